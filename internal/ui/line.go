package ui

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/compare"
	"parallax/internal/lang"
	"parallax/internal/query"
	"parallax/internal/timeline"
	"parallax/internal/ui/svg"
)

// The heights of a line, in pixels: of a row, of what is over the first, of the
// axis, and of words under a row. Across, all is in shares of the width, so that no measuring is
// needed and the letters keep their size on a phone.
const (
	lineRow   = 26
	lineTop   = 16
	lineAxis  = 22
	lineLabel = 16
)

// drawn shows the sides of a difference at a glance, where that can be done: on
// a line, or in their order.
func drawn(d *query.Difference) app.UI {
	if d.Kind == "sequence" {
		return inOrder(d)
	}
	return onLine(d)
}

// inOrder shows what came first and what then, a row a side: of the two
// happenings one is shaded, so that the turn is seen.
func inOrder(d *query.Difference) app.UI {
	one, other := d.Why.Args["one"], d.Why.Args["other"]
	if one == "" || other == "" {
		return nil
	}
	rows := make([]app.UI, 0, len(d.Sides))
	for i := range d.Sides {
		s := &d.Sides[i]
		first, then, ok := strings.Cut(s.Value, " → ")
		if !ok {
			return nil
		}
		cell := func(title string) app.UI {
			class := ""
			if title == one {
				class = "shaded"
			}
			return elem("td").Body(elem("span").Class("w", class).Text(title))
		}
		rows = append(rows, elem("tr").Body(elem("th").Attr("scope", "row").Body(sourceMarks(sideMarks(s))...), cell(first), cell(then)))
	}
	head := func(key string) app.UI { return elem("th").Attr("scope", "col").Text(say(key)) }
	return elem("table").Class("order").Body(
		elem("thead").Body(elem("tr").Body(head("voices.source"), head("order.first"), head("order.then"))),
		elem("tbody").Body(rows...))
}

// onLine draws the sides of a difference on a line, a row each: numbers, days or
// lengths; nil where they have no place on one. What it shows is said in words
// too, for those who don't see it.
func onLine(d *query.Difference) app.UI {
	list := make([]compare.Reading, len(d.Sides))
	for i := range d.Sides {
		if d.Sides[i].Reading == nil {
			return nil
		}
		list[i] = *d.Sides[i].Reading
	}
	line, ok := compare.NewLine(wholeDays(d.Kind, list))
	if !ok {
		return nil
	}
	axis := lineTop
	tops := make([]int, len(list)) // of the rows
	for i := range list {
		tops[i] = axis
		axis += lineRow
		if labelOf(d.Kind, &d.Sides[i], line).side == beneath {
			axis += lineLabel
		}
	}
	var body, said []app.UI
	if from, to, ok := compare.Common(list); ok && d.Severity == "precision" {
		body = append(body, lineCommon(line, from, to, axis))
		said = append(said, app.Text(say("line.common")))
	}
	body = append(body, lineAxisOf(d, line, axis)...)
	words := make([]string, len(list))
	for i := range list {
		s := &d.Sides[i]
		words[i] = lettersOf(sideMarks(s)) + ": " + lang.English.Value(d.Kind, s.Value)
		body = append(body, lineSide(d.Kind, s, line, tops[i]+lineRow/2, axis)...)
	}
	return elem("figure").Class("line").Body(
		svg.El("svg").Attr("width", "100%").Attr("height", strconv.Itoa(axis+lineAxis)).Role("img").
			Aria("label", say("line."+d.Kind, "sides", strings.Join(words, "; "))).Body(body...),
		app.If(len(said) > 0, func() app.UI { return elem("figcaption").Class("note").Body(said...) }),
	)
}

// wholeDays are the readings of dates, each as the days it lies in, so that the
// axis has a tick a day; other readings as they are.
func wholeDays(kind string, list []compare.Reading) []compare.Reading {
	if kind != "date" {
		return list
	}
	days := slices.Clone(list)
	for i := range days {
		days[i].From, days[i].To = math.Floor(days[i].From), math.Ceil(days[i].To)
	}
	return days
}

// share writes a place on a line as a share of its width.
func share(line compare.Line, v float64) string { return svg.N(100*line.At(v)) + "%" }

// lineCommon shades what fits all sides.
func lineCommon(line compare.Line, from, to float64, axis int) app.UI {
	x, end := line.At(from), line.At(to)
	return svg.El("rect").Class("common").Attr("x", svg.N(100*x-1)+"%").Attr("y", "4").
		Attr("width", svg.N(100*(end-x)+2)+"%").Attr("height", strconv.Itoa(axis-4))
}

