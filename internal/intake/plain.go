package intake

import (
	"strconv"
	"strings"

	"parallax/internal/corpus"
	"parallax/internal/why"
)

// plain reads a text or Markdown file; its front matter becomes the Meta.
func (r *reader) plain(in input) {
	t, notes, ok := r.decode(in, "")
	if !ok {
		return
	}
	if in.ending != ".md" && in.ending != ".markdown" && (r.splitFrontMatter(in, t, notes) || r.split(in, t, notes)) {
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

// splitFrontMatter reads a text with front matter in several places: an
// article after each.
func (r *reader) splitFrontMatter(in input, t string, notes []why.Why) bool {
	if !strings.HasPrefix(t, "---") {
		return false
	}
	lines := strings.SplitAfter(withNewlines(t), "\n")
	var starts []int
	for i := 0; i+1 < len(lines); i++ {
		key, _, ok := strings.Cut(lines[i+1], ":")
		if strings.TrimSpace(lines[i]) == "---" && ok && (key == "title" || key == "publisher" || key == "date") {
			starts = append(starts, i)
			for i += 2; i < len(lines) && strings.TrimSpace(lines[i]) != "---"; i++ {
			}
		}
	}
	if len(starts) < 2 {
		return false
	}
	for n, at := range starts {
		end := len(lines)
		if n+1 < len(starts) {
			end = starts[n+1]
		}
		number := strconv.Itoa(n + 1)
		from := in.from + " article " + number
		meta, body, more, err := corpus.FrontMatter(from, strings.Join(lines[at:end], ""))
		if err != nil {
			line, problem := problemOf(err)
			r.fail(in.from, at+line, problem)
			continue
		}
		if strings.TrimSpace(body) == "" {
			r.fail(from, 0, "no text follows its front matter")
			continue
		}
		name := slug(meta.Title)
		if name == "" {
			name = in.stem + "-" + number
		}
		part := why.Because("intake-part", "number", number, "count", strconv.Itoa(len(starts)))
		r.add(in, Draft{Name: name, From: from, Kind: Text, Meta: meta, Text: strings.TrimSpace(body) + "\n", Notes: append(append(more, part), notes...)})
	}
	return true
}
