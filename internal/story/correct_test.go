package story_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"parallax/internal/corpus"
	"parallax/internal/export"
	"parallax/internal/lang"
	"parallax/internal/story"
)

// library are three short articles on the closing of a library.
var library = []corpus.File{
	{Name: "a.txt", Data: []byte("Library to close\n\nThe council of Dunmarch voted on Tuesday to close the old library. “We can’t pay for the roof,” Ines Halloran said.\n\nThe vote followed a protest on the square. Two hundred people signed a petition against the plan.\n\nA new reading room will open on 12 May 2031.\n")},
	{Name: "b.txt", Data: []byte("---\ndate: 2031-03-14\n---\nDunmarch’s council voted on March 11 to close the old library.\n\n“The roof is beyond us,” Inez Haloran told the meeting. Haloran left early.\n\nThe protest took place a week before. On the day after the protest nobody was arrested, the Harbour Police wrote.\n")},
	{Name: "c.txt", Data: []byte("---\ndate: 2031-03-15\n---\nReaders wept as the council of Dunmarch closed the old library by a vote.\n\nThe River Police saw no reason to step in. More than 200 names stand under a petition.\n")},
}

func libraryDocs(t testing.TB) []corpus.Document {
	t.Helper()
	docs, _, err := corpus.Collect(library)
	if err != nil {
		t.Fatal(err)
	}
	return docs
}

// at is the spot of the nth occurrence of words in a document, from 0.
func at(t testing.TB, docs []corpus.Document, source, words string, nth int) story.Spot {
	t.Helper()
	for _, d := range docs {
		if d.ID != source {
			continue
		}
		from := 0
		for ; nth >= 0; nth-- {
			i := strings.Index(d.Text[from:], words)
			if i < 0 {
				t.Fatalf("%q is not in %s", words, source)
			}
			from += i + len(words)
		}
		return story.Spot{Source: source, Start: from - len(words), End: from, Words: words}
	}
	t.Fatalf("no document %s", source)
	return story.Spot{}
}

// corrected analyses with corrections, and checks the story.
func corrected(t testing.TB, docs []corpus.Document, c story.Corrections) *story.Story {
	t.Helper()
	s := story.Analyze(docs, c)
	if err := story.Check(s); err != nil {
		t.Error(err)
	}
	if len(s.Corrections) != len(c.List()) {
		t.Errorf("%d corrections are told of, of %d", len(s.Corrections), len(c.List()))
	}
	return s
}

// verdict is "placed", or the code of the problem, of the last correction.
func verdict(s *story.Story, i int) string {
	if p := s.Corrections[i].Problem; p != nil {
		return p.Code
	}
	return "placed"
}

func ptr(s string) *string { return &s }

