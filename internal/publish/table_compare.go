package publish

import (
	"strings"

	"parallax/internal/export"
	"parallax/internal/lang"
	"parallax/internal/query"
)

// compareTable has a column for each article and a row for each match between
// neighbours, in the order of the left one; a passage without a match has a row
// of its own. What a filter leaves out is left out.
func compareTable(p *query.ComparePage) *export.Table {
	t := &export.Table{}
	for i := range p.Columns {
		name := p.Columns[i].Letter + ": " + p.Columns[i].Title
		if p.Columns[i].Union {
			name = say("compare.union")
		}
		t.Columns = append(t.Columns, name)
	}
	t.Columns = append(t.Columns, columns("relation", "sources")...)
	matched := make([]bool, len(p.Passages))
	links := make([][]query.CompareLink, len(p.Passages)) // by their left passage
	for _, l := range p.Links {
		if !l.Parted {
			links[l.Left] = append(links[l.Left], l)
			matched[l.Left], matched[l.Right] = true, true
		}
	}
	for i := range p.Passages {
		for _, l := range links[i] {
			t.Rows = append(t.Rows, compareRow(p, say("relation."+l.Relation), l.Letters, i, l.Right))
		}
		if a := &p.Passages[i]; !matched[i] && !a.Dropped {
			t.Rows = append(t.Rows, compareRow(p, alone(a), a.Letters, i))
		}
	}
	return t
}

// compareRow puts passages under their articles.
func compareRow(p *query.ComparePage, relation string, letters []string, passages ...int) []string {
	row := make([]string, len(p.Columns), len(p.Columns)+2)
	for _, i := range passages {
		row[p.Passages[i].Column] = quoted(p.Passages[i].Passage)
	}
	return append(row, relation, strings.Join(letters, " "))
}

// alone says of a passage without a match here whether another source has one.
func alone(p *query.ComparePassage) string {
	switch {
	case len(p.Letters) > 0:
		return ""
	case p.Sure:
		return lang.English.Say("coverage.onlyIn", map[string]string{"source": p.Letter})
	}
	return say("coverage.noMatch")
}
