package anchor

import (
	"strconv"
	"strings"

	"parallax/internal/text"
	"parallax/internal/timex"
)

// A point is where the narrative is: the last date that the text gave.
type point struct {
	known            bool
	year, month, day int // month and day 0 when the date is no finer
	at               text.Place
	sentence         int
}

// aside reports whether a bare year is only a look back or ahead from where a
// history is at, so that the narrative does not move there: it is far away, it
// stands in brackets, or it is planned.
func (r *reading) aside(e *timex.Expr, p, printed point) bool {
	if !printed.known || p.month != 0 {
		return false
	}
	jump := p.year - printed.year
	return jump < -lookBack || jump > lookAhead || r.story && (r.inBrackets(e) || jump > 0 && r.ahead(e))
}

// bracketWithin is how many bytes before an expression a bracket may open.
const bracketWithin = 200

// inBrackets reports whether a bracket opens before an expression, in its
// sentence, and does not close.
func (r *reading) inBrackets(e *timex.Expr) bool {
	before := r.doc.Text[max(r.doc.Sentences[e.Sentence].Start, e.Start-bracketWithin):e.Start]
	return strings.LastIndexByte(before, '(') > strings.LastIndexByte(before, ')')
}

// pointOf reads the date of a value as far as it goes.
func pointOf(v string) (point, bool) {
	p := point{}
	sign := 1
	if len(v) >= 6 && v[:2] == "BC" {
		v, sign = v[2:], -1
	}
	if len(v) < 4 {
		return p, false
	}
	n, err := strconv.Atoi(v[:4])
	if err != nil {
		return p, false
	}
	p.known, p.year = true, n
	if sign < 0 {
		p.year = 1 - n
	}
	v = v[4:]
	if len(v) >= 3 && v[0] == '-' {
		switch v[1] {
		case 'W':
			if len(v) >= 4 && v[1] == 'W' && digits(v[2:4]) {
				w, _ := strconv.Atoi(v[2:4])
				p.year, p.month, p.day = timex.WeekStart(p.year, w).Civil()
			}
		case 'Q':
			p.month = int(v[2]-'0')*3 - 2
		case 'S', 'F':
			p.month = map[string]int{"SP": 3, "SU": 6, "FA": 9}[v[1:3]]
		default:
			if digits(v[1:3]) {
				p.month, _ = strconv.Atoi(v[1:3])
				if len(v) >= 6 && digits(v[4:6]) {
					p.day, _ = strconv.Atoi(v[4:6])
				}
			}
		}
	}
	if p.month < 0 || p.month > 12 {
		p.month = 0
	}
	return p, true
}

func digits(v string) bool {
	for i := 0; i < len(v); i++ {
		if v[i] < '0' || v[i] > '9' {
			return false
		}
	}
	return v != ""
}

// String is the date of a point in ISO 8601, as far as it goes.
func (p point) String() string {
	v := timex.YearString(p.year)
	if p.month > 0 {
		v = timex.DayOf(p.year, p.month, max(p.day, 1)).String()
		if p.day == 0 {
			v = v[:len(v)-3]
		}
	}
	return v
}

// How many years a history goes back, or leaps, with a bare year.
const (
	lookBack  = 5
	lookAhead = 25
)
