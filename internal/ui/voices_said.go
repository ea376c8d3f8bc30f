package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/query"
	"parallax/internal/text"
	"parallax/internal/view"
)

// voice is the chosen voice: the verbs that introduce it, what is its word
// alone, and its utterances.
func (v *voicesView) voice() app.UI {
	voice := &v.Page.Voices[v.Page.At]
	items := make([]app.UI, len(v.Page.Said))
	for i := range v.Page.Said {
		items[i] = elem("li").Body(v.utterance(&v.Page.Said[i])...)
	}
	body := []app.UI{v.verbs(voice), v.sole(), elem("ol").Class("said").Body(items...)}
	if len(v.Page.Said) < v.Page.All {
		body = append(body, moreOf("voices", v.Page.All-len(v.Page.Said), func(ctx app.Context, all int) { send(ctx, view.VoicesMore{All: all}) }))
	}
	return section("voice", say("voices.says", "name", voice.Name), voice.Role, body...)
}

// mostVerbs is how many verbs are listed.
const mostVerbs = 12

// verbs are the words that introduce what a voice says, with who uses them.
func (v *voicesView) verbs(voice *query.Voice) app.UI {
	if len(voice.Verbs) == 0 {
		return nil
	}
	body := []app.UI{elem("span").Class("lab").Text(say("voices.verbs") + " ")}
	for _, verb := range voice.Verbs[:min(len(voice.Verbs), mostVerbs)] {
		body = append(body, elem("span").Class("verb").Body(append([]app.UI{
			introduced(verb.Word), app.Text(" " + strconv.Itoa(verb.Count) + " "),
		}, sourceMarks(verb.Sources)...)...))
	}
	if more := len(voice.Verbs) - mostVerbs; more > 0 {
		body = append(body, elem("span").Class("note").Text(say("key.more", "count", strconv.Itoa(more))))
	}
	return elem("p").Class("verbs").Body(body...)
}

// introduced is the word that introduces what somebody says; where it is a colon,
// its name, which is ours.
func introduced(verb string) app.UI {
	if verb == ":" {
		return app.Text(say("voices.colon"))
	}
	return elem("span").Class("w").Text(verb)
}

// quotedVerb is the same within a note.
func quotedVerb(verb string) string {
	if verb == ":" {
		return say("voices.colon")
	}
	return "“" + verb + "”"
}

// sole lists the statements of several sources that are this voice's word alone,
// folded away.
func (v *voicesView) sole() app.UI {
	if len(v.Page.Sole) == 0 {
		return nil
	}
	items := make([]app.UI, len(v.Page.Sole))
	for i := range v.Page.Sole {
		s := &v.Page.Sole[i]
		body := []app.UI{elem("span").Class("w").Lang(s.Label.Lang).Text(s.Label.Text), app.Text(" "), cite(v.State, s.Label.Cite), app.Text(" ")}
		items[i] = elem("li").Body(append(body, sourceMarks(s.Sources)...)...)
	}
	return elem("details").Class("sole").Body(
		elem("summary").Text(say("voices.sole", "count", strconv.Itoa(v.Page.Voices[v.Page.At].Alone))),
		elem("ul").Body(items...))
}

// utterance is one thing said, as each source words it: word by word where the
// wordings are near each other, and each with how it is given. Of many wordings
// the first are shown, and the others are folded away.
func (v *voicesView) utterance(u *query.Utterance) []app.UI {
	var body []app.UI
	if len(u.Forks) > 0 {
		body = append(body, forks(u))
	}
	few := min(len(u.Passages), mostMarks)
	body = append(body, v.wordings(u.Passages[:few])...)
	if more := u.Passages[few:]; len(more) > 0 {
		first := u.Passages[0].At
		body = append(body, &fold{Key: first.Source + " " + strconv.Itoa(first.Start), Count: len(more),
			Summary: say("differences.passages", "count", strconv.Itoa(len(more))),
			Items:   func() app.UI { return elem("div").Body(v.wordings(more)...) }})
	}
	return body
}

// wordings are those of some sources.
func (v *voicesView) wordings(said []query.Said) []app.UI {
	rows := make([]app.UI, len(said))
	for i := range said {
		p := &said[i]
		how := say("quote." + p.Kind)
		if p.Verb != "" {
			how += ", " + quotedVerb(p.Verb)
		}
		body := []app.UI{passage(v.State, p.Passage), elem("span").Class("note").Text(how)}
		body = append(body, ownMarks(v.Own, p.Passage, false, "main")...)
		rows[i] = elem("div").Class("side").Body(sourceMark(p.Mark), elem("div").Body(body...))
	}
	return rows
}

// forks is an utterance on one line of words that part where the sources word it
// differently, and join again.
func forks(u *query.Utterance) app.UI {
	body := make([]app.UI, 0, len(u.Forks))
	for _, s := range u.Forks {
		if s.Same {
			first := &u.Passages[u.Aligned[0]]
			body = append(body, app.Text(s.Parts[0].Of(first.Text)))
			continue
		}
		body = append(body, elem("span").Class("fork").Body(branches(u, s.Parts)...), app.Text(" "))
	}
	return elem("p").Class("forks").Lang(u.Passages[0].Lang).Body(body...)
}

// A wording is how some sources word a part of an utterance.
type wording struct {
	words string
	first query.Mark
	more  int // sources that word it so besides the first
}

// branches are how the sources word a part of an utterance: each its own, but of
// more sources than can be listed one for all that word it alike.
func branches(u *query.Utterance, parts []text.Span) []app.UI {
	var list []wording
	at := map[string]int{}
	for k, part := range parts {
		p := &u.Passages[u.Aligned[k]]
		w := wording{words: oneLine(part.Of(p.Text)), first: p.Mark}
		if same, ok := at[w.words]; ok && len(parts) > mostMarks {
			list[same].more++
			continue
		}
		at[w.words] = len(list)
		list = append(list, w)
	}
	out := make([]app.UI, 0, len(list))
	for _, w := range list[:min(len(list), mostMarks)] {
		name := w.first.Letter
		if w.more > 0 {
			name += " " + say("key.more", "count", strconv.Itoa(w.more))
		}
		words := app.UI(app.Text(w.words + " "))
		if w.words == "" {
			words = elem("span").Class("nil").Text(say("compare.notIn", "letter", name) + " ")
		}
		out = append(out, elem("span").Class("way").Body(elem("b").Class(sourceClass(w.first)).Text(name+" "), words))
	}
	if more := len(list) - mostMarks; more > 0 {
		out = append(out, elem("span").Class("note").Text(say("key.more", "count", strconv.Itoa(more))))
	}
	return out
}
