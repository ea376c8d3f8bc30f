package text

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
)

// The hard cases stand in testdata/cases, half of them held out: the failures
// of the held half are counted and named, not shown. known.txt lists the cases
// that fail; a case that fails and isn't listed breaks the test, and so does
// one that is listed and passes. -update writes the list anew, -held shows the
// held failures too, and -v prints the figures.

// A hardCase is a text and the lines that its reading should give.
type hardCase struct {
	name string // file, kind, number within the kind
	text string
	want []string
}

// TestHardEnds measures where sentences end: each line is the offset of an end
// and the words before it.
func TestHardEnds(t *testing.T) {
	runCases(t, "ends", [2]float64{0.99, 0.97}, readEnds, func(s string) []string {
		var got []string
		for _, x := range Sentences(s, Blocks(s)) {
			got = append(got, showEnd(s, x.End))
		}
		return got
	})
}

// TestHardBlocks measures blocks: each line is a kind and a span's words.
func TestHardBlocks(t *testing.T) {
	runCases(t, "blocks", [2]float64{0.98, 0.95}, readBlocks, func(s string) []string {
		var got []string
		for _, b := range Blocks(s) {
			got = append(got, fmt.Sprintf("%s> %s", b.Kind, b.Of(s)))
		}
		return got
	})
}

// runCases reads both halves of one measure, and holds each to the share of
// cases that must be right at least and to the list of those that are known to fail.
func runCases(t *testing.T, measure string, least [2]float64, read func(*testing.T, string) []hardCase, show func(string) []string) {
	known := readKnown(t)
	for i, half := range []string{"development", "held"} {
		name := measure + "-" + half
		cases := read(t, name)
		var failed []string
		right, wanted, found := 0, 0, 0
		for _, c := range cases {
			got := show(c.text)
			hits := common(got, c.want)
			right, wanted, found = right+hits, wanted+len(c.want), found+len(got)
			passes := slices.Equal(got, c.want)
			if !passes {
				failed = append(failed, c.name)
			}
			switch {
			case *update:
			case passes && slices.Contains(known, c.name):
				t.Errorf("%s passes now: take it off testdata/cases/known.txt", c.name)
			case !passes && !slices.Contains(known, c.name):
				t.Errorf("%s fails", c.name)
			}
			if !passes && (half == "development" || *showHeld) {
				t.Logf("%s\n got %q\nwant %q", c.name, got, c.want)
			}
		}
		share := 1 - float64(len(failed))/float64(len(cases))
		f1 := 2 * float64(right) / float64(wanted+found)
		t.Logf("%s: %d of %d cases right (%.1f %%); F1 of the single %s %.1f %%", name, len(cases)-len(failed), len(cases), 100*share, measure, 100*f1)
		if *update {
			known = slices.DeleteFunc(known, func(k string) bool { return strings.HasPrefix(k, name+" ") })
			known = append(known, failed...)
		} else if share < least[i] {
			t.Errorf("%s: %.1f %% right, want %.0f %%", name, 100*share, 100*least[i])
		}
	}
	if *update {
		writeKnown(t, known)
	}
}

// common counts the lines that two lists share, in order or not; lines of one
// list differ.
func common(a, b []string) int {
	n := 0
	for _, x := range a {
		if slices.Contains(b, x) {
			n++
		}
	}
	return n
}

const knownPath = "testdata/cases/known.txt"

func readKnown(t *testing.T) []string {
	data, err := os.ReadFile(knownPath)
	if err != nil {
		t.Fatal(err)
	}
	return strings.FieldsFunc(string(data), func(r rune) bool { return r == '\n' })
}

func writeKnown(t *testing.T, known []string) {
	slices.Sort(known)
	var b strings.Builder
	for _, k := range known {
		fmt.Fprintln(&b, k)
	}
	if err := os.WriteFile(knownPath, []byte(b.String()), 0o666); err != nil {
		t.Fatal(err)
	}
}

// caseLines returns the lines of a file of cases without its comments.
func caseLines(t *testing.T, name string) []string {
	data, err := os.ReadFile("testdata/cases/" + name + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimRight(string(data), "\n"), "\n")
	for len(lines) > 0 && strings.HasPrefix(lines[0], "# ") {
		lines = lines[1:]
	}
	return lines
}

func showEnd(s string, end int) string {
	return fmt.Sprintf("%d …%s", end, s[max(0, end-12):end])
}

// readEnds reads cases of the form "kind | A sentence.¦ Another."
func readEnds(t *testing.T, file string) []hardCase {
	var cases []hardCase
	count := map[string]int{}
	for _, line := range caseLines(t, file) {
		kind, marked, ok := strings.Cut(line, " | ")
		if !ok {
			t.Fatalf("%s: %q isn't a case", file, line)
		}
		count[kind]++
		c := hardCase{name: fmt.Sprintf("%s %s %d", file, kind, count[kind])}
		var b strings.Builder
		var ends []int
		for _, piece := range strings.Split(strings.ReplaceAll(marked, "⏎", "\n"), "¦") {
			b.WriteString(piece)
			ends = append(ends, len(strings.TrimSpace(b.String())))
		}
		c.text = b.String()
		for _, end := range ends {
			c.want = append(c.want, showEnd(c.text, end))
		}
		cases = append(cases, c)
	}
	return cases
}

// readBlocks reads cases of the form that blocks-development.txt tells.
func readBlocks(t *testing.T, file string) []hardCase {
	var cases []hardCase
	count := map[string]int{}
	eol := "\n"
	for _, line := range caseLines(t, file) {
		if head, ok := strings.CutPrefix(line, "== "); ok {
			kind, how, _ := strings.Cut(head, ", ")
			eol = map[string]string{"": "\n", "crlf": "\r\n"}[how]
			count[kind]++
			cases = append(cases, hardCase{name: fmt.Sprintf("%s %s %d", file, kind, count[kind])})
			continue
		}
		if len(cases) == 0 {
			continue
		}
		c := &cases[len(cases)-1]
		line = strings.ReplaceAll(line, "→", "\t")
		if more, ok := strings.CutPrefix(line, "~"); ok {
			c.want[len(c.want)-1] += eol + more
			c.text += more + eol
			continue
		}
		kind, words, ok := strings.Cut(line, "> ")
		if !ok && line != "" {
			t.Fatalf("%s: %q isn't a block", file, line)
		}
		if joined, ok := strings.CutPrefix(kind, "+"); ok {
			kind, c.text = joined, strings.TrimSuffix(c.text, eol)+" "
		}
		if line != "" {
			c.want = append(c.want, kind+"> "+strings.TrimSpace(words))
		}
		c.text += words + eol
	}
	return cases
}
