package align

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"parallax/internal/corpus"
)

func TestParaphrased(t *testing.T) {
	tests := []struct {
		a, b string
		want bool
	}{
		{"The ferry left the harbour at noon with 40 people on board.", "The ferry left the harbour at noon with 40 people on board.", true},
		{"The ferry left the harbour at noon with 40 people on board.", "With 40 people on board, the ferry left the harbour at noon.", true},
		{"The mayor of Ulmen resigned on Tuesday after a vote of the council.", "After the council voted, the mayor of Ulmen resigned on Tuesday.", true},
		{"The mayor of Ulmen resigned on Tuesday after a vote of the council.", "Snow fell on the upper valleys for the third day.", false},
		{"Shares of Norlinje rose 8 percent to 12 crowns.", "Shares of Halden fell 3 percent to 40 crowns, and those of Norlinje were unchanged at the close.", false},
		{"", "Snow fell.", false},
		{"“…”", "“…”", false},
	}
	for _, tt := range tests {
		if got := Paraphrased(tt.a, tt.b); (got >= 0.5) != tt.want {
			t.Errorf("%q\n%q: %.2f, want the same %v", tt.a, tt.b, got, tt.want)
		}
	}
}

func TestFeaturesHaveWeights(t *testing.T) {
	if f := Features("Snow fell.", "Snow fell in Ulmen."); len(f) != len(paraphraseWeights) {
		t.Errorf("%d features, %d weights", len(f), len(paraphraseWeights))
	}
}

func TestSingleSentencesAreComparedByTheirWords(t *testing.T) {
	docs := []corpus.Document{
		article("a", "The mayor of Ulmen resigned on Tuesday after a vote of the council."),
		article("b", "After the council voted, the mayor of Ulmen resigned on Tuesday."),
	}
	if r := aligned(t, docs); len(r.Pairs) != 1 {
		t.Errorf("%d pairs of two sentences that say the same, want 1", len(r.Pairs))
	}
	docs[1] = article("b", "The mayor of Ulmen opened the council's new swimming pool in May.")
	if r := aligned(t, docs); len(r.Pairs) != 0 {
		t.Errorf("%d pairs of two sentences on a mayor, want none: %+v", len(r.Pairs), r.Pairs)
	}
}

func FuzzFeatures(f *testing.F) {
	f.Add("The ferry left at noon.", "At noon the ferry left.")
	f.Add("“I don't,” she said.", "3,000 of 40 – 7th")
	f.Add("\xff\x00", strings.Repeat("a ", 100))
	f.Fuzz(func(t *testing.T, a, b string) {
		x, y := Features(a, b), Features(b, a)
		if !reflect.DeepEqual(x, y) || !reflect.DeepEqual(x, Features(a, b)) {
			t.Errorf("%q, %q: %v one way, %v the other", a, b, x, y)
		}
		if p := Paraphrased(a, b); !(p >= 0 && p <= 1) {
			t.Errorf("%q, %q: probability %v", a, b, p)
		}
	})
}

func ExampleParaphrased() {
	a := "The strike ended on Thursday, the port authority said."
	fmt.Println(Paraphrased(a, "The port authority said the strike ended on Thursday.") > 0.5)
	fmt.Println(Paraphrased(a, "The port was built in 1931.") > 0.5)
	// Output:
	// true
	// false
}

func BenchmarkParaphrased(b *testing.B) {
	for b.Loop() {
		Paraphrased("The mayor of Ulmen resigned on Tuesday after a vote of the council.", "After the council voted, the mayor of Ulmen resigned on Tuesday.")
	}
}
