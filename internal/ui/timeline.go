package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/query"
	"parallax/internal/view"
)

// timelineView shows what each source says happened, and when: as a list and
// as a chart, with a card of every report of the chosen event.
type timelineView struct {
	app.Compo

	State    view.State
	Overview *query.Overview
	Page     *query.TimelinePage
	Telling  *query.TellingPage
	Own      own

	chosen view.Ref // the event whose card the reader was brought to
	told   bool     // the reader was brought to the order of telling
	find   string   // what the box for words was set to
}

// OnMount brings the reader to the card that the address names.
func (v *timelineView) OnMount(ctx app.Context) {
	ctx.PreventUpdate() // nothing that is drawn changes
	v.find = v.State.Timeline.Find
	v.arrive(ctx)
}

// OnUpdate brings the reader to the card of a newly chosen event, and has the
// box for words show what is looked for.
func (v *timelineView) OnUpdate(ctx app.Context) {
	v.arrive(ctx)
	if find := v.State.Timeline.Find; find != v.find {
		v.find = find
		ctx.Defer(func(app.Context) {
			if box := app.Window().GetElementByID(seekID); box.Truthy() {
				box.Set("value", find)
			}
		})
	}
}

// arrive moves the focus to a newly opened card, and the page no further than
// it takes to see its head.
func (v *timelineView) arrive(ctx app.Context) {
	if told := v.State.Timeline.Told && v.Telling != nil; told != v.told {
		if v.told = told; told {
			ctx.Defer(func(app.Context) { bring(tellingID, "start") })
			return
		}
	}
	chosen := v.State.Timeline.Chosen
	if chosen == nil || *chosen == v.chosen || v.Page == nil || v.Page.Card == nil {
		if chosen == nil {
			v.chosen = view.Ref{}
		}
		return
	}
	v.chosen = *chosen
	ctx.Defer(func(app.Context) {
		card := app.Window().GetElementByID("card")
		if !card.Truthy() {
			return
		}
		box := card.Call("getBoundingClientRect")
		height := app.Window().Get("innerHeight").Float()
		if top := box.Get("top").Float(); top < 0 || top > height-220 {
			behavior := "smooth"
			if stillMotion() {
				behavior = "auto"
			}
			card.Call("scrollIntoView", map[string]any{"block": "start", "behavior": behavior})
		}
		card.Call("focus", map[string]any{"preventScroll": true})
	})
}

// Render draws the head, the controls, list, chart and card.
func (v *timelineView) Render() app.UI {
	return elem("div").Class("timeline").Body(
		head(v.State, v.Overview, say("view.timeline"), say("timeline.lead")),
		app.If(v.Page != nil, func() app.UI { return v.body() }),
	)
}

func (v *timelineView) body() app.UI {
	if v.Page.All == 0 && v.State.Timeline.Filter == (query.TimelineFilter{}) {
		return elem("p").Class("note").Text(say("timeline.empty"))
	}
	if len(v.Page.Events) == 0 {
		return elem("div").Body(v.filterBar(), v.clock(), v.shown(), elem("p").Class("note").Text(say("timeline.noneLeft")))
	}
	return elem("div").Body(
		v.controls(),
		v.filterBar(),
		v.clock(),
		v.shown(),
		elem("div").Body( // in one place whatever it holds, so that the chart below stays, and the focus in it
			dateDiffer(v.State, v.Page),
			app.If(v.Page.Yearless, func() app.UI { return elem("p").Class("note").Text(say("timeline.noYear")) }),
			app.If(v.Page.Lost, func() app.UI { return elem("p").Class("note").Role("status").Text(say("timeline.lost")) }),
		),
		elem("div").Class("tl").Body(
			timelineList(v.State, v.Page),
			elem("div").Class("tlmain").Body(
				v.gap(),
				&timelineChart{State: v.State, Page: v.Page},
				v.card(),
				telling(v.State, v.Telling),
			),
		),
	)
}

func (v *timelineView) card() app.UI {
	if v.Page.Card == nil {
		if stub := cardStub(v.State, v.Own); stub != nil {
			return stub
		}
		return elem("p").Class("note", "hint").Text(say("timeline.hint"))
	}
	return eventCard(v.State, v.Page, v.Own)
}

// controls are the buttons over the chart. Those that move the window are
// handled by the chart, which knows its scale.
func (v *timelineView) controls() app.UI {
	move := func(name, sign string) app.UI {
		return elem("button").Attr("type", "button").Class("btn line").ID("tl-"+name).Aria("label", say("timeline."+name)).
			Aria("controls", "tl-chart").Title(say("timeline."+name)).Text(sign).
			OnClick(func(ctx app.Context, e app.Event) { ctx.NewActionWithValue(moveAction, name) }, app.EventScope(name))
	}
	buttons := []app.UI{
		move("zoomOut", "−"), move("zoomIn", "+"), move("earlier", "‹"), move("later", "›"),
		elem("button").Attr("type", "button").Class("btn").ID("tl-whole").Text(say("timeline.whole")).
			Attr("disabled", v.State.Timeline.From == "" && v.State.Timeline.To == "").
			OnClick(func(ctx app.Context, e app.Event) { send(ctx, view.TimelineJump{}) }),
		elem("button").Attr("type", "button").Class("btn").ID("tl-fit").Text(say("timeline.fit")).Attr("disabled", v.Page.Chosen < 0).
			OnClick(func(ctx app.Context, e app.Event) { ctx.NewActionWithValue(moveAction, "fit") }),
		elem("span").Class("sep"),
		elem("span").Class("lab").ID("tl-sources").Text(say("timeline.sources")),
	}
	buttons = append(buttons, v.laneSwitches()...)
	buttons = append(buttons, elem("span").Class("sep"),
		elem("button").Attr("type", "button").Class("btn").Aria("pressed", strconv.FormatBool(!v.State.Timeline.Unfolded)).
			Title(say("timeline.foldsTitle")).Text(say("timeline.folds")).
			OnClick(func(ctx app.Context, e app.Event) { send(ctx, view.TimelineFolds{}) }),
		elem("a").Class("btn").Attr("href", tellingLink(v.State)).Text(say("timeline.told")))
	return elem("div").Class("bar").Role("group").Aria("label", say("timeline.controls")).Body(buttons...)
}
