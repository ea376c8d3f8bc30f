package anchor

import (
	"testing"

	"parallax/internal/corpus"
)

// TestOrderOfOthers tells in which order a date of numbers is read that may be
// two days, by what the other documents of the set show.
func TestOrderOfOthers(t *testing.T) {
	type paper struct{ publisher, text string }
	const open = "The dam was closed on 2/11/2022, they said."
	day, month := "It was seen on 14/11/2022.", "It was seen on 11/14/2022."
	for _, tt := range []struct {
		name   string
		own    string
		others []paper
		want   string
	}{
		{"no other", "A", nil, "2022"},
		{"the same paper, day first", "A", []paper{{"A", day}}, "2022-11-02"},
		{"the same paper, month first", "A", []paper{{"A", month}}, "2022-02-11"},
		{"the same paper before others", "A", []paper{{"A", day}, {"B", month}, {"C", month}}, "2022-11-02"},
		{"another paper", "A", []paper{{"B", day}}, "2022"},
		{"two other papers agree", "", []paper{{"B", day}, {"C", day}}, "2022-11-02"},
		{"two other papers don't", "A", []paper{{"B", day}, {"C", day}, {"D", month}}, "2022"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			docs := []corpus.Document{document(t, "x", open, "")}
			docs[0].Meta.Publisher = tt.own
			for i, o := range tt.others {
				d := document(t, string(rune('a'+i)), o.text, "")
				d.Meta.Publisher = o.publisher
				docs = append(docs, d)
			}
			times, _ := Date(docs)
			if len(times[0]) != 1 || times[0][0].Value != tt.want {
				t.Errorf("got %v, want %s", times[0], tt.want)
			}
		})
	}
}
