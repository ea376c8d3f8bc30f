package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/lang"
	"parallax/internal/query"
	"parallax/internal/timeline"
	"parallax/internal/ui/svg"
	"parallax/internal/view"
)

// frontView is the front page: the corpus in one look.
type frontView struct {
	app.Compo

	State view.State
	Page  *query.FrontPage
	Name  string // of the reader's project; empty when it has none

	shown [frontParts]*query.FrontPage // what each of the parts shows
}

// frontParts is how many parts the page has below its title.
const frontParts = 5

// OnInit has all parts show the page that is there at once.
func (v *frontView) OnInit() {
	for i := range v.shown {
		v.shown[i] = v.Page
	}
}

// OnUpdate brings another page to the parts.
func (v *frontView) OnUpdate(ctx app.Context) {
	if v.Page == nil {
		v.OnInit()
		return
	}
	v.bring(ctx)
}

// bring has the first part that shows another page show this one and, when it is
// drawn, the next, in a task of its own: of many sources there is much to draw
// and to lay out.
func (v *frontView) bring(ctx app.Context) {
	for i := range v.shown {
		if v.shown[i] != v.Page {
			v.shown[i] = v.Page
			ctx.Defer(func(ctx app.Context) { apart(ctx, v.bring) })
			return
		}
	}
}

// Render draws the parts of the page, each of which leads to a view of its own.
func (v *frontView) Render() app.UI {
	if v.Page == nil {
		return elem("div").Class("front").Body(elem("h1").Class("vh").Text(say("view.story")))
	}
	body := []app.UI{v.title(), &guide{}}
	for i, draw := range [frontParts]string{"sources", "when", "differ", "voices", "carry"} {
		body = append(body, &frontPart{State: v.State, Draw: draw, Page: v.shown[i]})
	}
	return elem("div").Class("front").Body(body...)
}

// frontPart is a part of the front page, drawn again only when what it shows
// changes.
type frontPart struct {
	app.Compo

	State view.State
	Draw  string           // which part
	Page  *query.FrontPage // nil until it is this part's turn
}

// Render draws the part; of one that there is nothing of, an empty place.
func (v *frontPart) Render() app.UI {
	if v.Page == nil {
		return elem("div")
	}
	var part app.UI
	switch v.Draw {
	case "sources":
		part = v.sources()
	case "when":
		part = v.when()
	case "differ":
		part = v.differ()
	case "voices":
		part = elem("div").Class("speak").Body(v.voices(), v.unheard())
	case "carry":
		part = v.carry()
	}
	if part == nil {
		return elem("div")
	}
	return part
}

// title names the story by the reader's own name for it, else by a source's
// words for what most tell of, else by how many sources there are.
func (v *frontView) title() app.UI {
	count := say("front.articles", "count", strconv.Itoa(v.Page.All))
	h, note := elem("h1").Class("ours").Text(count), []app.UI{}
	switch t := v.Page.Title; {
	case v.Name != "":
		h, note = elem("h1").Class("ours").Text(v.Name), append(note, app.Text(count))
	case t != nil:
		h, note = elem("h1").Lang(t.Lang).Text(t.Text), append(note, app.Text(say("front.named")+" "), cite(v.State, t.Cite), app.Text("; "+count))
	}
	return elem("div").Class("head", "story").Body(h, elem("p").Class("note").Body(note...), v.differing(), v.inShort())
}

// when is a small timeline.
func (v *frontPart) when() app.UI {
	if v.Page.Timeline == nil {
		return nil
	}
	to := base(v.State)
	to.View = view.Timeline
	return section("front-when", say("front.when"), say("front.when.note"),
		elem("a").Class("onward").Attr("href", view.Encode(to)).Text(say("front.when.open")),
		smallChart(v.State, v.Page.Timeline))
}

// voices tells who speaks.
func (v *frontPart) voices() app.UI {
	p := v.Page.Voices
	if p == nil || len(p.Voices) == 0 {
		return nil
	}
	to := base(v.State)
	to.View = view.Voices
	return section("front-voices", say("voices.shares"), say("voices.shares.note", "words", lang.Thousands(strconv.Itoa(directWords(p)))),
		elem("a").Class("onward").Attr("href", view.Encode(to)).Text(say("front.voices.all")),
		voiceTable{state: v.State, page: p}.of(p.Voices, -1))
}

// frontUnheard is how many of those who are not heard the front page tells of.
const frontUnheard = 3

// unheard tells who is only spoken of.
func (v *frontPart) unheard() app.UI {
	p := v.Page.Voices
	if p == nil || len(p.Unheard) == 0 {
		return nil
	}
	return section("front-unheard", say("voices.unheard"), say("voices.unheard.note"), unheardList(v.State, p.Unheard[:min(len(p.Unheard), frontUnheard)]))
}

// carry shows how much of the story each source carries.
func (v *frontPart) carry() app.UI {
	rows := make([]app.UI, len(v.Page.Sources))
	for i := range rows {
		src := &v.Page.Sources[i]
		rows[i] = elem("tr").Body(
			elem("th").Attr("scope", "row").Body(sourceMark(src.Mark)),
			elem("td").Body(carryBar(src, v.Page.Statements),
				elem("span").Class("note").Text(say("front.carried", "count", strconv.Itoa(src.Carries), "only", strconv.Itoa(src.OnlyHere)))),
		)
	}
	to := base(v.State)
	to.View = view.Coverage
	return section("front-carry", say("front.carry"), say("front.carry.note", "all", strconv.Itoa(v.Page.Statements)),
		elem("a").Class("onward").Attr("href", view.Encode(to)).Text(say("front.carry.all")),
		elem("table").Class("shares", "carry").Body(
			elem("caption").Class("vh").Text(say("front.carry")),
			elem("thead").Class("vh").Body(elem("tr").Body(
				elem("th").Attr("scope", "col").Text(say("voices.source")), elem("th").Attr("scope", "col").Text(say("coverage.statement")))),
			elem("tbody").Body(rows...)))
}

// carryBar is solid for what others tell too, and hatched for what only this
// source tells.
func carryBar(src *query.FrontSource, all int) app.UI {
	unit := barWidth / float64(max(all, 1))
	shared := float64(src.Carries-src.OnlyHere) * unit
	only := float64(src.OnlyHere) * unit
	class := sourceClass(src.Mark)
	hatch := "front-ht-" + src.Letter
	return svg.El("svg").Class("bar-of").Attr("viewBox", "0 0 "+strconv.Itoa(barWidth)+" 14").Aria("hidden", "true").Body(
		svg.El("pattern").ID(hatch).Attr("width", timeline.HatchSide).Attr("height", timeline.HatchSide).Attr("patternUnits", "userSpaceOnUse").
			Body(svg.El("path").Class("hatch", "s"+class).Attr("d", timeline.HatchPath)),
		svg.El("rect").Class("f"+class).Attr("width", svg.N(shared)).Attr("height", "14"),
		svg.El("rect").Attr("fill", "url(#"+hatch+")").Attr("x", svg.N(shared)).Attr("width", svg.N(only)).Attr("height", "14"),
		svg.El("path").Class("hair").Attr("d", "M"+svg.N(shared+only)+" 7H"+strconv.Itoa(barWidth)),
	)
}
