package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/compare"
	"parallax/internal/query"
)

// A gutter is the space between two columns, with the ribbons in sight there.
type gutter struct {
	box     app.Value // the element
	normal  app.Value // the group of the ribbons
	chosen  app.Value // the group of those that lie on the others
	labels  app.Value
	width   float64
	links   []int // of the page, between these two columns
	ribbons map[int]*ribbon
	spare   []*ribbon
}

// A ribbon is the drawn form of a link.
type ribbon struct {
	path, title, label, relation, letters app.Value
	named                                 bool   // the label is shown,
	worded                                bool   // and has this link's words
	class                                 string // of the link
	drawn                                 string // as it was written
	onTop                                 bool
}

// hang makes the groups of every gutter; what was in them is let go.
func (m *compareMotion) hang() {
	m.gutters = nil
	for i := 1; i < len(m.cols); i++ {
		n := strconv.Itoa(i - 1)
		g := &gutter{box: app.Window().GetElementByID("gut-" + n), ribbons: map[int]*ribbon{}}
		root := app.Window().GetElementByID("ribbons-" + n)
		if !g.box.Truthy() || !root.Truthy() {
			continue
		}
		g.normal, g.chosen, g.labels = newShape("g"), newShape("g"), newShape("g")
		root.Call("replaceChildren", g.normal, g.chosen, g.labels)
		for k := range m.scene.page.Links {
			if m.scene.page.Passages[m.scene.page.Links[k].Left].Column == i-1 {
				g.links = append(g.links, k)
			}
		}
		m.gutters = append(m.gutters, g)
	}
}

// measure reads how wide the gutter is.
func (g *gutter) measure() {
	g.width = g.box.Get("clientWidth").Float()
}

// forget lets every ribbon go, as they may look otherwise now.
func (g *gutter) forget() {
	for k := range g.ribbons {
		g.free(k)
	}
}

func (g *gutter) free(k int) {
	r := g.ribbons[k]
	delete(g.ribbons, k)
	r.path.Call("setAttribute", "d", "") // nothing is drawn of it, and nothing points at it
	r.hush()
	g.spare = append(g.spare, r)
}

// hush hides the label.
func (r *ribbon) hush() {
	if r.named {
		r.named = false
		r.label.Call("setAttribute", "visibility", "hidden")
	}
}

// narrowest is the least width of a gutter with ribbons, and widestBare that of
// one with room for their labels.
const (
	narrowest  = 20
	widestBare = 90
)

// draw writes the ribbons of what is in sight, and the labels of those that are
// so at both ends. One whose other end is further up or down runs out of the view
// there.
func (g *gutter) draw(m *compareMotion, i int) {
	if g.width < narrowest {
		return // the style sheet leaves ribbons out where there is no room
	}
	left, right := m.cols[i], m.cols[i+1]
	height := left.height
	var inSight []int
	var at []float64
	for _, k := range g.links {
		l := &m.scene.page.Links[k]
		a, seenA := shifted(m.boxes[l.Left], left.top).InSight(height)
		b, seenB := shifted(m.boxes[l.Right], right.top).InSight(height)
		if !seenA && !seenB {
			if g.ribbons[k] != nil {
				g.free(k)
			}
			continue
		}
		r := g.ribbons[k]
		if r == nil {
			r = g.take(m.scene, k)
		}
		r.path.Call("setAttribute", "d", compare.Ribbon(a, b, g.width))
		far, class := !seenA || !seenB, r.class
		if far {
			class += " far"
		}
		if class != r.drawn {
			r.drawn = class
			r.path.Call("setAttribute", "class", class)
		}
		if far {
			r.hush()
			continue
		}
		inSight, at = append(inSight, k), append(at, (a.Mid()+b.Mid())/2)
	}
	if g.width <= widestBare {
		return
	}
	spread, room := compare.Spread(at, 30, 40)
	for n, k := range inSight {
		r := g.ribbons[k]
		show := room[n] && spread[n] > 8 && spread[n] < height-20
		if show {
			r.word(m.scene, k)
			r.label.Call("setAttribute", "transform", "translate("+compare.Number(g.width/2)+" "+compare.Number(spread[n])+")")
		}
		if show != r.named {
			r.named = show
			r.label.Call("setAttribute", "visibility", map[bool]string{true: "visible", false: "hidden"}[show])
		}
	}
}

