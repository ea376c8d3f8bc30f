package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/compare"
	"parallax/internal/query"
	"parallax/internal/ui/svg"
)

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
	s.root.Call("setAttribute", "viewBox", "0 0 "+compare.Number(s.width)+" "+compare.Number(s.height)) // on paper it may be narrower
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
