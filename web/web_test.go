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
	if n := strings.Count(strings.Join(Style[:], ""), "prefers-color-scheme"); n != 1 {
		t.Errorf("the scheme of the reader's machine is asked for %d times; theme= can take the place of one only", n)
	}
}

// TestSafariReadsTheLines holds the style to what WebKit reads. It knows the
// short form of text-decoration with the line alone and drops a declaration
// that has more, so that what sources share and where they differ would stand
// there without its line; user-select it knows under its old name only.
func TestSafariReadsTheLines(t *testing.T) {
	for _, sheet := range Style {
		for rule := range strings.SplitSeq(sheet, "}") {
			for declaration := range strings.FieldsFuncSeq(rule, func(r rune) bool { return r == '{' || r == ';' }) {
				name, value, _ := strings.Cut(strings.TrimSpace(declaration), ":")
				if name == "text-decoration" && len(strings.Fields(strings.TrimSuffix(value, "!important"))) > 1 {
					t.Errorf("%q: WebKit reads the line alone; style, colour and thickness have names of their own", strings.TrimSpace(declaration))
				}
				if name == "user-select" && !strings.Contains(rule, "-webkit-user-select:"+value) {
					t.Errorf("%q: WebKit reads -webkit-user-select", strings.TrimSpace(declaration))
				}
			}
		}
	}
}
