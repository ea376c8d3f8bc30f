package align

import (
	"cmp"
	"slices"

	"parallax/internal/text"
)

// A Happening is something done or befallen that the heads of several documents of
// one story name in the same or related words: "fire", "blaze".
type Happening struct {
	Members []Told // by source id and place, one a sentence
}

// Told is a passage that tells of a happening, with the word that names it there.
type Told struct {
	Passage int        // index of Result.Passages
	At      text.Place // empty where it has another word for it
}

// What makes a sentence tell of a happening. Tried on ECB+ topics 1–35 but for
// every third.
const (
	inHead   = 3   // sentences of a document that tell what it is about
	actShare = 0.2 // share of the heads that name an act, from which it is a happening of the story
	fewHeads = 3   // heads that do, at least, where there are as many
	sameAct  = 0.6 // similarity from which another word names the same act
	actMass  = 2   // what naming an act that every head names counts
	leads    = 2   // sentences at the very top,
	leadMass = 1   // and what standing there counts
	tells    = 3.2 // mass from which a sentence that names a happening tells of it
	central  = 4   // mass without the act, from which any act named is that of the story
)

// happenings are what the documents of each story tell of, by story, what most
// heads name first.
func (f *finder) happenings() []Happening {
	stories := 0
	for _, s := range f.story {
		stories = max(stories, s+1)
	}
	docs := make([][]int, stories)
	for d, s := range f.story {
		docs[s] = append(docs[s], d)
	}
	n := len(f.space.keys)
	g := gist{space: f.space, heads: make([]int, n), acting: make([]int, n), plain: make([]bool, n), seen: make([]int, n), acted: make([]int, n), mass: make([]float64, n), act: make([]float64, n), of: make([]int, n)}
	var out []Happening
	for _, list := range docs {
		if len(list) > 1 {
			out = append(out, g.happenings(list)...)
		}
	}
	return out
}

// A gist is what the heads of a story's documents have in common.
type gist struct {
	space   *space
	heads   []int     // by term: documents that have it in the head
	acting  []int     // by term: those where it names an act there
	plain   []bool    // by term: some head has it with no noun after it
	seen    []int     // by term: the last head that had it, from 1; then the last sentence, its first passage from -1 down
	acted   []int     // by term: the last head where it named an act, from 1
	mass    []float64 // by term: what a passage that has it shares with the heads
	act     []float64 // by term: share of the heads that name what it names
	of      []int     // by term: the happening that it names, from 1; 0 none
	touched []int     // terms with any of these
}

// happenings are what two or more of the documents tell of.
func (g *gist) happenings(docs []int) []Happening {
	for _, d := range docs {
		g.read(d)
	}
	g.spread(float64(len(docs)))
	out := g.acts(float64(len(docs)))
	for _, d := range docs {
		for p := g.space.first[d]; p < g.space.first[d+1]; {
			end := g.sentence(p)
			g.tell(p, end, out)
			p = end
		}
	}
	for _, t := range g.touched {
		g.heads[t], g.acting[t], g.plain[t], g.mass[t], g.act[t], g.of[t] = 0, 0, false, 0, 0, 0
	}
	g.touched = g.touched[:0]
	return slices.DeleteFunc(out, func(h Happening) bool {
		return len(h.Members) < 2 || h.Members[0].At.Source == h.Members[len(h.Members)-1].At.Source
	})
}

// read notes the terms of a document's head, each once.
func (g *gist) read(d int) {
	for p := g.space.first[d]; p < g.space.first[d+1] && g.space.passages[p].sentence < inHead; p++ {
		for i, t := range g.space.passages[p].terms {
			id := int(g.space.terms[p][i])
			if g.seen[id] != d+1 {
				g.seen[id] = d + 1
				g.heads[id]++
				g.touched = append(g.touched, id)
			}
			if t.act && g.acted[id] != d+1 {
				g.acted[id] = d + 1
				g.acting[id]++
			}
			g.plain[id] = g.plain[id] || t.act && !t.kind
		}
	}
}

