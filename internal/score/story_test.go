package score

import (
	"strings"
	"testing"

	"parallax/internal/story"
	"parallax/internal/text"
)

const (
	storyA = "The bridge fell on May 2. Rain came. Nobody slept. “It broke,” she said."
	storyB = "The bridge fell on May 3. It was blue. “It burst,” she said."
)

// storyPlace is the place of words in one of the two texts.
func storyPlace(t *testing.T, source, words string) text.Place {
	t.Helper()
	body := map[string]string{"a": storyA, "b": storyB}[source]
	at := strings.Index(body, words)
	if at < 0 {
		t.Fatalf("no %q in %s", words, source)
	}
	return text.Place{Source: source, Start: at, End: at + len(words)}
}

func TestStoryFigure(t *testing.T) {
	at := func(source, words string) text.Place { return storyPlace(t, source, words) }
	passage := func(words string, level Level, there string) LabelledPassage {
		p := LabelledPassage{At: at("a", words)}
		told := Told{Source: "b", Level: level, Own: p.At.Span()}
		if there != "" {
			told.There = at("b", there).Span()
		}
		p.Told = []Told{told}
		return p
	}
	labels := &Labels{
		Passages: []LabelledPassage{
			passage("The bridge fell on May 2.", LevelSame, "The bridge fell on May 3."),
			passage("Rain came.", LevelAbsent, ""),
			passage("Nobody slept.", LevelNear, "It was blue."),
			passage("“It broke,” she said.", LevelSame, "“It burst,” she said."),
		},
		Differences: []LabelledDifference{
			{Kind: "date", Severities: []string{"open"}, What: "the day", Values: []text.Place{at("a", "May 2"), at("b", "May 3")}},
			{Kind: "figure", Severities: []string{"update"}, What: "unseen", Values: []text.Place{at("a", "Rain"), at("b", "blue")}},
		},
		Altered: []LabelledGroup{{What: "it broke", Places: []text.Place{at("a", "“It broke,”"), at("b", "“It burst,”")}}},
	}
	s := &story.Story{
		Sources: []story.Source{{ID: "a", Text: storyA}, {ID: "b", Text: storyB}},
		OnlyIn: []story.Only{
			{Place: at("a", "The bridge fell on May 2."), Sure: true},
			{Place: at("a", "Rain came."), Sure: true},
			{Place: at("b", "It was blue."), Sure: true}, // not labelled: not judged
		},
		Statements: []story.Statement{
			{Members: []story.Member{{Place: at("a", "Nobody slept.")}, {Place: at("b", "It was blue.")}},
				Pairs: []story.Pair{{A: 0, B: 1, Relation: "altered-quotation", Score: 0.9}}},
			{Members: []story.Member{{Place: at("a", "“It broke,” she said.")}, {Place: at("b", "“It burst,” she said.")}},
				Pairs: []story.Pair{{A: 0, B: 1, Relation: "altered-quotation", Score: 0.5}}},
		},
		Differences: []story.Difference{
			{Kind: "date", Severity: "contradiction", Sides: []story.Side{
				{Value: "2", Members: []text.Place{at("a", "The bridge fell on May 2.")}},
				{Value: "3", Members: []text.Place{at("b", "The bridge fell on May 3.")}},
			}},
			{Kind: "date", Severity: "open", Sides: []story.Side{
				{Value: "2", Members: []text.Place{at("a", "Nobody slept.")}},
				{Value: "3", Members: []text.Place{at("b", "It was blue.")}},
			}},
		},
	}
	want := StoryFigure{
		SureOnly: 2, SureRight: 1, Only: 2, OnlyRight: 1, Alone: 2, AloneSure: 1,
		Pairs: 2, PairsRight: 1, Same: 2, SameFound: 1,
		Contradictions: 1, Dates: 2, DatesRight: 1, DatesLabelled: 1, DatesFound: 1,
		OtherLabelled: 1, Altered: 1, AlteredFound: 1, AlteredFalse: 1, Severity: 1,
	}
	var got StoryFigure
	errors := strings.Join(got.Add(labels, s), "\n")
	if got != want {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	for _, line := range []string{"only\ta “The bridge", "pair\ta “Nobody slept.”", "missed\tsame a “The bridge", "shown\tdate contradiction:", "unseen\tfigure update: unseen", "not altered\ta “Nobody"} {
		if !strings.Contains(errors, line) {
			t.Errorf("no %q in\n%s", line, errors)
		}
	}
}

// TestBeside pairs two sentences of which one is counted; what the other tells
// makes the pair right, and is no miss.
func TestBeside(t *testing.T) {
	rain, slept, blue := storyPlace(t, "a", "Rain came."), storyPlace(t, "a", "Nobody slept."), storyPlace(t, "b", "It was blue.")
	labels := &Labels{Passages: []LabelledPassage{{At: slept, Told: []Told{{Source: "b", Level: LevelAbsent, Own: slept.Span()}}}}}
	s := &story.Story{
		Sources: []story.Source{{ID: "a", Text: storyA}, {ID: "b", Text: storyB}},
		Statements: []story.Statement{{Members: []story.Member{
			{Place: text.Place{Source: "a", Start: rain.Start, End: slept.End}}, {Place: blue},
		}}},
	}
	for _, beside := range []bool{false, true} {
		if beside {
			labels.Beside = []LabelledPassage{{At: rain, Told: []Told{{Source: "b", Level: LevelSame, Own: rain.Span(), There: blue.Span()}}}}
		}
		var f StoryFigure
		f.Add(labels, s)
		if f.Pairs != 1 || f.PairsRight != count(beside) || f.Same != 0 {
			t.Errorf("beside %v: %d pairs, %d right, %d told", beside, f.Pairs, f.PairsRight, f.Same)
		}
	}
}
