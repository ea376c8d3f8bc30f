package ui

import (
	"testing"

	"parallax/internal/query"
	"parallax/internal/text"
	"parallax/internal/view"
)

// What is cited has an address of its own, wherever it was seen.
func TestCitePlace(t *testing.T) {
	at := func(id string, start int) query.Ref {
		return query.Ref{Place: text.Place{Source: id, Start: start, End: start + 5}, Words: "word"}
	}
	timeline, _ := view.Decode("#/timeline?hide=c")
	compare, _ := view.Decode("#/compare?cols=c,a,b&least=40&at=b:0-9:else")
	tests := []struct {
		name string
		open openCite
		in   view.State
		want string
	}{
		{"a passage", openCite{Passages: []query.Ref{at("a", 3)}}, timeline, "#/sources?at=a:3-8:word"},
		{"a pair", openCite{Passages: []query.Ref{at("a", 3), at("b", 9)}}, timeline, "#/compare?cols=a,b&at=a:3-8:word"},
		{"a pair seen side by side", openCite{Passages: []query.Ref{at("a", 3), at("b", 9)}}, compare, "#/compare?cols=c,a,b&least=40&at=a:3-8:word"},
		{"a difference", openCite{Difference: "d1", At: at("b", 1)}, timeline, "#/differences?at=b:1-6:word"},
	}
	for _, tt := range tests {
		if got := tt.open.place(tt.in); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.name, got, tt.want)
		}
	}
}
