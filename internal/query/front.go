package query

import (
	"slices"
)

// FrontAsk asks for the front page: the corpus in one look.
type FrontAsk struct {
	Whole bool // every source, difference and voice, for the tables that are handed on
}

// FrontPage tells what the story is, who tells it and how much of it, where
// they differ most, and who speaks.
type FrontPage struct {
	Title      *Passage      // what the story is called; nil when nothing is told by most
	Statements int           // those of two sources or more, and those of one
	Sources    []FrontSource // the first of them
	All        int           // how many there are
	Differ     []Difference  // those that matter most
	Differing  int           // how many differences there are
	Kinds      []KindCount   // how many of each kind, in order of first appearance
	Timeline   *TimelinePage // of the events that matter most; nil when none has a day
	Voices     *VoicesPage   // with no voice chosen, and so no utterances
}

// A FrontSource is one source.
type FrontSource struct {
	Source
	Dated    Dated
	Carries  int // statements
	OnlyHere int // of them: no match was found elsewhere
	Direct   int // words in quotation marks
	Speakers []string
	Unheard  []string // those it names, and no source quotes
}

// How much of it the front page shows.
const (
	frontSources  = 24
	frontVoices   = 5
	frontDiffer   = 6
	frontSpeakers = 3
)

// Answer implements Question.
func (q FrontAsk) Answer(b *Book) Page {
	sources, speakers, differences := frontSources, frontVoices, frontDiffer
	if q.Whole {
		sources, speakers, differences = len(b.Story.Sources), 0, len(b.Story.Differences)
	}
	page := &FrontPage{
		Title: b.subject(), Statements: len(b.Story.Statements) + len(b.Story.OnlyIn),
		All: len(b.Story.Sources), Differing: len(b.Story.Differences), Voices: b.voices().page, Timeline: b.frontTimeline(),
	}
	carries, only := b.carried()
	for i := range b.Story.Sources[:min(page.All, sources)] {
		src := &b.Story.Sources[i]
		page.Sources = append(page.Sources, FrontSource{
			Source: b.source(src), Dated: b.dated(src), Carries: carries[src.ID], OnlyHere: only[src.ID],
			Direct: page.Voices.Sources[i].Direct, Speakers: speakersIn(page.Voices, src.ID),
			Unheard: unheardIn(page.Voices, src.ID),
		})
	}
	page.Voices.few(speakers)
	for i := range b.Story.Differences {
		d := &b.Story.Differences[i]
		page.Kinds = tallied(page.Kinds, d.Kind)
		if d.Kind != "name" && len(page.Differ) < differences {
			page.Differ = append(page.Differ, b.difference(d))
		}
	}
	if !q.Whole {
		page.brief()
	}
	return page
}

// carried counts the statements of each source, and those of them that only it
// has.
func (b *Book) carried() (carries, only map[string]int) {
	carries, only = map[string]int{}, map[string]int{}
	for i := range b.Story.Statements {
		in := map[string]bool{}
		for _, m := range b.Story.Statements[i].Members {
			in[m.Source] = true
		}
		for id := range in {
			carries[id]++
		}
	}
	for _, o := range b.Story.OnlyIn {
		carries[o.Source]++
		only[o.Source]++
	}
	return carries, only
}

// speakersIn names those who have most words in quotation marks in a source.
func speakersIn(p *VoicesPage, source string) []string {
	type speaker struct {
		name  string
		words int
	}
	var list []speaker
	for i := range p.Voices {
		for _, in := range p.Voices[i].In {
			if in.Source == source && in.Direct > 0 {
				list = append(list, speaker{p.Voices[i].Name, in.Direct})
			}
		}
	}
	slices.SortStableFunc(list, func(a, b speaker) int { return b.words - a.words })
	var names []string
	for _, s := range list[:min(len(list), frontSpeakers)] {
		names = append(names, s.name)
	}
	return names
}

// unheardIn names those whom a source names and no source quotes.
func unheardIn(p *VoicesPage, source string) []string {
	var names []string
	for i := range p.Unheard {
		u := &p.Unheard[i]
		if len(names) < frontSpeakers && slices.ContainsFunc(u.In, func(m Mark) bool { return m.Source == source }) {
			names = append(names, u.Name)
		}
	}
	return names
}
