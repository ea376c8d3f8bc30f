package intake

import (
	"strconv"
	"strings"

	"golang.org/x/net/html/atom"

	"parallax/internal/corpus"
	"parallax/internal/text"
	"parallax/internal/why"
)

// page reads a saved web page.
func (r *reader) page(in input) {
	label := in.label
	if label == "" {
		label = htmlLabel(in.data)
	}
	t, notes := r.decoded(in.data, label)
	page := parse(visible(strings.ReplaceAll(t, "\x00", "")))
	if whole := page.plainLines(); holdsMarks(whole) && r.split(in, strings.Join(whole, "\n\n"), notes) {
		return
	}
	d, ok := page.draft()
	if !ok {
		r.fail(in.from, 0, "no text of an article was found in this page; it may be one that only scripts fill")
		return
	}
	if d.Meta.URL == "" {
		d.Meta.URL = in.address
	}
	d.Notes = append(notes, d.Notes...)
	r.add(in, d)
}

// plainLines gives every line of a page.
func (t *tree) plainLines() []string {
	lines := make([]string, len(t.lines))
	for i, l := range t.lines {
		lines[i] = l.text
	}
	return lines
}

// holdsMarks reports two or more of the marks that databases set at articles.
func holdsMarks(lines []string) bool {
	n := 0
	for _, l := range lines {
		if isNumbering(l) || isEndMark(l) || wordCount(l) > 0 {
			n++
		}
	}
	return n >= 2
}

// draft gives the article of a page; false when the page holds no text.
func (t *tree) draft() (Draft, bool) {
	about := t.about()
	lines, at := t.body()
	found := tidyBody(t, lines, about.Title)
	d := Draft{Kind: Page, Meta: about.Meta}
	t.fillFromText(&d.Meta, found, at)
	switch stated := paragraphs(about.body); {
	case words(stated) >= 80 && 2*words(found.text) < words(stated):
		found.text = stated
		d.Notes = append(d.Notes, why.Because("intake-article-body"))
	case len(found.text) == 0:
		for _, l := range t.lines {
			found.text = append(found.text, l.text)
		}
		d.Notes = append(d.Notes, why.Because("intake-page-whole"))
	}
	if n := t.captions(); n > 0 {
		d.Notes = append(d.Notes, why.Because("intake-captions", "count", strconv.Itoa(n)))
	}
	found.text = withoutNote(found.text, d.Meta.Author)
	if d.Meta.Title == "" && found.title != "" {
		d.Meta.Title = found.title
	}
	if words(found.text) == 0 {
		return Draft{}, false
	}
	if d.Meta.Title != "" && text.Fold(found.text[0]) != text.Fold(d.Meta.Title) {
		found.text = append([]string{d.Meta.Title}, found.text...)
	}
	d.Text = strings.Join(found.text, "\n\n") + "\n"
	return d, true
}

// A reading is what a page's article says of itself, and its text.
type reading struct {
	title, author, date string
	text                []string // headline, standfirst, headings and paragraphs
}

// tidyBody takes from the lines of the article what is no text of it.
func tidyBody(t *tree, lines []line, title string) reading {
	var got reading
	lines = cutEnd(t, lines)
	all := joined(lines)
	folded := text.Fold(title)
	began := false // the first paragraph has been seen
	for i := range lines {
		l := &lines[i]
		e := &t.elems[l.elem]
		heading := e.isHeading()
		switch {
		case got.title == "" && e.tag == atom.H1:
			got.title = l.text
			began = began && l.prose() > 0
		case title != "" && len(l.text) <= 2*len(title) && text.Fold(l.text) == folded || l.text == got.title:
		case heading:
			if began && i+1 < len(lines) && followed(t, lines[i+1:]) && !beginsWith(l.text, sideCues) && !beginsWith(l.text, endCues) {
				got.text = append(got.text, l.text)
			} else if !began && len(l.text) >= leastProse && l.links*2 < len(l.text) && !sameStart(l.text, title) {
				got.text = append(got.text, l.text) // a standfirst set as a heading
			}
		case bylineOf(l.text) != "":
			if got.author == "" {
				got.author = bylineOf(l.text)
			}
			if got.date == "" {
				got.date = isoDate(l.text)
			}
		case len(l.text) < 90 && !endsSentence(l.text) && isoDate(l.text) != "":
			if got.date == "" {
				got.date = isoDate(l.text)
			}
		case !keeps(t, l, all):
		default:
			began = began || l.prose() > 0
			got.text = append(got.text, l.text)
		}
	}
	return got
}

