package query

import (
	"strings"

	"parallax/internal/story"
	"parallax/internal/text"
)

var (
	subjectDeterminers = text.NewSet("the a an this that these those its his her their")
	subjectJoins       = text.NewSet("of in between with on at over from against near for to off")

	// subjectRests are nouns that news of anything has: people by what they do,
	// times, parts, and what is said.
	subjectRests = text.NewSet(`people person persons man men woman women child children resident residents owner owners victim victims official officials spokesman spokeswoman spokesperson
minister ministers president leader leaders government governments authority authorities police officer officers chief head director agency group groups member members mother father husband wife son daughter family families
year years month months week weeks day days night morning afternoon evening hour hours minute minutes time times number numbers rate percentage part parts side sides end beginning way state area region country countries city town village company
statement statements announcement announcements report reports reporter reporters media interview conference question questions comment comments news story article photo picture source sources website program case situation issue issues thing things lot magnitude name names`)
)

// What a phrase gains and loses.
const (
	nameless   = 0.25 // what happened, without whom or where
	nameOnly   = 0.45 // of the weight of a name, without what happened
	eachWord   = 0.05 // a word more
	adjectives = 2    // so many words may stand before the noun, each of which
	eachMore   = 0.1  // loses this, and gains half its weight
	namesMost  = 2    // so many names a phrase gains by
	knownBy    = 0.5  // the weight of the names by which a mere thing is known
)

// phrase is the best phrase of all sentences, the first of equals.
func (n *namer) phrase() (best text.Place, ok bool) {
	most := 0.0
	for i := range n.lines {
		l := &n.lines[i]
		for k := range l.terms {
			if !n.told(&l.terms[k]) || !l.ends(n, k) {
				continue
			}
			if at, score := l.around(n, k); score > most {
				best, most = n.place(l.source, at), score
			}
		}
	}
	return best, most > 0
}

// noun reports whether a word is a noun: it names a happening, or has now and
// then a determiner right before it.
func (n *namer) noun(x *term) bool {
	if x.stem == "" || subjectRests.Has(x.folded) || strings.HasSuffix(x.folded, "ed") || strings.HasSuffix(x.folded, "ly") {
		return false
	}
	s := n.nouns[x.stem]
	return story.Happens(x.folded) || !s.happens && s.given > 0 && s.given*6 >= s.count
}

// before reports whether a word may stand between a determiner and its noun.
func (n *namer) before(x *term) bool {
	if x.stem == "" || x.quoted || strings.HasSuffix(x.folded, "ly") {
		return false
	}
	s := n.nouns[x.stem]
	return s.happens || s.given*4 >= s.count
}

// told reports whether a noun is what the story may be about: half of the
// articles have the happening, four fifths of them the thing.
func (n *namer) told(x *term) bool {
	if x.quoted || !n.noun(x) {
		return false
	}
	s := n.nouns[x.stem]
	if s.happens {
		return s.weight > 0 && s.sources*2 >= n.all
	}
	return s.weight > 0 && s.sources*5 >= n.all*4
}

// ends reports whether a phrase may end with the noun or name at i: what follows
// doesn't belong to it.
func (l *subjectLine) ends(n *namer, i int) bool {
	if i+1 >= len(l.terms) {
		return true
	}
	switch x := &l.terms[i+1]; {
	case x.actor >= 0, x.capped, x.clitic:
		return false
	case x.stem == "":
		return true
	default: // "talks failed", but not "bus driver"
		return (l.terms[i].actor >= 0 || story.Happens(l.terms[i].folded)) && !n.before(x) && !n.noun(x)
	}
}

// around is the best phrase around the noun at i.
func (l *subjectLine) around(n *namer, i int) (text.Span, float64) {
	noun, from := n.nouns[l.terms[i].stem].weight, i
	for from > 0 && i-from < adjectives && n.before(&l.terms[from-1]) {
		from--
		noun += n.nouns[l.terms[from].stem].weight/2 - eachMore
	}
	start, before := l.namesBefore(n, from)
	to, after := l.namesAfter(n, i)
	happens := story.Happens(l.terms[i].folded)
	if !happens && before < knownBy {
		before = 0
	}
	if !happens && (after < knownBy || l.terms[to].actor < 0) {
		after = 0
	}
	at, best := text.Span{}, 0.0
	add := func(from, to int, score float64) {
		if score > best {
			at, best = text.Span{Start: l.terms[from].Start, End: l.terms[to].End}, score
		}
	}
	if happens && n.nouns[l.terms[i].stem].sources*3 >= n.all*2 {
		add(from, i, noun-nameless)
	}
	if after > 0 {
		add(from, to, noun+after-eachWord*float64(to-i))
	}
	if before > 0 {
		add(start, i, noun+before-eachWord*float64(from-start))
	}
	return at, best
}

// namesBefore weighs the names right before i: "Rome-Paris", "the minister's".
func (l *subjectLine) namesBefore(n *namer, i int) (from int, sum float64) {
	k := i
	if k > 0 && l.terms[k-1].clitic {
		k--
	}
	for count := 1; k > 0 && l.terms[k-1].actor >= 0 && !l.terms[k-1].quoted; count++ {
		k--
		if count <= namesMost {
			sum += n.names[l.terms[k].actor].weight
		}
		if !l.terms[k].joined {
			break
		}
	}
	if k > 0 && l.terms[k-1].capped {
		return i, 0
	}
	return k, sum
}

// namesAfter weighs the names behind the noun at i and a preposition: "between
// Rome and the French government"; without one, a noun: "in the tunnel".
func (l *subjectLine) namesAfter(n *namer, i int) (to int, sum float64) {
	k := i + 1
	if k >= len(l.terms) || !subjectJoins.Has(l.terms[k].folded) {
		return i, 0
	}
	to = i
	for count := 1; ; count++ {
		if k++; k < len(l.terms) && l.terms[k].folded == "the" {
			k++
		}
		if k >= len(l.terms) || l.terms[k].actor < 0 || l.terms[k].quoted {
			break
		}
		to = k
		if count <= namesMost {
			sum += n.names[l.terms[k].actor].weight
		}
		if k++; k >= len(l.terms) || l.terms[k].folded != "and" {
			break
		}
	}
	switch {
	case to == i:
		return l.thingAfter(n, i+2)
	case !l.ends(n, to) || to+1 < len(l.terms) && l.terms[to+1].folded == "and":
		return i, 0
	}
	return to, sum
}

// thingAfter weighs a noun that follows from k on.
func (l *subjectLine) thingAfter(n *namer, k int) (to int, weight float64) {
	if k < len(l.terms) && subjectDeterminers.Has(l.terms[k].folded) {
		k++
	}
	for range adjectives {
		switch {
		case k >= len(l.terms):
			return k - 1, 0
		case n.noun(&l.terms[k]) && l.ends(n, k):
			return k, n.nouns[l.terms[k].stem].weight
		case !n.before(&l.terms[k]):
			return k, 0
		}
		k++
	}
	return k - 1, 0
}