func TestCorrectSources(t *testing.T) {
	docs := libraryDocs(t)
	tests := []struct {
		name, want string
		fix        story.SourceFix
		holds      func(*story.Source) bool
	}{
		{"title", "placed", story.SourceFix{Title: ptr(" A  roof ")}, func(s *story.Source) bool {
			return s.Title == "A roof" && s.TitleBasis == "stated" && s.TitleSpan == nil
		}},
		{"no title", "placed", story.SourceFix{Title: ptr(" ")}, func(s *story.Source) bool {
			return strings.HasPrefix(s.Title, "The council of Dunmarch") && s.TitleBasis == "lead"
		}},
		{"publisher", "placed", story.SourceFix{Publisher: ptr("The Lamp")}, func(s *story.Source) bool { return s.Publisher != nil && *s.Publisher == "The Lamp" }},
		{"no publisher", "placed", story.SourceFix{Publisher: ptr("")}, func(s *story.Source) bool { return s.Publisher == nil }},
		{"author", "placed", story.SourceFix{Author: ptr("Jo Ames")}, func(s *story.Source) bool { return s.Author != nil && *s.Author == "Jo Ames" }},
		{"date", "placed", story.SourceFix{Date: ptr("2031-03-12")}, func(s *story.Source) bool {
			p := s.Published
			return *p.Value == "2031-03-12" && p.Basis == "stated" && p.Evidence[0].From == "reader" && story.ByReader(p.Why)
		}},
		{"no day", "unplaced-date", story.SourceFix{Date: ptr("2031-02-30")}, func(s *story.Source) bool { return !story.ByReader(s.Published.Why) }},
		{"words for a day", "unplaced-date", story.SourceFix{Date: ptr("yesterday")}, nil},
		{"address", "placed", story.SourceFix{URL: ptr("https://example.org/2031/a")}, func(s *story.Source) bool { return *s.URL == "https://example.org/2031/a" }},
		{"a script for an address", "unplaced-url", story.SourceFix{URL: ptr("javascript:alert(1)")}, func(s *story.Source) bool { return s.URL == nil }},
		{"language", "placed", story.SourceFix{Language: ptr("fr")}, func(s *story.Source) bool {
			return s.Language == "fr" && len(s.Notes) == 1 && s.Notes[0].Code == "not-english"
		}},
		{"language unknown", "placed", story.SourceFix{Language: ptr("")}, func(s *story.Source) bool { return s.Language == "und" }},
		{"no language", "unplaced-language", story.SourceFix{Language: ptr("?")}, func(s *story.Source) bool { return s.Language == "en" }},
		{"letter", "placed", story.SourceFix{Letter: ptr("C")}, func(s *story.Source) bool { return s.Letter == "C" }},
		{"three letters", "unplaced-letter", story.SourceFix{Letter: ptr("ABC")}, func(s *story.Source) bool { return s.Letter == "" }},
		{"no letter of ours", "unplaced-letter", story.SourceFix{Letter: ptr("<")}, nil},
		{"another source", "unplaced-source", story.SourceFix{Source: "z", Title: ptr("A")}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if tt.fix.Source == "" {
				tt.fix.Source = "a"
			}
			s := corrected(t, docs, story.Corrections{}.With(tt.fix))
			if got := verdict(s, 0); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
			if tt.holds != nil && !tt.holds(&s.Sources[0]) {
				t.Errorf("got %+v", s.Sources[0])
			}
		})
	}
}

// A date that a reader puts right moves what counts from it.
func TestCorrectedDateMovesWhatCountsFromIt(t *testing.T) {
	docs := libraryDocs(t)
	day := func(s *story.Story) string {
		for _, x := range s.Times {
			if x.Source == "a" && strings.HasPrefix(s.Sources[0].Text[x.Start:], "Tuesday") {
				return x.Value
			}
		}
		return ""
	}
	for date, want := range map[string]string{"2031-03-14": "2031-03-11", "2031-03-21": "2031-03-18"} {
		s := corrected(t, docs, story.Corrections{}.With(story.SourceFix{Source: "a", Date: &date}))
		if got := day(s); got != want {
			t.Errorf("published %s: Tuesday is %s, want %s", date, got, want)
		}
	}
}

func TestCorrectedLetters(t *testing.T) {
	docs := libraryDocs(t)
	c := story.Corrections{}.With(story.SourceFix{Source: "c", Letter: ptr("A")})
	if got := corrected(t, docs, c).Letters(); !slices.Equal(got, []string{"C", "B", "A"}) {
		t.Errorf("letters %v", got)
	}
	c = c.With(story.SourceFix{Source: "b", Letter: ptr("A")})
	s := corrected(t, docs, c)
	if got := s.Letters(); !slices.Equal(got, []string{"C", "B", "A"}) || verdict(s, 1) != "unplaced-letter-taken" {
		t.Errorf("letters %v, %s", got, verdict(s, 1))
	}
	c = c.With(story.SourceFix{Source: "b", Letter: ptr("ZZ")})
	if got := corrected(t, docs, c).Letters(); !slices.Equal(got, []string{"B", "ZZ", "A"}) && !slices.Equal(got, []string{"C", "ZZ", "A"}) {
		t.Errorf("letters %v", got)
	}
}

