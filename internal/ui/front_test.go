package ui

import (
	"testing"

	"parallax/internal/query"
	"parallax/internal/why"
)

// TestDatedBy tells a date that a reader put right from one that the article
// states: both are stated as far as the reading goes.
func TestDatedBy(t *testing.T) {
	for code, want := range map[string]string{"stated": "stated", "reader-date": "reader", "reader-date-conflict": "reader"} {
		src := &query.FrontSource{Dated: query.Dated{Why: why.Why{Code: code}}}
		src.Published.Basis = "stated"
		if got := datedBy(src); got != want {
			t.Errorf("%s: %s, want %s", code, got, want)
		}
	}
	if got := datedBy(&query.FrontSource{}); got != "unknown" {
		t.Errorf("without a date: %s", got)
	}
}
