package story

import (
	"slices"
	"strings"

	"parallax/internal/actor"
	"parallax/internal/anchor"
)

// Two dated reports claim different days only where each stands by the day that
// it gives. A day is given when it is printed, or counts from a day that is, or
// from a day of publication that the source states. Of a day that counts from a
// day of publication which is only inferred, no more than the day of the week is
// told.

// claimed keeps of the datings those that are set against another by a claim.
func (r *reading) claimed(datings []dating) []dating {
	var out []dating
	for i, d := range datings {
		if slices.ContainsFunc(datings, func(o dating) bool { return o.when != d.when && r.setAgainst(&datings[i], &o) }) {
			out = append(out, d)
		}
	}
	return out
}

// setAgainst reports whether reports of two datings claim different days.
func (r *reading) setAgainst(a, b *dating) bool {
	return slices.ContainsFunc(a.members, func(x *mention) bool {
		return slices.ContainsFunc(b.members, func(y *mention) bool { return r.claims(x, y) })
	})
}

// claims reports whether two reports of one happening stand by days that differ.
// One source differs from itself only by what it prints; a day of the week from
// the same a week later not at all, as the older report may have been printed
// again, nor what is done by a day from what is done before it.
func (r *reading) claims(x, y *mention) bool {
	if x.doc == y.doc {
		return r.prints(x) && r.prints(y)
	}
	if !x.tells() || !y.tells() || (x.indefinite() || y.indefinite()) && !x.alike(y) {
		return false
	}
	if x.when.to.before(y.when.from) {
		x, y = y, x
	}
	if gap, _ := x.when.gap(y.when); r.by(x) || r.fromQuoted(x) || r.fromQuoted(y) || gap <= 1 && r.fromIssue(x) {
		return false
	}
	one, other := r.weekdayOf(x), r.weekdayOf(y)
	if one != "" && one == other && !x.planned && !y.planned {
		return false
	}
	switch givenX, givenY := r.given(x.doc, x.time), r.given(y.doc, y.time); {
	case givenX && givenY:
		return true
	case givenX && other != "" || givenY && one != "":
		return x.when.days() == 1 && y.when.days() == 1 && x.when.from.weekday() != y.when.from.weekday()
	}
	return false
}

// ofOthers reports whether the reports of two datings name people or bodies, but
// none in common.
func (r *reading) ofOthers(a, b dating) bool {
	return strange(r.doers(a), r.doers(b))
}

// doers are the actors but for places that the reports of a dating name.
func (r *reading) doers(d dating) []int {
	var out []int
	for _, m := range d.members {
		for _, a := range m.actors {
			if r.cast.Actors[a].Kind != actor.Place {
				out = appendNew(out, a)
			}
		}
	}
	return out
}

// tells reports whether a mention is of one happening, and of when it was; not of
// accidents as such.
func (m *mention) tells() bool {
	many := m.generic && strings.HasSuffix(m.line.words[m.head].folded, "s")
	return !many && !m.resumes()
}

// resumes reports whether the mention tells that what takes several days goes on,
// which says of the other days nothing: "the trial resumes on Monday".
func (m *mention) resumes() bool {
	if !m.kind().spans {
		return false
	}
	from, to := m.line.wordsOver(m.passage)
	for k := from; k < to; k++ {
		switch m.line.words[k].folded {
		case "resume", "resumes", "resumed", "continue", "continues", "continued", "adjourned":
			return true
		}
	}
	return false
}

// indefinite reports whether the mention brings in what happens at a moment as one
// of its kind: "a quake in the east".
func (m *mention) indefinite() bool {
	from, to := m.line.wordsOver(m.phrase)
	return !m.verb && !m.kind().spans && from < to && (m.line.words[from].folded == "a" || m.line.words[from].folded == "an")
}

// alike reports whether two reports have something in common beside the word for
// what happened: its number, an actor, or a word that tells something.
func (m *mention) alike(o *mention) bool {
	if m.ordinal > 0 && m.ordinal == o.ordinal || meets(m.actors, o.actors) {
		return true
	}
	theirs := o.content()
	return slices.ContainsFunc(m.content(), func(stem string) bool { return slices.Contains(theirs, stem) })
}

// fromIssue reports whether a report's day counts from that of publication by
// "today", "tonight" and their like. What was written on one day comes out on the
// next as often as not, so that the day before may be meant.
func (r *reading) fromIssue(m *mention) bool {
	return r.times[m.doc][m.time].Why.Code == "time-from-publication"
}

// fromQuoted reports whether a report's day counts so in words of another, who may
// have said them on any day before: "“Tonight was wild,” he wrote".
func (r *reading) fromQuoted(m *mention) bool { return r.fromIssue(m) && r.isQuoted(m) }

// by reports whether a report tells no more than that its day is the last: "by
// the summer".
func (r *reading) by(m *mention) bool {
	from, _ := m.line.wordsOver(r.times[m.doc][m.time].At.Span())
	return m.line.at(from).folded == "by" || m.line.at(from-1).folded == "by" || m.line.at(from-1).folded == "the" && m.line.at(from-2).folded == "by"
}

// prints reports whether a report's day is in print, but for its year.
func (r *reading) prints(m *mention) bool {
	t := &r.times[m.doc][m.time]
	return t.Basis == "stated" || t.Basis == "year-inferred"
}

// given reports whether a time of a document is, as told above.
func (r *reading) given(doc, k int) bool {
	for range longestCount {
		t := &r.times[doc][k]
		switch {
		case t.Basis == "publication":
			return r.published[doc].Basis == "stated"
		case t.Basis != "context" || len(t.Why.Evidence) == 0:
			return true
		}
		from := slices.IndexFunc(r.times[doc], func(o anchor.Time) bool { return o.At == t.Why.Evidence[0] })
		if from < 0 {
			return true
		}
		k = from
	}
	return true
}

// longestCount is how many times in a row may count from one another.
const longestCount = 8

// weekdayOf is the day of the week by whose bare name a report tells its day;
// empty when it does otherwise.
func (r *reading) weekdayOf(m *mention) string {
	w := &r.times[m.doc][m.time].Why
	if !strings.HasPrefix(w.Code, "time-weekday") {
		return ""
	}
	return w.Args["weekday"]
}

// weekday counts the days of the week from Thursday, the first of them in 1970.
func (d day) weekday() int { return ((d.n % 7) + 7) % 7 }
