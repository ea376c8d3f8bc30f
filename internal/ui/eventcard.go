package ui

import (
	"slices"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/lang"
	"parallax/internal/query"
	"parallax/internal/story"
	"parallax/internal/text"
	"parallax/internal/view"
)

// eventCard shows every report of the chosen event, verbatim, with the working
// of its date, and the sources that don't report it.
func eventCard(s view.State, page *query.TimelinePage, o own) app.UI {
	c := page.Card
	body := append([]app.UI{cardHead(s, c)}, cardGap(page)...)
	body = append(body, verdicts(c)...)
	for i := range c.Reports {
		body = append(body, cardReport(s, &c.Reports[i], o, i))
	}
	for _, silent := range c.Silent {
		body = append(body, cardSilent(s, silent))
	}
	body = append(body, cardFoot(s, c))
	class := "card"
	if len(c.Differ) == 0 {
		class = "card agreed"
	}
	return elem("section").Class(class).ID(cardID).TabIndex(-1).Aria("labelledby", "card-title").Body(body...)
}

// cardStub stands in for the card of an event whose chosen report the reader
// put right so that it tells of no event any more: it says so, with the way
// back. Nil when it isn't so.
func cardStub(s view.State, o own) app.UI {
	at := s.Timeline.Chosen
	if at == nil {
		return nil
	}
	var list []app.UI
	for i := range o.Corrections {
		c := &o.Corrections[i]
		if c.Kind == story.FixTime && slices.ContainsFunc(c.At, func(p query.Passage) bool {
			return p.Source == at.Source && p.At.Span().Overlaps(at.Span())
		}) {
			list = append(list, elem("div").Class("row").Body(ownMark(c, false, cardID), cite(s, c.At[0].Cite)))
		}
	}
	if list == nil {
		return nil
	}
	return elem("section").Class("card").ID(cardID).TabIndex(-1).Aria("label", say("card.gone")).Body(
		append([]app.UI{elem("p").Class("verdict").Text(say("card.gone"))}, list...)...)
}

// cardID is the id of the card of the chosen event.
const cardID = "card"

// cardHead names the event in a source's words, and leads on.
func cardHead(s view.State, c *query.EventCard) app.UI {
	named := []app.UI{app.Text(say("card.named") + " "), cite(s, c.Title.Cite)}
	if len(c.Named) > 0 {
		named = append(named, app.Text(", "+lettersOf(c.Named)))
	}
	closed := base(s)
	closed.Timeline.Chosen = nil
	links := []app.UI{
		elem("h2").ID("card-title").Lang(c.Title.Lang).Text(c.Title.Text),
		elem("span").Class("note").Body(named...),
	}
	if len(c.Columns) > 1 {
		links = append(links, elem("a").Class("cite").Attr("href", compareLink(s, c)).Text(say("card.compare")))
	}
	links = append(links, elem("a").Class("cite").ID("since").Attr("href", sinceLink(s, &c.Compare)).Text(say("card.since")))
	links = append(links, elem("a").Class("cite", "push").Attr("href", view.Encode(closed)).Text(say("card.close")))
	return elem("header").Body(links...)
}

// compareLink is the address of the event's passages side by side.
func compareLink(s view.State, c *query.EventCard) string {
	s = base(s)
	s.View = view.Compare
	s.Compare.Columns = c.Columns[:min(len(c.Columns), 2)]
	s.Compare.Chosen = &c.Compare
	return view.Encode(s)
}

// verdicts say on what the sources differ, and how that may be.
func verdicts(c *query.EventCard) []app.UI {
	var out []app.UI
	for _, d := range c.Differ {
		switch d.Severity {
		case "precision":
			out = append(out, elem("p").Class("verdict").Text(reason(d.Why)))
			continue
		case "update":
			out = append(out, elem("p").Class("verdict").Text(updateWords(d)))
			continue
		}
		lead := say("card.differ."+d.Kind, "values", verdictValues(d))
		said := ""
		if d.Why.Code != "" {
			said = " " + reason(d.Why)
		}
		out = append(out, elem("p").Class("verdict").Body(elem("span").Class("differs").Text(lead), app.Text(said)))
	}
	if len(out) > 0 {
		return out
	}
	return []app.UI{elem("p").Class("verdict").Text(say("card.dates." + c.Dates))}
}

// verdictValues words the sides of a difference: "5, 6 or 7 November 2025".
func verdictValues(d query.CardDifference) string {
	words := make([]string, len(d.Sides))
	for i, side := range d.Sides {
		words[i] = sideWords(d.Kind, side.Value)
	}
	return alternatives(words)
}

