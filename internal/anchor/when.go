package anchor

import (
	"strconv"
	"strings"

	"parallax/internal/timex"
)

// when bounds the time of a resolved expression; nil for durations, sets and
// what has no bounds.
func (r *reading) when(e *timex.Expr, value string) *When {
	if e.Type == timex.Duration || e.Type == timex.Set {
		return nil
	}
	w := Bounds(value)
	if w == nil || e.Mod == "" {
		return w
	}
	if e.Part > 0 && len(value) == len("2025-11") {
		return w.partOfMonth(e.Part)
	}
	if e.Mod == "START" && e.Clock == "TMO" { // the early hours begin at midnight
		return &When{From: w.From[:len("2025-11-07")] + "T00:00", To: w.From[:len("2025-11-07")] + "T09:00", Precision: w.Precision}
	}
	return w.narrowed(e.Mod, r.ref, r.exact)
}

// Bounds returns the bounds of a TIMEX3 value that names a time, nil where it
// names none. A day is sure; of a longer time only the outer bounds are known.
func Bounds(value string) *When {
	date, clock, timed := strings.Cut(value, "T")
	date, bc := strings.CutPrefix(date, "BC")
	head, rest, more := strings.Cut(date, "-")
	if !digits(head) || more && rest == "" {
		return nil
	}
	y, err := strconv.Atoi(head)
	if err != nil {
		return nil
	}
	switch len(head) {
	case 2:
		return century(y, bc)
	case 3:
		return decade(y, bc)
	}
	if bc {
		y = 1 - y
	}
	switch {
	case len(head) != 4:
		return nil
	case rest == "":
		return span(timex.DayOf(y, 1, 1), timex.DayOf(y, 12, 31), "year")
	case len(rest) == 2 && digits(rest):
		m, _ := strconv.Atoi(rest)
		if m < 1 || m > 12 {
			return nil
		}
		return span(timex.DayOf(y, m, 1), timex.DayOf(y, m+1, 1)-1, "month")
	case rest[0] == 'W' && rest != "WI":
		return week(y, rest)
	case len(rest) == 2:
		return partOfYear(y, rest)
	case len(rest) == 5 && digits(rest[:2]) && rest[2] == '-' && digits(rest[3:]):
		m, _ := strconv.Atoi(rest[:2])
		d, _ := strconv.Atoi(rest[3:])
		if m < 1 || m > 12 || d < 1 || d > timex.MonthLength(y, m) {
			return nil
		}
		day := timex.DayOf(y, m, d)
		if timed {
			return within(day, clock)
		}
		s := day.String()
		return &When{s, s, s, s, "day"}
	}
	return nil
}

func span(from, to timex.CivilDay, precision string) *When {
	return &When{From: from.String(), To: to.String(), Precision: precision}
}

// century bounds the years n00–n99; before our era "BC03" is the fourth
// century, 400–301 BC.
func century(n int, bc bool) *When {
	if bc {
		return span(timex.DayOf(-100*n-99, 1, 1), timex.DayOf(-100*n, 12, 31), "century")
	}
	return span(timex.DayOf(n*100, 1, 1), timex.DayOf(n*100+99, 12, 31), "century")
}

// decade bounds the years nnn0–nnn9; "BC047" are 479–470 BC.
func decade(n int, bc bool) *When {
	if bc {
		return span(timex.DayOf(-10*n-8, 1, 1), timex.DayOf(1-10*n, 12, 31), "decade")
	}
	return span(timex.DayOf(n*10, 1, 1), timex.DayOf(n*10+9, 12, 31), "decade")
}

func week(y int, rest string) *When {
	if len(rest) < 3 || !digits(rest[1:3]) {
		return nil
	}
	n, _ := strconv.Atoi(rest[1:3])
	monday := timex.WeekStart(y, n)
	switch {
	case len(rest) == 3:
		return span(monday, monday+6, "week")
	case rest[3:] == "-WE":
		return span(monday+5, monday+6, "day")
	}
	return nil
}

