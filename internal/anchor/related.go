package anchor

import (
	"slices"
	"sort"

	"parallax/internal/text"
	"parallax/internal/timex"
)

// What two documents must share to be taken for reports of one story.
const (
	sharedNames = 6  // capitalised words
	sharedPart  = 4  // and a quarter of the smaller one's
	sharedDays  = 31 // and days of the year no farther apart

	fewNames = 4 // so many of a short one tell the year, though not what was over when
	fewPart  = 2 // and half of the smaller one's
)

// related lists, for each document, those that plausibly tell the same story:
// they share names, and days of the year near each other. Those of kin share
// many, those of near enough to be of one year.
func related(all []*reading, rest func()) (kin, near [][]int) {
	names := make([]map[string]bool, len(all))
	for i, r := range all {
		paced(i, rest)
		names[i] = r.names()
	}
	kin, near = make([][]int, len(all)), make([][]int, len(all))
	for i := range all {
		paced(i, rest)
		for j := i + 1; j < len(all); j++ {
			many, enough := share(names[i], names[j])
			if !enough || !sameSeason(all[i], all[j]) {
				continue
			}
			near[i], near[j] = append(near[i], j), append(near[j], i)
			if many {
				kin[i], kin[j] = append(kin[i], j), append(kin[j], i)
			}
		}
	}
	return kin, near
}

// share reports whether two sets of names have many in common, and enough.
func share(a, b map[string]bool) (many, enough bool) {
	if len(b) < len(a) {
		a, b = b, a
	}
	n := 0
	for w := range a {
		if b[w] {
			n++
		}
	}
	many = n >= sharedNames && n*sharedPart >= len(a)
	return many, many || n >= fewNames && n*fewPart >= len(a)
}

// names are the capitalised words that don't open a sentence, folded. Months,
// days and the words of time are none.
func (r *reading) names() map[string]bool {
	out := map[string]bool{}
	if !r.doc.English {
		return out
	}
	x := 0
	var tokens []text.Token
	for _, s := range r.doc.Sentences {
		tokens = text.AppendTokens(tokens[:0], r.doc.Text, s.Span)
		for i, k := range tokens {
			w := k.Of(r.doc.Text)
			for x < len(r.exprs) && r.exprs[x].End <= k.Start {
				x++
			}
			if i == 0 || len(w) < 3 || w[0] < 'A' || w[0] > 'Z' || x < len(r.exprs) && r.exprs[x].Overlaps(k.Span) {
				continue
			}
			out[text.Fold(w)] = true
		}
	}
	return out
}

// sameSeason reports whether some day or month of a lies near one of b, round
// the year; documents without any are not told apart by them.
func sameSeason(a, b *reading) bool {
	da, db := a.season(), b.season()
	if len(da) == 0 || len(db) == 0 {
		return true
	}
	for _, x := range da {
		for _, y := range db {
			gap := (x - y + 366) % 366
			if gap <= sharedDays || gap >= 366-sharedDays {
				return true
			}
		}
	}
	return false
}

// season lists the days of the year that a document names, or lies at.
func (r *reading) season() []int {
	var out []int
	add := func(month, day int) { out = append(out, int(timex.DayOf(2000, month, day)-timex.DayOf(2000, 1, 1))) }
	for _, d := range r.days {
		add(d.expr.Month, d.expr.Day)
	}
	if r.dated {
		_, m, d := r.ref.Civil()
		add(m, d)
	}
	for i := range r.exprs {
		e := &r.exprs[i]
		if e.Need == timex.Nothing && e.Day > 0 && e.Year == r.year.floor {
			add(e.Month, e.Day)
		} else if e.Need == timex.Year && e.Month > 0 && e.Day == 0 && e.Unit == timex.NoUnit {
			add(e.Month, 15)
		}
	}
	return out
}

// lendYears gives documents whose own words don't tell a year, or tell it only
// weakly, that of a related document.
func lendYears(all []*reading, kin, near [][]int) {
	lent, own := make([]yearClue, len(all)), make([]yearClue, len(all))
	for i, r := range all {
		own[i] = r.lends()
	}
	for i, r := range all {
		if r.pub.Basis != stated {
			lent[i] = r.borrow(all, kin[i])
			if lent[i].strength == 0 && r.year.strength == 0 && r.prefaced() {
				lent[i] = r.borrow(all, near[i])
			}
		}
	}
	for i, r := range all {
		if lent[i].strength > 0 {
			r.year = lent[i]
		} else {
			r.year.shared = r.year.strength > 0 && confirmed(r.year, i, own, kin[i])
			if r.year.filed && !r.yearSure() {
				r.year = yearClue{floor: r.year.floor}
			}
		}
	}
}

// prefaced reports whether a dateline prints a day without its year.
func (r *reading) prefaced() bool {
	return slices.ContainsFunc(r.days, func(d mention) bool { return r.inDateline(d.expr) })
}

// confirmed reports whether another document tells the year that a clue does: a
// related one, or any that is sure to be of the same weeks, as those that are
// read together are.
func confirmed(c yearClue, of int, all []yearClue, kin []int) bool {
	for j, o := range all {
		if j != of && (o.strength == strong && distance(o.day, c.day) <= sharedDays || o.strength > 0 && o.agrees(c) && slices.Contains(kin, j)) {
			return true
		}
	}
	return false
}

// borrow returns the strongest clue among the related documents that is
// stronger than the document's own and agrees with the years it prints.
func (r *reading) borrow(all []*reading, kin []int) yearClue {
	var best yearClue
	for _, j := range kin {
		c := all[j].lends()
		y, _, _ := c.day.Civil()
		if c.strength > best.strength && c.strength > r.year.strength && y >= r.year.floor {
			best = c
		}
	}
	if best.strength == 0 || r.year.strength > 0 && best.agrees(r.year) {
		return yearClue{} // what its own words tell is confirmed
	}
	best.floor = r.year.floor
	return best
}

// agrees reports whether two clues tell one year.
func (c yearClue) agrees(o yearClue) bool { return distance(c.day, o.day) < 200 }

// lends returns the clue that a document can lend: its publication when that
// is stated, else the one of its own words.
func (r *reading) lends() yearClue {
	if r.pub.Basis == stated {
		return yearClue{day: r.ref, strength: strong, lent: true, code: "dated-source",
			args: []string{"evidence", r.ref.String()}, evidence: r.pub.Evidence}
	}
	c := r.year
	if c.strength > 0 {
		c.lent = true
		if c.code == "by-weekday" {
			c.code = "other-weekday"
		} else {
			c.code = "other-source"
		}
	}
	return c
}

// sameRound bounds r from below by what other dates: where both tell of the
// same numbered event ("the second round") at the same named place, and other
// gives its day, r, which tells it as past, was not published before.
func sameRound(r, other *reading) []bound {
	var out []bound
	theirs := other.rounds()
	sort.SliceStable(theirs, func(i, j int) bool { return theirs[i].at.Start < theirs[j].at.Start })
	for _, mine := range r.rounds() {
		for _, t := range theirs {
			if t.words != mine.words || !t.dated || t.place != "" && mine.place != "" && t.place != mine.place {
				continue
			}
			at := []text.Place{other.doc.Place(t.at), r.doc.Place(mine.at)}
			out = append(out, bound{t.day, "published-after-event", []string{"date", t.day.String(), "words", mine.at.Of(r.doc.Text)}, at})
		}
	}
	return out
}
