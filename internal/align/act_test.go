package align

import (
	"fmt"
	"strings"
	"testing"

	"parallax/internal/text"
)

func TestActs(t *testing.T) {
	tests := []struct {
		words string // the last word is asked about
		title bool
		want  bool
	}{
		{"the fire", false, true},
		{"the blaze", false, true},
		{"was killed", false, true},
		{"they fell", false, true},
		{"to evacuate", false, true},
		{"the explosion", false, true},
		{"quake kills", true, true},
		{"colts clinch", true, true},
		{"the guard", false, false},
		{"the building", false, false},
		{"two villages", false, false},
		{"armed group", false, false},
		{"cross-border terrorism", false, false},
		{"she said", false, false},
		{"they made", false, false},
		{"the Zyx", false, false},
		{"", false, false},
	}
	for _, tt := range tests {
		list := strings.Fields(tt.words + " ")
		before, folded := "", ""
		if n := len(list); n > 1 {
			before, folded = list[n-2], text.Fold(list[n-1])
		}
		if got := acts(text.Stem(folded), folded, before, tt.title); got != tt.want {
			t.Errorf("%q: acts %v, want %v", tt.words, got, tt.want)
		}
	}
}

func TestKindOf(t *testing.T) {
	for after, want := range map[string]bool{"plant": true, "crew": true, "destroyed": false, "struck": false, "kills": false, "in": false, "“": false, "": false, "early": false} {
		if got := kindOf(after); got != want {
			t.Errorf("before %q: %v, want %v", after, got, want)
		}
	}
}

func Example_acts() {
	fmt.Println(acts(text.Stem("attack"), "attack", "the", false), acts(text.Stem("village"), "village", "the", false))
	// Output: true false
}
