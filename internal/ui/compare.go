package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/query"
	"parallax/internal/view"
)

// compareView shows articles in columns: what they share has a band, and
// choosing a passage brings its counterparts level.
//
// go-app draws all but the articles, the ribbons and the overview. These are
// painted by compareMotion, as only what is near is drawn, and drawn anew while
// the columns scroll.
type compareView struct {
	app.Compo

	State    view.State // without panels
	Overview *query.Overview
	Page     *query.ComparePage
	Pair     *query.PairPage
	Own      own

	motion compareMotion
}

// OnMount paints the columns once they are there, and begins to listen.
func (v *compareView) OnMount(ctx app.Context) {
	v.motion.open(ctx)
	v.settle(ctx)
}

// OnDismount lets the window go.
func (v *compareView) OnDismount() { v.motion.close() }

// OnUpdate follows a change of the props.
func (v *compareView) OnUpdate(ctx app.Context) { v.settle(ctx) }

// OnResize measures again.
func (v *compareView) OnResize(ctx app.Context) {
	ctx.PreventUpdate()
	ctx.Defer(func(app.Context) { v.motion.resized() })
}

// awaited reports whether the answer about the chosen passage is on its way:
// then the columns stay as they are until it is there.
func (v *compareView) awaited() bool {
	at := v.State.Compare.Chosen
	return v.Pair != nil && at != nil && v.motion.scene != nil && v.motion.scene.page == v.Page &&
		(v.Pair.Asked == nil || *v.Pair.Asked != *at)
}

// settle paints the columns after go-app has drawn what holds them.
func (v *compareView) settle(ctx app.Context) {
	if app.IsServer || v.Page == nil || v.awaited() {
		return
	}
	c := v.scene()
	ctx.Defer(func(app.Context) { v.motion.settle(c) })
}

// Render draws head, controls, the overview, the pair and the columns.
func (v *compareView) Render() app.UI {
	body := []app.UI{head(v.State, v.Overview, say("view.compare"), say("compare.lead"))}
	if v.Page == nil || len(v.Page.Columns) == 0 {
		return elem("div").Class("compare").Body(append(body, elem("p").Class("empty").Text(say("compare.empty")))...)
	}
	c := v.scene()
	body = append(body, v.bars(c)...)
	lost := v.State.Compare.Chosen != nil && v.Pair != nil && v.Pair.Lost
	body = append(body, elem("p").Class("notice").Role("status").Hidden(!lost).Text(say("link.lost")))
	if len(v.Page.Columns) > 1 || v.Page.Columns[0].Union {
		body = append(body, v.overview(c), v.legend())
	}
	body = append(body, v.dock(c))
	if len(v.Page.Columns) > 1 {
		body = append(body, v.oneUp(c))
	}
	body = append(body, v.columns(c))
	return elem("div").Class("compare").Body(body...)
}

// legend says what the bands mean.
func (v *compareView) legend() app.UI {
	return elem("p").Class("legend", "bands").Body(
		elem("span").Class("by").Text(say("compare.legend.some")),
		elem("span").Class("by", "all").Text(say("compare.legend.all")),
		elem("span").Class("by", "now").Text(say("compare.legend.chosen")),
		elem("span").Class("by", "alt").Text(say("compare.legend.altered")),
		elem("span").Class("by", "dif").Text(say("compare.legend.differs")),
		elem("span").Class("solo").Text(say("compare.legend.noMatch")),
		elem("span").Class("solo sure").Text(say("compare.legend.only")),
	)
}

// oneUp switches the column on a narrow screen.
func (v *compareView) oneUp(c *scene) app.UI {
	front := c.front()
	var buttons []app.UI
	for i := range v.Page.Columns {
		label := []app.UI{columnMark(v.Page.Columns[i].Mark)}
		if k, ok := c.places[i]; ok && v.Page.Passages[k].Paragraph > 0 {
			label = append(label, app.Text(" "+say("compare.at", "paragraph", strconv.Itoa(v.Page.Passages[k].Paragraph))))
		}
		buttons = append(buttons, elem("button").Attr("type", "button").Class("btn", "line").ID("front-"+strconv.Itoa(i)).
			Aria("pressed", strconv.FormatBool(i == front)).Body(label...).
			OnClick(func(ctx app.Context, e app.Event) {
				send(ctx, view.CompareFront{Column: i})
			}, app.EventScope(i)))
	}
	return elem("div").Class("oneup").Role("group").Aria("label", say("compare.oneUp")).Body(buttons...)
}

// clip cuts s at a blank near n bytes, with an ellipsis.
func clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	at := 0
	for i, r := range s {
		if i > n {
			break
		}
		if r == ' ' {
			at = i
		}
	}
	return s[:at] + " …"
}
