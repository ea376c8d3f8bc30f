package align

import (
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"parallax/internal/cpu"
	"parallax/internal/text"
)

// drawn writes changes on one line: same words bare, what[a|b] for a change,
// moved[a|b] for what moved.
func drawn(a, b string, changes []Change) string {
	var out []string
	for _, c := range changes {
		x, y := strings.TrimSpace(c.A.Of(a)), strings.TrimSpace(c.B.Of(b))
		switch c.Kind {
		case Same:
			out = append(out, x)
		case Moved:
			out = append(out, "moved["+x+"|"+y+"]")
		default:
			out = append(out, string(c.What)+"["+x+"|"+y+"]")
		}
	}
	return strings.Join(out, " ")
}

func TestWords(t *testing.T) {
	tests := []struct{ name, a, b, want string }{
		{"equal", "The talks failed.", "The talks failed.", "The talks failed."},
		{"case and accents", "Türkiye mediates", "TURKIYE mediates", "Türkiye mediates"},
		{"quotation marks", `He said "no".`, "He said “no”.", `He said "no".`},
		{"a number", "It killed 12 people.", "It killed 15 people.", "It killed number[12|15] people."},
		{"a number in words", "It killed three people", "It killed 3 people", "It killed three people"},
		{"a name", "The mayor thanked Lindgren.", "The mayor thanked Holt.", "The mayor thanked name[Lindgren.|Holt.]"},
		{"names with a slash are one", "It named ABC/DeF groups", "It named XYZ/DeF groups", "It named name[ABC/DeF|XYZ/DeF] groups"},
		{"a negation", "It will happen", "It will not happen", "It will negation[|not] happen"},
		{"a hedge", "He fled", "He allegedly fled", "He hedge[|allegedly] fled"},
		{"a weekday", "It ended on Monday.", "It ended on Tuesday.", "It ended on date[Monday.|Tuesday.]"},
		{"a day of a month", "It ended on Monday.", "It ended on June 3.", "It ended on date[Monday.|June 3.]"},
		{"commas align nothing", "Yes, he came", "She, too, came", "word[Yes, he|She, too,] came"},
		{"an island of one small word", "the red house of bricks", "the green barn of wood", "the word[red house of bricks|green barn of wood]"},
		{"words that stand for one another", "They will be able to control the fires", "They will neutralize all blazes", "They will word[be able to control|neutralize] word[the fires|all blazes]"},
		{"a phrase of one side", "against large groups in the north", "against them", "against word[large groups|them] word[in the north|]"},
		{"moved", "In a short note to the press the mayor resigned.", "The mayor resigned in a short note to the press.", "moved[|The mayor resigned] In a short note to the press moved[the mayor resigned.|]"},
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

func TestWordsNamed(t *testing.T) {
	a, b := "The minister met Recep Holt.", "The minister met Mr Holt."
	at := func(s, name string) []Named {
		i := strings.Index(s, name)
		return []Named{{Span: text.Span{Start: i, End: i + len(name)}, Key: "holt"}}
	}
	if got, want := drawn(a, b, WordsNamed(a, b, at(a, "Recep Holt"), at(b, "Mr Holt"))), "The minister met Recep Holt."; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestWordsOfLongTextsAreQuick(t *testing.T) {
	var a, b strings.Builder
	for i := range 4000 {
		fmt.Fprintf(&a, "w%d ", i*7%4001)
		fmt.Fprintf(&b, "w%d ", i*11%4001)
	}
	took := cpu.Of(func() { checkChanges(t, a.String(), b.String(), Words(a.String(), b.String())) })
	if took > 5*time.Second {
		t.Errorf("took %v", took)
	}
}

func FuzzWords(f *testing.F) {
	f.Add("“The talks,” he said, failed.", "He said “the talks” had failed")
	f.Add("a b c d e f", "d e f a b c")
	f.Add("…", " \n")
	f.Fuzz(func(t *testing.T, a, b string) {
		if !utf8.ValidString(a) || !utf8.ValidString(b) || len(a)+len(b) > 2000 {
			t.Skip()
		}
		checkChanges(t, a, b, Words(a, b))
	})
}

// checkChanges checks that the changes cover both texts, in order.
func checkChanges(t *testing.T, a, b string, changes []Change) {
	t.Helper()
	atA, atB := 0, 0
	for _, c := range changes {
		if c.A.Start != atA || c.B.Start != atB || c.A.End < atA || c.B.End < atB || c.A.Len()+c.B.Len() == 0 {
			t.Fatalf("%+v after %d, %d", c, atA, atB)
		}
		atA, atB = c.A.End, c.B.End
		if !utf8.ValidString(c.A.Of(a)) || !utf8.ValidString(c.B.Of(b)) {
			t.Fatalf("%+v cuts a rune", c)
		}
	}
	if atA != len(a) || atB != len(b) {
		t.Fatalf("covers %d of %d and %d of %d", atA, len(a), atB, len(b))
	}
}

func ExampleWords() {
	a, b := "Three ships are waiting.", "Five vessels are not waiting."
	for _, c := range Words(a, b) {
		fmt.Printf("%s %s %q %q\n", c.Kind, c.What, c.A.Of(a), c.B.Of(b))
	}
	// Output:
	// changed number "Three " "Five "
	// changed word "ships " "vessels "
	// same  "are " "are "
	// only-b negation "" "not "
	// same  "waiting." "waiting."
}
