package ui

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/compare"
	"parallax/internal/query"
	"parallax/internal/ui/svg"
)

// A columnPaint is an article as it stands in its column. Every block is an
// element; those near what is in sight hold links, the others their bare text,
// which takes the same room: the browser finds words in it, and can print it.
type columnPaint struct {
	pane, text app.Value
	key        string // the same for the same article
	blocks     []blockPaint
	boxes      []compare.Box // of the blocks, in the pane's scroll coordinates
	height     float64       // of the pane
	top        float64       // where it stands
	most       float64       // how far it scrolls
	set        float64       // where we put it last; -1 when the reader did
	scrolls    bool
	shown      bool // a narrow screen shows one column only
	scrolled   bool // since the last frame
}

// A blockPaint is a block of a column.
type blockPaint struct {
	el      app.Value
	drawn   bool // with its links
	label   app.Value
	letters string
	parts   []partPaint
}

// A partPaint is a stretch of a block that can be chosen.
type partPaint struct {
	el      app.Value
	passage int
	look    look
}

// document makes elements.
func document() app.Value { return app.Window().Get("document") }

// newElement makes an element with a class.
func newElement(tag, class string) app.Value {
	el := document().Call("createElement", tag)
	if class != "" {
		el.Set("className", class)
	}
	return el
}

// newShape makes an SVG element; pairs are attribute names and values.
func newShape(tag string, pairs ...string) app.Value {
	el := document().Call("createElementNS", svg.Namespace, tag)
	for i := 0; i+1 < len(pairs); i += 2 {
		el.Call("setAttribute", pairs[i], pairs[i+1])
	}
	return el
}

// words is the text of a block.
func blockWords(b *query.CompareBlock) string {
	if len(b.Segments) == 1 {
		return b.Segments[0].Text
	}
	var s strings.Builder
	for i := range b.Segments {
		s.WriteString(b.Segments[i].Text)
	}
	return s.String()
}

// columnKey names what stands in a column: the article, and how it is cut.
func columnKey(c *query.CompareColumn) string {
	key := c.Mark.Source + " " + strconv.Itoa(len(c.Blocks))
	for i := range c.Blocks {
		b := &c.Blocks[i]
		key += " " + b.At.Source + ":" + strconv.Itoa(b.At.Start) + "-" + strconv.Itoa(b.At.End)
	}
	return key
}

// build makes the blocks of a column, each with its bare text.
func (p *columnPaint) build(c *query.CompareColumn) {
	p.key = columnKey(c)
	p.blocks = make([]blockPaint, len(c.Blocks))
	all := document().Call("createDocumentFragment")
	for i := range c.Blocks {
		b := &c.Blocks[i]
		var el app.Value
		if b.Kind == "headline" || b.Kind == "heading" {
			el = newElement("h3", "sub "+b.Kind)
		} else {
			class := "para"
			if b.Paragraph == 0 && !c.Union {
				class += " bare"
			}
			el = newElement("p", class)
		}
		el.Set("textContent", blockWords(b))
		all.Call("appendChild", el)
		p.blocks[i].el = el
	}
	p.text.Call("replaceChildren", all)
}

// draw gives a block its number, its letters and its links.
func (m *compareMotion) draw(column, block int) {
	p, c := m.cols[column], &m.scene.page.Columns[column]
	b, to := &c.Blocks[block], &p.blocks[block]
	to.drawn, to.parts, to.label, to.letters = true, to.parts[:0], nil, ""
	var kids []any
	heading := b.Kind == "headline" || b.Kind == "heading"
	if !heading && (b.Paragraph > 0 || c.Union) {
		number := newElement("a", "no")
		number.Set("href", sourcesLink(m.scene.state, b.At))
		number.Set("textContent", citeLabel(b.Cite))
		kids = append(kids, number)
	}
	if !heading {
		to.label, to.letters = newElement("span", "let"), m.scene.letters(c, b)
		to.label.Set("textContent", to.letters)
		kids = append(kids, to.label)
	}
	for i := range b.Segments {
		s := &b.Segments[i]
		if !m.scene.linked(s.Passage, s.Text) {
			kids = append(kids, foundIn(s)...)
			continue
		}
		part := partPaint{el: newElement("a", ""), passage: s.Passage}
		part.el.Call("setAttribute", "data-p", strconv.Itoa(s.Passage))
		part.el.Call("replaceChildren", foundIn(s)...)
		part.show(m.scene.look(s.Passage, ""), true)
		to.parts = append(to.parts, part)
		kids = append(kids, part.el)
	}
	to.el.Call("replaceChildren", kids...)
}

// foundIn is the text of a segment, with the words found in it marked.
func foundIn(s *query.CompareSegment) []any {
	at := 0
	var out []any
	for _, f := range s.Found {
		if f.Start < at || f.End > len(s.Text) || f.End <= f.Start {
			continue
		}
		if f.Start > at {
			out = append(out, s.Text[at:f.Start])
		}
		mark := newElement("mark", "sought")
		mark.Set("textContent", s.Text[f.Start:f.End])
		out = append(out, mark)
		at = f.End
	}
	if at < len(s.Text) {
		out = append(out, s.Text[at:])
	}
	return out
}

// show makes the element look as it should; whole is for one just made.
func (p *partPaint) show(l look, whole bool) {
	if whole || l.class != p.look.class {
		p.el.Set("className", l.class)
	}
	if l.href != p.look.href || whole {
		setAttribute(p.el, "href", l.href)
		if candidate := l.href == ""; candidate || p.look.href == "" && !whole {
			role, tab := "", ""
			if candidate {
				role, tab = "button", "0"
			}
			setAttribute(p.el, "role", role)
			setAttribute(p.el, "tabindex", tab)
		}
	}
	if l.now != p.look.now {
		current := ""
		if l.now {
			current = "true"
		}
		setAttribute(p.el, "aria-current", current)
	}
	p.look = l
}

// setAttribute sets an attribute, or takes it away where value is empty.
func setAttribute(el app.Value, name, value string) {
	if value == "" {
		el.Call("removeAttribute", name)
		return
	}
	el.Call("setAttribute", name, value)
}

// refresh makes what is drawn look as the scene says.
func (m *compareMotion) refresh() {
	where := m.scene.choose(nil) // links change only with it
	same := where == m.where
	m.where = where
	for i, p := range m.cols {
		c := &m.scene.page.Columns[i]
		for k := range p.blocks {
			b := &p.blocks[k]
			if !b.drawn {
				continue
			}
			for n := range b.parts {
				href := ""
				if same {
					href = b.parts[n].look.href
				}
				b.parts[n].show(m.scene.look(b.parts[n].passage, href), false)
			}
			if b.label == nil {
				continue
			}
			if letters := m.scene.letters(c, &c.Blocks[k]); letters != b.letters {
				b.letters = letters
				b.label.Set("textContent", letters)
			}
		}
	}
}
