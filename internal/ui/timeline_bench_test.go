package ui

import (
	"strconv"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/query"
	"parallax/internal/text"
	"parallax/internal/timeline"
	"parallax/internal/view"
)

// crowd is a page of n events of five sources over thirty years, the same at
// every call.
func crowd(n int) *query.TimelinePage {
	p := &query.TimelinePage{Chosen: -1}
	for i := range 5 {
		letter := string(rune('A' + i))
		p.Marks = append(p.Marks, query.Mark{Source: letter, Letter: letter, Shape: i})
		p.Lanes = append(p.Lanes, query.TimelineSource{Mark: p.Marks[i]})
		p.Ranked = append(p.Ranked, i)
		p.Model.Sources = append(p.Model.Sources, timeline.Source{Known: true, Out: 20_000, Latest: 20_010})
	}
	seed := uint32(7)
	below := func(k int) int {
		seed = seed*1664525 + 1013904223
		return int(seed>>8) % k
	}
	for i := range n {
		words := "Event number " + strconv.Itoa(i) + " of the long story"
		when := timeline.Day(float64(10_000 + 9_000*i/n))
		if below(4) == 0 {
			when.SureTo += float64(below(10))
			when.To = when.SureTo + float64(below(20))
		}
		it := timeline.Item{Key: "e" + strconv.Itoa(i), Title: words, Said: below(3) == 0, Dated: true, When: when, Differs: below(10) == 0}
		at := query.Ref{Place: text.Place{Source: "A", Start: 60 * i, End: 60*i + len(words)}, Words: words}
		e := query.TimelineEvent{At: at, Title: query.Passage{Cite: query.Cite{At: at}, Text: words}, Said: it.Said}
		for s := range 5 {
			if s == 0 || below(2) == 0 {
				it.Reports = append(it.Reports, timeline.Report{Source: s, Dated: true, When: when})
				e.Sources = append(e.Sources, p.Marks[s])
			}
		}
		day := timeline.FormatISO(when.From)
		e.Dates = []query.DateSide{{From: day, To: day, Precision: "day"}}
		p.Model.Items, p.Events = append(p.Model.Items, it), append(p.Events, e)
	}
	p.Folded, p.Flat = timeline.Segments(&p.Model), timeline.Flat(timeline.Segments(&p.Model))
	return p
}

// BenchmarkChartFrame is what one frame of a move takes up to the page's own
// script: layout, drawing, and finding what differs from the last frame.
func BenchmarkChartFrame(b *testing.B) {
	c := &timelineChart{State: view.State{View: view.Timeline}, Page: crowd(10_000), width: 840, over: 840}
	for _, w := range []struct {
		name string
		days float64
	}{{"all", 9_000}, {"years", 3_650}, {"year", 365}, {"month", 30}} {
		for _, move := range []struct {
			name string
			to   func(s timeline.Scale, i int) timeline.Scale
		}{
			{"pan", func(s timeline.Scale, i int) timeline.Scale { return s.Pan(float64(i % 40)) }},
			{"zoom", func(s timeline.Scale, i int) timeline.Scale { return s.Zoom(1+float64(i%40)/20, 400) }},
		} {
			b.Run(w.name+"/"+move.name, func(b *testing.B) {
				c.ready()
				scale := timeline.ScaleFor(c.memo.axis, c.width, 14_000, 14_000+w.days)
				writer := chartWriter{root: app.Window()}
				writer.drawn = writer.create(c.draw(scale).chart())
				b.ReportAllocs()
				for i := 0; b.Loop(); i++ {
					d := c.draw(move.to(scale, i))
					d.moving = true
					writer.items = writer.items[:0]
					writer.change(writer.drawn, d.chart(), true)
				}
				b.ReportMetric(float64(len(writer.items)), "bytes-written")
			})
		}
	}
}
