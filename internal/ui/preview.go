package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/project"
)

// draftForm is the id of the form of a draft.
const draftForm = "draft-form"

// previewPart shows what files held, before it is taken in.
type previewPart struct {
	app.Compo

	Preview *preview
	Replace bool
	Open    int // documents that are open
	Busy    bool
}

// Render lists the articles, with what was read of each, and the projects.
func (v *previewPart) Render() app.UI {
	p := v.Preview
	parts := []app.UI{elem("h3").ID("preview-title").TabIndex(-1).Text(v.title())}
	for i := range p.Projects {
		parts = append(parts, v.project(i, &p.Projects[i]))
	}
	if len(p.Drafts) > 0 {
		parts = append(parts, elem("p").Class("note").Text(say("preview.lead")))
	}
	if len(p.Drafts) > 1 {
		parts = append(parts, v.choice())
	}
	from, to := pageOf(p.Page, len(p.Drafts))
	items := make([]app.UI, 0, to-from)
	for i := from; i < to; i++ {
		items = append(items, v.draft(i))
	}
	parts = append(parts,
		elem("ol").Class("drafts").Body(items...),
		pager("preview", p.Page, len(p.Drafts), func(page int) deed { return turnDrafts{page} }),
		v.finish(),
	)
	return elem("section").Class("section").ID("preview").Aria("labelledby", "preview-title").Body(parts...)
}

// title counts what was found.
func (v *previewPart) title() string {
	switch n := len(v.Preview.Drafts); {
	case n == 0:
		return say("preview.titleProject")
	case n == 1:
		return say("preview.titleOne")
	default:
		return say("preview.title", "count", strconv.Itoa(n))
	}
}

// choice takes all articles or none.
func (v *previewPart) choice() app.UI {
	return elem("div").Class("row").Body(
		button("preview-all", "preview.all").OnClick(func(ctx app.Context, e app.Event) { act(ctx, setAllOut{false}) }),
		button("preview-none", "preview.none").OnClick(func(ctx app.Context, e app.Event) { act(ctx, setAllOut{true}) }),
		elem("span").Class("note").Role("status").Text(say("preview.wanted", "count", strconv.Itoa(v.Preview.wanted()), "all", strconv.Itoa(len(v.Preview.Drafts)))),
	)
}

// finish adds what is wanted, or nothing.
func (v *previewPart) finish() app.UI {
	wanted := v.Preview.wanted()
	label := say("preview.add", "count", strconv.Itoa(wanted))
	if wanted == 1 {
		label = say("preview.addOne")
	}
	parts := []app.UI{button("preview-cancel", "preview.cancel").OnClick(func(ctx app.Context, e app.Event) { act(ctx, leaveOut{}) })}
	if len(v.Preview.Drafts) > 0 {
		add := elem("button").Attr("type", "button").Class("btn do").ID("preview-add").Attr("disabled", wanted == 0 || v.Busy).Text(label).
			OnClick(func(ctx app.Context, e app.Event) { act(ctx, takeIn{valuesIn(draftForm, sourceFields())}) })
		parts = []app.UI{v.mode(), elem("div").Class("row").Body(append([]app.UI{add}, parts...)...)}
	}
	return elem("div").Class("finish").Body(parts...)
}

// mode chooses whether new documents join those there are or replace them.
func (v *previewPart) mode() app.UI {
	choice := func(id, key string, replace bool) app.UI {
		return elem("label").Class("choice").Body(
			elem("input").Attr("type", "radio").Attr("name", "mode").ID(id).Attr("checked", v.Replace == replace).
				OnChange(func(ctx app.Context, e app.Event) { act(ctx, setReplace{replace}) }, app.EventScope(replace)),
			app.Text(say(key, "count", strconv.Itoa(v.Open))),
		)
	}
	return elem("fieldset").Class("row", "plain").Body(
		elem("legend").Class("vh").Text(say("documents.mode")),
		choice("files-add", "documents.add", false),
		choice(replaceID, "documents.replace", true),
	)
}

// project is a project that was found, to be opened or taken apart.
func (v *previewPart) project(i int, p *project.Project) app.UI {
	name := p.Name
	if name == "" {
		name = say("project.unnamed", "count", strconv.Itoa(len(p.Documents)))
	}
	c := p.Corrections
	fixes := len(c.Sources) + len(c.Times) + len(c.Speakers) + len(c.Actors) + len(c.Matches)
	id := "project-" + strconv.Itoa(i)
	return elem("div").Class("found").Body(
		elem("p").Body(elem("b").Text(say("project.found", "name", name))),
		elem("p").Class("note").Text(say("project.holds", "documents", strconv.Itoa(len(p.Documents)), "corrections", strconv.Itoa(fixes), "notes", strconv.Itoa(len(p.Notes)))),
		elem("div").Class("row").Body(
			elem("button").Attr("type", "button").Class("btn do").ID(id+"-open").Text(say("project.open")).Attr("disabled", v.Busy).
				OnClick(func(ctx app.Context, e app.Event) { act(ctx, openProject{i}) }, app.EventScope(i)),
			button(id+"-articles", "project.articles").Attr("disabled", v.Busy).
				OnClick(func(ctx app.Context, e app.Event) { act(ctx, takeArticles{i}) }, app.EventScope(i)),
			elem("span").Class("note").Text(say("project.openHint")),
		),
	)
}
