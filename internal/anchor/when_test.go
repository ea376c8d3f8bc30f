package anchor

import (
	"strings"
	"testing"

	"parallax/internal/corpus"
)

func TestBoundsOfWords(t *testing.T) {
	const day = "2024-06-17"
	for _, tt := range []struct{ in, words, want string }{
		{"It left the rails in [the early hours of June 17].", "the early hours", "2024-06-17T00:00 2024-06-17T09:00"},
		{"It left the rails [early Monday morning].", "early Monday morning", "2024-06-17T00:00 2024-06-17T09:00"},
		{"It left the rails on [Monday morning].", "Monday morning", "2024-06-17T05:00 2024-06-17T12:00"},
		{"She was at sea in [the winter of 1951], he said.", "a winter, which is that of either end of the year", "1950-12-01 1952-02-29"},
		{"It was closed in [the second week of March].", "a week of a month", "2024-03-08 2024-03-14"},
		{"It was closed in [the last week of March].", "the last week of a month", "2024-03-25 2024-03-31"},
		{"It was closed in [the first half of March].", "the first half of a month", "2024-03-01 2024-03-15"},
		{"It will be closed for [the second half of the month].", "the second half of this month", "2024-06-16 2024-06-30"},
		{"She was at sea in [the autumn of 1951], he said.", "an autumn", "1951-09-01 1951-11-30"},
	} {
		text := strings.NewReplacer("[", "", "]", "").Replace(tt.in)
		times, _ := Date([]corpus.Document{document(t, "a", text, day)})
		got := "nothing"
		if len(times[0]) == 1 && times[0][0].When != nil {
			got = times[0][0].When.From + " " + times[0][0].When.To
		}
		if got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.words, got, tt.want)
		}
	}
}