func TestCorrectTimes(t *testing.T) {
	docs := libraryDocs(t)
	tests := []struct {
		name, source, words, from, to string
		want, value                   string // the verdict; the time there afterwards, empty for none
		whole                         string // the words of the time, where not the same
	}{
		{name: "a day", source: "a", words: "Tuesday", from: "2031-03-04", want: "placed", value: "2031-03-04"},
		{name: "with the word before it", source: "a", words: "on Tuesday", from: "2031-03-04", to: "2031-03-04", want: "placed", value: "2031-03-04", whole: "Tuesday"},
		{name: "days", source: "b", words: "March 11", from: "2031-03-11", to: "2031-03-12", want: "placed", value: "2031-03-11/2031-03-12"},
		{name: "a month", source: "a", words: "12 May 2031", from: "2031-05-01", to: "2031-05-31", want: "placed", value: "2031-05"},
		{name: "no time", source: "a", words: "12 May 2031", want: "placed"},
		{name: "the days turned", source: "a", words: "Tuesday", from: "2031-03-04", to: "2031-03-01", want: "unplaced-dates", value: "*"},
		{name: "no date", source: "a", words: "Tuesday", from: "soon", want: "unplaced-date", value: "*"},
		{name: "words that are no time", source: "a", words: "protest", from: "2031-03-02", want: "placed", value: "2031-03-02"},
		{name: "a passage without a time", source: "a", words: "The vote followed a protest on the square", from: "2031-03-02", want: "placed", value: "2031-03-02", whole: "vote"},
		{name: "a day told by an event", source: "b", words: "the day after the protest", from: "2031-03-05", want: "placed", value: "2031-03-05"},
		{name: "words that are gone", source: "a", words: "Tuesday", from: "2031-03-04", want: "unplaced-words", value: "*"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			spot := at(t, docs, tt.source, tt.words, 0)
			if tt.want == "unplaced-words" {
				spot.Words = "Wednesday"
			}
			s := corrected(t, docs, story.Corrections{}.With(story.TimeFix{At: spot, From: tt.from, To: tt.to}))
			if got := verdict(s, 0); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
			if tt.whole != "" {
				spot = at(t, docs, tt.source, tt.whole, 0)
				if tt.whole == "vote" {
					spot = at(t, docs, tt.source, tt.whole, 1)
				}
			}
			value := ""
			for _, x := range s.Times {
				if x.Source == spot.Source && x.Start == spot.Start && x.End == spot.End {
					value = x.Value
					if tt.want == "placed" && (x.Basis != "stated" || !story.ByReader(x.Why) || x.When == nil || !slices.Contains(s.Corrections[0].Touched, x.ID)) {
						t.Errorf("got %+v, touched %v", x, s.Corrections[0].Touched)
					}
				}
			}
			if value != tt.value && tt.value != "*" {
				t.Errorf("the time is %q, want %q", value, tt.value)
			}
		})
	}
}

// An event moves with the time of its report, and one that no source dates gets
// a date by the word for it.
func TestCorrectedTimesMoveEvents(t *testing.T) {
	docs := libraryDocs(t)
	find := func(s *story.Story, word string) *story.Event {
		for i := range s.Events {
			for _, r := range s.Events[i].Reports {
				if strings.Contains(s.SpotOf(r.Place).Words, word) && strings.Contains(s.SpotOf(s.Events[i].Title).Words, word) && r.Source == "a" {
					return &s.Events[i]
				}
			}
		}
		return nil
	}
	before := story.Analyze(docs, story.Corrections{})
	vote := find(before, "vote")
	if vote == nil {
		t.Fatal("no event for the vote")
	}
	report := vote.Reports[slices.IndexFunc(vote.Reports, func(r story.Report) bool { return r.Source == "a" })]
	s := corrected(t, docs, story.Corrections{}.With(story.TimeFix{At: before.SpotOfDate(vote, &report), From: "2031-02-04"}))
	if moved := find(s, "vote"); moved == nil || !slices.ContainsFunc(moved.Reports, func(r story.Report) bool { return r.When != nil && *r.When.From == "2031-02-04" }) {
		t.Errorf("the vote did not move: %+v", moved)
	}
	s = corrected(t, docs, story.Corrections{}.With(story.TimeFix{At: at(t, docs, "a", "protest", 0), From: "2031-03-02"}))
	e := find(s, "protest")
	if e == nil || e.When == nil || *e.When.From != "2031-03-02" || !slices.Contains(s.Corrections[0].Touched, e.ID) {
		t.Errorf("the protest has no date: %+v, touched %v", e, s.Corrections[0].Touched)
	}
}

