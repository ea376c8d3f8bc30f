package web

import (
	"strings"
	"testing"
)

// TestDarkIsOneTheme holds the colours that the address asks for to those of
// the reader's machine.
func TestDarkIsOneTheme(t *testing.T) {
	tokens := func(selector string) string {
		_, rest, ok := strings.Cut(Style[0], selector+" {")
		if !ok {
			t.Fatalf("there is no %s", selector)
		}
		block, _, _ := strings.Cut(rest, "}")
		return strings.Join(strings.Fields(block), " ")
	}
	machine, asked := tokens(`:root:where(:not([data-theme="light"]))`), tokens(`:root:where([data-theme="dark"])`)
	if machine != asked {
		t.Errorf("the dark colours differ:\n%s\n%s", machine, asked)
	}
	if n := strings.Count(Style[0]+Style[1], "prefers-color-scheme"); n != 1 {
		t.Errorf("the scheme of the reader's machine is asked for %d times; theme= can take the place of one only", n)
	}
}
