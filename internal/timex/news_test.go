package timex_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"parallax/internal/anchor"
	"parallax/internal/corpus"
)

// TestNews reads the sentences of testdata/news.txt, each on its own day of
// publication. Those of news.known are not read right yet; one that is must be
// taken off the list.
func TestNews(t *testing.T) {
	known := lines(t, "testdata/news.known")
	unread := map[string]bool{}
	for _, line := range known {
		unread[strings.ReplaceAll(line, `\n`, "\n")] = true
	}
	day, cases := "", 0
	for _, line := range lines(t, "testdata/news.txt") {
		if d, ok := strings.CutPrefix(line, "@ "); ok {
			day = d
			continue
		}
		cases++
		in, want := marked(t, strings.ReplaceAll(line, `\n`, "\n"))
		got := found(t, in, day)
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
	t.Logf("%d of %d cases read", cases-len(known), cases)
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
	var text strings.Builder
	for {
		before, rest, ok := strings.Cut(line, "{")
		text.WriteString(before)
		if !ok {
			return text.String(), want
		}
		mark, after, ok := strings.Cut(rest, "}")
		if !ok || strings.Count(mark, "|") < 2 {
			t.Fatalf("a mark without its end or parts: %q", line)
		}
		words, _, _ := strings.Cut(mark, "|")
		text.WriteString(words)
		want = append(want, mark)
		line = after
	}
}

// found lists what is found in a text published on a day, as the marks have it.
func found(t *testing.T, in, day string) []string {
	t.Helper()
	doc, err := corpus.Read(corpus.File{Name: "a.txt", Data: []byte(in)})
	if err != nil {
		t.Fatal(err)
	}
	doc.Given = day
	times, _ := anchor.Date([]corpus.Document{doc})
	var out []string
	for _, x := range times[0] {
		mark := doc.Text[x.At.Start:x.At.End] + "|" + string(x.Type) + "|" + x.Value
		if x.Mod != "" {
			mark += "|" + x.Mod
		}
		out = append(out, mark)
	}
	return out
}
