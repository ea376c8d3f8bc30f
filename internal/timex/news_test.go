package timex_test

import (
	"os"
	"strings"
	"testing"

	"parallax/internal/anchor"
	"parallax/internal/corpus"
	"parallax/internal/ratchet"
)

// TestNews reads the sentences of testdata/news.txt, each on its own day of
// publication. Those of news.known are not read right yet; one that is must be
// taken off the list.
func TestNews(t *testing.T) {
	cases, day := ratchet.Of(lines(t, "testdata/news.known")), ""
	for _, line := range lines(t, "testdata/news.txt") {
		if d, ok := strings.CutPrefix(line, "@ "); ok {
			day = d
			continue
		}
		in, marks, err := ratchet.Unmark(line, 3)
		if err != nil {
			t.Fatal(err)
		}
		var want []string
		for _, part := range marks {
			want = append(want, strings.Join(part, "|"))
		}
		if err := cases.Check(in, found(t, in, day), want); err != nil {
			t.Error(err)
		}
	}
	for _, in := range cases.Left() {
		t.Errorf("news.known has %q, which news.txt has not", in)
	}
	t.Logf("%d of %d cases read", cases.Right, cases.Checked)
}

// lines returns the lines of a file of cases, in which \n stands for the end of
// a line.
func lines(t *testing.T, path string) []string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	out := ratchet.Lines(string(data))
	for i, line := range out {
		out[i] = strings.ReplaceAll(line, `\n`, "\n")
	}
	return out
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