// partOfYear bounds seasons, as the months of the northern year go, quarters
// and halves.
func partOfYear(y int, code string) *When {
	switch code {
	case "SP":
		return span(timex.DayOf(y, 3, 1), timex.DayOf(y, 5, 31), "season")
	case "SU":
		return span(timex.DayOf(y, 6, 1), timex.DayOf(y, 8, 31), "season")
	case "FA":
		return span(timex.DayOf(y, 9, 1), timex.DayOf(y, 11, 30), "season")
	case "WI":
		return span(timex.DayOf(y, 12, 1)-365, timex.DayOf(y+1, 3, 1)-1, "season")
	}
	n := int(code[1] - '0')
	switch {
	case code[0] == 'Q' && n >= 1 && n <= 4:
		return span(timex.DayOf(y, 3*n-2, 1), timex.DayOf(y, 3*n+1, 1)-1, "quarter")
	case code[0] == 'H' && n >= 1 && n <= 2:
		return span(timex.DayOf(y, 6*n-5, 1), timex.DayOf(y, 6*n+1, 1)-1, "quarter")
	}
	return nil
}

// hours of the parts of a day; the night ends on the next day.
var hours = map[string][2]string{
	"MO": {"05:00", "12:00"}, "AF": {"12:00", "18:00"}, "EV": {"17:00", "23:59"}, "MI": {"11:00", "14:00"}, "DT": {"06:00", "18:00"},
}

// within bounds a time of day.
func within(day timex.CivilDay, clock string) *When {
	s := day.String()
	if h, ok := hours[clock]; ok {
		return &When{From: s + "T" + h[0], To: s + "T" + h[1], Precision: "part-of-day"}
	}
	if clock == "NI" {
		return &When{From: s + "T18:00", To: (day + 1).String() + "T06:00", Precision: "part-of-day"}
	}
	if len(clock) == 5 && digits(clock[:2]) && clock[2] == ':' && digits(clock[3:]) {
		at := s + "T" + clock
		if clock == "24:00" { // the midnight that ends the day, not one of the next
			at = s + "T23:59"
		}
		return &When{at, at, at, at, "minute"}
	}
	return &When{s, s, s, s, "day"}
}

// partOfMonth bounds a week or a half of a month: the nth seven days, or the last.
func (w When) partOfMonth(part int8) *When {
	const half, week = 15, 7 // days
	from, ok := timex.ParseDay(w.From)
	to, ok2 := timex.ParseDay(w.To)
	switch {
	case !ok || !ok2:
		return &w
	case part == timex.FirstHalf:
		to = from + half - 1
	case part == timex.SecondHalf:
		from += half
	case part == timex.LastWeek:
		from = to - week + 1
	default:
		from += timex.CivilDay(week * (int(part) - 1))
		to = from + week - 1
	}
	return &When{From: from.String(), To: to.String(), Precision: w.Precision}
}

// narrowed applies a modifier: the first, middle or last third, and for
// "earlier" and "later" the part before or after publication.
func (w When) narrowed(mod string, published timex.CivilDay, exact bool) *When {
	from, ok := timex.ParseDay(w.From)
	to, ok2 := timex.ParseDay(w.To)
	if !ok || !ok2 || len(w.From) > 10 || to <= from {
		return &w
	}
	third := (to - from + 1) / 3
	switch mod {
	case "START":
		to = from + max(third, 1)
	case "MID":
		from, to = from+third, to-third
	case "END":
		from = to - max(third, 1)
	case "BEFORE":
		if exact && published >= from && published <= to {
			to = published
		}
	case "AFTER":
		if exact && published >= from && published <= to {
			from = published
		}
	}
	w.From, w.To = from.String(), to.String()
	return &w
}

// widened lets the bounds of a time that counts from an inferred day of
// publication reach to where they lie if it came out on the latest day possible.
func (r *reading) widened(e *timex.Expr, w *When) *When {
	latest, ok := timex.ParseDay(r.pub.Latest)
	if w == nil || !ok || latest == r.ref {
		return w
	}
	y, m, d := latest.Civil()
	last := Bounds(count(point{known: true, year: y, month: m, day: d}, e.Unit, e.N) + e.Clock)
	if last == nil || last.To == w.To {
		return w
	}
	return &When{From: w.From, To: last.To, Precision: w.Precision}
}
