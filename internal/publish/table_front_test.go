package publish

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"
)

// records reads a view's CSV back.
func records(t *testing.T, view Listing) [][]string {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader((TableFile{View: view, Format: CSV}).Answer(book()).(*File).Data)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// The table of the sources holds every article whole and in order: its cells
// joined are the text.
func TestSourcesTableIsWhole(t *testing.T) {
	said := map[string]string{}
	for _, row := range records(t, Sources)[1:] {
		said[row[0]] += row[3]
		if row[2] == "" && !strings.HasPrefix(row[1], row[0]+" ¶") {
			t.Errorf("a paragraph stands at %q", row[1])
		}
	}
	bare := func(s string) string { return strings.Join(strings.Fields(s), "") }
	for i := range book().Story.Sources {
		letter := string(rune('A' + i))
		if got, want := bare(said[letter]), bare(book().Story.Sources[i].Text); got != want {
			t.Errorf("%s: %d bytes of %d", letter, len(got), len(want))
		}
	}
}

// A worked date stands beside the paragraph that prints it, and all do.
func TestSourcesTableGivesDates(t *testing.T) {
	want := 0
	for _, x := range book().Story.Times {
		if x.When != nil && (x.When.From != nil || x.When.To != nil) {
			want++
		}
	}
	got, found := 0, false
	for _, row := range records(t, Sources)[1:] {
		got += strings.Count(row[4], " → ")
		found = found || row[1] == "D ¶15" && strings.Contains(row[4], "Wednesday → 5 November 2025")
	}
	if got != want || !found {
		t.Errorf("%d dates of %d; Wednesday in D ¶15: %t", got, want, found)
	}
}

// The table of the story has a row a source; as text it tells the differences
// and who speaks too.
func TestFrontTable(t *testing.T) {
	rows := records(t, Front)
	if got, want := len(rows)-1, len(book().Story.Sources); got != want {
		t.Errorf("%d rows, want %d", got, want)
	}
	if got, want := rows[1][3], "7–13 November 2025"; got != want {
		t.Errorf("A came out %q, want %q", got, want)
	}
	text := string((TableFile{View: Front, Format: Markdown}).Answer(book()).(*File).Data)
	for _, part := range []string{"# Story\n", "# Differences\n", "# Who speaks\n"} {
		if !strings.Contains(text, part) {
			t.Errorf("no %q", part)
		}
	}
}
