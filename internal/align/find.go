package align

import (
	"slices"
	"sort"
	"strings"

	"parallax/internal/actor"
	"parallax/internal/corpus"
)

// What a pair must reach, and what moves its score. Tried on ECB+ topics 1–35,
// MRPC and three stories of our own.
const (
	enough       = 0.38 // score from which a pair says the same
	fewestShared = 3    // terms that a pair must share, at least
	ofBest       = 0.55 // share of the better of both sides' best score in the other document
	sameSpeaker  = 0.03
	otherSpeaker = 0.05
	otherStory   = 0.08 // for documents that belong to different stories
	otherOrdinal = 0.10 // for "second round" beside "third round"
	opposed      = 0.25 // for "resumed" beside "suspended"
	neighbours   = 0.40 // of the mean similarity of the passages before and after
	hub          = 0.50 // of the mean similarity of the runners-up in the other documents
	mutual       = 0.07 // for passages that are each the nearest of the other
	distance     = 0.35 // for passages at opposite ends of their documents
	farSim       = 0.26 // similarity and coverage by a whole document under which
	farCov       = 0.42 // a passage is really far
	telling      = 4    // terms a passage must have before its absence elsewhere can be sure
	loose        = 0.08 // score from which two passages may tell of one happening
)

// Find returns which passages of different documents say the same. The passages
// are those of each document, in the order of docs; cast is who is named in
// them, and may be nil. The order of docs changes nothing in the result.
func Find(docs []corpus.Document, passages [][]Passage, cast *actor.Cast) Result {
	f := newFinder(docs, passages, cast)
	f.judge()
	r := Result{Passages: f.space.passages}
	r.Pairs = f.pairs()
	r.Groups = f.groups(r.Pairs)
	r.Only = f.only(r.Pairs)
	r.Links = f.loosely()
	return r
}

// A finder is the state of one Find.
type finder struct {
	ids    []string // sources, sorted
	space  *space
	cast   *actor.Cast
	office map[[2]int]bool
	links  [][]link
	hubs   []float64
	story  []int   // of each source
	tops   [][]top // per passage, by source
	texts  map[string]string
}

func newFinder(docs []corpus.Document, passages [][]Passage, cast *actor.Cast) *finder {
	order := make([]int, len(docs))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(i, j int) bool { return docs[order[i]].ID < docs[order[j]].ID })
	f := &finder{cast: cast, texts: map[string]string{}}
	var all []Passage
	var source []int
	for n, d := range order {
		f.ids = append(f.ids, docs[d].ID)
		f.texts[docs[d].ID] = docs[d].Text
		for _, p := range passages[d] {
			all = append(all, p)
			source = append(source, n)
		}
	}
	f.space = newSpace(all, source)
	return f
}

// judge finds the links and turns the similarity of each into its score.
func (f *finder) judge() {
	f.story = f.stories()
	f.links = f.space.links()
	f.hubs = make([]float64, len(f.links))
	for p := range f.links {
		f.hubs[p] = f.crowdedness(p)
	}
	raw := make([][]float64, len(f.links))
	for p := range f.links {
		raw[p] = make([]float64, len(f.links[p]))
		for i, l := range f.links[p] {
			raw[p][i] = f.score(p, l)
		}
	}
	for p := range f.links {
		for i := range f.links[p] {
			f.links[p][i].score = raw[p][i]
		}
	}
	f.rank()
	for p := range f.links { // each is the nearest of the other: chosen both ways
		for _, t := range f.tops[p] {
			if f.top(t.near.Passage, f.space.source[p]).Passage == p {
				f.link(p, t.near.Passage).score = min(t.near.Score+mutual, 1)
			}
		}
	}
	f.rank()
}

// loosely returns the links that don't say the same but may tell of one happening.
func (f *finder) loosely() []Link {
	var out []Link
	for p := range f.links {
		for _, l := range f.links[p] {
			if l.to > p && l.score >= loose {
				out = append(out, Link{A: p, B: l.to, Score: l.score})
			}
		}
	}
	return out
}

// A top is the nearest passage in one document.
type top struct {
	source int
	near   Near
}

// rank notes the nearest passage in each other document.
func (f *finder) rank() {
	f.tops = make([][]top, len(f.links))
	for p := range f.links {
		for _, l := range f.links[p] {
			d, n := f.space.source[l.to], len(f.tops[p])-1
			switch {
			case n < 0 || f.tops[p][n].source != d:
				f.tops[p] = append(f.tops[p], top{d, Near{l.to, l.score}})
			case l.score > f.tops[p][n].near.Score:
				f.tops[p][n].near = Near{l.to, l.score}
			}
		}
	}
}

