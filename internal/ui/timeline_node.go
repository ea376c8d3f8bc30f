package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/ui/svg"
)

// A node is an SVG element as plain data. The chart is drawn as nodes: in the
// browser a chartWriter makes and moves the elements, around go-app's diff;
// elsewhere go-app writes them.
type node struct {
	tag   string
	key   string // names it among its siblings; where it is empty, its tag and number do
	attrs []nodeAttr
	text  string
	kids  []node
}

type nodeAttr struct{ name, value string }

// el makes a node; pairs are attribute names and values. Empty values are left
// out.
func el(tag, key string, pairs ...string) node {
	n := node{tag: tag, key: key, attrs: make([]nodeAttr, 0, len(pairs)/2+1)}
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			n.attrs = append(n.attrs, nodeAttr{pairs[i], pairs[i+1]})
		}
	}
	return n
}

// with returns n with more kids.
func (n node) with(kids ...node) node {
	n.kids = append(n.kids, kids...)
	return n
}

// words returns n with its text.
func (n node) words(text string) node {
	n.text = text
	return n
}

// at returns n moved to a place.
func (n node) at(x, y float64) node {
	n.attrs = append(n.attrs, nodeAttr{"transform", moved(x, y)})
	return n
}

func moved(x, y float64) string {
	b := append(make([]byte, 0, 32), "translate("...)
	b = append(svg.AppendN(b, x), ' ')
	return string(append(svg.AppendN(b, y), ')'))
}

// named is how n is known among its siblings; number counts those of its tag
// without a key.
func (n *node) named(number int) string {
	if n.key != "" {
		return n.key
	}
	if number == 0 {
		return n.tag
	}
	return n.tag + strconv.Itoa(number)
}

// ui makes the elements.
func (n *node) ui() app.HTMLElem {
	e := svg.El(n.tag)
	for _, a := range n.attrs {
		if a.name == "id" {
			e = e.ID(a.value)
			continue
		}
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
