package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/ui/svg"
	"parallax/internal/view"
)

// columnsID is the id of the columns.
const columnsID = "cols"

// columns draws what holds the articles, side by side, with a gutter for the
// ribbons between any two.
func (v *compareView) columns(c *scene) app.UI {
	n := len(v.Page.Columns)
	var body []app.UI
	for i := range v.Page.Columns {
		if i > 0 {
			body = append(body, elem("div").Class("gut").ID("gut-"+strconv.Itoa(i-1)).Aria("hidden", "true").Body(
				svg.El("svg").Class("ribbons").ID("ribbons-"+strconv.Itoa(i-1))))
		}
		body = append(body, v.column(c, i))
	}
	class := "n" + strconv.Itoa(min(n, 5))
	if v.State.Compare.Adds {
		class += " adds"
	}
	return elem("div").Class("cols", class).ID(columnsID).Body(body...).
		On("pointerdown", v.held).OnClick(v.pressed).OnKeyDown(v.keyed)
}

func (v *compareView) column(s *scene, i int) app.UI {
	c := &v.Page.Columns[i]
	class := "col"
	if i == len(v.Page.Columns)-1 && i > 0 {
		class += " right"
	}
	if i != s.front() {
		class += " behind"
	}
	name, head := say("compare.union"), []app.UI{columnMark(c.Mark)}
	if c.Union {
		head = append(head, elem("span").Text(say("compare.unionLead")))
	} else {
		name = c.Letter + ": " + c.Title
		head = append(head, elem("span").Text(publishedDate(c.Published)))
	}
	head = append(head, elem("button").Attr("type", "button").Class("btn line return").ID(returnID(i)).Attr("hidden", true).
		OnClick(func(ctx app.Context, e app.Event) {
			ctx.PreventUpdate()
			v.motion.back(i)
		}, app.EventScope(i)))
	if !c.Union {
		head = append(head, elem("a").Attr("href", articleLink(v.State, c.Mark)).Text(say("compare.article")))
	}
	letter := c.Letter
	if c.Union {
		letter = name
	}
	return elem("section").Class(class).Aria("label", name).Body(
		elem("header").Body(head...),
		elem("div").Class("pane").ID(paneID(i)).TabIndex(0).Role("region").Aria("label", say("compare.pane", "letter", letter)).
			Body(elem("div").Class("txt").ID(textID(i)).Lang(c.Lang)),
	)
}

// The ids of what belongs to column i: what scrolls, what is painted in it, and
// the way back.
func paneID(i int) string   { return "pane-" + strconv.Itoa(i) }
func textID(i int) string   { return "txt-" + strconv.Itoa(i) }
func returnID(i int) string { return "return-" + strconv.Itoa(i) }

// held keeps the columns in their place on the screen while what they lead to
// is drawn.
func (v *compareView) held(ctx app.Context, e app.Event) {
	ctx.PreventUpdate()
	v.motion.hold()
}

// pressed chooses the passage of a ribbon, or the counterpart that was pressed.
func (v *compareView) pressed(ctx app.Context, e app.Event) {
	ctx.PreventUpdate()
	if k, ok := v.motion.ribbonAt(e.Get("target")); ok {
		at := v.Page.Passages[v.Page.Links[k].Left].At
		send(ctx, view.CompareChose{At: &at})
		return
	}
	if k, ok := candidate(e.Get("target")); ok {
		at := v.Page.Passages[k].At
		send(ctx, view.CorrectPicked{At: &at})
	}
}

// keyed holds the columns too; among the passages to choose from, the arrow
// keys go to the next, Enter takes one, Esc gives up.
func (v *compareView) keyed(ctx app.Context, e app.Event) {
	ctx.PreventUpdate()
	v.motion.hold()
	k, ok := candidate(e.Get("target"))
	if !ok {
		return
	}
	switch e.Get("key").String() {
	case "Enter", " ":
		at := v.Page.Passages[k].At
		send(ctx, view.CorrectPicked{At: &at})
	case "Escape":
		act(ctx, closeForm{Focus: matchOfferID(v.State.Correct.Other)})
	case "ArrowDown", "ArrowRight":
		v.motion.focusBeside(k, 1)
	case "ArrowUp", "ArrowLeft":
		v.motion.focusBeside(k, -1)
	default:
		return
	}
	e.PreventDefault()
}

// candidate is the passage of an element that can be chosen as a counterpart.
func candidate(target app.Value) (int, bool) {
	el := target.Call("closest", ".cand")
	if !el.Truthy() {
		return 0, false
	}
	k, err := strconv.Atoi(el.Call("getAttribute", "data-p").String())
	return k, err == nil
}
