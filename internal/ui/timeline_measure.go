package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/query"
	"parallax/internal/timeline"
)

// knowsRunes reports whether every rune of the titles was measured.
func knowsRunes(m *timeline.Metrics, page *query.TimelinePage) bool {
	for i := range page.Events {
		for _, r := range page.Events[i].Title.Text {
			if _, ok := m.Widths[1][0][r]; !ok {
				return false
			}
		}
	}
	return true
}

// measureRunes measures the runes of the titles, and those of the axis, in the
// faces that the page has. Joined letters are narrower than the sum of their
// runes, so that a text measured by it has room.
func measureRunes(page *query.TimelinePage) *timeline.Metrics {
	runes := []rune{'…'}
	for r := ' '; r < 0x7f; r++ {
		runes = append(runes, r)
	}
	seen := map[rune]bool{}
	for i := range page.Events {
		for _, r := range page.Events[i].Title.Text {
			if r >= 0x7f && !seen[r] {
				seen[r] = true
				runes = append(runes, r)
			}
		}
	}
	document := app.Window().Get("document")
	pen := document.Call("createElement", "canvas").Call("getContext", "2d")
	if !pen.Truthy() {
		return estimated(runes)
	}
	style := app.Window().Call("getComputedStyle", document.Get("documentElement"))
	m := &timeline.Metrics{}
	for serif, face := range []string{"--sans", "--serif"} {
		family := style.Call("getPropertyValue", face).String()
		for bold, weight := range []string{"400", "700"} {
			pen.Set("font", weight+" 100px "+family)
			widths := make(map[rune]float64, len(runes))
			for _, r := range runes {
				widths[r] = pen.Call("measureText", string(r)).Get("width").Float() / 100
			}
			m.Widths[serif][bold] = widths
		}
	}
	return m
}

// estimated stands in where nothing can be measured.
func estimated(runes []rune) *timeline.Metrics {
	m := &timeline.Metrics{}
	for serif := range m.Widths {
		for bold := range m.Widths[serif] {
			widths := make(map[rune]float64, len(runes))
			for _, r := range runes {
				widths[r] = timeline.Estimate(string(r), 1, serif == 1, bold == 1)
			}
			m.Widths[serif][bold] = widths
		}
	}
	return m
}
