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
	switch {
	case len(c.page.Statements) == 0:
		return say("compare.strip.none")
	case c.state.Compare.Places:
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
