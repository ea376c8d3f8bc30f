package figure

import (
	"strings"
	"testing"

	"parallax/internal/corpus"
	"parallax/internal/text"
)

func document(t string) *corpus.Document {
	blocks := text.Blocks(t)
	return &corpus.Document{ID: "a", Text: t, English: true, Blocks: blocks, Sentences: text.Sentences(t, blocks)}
}

func TestRead(t *testing.T) {
	tests := []struct {
		text, words  string
		value, upper float64
		bound        Bound
		unit, counts string
	}{
		{"They lost 23 soldiers in the clashes.", "23", 23, 0, Exact, "", "soldiers"},
		{"It said over 200 militants were killed.", "over 200", 200, 0, MoreThan, "", "militants"},
		{"At least twenty-three soldiers died.", "At least twenty-three", 23, 0, AtLeast, "", "soldiers"},
		{"Some two dozen people came.", "Some two dozen", 24, 0, About, "", "people"},
		{"It cost half a million dollars.", "half a million dollars", 5e5, 0, Exact, "USD", ""},
		{"Up to 1.5 million people left.", "Up to 1.5 million", 1.5e6, 0, AtMost, "", "people"},
		{"It paid $2.3bn for ships.", "$2.3bn", 2.3e9, 0, Exact, "USD", ""},
		{"Some 40 percent of voters stayed away.", "Some 40 percent", 40, 0, About, "percent", "voters"},
		{"It fell by 4.5% at once.", "4.5%", 4.5, 0, Exact, "percent", ""},
		{"There were 10 to 20 boats.", "10 to 20", 10, 20, Range, "", "boats"},
		{"There were between five and seven boats.", "between five and seven", 5, 7, Range, "", "boats"},
		{"Hundreds of thousands of people fled.", "Hundreds of thousands", 2e5, 0, AtLeast, "", "people"},
		{"Two hundred and six men signed.", "Two hundred and six", 206, 0, Exact, "", "men"},
		{"The road is nearly 300 kilometres long.", "nearly 300 kilometres", 300, 0, About, "km", ""},
		{"Killed were 200 or more rebels.", "200 or more", 200, 0, AtLeast, "", "rebels"},
		{"A crowd of 5,000 came to hear her.", "5,000", 5000, 0, Exact, "", ""},
		{"Some 300 fled to the hills.", "Some 300", 300, 0, About, "", ""},
		{"A quake with a magnitude of 6.1 struck the valley.", "6.1", 6.1, 0, Exact, "magnitude", ""},
		{"They put its strength at magnitude 6.3.", "6.3", 6.3, 0, Exact, "magnitude", ""},
		{"A 6.1-magnitude quake struck.", "6.1-magnitude", 6.1, 0, Exact, "magnitude", ""},
		{"They offered $160MM for him.", "$160MM", 1.6e8, 0, Exact, "USD", ""},
		{"The pipe is 160mm wide.", "160mm", 160, 0, Exact, "mm", ""},
		{"They face a fine of up to 500 crowns.", "up to 500 crowns", 500, 0, AtMost, "crowns", ""},
		{"He is on a £52,000-a-week deal.", "£52,000-a-week", 52000, 0, Exact, "GBP", ""},
		{"He signed a £5m-a-year contract.", "£5m-a-year", 5e6, 0, Exact, "GBP", ""},
		{"It is a $1.2million-a-month job.", "$1.2million-a-month", 1.2e6, 0, Exact, "USD", ""},
		{"It costs over $400-a-month now.", "over $400-a-month", 400, 0, MoreThan, "USD", ""},
		{"He had a 40-a-day habit.", "40-a-day", 40, 0, Exact, "", ""},
		{"A 23-member panel met.", "23-member", 23, 0, Exact, "", "member"},
	}
	for _, tt := range tests {
		d := document(tt.text)
		got := Read(d, nil)
		if len(got) != 1 {
			t.Errorf("%q: %d figures %+v, want one", tt.text, len(got), got)
			continue
		}
		f := got[0]
		counts, upper := "", 0.0
		if f.Counts != nil {
			counts = f.Counts.Span().Of(tt.text)
		}
		if f.To != nil {
			upper = *f.To
		}
		if f.At.Span().Of(tt.text) != tt.words || f.Value != tt.value || upper != tt.upper || f.Bound != tt.bound || f.Unit != tt.unit || tt.unit == "" && counts != tt.counts {
			t.Errorf("%q: got %q %v…%v %s %q counts %q", tt.text, f.At.Span().Of(tt.text), f.Value, upper, f.Bound, f.Unit, counts)
		}
	}
}

func TestReadNone(t *testing.T) {
	for _, s := range []string{"The third round failed.", "No one came.", "It is one of them.", "See Section 12 for more.", "This is the one.", "In the 1990s all was well.", "He came 2nd."} {
		if got := Read(document(s), nil); len(got) != 0 {
			t.Errorf("%q gives %+v, want none", s, got)
		}
	}
}

func TestSkip(t *testing.T) {
	const s = "On November 7 they lost 23 men."
	got := Read(document(s), []text.Span{{Start: 3, End: 13}})
	if len(got) != 1 || got[0].Value != 23 {
		t.Errorf("got %+v", got)
	}
}

// TestBeginnersAreTheNumbers holds the words that a number can begin with to the
// tables that know them.
func TestBeginnersAreTheNumbers(t *testing.T) {
	for _, words := range []map[string]float64{units, tens, plurals, {"a": 0, "an": 0, "half": 0, "tens": 0}} {
		for w := range words {
			if !beginners.Has(w) || strings.IndexByte(heads, w[0]) < 0 || len(w) > longest {
				t.Errorf("no number begins with %q", w)
			}
		}
	}
}
