package publish

import (
	"strings"
	"testing"

	"parallax/internal/query"
)

// The table of Compare is of what the view shows: its columns, its filters, and
// how strong a match must be.
func TestCompareTableIsOfTheView(t *testing.T) {
	b := book()
	var ids []string
	for _, s := range b.Story.Sources {
		ids = append(ids, s.ID)
	}
	rows := func(q query.CompareAsk) int {
		return strings.Count(string(TableFile{View: Compare, Format: CSV, Compare: q}.Answer(b).(*File).Data), "\r\n")
	}
	all := query.CompareAsk{Columns: ids[2:4]}
	altered, strong, merged := all, all, all
	altered.Altered, strong.Least, merged.Columns = true, 60, []string{query.Union, ids[0]}
	if n, few := rows(all), rows(altered); few >= n || few < 2 {
		t.Errorf("%d rows, %d of altered quotations", n, few)
	}
	if text := string(TableFile{View: Compare, Format: Markdown, Compare: merged}.Answer(b).(*File).Data); gap.MatchString(text) || strings.Contains(text, "relation.") {
		t.Errorf("all merged: %.400s", text)
	}
	matches := func(q query.CompareAsk) int { return len(q.Answer(b).(*query.ComparePage).Links) }
	if n, few := matches(all), matches(strong); few >= n || rows(strong) < 2 {
		t.Errorf("%d matches, %d of them strong, in %d rows", n, few, rows(strong))
	}
}
