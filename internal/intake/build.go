package intake

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// farthest is how many open elements up an end tag looks for its start.
const farthest = 200

// A builder holds what is open while a tree is built.
type builder struct {
	tree
	open   []int // elements
	count  map[atom.Atom]int
	unread int  // open elements whose text isn't read
	title1 bool // the next text is the page's title
	script bool // the next text is data about the page
	text   []byte
	links  int
	breaks int         // <br> since the last character
	from   map[int]int // where the text of elements of interest begins in the line
}

// parse builds the tree of a page.
func parse(t string) *tree {
	b := &builder{count: map[atom.Atom]int{}, from: map[int]int{}, tree: tree{inline: map[int]string{}}}
	b.push(elem{tag: atom.Html, parent: -1})
	z := html.NewTokenizer(strings.NewReader(t))
	for {
		switch z.Next() {
		case html.ErrorToken:
			for len(b.open) > 0 {
				b.pop()
			}
			return &b.tree
		case html.TextToken:
			b.chars(string(z.Text()))
		case html.StartTagToken, html.SelfClosingTagToken:
			b.start(z.Token())
		case html.EndTagToken:
			name, _ := z.TagName()
			b.end(atom.Lookup(name))
		case html.CommentToken:
			if b.address == "" && len(b.elems) < 8 {
				b.address = savedFrom(string(z.Text()))
			}
		}
	}
}

// savedFrom is the address in “saved from url=(0022)https://…”.
func savedFrom(comment string) string {
	_, rest, ok := strings.Cut(comment, "saved from url=(")
	if !ok {
		return ""
	}
	_, rest, _ = strings.Cut(rest, ")")
	return webAddress(rest)
}

// chars takes in text.
func (b *builder) chars(s string) {
	switch {
	case b.title1:
		if b.tree.title == "" {
			b.tree.title = clip(oneLine(s), longestTitle)
		}
	case b.script:
		b.scripts = append(b.scripts, s)
	case b.unread == 0:
		for i := 0; i < len(s); {
			j := i
			for j < len(s) && !isSpace(s[j]) {
				j++
			}
			if j > i {
				b.word(s[i:j])
			}
			for i = j; i < len(s) && isSpace(s[i]); i++ {
			}
			if i > j {
				b.gap()
			}
		}
	}
	b.title1, b.script = false, false
}

