package query

import "parallax/internal/story"

// OverviewAsk asks what every view shows of the corpus: its sources, and how
// much of each kind of finding there is.
type OverviewAsk struct{}

// Overview is the corpus in one look.
type Overview struct {
	Sources     []Source
	Differences int
}

// A Source is what the page needs to name a source.
type Source struct {
	Mark
	File            string
	Title           string
	Lead            bool // the title is cut from the first sentence
	Publisher       string
	Author, Address string
	Lang            string
	Words           int
	Published       Published
}

// Published is when a source came out: ISO 8601 days, empty when unknown.
type Published struct {
	Value, Earliest, Latest string
	Basis                   string // stated | inferred | corpus | unknown
}

// Answer implements Question.
func (OverviewAsk) Answer(b *Book) Page {
	o := &Overview{Differences: len(b.Story.Differences)}
	for i := range b.Story.Sources {
		o.Sources = append(o.Sources, b.source(&b.Story.Sources[i]))
	}
	return o
}

func (b *Book) source(src *story.Source) Source {
	return Source{
		Mark: b.Mark(src.ID), File: src.File, Title: src.Title, Lead: src.TitleBasis == "lead",
		Publisher: given(src.Publisher), Author: given(src.Author), Address: given(src.URL),
		Lang: src.Language, Words: b.length(b.sources[src.ID]), Published: published(src.Published),
	}
}

func published(p story.Published) Published {
	return Published{Value: given(p.Value), Earliest: given(p.Earliest), Latest: given(p.Latest), Basis: p.Basis}
}

// given is *s, or empty.
func given(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