// top is the nearest passage to p in a document; its Passage is -1 when none
// shares anything.
func (f *finder) top(p, source int) Near {
	list := f.tops[p]
	if i := sort.Search(len(list), func(i int) bool { return list[i].source >= source }); i < len(list) && list[i].source == source {
		return list[i].near
	}
	return Near{Passage: -1}
}

// crowdedness is how alike a passage is to those that it isn't: the mean
// similarity of the second to fifth best passage in each other document.
func (f *finder) crowdedness(p int) float64 {
	sum, n := 0.0, 0
	var sims []float64
	flush := func() {
		sort.Sort(sort.Reverse(sort.Float64Slice(sims)))
		for _, s := range sims[min(1, len(sims)):min(5, len(sims))] {
			sum += s
		}
		n += 4
		sims = sims[:0]
	}
	last := -1
	for _, l := range f.links[p] {
		if d := f.space.source[l.to]; d != last {
			if last >= 0 {
				flush()
			}
			last = d
		}
		sims = append(sims, l.sim)
	}
	if last >= 0 {
		flush()
	}
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}

// score weighs all that speaks for and against a link.
func (f *finder) score(p int, l link) float64 {
	a, b := &f.space.passages[p], &f.space.passages[l.to]
	s := l.sim - hub*(f.hubs[p]+f.hubs[l.to])/2
	s += neighbours * (f.beside(p, l.to, -1) + f.beside(p, l.to, 1)) / 2
	switch {
	case a.Speaker < 0 || b.Speaker < 0:
	case f.together(a.Speaker, b.Speaker):
		s += sameSpeaker
	case f.apart(a, b):
		s -= otherSpeaker
	}
	if f.otherRound(p, l.to) {
		s -= otherOrdinal
	}
	if f.space.sides[p].against(f.space.sides[l.to]) {
		s -= opposed
		if f.otherFigure(a, b) { // offered 8 percent, accepted 14
			s -= opposed
		}
	}
	s -= distance * abs(a.place-b.place)
	if f.story[f.space.source[p]] != f.story[f.space.source[l.to]] {
		s -= otherStory
	}
	if l.sim > 0.999 {
		s = 1
	}
	return min(max(s, 0), 1)
}

// otherRound reports whether both passages number one kind of thing by
// ordinals and none of them is the same.
func (f *finder) otherRound(p, q int) bool {
	differ := false
	for _, t := range f.space.ordinals[p] {
		for _, u := range f.space.ordinals[q] {
			if t == u {
				return false
			}
			_, x, _ := strings.Cut(t, "/")
			_, y, _ := strings.Cut(u, "/")
			differ = differ || x == y && x != ""
		}
	}
	return differ
}

// otherFigure reports whether two passages count one thing, and no figure for
// it stands in both.
func (f *finder) otherFigure(a, b *Passage) bool {
	values := map[string][]string{}
	for _, t := range a.terms {
		if value, unit, ok := strings.Cut(t.key, "/"); ok && t.class == number && unit != "" {
			values[unit] = append(values[unit], value)
		}
	}
	other := map[string]bool{}
	for _, t := range b.terms {
		value, unit, _ := strings.Cut(t.key, "/")
		if have, ok := values[unit]; ok && t.class == number {
			same := slices.Contains(have, value)
			if was, seen := other[unit]; seen {
				same = same || !was
			}
			other[unit] = !same
		}
	}
	for _, differs := range other {
		if differs {
			return true
		}
	}
	return false
}

// beside is the similarity of the passages next to two, step before or after.
func (f *finder) beside(p, q, step int) float64 {
	a, b := p+step, q+step
	if a < 0 || b < 0 || a >= len(f.links) || b >= len(f.links) || f.space.source[a] != f.space.source[p] || f.space.source[b] != f.space.source[q] {
		return 0
	}
	if l := f.link(a, b); l != nil {
		return l.sim
	}
	return 0
}

// link returns the link from p to q; nil when they share nothing.
func (f *finder) link(p, q int) *link {
	list := f.links[p]
	if i := sort.Search(len(list), func(i int) bool { return list[i].to >= q }); i < len(list) && list[i].to == q {
		return &list[i]
	}
	return nil
}

func abs(x float64) float64 { return max(x, -x) }
