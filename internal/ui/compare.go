package ui

import (
	"slices"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/query"
	"parallax/internal/view"
)

// compareView shows articles in columns: what they share has a band, and
// choosing a passage brings its counterparts level.
type compareView struct {
	app.Compo

	State    view.State // without panels
	Overview *query.Overview
	Page     *query.ComparePage
	Own      own

	motion compareMotion
}

// OnMount measures the columns once they are drawn.
func (v *compareView) OnMount(ctx app.Context) {
	v.settle(ctx)
}

// OnUpdate follows a change of the props.
func (v *compareView) OnUpdate(ctx app.Context) {
	v.settle(ctx)
}

// OnResize measures again.
func (v *compareView) OnResize(ctx app.Context) {
	ctx.PreventUpdate()
	ctx.Defer(func(app.Context) {
		v.motion.measure(v.Page)
		v.motion.draw(v.Page)
	})
}

// settle measures the columns after they were drawn and brings the chosen
// passage and its counterparts level.
func (v *compareView) settle(ctx app.Context) {
	if app.IsServer || v.Page == nil {
		return
	}
	page, front := v.Page, v.State.Compare.Front
	ctx.Defer(func(app.Context) {
		v.motion.keep()
		v.motion.measure(page)
		v.motion.level(page, front)
		v.motion.draw(page)
	})
}

// Render draws head, controls, the pair panels, the overview and the columns.
func (v *compareView) Render() app.UI {
	body := []app.UI{head(v.State, v.Overview, say("view.compare"), say("compare.lead"))}
	if v.Page == nil || len(v.Page.Columns) == 0 {
		return elem("div").Class("compare").Body(append(body, elem("p").Class("empty").Text(say("compare.empty")))...)
	}
	body = append(body, v.bar())
	if v.Page.Lost {
		body = append(body, elem("p").Class("notice").Role("status").Text(say("link.lost")))
	}
	if v.Page.Chosen >= 0 {
		body = append(body, v.panels())
	}
	if len(v.Page.Columns) > 1 {
		body = append(body, compareStrip(v.Page), v.legend(), v.oneUp())
	}
	body = append(body, v.columns())
	return elem("div").Class("compare").Body(body...)
}

// bar holds the controls.
func (v *compareView) bar() app.UI {
	body := []app.UI{elem("span").Class("lab").Text(say("compare.columns"))}
	for i := range v.Page.Columns {
		body = append(body, v.columnSelect(i))
	}
	if v.Overview != nil && len(v.Page.Columns) < len(v.Overview.Sources) {
		body = append(body, elem("a").Class("btn").Attr("href", v.link(append(v.shown(), v.unused()))).Text(say("compare.add")))
	}
	body = append(body, elem("span").Class("sep"))
	c := v.State.Compare
	for _, s := range []struct {
		which view.CompareSwitch
		on    bool
	}{{view.InkShared, c.Shared}, {view.InkOnly, c.Only}, {view.OnlyAltered, c.Altered}, {view.OnlyDiffering, c.Differ}} {
		body = append(body, compareSwitch(s.which, s.on))
	}
	if len(v.Page.Columns) > 1 {
		body = append(body, elem("span").Class("sep"), compareSwitch(view.ScrollLoose, !c.Loose))
	}
	body = append(body, v.stepper()...)
	return elem("div").Class("bar").Role("toolbar").Aria("label", say("compare.controls")).Body(body...)
}

// compareSwitch is a button that stays pressed.
func compareSwitch(which view.CompareSwitch, on bool) app.UI {
	return elem("button").Attr("type", "button").Class("btn").Aria("pressed", strconv.FormatBool(on)).
		Text(say("compare.switch."+string(which))).
		OnClick(func(ctx app.Context, e app.Event) {
			send(ctx, view.CompareSwitched{Switch: which})
		}, app.EventScope(string(which)))
}

// columnSelect chooses the article of column i, or takes the column away.
func (v *compareView) columnSelect(i int) app.UI {
	now := v.Page.Columns[i].Mark
	var options []app.UI
	if v.Overview != nil {
		for _, s := range v.Overview.Sources {
			options = append(options, elem("option").Attr("value", s.Mark.Source).Attr("selected", s.Mark.Source == now.Source).
				Text(s.Letter+" · "+clip(s.Title, 48)))
		}
	}
	if len(v.Page.Columns) > 2 {
		options = append(options, elem("option").Attr("value", noColumn).Text(say("compare.remove")))
	}
	shown := v.shown()
	label := say("compare.column", "number", strconv.Itoa(i+1))
	return elem("label").Class("pick").Body(
		sourceMark(now),
		elem("span").Class("vh").Text(label),
		elem("select").Class("btn", "line").ID("column-"+strconv.Itoa(i)).Body(options...).
			OnChange(func(ctx app.Context, e app.Event) {
				send(ctx, view.CompareColumns{Sources: withColumn(shown, i, ctx.JSSrc().Get("value").String())})
			}, app.EventScope(i, strings.Join(shown, "/"))),
	)
}

