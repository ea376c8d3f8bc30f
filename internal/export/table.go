package export

import (
	"bytes"
	"encoding/csv"
	"strings"
)

// A Table is what a view shows, as rows of words.
type Table struct {
	Title   string
	Columns []string
	Rows    [][]string // each as long as Columns
}

// byteOrderMark makes some spreadsheets read a file as UTF-8.
const byteOrderMark = "\ufeff"

// CSV writes the table as RFC 4180 has it, in UTF-8, its first record the
// columns' names; with a byte order mark where asked. No cell is a formula to
// a spreadsheet.
func (t *Table) CSV(mark bool) []byte {
	rows := make([][]string, 0, len(t.Rows)+1)
	rows = append(rows, safeRow(t.Columns))
	for _, row := range t.Rows {
		rows = append(rows, safeRow(row))
	}
	return writeCSV(rows, mark)
}

// writeCSV writes records as they are.
func writeCSV(rows [][]string, mark bool) []byte {
	var b bytes.Buffer
	if mark {
		b.WriteString(byteOrderMark)
	}
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	if err := w.WriteAll(rows); err != nil {
		panic("export: " + err.Error()) // a buffer takes anything
	}
	return b.Bytes()
}

func safeRow(row []string) []string {
	out := make([]string, len(row))
	for i, cell := range row {
		out[i] = safeCell(cell)
	}
	return out
}

// safeCell puts an apostrophe before a cell that a spreadsheet would read as a
// formula (OWASP, CSV Injection; the wide forms count as the narrow ones in
// some).
func safeCell(s string) string {
	if s == "" {
		return s
	}
	tab := s[0] == '\t' || s[0] == '\r' || s[0] == '\n'
	s = plain(s)
	if tab || strings.HasPrefix(s, "\t") || strings.HasPrefix(s, "\n") || strings.ContainsRune("=+-@＝＋－＠", first(s)) {
		return "'" + s
	}
	return s
}

// first is the first rune of s; a space when it has none.
func first(s string) rune {
	for _, r := range s {
		return r
	}
	return ' '
}

// Markdown writes the table in GitHub's Markdown under its title. No word of a
// document is markup or a link in it.
func (t *Table) Markdown() []byte {
	var b strings.Builder
	if t.Title != "" {
		b.WriteString("# " + markdown(t.Title) + "\n\n")
	}
	markdownRow(&b, t.Columns)
	b.WriteString(strings.Repeat("| --- ", len(t.Columns)) + "|\n")
	for _, row := range t.Rows {
		markdownRow(&b, row)
	}
	return []byte(b.String())
}

// markdownRow writes one row. The lines of a cell are joined: a row is a line.
func markdownRow(b *strings.Builder, row []string) {
	for _, cell := range row {
		lines := strings.Split(plain(cell), "\n")
		for i := range lines {
			lines[i] = markdown(lines[i])
		}
		b.WriteString("| " + strings.Join(lines, "<br>"))
		if cell != "" {
			b.WriteByte(' ')
		}
	}
	b.WriteString("|\n")
}