// spread gives each term, and those that may stand for it, its mass: its weight,
// times the cube of the share of the n heads that have it, since what few of them
// have is not what the story is about.
func (g *gist) spread(n float64) {
	slices.Sort(g.touched)
	g.touched = slices.Compact(g.touched)
	for _, t := range g.touched {
		if g.heads[t] < 2 {
			continue
		}
		share := float64(g.heads[t]) / n
		mass := g.space.weight[t] * share * share * share
		act := float64(g.acting[t]) / n
		for _, o := range g.space.near[t] {
			g.mass[o.term] = max(g.mass[o.term], mass*o.sim)
			g.act[o.term] = max(g.act[o.term], act*o.sim)
			if g.heads[o.term] == 0 {
				g.touched = append(g.touched, int(o.term))
			}
		}
	}
}

// acts gathers the words for acts that enough of the n heads name into happenings,
// the related ones around those that most of them name.
func (g *gist) acts(n float64) []Happening {
	var list []int
	for _, t := range g.touched {
		if g.plain[t] && g.acting[t] >= fewHeads && float64(g.acting[t]) >= actShare*n {
			list = append(list, t)
		}
	}
	slices.Sort(list)
	list = slices.Compact(list)
	slices.SortStableFunc(list, func(a, b int) int { return cmp.Compare(g.acting[b], g.acting[a]) })
	var out []Happening
	for _, t := range list {
		if g.of[t] != 0 {
			continue
		}
		out = append(out, Happening{})
		for _, o := range g.space.near[t] {
			if o.sim >= sameAct && g.of[o.term] == 0 {
				g.of[o.term] = len(out)
			}
		}
	}
	return out
}

// sentence is where the sentence that passage p begins ends.
func (g *gist) sentence(p int) int {
	end := p + 1
	for end < len(g.space.passages) && g.space.source[end] == g.space.source[p] && g.space.passages[end].sentence == g.space.passages[p].sentence {
		end++
	}
	return end
}

// tell adds a sentence to the happenings that its passages name, when it shares
// enough with the heads. One that shares a great deal tells of the first, whatever
// act it names.
func (g *gist) tell(from, to int, out []Happening) {
	mass, act, by := g.shared(from, to)
	if act < actShare || mass+actMass*act < tells {
		return
	}
	if len(out) > 0 && mass >= central {
		at := g.space.passages[by].At
		out[0].add(from, Told{by, text.Place{Source: at.Source, Start: at.Start, End: at.Start}})
	}
	for p := from; p < to; p++ {
		at := &g.space.passages[p]
		for i, t := range at.terms {
			if k := g.of[g.space.terms[p][i]]; k > 0 && t.act && !at.heading {
				out[k-1].add(from, Told{p, t.at().At(at.At.Source)})
			}
		}
	}
}

// shared is the mass of what the passages of a sentence share with the heads, the
// share of the heads that name the act that most of them do, and the passage
// that names it.
func (g *gist) shared(from, to int) (mass, act float64, by int) {
	if g.space.passages[from].sentence < leads {
		mass = leadMass
	}
	for p := from; p < to; p++ {
		for _, w := range g.space.vectors[p] {
			if g.seen[w.term] != -from-1 {
				g.seen[w.term] = -from - 1
				mass += g.mass[w.term] * w.weight / g.space.weight[w.term]
			}
		}
		for i, t := range g.space.passages[p].terms {
			if a := g.act[g.space.terms[p][i]]; t.act && a > act && !g.space.passages[p].heading {
				act, by = a, p
			}
		}
	}
	return mass, act, by
}

// add adds what the sentence tells that begins with passage from; once, by the
// word that names the happening.
func (h *Happening) add(from int, t Told) {
	n := len(h.Members)
	switch {
	case n == 0 || h.Members[n-1].Passage < from:
		h.Members = append(h.Members, t)
	case h.Members[n-1].At.Start == h.Members[n-1].At.End:
		h.Members[n-1] = t
	}
}
