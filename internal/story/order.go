package story

import (
	"slices"

	"parallax/internal/text"
)

// order fills in which events the texts put before which: by words that join
// two happenings in one sentence, and by the numbers of rounds. What the dates
// rule out is left out.
func (r *reading) order(events []Event) {
	type pair struct{ earlier, later int }
	var pairs []pair
	for _, p := range r.sequences() {
		pairs = append(pairs, pair(p))
	}
	var numbered []int
	for i, c := range r.happenings {
		if c.ordinal() > 0 && c.members[0].named() {
			numbered = append(numbered, i)
		}
	}
	for _, i := range numbered {
		for _, k := range numbered {
			a, b := r.happenings[i], r.happenings[k]
			if a.ordinal() < b.ordinal() && a.members[0].family == b.members[0].family {
				if gap, dated := a.gap(b); !dated || gap <= 90 {
					pairs = append(pairs, pair{i, k})
				}
			}
		}
	}
	later := make([][]int, len(events))
	for _, p := range pairs {
		if p.earlier == p.later || slices.Contains(later[p.earlier], p.later) || r.ruledOut(p.earlier, p.later) || reaches(later, p.later, p.earlier, map[int]bool{}) {
			continue
		}
		later[p.earlier] = append(later[p.earlier], p.later)
		events[p.earlier].Before = append(events[p.earlier].Before, events[p.later].ID)
		events[p.later].After = append(events[p.later].After, events[p.earlier].ID)
	}
	for i := range events {
		slices.Sort(events[i].After)
		slices.Sort(events[i].Before)
	}
}

// reaches reports whether to can be reached from from, so that no order runs in
// a circle; but by what was been at before.
func reaches(later [][]int, from, to int, been map[int]bool) bool {
	if from == to {
		return true
	}
	if been[from] {
		return false
	}
	been[from] = true
	for _, next := range later[from] {
		if reaches(later, next, to, been) {
			return true
		}
	}
	return false
}

// ruledOut reports whether the dates say that a is wholly after b.
func (r *reading) ruledOut(a, b int) bool {
	fromA, _, okA := r.happenings[a].extent()
	_, toB, okB := r.happenings[b].extent()
	return okA && okB && toB.before(fromA)
}

// A sequence says that one happening came before another.
type sequence struct{ earlier, later int }

// sequences reads the order from sentences that name two happenings.
func (r *reading) sequences() []sequence {
	type spot struct {
		head, event int
		phrase      text.Span
	}
	byLine := map[*line][]spot{}
	var order []*line
	for i, c := range r.happenings {
		for _, m := range slices.Concat(c.members, c.echoes) {
			if m.kind().speech {
				continue
			}
			if byLine[m.line] == nil {
				order = append(order, m.line)
			}
			byLine[m.line] = append(byLine[m.line], spot{m.head, i, m.phrase})
		}
	}
	var out []sequence
	for _, l := range order {
		spots := byLine[l]
		slices.SortFunc(spots, func(a, b spot) int { return a.head - b.head })
		for i := 0; i+1 < len(spots); i++ {
			a, b := spots[i], spots[i+1]
			if a.event == b.event {
				continue
			}
			start, _ := l.wordsOver(a.phrase)
			switch l.joins(start, a.head, b.head) {
			case 1:
				out = append(out, sequence{a.event, b.event})
			case -1:
				out = append(out, sequence{b.event, a.event})
			}
		}
	}
	return out
}

// joins tells how the line orders the happenings at a and b, whose phrase begins
// at start: 1 a before b, -1 b before a, 0 not at all.
func (l *line) joins(start, a, b int) int {
	for k := a + 1; k < b; k++ {
		next := l.at(k + 1).folded
		switch l.words[k].folded {
		case "followed", "succeeded":
			if next == "by" {
				return 1
			}
			return -1
		case "led", "leading":
			if next == "to" {
				return 1
			}
		case "resulted", "culminated", "ended":
			if next == "in" {
				return 1
			}
		case "produced", "prompted", "triggered", "before", "until", "preceded", "brought":
			if next == "by" {
				return -1
			}
			return 1
		case "after", "following", "since":
			return -1
		case "prior", "ahead":
			return 1
		}
	}
	switch l.at(start - 1).folded {
	case "after", "following", "since":
		return 1
	case "before":
		return -1
	}
	return 0
}
