package ui

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/lang"
	"parallax/internal/publish"
	"parallax/internal/query"
	"parallax/internal/text"
	"parallax/internal/view"
)

// coverageView is the table of statements and sources: who carries what, in
// whose words, and who doesn't.
type coverageView struct {
	app.Compo

	State    view.State
	Overview *query.Overview
	Page     *query.CoveragePage
}

// Render draws the head, the controls and the table.
func (v *coverageView) Render() app.UI {
	return elem("div").Class("coverage").Body(
		head(v.State, v.Overview, say("view.coverage"), say("coverage.lead")),
		v.controls(),
		v.table(),
		v.more(),
	)
}

// controls order and filter the rows.
func (v *coverageView) controls() app.UI {
	if v.Page == nil || v.Page.Total == 0 {
		return nil
	}
	c := v.State.Coverage
	sorted := func(order string) app.UI {
		on := c.Sort == order || c.Sort == "" && order == query.ByDisagreement
		return pressed(on, "coverage.sort."+order).
			OnClick(func(ctx app.Context, e app.Event) { send(ctx, view.CoverageSorted{Sort: order}) }, app.EventScope(order))
	}
	filtered := func(on bool, key string, to view.CoverageFiltered) app.UI {
		return pressed(on, key).OnClick(func(ctx app.Context, e app.Event) { send(ctx, to) }, app.EventScope(key, to.Differ, to.Only))
	}
	status := "coverage.status"
	if v.Page.Shown < v.Page.Total {
		status = "coverage.status.some"
	}
	return elem("div").Body(
		elem("div").Class("bar").Body(
			elem("span").Class("lab").ID("coverage-sort").Text(say("coverage.sort")),
			elem("div").Class("row").Role("group").Aria("labelledby", "coverage-sort").
				Body(sorted(query.ByDisagreement), sorted(query.ByCarriers), sorted(query.ByStory)),
			elem("span").Class("sep").Aria("hidden", "true"),
			elem("div").Class("row").Role("group").Aria("label", say("coverage.filter")).Body(
				filtered(c.Differ, "coverage.differ", view.CoverageFiltered{Differ: !c.Differ}),
				filtered(c.Only, "coverage.only", view.CoverageFiltered{Only: !c.Only})),
		),
		app.If(v.Page.Near, func() app.UI { return elem("p").Class("note").Text(say("coverage.near")) }),
		elem("p").Class("note").Role("status").Text(say(status,
			"rows", strconv.Itoa(len(v.Page.Rows)), "shown", strconv.Itoa(v.Page.Shown), "all", strconv.Itoa(v.Page.Total))),
	)
}

// pressed is a button that is on or off.
func pressed(on bool, key string) app.HTMLElem {
	return button("", key).Aria("pressed", strconv.FormatBool(on))
}

// table has a row a statement and a column a source.
func (v *coverageView) table() app.UI {
	switch {
	case v.Page == nil:
		return nil
	case v.Page.Total == 0:
		return elem("p").Class("none").Text(say("coverage.none"))
	}
	heads := []app.UI{elem("th").Attr("scope", "col").Text(say("coverage.statement"))}
	for _, m := range v.Page.Columns {
		heads = append(heads, elem("th").Attr("scope", "col").Body(sourceMark(m), elem("span").Text(v.out(m, true))))
	}
	if v.Page.Others > 0 {
		heads = append(heads, elem("th").Attr("scope", "col").Text(say("coverage.others", "count", strconv.Itoa(v.Page.Others))))
	}
	rows := make([]app.UI, len(v.Page.Rows))
	for i := range v.Page.Rows {
		rows[i] = elem("tr").Body(v.row(&v.Page.Rows[i])...)
	}
	return elem("div").Class("covbox").Body(elem("table").Class("cov").Body(
		elem("caption").Class("vh").Text(say("coverage.caption")),
		elem("thead").Body(elem("tr").Body(heads...)),
		elem("tbody").Body(rows...),
	))
}

// out is when a source came out.
func (v *coverageView) out(m query.Mark, withYear bool) string {
	if v.Overview == nil {
		return ""
	}
	for _, src := range v.Overview.Sources {
		if src.Mark == m {
			return shortDate(src.Published, withYear)
		}
	}
	return ""
}

// row is a statement, on what its passages differ, and a cell a source.
func (v *coverageView) row(r *query.CoverageRow) []app.UI {
	about := []app.UI{
		elem("span").Lang(r.Label.Lang).Text(shortened(r.Label.Text)), app.Text(" "), cite(v.State, r.Label.Cite),
	}
	for i := range r.Differs {
		about = append(about, v.differs(&r.Differs[i])...)
	}
	if r.Carriers == 1 {
		about = append(about, elem("span").Class("say").Text(say("coverage.onlyIn", "source", r.Label.Letter)))
	}
	if words := publish.OriginWords(lang.English, r.Origins); words != "" {
		about = append(about, elem("span").Class("say").Text(words))
	}
	cells := []app.UI{elem("th").Attr("scope", "row").Body(about...)}
	for i := range r.Cells {
		cells = append(cells, v.cell(&r.Cells[i]))
	}
	if v.Page.Others > 0 {
		cites := make([]app.UI, len(r.Others), len(r.Others)+1)
		for i, c := range r.Others {
			cites[i] = shapedCite(v.State, c)
		}
		if r.More > 0 {
			cites = append(cites, elem("span").Class("note").Text(say("key.more", "count", strconv.Itoa(r.More))))
		}
		cells = append(cells, elem("td").Body(cites...))
	}
	return cells
}

