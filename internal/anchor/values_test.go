package anchor

import (
	"os"
	"slices"
	"strings"
	"testing"

	"parallax/internal/corpus"
)

// valuesWrong are the checks of testdata/values.txt that don't pass yet. One
// that passes must be taken out.
var valuesWrong = []string{
	"2025-11-01 in The vigil that was planned for Saturday was c",
	"2025-11-10 in Tuesday's vote was close; Monday's hearing wi",
	"2019-03-30 in The flood reached the town on March 28, 2019.",
}

// A check is an expression of a text and the value that it should have.
type check struct {
	start, end int
	want       string
}

// bracketed takes the brackets out of a text: "on [Friday=2025-11-07]".
func bracketed(t *testing.T, line string) (text string, checks []check) {
	t.Helper()
	for {
		before, rest, ok := strings.Cut(line, "[")
		text += before
		if !ok {
			return text, checks
		}
		inner, after, closed := strings.Cut(rest, "]")
		words, value, valued := strings.Cut(inner, "=")
		if !closed || !valued {
			t.Fatalf("a bracket without its value: %q", line)
		}
		checks = append(checks, check{len(text), len(text) + len(words), value})
		text, line = text+words, after
	}
}

func TestValues(t *testing.T) {
	data, err := os.ReadFile("testdata/values.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(string(data), "\n") {
		day, rest, ok := strings.Cut(line, ": ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		body, checks := bracketed(t, strings.ReplaceAll(rest, "⏎", "\n"))
		times, _ := Date([]corpus.Document{document(t, "a", body, day)})
		for _, c := range checks {
			got := "nothing"
			for _, x := range times[0] {
				if x.At.Start < c.end && c.start < x.At.End {
					got = x.Value
					break
				}
			}
			name := c.want + " in " + body[:min(len(body), 45)]
			right, known := got == c.want, slices.Contains(valuesWrong, name)
			switch {
			case !right && !known:
				t.Errorf("%s: got %s in %q", name, got, body)
			case right && known:
				t.Errorf("%s passes: take it out of valuesWrong", name)
			}
		}
	}
}
