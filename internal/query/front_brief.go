package query

import "slices"

// mostShares is into how many sources the front page splits the words of a
// voice. Those of the others are one share, without a mark, behind them.
const mostShares = 24

// brief leaves of the voices what the front page shows of them, and sends to it:
// of a thousand sources they would be most of the answer.
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
	slices.SortFunc(counts, func(a, b int) int { return b - a })
	least, ties := counts[mostShares-1], 0
	for _, n := range counts[:mostShares] {
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
