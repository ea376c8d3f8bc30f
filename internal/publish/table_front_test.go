package publish

import (
	"bytes"
	"encoding/csv"
	"slices"
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

// A worked date stands beside the paragraph that prints it.
func TestSourcesTableGivesDates(t *testing.T) {
	found := slices.ContainsFunc(records(t, Sources), func(row []string) bool {
		return row[1] == "D ¶15" && strings.Contains(row[4], "Wednesday → 5 November 2025")
	})
	if !found {
		t.Error("Wednesday has no date in D ¶15")
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
