package ui

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/compare"
	"parallax/internal/query"
	"parallax/internal/ui/svg"
	"parallax/internal/view"
)

// The ids of the overview: what is moved along, its drawing, and what it says.
const (
	stripID     = "strip-control"
	stripDrawID = "strip"
	stripSaysID = "strip-says"
)

// overview holds the drawing of the whole alignment: a row for each source, a
// column for each statement, or where in each article they stand. The arrow
// keys go along it, Enter or a click leads to the statement.
func (v *compareView) overview(c *scene) app.UI {
	return elem("div").Class("strip").Body(
		elem("div").ID(stripID).TabIndex(0).Role("slider").Aria("label", say("compare.strip")).
			Aria("valuemin", "1").Aria("valuemax", strconv.Itoa(max(1, len(v.Page.Statements)))).Aria("valuenow", "1").
			On("pointermove", v.overStrip).On("pointerleave", v.offStrip).OnClick(v.onStrip).
			OnKeyDown(v.alongStrip).
			Body(svg.El("svg").ID(stripDrawID).Aria("hidden", "true")),
		elem("div").Class("row").Body(
			elem("p").ID(stripSaysID).Class("note says").Role("status"),
			compareSwitch(view.ByPlace, c.state.Compare.Places)),
	)
}

// overStrip shows the statement under the pointer, onStrip leads to it, and
// offStrip shows none.
func (v *compareView) overStrip(ctx app.Context, e app.Event) {
	ctx.PreventUpdate()
	v.motion.strip.point(&v.motion, e)
}

func (v *compareView) onStrip(ctx app.Context, e app.Event) {
	v.overStrip(ctx, e)
	v.jump(ctx)
}

func (v *compareView) offStrip(ctx app.Context, e app.Event) {
	ctx.PreventUpdate()
	v.motion.strip.show(&v.motion, -1)
}

// jump chooses the statement that is shown on the overview.
func (v *compareView) jump(ctx app.Context) {
	if k, ok := v.motion.strip.passage(&v.motion); ok {
		at := v.Page.Passages[k].At
		send(ctx, view.CompareChose{At: &at})
	}
}

// alongStrip goes along the statements by the keyboard.
func (v *compareView) alongStrip(ctx app.Context, e app.Event) {
	ctx.PreventUpdate()
	const page = 10
	last := len(v.Page.Statements) - 1
	now := v.motion.strip.now
	switch e.Get("key").String() {
	case "ArrowRight", "ArrowDown":
		now++
	case "ArrowLeft", "ArrowUp":
		now = max(now, 1) - 1
	case "PageDown":
		now += page
	case "PageUp":
		now -= page
	case "Home":
		now = 0
	case "End":
		now = last
	case "Enter", " ":
		e.PreventDefault()
		v.jump(ctx)
		return
	default:
		return
	}
	e.PreventDefault()
	v.motion.strip.show(&v.motion, min(max(now, 0), last))
}

// A stripPaint is the drawing of the overview.
type stripPaint struct {
	now    int // the statement that is shown; -1 when none is
	root   app.Value
	page   *query.ComparePage // that was drawn
	width  float64
	height float64
	grid   compare.Grid
	tracks []compare.Track // by column, where the overview shows places
	lit    app.Value       // the chosen statement
	frame  app.Value       // the statement that is shown
	sights []sightPaint    // by column
}

// A sightPaint is what of a column is in sight.
type sightPaint struct {
	el   app.Value
	path string // as written last
}

// The measures of the overview, in pixels.
const (
	stripLeft = 34.0 // room for the marks
	stripTop  = 12.0 // and for what was found
	placeRow  = 44.0 // from one article to the next, where places are shown
	barHeight = 12.0
	mostWide  = 44.0 // of a column
)

// rowHeight is the distance from one row to the next.
func (s *stripPaint) rowHeight(rows int) float64 {
	switch {
	case s.tracks != nil:
		return placeRow
	case rows > 6:
		return 15
	}
	return 17
}

// settle draws the overview where it isn't drawn yet as it should be, and lights
// the chosen statement.
func (s *stripPaint) settle(m *compareMotion) {
	root := app.Window().GetElementByID(stripDrawID)
	if !root.Truthy() {
		s.root, s.sights = nil, nil
		return
	}
	width := root.Get("parentNode").Get("clientWidth").Float()
	places := m.scene.state.Compare.Places
	if s.root == nil || !s.root.Equal(root) || s.page != m.scene.page || s.width != width || places != (s.tracks != nil) {
		s.root, s.page, s.width = root, m.scene.page, width
		s.draw(m, places)
	}
	s.lit.Call("setAttribute", "d", compare.Bars(s.barsOf(m), stripTop-8, s.height-8))
}

