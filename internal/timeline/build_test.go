package timeline

import (
	"math"
	"math/rand"
	"strconv"
)

// words are the axis words of the tests.
var words = Words{
	Months:    [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
	MonthsCut: [12]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
	Weekdays:  [7]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"},
	FoldYears: "{n} y", FoldMonth: "{n} mo", FoldDays: "{n} d", YearsBC: "{n} BC",
}

// at is the number of an ISO day.
func at(iso string) float64 {
	from, _, ok := ParseISO(iso)
	if !ok {
		panic(iso)
	}
	return from
}

// only is the stretch of one ISO day, month or year, sure.
func only(iso string) Stretch {
	from, to, ok := ParseISO(iso)
	if !ok {
		panic(iso)
	}
	return Stretch{from, from, to, to}
}

// some is a moment of an ISO month or year, no part of it sure.
func some(iso string) Stretch {
	s := only(iso)
	s.SureFrom, s.SureTo = 0, 0
	return s
}

// event is a dated item reported by the given sources with its date.
func event(key, title string, when Stretch, sources ...int) Item {
	it := Item{Key: key, Title: title, Dated: true, When: when}
	for _, n := range sources {
		it.Reports = append(it.Reports, Report{Source: n, Dated: true, When: when})
	}
	return it
}

// wheat is a hand-made story: a harbour strike with a history.
func wheat() *Model {
	m := &Model{Words: words}
	m.Sources = []Source{
		{Known: true, Out: at("2024-06-14"), Latest: at("2024-06-18"), Label: "A"},
		{Known: true, Out: at("2024-06-03"), Latest: math.Inf(1), Label: "B"},
		{Label: "C"},
	}
	strike := event("strike", "the dockers’ strike at the grain quays", Stretch{at("2024-05-28"), 0, 0, at("2024-06-13")}, 0, 2)
	strike.Differs, strike.Open = true, true
	strike.Sides = []Side{{only("2024-05-28"), []int{0}}, {only("2024-06-12"), []int{2}}}
	year := event("law", "the Harbour Act", only("2009"), 0, 1)
	year.Background = true
	flood := event("flood", "the flood of March", some("2017-03"), 1)
	flood.Background = true
	rumour := Item{Key: "rumour", Title: "a rumour of lay-offs", After: []int{0}, Before: []int{4}, Reports: []Report{{Source: 2}}}
	deal := event("deal", "a settlement that both sides called provisional", only("2024-06-13"), 0, 1, 2)
	deal.Said = true
	visit := event("visit", "the minister will visit", Stretch{at("2024-06-15"), 0, 0, at("2024-06-30")}, 0)
	visit.Planned = true
	lost := Item{Key: "lost", Title: "an earlier quarrel", Reports: []Report{{Source: 1}}}
	m.Items = []Item{year, flood, strike, rumour, deal, visit, lost}
	m.Items[3].After, m.Items[3].Before = []int{2}, []int{4}
	return m
}

// crowd makes n items over some days, from a seed: some said, some wide, some
// undated, some that differ.
func crowd(seed int64, n, days, sources int) *Model {
	r := rand.New(rand.NewSource(seed))
	m := &Model{Words: words}
	for i := range sources {
		m.Sources = append(m.Sources, Source{Known: i%3 != 2, Out: 20000 + float64(r.Intn(days)), Latest: 20000 + float64(days), Label: string(rune('A' + i%26))})
	}
	titles := []string{"a vote", "the second reading of the bill", "Bundesverfassungsgerichtsentscheidungen", "هدنة مؤقتة بين الطرفين", "talks", "—", "fire at the depot, said by three"}
	for i := range n {
		day := 20000 + float64(r.Intn(days))
		when := Day(day)
		switch r.Intn(6) {
		case 0:
			when = Stretch{day, 0, 0, day + float64(1+r.Intn(60))}
		case 1:
			when = Stretch{day - 2, day, day + 2, day + 3}
		case 2:
			when = Stretch{day, 0, 0, math.Inf(1)}
		}
		it := event(strconv.Itoa(i), titles[r.Intn(len(titles))], when, r.Intn(sources), r.Intn(sources))
		it.Said = r.Intn(3) == 0
		it.Planned = r.Intn(9) == 0
		if r.Intn(4) == 0 {
			it.Differs = true
			it.Sides = []Side{{Day(day), []int{0}}, {Day(day + float64(1+r.Intn(5))), []int{r.Intn(sources), sources - 1}}}
			it.Open = r.Intn(2) == 0
		}
		if r.Intn(8) == 0 && i > 2 {
			it = Item{Key: strconv.Itoa(i), Title: "undated", After: []int{r.Intn(i)}, Before: []int{r.Intn(i)}, Reports: []Report{{Source: 0}}}
		}
		m.Items = append(m.Items, it)
	}
	return m
}