func TestCorrectSpeakers(t *testing.T) {
	docs := libraryDocs(t)
	quote := at(t, docs, "a", "“We can’t pay for the roof,”", 0)
	police := at(t, docs, "b", "Harbour Police", 0)
	gone := at(t, docs, "b", "Harbour Police", 0)
	gone.Words = "Lake Police"
	tests := []struct {
		name, want, speaker string
		fix                 story.SpeakerFix
	}{
		{"a mention", "placed", "Harbour Police", story.SpeakerFix{Quote: quote, Speaker: &police}},
		{"a name that there is", "placed", "Harbour Police", story.SpeakerFix{Quote: quote, Name: "harbour police"}},
		{"a name that there isn’t", "placed", "Mona Quist", story.SpeakerFix{Quote: quote, Name: "Mona Quist"}},
		{"nobody", "placed", "", story.SpeakerFix{Quote: quote}},
		{"no quotation", "unplaced-quote", "*", story.SpeakerFix{Quote: at(t, docs, "a", "12 May 2031", 0), Name: "Mona Quist"}},
		{"a mention that is gone", "unplaced-words", "*", story.SpeakerFix{Quote: quote, Speaker: &gone}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := corrected(t, docs, story.Corrections{}.With(tt.fix))
			if got := verdict(s, 0); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
			for _, q := range s.Quotes {
				if q.Source != "a" || q.Start != quote.Start || tt.speaker == "*" {
					continue
				}
				name := ""
				for _, a := range s.Actors {
					if q.Speaker != nil && a.ID == *q.Speaker {
						name = a.Name
					}
				}
				if name != tt.speaker || q.Why == nil || !story.ByReader(*q.Why) {
					t.Errorf("%q speaks by %+v, want %q", name, q.Why, tt.speaker)
				}
			}
		})
	}
}

func TestCorrectActors(t *testing.T) {
	docs := libraryDocs(t)
	ines, inez := at(t, docs, "a", "Ines Halloran", 0), at(t, docs, "b", "Inez Haloran", 0)
	harbour, river := at(t, docs, "b", "Harbour Police", 0), at(t, docs, "c", "River Police", 0)
	nameOf := func(s *story.Story, p story.Spot) string {
		for _, a := range s.Actors {
			for _, m := range a.Mentions {
				if m.Source == p.Source && m.Start < p.End && p.Start < m.End {
					return a.Name
				}
			}
		}
		return ""
	}
	for _, pair := range [][2]story.Spot{{ines, inez}, {harbour, river}} {
		for _, same := range []bool{true, false} {
			s := corrected(t, docs, story.Corrections{}.With(story.ActorFix{A: pair[0], B: pair[1], Same: !same}).With(story.ActorFix{A: pair[1], B: pair[0], Same: same}))
			a, b := nameOf(s, pair[0]), nameOf(s, pair[1])
			if (a == b) != same || a == "" || b == "" || verdict(s, 0) != "placed" || len(s.Corrections) != 1 || len(s.Corrections[0].Touched) == 0 {
				t.Errorf("same %v: %q and %q, %s, touched %v", same, a, b, verdict(s, 0), s.Corrections[0].Touched)
			}
		}
	}
	s := corrected(t, docs, story.Corrections{Actors: []story.ActorFix{{A: harbour, B: river, Same: true}, {A: river, B: harbour}}})
	if verdict(s, 0) != "unplaced-overruled" || verdict(s, 1) != "placed" {
		t.Errorf("the later must win: %s, %s", verdict(s, 0), verdict(s, 1))
	}
	s = corrected(t, docs, story.Corrections{}.With(story.ActorFix{A: at(t, docs, "a", "roof", 0), B: at(t, docs, "b", "early", 0), Same: true}))
	if verdict(s, 0) != "unplaced-name" {
		t.Errorf("words that name nobody: %s", verdict(s, 0))
	}
}

