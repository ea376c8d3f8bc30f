package anchor

import (
	"strings"

	"parallax/internal/text"
	"parallax/internal/timex"
	"parallax/internal/why"
)

// fromPost bounds the day of publication by the last post of a social network
// that the article embeds, whose line ends in its date: "— Ann Pell (@annpell)
// November 12, 2025". The article is no older, but for the time zone of that
// date, and such posts are news: it came out in the month that follows. There is
// none where the text tells of a later time.
func (f *finding) fromPost() (Published, bool) {
	if f.nominal {
		return Published{}, false
	}
	var last *timex.Expr
	var day timex.CivilDay
	for i := range f.exprs {
		e := &f.exprs[i]
		if e.Need != timex.Nothing || e.Day == 0 || !f.ofPost(e) {
			continue
		}
		if d := timex.DayOf(e.Year, e.Month, e.Day); last == nil || d > day {
			last, day = e, d
		}
	}
	if last == nil || f.known && f.floor > day+postMonth {
		return Published{}, false
	}
	from, to, at := day-1, day+postMonth, []text.Place{f.place(last)}
	if f.known && f.floor > from {
		from, at = f.floor, append(at, f.evidence...)
	}
	if planned, e, _ := f.ceiling(); e != nil && planned >= from && planned < to {
		to, at = planned, append(at, f.place(e))
	}
	return Published{Earliest: from.String(), Latest: to.String(), Basis: inferred, Evidence: at,
		Why: why.Because("published-post", "date", day.String(), "words", last.Of(f.doc.Text), "latest", to.String()).With(at...)}, true
}

// postMonth is how many days after the last post in it an article comes out at
// most.
const postMonth = 30

// ofPost reports whether a date follows the name of an account in brackets.
func (r *reading) ofPost(e *timex.Expr) bool {
	before, closed := strings.CutSuffix(strings.TrimRight(r.doc.Text[max(0, e.Start-longestAccount):e.Start], " \u00a0"), ")")
	i := strings.LastIndex(before, "(@")
	return closed && i >= 0 && !strings.ContainsAny(before[i+2:], " ()\n")
}

// longestAccount is the room that an account and its brackets have, in bytes.
const longestAccount = 40
