package anchor

import (
	"strings"

	"parallax/internal/text"
	"parallax/internal/timex"
	"parallax/internal/why"
)

// ceiling is the last day possible: that of the earliest time that the article
// announces, or the end of the year of its copyright, which is never older.
func (f *finding) ceiling() (day timex.CivilDay, e *timex.Expr, code string) {
	if f.nominal {
		return 0, nil, ""
	}
	told := f.newestTold()
	for i := range f.exprs {
		x := &f.exprs[i]
		if x.Need != timex.Nothing || x.Year < max(firstCeiling, told) {
			continue
		}
		switch d := lastDay(x); {
		case f.known && d < f.floor:
		case f.planned(x):
			if e == nil || d < day {
				day, e, code = d, x, "published-before"
			}
		case x.Month == 0 && f.ofCopyright(x):
			if e == nil || d < day {
				day, e, code = d, x, "published-copyright"
			}
		}
	}
	return day, e, code
}

// newestTold is the latest year that the text names and does not announce: what
// it announces for a year before has been long ago.
func (f *finding) newestTold() int {
	year := 0
	for i := range f.exprs {
		if e := &f.exprs[i]; e.Need == timex.Nothing && told(e) && e.Type == timex.Date && !f.planned(e) && !f.ofCopyright(e) {
			year = max(year, e.Year)
		}
	}
	return year
}

// firstCeiling is the earliest year that is taken for an announced one.
const firstCeiling = 1500

// lastDay is the last day of a day, month or year in full.
func lastDay(e *timex.Expr) timex.CivilDay {
	switch {
	case e.Day > 0:
		return timex.DayOf(e.Year, e.Month, e.Day)
	case e.Month > 0 && e.Unit == timex.NoUnit:
		return timex.DayOf(e.Year, e.Month+1, 1) - 1
	}
	return timex.DayOf(e.Year+1, 1, 1) - 1
}

// ofCopyright reports whether a year closes a notice of copyright: "© 2019-2025".
func (r *reading) ofCopyright(e *timex.Expr) bool {
	line := r.doc.Blocks[r.doc.Sentences[e.Sentence].Block].Span
	before := strings.ToLower(r.doc.Text[max(line.Start, e.Start-longestNotice):e.Start])
	if !strings.Contains(before, "©") && !strings.Contains(before, "copyright") && !strings.Contains(before, "(c)") {
		return false
	}
	after := strings.TrimLeft(r.doc.Text[e.End:min(line.End, e.End+longestNotice)], " ")
	return !strings.HasPrefix(after, "-") && !strings.HasPrefix(after, "–")
}

// longestNotice is the number of bytes between the sign of a copyright and its
// last year.
const longestNotice = 40

// after is a publication of which only the bounds are known.
func (f *finding) after() Published {
	day, e, _ := f.ceiling()
	if e == nil || day < f.floor {
		return Published{Earliest: f.floor.String(), Basis: f.basis, Evidence: f.proof(), Why: f.reason(f.code, f.args...)}
	}
	f.evidence = append(f.evidence, f.place(e))
	args := append([]string{"latest", day.String(), "planned", e.Of(f.doc.Text)}, f.args...)
	at := f.proof()
	return Published{Earliest: f.floor.String(), Latest: day.String(), Basis: f.basis, Evidence: at, Why: why.Because("published-between", args...).With(at...)}
}

// before is a publication that only what it announces bounds.
func (f *finding) before() Published {
	day, e, code := f.ceiling()
	if e == nil {
		return Published{Basis: unknown, Why: why.Because("published-unknown")}
	}
	at := []text.Place{f.place(e)}
	return Published{Latest: day.String(), Basis: inferred, Evidence: at, Why: why.Because(code, "latest", day.String(), "words", e.Of(f.doc.Text)).With(at...)}
}
