package story_test

import (
	"strings"
	"testing"

	"parallax/internal/corpus"
	"parallax/internal/story"
)

// gathered are documents of names and texts.
func gathered(t testing.TB, texts ...string) []corpus.Document {
	t.Helper()
	var files []corpus.File
	for i, s := range texts {
		files = append(files, corpus.File{Name: string(rune('a'+i)) + ".txt", Data: []byte(s)})
	}
	docs, _, err := corpus.Collect(files)
	if err != nil {
		t.Fatal(err)
	}
	return docs
}

// A date that a reader gives one source lends its year to the days of another.
func TestCorrectedDateLendsItsYear(t *testing.T) {
	docs := gathered(t,
		"The mayor of Selby Cross, Olga Brandt, opened the tram line with Kurt Weems of the Harbour Company on March 11.\n\nThe workers cheered.\n",
		"The mayor of Selby Cross, Olga Brandt, opened a tram line. With her came Kurt Weems of the Harbour Company.\n")
	value := func(c story.Corrections) string {
		for _, x := range corrected(t, docs, c).Times {
			if x.Source == "a" {
				return x.Value
			}
		}
		return ""
	}
	date := "2031-03-12"
	if before, after := value(story.Corrections{}), value(story.Corrections{}.With(story.SourceFix{Source: "b", Date: &date})); before != "XXXX-03-11" || after != "2031-03-11" {
		t.Errorf("March 11 is %s, then %s", before, after)
	}
}

// A source that came out before what the others tell did not know of it.
func TestCorrectedDateTellsWhoDidNotKnow(t *testing.T) {
	docs := gathered(t,
		"---\ndate: 2031-03-14\n---\nThe tram line to the harbour of Selby Cross was closed on March 11 after a landslide.\n",
		"---\ndate: 2031-03-15\n---\nAfter a landslide the tram line to the harbour of Selby Cross was closed on March 11.\n",
		"---\ndate: 2031-03-15\n---\nThe tram line in Selby Cross carries more people than ever, the company wrote.\n")
	known := func(c story.Corrections) (unknown, silent bool) {
		for _, st := range corrected(t, docs, c).Statements {
			for _, s := range st.Silent {
				unknown, silent = unknown || s.NotYetKnown, silent || s.Source == "c"
			}
		}
		return unknown, silent
	}
	date := "2031-03-01"
	if unknown, silent := known(story.Corrections{}); unknown || !silent {
		t.Errorf("as read: not yet known %v, silent %v", unknown, silent)
	}
	if unknown, _ := known(story.Corrections{}.With(story.SourceFix{Source: "c", Date: &date})); !unknown {
		t.Error("c came out before, and is said to have known")
	}
}

// A quotation that has its speaker from the one before goes with it.
func TestCorrectedSpeakerReachesWhatFollows(t *testing.T) {
	docs := gathered(t, "Olga Brandt met the press with Kurt Weems. “The line stays closed,” Olga Brandt said.\n\n“We need a year to clear the slope.”\n")
	speakers := func(c story.Corrections) (out []string) {
		s := corrected(t, docs, c)
		for _, q := range s.Quotes {
			name := ""
			for _, a := range s.Actors {
				if q.Speaker != nil && *q.Speaker == a.ID {
					name = a.Name
				}
			}
			out = append(out, name)
		}
		return out
	}
	if got := speakers(story.Corrections{}); len(got) != 2 || got[1] != "Olga Brandt" {
		t.Fatalf("the article doesn’t serve the test: %q", got)
	}
	quote := at(t, docs, "a", "“The line stays closed,”", 0)
	kurt := at(t, docs, "a", "Kurt Weems", 0)
	for _, fix := range []story.SpeakerFix{{Quote: quote, Speaker: &kurt}, {Quote: quote, Name: "Kurt Weems"}, {Quote: quote, Name: "Somebody Else"}, {Quote: quote}} {
		if got := speakers(story.Corrections{}.With(fix)); got[0] != got[1] || got[0] == "Olga Brandt" {
			t.Errorf("%+v: spoken by %q", fix, got)
		}
	}
	own := story.Corrections{}.With(story.SpeakerFix{Quote: quote, Speaker: &kurt}).With(story.SpeakerFix{Quote: at(t, docs, "a", "“We need a year", 0), Name: "Olga Brandt"})
	if got := speakers(own); got[0] != "Kurt Weems" || got[1] != "Olga Brandt" {
		t.Errorf("each by its own correction: %q", got)
	}
}

// A day that a reader gives is not printed by its source: sources that differ
// by it don't contradict each other.
func TestCorrectedTimeMakesNoContradiction(t *testing.T) {
	const frame = "---\ndate: 2031-06-01\n---\nThe verdict in the Brandt case was given by the court in Oslo on May DAY, 2031, after nine hours.\n"
	docs := gathered(t, strings.Replace(frame, "DAY", "3", 1), strings.Replace(frame, "DAY", "9", 1))
	severity := func(c story.Corrections) (out string) {
		for _, d := range corrected(t, docs, c).Differences {
			if d.Kind == "date" {
				out = d.Severity
			}
		}
		return out
	}
	fix := func(day string) story.Corrections {
		return story.Corrections{}.With(story.TimeFix{At: at(t, docs, "b", "May 9, 2031", 0), From: day})
	}
	for day, want := range map[string]string{"2031-05-03": "", "2031-05-08": "open"} {
		if got := severity(fix(day)); got != want {
			t.Errorf("%s: %q, want %q", day, got, want)
		}
	}
	if got := severity(story.Corrections{}); got != "contradiction" {
		t.Errorf("as read: %q", got)
	}
}
