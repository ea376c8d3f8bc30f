package timex

import (
	"strings"
	"testing"
	"unicode/utf8"

	"parallax/internal/cpu"
	"parallax/internal/text"
)

// holds checks the laws of Scan on one text.
func holds(t *testing.T, in string) {
	t.Helper()
	sentences := text.Sentences(in, text.Blocks(in))
	found := Scan(in, sentences)
	end, valid := 0, utf8.ValidString(in) // a text that corpus read always is
	for _, e := range found {
		if e.Start < end || e.End <= e.Start || e.End > len(in) {
			t.Fatalf("%q: span %v after %d", in, e.Span, end)
		}
		end = e.End
		if valid && (!utf8.RuneStart(in[e.Start]) || e.End < len(in) && !utf8.RuneStart(in[e.End])) {
			t.Fatalf("%q: span %v not on rune boundaries", in, e.Span)
		}
		if strings.Contains(e.Of(in), "\n\n") {
			t.Fatalf("%q: %q goes over an empty line", in, e.Of(in))
		}
		if !sentences[e.Sentence].Contains(e.Span) {
			t.Fatalf("%q: %v outside its sentence", in, e.Span)
		}
		if e.Value == "" || e.Type == "" {
			t.Fatalf("%q: %q without value or type", in, e.Of(in))
		}
		if (e.Need == Year || e.Need == Weekday) && !strings.HasPrefix(e.Value, "XXXX") {
			t.Fatalf("%q: %q lacks its year but is %s", in, e.Of(in), e.Value)
		}
	}
	again := Scan(in, sentences)
	if len(again) != len(found) {
		t.Fatalf("%q: twice is not the same", in)
	}
	for i := range found {
		if found[i] != again[i] {
			t.Fatalf("%q: twice is not the same: %v, %v", in, found[i], again[i])
		}
	}
}

func FuzzScan(f *testing.F) {
	for _, s := range []string{
		"on Friday, November 7, 2025 at 10:30 a.m. EST", "the end of the 1990s", "6–7 January 1916", "2006-07", "a year-earlier quarter",
		"more than about two and a half years ago", "490 B.C. and the 470s BC", "’90s '99 11/9/2025 2025-11-07", "the night of the 19th\nof October",
		"nineteen ninety-seven", "Sun. Nov", "last last last week", "\xff\xfe 12 \u2028 May", "Thanksgiving 9999", "32 May, Feb. 30", "every other 3 days",
	} {
		f.Add(s)
	}
	f.Fuzz(holds)
}

// Scan takes time in proportion to the text, whatever stands in it.
func TestScanIsLinear(t *testing.T) {
	for _, piece := range []string{"about ", "9:11 ", "the ", "early ", "one hundred ", "1,", "May ", "last ", "more than ", "12-", "Friday, ", "a half ", "of the end ", "’", "twenty-"} {
		if err := cpu.Proportional(func(bytes int) {
			in := strings.Repeat(piece, bytes/len(piece))
			Scan(in, whole(in))
		}); err != nil {
			t.Errorf("%q: %v", piece, err)
		}
	}
}

func BenchmarkScan(b *testing.B) {
	in := strings.Repeat("The Foreign Office said on Friday that the talks, which began on October 25 in the city, had lasted for more than 18 hours without any result. "+
		"Officials on both sides had asked the mediators for time to consult their governments about the proposal, which is to be signed next week.\n", 500)
	sentences := text.Sentences(in, text.Blocks(in))
	b.SetBytes(int64(len(in)))
	for b.Loop() {
		Scan(in, sentences)
	}
}
