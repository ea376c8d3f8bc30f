package story

import (
	"strings"

	"parallax/internal/text"
)

// rate is the time in which words[from:to] tell of the number in a figure: "day" in
// "400 a day", "each day 400", "400 daily", "£400-a-day". It is empty where they
// tell of none.
func (l *line) rate(from, to int, figure text.Span) string {
	for k := from; k < to; k++ {
		switch w := l.words[k].folded; w {
		case "per", "every", "each":
			if spell := l.at(k + 1).folded; spells.Has(spell) {
				return spell
			}
		case "a", "an":
			if l.aSpell(k, figure) {
				return l.at(k + 1).folded
			}
		case "daily":
			return "day"
		case "hourly", "weekly", "monthly", "yearly":
			return strings.TrimSuffix(w, "ly")
		case "annual", "annually":
			return "year"
		default:
			if i := strings.LastIndex(w, "a-"); i == 0 && spells.Has(w[2:]) || i > 0 && w[i-1] == '-' && spells.Has(w[i+2:]) {
				return w[i+2:]
			}
		}
	}
	return ""
}

// aSpell reports whether "a day" at word k says how many in one: it stands right
// behind the figure or what it counts, and counts no days from anything. That of
// "195 kilometres an hour" is of the unit.
func (l *line) aSpell(k int, figure text.Span) bool {
	if !spells.Has(l.at(k+1).folded) || l.words[k].Start < figure.End {
		return false
	}
	switch l.at(k + 2).folded {
	case "after", "before", "later", "earlier", "ago", "on", "from", "-", "long":
		return false
	}
	before := l.at(k - 1)
	counted := before.Class == text.Word && (strings.HasSuffix(before.folded, "s") || before.folded == "people") && !words().light.Has(before.folded)
	return before.End == figure.End || counted
}

// spells are stretches of time, in which so many are told of.
var spells = text.NewSet("second minute hour day night week weekend month quarter season year")

// more is the rate of a number that is told as added to others.
const more = "more"
