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
	d, seen := &p.Drafts[i], p.Looks[i]
	title, given := d.Meta.Title, true
	if title == "" {
		title, given = firstWords(d.Text), false
	}
	name := elem("span").Class("w", "name").Lang(seen.Tag).Text(title)
	if !given {
		name = elem("span").Class("w", "name", "lead").Lang(seen.Tag).Text(title)
	}
	parts := []app.UI{
		elem("label").Class("pick").Body(
			elem("input").Attr("type", "checkbox").ID(draftID(i, "in")).Attr("checked", !p.Out[i]).
				OnChange(func(ctx app.Context, e app.Event) { act(ctx, setOut{i, !ctx.JSSrc().Get("checked").Bool()}) }, app.EventScope(i)),
			name,
		),
		elem("p").Class("note").Text(facts(d, seen)),
		elem("p").Class("note", "file").Text(say("preview.from", "from", d.From)),
	}
	if d.Meta.URL != "" {
		parts = append(parts, elem("p").Class("note", "file").Text(d.Meta.URL))
	}
	if told := told(d, seen, p.Alike[i]); len(told) > 0 {
		items := make([]app.UI, 0, len(told))
		for _, sentence := range told {
			items = append(items, elem("li").Text(sentence))
		}
		parts = append(parts, elem("ul").Class("told").Body(items...))
	}
	if p.Editing == i {
		parts = append(parts, v.editor(i, d))
	}
	parts = append(parts, v.text(i, d, seen, title)...)
	item := elem("li").ID("draft-" + strconv.Itoa(i)).Body(parts...)
	if p.Out[i] {
		item = item.Class("out")
	}
	return item
}

// facts tells what was read of a draft beside its headline and text.
func facts(d *intake.Draft, seen look) string {
	or := func(value, key string) string {
		if value == "" {
			return say(key)
		}
		return value
	}
	date := say("preview.noDate")
	if d.Meta.Date != "" {
		date = lang.English.Day(dayOf(d.Meta.Date))
	}
	list := []string{or(d.Meta.Publisher, "preview.noPublisher"), date}
	if d.Meta.Author != "" {
		list = append(list, say("preview.author", "author", d.Meta.Author))
	}
	if seen.Tag != "und" && seen.Tag != "en" {
		list = append(list, say("preview.language", "language", seen.Tag))
	}
	list = append(list, say("sources.words", "count", strconv.Itoa(seen.Words)), say("kind."+d.Kind))
	return strings.Join(list, " · ")
}

// told are the sentences on a draft: what is wanting in it, and how it was read.
func told(d *intake.Draft, seen look, alike string) []string {
	const few = 60 // words: less is hardly an article
	var list []string
	if alike != "" {
		list = append(list, alike)
	}
	if d.Meta.Title == "" {
		list = append(list, say("preview.noHeadline"))
	}
	if d.Meta.Date == "" {
		list = append(list, say("preview.dateless"))
	}
	if seen.Words < few {
		list = append(list, say("preview.short", "count", strconv.Itoa(seen.Words)))
	}
	if !seen.English {
		list = append(list, say("preview.foreign", "language", seen.Tag))
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

// text is the beginning of a draft's text, or all of it, so that the reader
// sees what was taken for the article.
func (v *previewPart) text(i int, d *intake.Draft, seen look, title string) []app.UI {
	body := strings.TrimSpace(d.Text)
	if d.Meta.Title != "" {
		body = strings.TrimSpace(strings.TrimPrefix(strings.TrimPrefix(body, "# "), title))
	}
	full := v.Preview.Full[i]
	shown, cut := body, false
	switch {
	case full:
		shown, cut = begin(body, mostText)
	case len(body) > firstText:
		shown, cut = begin(body, firstText)
	}
	if cut {
		shown += " …"
	}
	parts := []app.UI{elem("p").Class("pas", "text").ID(draftID(i, "text")).Lang(seen.Tag).Text(shown)}
	if full && cut {
		parts = append(parts, elem("p").Class("note").Text(say("preview.cut")))
	}
	var buttons []app.UI
	if len(body) > firstText {
		key := "preview.full"
		if full {
			key = "preview.less"
		}
		buttons = append(buttons, button(draftID(i, "full"), key).Aria("expanded", strconv.FormatBool(full)).Aria("controls", draftID(i, "text")).
			Aria("label", say(key+"Named", "title", title)).
			OnClick(func(ctx app.Context, e app.Event) { act(ctx, showFull{i, !full}) }, app.EventScope(i, full)))
	}
	open := v.Preview.Editing == i
	buttons = append(buttons, button(draftID(i, "edit"), "documents.edit").Aria("expanded", strconv.FormatBool(open)).
		Aria("label", say("documents.editNamed", "file", title)).Attr("disabled", open).
		OnClick(func(ctx app.Context, e app.Event) { act(ctx, editDraft{i}) }, app.EventScope(i)))
	return append(parts, elem("div").Class("row").Body(buttons...))
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

// firstWords is the first words of a text, for one that has no headline.
func firstWords(t string) string {
	const words = 90
	line, _, _ := strings.Cut(strings.TrimSpace(t), "\n")
	shown, _ := begin(line, words)
	return shown + " …"
}

// editor is the form in which a draft is put right.
func (v *previewPart) editor(i int, d *intake.Draft) app.UI {
	return form{
		ID: draftForm, Title: say("documents.editing", "file", d.From), Fields: sourceFields(), Wrong: v.Preview.Wrong,
		Value: func(field string) string {
			if field == "date" {
				return dayOf(d.Meta.Date)
			}
			return *metaField(&d.Meta, field)
		},
		Save:   func(typed map[string]string) deed { return saveDraft{i, typed} },
		Cancel: editDraft{-1},
		Scope:  i,
	}.draw()
}
