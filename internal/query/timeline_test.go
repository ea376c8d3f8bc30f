package query

import (
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"parallax/internal/story"
	"parallax/internal/text"
	"parallax/internal/timeline"
	"parallax/internal/why"
)

// strike is three articles on a strike: x and y date its start differently, z
// came out before it; y has a vote without a date, x a plan and a law of 2009.
func strike() *story.Story {
	article := func(id, earliest, latest, body string) story.Source {
		src := story.Source{ID: id, Language: "en", Text: body, Blocks: []story.Block{{Kind: "paragraph", End: len(body), Number: 1}}}
		src.Published = story.Published{Earliest: some(earliest), Latest: some(latest), Basis: "inferred"}
		for from := 0; from < len(body); {
			end := from + strings.Index(body[from:], ".") + 1
			src.Sentences = append(src.Sentences, story.Sentence{Start: from, End: end})
			from = end + 1
		}
		return src
	}
	s := &story.Story{Sources: []story.Source{
		article("x", "2024-06-14", "2024-06-18", "The strike began on May 28. The Harbour Act dates from 2009. The minister will visit next week."),
		article("y", "2024-06-03", "", "On May 30 the strike began. A vote was held before it. The minister spoke on June 1."),
		article("z", "2024-05-20", "2024-05-21", "Talks go on."),
	}}
	at := func(id, words string) text.Place {
		for _, src := range s.Sources {
			if i := strings.Index(src.Text, words); src.ID == id && i >= 0 {
				return text.Place{Source: id, Start: i, End: i + len(words)}
			}
		}
		panic(words)
	}
	report := func(id, words, clock, from, to string, sure bool, precision string) story.Report {
		r := story.Report{Place: at(id, words)}
		if from == "" {
			return r
		}
		r.When = &story.When{From: some(from), To: some(to), Precision: precision}
		if sure {
			r.When.SureFrom, r.When.SureTo = some(from), some(to)
		}
		t := story.Time{ID: "t" + from, Place: at(id, clock), Type: "DATE", Value: from, When: r.When, Why: why.Because("printed").With(at(id, clock))}
		s.Times = append(s.Times, t)
		r.Time = &t.ID
		return r
	}
	s.Events = []story.Event{
		{ID: "e1", Title: at("x", "The strike began"), Dates: "differ", Reports: []story.Report{
			report("x", "The strike began on May 28", "May 28", "2024-05-28", "2024-05-28", true, "day"),
			report("y", "the strike began", "May 30", "2024-05-30", "2024-05-30", true, "day"),
		}},
		{ID: "e2", Title: at("x", "The Harbour Act"), Dates: "one", Background: true, Reports: []story.Report{
			report("x", "The Harbour Act dates from 2009", "2009", "2009-01-01", "2009-12-31", false, "year"),
		}},
		{ID: "e3", Title: at("y", "A vote was held"), Dates: "none", Before: []string{"e1"}, Reports: []story.Report{
			report("y", "A vote was held before it", "", "", "", false, ""),
		}},
		{ID: "e4", Title: at("x", "The minister will visit"), Dates: "one", Status: "planned", Reports: []story.Report{
			report("x", "The minister will visit next week", "next week", "2024-06-17", "2024-06-23", false, "week"),
		}},
		{ID: "e5", Title: at("y", "The minister spoke"), Dates: "one", Speech: true, Reports: []story.Report{
			report("y", "The minister spoke on June 1", "June 1", "2024-06-01", "2024-06-01", true, "day"),
		}},
	}
	e1 := "e1"
	s.Differences = []story.Difference{{ID: "d1", Kind: "date", Severity: "open", Event: &e1, Why: why.Because("date-two-events"), Sides: []story.Side{
		{Value: "2024-05-28", Members: []text.Place{at("x", "The strike began on May 28")}},
		{Value: "2024-05-30", Members: []text.Place{at("y", "the strike began")}},
	}}}
	return s
}