// differs says on what the passages of a row differ, who says what, and how
// gravely.
func (v *coverageView) differs(d *query.CoverageDiffer) []app.UI {
	to := base(v.State)
	to.View, to.Differences = view.Differences, view.DifferencesState{Chosen: &d.At}
	values := make([]app.UI, len(d.Values))
	for i, value := range d.Values {
		values[i] = elem("span").Class("one").Body(append([]app.UI{briefValueOf(d.Kind, value), app.Text(" ")}, sourceMarks(d.Who[i])...)...)
	}
	return []app.UI{
		elem("span").Class("say").Text(say("coverage.on." + d.Kind)),
		elem("a").Class("differs").Attr("href", view.Encode(to)).Title(reason(d.Why)).Body(values...),
		elem("span").Class("say").Text(say("severity." + d.Severity + "." + d.Kind)),
	}
}

// briefValueOf is the value of a side in a few words: ours, or a source's.
func briefValueOf(kind, value string) app.UI {
	if words := valueWords(kind, value); words != "" {
		return app.Text(words)
	}
	return elem("span").Class("w").Text(clip(value, 60))
}

// cell is what one source has of a statement.
func (v *coverageView) cell(c *query.CoverageCell) app.UI {
	inline := elem("span").Class("inl").Body(sourceMark(c.Source))
	if len(c.Passages) == 0 {
		return elem("td").Body(inline, v.silent(c))
	}
	body := []app.UI{inline}
	class := ""
	few := min(len(c.Passages), cellPassages)
	for i := range c.Passages[:few] {
		p := &c.Passages[i]
		if p.Kind != "" {
			class = "v"
			body = append(body, elem("span").Class("val").Body(briefValueOf(p.Kind, p.Value)))
		}
		body = append(body, v.words(p), cite(v.State, p.Cite))
	}
	if more := c.Passages[few:]; len(more) > 0 {
		also := []app.UI{app.Text(say("coverage.also") + " ")}
		for i := range more {
			also = append(also, cite(v.State, more[i].Cite), app.Text(" "))
		}
		body = append(body, elem("p").Class("note", "also").Body(also...))
	}
	return elem("td").Class(class).Body(body...)
}

// cellPassages is how many passages a cell shows; the others are cited.
const cellPassages = 2

// long is how many bytes of a passage a cell shows before it folds the rest.
const long = 260

// words are a passage, verbatim, with what differs marked; of a long one the
// rest is folded away.
func (v *coverageView) words(p *query.CoveragePassage) app.UI {
	cut := -1
	if len(p.Text) > long {
		cut = strings.LastIndexByte(p.Text[:long], ' ')
	}
	if cut < 0 {
		return elem("span").Lang(p.Lang).Body(marks(p.Text, p.Marks)...)
	}
	var opening, rest []text.Span
	for _, m := range p.Marks {
		if m.End <= cut {
			opening = append(opening, m)
		} else if m.Start >= cut {
			rest = append(rest, text.Span{Start: m.Start - cut, End: m.End - cut})
		}
	}
	return elem("details").Lang(p.Lang).Body(
		elem("summary").Body(append(marks(p.Text[:cut], opening), elem("span").Class("rest").Text(" …"))...),
		elem("span").Body(marks(p.Text[cut:], rest)...),
	)
}

// silent says how sure it is that a source doesn't carry a statement, with its
// nearest passage, or that it was out too early.
func (v *coverageView) silent(c *query.CoverageCell) app.UI {
	if c.NotYetKnown {
		return elem("div").Class("nil", "nyk").Body(
			elem("b").Text(say("coverage.notYet")),
			app.Text(say("coverage.out", "date", v.out(c.Source, true))))
	}
	key := "coverage.noMatch"
	if c.Sure {
		key = "coverage.silent"
	}
	body := []app.UI{elem("b").Text(say(key))}
	if c.Nearest != nil {
		body = append(body, app.Text(say("coverage.nearest")+" "),
			elem("span").Class("near").Lang(c.Nearest.Lang).Text(shortened(c.Nearest.Text)), app.Text(" "), cite(v.State, c.Nearest.Cite))
	}
	return elem("div").Class("nil", "sil").Body(body...)
}

// more asks for the rows that are not shown yet.
func (v *coverageView) more() app.UI {
	if v.Page == nil || len(v.Page.Rows) >= v.Page.Shown {
		return nil
	}
	return moreOf("coverage", v.Page.Shown-len(v.Page.Rows), func(ctx app.Context, all int) { send(ctx, view.CoverageMore{All: all}) })
}
