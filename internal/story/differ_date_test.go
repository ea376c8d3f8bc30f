package story_test

import (
	"testing"

	"parallax/internal/corpus"
	"parallax/internal/story"
)

// TestDateDifferenceOfOneSource tells when one source contradicts itself on a
// day, and when a sentence only tells of several times.
func TestDateDifferenceOfOneSource(t *testing.T) {
	for _, tt := range []struct {
		text string
		want int
	}{
		{"The party won every election between 1968 and 1988, with the exception of the election in 1976.", 0},
		{"The third round of talks was held on 3 May 2021. Nothing was agreed. The third round of talks was held on 4 May 2021.", 1},
	} {
		docs, _, err := corpus.Collect([]corpus.File{{Name: "a.txt", Data: []byte("Report of the day\n\n" + tt.text + "\n")}})
		if err != nil {
			t.Fatal(err)
		}
		got := 0
		for _, d := range story.Analyze(docs, story.Corrections{}).Differences {
			if d.Kind == "date" {
				got++
			}
		}
		if got != tt.want {
			t.Errorf("%q: %d differences of date, want %d", tt.text, got, tt.want)
		}
	}
}
