package story

import (
	"slices"
	"testing"
)

func TestLetter(t *testing.T) {
	for i, want := range map[int]string{0: "A", 4: "E", 25: "Z", 26: "AA", 27: "AB", 51: "AZ", 52: "BA", 701: "ZZ", 702: "AAA"} {
		if got := Letter(i); got != want {
			t.Errorf("Letter(%d) = %q, want %q", i, got, want)
		}
	}
}

// A story file may hold any letter: only one or two capitals, each once, count.
func TestLettersOfAnyFile(t *testing.T) {
	s := &Story{Sources: []Source{{Letter: "<b>"}, {Letter: "B"}, {Letter: "B"}, {}, {Letter: "A\""}}}
	if got := s.Letters(); !slices.Equal(got, []string{"A", "B", "C", "D", "E"}) {
		t.Errorf("letters %q", got)
	}
}
