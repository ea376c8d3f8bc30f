package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/ui/svg"
)

// A node is an SVG element as plain data. The chart is drawn as nodes, so that
// one drawing serves go-app, which makes the elements, and motion, which
// writes to them directly.
type node struct {
	tag   string
	key   string // names it among its siblings; by default its tag and number
	attrs []nodeAttr
	text  string
	kids  []node
	id    string // of the element; set by name
}

type nodeAttr struct{ name, value string }

// el makes a node; pairs are attribute names and values. Empty values are left
// out.
func el(tag, key string, pairs ...string) node {
	n := node{tag: tag, key: key}
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			n.attrs = append(n.attrs, nodeAttr{pairs[i], pairs[i+1]})
		}
	}
	return n
}

// with returns n with more kids.
func (n node) with(kids ...node) node {
	n.kids = append(n.kids[:len(n.kids):len(n.kids)], kids...)
	return n
}

// words returns n with its text.
func (n node) words(text string) node {
	n.text = text
	return n
}

// name gives n and everything in it an id that stays while the drawing
// changes.
func (n *node) name(id string) {
	n.id = id
	count := map[string]int{}
	for i := range n.kids {
		k := &n.kids[i]
		key := k.key
		if key == "" {
			key = k.tag
		}
		count[key]++
		if count[key] > 1 || k.key == "" {
			key += strconv.Itoa(count[key])
		}
		k.name(id + "-" + key)
	}
}

// flat lists n and everything in it.
func (n *node) flat(into []*node) []*node {
	into = append(into, n)
	for i := range n.kids {
		into = n.kids[i].flat(into)
	}
	return into
}

// ui makes the elements.
func (n *node) ui() app.HTMLElem {
	e := svg.El(n.tag).ID(n.id)
	for _, a := range n.attrs {
		e = e.Attr(a.name, a.value)
	}
	if n.text != "" {
		return e.Text(n.text)
	}
	kids := make([]app.UI, 0, len(n.kids))
	for i := range n.kids {
		kids = append(kids, n.kids[i].ui())
	}
	return e.Body(kids...)
}
