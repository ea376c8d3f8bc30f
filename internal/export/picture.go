package export

import (
	"html"
	"math"
	"slices"
	"strconv"
	"strings"

	"parallax/internal/lang"
	"parallax/internal/timeline"
)

// The colours of the picture: those of the page by day, which are legible on
// white and in grey.
const (
	paper  = "#ffffff"
	ink    = "#17191c"
	ink2   = "#555b61"
	hair   = "#d3d6d1"
	hair2  = "#7d8388"
	tint   = "#efefea"
	accent = "#b8321c"
)

// sourceColours are those of the sources, by shape.
var sourceColours = [...]string{"#1a6bbd", "#5f4300", "#087a5f", "#84258f", "#27313c", "#4a3fb0", "#4d6600", "#8a4268"}

// sourceShapes are drawn in a box of 16 × 16, as on the page: circle, square,
// triangle, diamond, plus, triangle down, ring, half disc.
var sourceShapes = [...]string{
	"M1.4 8a6.6 6.6 0 1 0 13.2 0a6.6 6.6 0 1 0-13.2 0z",
	"M2 2h12v12H2z",
	"M8 1.2 15.2 14H.8z",
	"M8 .4 15.6 8 8 15.6.4 8z",
	"M5.6 1h4.8v4.6H15v4.8h-4.6V15H5.6v-4.6H1V5.6h4.6z",
	"M8 14.8 15.2 2H.8z",
	"M1.2 8a6.8 6.8 0 1 0 13.6 0a6.8 6.8 0 1 0-13.6 0zM4.9 8a3.1 3.1 0 1 0 6.2 0a3.1 3.1 0 1 0-6.2 0z",
	"M.8 11.5a7.2 7.2 0 0 1 14.4 0z",
}

// The faces of the picture, and what stands around it, in pixels.
const (
	sans   = "sans-serif"
	serif  = "serif"
	margin = 24.0
	below  = 20.0 // from line to line of what is listed
	top    = 44.0 // for the title

	listSize = 12.0 // of the letters under the chart
)

// A picture is an image in the making.
type picture struct {
	markup
	chronicle *Chronicle
	model     *timeline.Model
	laid      *timeline.Picture
	language  *lang.Language
}

// Picture draws the whole timeline as an SVG image that stands alone: no script,
// no reference to anything, colours and generic faces in it. Model is that of
// the same events and sources, in the same order. Under the chart stand the
// sources by letter, and the titles of the events that found no room on it.
func (c *Chronicle) Picture(m *timeline.Model, l *lang.Language) []byte {
	model := *m
	model.Words = axisWords(c.Yearless, l)
	d := &picture{chronicle: c, model: &model, laid: layWhole(&model), language: l}
	listed := d.listed()
	width := d.laid.Width + 2*margin
	height := top + d.laid.Height + below*float64(len(listed)+1) + margin
	title := line(c.Title)
	if title == "" {
		title = l.Say("export.picture", map[string]string{"count": strconv.Itoa(len(c.Events))})
	}
	d.open("svg", "xmlns", "http://www.w3.org/2000/svg", "width", number(width), "height", number(height),
		"viewBox", "0 0 "+number(width)+" "+number(height), "role", "img", "font-family", sans, "font-size", number(listSize), "fill", ink, "stroke", "none")
	d.words("title", title)
	d.words("desc", l.Say("export.picture.about", nil))
	d.defs()
	d.rect(paper, 0, 0, width, height)
	d.text("start", margin, 30, title, "font-size", "16", "font-weight", "700")
	d.open("g", "transform", "translate("+number(margin)+" "+number(top)+")")
	d.axis()
	d.lanes()
	d.sources()
	d.close("g")
	y := top + d.laid.Height + below
	for _, item := range listed {
		d.list(item, y)
		y += below
	}
	d.close("svg")
	return []byte(d.String() + "\n")
}

// axisWords are the words on the axis.
func axisWords(yearless bool, l *lang.Language) timeline.Words {
	w := timeline.Words{Yearless: yearless, FoldYears: l.Say("timeline.foldYears", nil), FoldMonth: l.Say("timeline.foldMonths", nil),
		FoldDays: l.Say("timeline.foldDays", nil), YearsBC: l.Say("timeline.yearBC", nil)}
	for i := range w.Months {
		w.Months[i], w.MonthsCut[i] = l.Month(i + 1)
	}
	for i := range w.Weekdays {
		w.Weekdays[i] = l.Weekday(timeline.FormatISO(float64(3 + i))) // day 3 is a Sunday
	}
	return w
}

// pictureWidths are the widths that are tried, from narrow to wide. Of many
// events the widest alone is: it has no room for all of them either.
var pictureWidths = []float64{1200, 1600, 2100, 2800, 3600}

const manyEvents = 600

// layWhole lays the whole story out on the least width on which each event has
// a mark of its own with its whole title, or else on the one that comes nearest.
func layWhole(m *timeline.Model) *timeline.Picture {
	widths := pictureWidths
	if len(m.Items) > manyEvents {
		widths = widths[len(widths)-1:]
	}
	segs := timeline.Segments(m)
	var best *timeline.Picture
	least := math.MaxInt
	for _, width := range widths {
		p := timeline.Layout(m, timeline.Frame{Width: width, Scale: timeline.ScaleFor(segs, width, 1, 0), Measure: roomy})
		if missing := len(unlabelled(m, p)); missing < least {
			best, least = p, missing
		}
	}
	return best
}

