package query

import (
	"strings"
	"testing"

	"parallax/internal/story"
	"parallax/internal/text"
	"parallax/internal/why"
)

// The sample is two short articles of our own with a finding of each kind.
const (
	textA = "Harbour talks end\n\nThe port council met on Friday. “We will not sell the quay,” said Ana Petrović.\n\nSome 200 people came to the port."
	textB = "The council met on Thursday, Ana Petrovic said. Café owners came too.\n"
)

// at is the place of the n-th (from 0) occurrence of words in a sample text.
func at(source, words string, n int) text.Place {
	t := map[string]string{"a": textA, "b": textB}[source]
	from := 0
	for ; ; n-- {
		i := strings.Index(t[from:], words)
		if i < 0 {
			panic(words + " is not in " + source)
		}
		from += i
		if n == 0 {
			return text.Place{Source: source, Start: from, End: from + len(words)}
		}
		from++
	}
}

func ptr[T any](v T) *T { return &v }

func sample() *story.Story {
	first := at("a", "Petrović.", 0).End // of the first paragraph
	friday, thursday := at("a", "Friday", 0), at("b", "Thursday", 0)
	return &story.Story{
		Sources: []story.Source{
			{ID: "a", File: "a.txt", Language: "en", Title: "Harbour talks end", TitleBasis: "stated", Text: textA,
				Published: story.Published{Value: ptr("2025-11-07"), Earliest: ptr("2025-11-07"), Latest: ptr("2025-11-13"), Basis: "inferred",
					Evidence: []story.Evidence{{Source: "a", Start: friday.Start, End: friday.End}}, Why: why.Because("test")},
				Blocks: []story.Block{{Kind: "headline", Start: 0, End: 17}, {Kind: "paragraph", Start: 19, End: first, Number: 1},
					{Kind: "paragraph", Start: first + 2, End: len(textA), Number: 2}},
				Sentences: []story.Sentence{{Block: 0, Start: 0, End: 17}, {Block: 1, Start: 19, End: 50}, {Block: 1, Start: 51, End: first}, {Block: 2, Start: first + 2, End: len(textA)}}},
			{ID: "b", File: "b.txt", Language: "en", Title: "The council met on Thursday", TitleBasis: "lead", Text: textB,
				Published: story.Published{Evidence: []story.Evidence{{From: "front matter"}}, Why: why.Because("test")},
				Blocks:    []story.Block{{Kind: "paragraph", Start: 0, End: len(textB) - 1, Number: 1}},
				Sentences: []story.Sentence{{Block: 0, Start: 0, End: 47}, {Block: 0, Start: 48, End: len(textB) - 1}}},
		},
		Times: []story.Time{
			{ID: "t1", Place: friday, Type: "DATE", Value: "2025-11-07", Why: why.Because("test").With(friday, friday)},
			{ID: "t2", Place: thursday, Type: "DATE", Value: "2025-11-06"},
		},
		Actors: []story.Actor{
			{ID: "p1", Name: "Ana Petrović", Kind: "person",
				Names: []story.Name{{Name: "Ana Petrović", Sources: []string{"a"}}, {Name: "Ana Petrovic", Sources: []string{"b"}, TermOf: ptr("p2")}},
				Mentions: []story.Mention{{Place: at("a", "Ana Petrović", 0), Form: "name"}, {Place: at("b", "Ana Petrovic", 0), Form: "name"},
					{Place: at("a", "We", 0), Form: "pronoun"}}},
			{ID: "p2", Name: "the port council", Kind: "organization", Names: []story.Name{{Name: "port council", Sources: []string{"a"}}},
				Mentions: []story.Mention{{Place: at("a", "port council", 0), Form: "name"}}},
		},
		Quotes:  []story.Quote{{ID: "q1", Place: at("a", "“We will not sell the quay,”", 0), Kind: "direct", Speaker: ptr("p1"), Cue: ptr(at("a", "said", 0))}},
		Figures: []story.Figure{{ID: "f1", Place: at("a", "Some 200", 0), Value: 200, Bound: "about", Counts: ptr(at("a", "people", 0))}},
		Events: []story.Event{{ID: "e1", Title: at("a", "port council met", 0), Dates: "differ",
			Reports: []story.Report{{Place: at("a", "The port council met on Friday", 0)}, {Place: at("b", "The council met on Thursday", 0)}}}},
		Differences: []story.Difference{
			{ID: "d1", Kind: "date", Severity: "open", Event: ptr("e1"), Why: why.Because("test"), Sides: []story.Side{
				{Value: "2025-11-07", Members: []text.Place{friday}}, {Value: "2025-11-06", Members: []text.Place{thursday}}}},
			{ID: "d2", Kind: "name", Severity: "naming", Actor: ptr("p1"), Why: why.Because("test"), Sides: []story.Side{
				{Value: "Ana Petrović", Members: []text.Place{at("a", "Ana Petrović", 0)}}, {Value: "Ana Petrovic", Members: []text.Place{at("b", "Ana Petrovic", 0)}}}},
		},
	}
}

func TestSampleIsWhole(t *testing.T) {
	s := sample()
	for _, src := range s.Sources {
		for _, b := range src.Blocks {
			if b.End > len(src.Text) {
				t.Fatalf("%s: block %+v ends after the text (%d)", src.ID, b, len(src.Text))
			}
		}
		for _, sent := range src.Sentences {
			if got := src.Text[sent.Start:sent.End]; strings.TrimSpace(got) != got {
				t.Errorf("%s: sentence %q is not cut right", src.ID, got)
			}
		}
	}
}