// sideWords word the value of a side.
func sideWords(kind, value string) string {
	if kind == "date" || kind == "duration" {
		return lang.English.Date(value)
	}
	return value
}

// updateWords say what sources first said, and what later ones said: which is no
// contradiction.
func updateWords(d query.CardDifference) string {
	list := make([]string, len(d.Sides))
	for i, side := range d.Sides {
		key := "card.update.then"
		if i == 0 {
			key = "card.update.first"
		}
		list[i] = say(key, "letters", lettersOf(side.Sources), "value", sideWords(d.Kind, side.Value))
	}
	words := strings.Join(list, "; ") + "."
	if d.Why.Code != "" {
		words += " " + reason(d.Why)
	}
	return words
}

// cardReport is one source's passage with its worked date.
func cardReport(s view.State, r *query.CardReport, o own, i int) app.UI {
	when := []app.UI{sourceMark(r.Mark), app.Text(reportDate(r))}
	if r.When == nil && !nameDay(r.Value) {
		when = []app.UI{sourceMark(r.Mark), elem("span").Class("note").Text(say("timeline.noDate"))}
	}
	if r.Late {
		when = append(when, app.Text(" "), elem("span").Class("note").Text(say("card.late")))
	}
	if r.Planned {
		when = append(when, app.Text(" "), elem("span").Class("note").Text(say("card.asPlanned")))
	}
	var marked []text.Span
	if r.Inner.End > r.Inner.Start {
		marked = []text.Span{r.Inner}
	}
	id := "rep-" + strconv.Itoa(i)
	work := working(s, r)
	work = append(work, ownMarks(o, r.DateAt, r.Why != nil && story.ByReader(*r.Why), id)...)
	work = append(work, elem("div").Class("row").Body(timeOffer(s, r.DateAt, r.When, id), citePassage(r.Passage)))
	return elem("article").Class("rep").ID(id).TabIndex(-1).Body(
		elem("div").Class("when").Body(when...),
		elem("div").Body(passage(s, r.Passage, marked...)),
		elem("div").Class("work").Body(work...),
	)
}

// reportDate words a report's date at length. Parts of a day, and days whose
// year isn't known, are worded from their value, which the bounds don't hold.
func reportDate(r *query.CardReport) string {
	if r.When == nil && nameDay(r.Value) || r.When != nil && r.When.Precision == "part-of-day" && r.Value != "" {
		return lang.English.Date(r.Value)
	}
	return fullDate(r.When)
}

// nameDay reports whether a TIMEX3 value is a date of an unknown year.
func nameDay(value string) bool { return strings.HasPrefix(value, "XXXX-") }

// working is how a report's date was worked out: "Wednesday → 5 November 2025:
// …".
func working(s view.State, r *query.CardReport) []app.UI {
	if r.Why == nil {
		var out []app.UI
		for _, n := range neighbours(r.After, r.Before) {
			out = append(out, elem("p").Body(n))
		}
		return out
	}
	out := []app.UI{
		elem("b").Body(elem("span").Class("w").Text(r.Clock.Text), app.Text(" → "+lang.English.Date(r.Value)+":")),
		app.Text(" "),
	}
	return append(out, withEvidence(s, reason(*r.Why), r.Evidence)...)
}

// cardSilent is a source without a report.
func cardSilent(s view.State, n query.CardSilent) app.UI {
	state, words := "card.noMatch", say("card.noMatchSay")
	if n.NotYet {
		state, words = "card.notYet", say("card.notYetSay", "letter", n.Letter, "day", lang.English.Day(n.OutBy))
	}
	return elem("article").Class("rep", "none").Body(
		elem("div").Class("when").Body(sourceMark(n.Mark), elem("span").Class("note").Text(say(state))),
		elem("div").Body(elem("p").Text(words)),
		elem("div").Class("work").Body(elem("a").Class("cite").Attr("href", articleLink(s, n.Mark)).Text(say("card.read", "letter", n.Letter))),
	)
}

// cardFoot leads to the events before and after in time.
func cardFoot(s view.State, c *query.EventCard) app.UI {
	var links []app.UI
	if c.Previous != nil {
		links = append(links, elem("a").Class("cite").Attr("href", chooseLink(s, *c.Previous)).Text(say("card.previous")))
	}
	if c.Next != nil {
		links = append(links, elem("a").Class("cite").Attr("href", chooseLink(s, *c.Next)).Text(say("card.next")))
	}
	return elem("nav").Class("steps").Aria("label", say("card.steps")).Body(links...)
}
