package story

import (
	"slices"
	"strings"

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
	if x.when.to.before(y.when.from) {
		x, y = y, x
	}
	if gap, _ := x.when.gap(y.when); r.by(x) || gap <= 1 && (r.fromQuoted(x) || r.fromQuoted(y)) {
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

// fromQuoted reports whether a report's day counts from that of publication in
// words of another, which may be a day older: "“Tonight was wild,” he wrote".
func (r *reading) fromQuoted(m *mention) bool {
	return r.times[m.doc][m.time].Basis == "publication" && r.isQuoted(m)
}

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
