package ui

import (
	"testing"

	"parallax/internal/query"
	"parallax/internal/story"
	"parallax/internal/text"
	"parallax/internal/view"
)

func TestChosenDays(t *testing.T) {
	tests := []struct{ first, last, from, to, problem string }{
		{"2025-11-07", "", "2025-11-07", "2025-11-07", ""},
		{"2025-11-05", "2025-11-07", "2025-11-05", "2025-11-07", ""},
		{"2025-11", "", "2025-11-01", "2025-11-30", ""},
		{"2024", "", "2024-01-01", "2024-12-31", ""},
		{"2024-02", "2024-03", "2024-02-01", "2024-03-31", ""},
		{"", "", "", "", "correct.time.noDay"},
		{"", "2025-11-07", "", "", "correct.time.noDay"},
		{"Friday", "", "", "", "correct.time.noDay"},
		{"2025-11-07", "soon", "", "", "correct.time.noLast"},
		{"2025-11-07", "2025-11-06", "", "", "correct.time.order"},
	}
	for _, tt := range tests {
		from, to, problem := chosenDays(tt.first, tt.last)
		if from != tt.from || to != tt.to || problem != tt.problem {
			t.Errorf("chosenDays(%q, %q) = %q, %q, %q, want %q, %q, %q", tt.first, tt.last, from, to, problem, tt.from, tt.to, tt.problem)
		}
		if problem != "" && say(problem) == problem {
			t.Errorf("there are no words for %s", problem)
		}
	}
}

func TestReadDays(t *testing.T) {
	day := func(s string) *string { return &s }
	tests := []struct {
		when     *story.When
		from, to string
	}{
		{nil, "", ""},
		{&story.When{From: day("2025-11-07"), To: day("2025-11-07")}, "2025-11-07", ""},
		{&story.When{From: day("2025-11-05"), To: day("2025-11-07")}, "2025-11-05", "2025-11-07"},
		{&story.When{From: day("2025-11")}, "2025-11-01", ""},
		{&story.When{To: day("2025-11")}, "", "2025-11-30"},
		{&story.When{From: day("2025-11-07T18:00"), To: day("2025-11-07T19:00")}, "2025-11-07", ""},
	}
	for _, tt := range tests {
		if from, to := readDays(tt.when); from != tt.from || to != tt.to {
			t.Errorf("readDays(%+v) = %q, %q, want %q, %q", tt.when, from, to, tt.from, tt.to)
		}
	}
}

// passageOf is a passage of the test's articles.
func passageOf(source, words string) query.Passage {
	p := place(source, words)
	letter := map[string]string{"a": "A", "b": "B"}[source]
	return query.Passage{Text: words, Lang: "en", Cite: query.Cite{
		Mark: query.Mark{Source: source, Letter: letter}, Paragraph: 1, At: query.Spotted(story.Spot{Source: source, Start: p.Start, End: p.End, Words: words})}}
}

// Each correction is one step: told in a sentence, in the project, undone and
// made again.
func TestDeeds(t *testing.T) {
	friday, quote, name, other := passageOf("a", "Friday"), passageOf("a", "“We will not sell,”"), passageOf("a", "Ana Petrović"), passageOf("b", "Ana Petrovic")
	actor := &query.ActorChoice{Label: "Ana Petrović", Mention: other}
	tests := []struct {
		name string
		deed correct
		said string
	}{
		{"a date", setTime(friday, "2025-10-31", "2025-10-31", ""), "The date of “Friday” (A ¶1) was set to 31 October 2025."},
		{"days", setTime(friday, "2025-10-30", "2025-10-31", ""), "The date of “Friday” (A ¶1) was set to 30–31 October 2025."},
		{"no time", setTime(friday, "", "", ""), "“Friday” (A ¶1) was said to mean no time."},
		{"a speaker", setSpeaker(quote, actor, "ana petrovic", ""), "The speaker of ““We will not sell,”” (A ¶1) was set to Ana Petrović."},
		{"a name", setSpeaker(quote, nil, "Lena Holt", ""), "The speaker of ““We will not sell,”” (A ¶1) was set to Lena Holt."},
		{"nobody", setSpeaker(quote, nil, "", ""), "The speaker of ““We will not sell,”” (A ¶1) was said not to be known."},
		{"the same", setActor(name, other, true, ""), "“Ana Petrović” (A ¶1) and “Ana Petrovic” (B ¶1) were said to be the same."},
		{"not the same", setActor(name, other, false, ""), "“Ana Petrović” (A ¶1) and “Ana Petrovic” (B ¶1) were said not to be the same."},
		{"a match", setMatch(friday, other, true), "A ¶1 and B ¶1 were said to say the same."},
		{"no match", setMatch(friday, other, false), "A ¶1 and B ¶1 were said not to say the same."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := openPage(t, "#/sources?at=a:24-30:Friday")
			p.send(view.CorrectOpened{Form: view.FormTime, At: friday.At})
			p.count(".fix", 1)
			p.do(tt.deed)
			p.count(".fix", 0)
			p.is(".told p", tt.said)
			made := p.root.work.Read.Now.Corrections
			if len(made.List()) != 1 {
				t.Fatalf("corrections %+v", made)
			}
			p.do(undo{})
			p.is(".told p", "Undone: "+tt.said)
			if !p.root.work.Read.Now.Corrections.Empty() {
				t.Errorf("after undo: %+v", p.root.work.Read.Now.Corrections)
			}
			p.do(redo{})
			p.is(".told p", tt.said)
			p.do(unsay{Entry: made.List()[0], Says: "it."})
			p.is(".told p", "Taken back: it.")
			if !p.root.work.Read.Now.Corrections.Empty() {
				t.Errorf("taken back: %+v", p.root.work.Read.Now.Corrections)
			}
		})
	}
}

