package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// A chartWriter makes the elements of a drawing and changes them to those of
// the next: it compares nodes with nodes, writes down what differs, and has the
// page's script do that at once (parallax.draw in boot.js, whose operations it
// uses). go-app knows only the element that it draws in.
type chartWriter struct {
	root  app.Value
	drawn *liveNode
	items []byte // of a JSON array
}

// A liveNode is an element on the page: its number there, the node it was
// drawn from, and what is in it.
type liveNode struct {
	id   int
	text int // number of its text
	name string
	node node
	kids []*liveNode
}

// lastNode is the number of the last element made by any writer. go-app counts
// its own from 1 up.
var lastNode = 1 << 40

// The operations of parallax.draw.
const (
	makesElement = 0
	makesText    = 1
	setsAttr     = 2
	dropsAttr    = 3
	setsProperty = 4
	appends      = 5
	removes      = 7
)

const svgSpace = "http://www.w3.org/2000/svg"

// draw shows a drawing in root, an SVG element. While it is moving, what is new
// comes last among its siblings; at rest everything is in its order.
func (w *chartWriter) draw(root app.Value, drawing node, moving bool) {
	w.items = append(w.items[:0], '[')
	if w.drawn != nil && !(w.root.Equal(root) && root.Get("firstChild").Truthy()) {
		w.drawn = nil
	}
	if w.drawn == nil {
		w.root = root
		w.drawn = w.create(drawing)
		w.op(appends).number(-1).number(w.drawn.id)
	} else {
		w.change(w.drawn, drawing, moving)
	}
	if len(w.items) > 1 {
		w.items[len(w.items)-1] = ']'
		app.Window().Get("parallax").Call("draw", string(w.items), root)
	}
}

// create makes an element and all in it.
func (w *chartWriter) create(n node) *liveNode {
	lastNode++
	live := &liveNode{id: lastNode, node: n}
	w.op(makesElement).number(live.id).quote(n.tag).quote(svgSpace)
	for _, a := range n.attrs {
		w.op(setsAttr).number(live.id).quote(a.name).quote(a.value)
	}
	if n.text != "" {
		w.say(live, n.text)
	}
	live.kids = make([]*liveNode, 0, len(n.kids))
	count := counter{}
	for i := range n.kids {
		kid := w.create(n.kids[i])
		kid.name = n.kids[i].named(count.next(&n.kids[i]))
		live.kids = append(live.kids, kid)
		w.op(appends).number(live.id).number(kid.id)
	}
	return live
}

// say gives an element its text.
func (w *chartWriter) say(live *liveNode, words string) {
	if live.text != 0 {
		w.op(setsProperty).number(live.text).quote("nodeValue").quote(words)
		return
	}
	lastNode++
	live.text = lastNode
	w.op(makesText).number(live.text).quote(words)
	w.op(appends).number(live.id).number(live.text)
}

// change makes an element that of another node of its tag.
func (w *chartWriter) change(live *liveNode, n node, moving bool) {
	w.attrs(live, &n)
	if n.text != live.node.text {
		w.say(live, n.text)
	}
	live.node = node{tag: n.tag, key: n.key, attrs: n.attrs, text: n.text}
	w.kids(live, n.kids, moving)
}

// attrs sets the attributes that differ.
func (w *chartWriter) attrs(live *liveNode, n *node) {
	was := live.node.attrs
	for i, a := range n.attrs {
		if i < len(was) && was[i] == a || attrOf(was, a.name) == a.value {
			continue
		}
		w.op(setsAttr).number(live.id).quote(a.name).quote(a.value)
	}
	for i, a := range was {
		if (i >= len(n.attrs) || n.attrs[i].name != a.name) && attrOf(n.attrs, a.name) == "" {
			w.op(dropsAttr).number(live.id).quote(a.name)
		}
	}
}

func attrOf(attrs []nodeAttr, name string) string {
	for _, a := range attrs {
		if a.name == name {
			return a.value
		}
	}
	return ""
}