func TestCorrectMatches(t *testing.T) {
	docs := libraryDocs(t)
	voteA, voteB := at(t, docs, "a", "The council of Dunmarch voted", 0), at(t, docs, "b", "Dunmarch’s council voted", 0)
	protest, nobody := at(t, docs, "a", "The vote followed a protest", 0), at(t, docs, "c", "The River Police saw", 0)
	row := func(s *story.Story, a, b story.Spot) (pair *story.Pair) {
		for _, st := range s.Statements {
			is := func(m int, p story.Spot) bool {
				return st.Members[m].Source == p.Source && st.Members[m].Start < p.End && p.Start < st.Members[m].End
			}
			for i, p := range st.Pairs {
				if is(p.A, a) && is(p.B, b) {
					return &st.Pairs[i]
				}
			}
		}
		return nil
	}
	plain := story.Analyze(docs, story.Corrections{})
	if row(plain, voteA, voteB) == nil || row(plain, protest, nobody) != nil {
		t.Fatal("the articles don’t serve the test")
	}
	s := corrected(t, docs, story.Corrections{}.With(story.MatchFix{A: voteA, B: voteB}))
	if row(s, voteA, voteB) != nil || verdict(s, 0) != "placed" {
		t.Errorf("the pair is not cut: %s", verdict(s, 0))
	}
	s = corrected(t, docs, story.Corrections{}.With(story.MatchFix{A: protest, B: nobody, Same: true}))
	pair := row(s, protest, nobody)
	if pair == nil || pair.Why.Code != "reader-match" || pair.Relation == "" || len(s.Corrections[0].Touched) == 0 {
		t.Errorf("no pair is made: %+v, %s", pair, verdict(s, 0))
	}
	for _, o := range s.OnlyIn {
		if o.Source == "a" && o.Start <= protest.Start && protest.Start < o.End {
			t.Error("what is matched is only in one source still")
		}
	}
	s = corrected(t, docs, story.Corrections{}.With(story.MatchFix{A: voteA, B: protest, Same: true}))
	if verdict(s, 0) != "unplaced-one-source" {
		t.Errorf("two passages of one source: %s", verdict(s, 0))
	}
}

func TestCorrectionsAreFoundAgain(t *testing.T) {
	docs := libraryDocs(t)
	moved := at(t, docs, "b", "Haloran", 1)
	moved.Start, moved.End = moved.Start+9, moved.End+9
	s := corrected(t, docs, story.Corrections{}.With(story.ActorFix{A: moved, B: at(t, docs, "a", "Ines Halloran", 0), Same: true}))
	if verdict(s, 0) != "placed" || s.Corrections[0].At[0].Start != moved.Start-9 {
		t.Errorf("got %s at %v", verdict(s, 0), s.Corrections[0].At)
	}
}

// Whatever is corrected and taken back, in whatever order the documents come,
// the story is that of what is left.
func TestWithoutCorrectionsTheStoryIsTheSame(t *testing.T) {
	docs := libraryDocs(t)
	c := story.Corrections{}.
		With(story.SourceFix{Source: "a", Title: ptr("A roof"), Date: ptr("2031-03-12"), Letter: ptr("B")}).
		With(story.TimeFix{At: at(t, docs, "b", "March 11", 0), From: "2031-03-10"}).
		With(story.SpeakerFix{Quote: at(t, docs, "a", "“We can’t pay for the roof,”", 0), Name: "Mona Quist"}).
		With(story.ActorFix{A: at(t, docs, "b", "Harbour Police", 0), B: at(t, docs, "c", "River Police", 0), Same: true}).
		With(story.MatchFix{A: at(t, docs, "a", "The vote followed", 0), B: at(t, docs, "c", "The River Police", 0), Same: true})
	s := corrected(t, docs, c)
	for i := range s.Corrections {
		if verdict(s, i) != "placed" || lang.English.Why(s.Corrections[i].Says) == "" {
			t.Errorf("%s: %s", s.Corrections[i].Kind, verdict(s, i))
		}
	}
	turned := []corpus.Document{docs[2], docs[0], docs[1]}
	other := story.Analyze(turned, c)
	s.Sources, other.Sources = nil, nil
	one, _ := export.Story(s, lang.English)
	two, _ := export.Story(other, lang.English)
	if !bytes.Equal(one, two) {
		t.Error("the order of the documents changes the corrected story")
	}
	for list := c.List(); len(list) > 0; list = c.List() {
		c = c.Without(list[len(list)/2])
	}
	if !c.Empty() || !bytes.Equal(file(t, docs, false), fileOf(t, docs, c)) {
		t.Errorf("what is taken back leaves a trace: %+v", c)
	}
}

