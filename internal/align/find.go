package align

import (
	"slices"
	"sort"
	"strings"

	"parallax/internal/actor"
	"parallax/internal/corpus"
	"parallax/internal/why"
)

// What a pair must reach, and what moves its score. Tried on ECB+ topics 1–35,
// MRPC and three stories of our own.
const (
	enough        = 0.38 // score from which a pair says the same
	fewestShared  = 3    // terms that a pair must share, at least
	fewestCounted = 4    // the same, where a term that stands in both counts twice
	ofBest        = 0.55 // share of the better of both sides' best score in the other document
	sameSpeaker   = 0.03
	otherSpeaker  = 0.05
	otherStory    = 0.08 // for documents that belong to different stories
	otherOrdinal  = 0.10 // for "second round" beside "third round"
	opposed       = 0.25 // for "resumed" beside "suspended"
	neighbours    = 0.40 // of the mean similarity of the passages before and after
	hub           = 0.50 // of the mean similarity of the runners-up in the other documents
	mutual        = 0.07 // for passages that are each the nearest of the other
	distance      = 0.35 // for passages at opposite ends of their documents
	farSim        = 0.18 // similarity and coverage by a whole document under which
	farCov        = 0.40 // a passage is really far
	telling       = 4    // terms a passage must have before its absence elsewhere can be sure
)

// Find returns which passages of different documents say the same. The passages
// are those of each document, in the order of docs; cast is who is named in
// them, and may be nil. Two passages of which it is ruled that they don't say the
// same are no pair and stand in no group together; two that do are both. Every few
// milliseconds watch is told how far the work is. The order of docs changes nothing
// in the result.
func Find(docs []corpus.Document, passages [][]Passage, cast *actor.Cast, rulings []Ruling, watch func(done, all int)) Result {
	f := newFinder(docs, passages, cast, &pace{watch: watch})
	ruled := f.settle(rulings)
	f.judge()
	r := Result{Passages: f.space.passages, Stories: f.story, Ruled: ruled}
	r.Pairs = f.pairs()
	r.Groups = f.groups(r.Pairs)
	r.Only = f.only()
	r.Told = f.happenings()
	for i := range r.Passages {
		r.Passages[i].terms = nil // nobody asks for them any more
	}
	return r
}

// A finder is the state of one Find.
type finder struct {
	ids   []string // sources, sorted
	texts map[string]string
	space *space
	cast  *actor.Cast
	pace  *pace

	story  []int // of each source
	linker *linker
	links  [][]link
	hubs   []float64
	paired []bool // passages that some passage says the same as

	names      map[int]*folded // by actor, of those that were asked for
	words      map[int][]int32 // by passage: its words, by their number in vocabulary
	vocabulary map[string]int32

	reasons map[string]why.Why // by their code and arguments
	said    []byte             // scratch

	ruled   map[[2]int]bool // what was ruled of two passages
	severed map[int][]int   // by passage: those that it is ruled not to say the same as
}

func newFinder(docs []corpus.Document, passages [][]Passage, cast *actor.Cast, pace *pace) *finder {
	order := make([]int, len(docs))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(i, j int) bool { return docs[order[i]].ID < docs[order[j]].ID })
	f := &finder{cast: cast, words: map[int][]int32{}, vocabulary: map[string]int32{}, reasons: map[string]why.Why{}, texts: map[string]string{}, pace: pace}
	var first []int
	count := 0
	for _, list := range passages {
		count += len(list)
	}
	all, source := make([]Passage, 0, count), make([]int, 0, count)
	for n, d := range order {
		first = append(first, len(all))
		f.ids = append(f.ids, docs[d].ID)
		f.texts[docs[d].ID] = docs[d].Text
		for _, p := range passages[d] {
			all = append(all, p)
			source = append(source, n)
		}
	}
	f.space = newSpace(all, source, append(first, len(all)), pace)
	f.linker = newLinker(f.space)
	return f
}

// judge finds the links and turns the similarity of each into its score.
func (f *finder) judge() {
	f.pace.next()
	f.story = f.stories()
	f.links = f.space.links(f.pace)
	f.rule()
	f.hubs = make([]float64, len(f.links))
	f.eachPassage(func(p int) { f.hubs[p] = f.crowdedness(p) })
	f.eachPassage(func(p int) {
		for i := range f.links[p] {
			f.links[p][i].score = float32(f.score(p, f.links[p][i]))
		}
	})
	f.eachPassage(func(p int) { // each is the nearest of the other: chosen both ways
		f.each(p, func(_ int, list []link) {
			l := nearest(list)
			l.nearest = f.top(int(l.to), f.space.source[p]).Passage == p
		})
	})
	for p := range f.links {
		for i := range f.links[p] {
			if l := &f.links[p][i]; l.nearest {
				l.score = min(l.score+mutual, 1)
			}
		}
	}
}

// eachPassage visits every passage, as a stage of the work.
func (f *finder) eachPassage(visit func(p int)) {
	f.pace.next()
	for p := range f.links {
		visit(p)
		f.pace.step(p, len(f.links), 3*len(f.links[p]))
	}
}

// crowdedness is how alike a passage is to those that it isn't: the mean
// similarity of the second to fifth best passage in each other document.
func (f *finder) crowdedness(p int) float64 {
	sum, n := 0.0, 0
	f.each(p, func(_ int, list []link) {
		var best [5]float64
		for _, l := range list {
			for i, s := 0, float64(l.sim); i < len(best) && s > 0; i++ {
				if s > best[i] {
					s, best[i] = best[i], s
				}
			}
		}
		for _, s := range best[1:] {
			sum += s
		}
		n += len(best) - 1
	})
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}

// score weighs all that speaks for and against a link.
func (f *finder) score(p int, l link) float64 {
	q := int(l.to)
	if f.single(p, q) {
		return f.byWording(p, q)
	}
	a, b := &f.space.passages[p], &f.space.passages[q]
	s := float64(l.sim) - hub*(f.hubs[p]+f.hubs[l.to])/2
	s += neighbours * (f.beside(p, q, -1) + f.beside(p, q, 1)) / 2
	switch {
	case a.Speaker < 0 || b.Speaker < 0:
	case f.together(a.Speaker, b.Speaker):
		s += sameSpeaker
	case f.apart(a, b):
		s -= otherSpeaker
	}
	if f.otherRound(p, q) {
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
		return float64(l.sim)
	}
	return 0
}

func abs(x float64) float64 { return max(x, -x) }