// noColumn is chosen in place of a source to take a column away: no id of a
// source has a slash in it. (go-app drops an empty value.)
const noColumn = "/"

// withColumn puts a source into column i of shown: where it stands already the
// two change places; noColumn takes the column away.
func withColumn(shown []string, i int, source string) []string {
	next := slices.Clone(shown)
	if i >= len(next) {
		return next
	}
	if source == noColumn {
		return slices.Delete(next, i, i+1)
	}
	if k := slices.Index(next, source); k >= 0 {
		next[k] = next[i]
	}
	next[i] = source
	return next
}

// shown lists the sources of the columns.
func (v *compareView) shown() []string {
	list := make([]string, 0, len(v.Page.Columns)+1)
	for _, c := range v.Page.Columns {
		list = append(list, c.Mark.Source)
	}
	return list
}

// unused is the first source that has no column.
func (v *compareView) unused() string {
	shown := v.shown()
	for _, s := range v.Overview.Sources {
		if !slices.Contains(shown, s.Mark.Source) {
			return s.Mark.Source
		}
	}
	return ""
}

// link is the address of this view with other columns.
func (v *compareView) link(columns []string) string {
	s := v.State
	s.Compare.Columns = columns
	return view.Encode(s)
}

// choose is the address of this view with a passage chosen.
func (v *compareView) choose(at query.Ref) string {
	s := v.State
	s.Compare.Columns = v.shown()
	s.Compare.Chosen = &at
	return view.Encode(s)
}

// stepper goes through the shared statements: "4 of 18".
func (v *compareView) stepper() []app.UI {
	n := len(v.Page.Steps)
	if n == 0 {
		return []app.UI{elem("span").Class("push", "lab").Text(say("compare.noSteps"))}
	}
	at := say("compare.steps", "count", strconv.Itoa(n))
	if v.Page.At >= 0 {
		at = say("compare.step", "at", strconv.Itoa(v.Page.At+1), "count", strconv.Itoa(n))
	}
	before, after := (v.Page.At+n-1)%n, (v.Page.At+1)%n
	if v.Page.At < 0 {
		before, after = n-1, 0
	}
	return []app.UI{elem("span").Class("push", "stepper").Body(
		elem("a").Class("btn", "line").ID("step-back").Attr("href", v.choose(v.Page.Steps[before])).Aria("label", say("compare.back")).Text("←"),
		elem("span").Role("status").Text(at),
		elem("a").Class("btn", "line").ID("step-on").Attr("href", v.choose(v.Page.Steps[after])).Aria("label", say("compare.on")).Text("→"),
	)}
}

// legend says what the bands mean.
func (v *compareView) legend() app.UI {
	return elem("p").Class("legend", "bands").Body(
		elem("span").Class("by").Text(say("compare.legend.some")),
		elem("span").Class("by", "all").Text(say("compare.legend.all")),
		elem("span").Class("by", "now").Text(say("compare.legend.chosen")),
		elem("span").Class("by", "alt").Text(say("compare.legend.altered")),
		elem("span").Class("solo").Text(say("compare.legend.noMatch")),
		elem("span").Class("solo sure").Text(say("compare.legend.only")),
	)
}

// oneUp switches the column on a narrow screen.
func (v *compareView) oneUp() app.UI {
	front := v.front()
	var buttons []app.UI
	for i, c := range v.Page.Columns {
		label := []app.UI{sourceMark(c.Mark)}
		if at := v.counterpart(i); at > 0 {
			label = append(label, app.Text(" "+say("compare.at", "paragraph", strconv.Itoa(at))))
		}
		buttons = append(buttons, elem("button").Attr("type", "button").Class("btn", "line").
			Aria("pressed", strconv.FormatBool(i == front)).Body(label...).
			OnClick(func(ctx app.Context, e app.Event) {
				send(ctx, view.CompareFront{Column: i})
			}, app.EventScope(i)))
	}
	return elem("div").Class("oneup").Role("group").Aria("label", say("compare.oneUp")).Body(buttons...)
}

// front is the column that a narrow screen shows.
func (v *compareView) front() int {
	return min(v.State.Compare.Front, len(v.Page.Columns)-1)
}

// counterpart is the paragraph of the chosen passage, or of its counterpart,
// in column i; 0 when there is none.
func (v *compareView) counterpart(i int) int {
	if v.Page.Chosen < 0 {
		return 0
	}
	if p := v.Page.Passages[v.Page.Chosen]; p.Column == i {
		return p.Paragraph
	}
	for _, panel := range v.Page.Panels {
		if panel.Other == v.Page.Columns[i].Mark && panel.B != nil && panel.Relation != "" {
			return panel.B.Paragraph
		}
	}
	return 0
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