func TestOffers(t *testing.T) {
	at := func(words string) string {
		p := place("a", words)
		return view.Encode(view.Update(view.Initial(), view.SourcesChose{At: &view.Ref{Place: p, Words: words}}))
	}
	openPage(t, at("Friday")).is(".reason .row button", "Not right? Set the date | Cite | Note … | Close")
	openPage(t, at("“We will not sell,”")).is(".reason .row button", "Not right? Set the speaker | Cite | Note … | Close")
	openPage(t, at("Ana Petrović")).is(".reason .row button", "The same as … | Not the same … | Cite | Note … | Close")
	openPage(t, at("port council")).is(".reason .row button", "Cite | Note … | Close")
}

func TestActorForm(t *testing.T) {
	p := openPage(t, "#/sources?at=a:24-30:Friday")
	quote := passageOf("a", "“We will not sell,”")
	p.send(view.SourcesChose{At: &quote.At})
	p.send(view.CorrectOpened{Form: view.FormSpeaker, At: quote.At})
	p.count("datalist option", 1)
	p.count("input[list=fix-actors]", 1)
	p.do(closeForm{})
	p.count(".fix", 0)
	if got := chosenActor(p.root.answers.actors, "ANA PETROVIC"); got == nil || got.Label != "Ana Petrović" || !got.Here {
		t.Errorf("chosenActor = %+v", got)
	}
	if got := chosenActor(p.root.answers.actors, "Lena Holt"); got != nil {
		t.Errorf("chosenActor of a stranger = %+v", got)
	}
}

func TestNotes(t *testing.T) {
	p := openPage(t, "#/sources?at=a:4-16:port+council")
	council := passageOf("a", "port council")
	p.do(remark{At: council.Spot(), Text: "Who are they? <b>"})
	p.is(".noted-text .said", "Who are they? <b>")
	p.is(".noted-text a.w", "“port council”")
	p.is("span.noted", "port council")
	p.do(remark{At: council.Spot(), Text: "Nine people."})
	p.is(".noted-text .said", "Nine people.")
	p.do(remark{At: council.Spot(), Text: "Nine people."}) // nothing new
	p.do(undo{})
	p.is(".noted-text .said", "Who are they? <b>")
	p.do(remark{At: council.Spot()})
	p.count(".noted-text", 0)
}

// What was read last stays on the page while it is read again, and what the
// reader has open in it.
func TestPlaceIsKept(t *testing.T) {
	p := openPage(t, "#/sources?at=a:24-30:Friday")
	before := address(p.root.state)
	p.do(setTime(passageOf("a", "Friday"), "2025-10-31", "2025-10-31", ""))
	if got := address(p.root.state); got != before {
		t.Errorf("the address is %s, was %s", got, before)
	}
	p.count(".reason .work", 1)
}

func TestCorrectionsAreShownWhereTheyAre(t *testing.T) {
	friday, name, other := passageOf("a", "Friday"), passageOf("a", "Ana Petrović"), passageOf("b", "Ana Petrovic")
	c := func(kind string, at ...query.Passage) *query.Correction {
		return &query.Correction{Entry: story.Entry{Kind: kind}, At: at}
	}
	tests := []struct {
		name string
		c    *query.Correction
		at   text.Place
		want bool
	}{
		{"a time", c(story.FixTime, friday), friday.At.Place, true},
		{"a quotation", c(story.FixSpeaker, friday, name), friday.At.Place, true},
		{"its speaker", c(story.FixSpeaker, friday, name), name.At.Place, false},
		{"one name", c(story.FixActor, name, other), name.At.Place, true},
		{"the other", c(story.FixActor, name, other), other.At.Place, true},
		{"a match", c(story.FixMatch, name, other), name.At.Place, false},
		{"one that was not found", c(story.FixTime), friday.At.Place, false},
	}
	for _, tt := range tests {
		if got := about(tt.c, tt.at); got != tt.want {
			t.Errorf("%s: about = %v, want %v", tt.name, got, tt.want)
		}
	}
}

func TestEveryFormHasItsWords(t *testing.T) {
	var keys []string
	for _, name := range []string{"time", "speaker", "same", "apart", "note", "noteAgain", "source"} {
		keys = append(keys, "correct.offer."+name, "correct.offerNamed."+name)
	}
	for _, form := range []view.Form{view.FormSpeaker, view.FormSame} {
		for _, part := range []string{"title", "field", "help", "save", "empty"} {
			keys = append(keys, "correct."+string(form)+"."+part)
		}
	}
	keys = append(keys, "correct.short.match", "correct.short.part", "told.stop", "told.undo", "told.redo", "told.close")
	for _, key := range keys {
		if say(key) == key {
			t.Errorf("there are no words for %s", key)
		}
	}
}
