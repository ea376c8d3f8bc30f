package anchor

import (
	"strings"

	"parallax/internal/timex"
)

// recent reports whether the latest past day of the text is so near to the day
// of publication that the day of the week it opens with is the first after it.
// The agencies that give days of the week to the last seven days, and dates to
// others, write these short ("Nov. 6"): theirs is longer ago. A day that is
// written in full, or with its day of the week, or that is itself the day of
// the week of the same matter, is near.
func (f *finding) recent(lead *timex.Expr) bool {
	switch {
	case f.nominal || f.top == nil:
		return true
	case f.top.Day == 0 || f.top.Need != timex.Year && f.top.Weekday == 0:
		return false
	case f.top.Weekday > 0:
		return true
	}
	return f.inFull(f.top) && (f.top.Sentence <= opening || f.chronicle()) || f.floor.Weekday() == lead.Weekday && f.tiedTo(f.top, lead)
}

// opening is the last sentence of the opening, where an article says what is new.
const opening = 4

// chronicle reports whether the text tells several days one by one, so that the
// latest is where its story has come to.
func (f *finding) chronicle() bool {
	seen := map[int]bool{}
	for _, d := range f.days {
		if d.sure {
			seen[100*d.expr.Month+d.expr.Day] = true
		}
	}
	return len(seen) >= chronicleDays
}

// chronicleDays is how many days a chronicle tells.
const chronicleDays = 4

// inFull reports whether a date writes the name of its month in full where
// agencies shorten it.
func (r *reading) inFull(e *timex.Expr) bool {
	words := strings.ToLower(e.Of(r.doc.Text))
	for _, month := range [...]string{"january", "february", "august", "september", "october", "november", "december"} {
		if strings.Contains(words, month) {
			return true
		}
	}
	return false
}

// short reports whether a date writes its month short, as agencies do for days
// that are not of the last seven.
func (r *reading) short(e *timex.Expr) bool {
	words := e.Of(r.doc.Text)
	for _, month := range [...]string{"Jan.", "Feb.", "Aug.", "Sept.", "Sep.", "Oct.", "Nov.", "Dec."} {
		if strings.Contains(words, month) {
			return true
		}
	}
	return false
}
