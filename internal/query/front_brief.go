package query

import (
	"slices"

	"parallax/internal/timeline"
)

// FewMarks is how many sources are listed where their marks alone stand.
const FewMarks = 12

// mostShares is into how many sources the front page splits the words of a
// voice. Those of the others are one share, without a mark, behind them.
const mostShares = 24

// brief leaves what the front page shows. Of a thousand sources all else would
// take the page's thread longer to read than to draw.
func (page *FrontPage) brief() {
	page.Voices.brief()
	for i := range page.Differ {
		for k := range page.Differ[i].Sides {
			page.Differ[i].Sides[k].brief()
		}
	}
}

// brief leaves of the voices their words by source.
func (p *VoicesPage) brief() {
	for i := range p.Voices {
		v := &p.Voices[i]
		v.Verbs = nil
		v.In = foremost(v.In, func(s VoiceShare) int { return s.Direct + s.Reported }, func(all *VoiceShare, s VoiceShare) {
			all.Direct += s.Direct
			all.Reported += s.Reported
		})
	}
	p.Sources = foremost(p.Sources, func(s VoiceSource) int { return s.Unattributed }, func(all *VoiceSource, s VoiceSource) {
		all.Words += s.Words
		all.Direct += s.Direct
		all.Unattributed += s.Unattributed
	})
	for i := range p.Unheard {
		p.Unheard[i].In = nil
	}
}

// foremost leaves those of a list that have the most words, in their order, and
// one that stands for all others.
func foremost[T any](list []T, words func(T) int, add func(all *T, one T)) []T {
	if len(list) <= mostShares {
		return list
	}
	counts := make([]int, len(list))
	for i := range list {
		counts[i] = words(list[i])
	}
	slices.Sort(counts)
	most := counts[len(counts)-mostShares:]
	least, ties := most[0], 0
	for _, n := range most {
		if n == least {
			ties++
		}
	}
	few := make([]T, 0, mostShares+1)
	var others T
	for _, one := range list {
		n := words(one)
		if n == least && ties > 0 {
			ties--
			n++
		}
		if n > least {
			few = append(few, one)
		} else {
			add(&others, one)
		}
	}
	return append(few, others)
}

// brief leaves of a side its first member, and of other sources their marks, the
// first of them.
func (s *Side) brief() {
	seen := map[string]bool{}
	var few []Member
	s.More = 0
	for i := range s.Members {
		m := &s.Members[i]
		switch {
		case seen[m.Source]:
			continue
		case i == 0:
			few = append(few, *m)
		case len(few) < FewMarks:
			few = append(few, Member{Passage: Passage{Cite: Cite{Mark: m.Mark}}})
		default:
			s.More++
		}
		seen[m.Source] = true
	}
	s.Members = few
}

// brief leaves of an event the first sources, and of an item no more of its
// reports than whose they are. The axis was made before.
func (p *TimelinePage) brief() {
	for i := range p.Events {
		e, item := &p.Events[i], &p.Model.Items[i]
		e.Sources, e.Later, e.Precision, e.After, e.Before = e.Sources[:min(len(e.Sources), FewMarks)], nil, nil, nil, nil
		for k := range e.Dates {
			e.Dates[k].Sources = e.Dates[k].Sources[:min(len(e.Dates[k].Sources), FewMarks)]
		}
		item.Others = reportersOf(item.Reports)
		item.Reports = nil
	}
}

// reportersOf are the sources of reports, each once and in order.
func reportersOf(reports []timeline.Report) []int {
	list := make([]int, len(reports))
	for i := range reports {
		list[i] = reports[i].Source
	}
	slices.Sort(list)
	return slices.Compact(list)
}
