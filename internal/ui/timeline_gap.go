package ui

import (
	"math"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/lang"
	"parallax/internal/query"
	"parallax/internal/view"
)

// sinceLink is the address of the same view with the time to other events
// measured from the one reported at a place; nil ends that.
func sinceLink(s view.State, at *query.Ref) string {
	s = base(s)
	s.Timeline.Since = at
	return view.Encode(s)
}

// gap tells the time between the event that is measured from and the chosen
// one.
func (v *timelineView) gap() app.UI {
	g := v.Page.Gap
	return elem("div").Class("gap").ID("gap").Role("status").Body(
		app.If(g != nil, func() app.UI {
			return elem("div").Body(
				elem("p").Body(gapSentence(v.Page, g)...),
				app.If(len(g.By) > 0, func() app.UI { return gapBySource(g) }),
				elem("a").Class("cite").ID("gap-away").Attr("href", sinceLink(v.State, nil)).Text(say("gap.away")),
			)
		}),
	)
}

// gapSentence says how long after the first event the second was.
func gapSentence(p *query.TimelinePage, g *query.Gap) []app.UI {
	if g.From < 0 {
		return []app.UI{app.Text(say("gap.lost"))}
	}
	first := gapEvent(p, g.From)
	if g.To < 0 {
		return append(append([]app.UI{app.Text(say("gap.from") + " ")}, first...), app.Text(". "+say("gap.choose")))
	}
	out := append([]app.UI{elem("b").Text(say("gap.lead", "span", upper(gapWords(g)))), app.Text(" ")}, gapEvent(p, g.To)...)
	return append(append(out, app.Text(" "+say("gap.and")+" ")), first...)
}

// cardGap says it in the card too, which is what the reader is brought to; of the
// event that is measured from, what to do next.
func cardGap(p *query.TimelinePage) []app.UI {
	g := p.Gap
	switch {
	case g == nil || g.From < 0:
		return nil
	case g.To < 0:
		return []app.UI{elem("p").Class("note").Text(say("gap.choose"))}
	}
	said := append([]app.UI{elem("b").Text(upper(gapWords(g))), app.Text(" " + say("gap.and") + " ")}, gapEvent(p, g.From)...)
	return []app.UI{elem("p").Class("verdict").Body(said...)}
}

// gapEvent is an event with its date.
func gapEvent(p *query.TimelinePage, i int) []app.UI {
	e := &p.Events[i]
	return []app.UI{words(e.Title), app.Text(" (" + listedDate{withYear: true, noYear: p.Yearless}.event(e) + ")")}
}

// gapBySource says how long it was by the dates of each source that dates both.
func gapBySource(g *query.Gap) app.UI {
	items := make([]app.UI, 0, len(g.By))
	for _, by := range g.By {
		items = append(items, elem("li").Body(sourceMark(by.Mark), app.Text(" "+spanWords(by.Span))))
	}
	return elem("div").Class("bysource").Body(elem("span").Class("note").Text(say("gap.bySource")), elem("ul").Body(items...))
}

// gapWords are the length of a gap and its direction; of an undated event what
// the texts say of the order.
func gapWords(g *query.Gap) string {
	switch {
	case g.Span.Known:
		return spanWords(g.Span)
	case g.After:
		return say("gap.someAfter")
	case g.Before:
		return say("gap.someBefore")
	}
	return say("gap.unknown")
}

// spanWords word a span: "6 days later", "5 or 6 days earlier", "at least 3
// days later", "the same day".
func spanWords(s query.Span) string {
	least, most := s.Least, s.Most
	switch {
	case s.Meet:
		return say("gap.meet")
	case least == 0 && most == 0 && !s.Clock:
		return say("gap.sameDay")
	case least == 0 && most == 0:
		return say("gap.sameTime")
	case math.IsInf(least, -1) && math.IsInf(most, 1):
		return say("gap.unknown")
	case least >= 0:
		return say("gap.later", "length", lengthWords(least, most, s.Days, s.Clock))
	case most <= 0:
		return say("gap.earlier", "length", lengthWords(-most, -least, negated(s.Days), s.Clock))
	}
	return say("gap.either", "later", upTo(most, s.Clock), "earlier", upTo(-least, s.Clock))
}

// negated are the numbers of days the other way round, in order.
func negated(days []int) []int {
	var out []int
	for i := len(days) - 1; i >= 0; i-- {
		out = append(out, -days[i])
	}
	return out
}

// upTo words an upper bound: "at most 5 days", "any time".
func upTo(most float64, clock bool) string {
	if math.IsInf(most, 1) {
		return say("gap.anyTime")
	}
	return say("gap.atMost", "length", lengthWords(most, most, nil, clock))
}

// lengthWords word a length between bounds: "6 days", "5 or 6 days", "6 to 36
// days", "at least 3 days", "about 4 years".
func lengthWords(least, most float64, days []int, clock bool) string {
	unit, each := unitOf(most, least, clock)
	about := ""
	if unit == "M" || unit == "Y" {
		about = say("gap.about") + " "
	}
	first, last := math.Round(least/each), math.Round(most/each)
	one := func(n float64) string {
		return lang.English.Date(durationValue(unit, n))
	}
	switch {
	case math.IsInf(most, 1) && first == 0:
		return say("gap.anyTime")
	case math.IsInf(most, 1):
		return say("gap.atLeast", "length", one(first))
	case first == last:
		return about + one(first)
	case first == 0:
		return say("gap.atMost", "length", one(last))
	case unit == "D" && len(days) > 1:
		return daysWords(days)
	}
	return about + say("gap.range", "first", strconv.Itoa(int(first)), "length", one(last))
}

// daysWords word a few numbers of days: "2, 4 or 5 days".
func daysWords(days []int) string {
	list := make([]string, len(days))
	for i, n := range days {
		list[i] = strconv.Itoa(n)
	}
	list[len(list)-1] = lang.English.Date(durationValue("D", float64(days[len(days)-1])))
	return alternatives(list)
}

// unitOf is the unit that a length is told in, as in ISO 8601, and how many days
// it has.
func unitOf(most, least float64, clock bool) (string, float64) {
	long := most
	if math.IsInf(long, 1) {
		long = least
	}
	switch {
	case clock && long < 2.0/24:
		return "TM", 1.0 / 1440
	case clock:
		return "TH", 1.0 / 24
	case long > 700:
		return "Y", 365.2425
	case long > 92:
		return "M", 30.436875
	}
	return "D", 1
}

// durationValue is so many of a unit as TIMEX3.
func durationValue(unit string, n float64) string {
	number := strconv.Itoa(int(n))
	if unit[0] == 'T' {
		return "PT" + number + unit[1:]
	}
	return "P" + number + unit
}

// upper begins words with a capital.
func upper(words string) string {
	if words != "" && words[0] >= 'a' && words[0] <= 'z' {
		return string(words[0]-'a'+'A') + words[1:]
	}
	return words
}