func shifted(b compare.Box, by float64) compare.Box {
	return compare.Box{Top: b.Top - by, Bottom: b.Bottom - by}
}

// take gives a link a ribbon, and words it.
func (g *gutter) take(c *scene, k int) *ribbon {
	var r *ribbon
	if n := len(g.spare); n > 0 {
		r, g.spare = g.spare[n-1], g.spare[:n-1]
	} else {
		r = &ribbon{path: newShape("path"), title: newShape("title"), label: newShape("text", "text-anchor", "middle", "visibility", "hidden"),
			relation: newShape("tspan", "x", "0"), letters: newShape("tspan", "x", "0", "dy", "1.2em")}
		r.path.Call("appendChild", r.title)
		r.label.Call("replaceChildren", r.relation, r.letters)
		g.normal.Call("appendChild", r.path)
		g.labels.Call("appendChild", r.label)
	}
	g.ribbons[k] = r
	l := &c.page.Links[k]
	chosen := c.chosenLink(l)
	if chosen != r.onTop {
		r.onTop = chosen
		group := g.normal
		if chosen {
			group = g.chosen
		}
		group.Call("appendChild", r.path)
	}
	r.class, r.worded = ribbonClass(c, l), false
	r.path.Call("setAttribute", "data-l", strconv.Itoa(k))
	r.title.Set("textContent", ribbonReason(l))
	return r
}

// word gives the label the words of a link.
func (r *ribbon) word(c *scene, k int) {
	if r.worded {
		return
	}
	r.worded = true
	l := &c.page.Links[k]
	class := "riblab t2"
	if c.chosenLink(l) {
		class = "riblab tacc tb"
	}
	r.label.Call("setAttribute", "class", class)
	r.relation.Set("textContent", ribbonWords(l))
	r.letters.Set("textContent", fewLetters(l.Letters))
}

// ribbonClass says by whom a ribbon is shared, who made it and how strong the
// match is.
func ribbonClass(c *scene, l *query.CompareLink) string {
	class := "rib"
	switch {
	case l.Parted:
		return "rib part"
	case c.chosenLink(l):
		class = "rib now"
	case l.Relation == query.Opposed:
		return "rib dif"
	case c.page.Passages[l.Left].All:
		class = "rib all"
	}
	if l.Own {
		class += " own"
	}
	return class + " " + string(strengthOf(l.Weight))
}

// A strength is how strong a match is, in three steps.
type strength string

// The strengths: about a third each of the matches found in the articles that
// the page opens with.
const (
	weakMatch   strength = "weak"
	fairMatch   strength = "fair"
	strongMatch strength = "strong"
)

func strengthOf(weight float64) strength {
	switch {
	case weight >= .55:
		return strongMatch
	case weight >= .45:
		return fairMatch
	}
	return weakMatch
}

// ribbonWords is what a ribbon says of its match, in short.
func ribbonWords(l *query.CompareLink) string {
	switch {
	case l.Parted:
		return say("correct.short.part")
	case l.Own:
		return say("correct.short.match")
	}
	return say("relation.short." + l.Relation)
}

// ribbonReason is what a ribbon says of its match in full: relation, strength
// and reason.
func ribbonReason(l *query.CompareLink) string {
	switch {
	case l.Parted:
		return say("correct.short.part")
	case l.Relation == query.Opposed:
		return say("relation.opposed")
	}
	words := say("relation."+l.Relation) + " (" + strengthWords(l.Weight) + ")."
	if l.Why.Code != "" {
		words += " " + reason(l.Why)
	}
	return words
}

// strengthWords is how strong a match is: "a strong match, 72 %".
func strengthWords(weight float64) string {
	return say("compare.strength."+string(strengthOf(weight)), "percent", strconv.Itoa(int(weight*100+.5)))
}

// ribbonAt is the link of the ribbon that was pressed.
func (m *compareMotion) ribbonAt(target app.Value) (int, bool) {
	if !m.standing() {
		return 0, false
	}
	at := target.Call("getAttribute", "data-l")
	if !at.Truthy() {
		return 0, false
	}
	k, err := strconv.Atoi(at.String())
	return k, err == nil && k < len(m.scene.page.Links)
}