// roomy measures a text in a face that isn't known: generic faces differ by an
// eighth.
func roomy(text string, size float64, serif, bold bool) float64 {
	return 1.12 * timeline.Estimate(text, size, serif, bold)
}

// unlabelled are the items whose whole title doesn't stand on the chart.
func unlabelled(m *timeline.Model, p *timeline.Picture) []int {
	shown := make([]bool, len(m.Items))
	for i := range p.Lanes {
		for j := range p.Lanes[i].Marks {
			if k := &p.Lanes[i].Marks[j]; len(k.Items) == 1 && k.Label != nil && !k.Label.Cut {
				shown[k.Items[0]] = true
			}
		}
	}
	var out []int
	for i := range shown {
		if !shown[i] {
			out = append(out, i)
		}
	}
	return out
}

// defs holds the hatching of each source and of none.
func (d *picture) defs() {
	d.open("defs")
	hatch := func(id, colour string) {
		d.open("pattern", "id", "hatch-"+id, "width", timeline.HatchSide, "height", timeline.HatchSide, "patternUnits", "userSpaceOnUse")
		d.path(timeline.HatchPath, "none", colour, "1.1")
		d.close("pattern")
	}
	hatch("all", hair2)
	for i, colour := range sourceColours {
		hatch(strconv.Itoa(i), colour)
	}
	d.close("defs")
}

// axis draws folds, ticks and headings.
func (d *picture) axis() {
	p := d.laid
	for _, f := range p.Folds {
		d.rect(tint, f.X0, timeline.AxisY-2, f.X1-f.X0, p.Height-16-timeline.AxisY+2)
		if f.Label != "" {
			d.text("middle", (f.X0+f.X1)/2, 36, f.Label, "fill", ink2, "font-size", "11.4")
		}
	}
	for _, h := range p.Headings {
		d.text("start", h.X, 17, h.Label, "font-weight", "700")
	}
	for _, t := range p.Ticks {
		colour := ink
		if t.Pale {
			colour = ink2
		}
		if t.Label != "" {
			d.text("middle", t.X, 36, t.Label, "fill", colour, "font-size", "11.4")
		}
		if t.Line >= p.Scale.Left && t.Line <= p.Scale.Right {
			d.path("M"+number(t.Line)+" 42v5", "none", hair, "1")
		}
	}
	d.path("M"+number(p.Scale.Left)+" 42H"+number(p.Scale.Right), "none", ink, "1")
}

func (w *Witness) shape() int {
	return ((w.Shape % len(sourceShapes)) + len(sourceShapes)) % len(sourceShapes)
}

func (w *Witness) colour() string { return sourceColours[w.shape()] }

// A markup writes elements. Attributes and words are escaped.
type markup struct{ strings.Builder }

// tag writes a start tag; pairs are names and values of attributes.
func (d *markup) tag(name, end string, pairs []string) {
	d.WriteString("<" + name)
	for pair := range slices.Chunk(pairs, 2) {
		d.WriteString(" " + pair[0] + `="` + html.EscapeString(plain(pair[1])) + `"`)
	}
	d.WriteString(end)
}

func (d *markup) open(name string, pairs ...string)  { d.tag(name, ">\n", pairs) }
func (d *markup) empty(name string, pairs ...string) { d.tag(name, "/>\n", pairs) }
func (d *markup) close(name string)                  { d.WriteString("</" + name + ">\n") }

// words writes an element that holds nothing but words.
func (d *markup) words(name, words string, pairs ...string) {
	d.tag(name, ">", pairs)
	d.WriteString(html.EscapeString(plain(words)) + "</" + name + ">\n")
}

// text writes words at a place.
func (d *markup) text(anchor string, x, y float64, words string, pairs ...string) {
	d.words("text", line(words), append([]string{"x", number(x), "y", number(y), "text-anchor", anchor}, pairs...)...)
}

// rect draws a filled rectangle.
func (d *markup) rect(fill string, x, y, width, height float64) {
	d.empty("rect", "x", number(x), "y", number(y), "width", number(math.Max(width, 0)), "height", number(math.Max(height, 0)), "fill", fill)
}

// path draws a path with a fill and a stroke.
func (d *markup) path(data, fill, stroke, width string, pairs ...string) {
	d.empty("path", append([]string{"d", data, "fill", fill, "stroke", stroke, "stroke-width", width}, pairs...)...)
}

// symbol draws a source's shape of a size about a middle.
func (d *markup) symbol(shape int, x, y, size float64) {
	d.empty("path", "d", sourceShapes[shape], "fill", sourceColours[shape], "fill-rule", "evenodd", "transform", about(x, y, size))
}

// outline draws a source's shape hollow.
func (d *markup) outline(shape int, x, y, size float64) {
	d.empty("path", "d", sourceShapes[shape], "fill", paper, "fill-rule", "evenodd", "stroke", sourceColours[shape], "stroke-width", "2",
		"transform", about(x, y, size))
}

// about puts a shape of a size, drawn in a box of 16, about a middle.
func about(x, y, size float64) string {
	return "translate(" + number(x-size/2) + " " + number(y-size/2) + ") scale(" + strconv.FormatFloat(size/16, 'f', 4, 64) + ")"
}

// number writes a coordinate with at most two decimals.
func number(v float64) string {
	s := strings.TrimRight(strings.TrimRight(strconv.FormatFloat(v, 'f', 2, 64), "0"), ".")
	if s == "-0" {
		return "0"
	}
	return s
}