// draw draws the overview anew.
func (s *stripPaint) draw(m *compareMotion, places bool) {
	page := m.scene.page
	s.grid = compare.Grid{Count: len(page.Statements), Left: stripLeft, Width: max(0, s.width-stripLeft-2), Most: mostWide}
	s.tracks = nil
	rows := len(page.Rows)
	if places {
		s.tracks = compareTracks(page, s.grid.Width)
		rows = len(s.tracks)
	}
	s.height = stripTop + float64(rows-1)*s.rowHeight(rows) + barHeight + 6
	s.root.Call("setAttribute", "height", compare.Number(s.height))
	s.root.Call("setAttribute", "width", compare.Number(s.width))
	s.lit, s.frame = newShape("path", "class", "lit"), newShape("path", "class", "choose")
	kids := []any{s.lit}
	s.sights = make([]sightPaint, len(page.Columns))
	if places {
		kids = append(kids, s.places(m)...)
	} else {
		kids = append(kids, s.statements(page)...)
	}
	for i := range s.sights {
		s.sights[i] = sightPaint{el: newShape("path", "class", "sight")}
		kids = append(kids, s.sights[i].el)
	}
	s.root.Call("replaceChildren", append(kids, s.frame)...)
	s.show(m, -1)
}

// statements draws a row for each source and a column for each statement: high
// where sources differ, low where they say the same, a ring where no match was
// found, a dash where it was not yet known.
func (s *stripPaint) statements(page *query.ComparePage) []any {
	var kids []any
	for r, mark := range page.Rows {
		y := stripTop + float64(r)*s.rowHeight(len(page.Rows))
		kids = append(kids, s.mark(mark, y)...)
		var said, differ []compare.Bar
		var rings strings.Builder
		for i := range page.Statements {
			bar := s.grid.Bar(i)
			x, middle := bar.X+bar.Width/2, y+barHeight/2
			switch page.Statements[i].Cells[r] {
			case query.CellSaid:
				said = append(said, bar)
			case query.CellDiffers:
				differ = append(differ, bar)
			case query.CellUnknown:
				rings.WriteString("M" + compare.Number(x-min(3, bar.Width/2)) + " " + compare.Number(middle) + "h" + compare.Number(min(6, bar.Width)))
			default:
				if bar.Width >= 5 {
					rings.WriteString("M" + compare.Number(x-1.5) + " " + compare.Number(middle) + "a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0")
				}
			}
		}
		kids = append(kids,
			newShape("path", "class", "hair2", "d", rings.String()),
			newShape("path", "class", "ink2f", "d", compare.Bars(said, y+4, barHeight-8)),
			newShape("path", "class", "accf", "d", compare.Bars(differ, y+1, barHeight-2)))
	}
	var found []compare.Bar
	for i := range page.Statements {
		if page.Statements[i].Found {
			found = append(found, s.grid.Bar(i))
		}
	}
	return append(kids, newShape("path", "class", "inkf", "d", compare.Bars(found, 1, 4)))
}

// mark is the shape and letter of a row.
func (s *stripPaint) mark(mark query.Mark, y float64) []any {
	class := sourceClass(mark)
	shape := newShape("path", "class", "f"+class, "fill-rule", "evenodd", "d", svg.Shape(mark.Shape),
		"transform", "translate(0 "+compare.Number(y)+") scale(.75)")
	letter := newShape("text", "class", "t12 tb f"+class, "x", "17", "y", compare.Number(y+10.5))
	letter.Set("textContent", mark.Letter)
	return []any{shape, letter}
}

// compareTracks lays the articles of the page along the overview.
func compareTracks(page *query.ComparePage, width float64) []compare.Track {
	paragraphs := make([][][2]int, len(page.Columns))
	for i := range page.Columns {
		at := 0
		for k := range page.Columns[i].Blocks {
			b := &page.Columns[i].Blocks[k]
			if page.Columns[i].Union { // its blocks are of many articles: one after the other
				paragraphs[i] = append(paragraphs[i], [2]int{at, at + b.At.End - b.At.Start})
				at += b.At.End - b.At.Start
				continue
			}
			paragraphs[i] = append(paragraphs[i], [2]int{b.At.Start, b.At.End})
		}
	}
	return compare.Tracks(paragraphs, width, 1.7)
}

