package publish

import (
	"strconv"
	"strings"

	"parallax/internal/export"
	"parallax/internal/lang"
	"parallax/internal/query"
)

// frontTable has a row a source: what it is, when it came out and how that is
// known, how much of the story it carries, and who speaks in it.
func frontTable(p *query.FrontPage) *export.Table {
	t := &export.Table{Columns: columns("source", "title", "publisher", "published", "dated", "words", "direct", "carries", "only", "quotes", "unheard")}
	for i := range p.Sources {
		s := &p.Sources[i]
		title := s.Title
		if s.Lead {
			title += " …"
		}
		t.Rows = append(t.Rows, []string{s.Letter, title, s.Publisher, PublishedWords(lang.English, s.Published), lang.English.Why(s.Dated.Why),
			strconv.Itoa(s.Words), strconv.Itoa(s.Direct), strconv.Itoa(s.Carries), strconv.Itoa(s.OnlyHere),
			strings.Join(s.Speakers, ", "), strings.Join(s.Unheard, ", ")})
	}
	return t
}

// frontParts are the other parts of the front page as Markdown, a table each:
// the differences, and who speaks.
func frontParts(b *query.Book) []byte {
	differences := differencesTable(query.DifferencesAsk{}.Answer(b).(*query.DifferencesPage))
	differences.Title = say("view.differences")
	voices := voicesTable(query.VoicesAsk{}.Answer(b).(*query.VoicesPage))
	voices.Title = say("voices.shares")
	all := append([]byte{'\n'}, differences.Markdown()...)
	return append(append(all, '\n'), voices.Markdown()...)
}

// sourcesTable has a row for each headline, heading and paragraph of every
// article, verbatim, with the dates worked out in it.
func sourcesTable(b *query.Book) *export.Table {
	t := &export.Table{Columns: columns("source", "place", "kind", "text", "dates")}
	times := b.Story.Times // in the order of the articles, and of each its words
	for page, pages := 1, 1; page <= pages; page++ {
		p := query.ArticlesAsk{Number: page}.Answer(b).(*query.Articles)
		pages = p.Pages
		for i := range p.Articles {
			for k := range p.Articles[i].Blocks {
				block := &p.Articles[i].Blocks[k]
				kind, dates := "", ""
				if block.Kind != "paragraph" {
					kind = say("block." + block.Kind)
				}
				for len(times) > 0 && times[0].Source == block.Source && times[0].Start < block.At.End {
					if x := &times[0]; x.When != nil && (x.When.From != nil || x.When.To != nil) {
						if dates != "" {
							dates += "\n"
						}
						dates += b.Passage(x.Place).Text + " → " + export.DateOf(x.When).Words(lang.English)
					}
					times = times[1:]
				}
				t.Rows = append(t.Rows, []string{block.Letter, placeOf(block.Cite), kind, block.Words(), dates})
			}
		}
	}
	return t
}
