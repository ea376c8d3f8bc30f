package export

import (
	"strconv"
	"strings"

	"parallax/internal/lang"
)

// A Citation is what a reader cites: one passage, two that say the same, or the
// sides of a difference.
type Citation struct {
	About    string // what the passages are: empty for one alone
	Passages []Quotation
	Page     string // the address of the page where they stand beside each other; empty: unknown
}

// A Quotation is a passage with where it stands.
type Quotation struct {
	Work          Work
	Words         string // verbatim
	Paragraph     int    // 0 where it stands in none that is numbered
	Block         string // then: headline, heading …
	Before, After string // of its paragraph, for the link that finds it
}

// Text is the citation as plain text: each passage in quotation marks with the
// work that it is from, where in it, and a link that finds it there.
func (c *Citation) Text(style Style, l *lang.Language) string {
	var blocks []string
	if c.About != "" {
		blocks = append(blocks, line(c.About))
	}
	for i := range c.Passages {
		q := &c.Passages[i]
		blocks = append(blocks, l.Say("export.quoted", map[string]string{"words": inner(line(q.Words))})+"\n"+q.Reference(style, l))
	}
	if c.Page != "" {
		blocks = append(blocks, l.Say("export.onPage", map[string]string{"link": c.Page}))
	}
	return strings.Join(blocks, "\n\n") + "\n"
}

// Reference is the work of a quotation, where in it the words stand, and the
// link to them where an address is known.
func (q *Quotation) Reference(style Style, l *lang.Language) string {
	at := ""
	switch {
	case q.Paragraph > 0 && style == MLA:
		at = "par. " + strconv.Itoa(q.Paragraph)
	case q.Paragraph > 0:
		at = "para. " + strconv.Itoa(q.Paragraph)
	case q.Block != "" && q.Block != "paragraph":
		at = l.Say("block."+q.Block, nil)
	}
	entry, link := q.Work.entry(style, l), q.Link()
	if at != "" {
		if style == APA {
			entry = strings.TrimSuffix(entry, ".")
		}
		entry += ", " + at
	}
	switch {
	case link == "":
		return stopped(entry)
	case style == MLA:
		return entry + ", " + link
	}
	return stopped(entry) + " " + link
}

// Link is the address of the words in the original; empty when it isn't known.
func (q *Quotation) Link() string { return TextFragment(q.Work.URL, q.Before, q.Words, q.After) }