// places draws a row for each column, with its paragraphs and its passages
// where they stand, and what joins them.
func (s *stripPaint) places(m *compareMotion) []any {
	page := m.scene.page
	var kids []any
	var joins, found strings.Builder
	for k := range page.Links {
		if l := &page.Links[k]; !l.Parted && l.Weight > 0 {
			i := page.Passages[l.Left].Column
			a, b := s.barOf(m, l.Left), s.barOf(m, l.Right)
			top, bottom := stripTop+float64(i)*placeRow+barHeight, stripTop+float64(i+1)*placeRow
			joins.WriteString("M" + compare.Number(a.X) + " " + compare.Number(top) + "h" + compare.Number(a.Width) +
				"L" + compare.Number(b.X+b.Width) + " " + compare.Number(bottom) + "h" + compare.Number(-b.Width) + "z")
		}
	}
	kids = append(kids, newShape("path", "class", "rib", "d", joins.String()))
	for i, t := range s.tracks {
		y := stripTop + float64(i)*placeRow
		bars := t.Paragraphs()
		for n := range bars {
			bars[n].X += stripLeft
		}
		var said, differ []compare.Bar
		for k := range page.Passages {
			p := &page.Passages[k]
			if p.Column != i || p.Dropped {
				continue
			}
			bar := s.barOf(m, k)
			switch {
			case p.Altered || p.Differs:
				differ = append(differ, bar)
			case len(p.Letters) > 1:
				said = append(said, bar)
			}
			if p.Found {
				found.WriteString(compare.Bars([]compare.Bar{bar}, y-5, 3))
			}
		}
		if !page.Columns[i].Union {
			kids = append(kids, s.mark(page.Columns[i].Mark, y)...)
		}
		kids = append(kids,
			newShape("path", "class", "fold", "d", compare.Bars(bars, y, barHeight)),
			newShape("path", "class", "ink2f", "d", compare.Bars(said, y+2, barHeight-4)),
			newShape("path", "class", "accf", "d", compare.Bars(differ, y-1, barHeight+2)))
	}
	return append(kids, newShape("path", "class", "inkf", "d", found.String()))
}

// barOf is where a passage stands on the overview of places.
func (s *stripPaint) barOf(m *compareMotion, passage int) compare.Bar {
	p := &m.scene.page.Passages[passage]
	start, end := p.At.Start, p.At.End
	if m.scene.page.Columns[p.Column].Union {
		start, end = 0, end-start
		for k := 0; k < m.blockOf[passage]; k++ {
			b := &m.scene.page.Columns[p.Column].Blocks[k]
			start += b.At.End - b.At.Start
		}
		end += start
	}
	bar := s.tracks[p.Column].Span(start, end)
	bar.X += stripLeft
	return bar
}

// barsOf are the columns of the statements that the chosen passage is in.
func (s *stripPaint) barsOf(m *compareMotion) []compare.Bar {
	if s.tracks != nil || m.scene.chosen < 0 {
		return nil
	}
	var bars []compare.Bar
	for i := range m.scene.page.Statements {
		for _, k := range m.scene.page.Statements[i].Passages {
			if k == m.scene.chosen {
				bars = append(bars, s.grid.Bar(i))
			}
		}
	}
	return bars
}

// sight frames what every column shows, where that has changed.
func (s *stripPaint) sight(m *compareMotion) {
	for i := range s.sights {
		p := m.cols[i]
		if i >= len(m.cols) || !p.shown {
			continue
		}
		path := ""
		if s.tracks != nil {
			if !m.scene.page.Columns[i].Union {
				seen := m.seen(i)
				bar := s.tracks[i].Span(seen.Start, seen.End)
				path = compare.Bars([]compare.Bar{{X: stripLeft + bar.X - 1, Width: bar.Width + 2}}, stripTop+float64(i)*placeRow-3, barHeight+6)
			}
		} else if row := rowOf(m.scene.page, i); row >= 0 {
			y := stripTop + float64(row)*s.rowHeight(len(m.scene.page.Rows))
			path = compare.Bars(s.seenBars(m, i), y-2, barHeight+4)
		}
		if path != s.sights[i].path {
			s.sights[i].path = path
			s.sights[i].el.Call("setAttribute", "d", path)
		}
	}
}

