package ui

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/query"
	"parallax/internal/view"
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

// TestDifferOnlyInNames keeps the front page at one with itself: its head counts
// differences of names, of which no card tells.
func TestDifferOnlyInNames(t *testing.T) {
	for differing, want := range map[int]string{0: "No differences were found", 1: "The one difference", 2: "All 2 differences"} {
		got := app.HTMLString((&frontPart{State: view.Initial(), Page: &query.FrontPage{Differing: differing}}).differ())
		if !strings.Contains(got, want) || differing > 0 && strings.Contains(got, "No differences") {
			t.Errorf("%d differences, all of names: %s", differing, got)
		}
	}
}
