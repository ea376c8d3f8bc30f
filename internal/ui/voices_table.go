package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/lang"
	"parallax/internal/query"
	"parallax/internal/ui/svg"
	"parallax/internal/view"
)

// A voiceTable lists voices with their words: a bar, by source, and figures.
type voiceTable struct {
	state    view.State
	page     *query.VoicesPage
	reported bool // the bars count reported speech too
}

// of is the table of some of the voices. chosen is the row that is shown in
// full elsewhere; -1 when it is none of these. Under the first voices stands
// what is nobody's as far as the page can tell.
func (t voiceTable) of(voices []query.Voice, chosen int) app.UI {
	most := 1
	for i := range t.page.Voices {
		most = max(most, t.counts(t.page.Voices[i].Direct, t.page.Voices[i].Reported))
	}
	rows := make([]app.UI, 0, len(voices)+1)
	for i := range voices {
		rows = append(rows, t.row(&voices[i], most, i == chosen))
	}
	if row := t.unattributed(most); row != nil && len(voices) > 0 && &voices[0] == &t.page.Voices[0] {
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

// counts are the words that a bar shows.
func (t voiceTable) counts(direct, reported int) int {
	if t.reported {
		return direct + reported
	}
	return direct
}

func (t voiceTable) row(voice *query.Voice, most int, chosen bool) app.UI {
	to := base(t.state)
	to.View, to.Voices = view.Voices, view.VoicesState{Chosen: &voice.At, Reported: t.state.Voices.Reported}
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
		elem("td").Body(narrow("voices.direct"), t.bar(voice.In, most),
			shareWords(voice.In, voice.Direct, directWords(t.page), func(in query.VoiceShare) int { return in.Direct })),
		elem("td").Body(narrow("voices.reported"), shareWords(voice.In, voice.Reported, 0, func(in query.VoiceShare) int { return in.Reported })),
	)
}

// narrow is the head of a column, said again in the cell where a narrow page
// shows no heads.
func narrow(key string) app.UI {
	return elem("span").Class("narrow", "note").Aria("hidden", "true").Text(say(key) + ": ")
}

// unattributed tells the words in quotation marks that are nobody's as far as
// the page can tell; nil when there are none.
func (t voiceTable) unattributed(most int) app.UI {
	var in []query.VoiceShare
	all := 0
	for _, src := range t.page.Sources {
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
		elem("td").Body(t.bar(in, max(most, all)), shareWords(in, all, directWords(t.page), func(in query.VoiceShare) int { return in.Direct })),
		elem("td"),
	)
}

// barWidth is the length of the longest bar, in its own units. Of many sources a
// piece narrower than leastPiece is none of its own.
const (
	barWidth   = 300
	leastPiece = 3
)

// bar is a stacked bar: a piece a source, in its colour, with its letter
// where it has the room, and one for the sources that are not told apart; nil
// where there is nothing to show. Where reported speech counts too, it is paler.
func (t voiceTable) bar(in []query.VoiceShare, most int) app.UI {
	const letter = 16
	var pieces []app.UI
	x := 0.0
	piece := func(m query.Mark, words int, class string) {
		w := float64(words) / float64(most) * barWidth
		if w == 0 {
			return
		}
		colour := "f" + sourceClass(m)
		if m.Letter == "" {
			colour = "others"
		}
		pieces = append(pieces, svg.El("rect").Class(colour, class).
			Attr("x", svg.N(x)).Attr("width", svg.N(max(w-1, 1))).Attr("height", "14"))
		if w >= letter && class == "" && m.Letter != "" {
			pieces = append(pieces, svg.El("text").Class("on").Attr("x", svg.N(x+w/2)).Attr("y", "11").Attr("text-anchor", "middle").Text(m.Letter))
		}
		x += w
	}
	var others query.VoiceShare
	for _, share := range in {
		if len(in) > fewSources && t.counts(share.Direct, share.Reported)*barWidth < leastPiece*most {
			others.Direct += share.Direct
			others.Reported += share.Reported
			continue
		}
		piece(share.Mark, share.Direct, "")
		if t.reported {
			piece(share.Mark, share.Reported, "pale")
		}
	}
	piece(others.Mark, others.Direct, "")
	if t.reported {
		piece(others.Mark, others.Reported, "pale")
	}
	if len(pieces) == 0 {
		return nil
	}
	return svg.El("svg").Class("bar-of").Attr("viewBox", "0 0 "+strconv.Itoa(barWidth)+" 14").Aria("hidden", "true").Body(pieces...)
}

// mostShares is how many sources a share is split into; of more the rest is
// left to the table that is handed on.
const mostShares = 8

// shareWords says in figures what a bar shows, and of all such words the share;
// none of it where of is 0.
func shareWords(in []query.VoiceShare, words, of int, part func(query.VoiceShare) int) app.UI {
	if words == 0 {
		return elem("span").Class("note").Text(say("voices.noWords"))
	}
	count := say("voices.words", "count", lang.Thousands(strconv.Itoa(words)))
	if of > 0 {
		count = say("voices.wordsOf", "count", lang.Thousands(strconv.Itoa(words)), "share", percent(words, of))
	}
	body := []app.UI{app.Text(count)}
	listed := 0
	for _, share := range in {
		n := part(share)
		if n == 0 {
			continue
		}
		if listed == mostShares || share.Letter == "" {
			body = append(body, app.Text(" …"))
			break
		}
		listed++
		body = append(body, app.Text(" "), sourceMark(share.Mark), app.Text(" "+strconv.Itoa(n)))
	}
	return elem("span").Class("note").Body(body...)
}
