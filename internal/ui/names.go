package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/query"
)

// names is the table "who calls whom what".
func (v *differencesView) names() app.UI {
	if v.Page == nil || len(v.Page.Named) == 0 {
		return nil
	}
	rows := make([]app.UI, 0, len(v.Page.Named))
	for i := range v.Page.Named {
		rows = append(rows, v.named(&v.Page.Named[i]))
	}
	return elem("section").Class("sec").Aria("labelledby", "names-title").Body(
		elem("h2").ID("names-title").Body(app.Text(say("names.title")), elem("span").Text(say("names.lead"))),
		elem("table").Class("names").Body(
			elem("thead").Body(elem("tr").Body(
				elem("th").Attr("scope", "col").Text(say("names.whom")),
				elem("th").Attr("scope", "col").Text(say("names.what")),
			)),
			elem("tbody").Body(rows...),
		),
	)
}

// named is the row of one actor: its formal name, then each of its names with
// whose term it is and who uses it.
func (v *differencesView) named(n *query.Named) app.UI {
	label := n.Actor
	if label == "" && len(n.Names) > 0 {
		label = n.Names[0].Name
	}
	uses := make([]app.UI, 0, len(n.Names))
	for i := range n.Names {
		uses = append(uses, elem("li").Body(v.nameUse(&n.Names[i])...))
	}
	return elem("tr").Body(
		elem("th").Attr("scope", "row").Body(
			app.Text(label),
			elem("div").Class("note").Text(reason(n.Why)),
		),
		elem("td").Body(elem("ul").Body(uses...)),
	)
}

// nameUse is one form of a name with who uses it, and where first.
func (v *differencesView) nameUse(u *query.NameUse) []app.UI {
	parts := []app.UI{elem("span").Class("w").Text(u.Name)}
	for i, m := range u.Sources[:min(len(u.Sources), mostMarks)] {
		if c := u.First[i]; c.At.Source != "" {
			parts = append(parts, shapedCite(v.State, c))
		} else {
			parts = append(parts, sourceMark(m))
		}
	}
	if more := len(u.Sources) - mostMarks; more > 0 {
		parts = append(parts, elem("span").Class("note").Text(say("key.more", "count", strconv.Itoa(more))))
	}
	if u.TermOf != "" {
		parts = append(parts, elem("span").Class("note").Text(say("names.termOf", "actor", u.TermOf)))
	}
	return parts
}
