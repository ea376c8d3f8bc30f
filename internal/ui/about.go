package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/host"
)

// aboutView says how the page works and how often it errs.
type aboutView struct {
	app.Compo

	Notices string // address of the third-party notices; empty when there is none

	inPage string // the notices that stand in the page itself
}

// OnMount looks for the notices in the page.
func (v *aboutView) OnMount(ctx app.Context) { v.inPage = host.Notices() }

// aboutParts are the parts of the text, each with its paragraphs' keys.
var aboutParts = []struct {
	title      string
	paragraphs []string
}{
	{"about.what", []string{"about.what.1", "about.what.2"}},
	{"about.dates", []string{"about.dates.1", "about.dates.2"}},
	{"about.differ", []string{"about.differ.1", "about.differ.2"}},
	{"about.words", nil},
	{"about.errs", []string{"about.errs.1", "about.errs.measured.1", "about.errs.measured.2", "about.errs.2", "about.errs.3"}},
	{"about.private", []string{"about.private.1", "about.private.2"}},
	{"about.keys", []string{"about.keys.1"}},
	{"about.rights", []string{"about.rights.1", "about.rights.2"}},
}

// aboutTerms are the words of the page that it explains, in alphabetical order.
var aboutTerms = []string{"altered", "background", "contradiction", "update", "precision", "noMatch", "notYet", "open", "origin", "reported", "statement"}

// glossary explains the words of the page.
func glossary() app.UI {
	list := make([]app.UI, 0, 2*len(aboutTerms))
	for _, term := range aboutTerms {
		list = append(list, elem("dt").Text(say("about.term."+term)), elem("dd").Text(say("about.term."+term+".is")))
	}
	return elem("dl").Body(list...)
}

// Render draws the text.
func (v *aboutView) Render() app.UI {
	body := []app.UI{elem("h1").Text(say("foot.about"))}
	for _, part := range aboutParts {
		body = append(body, elem("h2").Text(say(part.title)))
		for _, key := range part.paragraphs {
			body = append(body, elem("p").Text(say(key)))
		}
		if part.title == "about.words" {
			body = append(body, glossary())
		}
	}
	return elem("div").Class("about").Body(append(body, v.notices())...)
}

// notices are the licences of the code that the page holds.
func (v *aboutView) notices() app.UI {
	if v.inPage != "" {
		return elem("details").Body(
			elem("summary").Text(say("about.notices")),
			elem("pre").Text(v.inPage),
		)
	}
	if v.Notices == "" {
		return elem("p").Text(say("about.noNotices"))
	}
	return elem("p").Body(elem("a").Attr("href", v.Notices).Attr("target", "_blank").Attr("rel", "noopener").Text(say("about.notices")))
}
