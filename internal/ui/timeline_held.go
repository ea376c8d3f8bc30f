package ui

import (
	"slices"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// click keeps the end of a drag from being a press on a link, and brings the
// reader to the list of what a cluster holds that no zoom spreads.
func (m *chartMotion) click(e app.Value) {
	cluster := e.Get("target").Call("closest", "a[data-listed]")
	if m.began.far && e.Get("detail").Int() > 0 {
		e.Call("preventDefault")
		e.Call("stopPropagation")
		m.began.far = false
	} else if cluster.Truthy() {
		e.Call("preventDefault")
		e.Call("stopPropagation")
		toListed(cluster)
	}
}

// toListed brings the reader from a cluster to the first of its events in the
// list under the chart, or to the list's first.
func toListed(cluster app.Value) {
	list := app.Window().GetElementByID(togetherID)
	if !list.Truthy() {
		return
	}
	link := list.Call("querySelector", `a[href="`+cluster.Call("getAttribute", "href").String()+`"]`)
	if !link.Truthy() {
		link = list.Call("querySelector", "a")
	}
	if link.Truthy() {
		link.Call("scrollIntoView", map[string]any{"block": "nearest"})
		link.Call("focus", map[string]any{"preventScroll": true})
	}
}

// heldMost is how many events of clusters are listed; more are counted, and are
// in the list of all.
const heldMost = 40

// togetherID is the id of that list.
const togetherID = "tl-together"

// together lists under the chart what its clusters hold that no zoom spreads:
// their events share a day. Pressing such a cluster leads to the list.
func (d *drawing) together() app.UI {
	var items []int
	for _, lane := range d.picture.Lanes {
		for i := range lane.Marks {
			k := &lane.Marks[i]
			if len(k.Items) < 2 {
				continue
			}
			if _, ok := d.spread(k); !ok {
				items = append(items, k.Items...)
			}
		}
	}
	if len(items) == 0 {
		return nil
	}
	slices.Sort(items)
	var listed []app.UI
	for _, n := range items[:min(len(items), heldMost)] {
		e := &d.page.Events[n]
		l := listedDate{withYear: e.Background, noYear: d.page.Yearless}
		listed = append(listed, elem("li").Body(
			elem("a").Class("w").Lang(e.Title.Lang).Attr("href", d.choose(n)).Text(e.Title.Text), app.Text(": "+l.event(e))))
	}
	if more := len(items) - heldMost; more > 0 {
		listed = append(listed, elem("li").Class("note").Text(say("timeline.dated.more", "count", strconv.Itoa(more))))
	}
	return elem("div").Class("dated").ID(togetherID).Body(
		elem("span").Text(say("timeline.together", "count", strconv.Itoa(len(items)))), elem("ul").Body(listed...))
}
