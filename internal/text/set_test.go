package text_test

import (
	"fmt"
	"strings"
	"testing"

	"parallax/internal/text"
)

func TestSet(t *testing.T) {
	long := strings.Repeat("ab", 40)
	s := text.NewSet("the  they\n don't é été " + long)
	for w, want := range map[string]bool{
		"the": true, "they": true, "don't": true, "é": true, "été": true, long: true,
		"": false, "t": false, "thy": false, "tie": false, "dont": false, "ete": false, long + "ab": false, "THE": false,
	} {
		if got := s.Has(w); got != want {
			t.Errorf("%q: %v, want %v", w, got, want)
		}
	}
	if text.NewSet("").Has("a") {
		t.Error("an empty set has a word")
	}
}

func ExampleSet() {
	months := text.NewSet("january february march")
	fmt.Println(months.Has("march"), months.Has("match"))
	// Output: true false
}
