package ui

import (
	"math"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/timeline"
	"parallax/internal/ui/svg"
)

// namesWidth is the width of the drawing of the lanes' names, which stands over
// the chart and stays in sight where the chart scrolls.
const namesWidth = timeline.PlotLeft - 4

// nameWidth is how much of a chart's width the names take on paper, where the
// chart has another width: each name stays at its lane. It is an attribute, for
// what a style says isn't applied in a copy of the page that a browser saved.
func nameWidth(chart float64) string { return num(100*namesWidth/chart) + "%" }

// figure holds the drawings, which may be still to come.
func (c *timelineChart) figure(inView string, together, chart, names, strip app.UI) app.UI {
	class := "chart"
	if c.fits {
		class = "chart fits"
	}
	return elem("figure").Class("tlfig").Body(
		elem("div").Class(class).ID("tl-chart").Role("region").Aria("label", say("timeline.chart")).Body(
			svg.El("svg").ID("tl-svg").Attr("viewBox", "0 0 "+num(plainWidth)+" "+num(plainHeight)).
				Role("group").Aria("label", say("timeline.picture")).Aria("describedby", "tl-keys").Body(chart),
			svg.El("svg").ID("tl-names").Attr("width", nameWidth(plainWidth)).Attr("viewBox", "0 0 "+num(namesWidth)+" "+num(plainHeight)).Aria("hidden", "true").Body(names),
			svg.El("svg").ID("tl-over").Attr("viewBox", "0 0 "+num(plainWidth)+" 50").
				Role("group").Aria("label", say("timeline.overviewLabel")).Body(strip),
		),
		elem("p").Class("vh").ID("tl-keys").Text(say("timeline.keys")),
		elem("p").Class("note", "inview").ID("tl-status").Role("status").Text(inView),
		together,
		legend(),
	)
}

// hoursUnder is how many days long a window is whose hours are told.
const hoursUnder = 1.5

// clockOf is the time of day.
func clockOf(day float64) string {
	minutes := int(math.Round((day - math.Floor(day)) * 1440))
	two := func(n int) string { return strconv.Itoa(n/10) + strconv.Itoa(n%10) }
	return two(minutes/60%24) + ":" + two(minutes%60)
}

// windowText says which days the window shows.
func (d *drawing) windowText() string {
	from, to := d.picture.Scale.Window()
	l := listedDate{withYear: true, noYear: d.page.Yearless}
	if to-from < hoursUnder {
		return l.between(int(math.Floor(from)), int(math.Floor(from))) + " " + clockOf(from) + " – " + clockOf(to)
	}
	return l.between(int(math.Floor(from)), int(math.Floor(max(to-0.01, from))))
}

// inView says what the window shows.
func (c *timelineChart) inView(p *timeline.Picture) string {
	if p.Scale.Whole() {
		if p.Unplaced > 0 {
			return say("timeline.unplaced", "count", strconv.Itoa(p.Unplaced))
		}
		return ""
	}
	d := drawing{page: c.Page, picture: p}
	return say("timeline.inView", "range", d.windowText(),
		"count", strconv.Itoa(len(c.Page.Events)-p.Outside-p.Unplaced), "all", strconv.Itoa(len(c.Page.Events)))
}

// legend explains the marks.
func legend() app.UI {
	entry := func(key string, drawn ...node) app.UI {
		root := el("g", "").with(drawn...)
		return elem("span").Body(svg.El("svg").Attr("viewBox", "0 0 36 16").Aria("hidden", "true").Body(root.ui()), app.Text(say("legend."+key)))
	}
	hatched := bars([]timeline.Bar{{X0: 2, X1: 34}}, 0, 8, 8, "inkf", "i", "hair2")
	return elem("div").Class("legend").Body(
		entry("day", rect("", "inkf", 16.5, 1, 3, 14)),
		entry("sure", rect("", "inkf", 2, 4, 32, 8)),
		entry("possible", hatched...),
		entry("differ", path("", "acc", "M6 6H30M6 1v12M30 1v12")),
		entry("two", path("", "acc dash", "M6 6H30"), path("", "acc", "M6 1v12M30 1v12")),
		entry("hollow", el("circle", "", "class", "inkl open", "cx", "18", "cy", "8", "r", "5.2")),
		entry("out", path("", "inkl", "M2 8H14M29 3h4v10h-4"), path("", "inkl dash", "M14 8H33")),
		entry("fold", rect("", "fold", 8, 0, 20, 16)),
	)
}
