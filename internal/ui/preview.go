package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/intake"
)

// previewPart shows what files held, before it is taken in.
type previewPart struct {
	app.Compo

	Preview *preview
}

// Render lists the articles, with what was read of each.
func (v *previewPart) Render() app.UI {
	p := v.Preview
	items := make([]app.UI, 0, len(p.Drafts))
	for i := range p.Drafts {
		items = append(items, elem("li").Body(v.draft(i, &p.Drafts[i])...))
	}
	return elem("section").Class("field").ID("preview").Aria("labelledby", "preview-title").Body(
		elem("h3").ID("preview-title").Text(say("preview.title", "count", strconv.Itoa(len(p.Drafts)))),
		elem("ul").Class("docs").Body(items...),
		elem("div").Class("row").Body(
			elem("button").Attr("type", "button").Class("btn do").ID("preview-add").Text(say("preview.add", "count", strconv.Itoa(len(p.files())))).
				OnClick(func(ctx app.Context, e app.Event) { act(ctx, takeIn{}) }),
			elem("button").Attr("type", "button").Class("btn line").Text(say("preview.cancel")).
				OnClick(func(ctx app.Context, e app.Event) { act(ctx, leaveOut{}) }),
		),
	)
}

// draft is one article.
func (v *previewPart) draft(i int, d *intake.Draft) []app.UI {
	return []app.UI{
		elem("span").Class("w").Text(d.Meta.Title),
		elem("span").Class("note").Text(d.From),
	}
}
