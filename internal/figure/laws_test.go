package figure

import (
	"math"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"parallax/internal/cpu"
	"parallax/internal/text"
)

// laws checks what holds for all figures of a text.
func laws(t *testing.T, s string) {
	t.Helper()
	d := document(s)
	got := Read(d, nil)
	if !reflect.DeepEqual(got, Read(d, nil)) {
		t.Fatal("read twice, two results")
	}
	end := 0
	for _, f := range got {
		spans := []text.Span{f.At.Span()}
		if f.Counts != nil {
			spans = append(spans, f.Counts.Span())
		}
		for _, sp := range spans {
			if sp.Start < 0 || sp.End <= sp.Start || sp.End > len(s) || utf8.ValidString(s) && !utf8.ValidString(sp.Of(s)) {
				t.Fatalf("span %v of %d bytes", sp, len(s))
			}
		}
		if f.At.Start < end {
			t.Fatalf("figure at %v after %d", f.At, end)
		}
		end = f.At.End
		if math.IsNaN(f.Value) || math.IsInf(f.Value, 0) || f.To != nil && *f.To <= f.Value {
			t.Fatalf("%+v", f)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"between $2 and $3.5 million or so", "half a million and a half dozen of the", "two hundred and six-day 18-hour Rs. 4,000", "US$ 5% 1:30 3-2 No. 7 1990s", "tens of millions of thousands of", "one one hundred hundred million million"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { laws(t, s) })
}

// TestPathological reads long runs of one thing, which must take linear time.
func TestPathological(t *testing.T) {
	for _, unit := range []string{"9", "9,999,", "hundred ", "million ", "between ", "twenty ", "1 to 2 to ", "a dozen ", "one ", "of "} {
		if err := cpu.Proportional(func(bytes int) { laws(t, strings.Repeat(unit, bytes/len(unit))) }); err != nil {
			t.Errorf("%q: %v", unit, err)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	d := document(strings.Repeat("Over 200 militants and at least twenty-three soldiers died, and 1.5 million people fled at a cost of $2.3bn.\n\n", 2000))
	b.SetBytes(int64(len(d.Text)))
	for b.Loop() {
		Read(d, nil)
	}
}
