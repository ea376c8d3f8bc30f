package story

import (
	"slices"
	"strings"

	"parallax/internal/actor"
	"parallax/internal/anchor"
	"parallax/internal/text"
)

// apart reports whether two tallies are told of different people or bodies, of
// different times, the one of what is and the other of what may be or isn't.
func apart(a, b *tally) bool {
	return a.possible != b.possible || a.negated != b.negated || a.long && len(b.when) == 0 || b.long && len(a.when) == 0 || strange(a.people, b.people) || strange(a.bodies, b.bodies) || strange(a.places, b.places) || otherShare(a, b) ||
		longApart(a.when, b.when) || scored.Has(a.counted)
}

// otherShare reports whether two measures are of different things: "4 percent of the
// delegates", "95 percent white"; "30 tonnes of rice".
func otherShare(a, b *tally) bool {
	return a.of != "" && b.of != "" && a.of != b.of && !a.told[b.of] && !b.told[a.of]
}

// percent is the unit of shares.
const percent = "percent"

// shareOf is the stem of what the measure at span is of: the last word of "of the Latino
// vote", "of crude oil", or of a percentage the word right behind it; empty where neither
// follows.
func (l *line) shareOf(span text.Span, percentage bool) string {
	_, k := l.wordsOver(span)
	of := l.at(k).folded == "of"
	if of {
		for k++; k < len(l.words) && (determiners.Has(l.words[k].folded) || l.words[k].Class == text.Clitic); k++ {
		}
		for last := k + 3; k < last && l.nounish(k+1); k++ {
		}
	}
	if (of || percentage) && l.nounish(k) && !capital(l.at(k).Of(l.t)) {
		return l.at(k).stem
	}
	return ""
}

// nounish reports whether the word at i may be one of a noun phrase without a preposition.
func (l *line) nounish(i int) bool {
	w := l.at(i)
	return w.Class == text.Word && !text.IsStop(w.folded) && !verbLike(w.folded)
}

// scored are stems of what players and teams make in games, which reports of
// games count for many players and many stretches of play.
var scored = text.NewSet("point yard touchdown td catch carri rebound assist goal game turnov punch win loss run hit seed pass recept intercept season streak lead chanc victori playoff rbi rbis homer")

// strange reports whether two lists have members, but none in common.
func strange(a, b []int) bool {
	return len(a) > 0 && len(b) > 0 && !slices.ContainsFunc(a, func(x int) bool { return slices.Contains(b, x) })
}

// wide reports whether a stretch is a month or longer.
func wide(b bounds) bool { return b.days() >= 28 }

// longApart reports whether no stretch of a comes near one of b. Where they can't
// be compared, a month or year isn't a day of the news.
func longApart(a, b []bounds) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	for _, x := range a {
		for _, y := range b {
			gap, ok := x.gap(y)
			if ok && gap <= nearDays || !ok && wide(x) == wide(y) {
				return false
			}
		}
	}
	return true
}

// circumstances reads of whom, when and in which mood words[from:to] of a clause
// tell the figure at word at.
func (r *reading) circumstances(t *tally, l *line, c clause, from, to, at int) {
	if strings.HasSuffix(l.words[from].folded, "ing") {
		from = c.from // "hit the coast on Sunday, killing 10"
	}
	l.mood(t, from, to, at)
	for k := at - 1; k >= from; k-- {
		if words().speech.Has(l.words[k].folded) {
			from = k + 1 // who says it isn't of whom it is told
			break
		}
	}
	r.involve(t, l.stretch(from, to))
	t.when = r.daysIn(t.doc, l.stretch(from, to))
	if head, end := l.segment(c.from, c); end-head <= 4 {
		if len(t.people)+len(t.bodies) == 0 {
			r.involve(t, l.stretch(head, end)) // "The Orioles, according to reports, have …"
		}
		if len(t.when) == 0 {
			t.when = r.daysIn(t.doc, l.stretch(head, end)) // "In 2017, a fire …"
		}
	}
	if k := max(c.from-4, 0); len(t.when) == 0 && k < c.from && (l.words[c.from].folded == "when" || l.words[c.from-1].folded == "when") {
		t.when = r.daysIn(t.doc, l.stretch(k, c.from)) // "since 1931, when …"
	}
	t.long = len(t.when) > 0 && !slices.ContainsFunc(t.when, func(b bounds) bool { return !wide(b) })
	if len(t.when) == 0 {
		t.when = r.recent(t.doc)
	}
}

// involve adds the actors that a stretch of the tally's document names.
func (r *reading) involve(t *tally, s text.Span) {
	for _, f := range r.cast.Within(s.At(r.docs[t.doc].ID)) {
		switch r.cast.Actors[f.Actor].Kind {
		case actor.Person:
			t.people = appendNew(t.people, f.Actor)
		case actor.Place:
			t.places = appendNew(t.places, f.Actor)
		default:
			t.bodies = appendNew(t.bodies, f.Actor)
		}
	}
}

// mood reads whether words[from:to] tell the figure at word at as what may be or
// isn't, or of someone whom only a pronoun names.
func (l *line) mood(t *tally, from, to, at int) {
	for k := from; k < to; k++ {
		w := l.words[k].folded
		switch {
		case t.figure.At.Span().Overlaps(l.words[k].Span):
		case w == "can" || w == "could" || w == "may" || w == "might":
			t.possible = true
		case w == "not" || k < at && (w == "never" || w == "without" || strings.HasSuffix(w, "n't")):
			t.negated = true
		case k < at && (w == "he" || w == "she" || w == "him"):
			t.someone = true
		case k < at && words().speech.Has(w):
			t.someone, t.negated = false, false // that is told of who says it
		}
	}
}

// recent are the days around the one on which a source came out, which it may
// tell of without naming a day; none where that day isn't known.
func (r *reading) recent(doc int) []bounds {
	from, ok := dayOf(r.published[doc].Earliest)
	to, too := dayOf(r.published[doc].Latest)
	if !ok || !too {
		return nil
	}
	return []bounds{{day{n: from.n - recentDays}, day{n: to.n + recentDays}}}
}

// recentDays is how many days before and after it came out a source may tell of
// without naming a day.
const recentDays = 45

// daysIn are the days that the expressions in a stretch of a document name.
func (r *reading) daysIn(doc int, s text.Span) []bounds {
	var out []bounds
	list := r.times[doc]
	at, _ := slices.BinarySearchFunc(list, s.Start, func(x anchor.Time, start int) int { return x.At.Start - start })
	for ; at < len(list) && list[at].At.End <= s.End; at++ {
		if when, ok := r.nominal.boundsOf(list[at]); ok {
			out = append(out, when)
		}
	}
	return out
}
