package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/query"
	"parallax/internal/view"
)

// sourceOffer is the button that opens the form for what is known of a source:
// that of the panel for documents.
func sourceOffer(src query.Source) app.UI {
	id := src.Mark.Source
	return elem("button").Attr("type", "button").Class("btn line").ID(sourceOfferID(src.Mark)).Text(say("correct.offer.source")).
		Aria("label", say("correct.offerNamed.source", "letter", src.Letter)).Aria("haspopup", "dialog").
		OnClick(func(ctx app.Context, e app.Event) { act(ctx, putRight{Source: id}) }, app.EventScope(id))
}

func sourceOfferID(m query.Mark) string { return "offer-source-" + m.Letter }

// sourceMarksOwn mark what the reader put right of a source.
func sourceMarksOwn(o own, m query.Mark) []app.UI {
	var list []app.UI
	for i := range o.Corrections {
		if c := &o.Corrections[i]; c.Source == m.Source {
			list = append(list, ownMark(c, false, sourceOfferID(m)))
		}
	}
	return list
}

// putRight opens the panel for documents at the form of a source.
type putRight struct{ Source string }

func (p putRight) do(r *root) {
	v := documentsStage{Work: r.work, Overview: r.answers.overview}
	for i := range r.work.Wanted.Now.Documents {
		if src := v.sourceOf(i); src != nil && src.Source == p.Source {
			r.state = view.Update(r.state, view.DocumentsOpened{})
			r.listKept()
			r.work.Panel.Page, r.work.Panel.Editing = i/perPage, ""
			editSource{p.Source, i}.do(r)
			return
		}
	}
}
