package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/project"
)

// keptPart tells where the project is kept, and lists the others.
type keptPart struct {
	app.Compo

	Keep keepState
	ID   string // of the project on the page
}

// Render tells first what needs the reader's word.
func (v *keptPart) Render() app.UI {
	body := []app.UI{elem("h3").Class("lab").ID("kept-title").Text(say("keep.title"))}
	switch {
	case !v.Keep.Known:
	case !v.Keep.Lasting:
		body = append(body, elem("p").Class("note").Text(say("keep.memory")))
	default:
		body = append(body, elem("p").Class("note").Text(say("keep.lead")))
	}
	if v.Keep.Problem != "" {
		body = append(body, elem("p").Class("wrong").Text(v.Keep.Problem))
	}
	if v.Keep.Elsewhere {
		body = append(body, v.elsewhere())
	}
	if len(v.Keep.List) > 0 {
		items := make([]app.UI, len(v.Keep.List))
		for i, k := range v.Keep.List {
			items[i] = v.item(k)
		}
		body = append(body, elem("ul").Class("docs").ID("kept-list").Body(items...))
	}
	return elem("section").Class("field").Aria("labelledby", "kept-title").Body(body...)
}

// elsewhere asks which of two versions the reader wants.
func (v *keptPart) elsewhere() app.UI {
	id := v.ID
	return elem("div").Class("wrong").Body(
		elem("p").Text(say("keep.elsewhere")),
		elem("div").Class("row").Body(
			button("kept-theirs", "keep.theirs").OnClick(func(ctx app.Context, e app.Event) { act(ctx, openKept{ID: id}) }, app.EventScope(id)),
			button("kept-both", "keep.both").OnClick(func(ctx app.Context, e app.Event) { act(ctx, keepApart{}) }),
		),
	)
}

// item is one project, with what can be done with it.
func (v *keptPart) item(k project.Kept) app.UI {
	id := k.ID
	name := k.Name
	if name == "" {
		name = say("keep.unnamed")
	}
	words := say("keep.item", "name", name, "count", strconv.Itoa(k.Documents), "changed", k.Changed)
	open := button("", "keep.open")
	switch {
	case k.Aside:
		words = say("keep.asideItem", "changed", k.Changed)
		open = button("", "keep.take").OnClick(func(ctx app.Context, e app.Event) { act(ctx, takeAside{id}) }, app.EventScope(id))
	case id == v.ID:
		open = nil
		words += " " + say("keep.here")
	default:
		open = open.Aria("label", say("keep.openNamed", "name", name)).
			OnClick(func(ctx app.Context, e app.Event) { act(ctx, openKept{ID: id}) }, app.EventScope(id))
	}
	body := []app.UI{elem("span"), elem("span").Text(words)}
	if open != nil {
		remove := button("", "keep.remove").Aria("label", say("keep.removeNamed", "name", name)).
			OnClick(func(ctx app.Context, e app.Event) { act(ctx, removeKept{id}) }, app.EventScope(id))
		body = append(body, elem("span").Class("row").Body(open, remove))
	}
	return elem("li").Body(body...)
}
