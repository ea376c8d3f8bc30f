package publish

import (
	"bytes"
	"encoding/csv"
	"regexp"
	"slices"
	"strings"
	"testing"

	"parallax/internal/query"
	"parallax/internal/story"
)

func TestTablesReadBack(t *testing.T) {
	for name, q := range views() {
		file := q.Answer(book()).(*File)
		if !strings.HasPrefix(file.Type, "text/csv") {
			continue
		}
		data := bytes.TrimPrefix(file.Data, []byte("\ufeff"))
		rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
		if err != nil || len(rows) < 5 {
			t.Errorf("%s: %d rows, %v", name, len(rows), err)
		}
		for _, row := range rows {
			for i, cell := range row {
				if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) && rows[0][i] != "Year" {
					t.Errorf("%s: %q", name, cell)
				}
			}
		}
	}
}

// Every passage of the coverage table is verbatim, with its citation.
func TestCoverageIsVerbatim(t *testing.T) {
	rows, err := csv.NewReader(bytes.NewReader((TableFile{View: Coverage}).Answer(book()).(*File).Data)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if got, want := len(rows)-1, (query.CoverageAsk{}).Answer(book()).(*query.CoveragePage).Total; got != want {
		t.Errorf("%d rows, want %d", got, want)
	}
	cite := regexp.MustCompile(`” \([A-E] (¶\d+|[a-z]+)\)$`)
	passages := 0
	for _, row := range rows[1:] {
		for _, cell := range row[5:] {
			for passage := range strings.SplitSeq(cell, "\n") {
				at := cite.FindStringIndex(passage)
				if at == nil {
					continue
				}
				passages++
				if _, words, _ := strings.Cut(passage[:at[0]], "“"); !anywhere(words) {
					t.Errorf("%q is in no source", words)
				}
			}
		}
	}
	if passages < len(rows) {
		t.Errorf("%d passages in %d rows", passages, len(rows))
	}
}

// Every match and every passage of the two articles stands in their table.
func TestCompareIsWhole(t *testing.T) {
	page := (query.CompareAsk{}).Answer(book()).(*query.ComparePage)
	rows, err := csv.NewReader(bytes.NewReader((TableFile{View: Compare}).Answer(book()).(*File).Data)).ReadAll()
	if err != nil || len(rows) == 0 || len(rows[0]) != 4 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	both, cells := 0, map[string]bool{}
	for _, row := range rows[1:] {
		cells[row[0]], cells[row[1]] = true, true
		if row[0] != "" && row[1] != "" {
			both++
		}
	}
	if both != len(page.Links) || both == 0 {
		t.Errorf("%d matches, want %d", both, len(page.Links))
	}
	for i := range page.Passages {
		if !cells[quoted(page.Passages[i].Passage)] {
			t.Errorf("%q is missing", page.Passages[i].Text)
		}
	}
}

// anywhere reports whether words stand in a source.
func anywhere(words string) bool {
	return slices.ContainsFunc(book().Story.Sources, func(s story.Source) bool { return strings.Contains(s.Text, words) })
}
