package ui

import (
	"strings"
	"testing"

	"parallax/internal/text"
)

func TestExcerpt(t *testing.T) {
	tests := []struct{ words, mark, want string }{
		{"The bridge closed on Monday.", "Monday", "The bridge closed on Monday."},
		{"The bridge closed on Monday after a crack was found in the northern pier, which divers had looked at in the spring without seeing anything of note.",
			"Monday", "The bridge closed on Monday after a crack was found in the northern pier,"},
		{"Engineers who had looked at the pier in spring, at the request of the county, and again in the summer with divers, said that the bridge had to be closed on Monday, long before anybody noticed the crack that runs along its northern side.",
			"Monday", "said that the bridge had to be closed on Monday, long before anybody noticed the crack that runs along its northern side."},
		{"Nothing is marked in this long sentence which goes on and on about the bridge and its many piers without any pause at all so that it must be cut after a word somewhere in it.",
			"", "Nothing is marked in this long sentence which goes on and on about the bridge and its many piers without any pause at"},
	}
	for _, tt := range tests {
		var marked []text.Span
		if i := strings.Index(tt.words, tt.mark); tt.mark != "" {
			marked = append(marked, text.Span{Start: i, End: i + len(tt.mark)})
		}
		if got := excerptOf(tt.words, marked).Of(tt.words); got != tt.want {
			t.Errorf("got  %q\nwant %q", got, tt.want)
		}
	}
}

// An excerpt is of the passage, holds what is marked in it where that isn't very
// long, and is cut between words.
func FuzzExcerpt(f *testing.F) {
	f.Add("Both agreed to a ceasefire on October 19, but could not find common ground in a second round of talks mediated by two states.", 29, 10)
	f.Add(strings.Repeat("é", 200), 100, 4)
	f.Fuzz(func(t *testing.T, words string, start, length int) {
		var marked []text.Span
		if m := (text.Span{Start: start, End: start + length}); start >= 0 && length > 0 && length < excerptMost-excerptLead && m.End > start && m.End <= len(words) {
			marked = append(marked, m)
		}
		part := excerptOf(words, marked)
		if part.Start < 0 || part.End > len(words) || part.End < part.Start {
			t.Fatalf("%v of %d bytes", part, len(words))
		}
		if len(marked) > 0 && !part.Contains(marked[0]) {
			t.Errorf("%v does not hold %v", part, marked[0])
		}
		if part.Start > 0 && words[part.Start-1] != ' ' {
			t.Errorf("it begins within a word: %q", part.Of(words))
		}
	})
}
