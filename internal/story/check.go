package story

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"parallax/internal/text"
)

// Check reports the first place of s that doesn't lie in its source's text on
// rune boundaries, and the first id that is used and isn't there.
func Check(s *Story) error {
	c := checker{texts: make(map[string]string, len(s.Sources)), ids: make(map[string]bool)}
	c.sources(s)
	c.findings(s)
	c.events(s)
	c.comparison(s)
	c.corrections(s)
	return c.err
}

// A checker keeps the first thing that is wrong.
type checker struct {
	texts map[string]string
	ids   map[string]bool
	err   error
}

func (c *checker) fail(format string, args ...any) {
	if c.err == nil {
		c.err = fmt.Errorf(format, args...)
	}
}

// place checks that p is a stretch of its source's text.
func (c *checker) place(what string, p text.Place) {
	t, ok := c.texts[p.Source]
	switch {
	case !ok:
		c.fail("%s: there is no source %q", what, p.Source)
	case p.Start < 0 || p.End < p.Start || p.End > len(t):
		c.fail("%s: %d to %d is not within the text of %q", what, p.Start, p.End, p.Source)
	case !boundary(t, p.Start) || !boundary(t, p.End):
		c.fail("%s: %d to %d of %q cuts a character", what, p.Start, p.End, p.Source)
	}
}

func (c *checker) places(what string, list []text.Place) {
	for _, p := range list {
		c.place(what, p)
	}
}

// boundary reports whether a rune starts at i, or the text ends there.
func boundary(t string, i int) bool { return i == len(t) || utf8.RuneStart(t[i]) }

// declare notes an id of the story.
func (c *checker) declare(what, id string) {
	if id == "" || c.ids[id] {
		c.fail("%s: the id %q is empty or there twice", what, id)
	}
	c.ids[id] = true
}

// uses checks that an id, where there is one, is of the story.
func (c *checker) uses(what string, id *string) {
	if id != nil && !c.ids[*id] {
		c.fail("%s: there is no %q", what, *id)
	}
}

func (c *checker) sources(s *Story) {
	for i := range s.Sources {
		source := &s.Sources[i]
		if _, twice := c.texts[source.ID]; twice || source.ID == "" {
			c.fail("source: the id %q is empty or there twice", source.ID)
		}
		c.texts[source.ID] = source.Text
	}
	for i := range s.Sources {
		source := &s.Sources[i]
		at := func(start, end int) text.Place { return text.Place{Source: source.ID, Start: start, End: end} }
		if source.TitleSpan != nil {
			c.place("title", source.TitleSpan.At(source.ID))
		}
		for _, b := range source.Blocks {
			c.place("block", at(b.Start, b.End))
		}
		for _, sentence := range source.Sentences {
			c.place("sentence", at(sentence.Start, sentence.End))
			if sentence.Block < 0 || sentence.Block >= len(source.Blocks) {
				c.fail("sentence: %q has no block %d", source.ID, sentence.Block)
			}
		}
		for _, e := range source.Published.Evidence {
			if e.From == "" {
				c.place("evidence", text.Place{Source: e.Source, Start: e.Start, End: e.End})
			}
		}
		c.places("evidence", source.Published.Why.Evidence)
	}
}

func (c *checker) findings(s *Story) {
	for i := range s.Times {
		c.declare("time", s.Times[i].ID)
		c.place("time", s.Times[i].Place)
		c.places("evidence", s.Times[i].Why.Evidence)
	}
	for i := range s.Actors {
		c.declare("actor", s.Actors[i].ID)
		for _, m := range s.Actors[i].Mentions {
			c.place("mention", m.Place)
		}
	}
	for i := range s.Actors {
		for _, n := range s.Actors[i].Names {
			c.uses("name", n.TermOf)
		}
		for k := range s.Actors[i].Stands {
			c.place("standing", s.Actors[i].Stands[k].Place)
			c.uses("standing", &s.Actors[i].Stands[k].For)
		}
	}
	for i := range s.Quotes {
		c.declare("quote", s.Quotes[i].ID)
		c.place("quote", s.Quotes[i].Place)
	}
	for i := range s.Quotes {
		c.quote(&s.Quotes[i])
	}
	for i := range s.Figures {
		c.declare("figure", s.Figures[i].ID)
		c.place("figure", s.Figures[i].Place)
		c.optional("figure", s.Figures[i].Counts)
	}
}

func (c *checker) quote(q *Quote) {
	for _, piece := range q.Pieces {
		c.place("quote", piece.At(q.Source))
	}
	c.uses("quote", q.Within)
	c.uses("speaker", q.Speaker)
	c.optional("speaker", q.SpeakerText)
	c.optional("cue", q.Cue)
	if q.Why != nil {
		c.places("evidence", q.Why.Evidence)
	}
}

// optional checks a place where there is one.
func (c *checker) optional(what string, p *text.Place) {
	if p != nil {
		c.place(what, *p)
	}
}

func (c *checker) events(s *Story) {
	for i := range s.Events {
		c.declare("event", s.Events[i].ID)
	}
	for i := range s.Events {
		e := &s.Events[i]
		c.place("event", e.Title)
		for _, list := range [][]string{e.After, e.Before, e.Actors, e.Places} {
			for k := range list {
				c.uses("event", &list[k])
			}
		}
		for _, report := range slices.Concat(e.Reports, e.Mentions) {
			c.place("report", report.Place)
			c.uses("report", report.Time)
			c.uses("report", report.Speaker)
		}
	}
}

func (c *checker) comparison(s *Story) {
	for i := range s.Statements {
		c.declare("statement", s.Statements[i].ID)
		c.statement(&s.Statements[i])
	}
	for i := range s.Differences {
		d := &s.Differences[i]
		c.declare("difference", d.ID)
		for _, side := range d.Sides {
			c.places("difference", side.Members)
		}
		c.uses("difference", d.Event)
		c.uses("difference", d.Statement)
		c.uses("difference", d.Actor)
		c.places("evidence", d.Why.Evidence)
	}
	for i := range s.OnlyIn {
		o := &s.OnlyIn[i]
		c.place("onlyIn", o.Place)
		c.nearest(o.Nearest, o.Source)
		for _, id := range o.NotYetKnown {
			c.source(id)
		}
	}
}

func (c *checker) statement(st *Statement) {
	c.place("statement", st.Label)
	for _, m := range st.Members {
		c.place("member", m.Place)
		c.uses("member", m.Speaker)
		if m.Origin != nil && c.texts[*m.Origin] == "" { // a source, or an actor
			c.uses("member", m.Origin)
		}
	}
	for _, p := range st.Pairs {
		if min(p.A, p.B) < 0 || max(p.A, p.B) >= len(st.Members) {
			c.fail("pair: %q has no members %d and %d", st.ID, p.A, p.B)
		}
		c.places("evidence", p.Why.Evidence)
	}
	for _, silent := range st.Silent {
		c.source(silent.Source)
		c.nearest(silent.Nearest, silent.Source)
	}
}

// nearest checks a nearest passage; its source may be left to its owner's.
func (c *checker) nearest(n *Nearest, source string) {
	if n == nil {
		return
	}
	if n.Source != "" {
		source = n.Source
	}
	c.place("nearest passage", text.Place{Source: source, Start: n.Start, End: n.End})
}

func (c *checker) source(id string) {
	if _, ok := c.texts[id]; !ok {
		c.fail("there is no source %q", id)
	}
}
