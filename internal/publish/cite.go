package publish

import (
	"strings"

	"parallax/internal/export"
	"parallax/internal/lang"
	"parallax/internal/query"
)

// Citing asks how to cite one passage, two that are set beside each other, or a
// difference with all its sides.
type Citing struct {
	Passages   []query.Ref // one or two; none when Difference is given
	Difference string      // id
	Page       string      // the address of where they are seen on the page; may be empty
}

// Citations is the answer to Citing.
type Citations struct {
	Lost   bool // none of it is in the documents
	Styles []Styled
	Links  []string // to each passage in its original; empty where no address is known
}

// Styled is a citation in a style, as plain text.
type Styled struct {
	Style export.Style
	Text  string
}

// Answer implements query.Question.
func (q Citing) Answer(b *query.Book) query.Page {
	c := export.Citation{Page: q.Page}
	if d, ok := b.Difference(q.Difference); ok {
		c.About, c.Passages = sidesOf(&d), sides(b, &d)
	}
	for _, r := range q.Passages {
		if at, ok := b.Locate(r); ok {
			c.Passages = append(c.Passages, quotation(b, b.Passage(at)))
		}
	}
	if c.About == "" && len(c.Passages) > 1 {
		c.About = say("export.compared")
	}
	page := &Citations{Lost: len(c.Passages) == 0}
	if page.Lost {
		return page
	}
	for _, style := range export.Styles() {
		page.Styles = append(page.Styles, Styled{style, c.Text(style, lang.English)})
	}
	for i := range c.Passages {
		page.Links = append(page.Links, c.Passages[i].Link())
	}
	return page
}

// sidesOf says on what the sides of a difference differ, with their values
// where these are short.
func sidesOf(d *query.Difference) string {
	const most = 40 // bytes
	args := map[string]string{"kind": say("export.on." + d.Kind)}
	key, values := "export.differ.values", make([]string, len(d.Sides))
	for i := range d.Sides {
		if values[i] = lang.English.Value(d.Kind, d.Sides[i].Value); len(values[i]) > most || values[i] == "" {
			key = "export.differ"
		}
	}
	args["values"] = strings.Join(values, " · ")
	words := lang.English.Say(key, args)
	if about := subject(d); about != "" {
		words = lang.English.Say("export.quoted", map[string]string{"words": about}) + ". " + words
	}
	return words
}

// sides are the passages of a difference, each once.
func sides(b *query.Book, d *query.Difference) []export.Quotation {
	var out []export.Quotation
	seen := map[query.Ref]bool{}
	for i := range d.Sides {
		for _, m := range d.Sides[i].Members {
			if !seen[m.At] {
				seen[m.At] = true
				out = append(out, quotation(b, m.Passage))
			}
		}
	}
	return out
}

// quotation is a passage with its work and what stands around it in its
// paragraph.
func quotation(b *query.Book, p query.Passage) export.Quotation {
	q := export.Quotation{Work: workOf(b, p.Source), Words: p.Text, Paragraph: p.Paragraph, Block: p.Block}
	src := b.Source(p.Source)
	if src == nil {
		return q
	}
	for _, block := range src.Blocks {
		if block.Start <= p.At.Start && p.At.End <= block.End {
			q.Before, q.After = src.Text[block.Start:p.At.Start], src.Text[p.At.End:block.End]
		}
	}
	return q
}

// workOf is a source as it is cited.
func workOf(b *query.Book, id string) export.Work {
	src := b.Source(id)
	if src == nil {
		return export.Work{}
	}
	return export.Work{
		Title: src.Title, Lead: src.TitleBasis == "lead", Author: given(src.Author), Publisher: given(src.Publisher), URL: given(src.URL),
		Value: given(src.Published.Value), Earliest: given(src.Published.Earliest), Latest: given(src.Published.Latest), Basis: src.Published.Basis,
	}
}

// given is *s, or empty.
func given(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
