package ui

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/lang"
	"parallax/internal/query"
	"parallax/internal/view"
)

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
		line(say("front.length", "words", lang.Thousands(strconv.Itoa(src.Words)), "share", percent(src.Direct, src.Words))),
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