func isSpace(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' }

// word adds characters without space.
func (b *builder) word(w string) {
	if b.breaks > 0 {
		b.lineBreak()
	}
	b.text = append(b.text, w...)
	if b.count[atom.A] > 0 {
		b.links += len(w)
	}
}

// gap adds one space between words.
func (b *builder) gap() {
	if n := len(b.text); n > 0 && b.text[n-1] != ' ' {
		b.text = append(b.text, ' ')
	}
}

// lineBreak ends the line at a <br>, unless it breaks a sentence that goes on:
// old pages and mails wrap their lines so.
func (b *builder) lineBreak() {
	const wrapped = 60 // bytes: shorter lines are lines of their own
	s := strings.TrimRight(string(b.text[max(0, len(b.text)-2*wrapped):]), " ")
	if b.breaks == 1 && len(s) > wrapped && !endsSentence(s) {
		b.breaks = 0
		b.gap()
		return
	}
	b.flush()
}

// endsSentence reports a sentence's end at the end of s, closing marks aside.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, "\"'”’»)] ")
	for _, end := range []string{".", "!", "?", "…", ":", "。", "！", "？", "؟", "।", "۔"} {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	return false
}

// flush ends the line.
func (b *builder) flush() {
	b.breaks = 0
	if len(b.text) == 0 {
		return
	}
	if s := oneLine(string(b.text)); s != "" {
		at := b.open[len(b.open)-1]
		for b.elems[at].parent >= 0 && !isBlock(b.elems[at].tag) {
			at = b.elems[at].parent
		}
		b.lines = append(b.lines, line{elem: at, text: s, links: b.links})
	}
	b.text, b.links = b.text[:0], 0
	clear(b.from)
}

// start takes in a start tag.
func (b *builder) start(tok html.Token) {
	tag := tok.DataAtom
	switch tag {
	case atom.Br:
		b.breaks++
		return
	case atom.Meta:
		b.meta(tok)
		return
	case atom.Link:
		if strings.EqualFold(attr(tok, "rel"), "canonical") {
			if address := webAddress(attr(tok, "href")); address != "" {
				b.address = address
			}
		}
		return
	case atom.Html:
		if b.language == "" {
			b.language = attr(tok, "lang")
		}
		return
	case atom.Title:
		b.title1 = b.count[atom.Svg] == 0
	case atom.Script:
		b.script = strings.HasPrefix(strings.ToLower(attr(tok, "type")), "application/ld+json")
	}
	if isBlock(tag) {
		b.imply(tag)
		b.flush()
	} else if tag == atom.A && b.count[tag] > 0 {
		b.end(tag)
	}
	if !isVoid(tag) && (tok.Type != html.SelfClosingTagToken || b.count[atom.Svg]+b.count[atom.Math] == 0 && tag != atom.Svg) {
		b.push(elem{tag: tag, words: wordsOf(tok), body: says(attr(tok, "itemprop"), "articlebody"), unread: isUnread(tag) || tag != atom.Body && isInvisible(tok)})
	}
	b.stamp(tok)
}

// push opens an element.
func (b *builder) push(e elem) {
	if len(b.open) > 0 {
		e.parent = b.open[len(b.open)-1]
	}
	if e.unread {
		b.unread++
	}
	e.first = len(b.lines)
	b.elems = append(b.elems, e)
	b.open = append(b.open, len(b.elems)-1)
	if (e.words&writer != 0 || e.tag == atom.Time) && !isBlock(e.tag) {
		b.from[len(b.elems)-1] = len(b.text)
	}
	b.count[e.tag]++
}

// pop closes the innermost element.
func (b *builder) pop() {
	i := b.open[len(b.open)-1]
	if isBlock(b.elems[i].tag) || len(b.open) == 1 {
		b.flush()
	}
	if from, ok := b.from[i]; ok && len(b.text)-from <= longestField {
		b.inline[i] = oneLine(string(b.text[from:]))
	}
	e := &b.elems[i]
	e.end, e.last = len(b.elems), len(b.lines)
	if e.unread {
		b.unread--
	}
	b.count[e.tag]--
	b.open = b.open[:len(b.open)-1]
}

// end takes in an end tag: it closes the innermost element of its name, and
// what is open in that. One that nothing was opened for is passed over.
func (b *builder) end(tag atom.Atom) {
	if tag == atom.P && b.count[tag] == 0 || tag == atom.Br {
		b.flush()
		return
	}
	if b.count[tag] == 0 || tag == atom.Html || tag == atom.Body {
		return
	}
	for n := len(b.open) - 1; n > 0 && n >= len(b.open)-farthest; n-- {
		switch t := b.elems[b.open[n]].tag; {
		case t == tag:
			for len(b.open) > n {
				b.pop()
			}
			return
		case (t == atom.Td || t == atom.Th || t == atom.Table) && tag != atom.Table && tag != atom.Tr && tag != atom.Tbody && !isBlockBox(tag):
			return // a cell's border: what was opened outside isn't closed inside
		}
	}
}

// isBlockBox reports the boxes that pages are laid out with.
func isBlockBox(tag atom.Atom) bool {
	return tag == atom.Div || tag == atom.Section || tag == atom.Article || tag == atom.Main || tag == atom.Aside || tag == atom.Center || tag == atom.Form
}

// imply closes what a start tag closes without an end tag: a paragraph ends
// where the next block begins, an item where the next one does.
func (b *builder) imply(tag atom.Atom) {
	for n := len(b.open) - 1; n > 0 && n >= len(b.open)-farthest; n-- {
		t := b.elems[b.open[n]].tag
		same := t == tag && (tag == atom.Li || tag == atom.Tr || tag == atom.Option) ||
			(tag == atom.Dd || tag == atom.Dt) && (t == atom.Dd || t == atom.Dt) ||
			(tag == atom.Td || tag == atom.Th) && (t == atom.Td || t == atom.Th) ||
			tag == atom.Tr && (t == atom.Td || t == atom.Th)
		if same || t == atom.P {
			for len(b.open) > n {
				b.pop()
			}
			if t != atom.P && tag != atom.Tr {
				return
			}
			n = len(b.open)
			continue
		}
		if isBlock(t) {
			return
		}
	}
}
