package ui

import (
	"slices"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/host"
	"parallax/internal/lang"
	"parallax/internal/publish"
	"parallax/internal/query"
	"parallax/internal/view"
)

// The ids of the part for a frame.
const (
	embedViewID    = "embed-view"
	embedThemeID   = "embed-theme"
	embedNameID    = "embed-name"
	embedHeightID  = "embed-height"
	embedAddressID = "embed-address"
	embedLineID    = "embed-line"
)

// embedPart is the part of the panel that writes a frame.
type embedPart struct {
	app.Compo

	State    view.State
	Home     home
	Own      bool   // the reader's own documents are open, which the address doesn't show
	Name     string // of the project
	Overview *query.Overview
}

// Render draws the choices and the line.
func (v *embedPart) Render() app.UI {
	return elem("section").Class("field embedding").Aria("labelledby", "embed-title").Body(
		elem("h3").Class("lab").ID("embed-title").Text(say("embed.title")),
		elem("p").Class("note").Text(say("embed.lead")),
		v.address(),
		v.which(),
		v.sources(),
		v.looks(),
		v.line(),
	)
}

// choice is what the reader chose.
func (v *embedPart) choice() view.Embed { return v.State.HandOn.Embed }

// address takes where the page is.
func (v *embedPart) address() app.UI {
	var note app.UI = elem("span")
	switch at := v.frame().Page; {
	case at == "" && v.Home.Public && v.Own:
		note = elem("p").Class("note").ID("embed-address-note").Text(say("embed.address.own"))
	case at == "":
		note = elem("p").Class("note").ID("embed-address-note").Text(say("embed.address.local"))
	case !publish.IsWebAddress(at):
		note = elem("p").Class("wrong").ID("embed-address-note").Text(say("embed.address.bad"))
	}
	return elem("div").Class("field").Body(
		elem("label").Attr("for", embedAddressID).Text(say("embed.address")),
		elem("input").Attr("type", "text").Attr("inputmode", "url").ID(embedAddressID).Attr("value", v.frame().Page).Spellcheck(false).
			Attr("autocomplete", "off").Aria("describedby", "embed-address-note").
			OnInput(heldBy(func(s string) view.Msg { return view.EmbedAddressed{Address: s} }), app.EventScope(embedAddressID)),
		note,
	)
}

// which takes the view and the place in it.
func (v *embedPart) which() app.UI {
	options := make([]app.UI, 0, len(screens()))
	for _, s := range screens() {
		options = append(options, option(string(s), say("view."+string(s)), v.choice().Shown(v.State) == s))
	}
	return elem("div").Class("row").Body(
		elem("label").Class("choice").Body(app.Text(say("embed.view")),
			elem("select").ID(embedViewID).Body(options...).
				OnChange(heldBy(func(s string) view.Msg { return view.EmbedView{View: view.View(s)} }), app.EventScope(embedViewID))),
		elem("label").Class("choice").Body(
			elem("input").Attr("type", "checkbox").ID("embed-here").
				Attr("checked", !v.choice().FromHead && v.choice().Shown(v.State) == v.State.View).
				Attr("disabled", v.choice().Shown(v.State) != v.State.View).
				OnChange(func(ctx app.Context, e app.Event) {
					send(ctx, view.EmbedPlace{Here: ctx.JSSrc().Get("checked").Bool()})
				}),
			app.Text(say("embed.here"))),
	)
}

// sources takes which sources are shown.
func (v *embedPart) sources() app.UI {
	if v.Overview == nil {
		return elem("div")
	}
	if !v.choice().Shown(v.State).Lets() {
		return elem("p").Class("note").Text(say("embed.allSources"))
	}
	items := make([]app.UI, 0, len(v.Overview.Sources)+1)
	items = append(items, elem("legend").Class("lab").Text(say("embed.sources")))
	for i := range v.Overview.Sources {
		src := &v.Overview.Sources[i]
		id := src.Source
		items = append(items, elem("label").Class("choice").Body(
			elem("input").Attr("type", "checkbox").Attr("checked", !slices.Contains(v.choice().Without, id)).
				OnChange(func(ctx app.Context, e app.Event) { send(ctx, view.EmbedSource{Source: id}) }, app.EventScope(id)),
			sourceMark(src.Mark), elem("span").Class("vh").Lang(src.Lang).Text(titleOf(*src))))
	}
	return elem("fieldset").Class("row").Body(items...)
}