// keeps reports a line that is text of the article.
func keeps(t *tree, l *line, all string) bool {
	e := &t.elems[l.elem]
	switch own := len(l.text) - l.links; {
	case isCopyright(l.text), isCall(l.text):
		return false
	case l.links > own && !endsSentence(l.text), own == 0, l.links > 4*own:
		return false
	case beginsWith(l.text, sideCues) && len(l.text) < 200 && (l.links > 0 || l.prose() == 0 || len(strings.Fields(l.text)) < 12):
		return false
	case l.prose() > 0:
		return t.within(l.elem, atom.Blockquote) < 0 || !repeats(all, l.text)
	case e.words&(about|credit) != 0 || t.elems[max(e.parent, 0)].words&(about|credit) != 0:
		return false
	case endsSentence(l.text):
		return true
	case e.tag == atom.Li || e.tag == atom.Td || e.tag == atom.Dd:
		return own >= 15 && l.links*3 < own
	}
	return e.tag == atom.P && len(strings.Fields(l.text)) >= 5
}

// repeats reports words that stand in the text once more: a quotation that is
// pulled out of it and set large.
func repeats(all, quotation string) bool {
	const longest, farthest = 400, 100_000 // bytes
	return len(quotation) <= longest && strings.Count(all[:min(len(all), farthest)], strings.Trim(quotation, "\"“”'‘’ ")) > 1
}

// cutEnd cuts the lines at a heading or label that begins what follows an
// article, if the most of the prose stands before it.
func cutEnd(t *tree, lines []line) []line {
	total := 0
	for i := range lines {
		total += lines[i].prose()
	}
	before := 0
	for i := range lines {
		l := &lines[i]
		before += l.prose()
		short := len(l.text) < 60 && !strings.HasSuffix(l.text, ".")
		if short && l.prose() == 0 && before*10 >= total*6 && beginsWith(l.text, endCues) && (t.elems[l.elem].isHeading() || len(strings.Fields(l.text)) <= 5) {
			return lines[:i]
		}
	}
	return lines
}

// followed reports that a paragraph comes before the next heading.
func followed(t *tree, lines []line) bool {
	for i := range lines {
		if t.elems[lines[i].elem].isHeading() {
			return false
		}
		if lines[i].prose() > 0 {
			return true
		}
	}
	return false
}

// withoutNote drops a last paragraph that tells who the author is.
func withoutNote(lines []string, author string) []string {
	if author == "" || len(lines) < 3 {
		return lines
	}
	rest, ok := strings.CutPrefix(lines[len(lines)-1], author)
	if ok && beginsWith(rest, []string{" is ", " has ", " was ", " writes ", " covers ", " reports ", " works ", ", "}) {
		return lines[:len(lines)-1]
	}
	return lines
}

// sameStart reports two forms of one headline.
func sameStart(a, b string) bool {
	a, b = text.Fold(a), text.Fold(b)
	return a != "" && b != "" && (strings.HasPrefix(a, b) || strings.HasPrefix(b, a))
}

func joined(lines []line) string {
	var b strings.Builder
	for i := range lines {
		b.WriteString(lines[i].text)
		b.WriteByte('\n')
	}
	return b.String()
}

// bylineOf is the name in a line “By Jane Smith”; "" when it is none.
func bylineOf(s string) string {
	const longest = 90
	low := strings.ToLower(s[:min(len(s), 12)])
	if len(s) > longest || !strings.HasPrefix(low, "by ") && !strings.HasPrefix(low, "by: ") && !strings.HasPrefix(low, "written by ") {
		return ""
	}
	return authorName(s)
}

// paragraphs splits a text into its lines.
func paragraphs(s string) []string {
	var out []string
	for _, l := range strings.Split(s, "\n") {
		if l = oneLine(l); l != "" {
			out = append(out, l)
		}
	}
	return out
}

// words counts the words of lines.
func words(lines []string) int {
	n := 0
	for _, l := range lines {
		n += len(strings.Fields(l))
	}
	return n
}

// fillFromText gives meta what the head of the page left open: from the
// elements around the article, and its first lines.
func (t *tree) fillFromText(m *corpus.Meta, found reading, at int) {
	if m.Date == "" {
		m.Date = t.stamped(at)
	}
	if m.Date == "" {
		m.Date = found.date
	}
	if m.Author == "" {
		m.Author = found.author
	}
	if m.Author == "" {
		m.Author = t.bylineElement(at)
	}
}
