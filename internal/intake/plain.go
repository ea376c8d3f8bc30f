package intake

import (
	"strings"

	"parallax/internal/corpus"
)

// plain reads a text or Markdown file; its front matter becomes the Meta.
func (r *reader) plain(in input) {
	t, notes, ok := r.decode(in, "")
	if !ok {
		return
	}
	meta, body, more, err := corpus.FrontMatter(in.from, t)
	if err != nil {
		line, problem := problemOf(err)
		r.fail(in.from, line, problem)
		return
	}
	if strings.TrimSpace(body) == "" {
		r.fail(in.from, 0, "the file holds no text")
		return
	}
	d := Draft{Kind: Text, Meta: meta, Text: body, Notes: append(notes, more...)}
	if in.ending == ".md" || in.ending == ".markdown" {
		d.Kind = Markdown
	}
	r.add(in, d)
}
