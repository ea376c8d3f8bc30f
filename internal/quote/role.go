package quote

import (
	"strings"

	"parallax/internal/actor"
	"parallax/internal/text"
)

// generic returns the one body of the document that a common noun stands for:
// "the ministry" where one ministry is named, "the company" where one has Inc.
// or the like in its name. -1 for none or several.
func (r *reading) generic(l *line, source [2]int, head int) int {
	if l.at(source[0]).fold != "the" || head-source[0] != 2 {
		return -1
	}
	if r.bodies == nil {
		r.bodies = r.bodiesByNoun()
	}
	if who, ok := r.bodies[l.at(head-1).fold]; ok && who != several {
		return who
	}
	return -1
}

// several stands for more than one body.
const several = -2

// bodiesByNoun returns the bodies that the document names by the words of their
// names that may stand for them.
func (r *reading) bodiesByNoun() map[string]int {
	out := map[string]int{}
	put := func(noun string, who int) {
		if have, ok := out[noun]; ok && have != who {
			who = several
		}
		out[noun] = who
	}
	for k := range r.cast.Actors {
		a := &r.cast.Actors[k]
		if a.Kind != actor.Organization || !r.names(a) {
			continue
		}
		for _, n := range a.Names {
			words := strings.Fields(text.Fold(n.Text))
			if len(words) < 2 {
				continue
			}
			for _, w := range words {
				put(w, k)
			}
			if companyEnds.Has(strings.Trim(words[len(words)-1], ".")) {
				put("company", k)
				put("firm", k)
			}
		}
	}
	return out
}

// companyEnds end the names of companies.
var companyEnds = text.NewSet(`inc corp co ltd llc plc group holdings corporation company`)

// issuedBy returns the actor behind a paper by who issued it: "a statement from
// the Harbour Board". -1 for none.
func (r *reading) issuedBy(l *line, source [2]int, head int) int {
	if !papers.Has(l.at(head-1).fold) || !issues.Has(l.at(head).fold) {
		return -1
	}
	i := head + 1
	if determiners.Has(l.at(i).fold) {
		i++
	}
	return r.actorAt(l, i, source[1])
}

var issues = text.NewSet(`from by of`)

// actorAt returns the actor named from item i on and before item end; -1 for
// none.
func (r *reading) actorAt(l *line, i, end int) int {
	if i >= end {
		return -1
	}
	for _, f := range r.cast.Within(l.span(i, end).At(r.doc.ID)) {
		if f.At.Start == l.at(i).Start {
			return f.Actor
		}
	}
	return -1
}

// severalNamed reports whether a source joins two actors: Blum and Dahl.
func (r *reading) severalNamed(l *line, source [2]int, found []actor.Found) bool {
	for i := source[0] + 1; i+1 < source[1]; i++ {
		if l.at(i).fold != "and" {
			continue
		}
		before, after := false, false
		for _, f := range found {
			before = before || f.At.End == l.at(i-1).End
			after = after || f.At.Start >= l.at(i+1).Start && f.Actor != found[0].Actor
		}
		if before && after && found[0].At.Start < l.at(i).Start {
			return true
		}
	}
	return false
}
