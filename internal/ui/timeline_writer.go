package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// A chartWriter writes nodes to the elements that carry their ids.
type chartWriter struct {
	last   map[string]*node
	els    map[string]app.Value
	hidden []string
}

// begin takes what go-app has rendered as what is on screen.
func (w *chartWriter) begin(nodes []*node) {
	w.last, w.els, w.hidden = map[string]*node{}, map[string]app.Value{}, nil
	for _, n := range nodes {
		w.last[n.id] = n
	}
}

// element returns the element of a node; nil when there is none.
func (w *chartWriter) element(id string) app.Value {
	el, ok := w.els[id]
	if !ok {
		el = app.Window().GetElementByID(id)
		if !el.Truthy() {
			el = nil
		}
		w.els[id] = el
	}
	return el
}

// write moves what is on screen to nodes: attributes are set, elements that
// have no node are hidden, and nodes without an element wait for go-app.
func (w *chartWriter) write(nodes []*node) {
	now := make(map[string]bool, len(nodes))
	for _, n := range nodes {
		now[n.id] = true
		el := w.element(n.id)
		if el == nil {
			continue
		}
		was := w.last[n.id]
		writeAttrs(el, was, n)
		if n.text != "" && (was == nil || was.text != n.text) {
			writeText(el, n.text)
		}
		w.last[n.id] = n
	}
	for _, id := range w.hidden {
		if el := w.element(id); now[id] && el != nil {
			el.Call("removeAttribute", "display")
		}
	}
	w.hidden = w.hidden[:0]
	for id := range w.last {
		if el := w.element(id); !now[id] && el != nil {
			el.Call("setAttribute", "display", "none")
			w.hidden = append(w.hidden, id)
		}
	}
}

// settle writes every attribute, whatever was there.
func (w *chartWriter) settle(nodes []*node) {
	for _, el := range w.els {
		if el != nil {
			el.Call("removeAttribute", "display")
		}
	}
	w.els = map[string]app.Value{}
	for _, n := range nodes {
		if el := w.element(n.id); el != nil {
			el.Call("removeAttribute", "display")
			writeAttrs(el, nil, n)
			if n.text != "" {
				writeText(el, n.text)
			}
		}
	}
	w.last, w.els, w.hidden = nil, nil, nil
}

// writeAttrs sets the attributes of n that was doesn't have.
func writeAttrs(el app.Value, was, n *node) {
	for i, a := range n.attrs {
		if was != nil && i < len(was.attrs) && was.attrs[i] == a {
			continue
		}
		el.Call("setAttribute", a.name, a.value)
	}
}

// writeText changes the text node that go-app made, and keeps it.
func writeText(el app.Value, words string) {
	if child := el.Get("firstChild"); child.Truthy() {
		child.Set("nodeValue", words)
	}
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