// some is a pointer to s; nil for the empty string.
func some(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func askTimeline(q TimelineAsk) *TimelinePage {
	return q.Answer(NewBook(strike())).(*TimelinePage)
}

func titles(page *TimelinePage) []string {
	var out []string
	for _, e := range page.Events {
		out = append(out, e.Title.Text)
	}
	return out
}

func TestTimelineIsInOrderOfTime(t *testing.T) {
	page := askTimeline(TimelineAsk{})
	want := []string{"The Harbour Act", "A vote was held", "The strike began", "The minister spoke", "The minister will visit"}
	if got := titles(page); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	for i, want := range []string{"A", "B", "AB", "B", "A"} {
		got := ""
		for _, m := range page.Events[i].Sources {
			got += m.Letter
		}
		if got != want {
			t.Errorf("%q is reported by %q, want %q", page.Events[i].Title.Text, got, want)
		}
	}
	if len(page.Model.Items) != len(page.Events) || len(page.Folded) < 3 || len(page.Flat) != 1 {
		t.Errorf("%d items of %d events, %d and %d segments", len(page.Model.Items), len(page.Events), len(page.Folded), len(page.Flat))
	}
}

func TestTimelineShowsDifferingDates(t *testing.T) {
	page := askTimeline(TimelineAsk{})
	e, item := page.Events[2], page.Model.Items[2]
	if !slices.Equal(e.Differ, []string{"date"}) || len(e.Dates) != 2 || e.Dates[0].From != "2024-05-28" || e.Dates[1].To != "2024-05-30" {
		t.Errorf("dates %+v, differ %v; want 28 and 30 May", e.Dates, e.Differ)
	}
	if e.Dates[0].Sources[0].Letter != "A" || e.Dates[1].Sources[0].Letter != "B" {
		t.Errorf("the dates are of %v and %v, want A and B", e.Dates[0].Sources, e.Dates[1].Sources)
	}
	if len(item.Sides) != 2 || !item.Open || !item.Differs {
		t.Errorf("item %+v: want two sides that may be two events", item)
	}
	hidden := askTimeline(TimelineAsk{Hidden: []string{"y"}})
	for _, e := range hidden.Events {
		if len(e.Differ) > 0 || len(e.Dates) > 1 || slices.ContainsFunc(e.Sources, func(m Mark) bool { return m.Letter == "B" }) {
			t.Errorf("with B hidden, got %+v", e)
		}
	}
	if len(hidden.Lanes) != 3 || !hidden.Lanes[1].Hidden || len(hidden.Model.Sources) != 2 {
		t.Errorf("lanes %+v, %d sources", hidden.Lanes, len(hidden.Model.Sources))
	}
}

func TestTimelineKeepsPrecisionStatusAndNeighbours(t *testing.T) {
	page := askTimeline(TimelineAsk{})
	act, vote, spoke, visit := page.Events[0], page.Events[1], page.Events[3], page.Events[4]
	if !act.Background || act.Dates[0].From != "2009-01-01" || act.Dates[0].To != "2009-12-31" || page.Model.Items[0].When.Sure() {
		t.Errorf("the act: %+v", act)
	}
	if !vote.Undated || len(vote.Before) != 1 || vote.Before[0].Text != "The strike began" || !slices.Equal(page.Model.Items[1].Before, []int{2}) {
		t.Errorf("the vote: %+v, neighbours %v", vote, page.Model.Items[1].Before)
	}
	if !spoke.Said || vote.Said || !visit.Planned {
		t.Errorf("said %v, %v; planned %v", spoke.Said, vote.Said, visit.Planned)
	}
}

func TestTimelineLanesSayWhenSourcesWereOut(t *testing.T) {
	sources := askTimeline(TimelineAsk{}).Model.Sources
	day := func(iso string) float64 { from, _, _ := timeline.ParseISO(iso); return from }
	if a := sources[0]; !a.Known || a.Out != day("2024-06-14") || a.Latest != day("2024-06-19") {
		t.Errorf("A: %+v", a)
	}
	if b := sources[1]; !b.Known || !math.IsInf(b.Latest, 1) {
		t.Errorf("B: %+v, want no upper bound", b)
	}
}

// A passage may tell of two events: a link to either names a passage of its own.
func TestALinkToAnEventIsItsOwn(t *testing.T) {
	s := strike()
	shared := s.Events[0].Reports[0].Place
	s.Events[4].Reports = append([]story.Report{{Place: shared}}, s.Events[4].Reports...)
	book := NewBook(s)
	for i, e := range (TimelineAsk{}).Answer(book).(*TimelinePage).Events {
		if page := (TimelineAsk{Chosen: &e.At}).Answer(book).(*TimelinePage); page.Chosen != i {
			t.Errorf("the link to event %d, %q, leads to event %d", i, e.Title.Text, page.Chosen)
		}
	}
}

func TestEventCard(t *testing.T) {
	book := NewBook(strike())
	ref := book.Ref(book.Story.Events[0].Reports[1].Place)
	page := TimelineAsk{Chosen: &ref}.Answer(book).(*TimelinePage)
	c := page.Card
	if page.Chosen != 2 || c == nil {
		t.Fatalf("chosen %d, card %v", page.Chosen, c)
	}
	if len(c.Reports) != 2 || c.Reports[0].Letter != "A" || c.Reports[1].Letter != "B" {
		t.Fatalf("reports %+v", c.Reports)
	}
	for i, want := range []string{"May 28", "May 30"} {
		r := c.Reports[i]
		if got := r.Inner.Of(r.Passage.Text); got != want || r.Clock.Text != want || r.Why == nil || len(r.Evidence) != 1 {
			t.Errorf("report %d: %q in %q, why %v", i, got, r.Passage.Text, r.Why)
		}
	}
	if len(c.Differ) != 1 || len(c.Differ[0].Sides) != 2 || c.Differ[0].Sides[0].Value != "2024-05-28" || c.Differ[0].Sides[1].Sources[0].Letter != "B" {
		t.Errorf("differences %+v", c.Differ)
	}
	if len(c.Silent) != 1 || c.Silent[0].Letter != "C" || !c.Silent[0].NotYet || c.Silent[0].OutBy != "2024-05-21" {
		t.Errorf("silent %+v, want C not yet out", c.Silent)
	}
	if len(c.Columns) != 2 || c.Previous == nil || c.Next == nil {
		t.Errorf("columns %v, previous %v, next %v", c.Columns, c.Previous, c.Next)
	}
}

func TestEventCardOfOneSource(t *testing.T) {
	book := NewBook(strike())
	ref := book.Ref(book.Story.Events[1].Reports[0].Place)
	c := TimelineAsk{Chosen: &ref}.Answer(book).(*TimelinePage).Card
	if c == nil || c.Columns != nil || len(c.Silent) != 2 || c.Silent[0].NotYet {
		t.Errorf("card %+v: want no columns and two silent sources that could have known", c)
	}
}

func TestAHiddenEventIsNotLost(t *testing.T) {
	book := NewBook(strike())
	ref := book.Ref(book.Story.Events[1].Reports[0].Place)
	page := TimelineAsk{Chosen: &ref, Hidden: []string{"x"}}.Answer(book).(*TimelinePage)
	if page.Lost || page.Card != nil {
		t.Errorf("lost %v, card %v; want neither while A is hidden", page.Lost, page.Card)
	}
}

func TestTimelineOfALostLink(t *testing.T) {
	page := askTimeline(TimelineAsk{Chosen: &Ref{Place: text.Place{Source: "q", Start: 3, End: 9}, Words: "nowhere at all"}})
	if !page.Lost || page.Card != nil || page.Chosen != -1 {
		t.Errorf("lost %v, card %v", page.Lost, page.Card)
	}
	if empty := (TimelineAsk{}).Answer(NewBook(&story.Story{})).(*TimelinePage); len(empty.Events) != 0 || empty.Folded != nil {
		t.Errorf("an empty story gives %+v", empty)
	}
}

func TestDaysOfAnUnknownYearAreSetAgainstEachOther(t *testing.T) {
	s := strike()
	s.Events = s.Events[:3]
	s.Events[1].Reports[0].When, s.Events[1].Reports[0].Time = nil, nil
	for i := range s.Times {
		s.Times[i].When, s.Times[i].Value = nil, "XXXX"+s.Times[i].Value[4:]
	}
	for i := range s.Events[0].Reports {
		s.Events[0].Reports[i].When = nil
	}
	s.Differences[0].Sides[0].Value, s.Differences[0].Sides[1].Value = "XXXX-05-28", "XXXX-05-30"
	page := TimelineAsk{}.Answer(NewBook(s)).(*TimelinePage)
	if !page.Yearless {
		t.Fatal("the page claims to know a year")
	}
	e := page.Events[slices.Index(titles(page), "The strike began")]
	if len(e.Dates) != 2 || e.Dates[0].From != "2000-05-28" || e.Undated {
		t.Errorf("dates %+v, want two days of May", e.Dates)
	}
	if len(page.Folded) == 0 {
		t.Error("there is no axis")
	}
	s.Events[1].Reports[0].When = &story.When{From: some("2009-01-01"), To: some("2009-12-31"), Precision: "year"}
	page = TimelineAsk{}.Answer(NewBook(s)).(*TimelinePage)
	if got := titles(page); !page.Yearless || got[0] != "The Harbour Act" || !page.Events[0].Undated {
		t.Errorf("a year of background: yearless %v, %q; want it first and off the axis", page.Yearless, got)
	}
	s.Events[1].Reports[0].When.Precision = "month"
	if page := (TimelineAsk{}).Answer(NewBook(s)).(*TimelinePage); page.Yearless {
		t.Error("days without a year stand beside dated ones")
	}
}

// Days over New Year stand in their order though no year is known.
func TestDaysOverNewYear(t *testing.T) {
	s := strike()
	s.Events = append(s.Events[:1:1], s.Events[4])
	for i := range s.Times {
		s.Times[i].When, s.Times[i].Value = nil, "XXXX-12-30"
	}
	s.Times[len(s.Times)-1].Value = "XXXX-01-02"
	s.Events[0].Dates, s.Differences = "agree", nil
	for i := range s.Events {
		for k := range s.Events[i].Reports {
			s.Events[i].Reports[k].When = nil
		}
	}
	page := TimelineAsk{}.Answer(NewBook(s)).(*TimelinePage)
	if got, want := titles(page), []string{"The strike began", "The minister spoke"}; !page.Yearless || !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if from, to := page.Flat[0].From, page.Flat[len(page.Flat)-1].To; to-from > 6 {
		t.Errorf("the axis is %v days long", to-from)
	}
}

// TestTimelineFilter leaves events out by what they are, who takes part, and
// when their sources were out.
func TestTimelineFilter(t *testing.T) {
	s := sample()
	s.Sources[1].Published.Earliest = ptr("2025-11-09")
	s.Events[0].Actors = []string{"p2"}
	s.Events[0].Places = []string{"p1"}
	s.Events = append(s.Events, story.Event{ID: "e2", Title: at("b", "Café owners came", 0), Status: "planned",
		Reports: []story.Report{{Place: at("b", "Café owners came too", 0)}}})
	b := NewBook(s)
	tests := []struct {
		name   string
		filter TimelineFilter
		want   int // events shown
		later  int
	}{
		{"none", TimelineFilter{}, 2, 0},
		{"planned", TimelineFilter{Kind: Planned}, 1, 0},
		{"happened", TimelineFilter{Kind: Happened}, 1, 0},
		{"said", TimelineFilter{Kind: Told}, 0, 0},
		{"an actor", TimelineFilter{About: "the port council"}, 1, 0},
		{"a place", TimelineFilter{About: "Ana Petrović"}, 1, 0},
		{"nobody", TimelineFilter{About: "nobody"}, 0, 0},
		{"differing", TimelineFilter{Differ: true}, 1, 0},
		{"what was at a place", TimelineFilter{Place: "Ana Petrović"}, 1, 0},
		{"an actor at a place", TimelineFilter{About: "the port council", Place: "Ana Petrović"}, 1, 0},
		{"an actor elsewhere", TimelineFilter{About: "the port council", Place: "nowhere"}, 0, 0},
		{"before B was out", TimelineFilter{Until: "2025-11-08"}, 2, 1},
		{"when B was out", TimelineFilter{Until: "2025-11-09"}, 2, 0},
	}
	for _, tt := range tests {
		p := TimelineAsk{Filter: tt.filter}.Answer(b).(*TimelinePage)
		if len(p.Events) != tt.want || p.Later != tt.later {
			t.Errorf("%s: %d events, %d later, want %d and %d", tt.name, len(p.Events), p.Later, tt.want, tt.later)
		}
		if len(p.Model.Items) != len(p.Events) {
			t.Errorf("%s: %d items for %d events", tt.name, len(p.Model.Items), len(p.Events))
		}
	}
	p := TimelineAsk{}.Answer(b).(*TimelinePage)
	want := Facets{Happened: 1, Planned: 1, Differ: 1, Actors: []Facet{{"the port council", 1}}, Places: []Facet{{"Ana Petrović", 1}}}
	if !reflect.DeepEqual(p.Facets, want) || p.All != 2 {
		t.Errorf("facets %+v of %d, want %+v", p.Facets, p.All, want)
	}
	if p.Lanes[0].Events != 1 || p.Lanes[1].Events != 2 {
		t.Errorf("A reports %d events and B %d, want 1 and 2", p.Lanes[0].Events, p.Lanes[1].Events)
	}
	for _, hidden := range [][]string{nil, {p.Lanes[1].Source}} {
		if got := (TimelineAsk{Hidden: hidden}).Answer(b).(*TimelinePage).Ranked; !slices.Equal(got, []int{1, 0}) {
			t.Errorf("with %q hidden the sources are ranked %v, want B, which reports more, before A", hidden, got)
		}
	}
	if len(p.Clock) != 2 || p.Clock[0].Day != "2025-11-07" || p.Clock[1].Day != "2025-11-09" || p.Clock[1].Sources[0].Letter != "B" {
		t.Errorf("clock %+v, want the 7th and the 9th, with B", p.Clock)
	}
}
