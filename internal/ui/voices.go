package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/query"
	"parallax/internal/ui/svg"
	"parallax/internal/view"
)

// voicesView shows who speaks in the sources, how much of each is speech, and
// what one voice says, as each source words it.
type voicesView struct {
	app.Compo

	State    view.State
	Overview *query.Overview
	Page     *query.VoicesPage
}

// Render draws the head, the shares, those who are not heard, and one voice.
func (v *voicesView) Render() app.UI {
	body := []app.UI{head(v.State, v.Overview, say("view.voices"), say("voices.lead"))}
	switch {
	case v.Page == nil:
	case len(v.Page.Voices) == 0:
		body = append(body, elem("p").Class("none").Text(say("voices.none")))
	default:
		body = append(body, v.shares(), v.unheard(), v.bySource(), v.voice())
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
	return section("voices-shares", say("voices.shares"), say("voices.shares.note", "words", strconv.Itoa(directWords(v.Page))),
		voiceTable(v.State, v.Page, v.Page.Voices[:min(len(v.Page.Voices), fewVoices)], v.Page.At),
		v.rest(),
	)
}

// rest are the voices beyond the first, folded away.
func (v *voicesView) rest() app.UI {
	if len(v.Page.Voices) <= fewVoices {
		return nil
	}
	more := v.Page.Voices[fewVoices:]
	return elem("details").Body(
		elem("summary").Text(say("voices.rest", "count", strconv.Itoa(len(more)))),
		voiceTable(v.State, v.Page, more, v.Page.At-fewVoices),
	)
}

// directWords are all words in quotation marks.
func directWords(p *query.VoicesPage) (n int) {
	for _, src := range p.Sources {
		n += src.Direct
	}
	return n
}

// voiceTable lists voices with their words. chosen is the row that is shown in
// full elsewhere; -1 when it is none of these.
func voiceTable(s view.State, p *query.VoicesPage, voices []query.Voice, chosen int) app.UI {
	most := 1
	for i := range p.Voices {
		most = max(most, p.Voices[i].Direct)
	}
	rows := make([]app.UI, 0, len(voices)+1)
	for i := range voices {
		rows = append(rows, voiceRow(s, &voices[i], most, i == chosen))
	}
	if row := unattributedRow(p, most); row != nil && len(voices) > 0 && &voices[0] == &p.Voices[0] {
		rows = append(rows, row)
	}
	return elem("table").Class("shares").Body(
		elem("caption").Class("vh").Text(say("voices.shares")),
		elem("thead").Body(elem("tr").Body(
			elem("th").Attr("scope", "col").Text(say("voices.voice")),
			elem("th").Attr("scope", "col").Text(say("voices.direct")),
			elem("th").Attr("scope", "col").Text(say("voices.reported")))),
		elem("tbody").Body(rows...),
	)
}

func voiceRow(s view.State, voice *query.Voice, most int, chosen bool) app.UI {
	to := base(s)
	to.View, to.Voices = view.Voices, view.VoicesState{Chosen: &voice.At}
	link := elem("a").Attr("href", view.Encode(to)).Text(voice.Name)
	if chosen {
		link = link.Aria("current", "true")
	}
	name := []app.UI{link}
	if voice.Alone > 0 {
		name = append(name, elem("span").Class("note").Text(" "+say("voices.alone", "count", strconv.Itoa(voice.Alone))))
	}
	return elem("tr").Body(
		elem("th").Attr("scope", "row").Body(name...),
		elem("td").Body(narrow("voices.direct"), app.If(voice.Direct > 0, func() app.UI { return bar(voice.In, most) }),
			shareWords(voice.In, voice.Direct, func(in query.VoiceShare) int { return in.Direct })),
		elem("td").Body(narrow("voices.reported"), shareWords(voice.In, voice.Reported, func(in query.VoiceShare) int { return in.Reported })),
	)
}

// narrow is the head of a column, said again in the cell where a narrow page
// shows no heads.
func narrow(key string) app.UI {
	return elem("span").Class("narrow", "note").Aria("hidden", "true").Text(say(key) + ": ")
}

// unattributedRow tells the words in quotation marks that are nobody's as far
// as the page can tell; nil when there are none.
func unattributedRow(p *query.VoicesPage, most int) app.UI {
	var in []query.VoiceShare
	all := 0
	for _, src := range p.Sources {
		if src.Unattributed > 0 {
			in = append(in, query.VoiceShare{Mark: src.Mark, Direct: src.Unattributed})
			all += src.Unattributed
		}
	}
	if all == 0 {
		return nil
	}
	return elem("tr").Body(
		elem("th").Attr("scope", "row").Text(say("voices.unattributed")),
		elem("td").Body(bar(in, max(most, all)), shareWords(in, all, func(in query.VoiceShare) int { return in.Direct })),
		elem("td"),
	)
}

// barWidth is the length of the longest bar, in its own units.
const barWidth = 300

// bar is a stacked bar: a piece a source, in its colour, with its letter
// where it has the room.
func bar(in []query.VoiceShare, most int) app.UI {
	const height, letter = 14, 16
	var pieces []app.UI
	x := 0.0
	for _, share := range in {
		w := float64(share.Direct) / float64(most) * barWidth
		if w == 0 {
			continue
		}
		pieces = append(pieces, svg.El("rect").Class("f"+sourceClass(share.Mark)).
			Attr("x", svg.N(x)).Attr("width", svg.N(max(w-1, 1))).Attr("height", strconv.Itoa(height)))
		if w >= letter {
			pieces = append(pieces, svg.El("text").Class("on").Attr("x", svg.N(x+w/2)).Attr("y", "11").Attr("text-anchor", "middle").Text(share.Letter))
		}
		x += w
	}
	return svg.El("svg").Class("bar-of").Attr("viewBox", "0 0 "+strconv.Itoa(barWidth)+" 14").Aria("hidden", "true").Body(pieces...)
}

// shareWords says in figures what a bar shows.
func shareWords(in []query.VoiceShare, all int, of func(query.VoiceShare) int) app.UI {
	if all == 0 {
		return elem("span").Class("note").Text(say("voices.noWords"))
	}
	body := []app.UI{app.Text(say("voices.words", "count", strconv.Itoa(all)))}
	for _, share := range in {
		if n := of(share); n > 0 {
			body = append(body, app.Text(" "), sourceMark(share.Mark), app.Text(" "+strconv.Itoa(n)))
		}
	}
	return elem("span").Class("note").Body(body...)
}

// unheard lists those who are named often and quoted nowhere, with what others
// report of their words.
func (v *voicesView) unheard() app.UI {
	if len(v.Page.Unheard) == 0 {
		return nil
	}
	return section("voices-unheard", say("voices.unheard"), say("voices.unheard.note"), unheardList(v.State, v.Page.Unheard))
}

func unheardList(s view.State, unheard []query.Unheard) app.UI {
	items := make([]app.UI, len(unheard))
	for i := range unheard {
		u := &unheard[i]
		body := []app.UI{elem("p").Body(elem("b").Text(u.Name), elem("span").Class("note").Text(" "+say("voices.named", "count", strconv.Itoa(u.Mentions))))}
		for _, p := range u.Reported {
			body = append(body, elem("div").Class("side").Body(sourceMark(p.Mark), passage(s, p)))
		}
		items[i] = elem("li").Body(body...)
	}
	return elem("ul").Class("unheard").Body(items...)
}

// bySource says how much of each source is speech.
func (v *voicesView) bySource() app.UI {
	rows := make([]app.UI, len(v.Page.Sources))
	for i := range v.Page.Sources {
		src := &v.Page.Sources[i]
		rows[i] = elem("tr").Body(
			elem("th").Attr("scope", "row").Body(sourceMark(src.Mark)),
			elem("td").Text(strconv.Itoa(src.Words)),
			elem("td").Text(strconv.Itoa(src.Direct)+" ("+percent(src.Direct, src.Words)+")"),
			elem("td").Text(strconv.Itoa(src.Unattributed)),
		)
	}
	head := func(key string) app.UI { return elem("th").Attr("scope", "col").Text(say(key)) }
	return section("voices-sources", say("voices.sources"), "", elem("table").Class("figures").Body(
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

// voice is the chosen voice: the verbs that introduce it, and its utterances.
func (v *voicesView) voice() app.UI {
	voice := &v.Page.Voices[v.Page.At]
	note := voice.Role
	items := make([]app.UI, len(v.Page.Said))
	for i := range v.Page.Said {
		items[i] = elem("li").Body(v.utterance(&v.Page.Said[i])...)
	}
	body := []app.UI{v.verbs(voice), elem("ol").Class("said").Body(items...)}
	if len(v.Page.Said) < v.Page.All {
		body = append(body, elem("p").Class("row").Body(button("voices-more", "voices.more").
			OnClick(func(ctx app.Context, e app.Event) { send(ctx, view.VoicesMore{}) })))
	}
	return section("voice", voice.Name, note, body...)
}

// verbs are the words that introduce what a voice says, with who uses them.
func (v *voicesView) verbs(voice *query.Voice) app.UI {
	if len(voice.Verbs) == 0 {
		return nil
	}
	body := []app.UI{elem("span").Class("lab").Text(say("voices.verbs") + " ")}
	for _, verb := range voice.Verbs {
		body = append(body, elem("span").Class("verb").Body(append([]app.UI{
			elem("span").Class("w").Text(verb.Word), app.Text(" " + strconv.Itoa(verb.Count) + " "),
		}, sourceMarks(verb.Sources)...)...))
	}
	return elem("p").Class("verbs").Body(body...)
}

// utterance is one thing said, as each source words it.
func (v *voicesView) utterance(u *query.Utterance) []app.UI {
	rows := make([]app.UI, len(u.Passages))
	for i := range u.Passages {
		p := &u.Passages[i]
		how := say("quote." + p.Kind)
		if p.Verb != "" {
			how += ", “" + p.Verb + "”"
		}
		rows[i] = elem("div").Class("side").Body(
			sourceMark(p.Mark),
			elem("div").Body(passage(v.State, p.Passage, p.Marks...), elem("span").Class("note").Text(how)),
		)
	}
	return rows
}
