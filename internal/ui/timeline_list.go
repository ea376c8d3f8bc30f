package ui

import (
	"slices"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/lang"
	"parallax/internal/query"
	"parallax/internal/timeline"
	"parallax/internal/view"
)

// timelineList is the timeline as a list: all that the chart says, in words.
func timelineList(s view.State, page *query.TimelinePage) app.UI {
	var body []app.UI
	var items []app.UI
	name := ""
	flush := func() {
		if len(items) > 0 {
			body = append(body, elem("h3").Class("yr").Text(name), elem("ol").Body(items...))
		}
		items = nil
	}
	folds := foldsOf(s, page)
	from, to, number, pages := listed(s, page)
	for i := from; i < to; i++ {
		for len(folds) > 0 && folds[0].before <= i {
			if folds[0].before == i && i > from {
				items = append(items, elem("li").Class("fold").Text(say("timeline.foldListed", "length", foldLength(folds[0].days))))
			}
			folds = folds[1:]
		}
		group := groupOf(page, i, name)
		if group != name {
			flush()
			name = group
		}
		items = append(items, listItem(s, page, i))
	}
	flush()
	return elem("div").Class("list").Body(
		elem("h2").Class("vh").Text(say("timeline.list")),
		listPager(number, pages),
		elem("div").Class("evlist").Body(body...),
	)
}

// mostNamed is how many events are named that the sources date differently.
const mostNamed = 6

// dateDiffer says first what a reader comes for: which events the sources date
// differently, each with the way to its card, or that there is none. What was
// not told yet by the clock doesn't count.
func dateDiffer(s view.State, page *query.TimelinePage) app.UI {
	var named []app.UI
	count, shared := 0, false
	for i := range page.Events {
		e := &page.Events[i]
		shared = shared || len(e.Sources) > 1
		if len(e.Dates) < 2 || e.Late {
			continue
		}
		if count++; count > mostNamed {
			continue
		}
		l := listedDate{withYear: e.Background, noYear: page.Yearless}
		named = append(named, elem("li").Body(
			elem("a").Class("w").Lang(e.Title.Lang).Attr("href", chooseLink(s, e.At)).Text(e.Title.Text), app.Text(": "+l.event(e))))
	}
	if count == 0 {
		return noneDiffer(s, page, shared)
	}
	lead := say("timeline.dated", "count", strconv.Itoa(count), "all", strconv.Itoa(len(page.Events)))
	if count == 1 {
		lead = say("timeline.dated.one", "all", strconv.Itoa(len(page.Events)))
	}
	if count > mostNamed {
		named = append(named, elem("li").Class("note").Text(say("timeline.dated.more", "count", strconv.Itoa(count-mostNamed))))
	}
	return elem("div").Class("dated").Body(elem("span").Class("differs").Text(lead), elem("ul").Body(named...))
}

// noneDiffer says that no event is dated differently, where all are in view.
func noneDiffer(s view.State, page *query.TimelinePage, shared bool) app.UI {
	if len(page.Lanes) < 2 || s.Timeline.Filter != (query.TimelineFilter{}) {
		return nil
	}
	key := "timeline.dated.single"
	if shared {
		key = "timeline.dated.none"
	}
	return elem("p").Class("dated", "note").Text(say(key))
}

// A listedFold is a folded stretch in the list.
type listedFold struct {
	before int // the event that it stands before
	days   float64
}

// foldsOf are the folds of the chart between the events of the list.
func foldsOf(s view.State, page *query.TimelinePage) []listedFold {
	var out []listedFold
	at := 0
	for _, g := range axisOf(s, page) {
		if !g.Fold {
			continue
		}
		for at < len(page.Model.Items) && !(page.Model.Items[at].Dated && page.Model.Items[at].When.From >= g.From) {
			at++
		}
		if at < len(page.Model.Items) {
			out = append(out, listedFold{at, g.To - g.From})
		}
	}
	return out
}

// groupOf is the heading that an event stands under: background, or the month
// or year it begins in. An undated one stays under the heading before it.
func groupOf(page *query.TimelinePage, i int, before string) string {
	e := &page.Events[i]
	if e.Background {
		return say("timeline.background")
	}
	if len(e.Printed) > 0 {
		return say("timeline.printed")
	}
	if e.Undated || len(e.Dates) == 0 {
		if len(e.After)+len(e.Before) == 0 || slices.Contains([]string{"", say("timeline.background"), say("timeline.printed")}, before) {
			return say("timeline.undatedGroup")
		}
		return before
	}
	day := e.Dates[0].From
	if day == "" {
		day = e.Dates[0].To
	}
	from, _, ok := timeline.ParseISO(day)
	if !ok {
		return say("timeline.undatedGroup")
	}
	y, m, _ := timeline.Civil(int(from))
	if p := e.Dates[0].Precision; p == "year" || p == "decade" || p == "century" {
		return year(y)
	}
	full, _ := lang.English.Month(m)
	if page.Yearless {
		return say("timeline.yearless", "month", full)
	}
	return full + " " + year(y)
}

