package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/host"
	"parallax/internal/publish"
	"parallax/internal/query"
	"parallax/internal/text"
	"parallax/internal/view"
)

// citeState is what the box of citations shows. It is replaced, not changed.
type citeState struct {
	Open bool
	Page *publish.Citations // nil until they are there
	Said string             // what came of copying
}

// openCite asks how to cite passages that are seen together, or a difference
// by its id and the passage that it is listed by.
type openCite struct {
	Passages   []query.Ref
	Difference string
	At         query.Ref
}

// place is the address, in the page, of what is cited: a link that finds it
// again when the documents were read anew.
func (o openCite) place(s view.State) string {
	switch {
	case o.Difference != "":
		s = base(s)
		s.View, s.Differences = view.Differences, view.DifferencesState{Chosen: &o.At}
	case len(o.Passages) > 1:
		s = base(s)
		if s.View != view.Compare { // there it is what the reader sees
			s.Compare = view.Initial().Compare
			for _, p := range o.Passages[:2] {
				s.Compare.Columns = append(s.Compare.Columns, p.Source)
			}
		}
		s.View, s.Compare.Chosen = view.Compare, &o.Passages[0]
	case len(o.Passages) == 1:
		return sourcesLink(s, o.Passages[0])
	}
	return view.Encode(s)
}

func (o openCite) do(r *root) {
	r.citing = citeState{Open: true}
	page := homeOf().Address
	if page != "" {
		page += o.place(r.state)
	}
	later, begun := r.later()
	r.options.Desk.Ask(publish.Citing{Passages: o.Passages, Difference: o.Difference, Page: page}, func(p query.Page) {
		later(func() {
			if cited, ok := p.(*publish.Citations); ok {
				r.citing.Page = cited
			}
		})
	})
	begun()
}

// closeCite closes the box.
type closeCite struct{}

func (closeCite) do(r *root) { r.citing = citeState{} }

// copyCite puts a citation on the clipboard.
type copyCite struct{ Style int }

func (c copyCite) do(r *root) {
	if r.citing.Page == nil || c.Style >= len(r.citing.Page.Styles) {
		return
	}
	later, begun := r.later()
	host.Copy(r.citing.Page.Styles[c.Style].Text, func(ok bool) {
		later(func() {
			r.citing.Said = say("cite.copied")
			if !ok {
				r.citing.Said = say("cite.notCopied")
			}
		})
	})
	begun()
}

// citeButton opens the citations of what is asked for. what names it for those
// who don't see where the button stands.
func citeButton(what string, open openCite) app.UI {
	scope := open.Difference
	for _, p := range open.Passages {
		scope += " " + p.Source + ":" + strconv.Itoa(p.Start) + "-" + strconv.Itoa(p.End)
	}
	return button("", "cite.open").Class("cite-open").Aria("label", say("cite.openNamed", "what", what)).
		OnClick(func(ctx app.Context, e app.Event) { act(ctx, open) }, app.EventScope(scope))
}

// refOf points at the whole of a passage.
func refOf(p query.Passage) query.Ref {
	return query.Ref{Place: text.Place{Source: p.At.Source, Start: p.At.Start, End: p.At.End}, Words: p.At.Words}
}

// citeID is the id of the box.
const citeID = "citations"

// citePanel is the box of citations.
type citePanel struct {
	app.Compo

	Citing citeState
}

// OnUpdate opens and closes the dialog with the state.
func (v *citePanel) OnUpdate(ctx app.Context) {
	open := v.Citing.Open
	ctx.Defer(func(app.Context) {
		if open {
			openDialog(citeID, "cite-close")
		} else {
			closeDialog(citeID)
		}
	})
}

// Render shows each style with a button that copies it.
func (v *citePanel) Render() app.UI {
	dialog := elem("dialog").ID(citeID).Class("panel").Aria("labelledby", "cite-title").
		On("close", func(ctx app.Context, e app.Event) { act(ctx, closeCite{}) }).OnClick(closeBeside)
	if !v.Citing.Open {
		return dialog
	}
	var body []app.UI
	switch p := v.Citing.Page; {
	case p == nil:
		body = append(body, elem("p").Text(say("cite.wait")))
	case p.Lost:
		body = append(body, elem("p").Text(say("link.lost")))
	default:
		for i, s := range p.Styles {
			body = append(body, v.style(i, s))
		}
		body = append(body, v.links()...)
	}
	return dialog.Body(
		elem("header").Body(
			elem("h2").ID("cite-title").Text(say("cite.title")),
			button("cite-close", "close").OnClick(func(ctx app.Context, e app.Event) { closeDialog(citeID) }),
		),
		elem("div").Class("body").Body(append(body, elem("p").Role("status").Text(v.Citing.Said))...),
	)
}

func (v *citePanel) style(i int, s publish.Styled) app.UI {
	name := say("cite.style." + string(s.Style))
	return elem("div").Class("field").Body(
		elem("h3").Class("lab").Text(name),
		elem("p").Class("citation").Text(s.Text),
		elem("div").Class("row").Body(button("cite-copy-"+strconv.Itoa(i), "cite.copy").Aria("label", say("cite.copyNamed", "style", name)).
			OnClick(func(ctx app.Context, e app.Event) { act(ctx, copyCite{i}) }, app.EventScope(i))),
	)
}

// links lead to the passages in their originals, out of the page.
func (v *citePanel) links() []app.UI {
	var list []app.UI
	for _, link := range v.Citing.Page.Links {
		if link != "" && publish.IsWebAddress(link) {
			list = append(list, elem("p").Body(elem("a").Attr("href", link).Attr("rel", "noreferrer").Text(say("cite.original"))))
		}
	}
	return list
}

// citePassage is the button of one passage.
func citePassage(p query.Passage) app.UI {
	return citeButton(citeLabel(p.Cite), openCite{Passages: []query.Ref{refOf(p)}})
}

// citePair is the button of a pair.
func citePair(p *query.ComparePanel) app.UI {
	return citeButton(citeLabel(p.A.Cite)+", "+citeLabel(p.B.Cite), openCite{Passages: []query.Ref{refOf(*p.A), refOf(*p.B)}})
}
