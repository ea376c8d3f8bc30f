package ui

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

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

// differing says on what the sources differ, and on how much of each kind.
func (v *frontView) differing() app.UI {
	if v.Page.Differing == 0 {
		return nil
	}
	to := base(v.State)
	to.View = view.Differences
	body := []app.UI{app.Text(say("front.differs") + " ")}
	for i, k := range v.Page.Kinds {
		if i > 0 {
			body = append(body, app.Text(" · "))
		}
		to.Differences = view.DifferencesState{Kind: k.Kind}
		body = append(body, elem("a").Attr("href", view.Encode(to)).Text(say("difference."+k.Kind)+" "+strconv.Itoa(k.Count)))
	}
	return elem("p").Class("ondiffer").Body(body...)
}

// sources tells of each source what it is, when it came out, and how much of
// the story it carries.
func (v *frontPart) sources() app.UI {
	items := make([]app.UI, len(v.Page.Sources))
	for i := range items {
		items[i] = elem("li").Class(sourceClass(v.Page.Sources[i].Mark)).Body(v.source(&v.Page.Sources[i])...)
	}
	return section("front-sources", say("front.sources"), say("front.sources.note"), elem("ol").Class("srcs").Body(items...), v.moreSources())
}

// moreSources says how many sources the front page leaves to Sources.
func (v *frontPart) moreSources() app.UI {
	more := v.Page.All - len(v.Page.Sources)
	if more <= 0 {
		return nil
	}
	to := base(v.State)
	to.View = view.Sources
	return elem("p").Body(elem("a").Attr("href", view.Encode(to)).Text(say("front.more", "count", strconv.Itoa(more))))
}

func (v *frontPart) source(src *query.FrontSource) []app.UI {
	line := func(words string) app.UI { return elem("span").Text(words) }
	meta := []app.UI{
		elem("b").Text(publishedDate(src.Published)),
		line(say("front.length", "words", strconv.Itoa(src.Words), "share", percent(src.Direct, src.Words))),
		line(say("front.carries", "count", strconv.Itoa(src.Carries), "all", strconv.Itoa(v.Page.Statements))),
	}
	if len(src.Speakers) > 0 {
		meta = append(meta, line(say("front.speakers", "names", join(src.Speakers))))
	} else {
		meta = append(meta, line(say("front.nobody")))
	}
	if len(src.Unheard) > 0 {
		meta = append(meta, line(say("front.unheard", "names", join(src.Unheard))))
	}
	if src.Publisher != "" {
		meta = append([]app.UI{line(src.Publisher)}, meta...)
	}
	return []app.UI{
		sourceMark(src.Mark),
		elem("a").Class("ttl").Lang(src.Lang).Attr("href", articleLink(v.State, src.Mark)).Text(titleOf(src.Source)),
		elem("p").Class("meta").Body(meta...),
		elem("details").Class("meta").Body(
			elem("summary").Text(say("front.dated."+datedBy(src))),
			elem("span").Text(reason(src.Dated.Why))),
	}
}

// datedBy says in a word how a source was dated: "stated" … or "reader".
func datedBy(src *query.FrontSource) string {
	if strings.HasPrefix(src.Dated.Why.Code, "reader-date") {
		return "reader"
	}
	return cmp.Or(src.Published.Basis, "unknown")
}

// join lists names with commas.
func join(names []string) string {
	all := ""
	for i, name := range names {
		if i > 0 {
			all += ", "
		}
		all += name
	}
	return all
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

// differ are the differences that matter most, each with its sides.
func (v *frontPart) differ() app.UI {
	if v.Page.Differing == 0 {
		return section("front-differ", say("front.differ"), "", elem("p").Class("none").Text(say("differences.none")))
	}
	to := base(v.State)
	to.View = view.Differences
	onward := elem("a").Class("onward").Attr("href", view.Encode(to)).Text(say("front.differ.all", "count", strconv.Itoa(v.Page.Differing)))
	if len(v.Page.Differ) == 0 {
		return section("front-differ", say("front.differ"), "", onward, elem("p").Class("none").Text(say("front.differ.names")))
	}
	cards := make([]app.UI, len(v.Page.Differ))
	for i := range v.Page.Differ {
		cards[i] = elem("li").Body(v.card(&v.Page.Differ[i]))
	}
	return section("front-differ", say("front.differ"), say("front.differ.note"), onward,
		elem("ul").Class("difs").Body(cards...))
}

// cardSides is how many sides a card shows.
const cardSides = 3

// card names the sides of a difference in their own words, and says why it
// counts.
func (v *frontPart) card(d *query.Difference) app.UI {
	on := say("front.on." + d.Kind)
	body := []app.UI{elem("h3").Text(on)}
	switch thing := thingOf(d); {
	case d.About != nil && d.Kind != "wording" && thing == "": // a wording's sides tell what it is about
		body = []app.UI{elem("h3").Body(app.Text(on+": "), elem("span").Class("w").Lang(d.About.Lang).Text(clip(d.About.Text, 60)))}
	case thing != "":
		body = []app.UI{elem("h3").Body(app.Text(on+": "), elem("span").Class("w").Text(thing))}
	case d.Actor != "":
		body = []app.UI{elem("h3").Text(on + ": " + d.Actor)}
	}
	for i := range d.Sides[:min(len(d.Sides), cardSides)] {
		if s := &d.Sides[i]; len(s.Members) > 0 {
			m := &s.Members[0]
			said := []app.UI{briefPassage(v.State, m.Passage, m.Marks...)}
			if value := valueWords(d.Kind, s.Value); value != "" {
				said = append([]app.UI{elem("b").Class("val").Text(value)}, said...)
			}
			body = append(body, elem("div").Class("side").Body(elem("div").Class("who").Body(sourceMarksAnd(sideMarks(s), s.More)...), elem("div").Body(said...)))
		}
	}
	if more := len(d.Sides) - cardSides; more > 0 {
		body = append(body, elem("p").Class("note").Text(say("front.sides", "count", strconv.Itoa(more))))
	}
	return elem("article").Class("dif").Body(append(body,
		elem("p").Class("say").Text(say("severity."+d.Severity+"."+d.Kind)+" "+reason(d.Why)), v.toDifference(d))...)
}

// toDifference leads to a difference in full.
func (v *frontPart) toDifference(d *query.Difference) app.UI {
	if len(d.Sides) == 0 || len(d.Sides[0].Members) == 0 {
		return nil
	}
	to := base(v.State)
	to.View, to.Differences = view.Differences, view.DifferencesState{Chosen: &d.Sides[0].Members[0].Words.At}
	return elem("a").Class("cite").Attr("href", view.Encode(to)).Text(say("front.full"))
}

// voices tells who speaks.
func (v *frontPart) voices() app.UI {
	p := v.Page.Voices
	if p == nil || len(p.Voices) == 0 {
		return nil
	}
	to := base(v.State)
	to.View = view.Voices
	return section("front-voices", say("voices.shares"), say("voices.shares.note", "words", strconv.Itoa(directWords(p))),
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
