package figure_test

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"parallax/internal/corpus"
	"parallax/internal/figure"
	"parallax/internal/ratchet"
	"parallax/internal/text"
	"parallax/internal/timex"
)

// TestNews reads the sentences of testdata/news.txt. Those of news.known are
// not read right yet; one that is must be taken off the list.
func TestNews(t *testing.T) {
	cases := ratchet.Of(lines(t, "testdata/news.known"))
	for _, line := range lines(t, "testdata/news.txt") {
		in, want := marked(t, line)
		if err := cases.Check(in, found(in), want); err != nil {
			t.Error(err)
		}
	}
	for _, in := range cases.Left() {
		t.Errorf("news.known has %q, which news.txt has not", in)
	}
	t.Logf("%d of %d cases read", cases.Right, cases.Checked)
}

func lines(t *testing.T, path string) []string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return ratchet.Lines(string(data))
}

// marked takes the marks off a case: its text and what is to be found in it.
func marked(t *testing.T, line string) (in string, want []string) {
	t.Helper()
	in, marks, err := ratchet.Unmark(line, 2)
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range marks {
		from, to, ranged := strings.Cut(part[1], "..")
		part[1] = number(t, from)
		if ranged {
			part[1] += ".." + number(t, to)
		}
		want = append(want, strings.TrimRight(strings.Join(part, "|"), "|"))
	}
	return in, want
}

// number writes a number as a figure's value is compared.
func number(t *testing.T, s string) string {
	t.Helper()
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return strconv.FormatFloat(v, 'g', -1, 64)
}

// found lists the figures of a text as the marks have them; times are passed over.
func found(in string) []string {
	blocks := text.Blocks(in)
	doc := &corpus.Document{ID: "a", Text: in, English: true, Blocks: blocks, Sentences: text.Sentences(in, blocks)}
	var skip []text.Span
	for _, e := range timex.Scan(in, doc.Sentences) {
		skip = append(skip, e.Span)
	}
	var out []string
	for _, f := range figure.Read(doc, skip) {
		part := []string{f.At.Span().Of(in), strconv.FormatFloat(f.Value, 'g', -1, 64), "", f.Unit, ""}
		if f.To != nil {
			part[1] += ".." + strconv.FormatFloat(*f.To, 'g', -1, 64)
		}
		if f.Bound != figure.Exact {
			part[2] = string(f.Bound)
		}
		if f.Counts != nil {
			part[4] = f.Counts.Span().Of(in)
		}
		out = append(out, strings.TrimRight(strings.Join(part, "|"), "|"))
	}
	return out
}