// lineAxisOf is the axis with its ticks. A day's tick stands in its middle.
func lineAxisOf(d *query.Difference, line compare.Line, y int) []app.UI {
	at := strconv.Itoa(y)
	body := []app.UI{svg.El("line").Class("inkl").Attr("x2", "100%").Attr("y1", at).Attr("y2", at)}
	middle := 0.0
	if d.Kind == "date" && len(line.Ticks) > 1 && line.Ticks[1]-line.Ticks[0] == 1 {
		middle = 0.5
	}
	for _, v := range line.Ticks {
		if v+middle > line.To {
			continue
		}
		x := share(line, v+middle)
		body = append(body,
			svg.El("line").Class("hair2").Attr("x1", x).Attr("x2", x).Attr("y1", at).Attr("y2", strconv.Itoa(y+4)),
			svg.El("text").Class("t11", "t2").Attr("text-anchor", "middle").Attr("x", x).Attr("y", strconv.Itoa(y+17)).Text(tickWords(d.Kind, v)))
	}
	return body
}

// tickWords words a tick: "12,000", "7 Nov", "4 days".
func tickWords(kind string, v float64) string {
	number := lang.Thousands(strconv.FormatFloat(v, 'f', -1, 64))
	switch kind {
	case "date":
		_, month, day := timeline.Civil(int(v))
		_, short := lang.English.Month(month)
		return strconv.Itoa(day) + " " + short
	case "duration":
		return say("line.days", "count", number)
	}
	return number
}

// lineSide is a row: the shapes of a side's sources where its value lies, how
// far it reaches, and its letters and words beside it.
func lineSide(kind string, s *query.Side, line compare.Line, y, axis int) []app.UI {
	r := *s.Reading
	at, under := strconv.Itoa(y), strconv.Itoa(y+10)
	middle := (r.From + r.To) / 2
	x := share(line, middle)
	body := []app.UI{svg.El("line").Class("hair").Attr("x1", x).Attr("x2", x).Attr("y1", at).Attr("y2", strconv.Itoa(axis))}
	marks := sideMarks(s)
	half := 8 * min(len(marks), mostOnLine)
	switch {
	case r.Above:
		body = append(body, lineOpen(x, "100%", under, "M-7 -4 0 0-7 4"))
	case r.Below:
		body = append(body, lineOpen("0", x, under, "M7 -4 0 0 7 4"))
	case r.About:
		body = append(body, svg.El("svg").Class("out").Attr("x", x).Attr("y", at).Body(
			svg.El("path").Class("hair2", "dash").Attr("d", "M"+strconv.Itoa(-half-18)+" 0h"+strconv.Itoa(2*half+36))))
		half += 18
	case r.To-r.From > lineDay(kind):
		class := "inkf"
		if !r.Whole {
			class = "maybe"
		}
		body = append(body, svg.El("rect").Class(class).Attr("x", share(line, r.From)).Attr("y", strconv.Itoa(y+8)).
			Attr("width", svg.N(100*(line.At(r.To)-line.At(r.From)))+"%").Attr("height", "4"))
	}
	point := make([]app.UI, 0, mostOnLine+1)
	for i, m := range marks[:min(len(marks), mostOnLine)] {
		point = append(point, svg.El("path").Class("f"+sourceClass(m)).Attr("d", svg.Shape(m.Shape)).Attr("fill-rule", "evenodd").
			Attr("transform", "translate("+strconv.Itoa(16*i-8*min(len(marks), mostOnLine)+1)+" -7) scale(.875)"))
	}
	l := labelOf(kind, s, line)
	words := svg.El("text").Class("t12").Text(l.words)
	switch l.side {
	case rightOf:
		point = append(point, words.Attr("x", strconv.Itoa(half+6)).Attr("y", "4"))
	case leftOf:
		point = append(point, words.Attr("x", strconv.Itoa(-half-6)).Attr("y", "4").Attr("text-anchor", "end"))
	case beneath:
		words = words.Attr("y", strconv.Itoa(y+lineRow/2+lineLabel-3))
		if line.At(middle) > 0.5 {
			words = words.Attr("x", "100%").Attr("text-anchor", "end")
		}
		body = append(body, words)
	}
	return append(body, svg.El("svg").Class("out").Attr("x", x).Attr("y", at).Body(point...))
}

// lineDay is how long a stretch may be that is drawn as a point: a day, among
// days.
func lineDay(kind string) float64 {
	if kind == "date" {
		return 1
	}
	return 0
}

// mostOnLine is how many sources of a side have their shape on the line; all
// have their letters there.
const mostOnLine = 4

// lineOpen is an open stretch, with an arrow where it goes on.
func lineOpen(from, to, y, arrow string) app.UI {
	tip := to
	if from == "0" {
		tip = from
	}
	return svg.El("g").Body(
		svg.El("line").Class("inkl", "dash").Attr("x1", from).Attr("x2", to).Attr("y1", y).Attr("y2", y),
		svg.El("svg").Class("out").Attr("x", tip).Attr("y", y).Body(svg.El("path").Class("inkl").Attr("d", arrow)))
}

// sideMarks are the sources of a side, each once.
func sideMarks(s *query.Side) []query.Mark {
	var marks []query.Mark
	seen := map[string]bool{}
	for _, m := range s.Members {
		if !seen[m.Source] {
			seen[m.Source] = true
			marks = append(marks, m.Mark)
		}
	}
	return marks
}