// listItem is one event of the list.
func listItem(s view.State, page *query.TimelinePage, i int) app.UI {
	e := &page.Events[i]
	l := listedDate{withYear: e.Background && len(e.Dates) > 0 && e.Dates[0].Precision != "year", noYear: page.Yearless}
	link := elem("a").Attr("href", chooseLink(s, e.At)).Body(
		elem("span").Class("when").Text(l.event(e)),
		elem("span").Class("w").Lang(e.Title.Lang).Text(e.Title.Text),
		elem("span").Class("who").Body(append(l.reporters(e), listNotes(e)...)...),
	)
	if i == page.Chosen {
		link = link.Aria("current", "true")
	}
	li := elem("li").ID("ev-" + strconv.Itoa(i))
	if class := eventClass(e); class != "" {
		li = li.Class(class)
	}
	return li.Body(link)
}

// eventClass is the class of what was not told yet by the clock, and of what was
// looked for.
func eventClass(e *query.TimelineEvent) string {
	switch {
	case e.Late && e.Found:
		return "late sought"
	case e.Late:
		return "late"
	case e.Found:
		return "sought"
	}
	return ""
}

// reporters are the sources of an event; where they date it differently, each
// date with those that give it.
func (l listedDate) reporters(e *query.TimelineEvent) []app.UI {
	if len(e.Dates) < 2 {
		return sourceMarks(e.Sources)
	}
	var out []app.UI
	rest := slices.Clone(e.Sources)
	for _, d := range e.Dates {
		side := append(sourceMarks(d.Sources), app.Text(" "+l.side(d)))
		out = append(out, elem("span").Class("bydate").Body(side...))
		rest = slices.DeleteFunc(rest, func(m query.Mark) bool { return slices.Contains(d.Sources, m) })
	}
	if len(rest) > 0 {
		out = append(out, elem("span").Class("bydate").Body(append(sourceMarks(rest), app.Text(" "+say("timeline.noDate")))...))
	}
	return out
}

// listNotes are what there is to say after an event's letters.
func listNotes(e *query.TimelineEvent) []app.UI {
	var notes []app.UI
	if len(e.Differ) > 0 {
		notes = append(notes, elem("span").Class("differs").Text(differWords(e.Differ)))
	}
	if e.Own {
		notes = append(notes, elem("span").Class("note").Body(ownGlyph(), app.Text(say("correct.short.own"))))
	}
	if plain := plainNotes(e); len(plain) > 0 {
		notes = append(notes, elem("span").Class("note").Text(strings.Join(plain, " · ")))
	}
	if len(e.Later) > 0 {
		notes = append(notes, elem("span").Class("note").Body(append([]app.UI{app.Text(say("timeline.laterBy") + " ")}, sourceMarks(e.Later)...)...))
	}
	if e.Undated {
		notes = append(notes, neighbours(e.After, e.Before)...)
	}
	return notes
}

// plainNotes are the notes of an event that are words alone.
func plainNotes(e *query.TimelineEvent) []string {
	var plain []string
	add := func(on bool, key string) {
		if on {
			plain = append(plain, say(key))
		}
	}
	add(e.Late, "timeline.late")
	add(e.New, "timeline.new")
	add(e.Found, "timeline.found.short")
	add(e.Open, "timeline.twoEvents")
	add(e.Planned, "timeline.planned")
	if severalDays(e) {
		add(e.Sure, "timeline.throughout")
		add(!e.Sure, "timeline.some")
	}
	for _, p := range e.Precision {
		plain = append(plain, lettersOf(p.Sources)+": "+say("timeline.unit."+p.Unit))
	}
	if len(e.Updated) > 0 {
		plain = append(plain, say("timeline.updated"))
	}
	return plain
}

// severalDays reports whether an event has one date of several days that has no name of
// its own, so that it isn't plain whether it fills them.
func severalDays(e *query.TimelineEvent) bool {
	if e.Undated || len(e.Dates) != 1 || e.Dates[0].From == "" || e.Dates[0].To == "" || e.Dates[0].From == e.Dates[0].To {
		return false
	}
	return !slices.Contains([]string{"month", "season", "quarter", "year", "decade", "century"}, e.Dates[0].Precision)
}

// neighbours say between which events an undated one lies.
func neighbours(after, before []query.Passage) []app.UI {
	var out []app.UI
	if len(after) > 0 {
		out = append(out, elem("span").Class("note").Body(app.Text(say("timeline.afterEvent")+" "), words(after[len(after)-1])))
	}
	if len(before) > 0 {
		out = append(out, elem("span").Class("note").Body(app.Text(say("timeline.beforeEvent")+" "), words(before[0])))
	}
	return out
}

// lettersOf are the letters of sources: "A, E".
func lettersOf(marks []query.Mark) string {
	letters := make([]string, len(marks))
	for i, m := range marks {
		letters[i] = m.Letter
	}
	return strings.Join(letters, ", ")
}
