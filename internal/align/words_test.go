package align

import (
	"strings"
	"testing"
)

// drawn writes changes on one line: same words bare, [a|b] for a change.
func drawn(a, b string, changes []Change) string {
	var out []string
	for _, c := range changes {
		x, y := strings.TrimSpace(c.A.Of(a)), strings.TrimSpace(c.B.Of(b))
		if c.Kind == Same {
			out = append(out, x)
			continue
		}
		out = append(out, string(c.What)+"["+x+"|"+y+"]")
	}
	return strings.Join(out, " ")
}

func TestWords(t *testing.T) {
	tests := []struct{ name, a, b, want string }{
		{"equal", "The talks failed.", "The talks failed.", "The talks failed."},
		{"case and accents", "Türkiye mediates", "TURKIYE mediates", "Türkiye mediates"},
		{"a number", "It killed 12 people.", "It killed 15 people.", "It killed number[12|15] people."},
		{"a number in words", "It killed three people", "It killed 3 people", "It killed three people"},
		{"a negation", "It will happen", "It will not happen", "It will negation[|not] happen"},
		{"a hedge", "He fled", "He allegedly fled", "He hedge[|allegedly] fled"},
		{"a date", "It ended on Monday.", "It ended on Tuesday.", "It ended on date[Monday.|Tuesday.]"},
		{"commas align nothing", "Yes, he came", "She, too, came", "word[Yes, he|She, too,] came"},
		{"an island of one small word", "the red house of bricks", "the green barn of wood", "the word[red house of bricks|green barn of wood]"},
		{"nothing", "", "", ""},
		{"marks only", "…", "", "word[…|]"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := drawn(tt.a, tt.b, Words(tt.a, tt.b)); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}