// fileOf is the story file of the documents with corrections.
func fileOf(t testing.TB, docs []corpus.Document, c story.Corrections) []byte {
	t.Helper()
	data, err := export.Story(story.Analyze(docs, c), lang.English)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestCorrectionsListAndJSON(t *testing.T) {
	docs := libraryDocs(t)
	a, b := at(t, docs, "a", "library", 0), at(t, docs, "b", "library", 0)
	c := story.Corrections{}.With(story.SourceFix{Source: "a", Title: ptr("One"), Author: ptr("")}).With(story.SourceFix{Source: "a", Title: ptr("Two")}).
		With(story.TimeFix{At: a, From: "2031-03-10", To: "2031-03-11"}).With(story.TimeFix{At: a}).
		With(story.MatchFix{A: a, B: b, Same: true}).With(story.MatchFix{A: b, B: a})
	var got []string
	for _, e := range c.List() {
		got = append(got, lang.English.Why(e.Says))
	}
	want := []string{"The title of a is “Two”.", "Who wrote a is not known.", "“library” names no time.", "“library” and “library” don’t say the same."}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	data, err := json.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	var again story.Corrections
	if err := json.Unmarshal(data, &again); err != nil || again.Check() != nil {
		t.Fatal(err, again.Check())
	}
	if data2, _ := json.Marshal(again); !bytes.Equal(data, data2) {
		t.Errorf("written %s, then %s", data, data2)
	}
}

func TestCorrectionsCheck(t *testing.T) {
	spot := story.Spot{Source: "a", Start: 1, End: 2, Words: "x"}
	long := strings.Repeat("x", 70_000)
	bad := map[string]story.Corrections{
		"too many":         {Times: make([]story.TimeFix, story.MaxFixes+1)},
		"no words":         {Times: []story.TimeFix{{At: story.Spot{Source: "a"}}}},
		"before the start": {Actors: []story.ActorFix{{A: spot, B: story.Spot{Source: "a", Start: -1, End: 2, Words: "x"}}}},
		"long words":       {Matches: []story.MatchFix{{A: spot, B: story.Spot{Source: "a", End: 2, Words: long}}}},
		"long title":       {Sources: []story.SourceFix{{Source: "a", Title: &long}}},
		"no text":          {Speakers: []story.SpeakerFix{{Quote: spot, Name: "\xff"}}},
	}
	for name, c := range bad {
		if c.Check() == nil {
			t.Errorf("%s: nothing is wrong", name)
		}
	}
	if err := (story.Corrections{Times: []story.TimeFix{{At: spot}}}).Check(); err != nil {
		t.Error(err)
	}
}

func TestEveryReasonOfCorrectionsHasWords(t *testing.T) {
	codes := strings.Fields(`correct-time correct-no-time correct-speaker correct-no-speaker correct-same-actor correct-other-actor correct-match correct-no-match
		reader-date reader-date-conflict reader-time reader-time-marked reader-speaker reader-no-speaker reader-match
		unplaced-source unplaced-words unplaced-overruled unplaced-date unplaced-dates unplaced-url unplaced-language unplaced-letter unplaced-letter-taken
		unplaced-time unplaced-quote unplaced-name unplaced-passage unplaced-one-source`)
	for _, field := range strings.Fields("title publisher author date url language letter") {
		codes = append(codes, "correct-"+field, "correct-no-"+field)
	}
	for _, code := range codes {
		if got := lang.English.Say("why."+code, nil); strings.HasPrefix(got, "why.") {
			t.Errorf("%q has no words", code)
		}
	}
}

func ExampleCorrections_With() {
	day := "2031-03-12"
	c := story.Corrections{}.
		With(story.SourceFix{Source: "tram", Date: &day}).
		With(story.TimeFix{At: story.Spot{Source: "tram", Start: 40, End: 46, Words: "Monday"}, From: "2031-03-10"})
	for _, e := range c.List() {
		fmt.Println(e.Kind, e.Index, lang.English.Why(e.Says))
	}
	c = c.Without(c.List()[0])
	fmt.Println(len(c.List()))
	// Output:
	// date 0 tram came out on 12 March 2031.
	// time 0 “Monday” is 10 March 2031.
	// 1
}
