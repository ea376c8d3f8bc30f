package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/lang"
	"parallax/internal/query"
	"parallax/internal/view"
)

// voicesView shows who speaks in the sources, how much of each is speech, and
// what one voice says, as each source words it.
type voicesView struct {
	app.Compo

	State    view.State
	Overview *query.Overview
	Page     *query.VoicesPage
	Own      own
}

// Render draws the head, the shares, those who are not heard, and one voice.
func (v *voicesView) Render() app.UI {
	body := []app.UI{head(v.State, v.Overview, say("view.voices"), say("voices.lead"))}
	switch {
	case v.Page == nil:
	case len(v.Page.Voices) == 0:
		body = append(body, elem("p").Class("none").Text(say("voices.none")))
	default:
		body = append(body, v.counted(), v.shares(), v.voice(), v.unheard(), v.bySource(), v.origins())
	}
	return elem("div").Class("voices").Body(body...)
}

// section is a part of a view with its title and a note beside it.
func section(id, title, note string, body ...app.UI) app.HTMLElem {
	heading := elem("h2").ID(id).Body(app.Text(title+" "), elem("span").Text(note))
	return elem("section").Class("sec").Aria("labelledby", id).Body(append([]app.UI{heading}, body...)...)
}

// fewVoices is how many voices are shown without asking.
const fewVoices = 10

// shares is a row a voice: its words in quotation marks as a bar, by source,
// and in figures.
func (v *voicesView) shares() app.UI {
	return section("voices-shares", say("voices.shares"), say("voices.shares.note", "words", lang.Thousands(strconv.Itoa(directWords(v.Page)))),
		v.table(v.Page.Voices[:min(len(v.Page.Voices), fewVoices)], v.Page.At),
		v.rest(),
	)
}

// table lists some of the voices, with the words counted that the reader asked
// for.
func (v *voicesView) table(voices []query.Voice, chosen int) app.UI {
	return voiceTable{state: v.State, page: v.Page, reported: v.State.Voices.Reported}.of(voices, chosen)
}

// counted chooses whose words the bars count.
func (v *voicesView) counted() app.UI {
	choice := func(reported bool, key string) app.UI {
		return pressed(v.State.Voices.Reported == reported, key).
			OnClick(func(ctx app.Context, e app.Event) { send(ctx, view.VoicesCounted{Reported: reported}) }, app.EventScope(reported))
	}
	return elem("div").Class("bar").Body(
		elem("span").Class("lab").ID("voices-counted").Text(say("voices.counted")),
		elem("div").Class("row").Role("group").Aria("labelledby", "voices-counted").
			Body(choice(false, "voices.counted.direct"), choice(true, "voices.counted.all")))
}

// rest are the voices beyond the first, folded away.
func (v *voicesView) rest() app.UI {
	if len(v.Page.Voices) <= fewVoices {
		return nil
	}
	more := v.Page.Voices[fewVoices:]
	return elem("details").Body(
		elem("summary").Text(say("voices.rest", "count", strconv.Itoa(v.Page.Speak-fewVoices))),
		v.table(more, v.Page.At-fewVoices),
		app.If(v.Page.Speak > len(v.Page.Voices), func() app.UI {
			return elem("p").Class("note").Text(say("voices.few", "count", strconv.Itoa(v.Page.Speak-len(v.Page.Voices))))
		}),
	)
}

// directWords are all words in quotation marks.
func directWords(p *query.VoicesPage) (n int) {
	for _, src := range p.Sources {
		n += src.Direct
	}
	return n
}

// unheard lists those who are named often and quoted nowhere, with what others
// report of their words.
func (v *voicesView) unheard() app.UI {
	if len(v.Page.Unheard) == 0 {
		return nil
	}
	return section("voices-unheard", say("voices.unheard"), say("voices.unheard.note"), unheardList(v.State, v.Page.Unheard))
}

// unheardList lists those whose words others report, with that, and then names
// the others.
func unheardList(s view.State, unheard []query.Unheard) app.UI {
	var items, named []app.UI
	for i := range unheard {
		u := &unheard[i]
		count := elem("span").Class("note").Text(" " + say("voices.named", "count", strconv.Itoa(u.Mentions)))
		if len(u.Reported) == 0 {
			named = append(named, elem("span").Class("one").Body(elem("b").Text(u.Name), count))
			continue
		}
		body := []app.UI{elem("p").Body(elem("b").Text(u.Name), count)}
		for _, p := range u.Reported {
			body = append(body, elem("div").Class("side").Body(sourceMark(p.Mark), passage(s, p)))
		}
		items = append(items, elem("li").Body(body...))
	}
	if len(named) > 0 {
		items = append(items, elem("li").Class("named").Body(
			elem("p").Class("note").Text(say("voices.unheard.named")), elem("p").Body(named...)))
	}
	return elem("ul").Class("unheard").Body(items...)
}

// fewSources is how many sources are told one by one.
const fewSources = 24

// bySource says how much of each source is speech.
func (v *voicesView) bySource() app.UI {
	rows := make([]app.UI, min(len(v.Page.Sources), fewSources))
	for i := range rows {
		src := &v.Page.Sources[i]
		rows[i] = elem("tr").Body(
			elem("th").Attr("scope", "row").Body(sourceMark(src.Mark)),
			elem("td").Text(strconv.Itoa(src.Words)),
			elem("td").Text(strconv.Itoa(src.Direct)+" ("+percent(src.Direct, src.Words)+")"),
			elem("td").Text(strconv.Itoa(src.Unattributed)),
		)
	}
	head := func(key string) app.UI { return elem("th").Attr("scope", "col").Text(say(key)) }
	note := ""
	if more := len(v.Page.Sources) - len(rows); more > 0 {
		note = say("key.more", "count", strconv.Itoa(more))
	}
	return section("voices-sources", say("voices.sources"), note, elem("table").Class("figures").Body(
		elem("caption").Class("vh").Text(say("voices.sources")),
		elem("thead").Body(elem("tr").Body(head("voices.source"), head("voices.all"), head("voices.direct"), head("voices.unattributed"))),
		elem("tbody").Body(rows...)))
}

// percent is a share, rounded.
func percent(part, all int) string {
	if all == 0 {
		return "0 %"
	}
	return strconv.Itoa((200*part+all)/(2*all)) + " %"
}

// origins sets the sources of what several carry against whose word it is.
func (v *voicesView) origins() app.UI {
	if v.Page.Shared == 0 {
		return nil
	}
	return section("voices-origins", say("voices.origins"), "", elem("p").Text(
		say("voices.origins.count", "count", strconv.Itoa(v.Page.Shared), "one", strconv.Itoa(v.Page.One))))
}
