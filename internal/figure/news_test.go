package figure_test

import (
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"parallax/internal/corpus"
	"parallax/internal/figure"
	"parallax/internal/text"
	"parallax/internal/timex"
)

// TestNews reads the sentences of testdata/news.txt. Those of news.known are
// not read right yet; one that is must be taken off the list.
func TestNews(t *testing.T) {
	known := lines(t, "testdata/news.known")
	unread := map[string]bool{}
	for _, line := range known {
		unread[line] = true
	}
	cases := lines(t, "testdata/news.txt")
	for _, line := range cases {
		in, want := marked(t, line)
		got := found(in)
		switch right := slices.Equal(got, want); {
		case right && unread[in]:
			t.Errorf("%q is read now: take it off news.known", in)
		case !right && !unread[in]:
			t.Errorf("%q\n got %q\nwant %q", in, got, want)
		}
		delete(unread, in)
	}
	for in := range unread {
		t.Errorf("news.known has %q, which news.txt has not", in)
	}
	t.Logf("%d of %d cases read", len(cases)-len(known), len(cases))
}

// lines returns the lines of a file that are neither empty nor comments.
func lines(t *testing.T, path string) []string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSuffix(line, "\n"); line != "" && line[0] != '#' {
			out = append(out, line)
		}
	}
	return out
}

// marked takes the marks off a case: its text and what is to be found in it.
func marked(t *testing.T, line string) (in string, want []string) {
	t.Helper()
	var plain strings.Builder
	for {
		before, rest, ok := strings.Cut(line, "{")
		plain.WriteString(before)
		if !ok {
			return plain.String(), want
		}
		mark, after, ok := strings.Cut(rest, "}")
		part := strings.Split(mark, "|")
		if !ok || len(part) < 2 {
			t.Fatalf("a mark without its end or parts: %q", line)
		}
		from, to, ranged := strings.Cut(part[1], "..")
		part[1] = number(t, from)
		if ranged {
			part[1] += ".." + number(t, to)
		}
		plain.WriteString(part[0])
		want = append(want, strings.TrimRight(strings.Join(part, "|"), "|"))
		line = after
	}
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
