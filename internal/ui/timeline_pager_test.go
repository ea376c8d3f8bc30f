package ui

import (
	"testing"

	"parallax/internal/query"
	"parallax/internal/view"
)

func TestTheListComesInPages(t *testing.T) {
	for _, tt := range []struct {
		events, asked, chosen   int
		from, to, number, pages int
	}{
		{0, 0, -1, 0, 0, 1, 1},
		{120, 0, -1, 0, 120, 1, 1},
		{121, 0, 120, 120, 121, 2, 2},
		{1000, 9, -1, 960, 1000, 9, 9},
		{1001, 0, -1, 0, 40, 1, 26},
		{10_000, 0, 400, 400, 440, 11, 250},
		{10_000, 999, 400, 9960, 10_000, 250, 250},
	} {
		s := view.State{Timeline: view.TimelineState{Page: tt.asked}}
		from, to, number, pages := listed(s, &query.TimelinePage{Events: make([]query.TimelineEvent, tt.events), Chosen: tt.chosen})
		if from != tt.from || to != tt.to || number != tt.number || pages != tt.pages {
			t.Errorf("%d events, page %d, chosen %d: %d to %d, page %d of %d; want %d to %d, %d of %d",
				tt.events, tt.asked, tt.chosen, from, to, number, pages, tt.from, tt.to, tt.number, tt.pages)
		}
	}
}