// looks takes colours, title and height.
func (v *embedPart) looks() app.UI {
	themes := make([]app.UI, 0, 3)
	for _, name := range []string{"auto", "light", "dark"} {
		themes = append(themes, option(name, say("embed.theme."+name), name == themeName(v.choice().Theme)))
	}
	return elem("div").Class("field").Body(
		elem("div").Class("row").Body(
			elem("label").Class("choice").Body(app.Text(say("embed.theme")),
				elem("select").ID(embedThemeID).Body(themes...).
					OnChange(heldBy(func(s string) view.Msg { return view.EmbedTheme{Theme: strings.TrimPrefix(s, "auto")} }), app.EventScope(embedThemeID))),
			elem("label").Class("choice").Body(app.Text(say("embed.height")),
				elem("input").Attr("type", "number").ID(embedHeightID).Attr("min", view.LeastHeight).Attr("max", view.MostHeight).Attr("step", 20).
					Attr("value", strconv.Itoa(v.choice().Pixels())).
					OnChange(heldBy(func(s string) view.Msg { n, _ := strconv.Atoi(s); return view.EmbedSized{Height: n} }), app.EventScope(embedHeightID))),
		),
		elem("p").Class("note").Text(say("embed.heightNote")),
		elem("label").Attr("for", embedNameID).Text(say("embed.name")),
		elem("input").Attr("type", "text").ID(embedNameID).Attr("value", v.frame().Title).Attr("autocomplete", "off").
			OnInput(heldBy(func(s string) view.Msg { return view.EmbedTitled{Title: s} }), app.EventScope(embedNameID)),
	)
}

// line is what the reader takes away.
func (v *embedPart) line() app.UI {
	f := v.frame()
	ready := publish.IsWebAddress(f.Page)
	words := ""
	if ready {
		words = f.Line(lang.English)
	}
	return elem("div").Class("field").Body(
		elem("label").Attr("for", embedLineID).Text(say("embed.line")),
		elem("textarea").ID(embedLineID).Class("code").Attr("rows", 4).Attr("readonly", true).Spellcheck(false).Text(words),
		elem("div").Class("row").Body(
			button("embed-copy", "embed.copy").Attr("disabled", !ready).
				OnClick(func(ctx app.Context, e app.Event) { act(ctx, copyLine{f}) }, app.EventScope(words)),
			button("embed-oembed", "embed.oembed").Attr("disabled", !ready).
				OnClick(func(ctx app.Context, e app.Event) { act(ctx, saveOEmbed{f}) }, app.EventScope(words)),
		),
		elem("p").Class("note").Text(say("embed.oembedFor")),
	)
}

func option(value, words string, chosen bool) app.UI {
	return elem("option").Attr("value", value).Attr("selected", chosen).Text(words)
}

func themeName(theme string) string {
	if theme == "" {
		return "auto"
	}
	return theme
}

// heldBy reports what a field holds.
func heldBy(message func(string) view.Msg) app.EventHandler {
	return func(ctx app.Context, e app.Event) { send(ctx, message(ctx.JSSrc().Get("value").String())) }
}

// frame puts together what was chosen.
func (v *embedPart) frame() publish.Frame {
	c := v.choice()
	var all []string
	if v.Overview != nil {
		for _, src := range v.Overview.Sources {
			all = append(all, src.Source)
		}
	}
	f := publish.Frame{Page: c.Address, Title: c.Title, Theme: c.Theme, Height: c.Pixels(), Fragment: view.Encode(view.Framed(v.State, all))}
	if f.Page == "" && v.Home.Public && !v.Own {
		f.Page = v.Home.Address
	}
	if f.Title == "" {
		f.Title = say("view."+string(c.Shown(v.State))) + " · " + say("app.name")
		if v.Name != "" {
			f.Title = v.Name + " · " + f.Title
		}
	}
	return f
}

// copyLine puts the line on the clipboard.
type copyLine struct{ frame publish.Frame }

func (c copyLine) do(r *root) {
	r.hand = r.hand.quiet()
	r.copyText(c.frame.Line(lang.English), say("embed.copied"))
}

// saveOEmbed gives the reader oembed.json. Where no download may come its text
// is shown.
type saveOEmbed struct{ frame publish.Frame }

// oEmbedName is what the file is called.
const oEmbedName = "oembed.json"

func (s saveOEmbed) do(r *root) {
	r.hand = r.hand.quiet()
	r.madeNow(wayOEmbed, oEmbedName, &publish.File{Type: "application/json", Data: s.frame.OEmbed(lang.English)})
	if r.save(wayOEmbed); r.hand.Downloads != host.Yes {
		showFile{wayOEmbed}.do(r)
	}
}
