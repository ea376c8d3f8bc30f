package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/query"
	"parallax/internal/text"
	"parallax/internal/ui/svg"
	"parallax/internal/view"
)

// sourceClass is the class that gives a source's colour: a … h by its shape.
func sourceClass(m query.Mark) string { return string(rune('a' + m.Shape%query.Shapes)) }

// elem returns an HTML element. go-app has a type for each tag, with every
// method of its own; one type for all is two hundred kilobytes less to load.
func elem(tag string) app.HTMLElem { return app.Elem(tag) }

// sourceMark is the mark of a source: shape, letter and colour.
func sourceMark(m query.Mark) app.HTMLElem {
	return elem("span").Class("src", sourceClass(m)).Body(shape(m.Shape), app.Text(m.Letter))
}

// mostMarks is how many sources are listed where their marks alone stand.
const mostMarks = query.FewMarks

// sourceMarks are the marks of several sources, in order; of many the first,
// and how many more there are.
func sourceMarks(marks []query.Mark) []app.UI { return sourceMarksAnd(marks, 0) }

// sourceMarksAnd are the marks of several sources of which some more are not in
// the list.
func sourceMarksAnd(marks []query.Mark, more int) []app.UI {
	list := make([]app.UI, 0, min(len(marks), mostMarks+1))
	for _, m := range marks[:min(len(marks), mostMarks)] {
		list = append(list, sourceMark(m))
	}
	if more += max(0, len(marks)-mostMarks); more > 0 {
		list = append(list, elem("span").Class("note").Text(" "+say("key.more", "count", strconv.Itoa(more))))
	}
	return list
}

// shape is a source's shape, one em or less in size by the style sheet.
func shape(i int) app.UI {
	return svg.El("svg").Attr("viewBox", "0 0 16 16").Aria("hidden", "true").Body(svg.Path(svg.Shape(i)))
}

// citeLabel words a citation: "C ¶3", or "C headline" outside the numbered
// paragraphs.
func citeLabel(c query.Cite) string {
	if c.Paragraph > 0 {
		return c.Letter + " ¶" + strconv.Itoa(c.Paragraph)
	}
	if c.Block == "" {
		return c.Letter
	}
	return c.Letter + " " + say("block."+c.Block)
}

// cite is a citation that leads to its passage in Sources.
func cite(s view.State, c query.Cite) app.UI {
	return elem("a").Class("cite").Attr("href", sourcesLink(s, c.At)).Text(citeLabel(c))
}

// shapedCite is a citation with the source's shape before it, where no mark
// stands nearby.
func shapedCite(s view.State, c query.Cite) app.UI {
	return elem("a").Class("cite").Attr("href", sourcesLink(s, c.At)).Body(
		elem("span").Class("src", sourceClass(c.Mark)).Body(shape(c.Shape)), app.Text(citeLabel(c)))
}

// words are words of a source inside a sentence of ours.
func words(p query.Passage) app.HTMLElem {
	return elem("span").Class("w").Lang(p.Lang).Text(p.Text)
}

// passage is a passage with the given spans of its text marked, and its
// citation.
func passage(s view.State, p query.Passage, marked ...text.Span) app.UI {
	return shownPassage(s, p, marks(p.Text, marked))
}

// shownPassage is a passage that shows these words of it.
func shownPassage(s view.State, p query.Passage, body []app.UI) app.UI {
	return elem("div").Class("passage").Body(
		elem("p").Class("pas").Lang(p.Lang).Body(body...),
		cite(s, p.Cite),
	)
}

// marks cuts t at the spans and marks what they cover. Spans that overlap, or
// lie outside t, are left out.
func marks(t string, spans []text.Span) []app.UI {
	var out []app.UI
	at := 0
	for _, s := range spans {
		if s.Start < at || s.End > len(t) || s.Start >= s.End {
			continue
		}
		if s.Start > at {
			out = append(out, app.Text(t[at:s.Start]))
		}
		out = append(out, elem("mark").Text(s.Of(t)))
		at = s.End
	}
	if at < len(t) {
		out = append(out, app.Text(t[at:]))
	}
	return out
}

// head opens a view: its name, one line on it, and the key to the sources.
func head(s view.State, o *query.Overview, title, lead string) app.UI {
	return elem("div").Class("head").Body(
		elem("div").Body(elem("h1").Text(title), elem("p").Text(lead)),
		key(s, o),
	)
}

// mostInKey is how many sources the key lists.
const mostInKey = 12

// key lists the sources with their dates; each leads to its article.
func key(s view.State, o *query.Overview) app.UI {
	if o == nil {
		return nil
	}
	list := make([]app.UI, 0, len(o.Sources)+1)
	withYear := !oneYear(len(o.Sources), func(i int) query.Published { return o.Sources[i].Published })
	list = append(list, elem("span").Class("note").Text(say("key.published")))
	for _, src := range o.Sources[:min(len(o.Sources), mostInKey)] {
		list = append(list, elem("a").Attr("href", articleLink(s, src.Mark)).Title(titleOf(src)).Body(
			sourceMark(src.Mark), app.Text(" "+shortDate(src.Published, withYear))))
	}
	if more := len(o.Sources) - mostInKey; more > 0 {
		list = append(list, elem("span").Class("note").Text(say("key.more", "count", strconv.Itoa(more))))
	}
	return elem("div").Class("key").Role("group").Aria("label", say("key.label")).Body(list...)
}

// titleOf is a source's title; one that is cut from its first sentence ends in
// an ellipsis.
func titleOf(s query.Source) string {
	if s.Lead {
		return s.Title + "\u00a0…"
	}
	return s.Title
}

// articleLink is the address of the top of an article.
func articleLink(s view.State, m query.Mark) string {
	return sourcesLink(s, query.Ref{Place: text.Place{Source: m.Source}})
}
