package ui

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/intake"
	"parallax/internal/lang"
)

// draftID is the id of an element of a draft.
func draftID(i int, part string) string { return "draft-" + strconv.Itoa(i) + "-" + part }

// draft is one article: whether it is wanted, what was read of it, what to
// know of that, and its text.
func (v *previewPart) draft(i int) app.UI {
	p := v.Preview
	d := &p.Drafts[i]
	name := elem("span").Class("w", "name").Lang(d.Look.Language).Text(titleOfDraft(d))
	if d.Look.Lead {
		name = name.Class("lead")
	}
	parts := []app.UI{
		elem("label").Class("tick").Body(
			elem("input").Attr("type", "checkbox").ID(draftID(i, "in")).Attr("checked", !p.Out[i]).
				OnChange(func(ctx app.Context, e app.Event) { act(ctx, setOut{i, !ctx.JSSrc().Get("checked").Bool()}) }, app.EventScope(i)),
			name,
		),
		elem("div").Class("facing").Body(
			elem("dl").Class("known").Body(known(d)...),
			elem("div").Body(v.reading(i, d)...),
		),
	}
	if p.Editing == i {
		parts = append(parts, v.editor(i, d))
	}
	item := elem("li").ID("draft-" + strconv.Itoa(i)).Body(parts...)
	if p.Out[i] {
		item = item.Class("out")
	}
	return item
}

// titleOfDraft is a draft's title; first words end in an ellipsis.
func titleOfDraft(d *intake.Draft) string {
	if d.Look.Lead {
		return d.Look.Title + " …"
	}
	return d.Look.Title
}

// known lists what was read of a draft beside its headline and text.
func known(d *intake.Draft) []app.UI {
	date := ""
	switch {
	case d.Meta.Date != "":
		date = lang.English.Day(dayOf(d.Meta.Date))
	case d.Look.Date != "":
		date = lang.English.Day(d.Look.Date) + ", " + say("documents.sure.stated")
	}
	language := d.Look.Language
	if language == "en" || language == "und" {
		language = ""
	}
	var list []app.UI
	fact := func(key, value string, always bool) {
		told := elem("dd").Text(value)
		if value == "" {
			told = elem("dd").Class("none").Text(say("preview.unknown"))
		}
		if value != "" || always {
			list = append(list, elem("div").Body(elem("dt").Text(say(key)), told))
		}
	}
	fact("field.publisher", d.Look.Publisher, true)
	fact("field.date", date, true)
	fact("field.author", d.Look.Author, false)
	fact("field.language", language, false)
	fact("field.url", d.Meta.URL, false)
	fact("preview.kind", say("kind."+d.Kind)+", "+say("sources.words", "count", lang.Thousands(strconv.Itoa(d.Look.Words))), true)
	fact("preview.from", d.From, true)
	return list
}

// told are the sentences on a draft: what is wanting in it, and how it was read.
func told(d *intake.Draft, alike string) []string {
	const few = 60 // words: less is hardly an article
	var list []string
	if alike != "" {
		list = append(list, alike)
	}
	if d.Look.Lead {
		list = append(list, say("preview.noHeadline"))
	}
	if d.Meta.Date == "" && d.Look.Date == "" {
		list = append(list, say("preview.dateless"))
	}
	if d.Look.Words < few {
		list = append(list, say("preview.short", "count", strconv.Itoa(d.Look.Words)))
	}
	if !d.Look.English {
		list = append(list, say("preview.foreign", "language", d.Look.Language))
	}
	for _, n := range d.Notes {
		list = append(list, reason(n))
	}
	return list
}

// How many bytes of a text are shown: at first, and at most.
const (
	firstText = 420
	mostText  = 60_000
)

// reading is how a draft was read: what to know of it, and its text, or the
// beginning of that, so that the reader sees what was taken for the article.
func (v *previewPart) reading(i int, d *intake.Draft) []app.UI {
	var parts []app.UI
	if list := told(d, v.Preview.Alike[i]); len(list) > 0 {
		items := make([]app.UI, 0, len(list))
		for _, sentence := range list {
			items = append(items, elem("li").Text(sentence))
		}
		parts = append(parts, elem("ul").Class("wanting").Body(items...))
	}
	body, most := bodyOfDraft(d), firstText
	if v.Preview.Full[i] {
		most = mostText
	}
	shown, cut := begin(body, most)
	if cut {
		shown += " …"
	}
	parts = append(parts, elem("p").Class("pas", "text").ID(draftID(i, "text")).Lang(d.Look.Language).Text(shown))
	if cut && most == mostText {
		parts = append(parts, elem("p").Class("note").Text(say("preview.cut")))
	}
	return append(parts, elem("div").Class("row").Body(v.doings(i, d, len(body) > firstText)...))
}

// bodyOfDraft is a draft's text without the headline over it.
func bodyOfDraft(d *intake.Draft) string {
	body := strings.TrimSpace(d.Text)
	if d.Look.Lead {
		return body
	}
	return strings.TrimSpace(strings.TrimPrefix(strings.TrimPrefix(body, "# "), d.Look.Title))
}

// doings are the buttons of a draft.
func (v *previewPart) doings(i int, d *intake.Draft, long bool) []app.UI {
	var buttons []app.UI
	if full := v.Preview.Full[i]; long {
		key := "preview.full"
		if full {
			key = "preview.less"
		}
		buttons = append(buttons, button(draftID(i, "full"), key).Aria("expanded", strconv.FormatBool(full)).Aria("controls", draftID(i, "text")).
			Aria("label", say(key+"Named", "title", titleOfDraft(d))).
			OnClick(func(ctx app.Context, e app.Event) { act(ctx, showFull{i, !full}) }, app.EventScope(i, full)))
	}
	open := v.Preview.Editing == i
	return append(buttons, button(draftID(i, "edit"), "documents.edit").Aria("expanded", strconv.FormatBool(open)).
		Aria("label", say("documents.editNamed", "file", titleOfDraft(d))).
		OnClick(func(ctx app.Context, e app.Event) { act(ctx, editDraft{i}) }, app.EventScope(i)))
}

// begin is a text of at most n bytes, cut between words where it is longer.
func begin(t string, n int) (shown string, cut bool) {
	if len(t) <= n {
		return t, false
	}
	t = strings.ToValidUTF8(t[:n], "")
	if i := strings.LastIndexAny(t, " \n"); i > n/2 {
		t = t[:i]
	}
	return strings.TrimSpace(t), true
}

// editor is the form in which a draft is put right.
func (v *previewPart) editor(i int, d *intake.Draft) app.UI {
	return form{
		ID: draftForm, Title: say("documents.editing", "file", d.From), Fields: sourceFields(), Wrong: v.Preview.Wrong,
		Value: func(field string) string {
			return draftField(d, field)
		},
		Save:   func(typed map[string]string) deed { return saveDraft{i, typed} },
		Cancel: editDraft{-1},
		Scope:  i,
	}.draw()
}

// draftField is what a draft holds in a field, stated or read.
func draftField(d *intake.Draft, field string) string {
	switch field {
	case "title":
		if !d.Look.Lead {
			return d.Look.Title
		}
	case "publisher":
		return d.Look.Publisher
	case "author":
		return d.Look.Author
	case "date":
		return dayOf(d.Meta.Date)
	case "url":
		return d.Meta.URL
	case "language":
		if d.Look.Language != "und" {
			return d.Look.Language
		}
	}
	return ""
}
