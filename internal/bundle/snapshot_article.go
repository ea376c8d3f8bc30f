package bundle

import (
	"strconv"

	"parallax/internal/story"
	"parallax/internal/text"
)

// article writes one source whole, its paragraphs numbered.
func (p *page) article(r *reader, i int) {
	source := &r.story.Sources[i]
	p.markup("<article id=\"snapshot-" + r.letters[i] + "\" lang=\"")
	p.text(source.Language)
	p.markup("\">\n<h2>" + r.letters[i] + " ")
	p.text(source.Title)
	p.markup("</h2>\n<p class=\"note\" lang=\"")
	p.text(p.language.Tag)
	p.markup("\">")
	if source.Publisher != nil {
		p.text(*source.Publisher)
		p.markup(". ")
	}
	p.text(p.published(source.Published))
	p.markup("</p>\n")
	for _, block := range source.Blocks {
		p.block(source, r.letters[i], block)
	}
	p.markup("</article>\n")
}

// published words when a source came out.
func (p *page) published(d story.Published) string {
	switch {
	case d.Value != nil:
		return p.say("snapshot.published", "day", p.language.Day(*d.Value))
	case d.Earliest != nil && d.Latest != nil:
		return p.say("snapshot.published", "day", p.language.Range(*d.Earliest, *d.Latest))
	}
	return p.say("snapshot.publishedUnknown")
}

// block writes a block of an article. The headline is already there as the
// article's heading when it is the title.
func (p *page) block(source *story.Source, letter string, block story.Block) {
	words := source.Text[block.Start:block.End]
	switch {
	case block.Number > 0:
		id := letter + "-" + strconv.Itoa(block.Number)
		p.markup("<p id=\"snapshot-" + id + "\"><a class=\"number\" href=\"#snapshot-" + id + "\">" + letter + " ¶" + strconv.Itoa(block.Number) + "</a>")
		p.text(words)
		p.markup("</p>\n")
	case block.Kind == string(text.Headline) && source.TitleSpan != nil && words == source.Title:
	case block.Kind == string(text.Heading) || block.Kind == string(text.Headline):
		p.markup("<h3>")
		p.text(words)
		p.markup("</h3>\n")
	default:
		p.markup("<p>")
		p.text(words)
		p.markup("</p>\n")
	}
}

// cite writes a passage's citation, which leads to its paragraph.
func (p *page) cite(r *reader, at text.Place) {
	i, ok := r.index[at.Source]
	if !ok {
		return
	}
	letter := r.letters[i]
	number := r.paragraph(i, at.Start)
	if number == 0 {
		p.markup("<a class=\"cite\" href=\"#snapshot-" + letter + "\">" + letter + "</a>")
		return
	}
	n := strconv.Itoa(number)
	p.markup("<a class=\"cite\" href=\"#snapshot-" + letter + "-" + n + "\">" + letter + " ¶" + n + "</a>")
}
