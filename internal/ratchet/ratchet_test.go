package ratchet

import (
	"fmt"
	"testing"
)

func TestLines(t *testing.T) {
	if got := fmt.Sprint(Lines("# a\nb\n\nc d\n#e\nf")); got != "[b c d f]" {
		t.Errorf("got %s", got)
	}
}

func TestUnmark(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"It fell.", "It fell. [] <nil>"},
		{"It fell {on Friday|DATE} and {rose|x|y}.", "It fell on Friday and rose. [[on Friday DATE] [rose x y]] <nil>"},
		{"{a|b", ` [] a mark without its end or parts: "{a|b"`},
		{"{a}", ` [] a mark without its end or parts: "{a}"`},
	} {
		text, marks, err := Unmark(tt.in, 2)
		if got := fmt.Sprint(text, " ", marks, " ", err); got != tt.want {
			t.Errorf("%q: %s, want %s", tt.in, got, tt.want)
		}
	}
}

func TestCases(t *testing.T) {
	r := Of([]string{"known", "mended", "gone"})
	for _, tt := range []struct {
		in, got string
		fails   bool
	}{
		{"right", "a", false}, {"wrong", "b", true}, {"known", "b", false}, {"mended", "a", true},
	} {
		if err := r.Check(tt.in, []string{tt.got}, []string{"a"}); (err != nil) != tt.fails {
			t.Errorf("%s: %v", tt.in, err)
		}
	}
	if r.Checked != 4 || r.Right != 2 || fmt.Sprint(r.Left()) != "[gone]" {
		t.Errorf("%d of %d right, left %v", r.Right, r.Checked, r.Left())
	}
}

func ExampleUnmark() {
	text, marks, _ := Unmark("It fell {on Friday|DATE}.", 2)
	fmt.Println(text, marks)
	// Output: It fell on Friday. [[on Friday DATE]]
}