// rowOf is the row of a column's source; -1 when it has none.
func rowOf(page *query.ComparePage, column int) int {
	for r, mark := range page.Rows {
		if mark.Source == page.Columns[column].Mark.Source {
			return r
		}
	}
	return -1
}

// seenBars are the columns of the statements that a column of the page shows.
func (s *stripPaint) seenBars(m *compareMotion, column int) []compare.Bar {
	from, to := m.inView(m.cols[column])
	var bars []compare.Bar
	for i := range m.scene.page.Statements {
		for _, k := range m.scene.page.Statements[i].Passages {
			box := m.boxes[k]
			if m.scene.page.Passages[k].Column == column && box.Bottom > from && box.Top < to {
				bars = append(bars, s.grid.Bar(i))
				break
			}
		}
	}
	return compare.Joined(bars, 2.5)
}

// point shows the statement under the pointer.
func (s *stripPaint) point(m *compareMotion, e app.Event) {
	if !m.standing() || s.root == nil || !s.root.Truthy() {
		return
	}
	r := s.root.Call("getBoundingClientRect")
	x, y := e.Get("clientX").Float()-r.Get("left").Float(), e.Get("clientY").Float()-r.Get("top").Float()
	if s.tracks == nil {
		s.show(m, s.grid.At(x))
		return
	}
	column := min(max(int((y-stripTop+placeRow/2)/placeRow), 0), len(s.tracks)-1)
	best, at := 1e9, -1
	for i := range m.scene.page.Statements {
		for _, k := range m.scene.page.Statements[i].Passages {
			if m.scene.page.Passages[k].Column != column {
				continue
			}
			bar := s.barOf(m, k)
			if away := max(bar.X-x, x-bar.X-bar.Width, 0); away < best {
				best, at = away, i
			}
		}
	}
	s.show(m, at)
}

// show frames a statement, and says what it is; -1 says what the overview
// shows.
func (s *stripPaint) show(m *compareMotion, now int) {
	s.now = now
	page := m.scene.page
	words, path, value := stripWords(m.scene), "", "1"
	if now >= 0 && now < len(page.Statements) {
		words, value = statementWords(page, now), strconv.Itoa(now+1)
		if s.tracks == nil {
			bar := s.grid.Bar(now)
			path = compare.Bars([]compare.Bar{{X: bar.X - 1, Width: bar.Width + 2}}, stripTop-5, float64(len(page.Rows)-1)*s.rowHeight(len(page.Rows))+barHeight+10)
		} else {
			var bars strings.Builder
			for _, k := range page.Statements[now].Passages {
				bar := s.barOf(m, k)
				bars.WriteString(compare.Bars([]compare.Bar{{X: bar.X - 1, Width: bar.Width + 2}}, stripTop+float64(page.Passages[k].Column)*placeRow-3, barHeight+6))
			}
			path = bars.String()
		}
	}
	s.frame.Call("setAttribute", "d", path)
	if el := app.Window().GetElementByID(stripSaysID); el.Truthy() {
		el.Set("textContent", words)
	}
	if el := app.Window().GetElementByID(stripID); el.Truthy() {
		el.Call("setAttribute", "aria-valuenow", value)
		el.Call("setAttribute", "aria-valuetext", words)
	}
}

// passage is a passage of the statement that is shown.
func (s *stripPaint) passage(m *compareMotion) (int, bool) {
	if !m.standing() || s.now < 0 || s.now >= len(m.scene.page.Statements) {
		return 0, false
	}
	return m.scene.page.Statements[s.now].Passages[0], true
}

// stripWords says what the overview shows.
func stripWords(c *scene) string {
	if c.state.Compare.Places {
		return say("compare.strip.places")
	}
	return say("compare.strip.all", "count", strconv.Itoa(len(c.page.Statements)))
}

// statementWords says what a statement is: who says it, whether they differ,
// and its words in the first column that has it.
func statementWords(page *query.ComparePage, i int) string {
	s := &page.Statements[i]
	key := "compare.strip.one"
	if s.Differs {
		key = "compare.strip.differs"
	}
	p := &page.Passages[s.Passages[0]]
	return say(key, "at", strconv.Itoa(i+1), "count", strconv.Itoa(len(page.Statements)), "letters", strings.Join(s.Letters, " "),
		"words", clip(oneLine(p.Text), 90), "place", citeLabel(p.Cite))
}
