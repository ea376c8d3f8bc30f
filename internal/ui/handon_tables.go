package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/publish"
	"parallax/internal/query"
	"parallax/internal/view"
)

// The ways to hand what a view shows on to other programs.
const (
	wayPicture  way = "picture"
	waySlides   way = "slides"
	waySheet    way = "sheet"
	wayCalendar way = "calendar"

	// The views as tables: for a spreadsheet, and as text.
	wayFront        way = "front"
	waySources      way = "sources"
	wayEvents       way = "events"
	wayCoverage     way = "coverage"
	wayCompare      way = "compare"
	wayDifferences  way = "differences"
	wayVoices       way = "voices"
	wayFrontText    way = "front-text"
	waySourcesText  way = "sources-text"
	wayEventsText   way = "events-text"
	wayCoverageText way = "coverage-text"
	wayCompareText  way = "compare-text"
	wayDifferText   way = "differences-text"
	wayVoicesText   way = "voices-text"
)

// A table is a way's view and form.
type table struct {
	view   publish.Listing
	format publish.Format
}

var tables = map[way]table{
	wayFront: {publish.Front, publish.CSVMark}, waySources: {publish.Sources, publish.CSVMark},
	wayFrontText: {publish.Front, publish.Markdown}, waySourcesText: {publish.Sources, publish.Markdown},
	wayEvents: {publish.Events, publish.CSVMark}, wayCoverage: {publish.Coverage, publish.CSVMark},
	wayCompare: {publish.Compare, publish.CSVMark}, wayDifferences: {publish.Differences, publish.CSVMark}, wayVoices: {publish.Voices, publish.CSVMark},
	wayEventsText: {publish.Events, publish.Markdown}, wayCoverageText: {publish.Coverage, publish.Markdown},
	wayCompareText: {publish.Compare, publish.Markdown}, wayDifferText: {publish.Differences, publish.Markdown}, wayVoicesText: {publish.Voices, publish.Markdown},
}

// otherWays are the ways for other programs, in the order of the panel.
func otherWays() []way {
	return []way{wayPicture, wayPixels, waySlides, waySheet, wayCalendar,
		wayFront, wayEvents, wayCompare, wayCoverage, wayDifferences, wayVoices, waySources,
		wayFrontText, wayEventsText, wayCompareText, wayCoverageText, wayDifferText, wayVoicesText, waySourcesText}
}

// otherFile is the question for a way for other programs: of what the views
// show, with their filters; nil for the other ways.
func otherFile(w way, s view.State, name string) query.Question {
	events := query.TimelineAsk{Hidden: s.Timeline.Hidden, Filter: s.Timeline.Filter}
	switch w {
	case wayPicture, wayPixels:
		return publish.TimelineImage{Ask: events, Name: name}
	case waySlides:
		return publish.TimelineFile{Ask: events, Format: publish.TimelineJS, Name: name}
	case waySheet:
		return publish.TimelineFile{Ask: events, Format: publish.TimelineSheet, Name: name}
	case wayCalendar:
		return publish.TimelineFile{Ask: events, Format: publish.Calendar, Name: name}
	}
	t, ok := tables[w]
	if !ok {
		return nil
	}
	c := s.Coverage
	compare, _ := s.Compare.Ask()
	return publish.TableFile{View: t.view, Format: t.format, Name: name, Timeline: events,
		Coverage: query.CoverageAsk{Sort: c.Sort, Differ: c.Differ, Only: c.Only},
		Differ:   query.DifferencesAsk{Kind: s.Differences.Kind}, Compare: compare}
}

// others lists the ways for other programs, folded away at first.
func (v *handOnPanel) others() app.UI {
	return elem("details").ID("handon-others").Body(
		elem("summary").Text(say("handon.others")),
		elem("p").Class("note").Text(say("handon.others.lead")),
		v.list(otherWays()),
	)
}
