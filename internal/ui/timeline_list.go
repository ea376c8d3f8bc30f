package ui

import (
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
	from, to, number, pages := listed(s, page)
	for i := from; i < to; i++ {
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
		later(page),
	)
}

// groupOf is the heading that an event stands under: background, or the month
// or year it begins in. An undated one stays under the heading before it.
func groupOf(page *query.TimelinePage, i int, before string) string {
	e := &page.Events[i]
	if e.Background {
		return say("timeline.background")
	}
	if e.Undated || len(e.Dates) == 0 {
		if before == "" || len(e.After)+len(e.Before) == 0 || before == say("timeline.background") {
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
	link := elem("a").Attr("href", chooseLink(s, e.At)).Body(
		elem("span").Class("when").Text(listedDate{withYear: e.Background && len(e.Dates) > 0 && e.Dates[0].Precision != "year", noYear: page.Yearless}.event(e)),
		elem("span").Class("w").Lang(e.Title.Lang).Text(e.Title.Text),
		elem("span").Class("who").Body(append(sourceMarks(e.Sources), listNotes(e)...)...),
	)
	if i == page.Chosen {
		link = link.Aria("current", "true")
	}
	return elem("li").ID("ev-" + strconv.Itoa(i)).Body(link)
}

// listNotes are what there is to say after an event's letters.
func listNotes(e *query.TimelineEvent) []app.UI {
	var notes []app.UI
	if len(e.Differ) > 0 {
		notes = append(notes, elem("span").Class("differs").Text(differWords(e.Differ)))
	}
	var plain []string
	if e.Planned {
		plain = append(plain, say("timeline.planned"))
	}
	for _, p := range e.Precision {
		plain = append(plain, lettersOf(p.Sources)+": "+say("timeline.unit."+p.Unit))
	}
	if e.Own {
		notes = append(notes, elem("span").Class("note").Body(ownGlyph(), app.Text(say("correct.short.own"))))
	}
	if len(plain) > 0 {
		notes = append(notes, elem("span").Class("note").Text(strings.Join(plain, " · ")))
	}
	if e.Undated {
		notes = append(notes, neighbours(e.After, e.Before)...)
	}
	return notes
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
