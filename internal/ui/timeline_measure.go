package ui

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/query"
	"parallax/internal/timeline"
)

// knowsRunes reports whether every rune of the titles was measured.
func knowsRunes(m *timeline.Metrics, page *query.TimelinePage) bool {
	for i := range page.Events {
		for _, r := range page.Events[i].Title.Text {
			if r < 0x7f {
				continue // measured always
			}
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
	m := &timeline.Metrics{}
	for serif, face := range []string{"--sans", "--serif"} {
		for bold, weight := range []string{"400", "700"} {
			widths := widthsOf(face, weight, runes)
			if widths == nil {
				return estimated(runes)
			}
			m.Widths[serif][bold] = widths
		}
	}
	return m
}

// widthsOf measures runes at once, in parts of the font's size; nil where
// nothing can be measured. The page's script does it (boot.js): asking for one
// after the other takes longer than drawing the chart.
func widthsOf(face, weight string, runes []rune) map[rune]float64 {
	list := app.Window().Get("parallax").Call("widths", face, weight, string(runes)).String()
	parts := strings.Split(list, " ")
	if len(parts) != len(runes) {
		return nil
	}
	widths := make(map[rune]float64, len(runes))
	for i, part := range parts {
		width, err := strconv.ParseFloat(part, 64)
		if err != nil {
			return nil
		}
		widths[runes[i]] = width
	}
	return widths
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