// A counter numbers siblings without a key by their tag. Those of a kind stand
// together or there are few kinds.
type counter struct {
	tags   [4]string
	counts [4]int
}

func (c *counter) next(n *node) int {
	if n.key != "" {
		return 0
	}
	for i := range c.tags {
		if c.tags[i] == n.tag || c.tags[i] == "" {
			c.tags[i] = n.tag
			c.counts[i]++
			return c.counts[i] - 1
		}
	}
	panic("ui: nodes of too many kinds without a key")
}

// kids changes what is in an element.
func (w *chartWriter) kids(live *liveNode, kids []node, moving bool) {
	if w.alike(live, kids) {
		for i, kid := range live.kids {
			w.change(kid, kids[i], moving)
		}
		return
	}
	old := make(map[string]*liveNode, len(live.kids))
	for _, kid := range live.kids {
		old[kid.name] = kid
	}
	next := make([]*liveNode, 0, len(kids))
	var made []*liveNode
	count := counter{}
	for i := range kids {
		name := kids[i].named(count.next(&kids[i]))
		kid := old[name]
		if kid != nil && kid.node.tag == kids[i].tag {
			delete(old, name)
			w.change(kid, kids[i], moving)
		} else {
			kid = w.create(kids[i])
			kid.name = name
			made = append(made, kid)
			w.op(appends).number(live.id).number(kid.id)
		}
		next = append(next, kid)
	}
	onPage := make([]*liveNode, 0, len(next)) // in the order that they stand in now
	for _, kid := range live.kids {
		if old[kid.name] == kid {
			w.op(removes).number(live.id).number(kid.id)
		} else {
			onPage = append(onPage, kid)
		}
	}
	live.kids = next
	if !moving {
		w.order(live, append(onPage, made...))
	}
}

// order puts what is in an element in its order.
func (w *chartWriter) order(live *liveNode, onPage []*liveNode) {
	same := 0
	for same < len(onPage) && onPage[same] == live.kids[same] {
		same++
	}
	for _, kid := range live.kids[same:] {
		w.op(appends).number(live.id).number(kid.id)
	}
}

// alike reports whether an element holds the same elements as the nodes ask
// for, in their order.
func (w *chartWriter) alike(live *liveNode, kids []node) bool {
	if len(live.kids) != len(kids) {
		return false
	}
	for i, kid := range live.kids {
		if kid.node.tag != kids[i].tag || kid.node.key != kids[i].key {
			return false
		}
	}
	return true
}

func (w *chartWriter) op(n int) *chartWriter { return w.number(n) }

func (w *chartWriter) number(n int) *chartWriter {
	w.items = append(strconv.AppendInt(w.items, int64(n), 10), ',')
	return w
}

// quote writes a JSON string.
func (w *chartWriter) quote(s string) *chartWriter {
	const hex = "0123456789abcdef"
	w.items = append(w.items, '"')
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c < ' ':
			w.items = append(w.items, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		case c == '"' || c == '\\':
			w.items = append(w.items, '\\', c)
		default:
			w.items = append(w.items, c)
		}
	}
	w.items = append(w.items, '"', ',')
	return w
}

// stillMotion reports whether the reader asked for less motion.
func stillMotion() bool {
	return app.Window().Call("matchMedia", "(prefers-reduced-motion: reduce)").Get("matches").Bool()
}

// rootFontSize is the size of 1 rem in pixels.
func rootFontSize() float64 {
	style := app.Window().Call("getComputedStyle", app.Window().Get("document").Get("documentElement"))
	size, err := strconv.ParseFloat(trimUnit(style.Get("fontSize").String()), 64)
	if err != nil || size <= 0 {
		return 16
	}
	return size
}

func trimUnit(s string) string {
	for len(s) > 0 && (s[len(s)-1] < '0' || s[len(s)-1] > '9') {
		s = s[:len(s)-1]
	}
	return s
}
