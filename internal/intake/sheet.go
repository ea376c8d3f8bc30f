package intake

import (
	"encoding/csv"
	"errors"
	"io"
	"strconv"
	"strings"

	"parallax/internal/corpus"
	"parallax/internal/why"
)

// sheet reads a table in CSV: a row for each article, or the events of a
// TimelineJS sheet as one source.
func (r *reader) sheet(in input) {
	t, notes, ok := r.decode(in, "")
	if !ok {
		return
	}
	rows, line, problem := readCSV(t)
	if problem != "" {
		r.fail(in.from, line, problem)
	}
	if len(rows) < 2 {
		if problem == "" {
			r.fail(in.from, 0, "the table holds no rows below its first, which should name the columns")
		}
		return
	}
	columns := columnsOf(rows[0])
	_, headline := columns["title"]
	_, year := columns["year"]
	switch {
	case columns.has("text") && !year:
		r.articles(in, rows, columns, notes)
	case headline && (year || columns.has("date")):
		r.events(in, rows, columns, notes)
	default:
		r.fail(in.from, 1, "no column is named “text”, and none “headline” and “year”: this is neither a table of articles nor a TimelineJS sheet")
	}
}

// readCSV reads the rows as far as they go. Problem says what stops them, and
// line where.
func readCSV(t string) (rows [][]string, line int, problem string) {
	if head, rest, ok := strings.Cut(t, "\n"); ok && strings.HasPrefix(strings.ToLower(head), "sep=") {
		t = rest
	}
	if !strings.Contains(t, "\n") {
		t = strings.ReplaceAll(t, "\r", "\n")
	}
	c := csv.NewReader(strings.NewReader(t))
	c.Comma = delimiter(t)
	c.FieldsPerRecord = -1
	for {
		row, err := c.Read()
		var wrong *csv.ParseError
		switch {
		case errors.Is(err, io.EOF):
			return rows, 0, ""
		case errors.As(err, &wrong):
			return rows, wrong.StartLine, quoteProblem(wrong) + "; the rows before it are read"
		case err != nil:
			return rows, 0, "the table can’t be read"
		case len(rows) > MaxEntries: // the first one names the columns
			return rows, 0, tooManyRows
		}
		rows = append(rows, row)
	}
}

// tooManyRows is said of a table over the cap.
var tooManyRows = "the table holds more than " + strconv.Itoa(MaxEntries) + " rows; the first " + strconv.Itoa(MaxEntries) + " are read"

// quoteProblem says what is wrong with the quotation marks of a row.
func quoteProblem(e *csv.ParseError) string {
	switch {
	case errors.Is(e, csv.ErrBareQuote):
		return "a quotation mark stands here inside a cell that has none around it"
	case e.Line > e.StartLine:
		return "a quotation mark opens here and nothing closes it"
	}
	return "a quotation mark in this row is not closed, or something follows where it is"
}

// delimiter is what stands most often between the cells of the first row:
// comma, semicolon or tab.
func delimiter(t string) rune {
	head, _, _ := strings.Cut(t, "\n")
	best := ','
	for _, d := range ";\t" {
		if strings.Count(head, string(d)) > strings.Count(head, string(best)) {
			best = d
		}
	}
	return best
}

// columns are the places of the columns that are known, by what they hold.
type columns map[string]int

// columnOf is what a column of a name, in small letters, holds; "" when that
// isn't known.
func columnOf(name string) string {
	switch name {
	case "title", "headline":
		return "title"
	case "publisher", "source", "outlet", "newspaper", "publication", "site":
		return "publisher"
	case "author", "authors", "byline", "creator":
		return "author"
	case "date", "published", "publication date", "date published", "start date", "publish_date", "pubdate":
		return "date"
	case "url", "link", "address":
		return "url"
	case "language", "lang":
		return "language"
	case "text", "body", "content", "article", "full text", "fulltext", "full_text":
		return "text"
	case "year", "month", "day", "time", "end year", "end month", "end day", "end date", "end time", "display date", "type":
		return name
	}
	return ""
}

func columnsOf(head []string) columns {
	c := columns{}
	for i, name := range head {
		if known := columnOf(strings.ToLower(oneLine(name))); known != "" {
			if _, taken := c[known]; !taken {
				c[known] = i
			}
		}
	}
	return c
}

func (c columns) has(name string) bool { _, ok := c[name]; return ok }

// cell is a row's value in a column; "" when there is none.
func (c columns) cell(row []string, name string) string {
	if i, ok := c[name]; ok && i < len(row) {
		return strings.TrimSpace(visible(row[i]))
	}
	return ""
}

// articles makes a draft of each row.
func (r *reader) articles(in input, rows [][]string, c columns, notes []why.Why) {
	before := len(r.drafts) + len(r.problems)
	for i, row := range rows[1:] {
		from := in.from + " row " + strconv.Itoa(i+2)
		if strings.TrimSpace(strings.Join(row, "")) == "" {
			continue
		}
		body := c.cell(row, "text")
		if body == "" {
			r.fail(from, 0, "the row holds no text")
			continue
		}
		d := Draft{From: from, Kind: Sheet, Text: withNewlines(body), Meta: corpus.Meta{
			Title: c.cell(row, "title"), Publisher: c.cell(row, "publisher"), Author: c.cell(row, "author"), URL: c.cell(row, "url"), Language: c.cell(row, "language"),
		}}
		d.Notes = append(d.dated([]string{c.cell(row, "date")}), notes...)
		if d.Name = slug(d.Meta.Title); d.Name == "" {
			d.Name = in.stem + "-" + strconv.Itoa(i+2)
		}
		r.add(in, d)
	}
	if len(r.drafts)+len(r.problems) == before {
		r.fail(in.from, 0, "the table holds no row with text")
	}
}

// withNewlines gives a text whose lines end as this system's do.
func withNewlines(s string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return strings.TrimSpace(strings.ReplaceAll(s, "\r", "\n")) + "\n"
}

// events makes one draft of a TimelineJS sheet.
func (r *reader) events(in input, rows [][]string, c columns, notes []why.Why) {
	var line timeline
	for _, row := range rows[1:] {
		e := event{headline: c.cell(row, "title"), text: c.cell(row, "text"), display: c.cell(row, "display date")}
		e.start = moment{c.cell(row, "year"), c.cell(row, "month"), c.cell(row, "day"), c.cell(row, "time")}
		e.end = moment{c.cell(row, "end year"), c.cell(row, "end month"), c.cell(row, "end day"), c.cell(row, "end time")}
		if e.start.year == "" {
			e.start, e.end = momentOf(c.cell(row, "date")), momentOf(c.cell(row, "end date"))
		}
		if strings.EqualFold(c.cell(row, "type"), "title") {
			line.title, line.lead = plainOf(e.headline), paragraphs(plainText(e.text))
		} else if !strings.EqualFold(c.cell(row, "type"), "era") {
			line.events = append(line.events, e)
		}
	}
	r.timeline(in, line, notes)
}
