package ui

import (
	"slices"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/query"
	"parallax/internal/view"
)

// bars hold the controls: which articles and where in them, then what is shown
// of them.
func (v *compareView) bars(c *scene) []app.UI {
	first := []app.UI{elem("span").Class("lab").Text(say("compare.base"))}
	for i := range v.Page.Columns {
		if i == 1 {
			first = append(first, elem("span").Class("lab").Text(say("compare.beside")))
		}
		first = append(first, v.columnSelect(c, i))
	}
	if next := v.unused(c); next != "" {
		first = append(first, elem("a").Class("btn").Attr("href", v.link(append(c.shown(), next))).Text(say("compare.add")))
	}
	several := len(v.Page.Columns) > 1
	s := &v.State.Compare
	if several {
		first = append(first, elem("span").Class("sep"), compareSwitch(view.ScrollLoose, !s.Loose))
	}
	second := []app.UI{elem("span").Class("lab").Text(say("compare.show"))}
	for _, x := range []struct {
		which view.CompareSwitch
		on    bool
	}{{view.InkShared, s.Shared}, {view.InkOnly, s.Only}, {view.OnlyAltered, s.Altered}, {view.OnlyDiffering, s.Differ}} {
		second = append(second, compareSwitch(x.which, x.on))
	}
	if several {
		second = append(second, elem("span").Class("sep"), v.addSwitch())
		if s.Adds {
			second = append(second, elem("span").Role("status").Text(v.added()))
		}
	}
	second = append(second, elem("span").Class("sep"), v.least(), v.find())
	return []app.UI{
		elem("div").Class("bars").Body(
			elem("div").Class("bar").Role("toolbar").Aria("label", say("compare.controls")).Body(first...),
			v.stepper(c)),
		elem("div").Class("bar", "second").Role("group").Aria("label", say("compare.shown")).Body(second...),
	}
}

// addSwitch shows what the columns add to the first.
func (v *compareView) addSwitch() app.UI {
	words := say("compare.switch.adds")
	if c := v.Page.Columns; len(c) == 2 && !c[1].Union {
		words = say("compare.switch.addsOne", "letter", c[1].Letter)
	}
	return namedSwitch(view.WhatItAdds, v.State.Compare.Adds, words)
}

// compareSwitch is a button that stays pressed.
func compareSwitch(which view.CompareSwitch, on bool) app.UI {
	return namedSwitch(which, on, say("compare.switch."+string(which)))
}

func namedSwitch(which view.CompareSwitch, on bool, words string) app.UI {
	return elem("button").Attr("type", "button").Class("btn").ID("switch-"+string(which)).Aria("pressed", strconv.FormatBool(on)).
		Text(words).
		OnClick(func(ctx app.Context, e app.Event) {
			send(ctx, view.CompareSwitched{Switch: which})
		}, app.EventScope(string(which)))
}

// columnSelect chooses the article of column i, or all of them, or takes the
// column away.
func (v *compareView) columnSelect(c *scene, i int) app.UI {
	now := v.Page.Columns[i].Mark
	var options []app.UI
	if v.Overview != nil {
		for _, s := range v.Overview.Sources {
			options = append(options, elem("option").Attr("value", s.Mark.Source).Attr("selected", s.Mark.Source == now.Source).
				Text(s.Letter+" · "+clip(s.Title, 48)))
		}
		options = append(options, elem("option").Attr("value", query.Union).Attr("selected", now.Source == query.Union).Text(say("compare.union")))
	}
	if len(v.Page.Columns) > 2 {
		options = append(options, elem("option").Attr("value", noColumn).Text(say("compare.remove")))
	}
	shown := c.shown()
	return elem("label").Class("pick").Body(
		columnMark(now),
		elem("span").Class("vh").Text(say("compare.column", "number", strconv.Itoa(i+1))),
		elem("select").Class("btn", "line").ID("column-"+strconv.Itoa(i)).Body(options...).
			OnChange(func(ctx app.Context, e app.Event) {
				send(ctx, view.CompareColumns{Sources: withColumn(shown, i, ctx.JSSrc().Get("value").String())})
			}, app.EventScope(i, strings.Join(shown, "/"))),
	)
}

// columnMark is the mark of a column's source, or the sign of all sources.
func columnMark(m query.Mark) app.HTMLElem {
	if m.Source == query.Union {
		return elem("span").Class("src union").Text(say("compare.all"))
	}
	return sourceMark(m)
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

// unused is the first source that has no column; empty when there is none.
func (v *compareView) unused(c *scene) string {
	if v.Overview == nil {
		return ""
	}
	shown := c.shown()
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

// added says what each column has that none before it has: "E adds 12
// passages."
func (v *compareView) added() string {
	var parts []string
	for i := 1; i < len(v.Page.Columns); i++ {
		count := 0
		for k := range v.Page.Passages {
			if p := &v.Page.Passages[k]; p.Column == i && !p.Known {
				count++
			}
		}
		letter := v.Page.Columns[i].Letter
		if v.Page.Columns[i].Union {
			letter = say("compare.union")
		}
		parts = append(parts, say("compare.added", "letter", letter, "count", strconv.Itoa(count)))
	}
	return strings.Join(parts, " ")
}

// leastID is the id of the control of how strong a match must be.
const leastID = "least"

// least sets how strong a match must be, and says how many are left out.
func (v *compareView) least() app.UI {
	percent := strconv.Itoa(v.State.Compare.Least)
	body := []app.UI{
		elem("label").Attr("for", leastID).Text(say("compare.least")),
		elem("input").Attr("type", "range").ID(leastID).Attr("min", "0").Attr("max", "95").Attr("step", "5").
			Aria("valuetext", say("compare.leastAt", "percent", percent)).
			OnChange(func(ctx app.Context, e app.Event) {
				if n, err := strconv.Atoi(ctx.JSSrc().Get("value").String()); err == nil {
					send(ctx, view.CompareLeast{Percent: n})
				}
			}),
		elem("output").Attr("for", leastID).Text(percent + " %"),
	}
	if v.State.Compare.Least > 0 {
		body = append(body, elem("span").Role("status").Text(say("compare.weaker", "count", strconv.Itoa(v.Page.Weaker))))
	}
	return elem("span").Class("least").Body(body...)
}

// compareFindID is the id of the box for words to find in the columns.
const compareFindID = "compare-find"

// find takes words to be marked in the columns and on the overview.
func (v *compareView) find() app.UI {
	body := []app.UI{
		elem("input").Attr("type", "search").ID(compareFindID).Aria("label", say("compare.find")).Attr("placeholder", say("compare.find")).
			Attr("autocomplete", "off").Spellcheck(false).
			OnChange(func(ctx app.Context, e app.Event) {
				send(ctx, view.CompareFind{Words: strings.TrimSpace(ctx.JSSrc().Get("value").String())})
			}),
	}
	if v.State.Compare.Find != "" {
		body = append(body, elem("span").Role("status").Text(say("compare.found", "count", strconv.Itoa(v.Page.Found))))
	}
	return elem("span").Class("finder").Body(body...)
}
