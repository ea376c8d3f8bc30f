package actor

import (
	"sort"
	"strings"

	"parallax/internal/text"
)

// A form is one way of writing a name, with all places it stands at.
type form struct {
	key    string
	tokens []string
	runs   []*run
	entry  *entry
	votes  map[Kind]int
	parent int // in the union of forms
	termOf int // the form of whose term it is; -1 when none
	proof  proof
}

// A proof is where a text says whose term a name is.
type proof struct {
	doc        int
	start, end int
}

// counts is how the documents use a word.
type counts struct{ lower, upper int }

// usage counts, over all pages, words in small letters and words with a
// capital where nothing but being a name asks for it.
func usage(pages []*page) map[string]counts {
	out := map[string]counts{}
	for _, p := range pages {
		for i := range p.words {
			w := &p.words[i]
			if w.class == 0 || len(w.fold) == 0 || p.loud[w.sentence] {
				continue
			}
			c := out[w.fold]
			switch {
			case !w.caps:
				c.lower++
			case !w.initial:
				c.upper++
			default:
				continue
			}
			out[w.fold] = c
		}
	}
	return out
}

// collect decides which runs name something and gathers them by key, in an
// order that depends on the keys alone.
func collect(pages []*page) []*form {
	used := usage(pages)
	solid := map[string]bool{} // words of names that are sure
	for _, p := range pages {
		for i := range p.runs {
			r := &p.runs[i]
			r.ok = !r.roleOnly && !r.loud && p.sure(r, used)
			if r.ok {
				for _, t := range r.tokens {
					solid[t] = true
				}
			}
		}
	}
	byKey := map[string]*form{}
	add := func(p *page, r *run) {
		k := strings.Join(r.tokens, " ")
		f := byKey[k]
		if f == nil {
			f = &form{key: k, tokens: r.tokens, entry: known().entries[k], votes: map[Kind]int{}, termOf: -1}
			byKey[k] = f
		}
		f.runs = append(f.runs, r)
		p.vote(f, r)
	}
	for _, p := range pages {
		for i := range p.runs {
			r := &p.runs[i]
			if r.ok = r.ok || !r.roleOnly && !r.loud && len(r.tokens) == 1 && solid[r.tokens[0]] && used[r.tokens[0]].lower == 0; r.ok {
				add(p, r)
			}
		}
	}
	for _, p := range pages { // headlines name only what is known from elsewhere
		for i := range p.runs {
			r := &p.runs[i]
			if !r.ok && r.loud && !r.roleOnly && (byKey[strings.Join(r.tokens, " ")] != nil || known().entries[strings.Join(r.tokens, " ")] != nil) {
				r.ok = true
				add(p, r)
			}
		}
	}
	out := make([]*form, 0, len(byKey))
	for _, f := range byKey {
		out = append(out, f)
	}
	sort.Slice(out, func(i, j int) bool { return out[i].key < out[j].key })
	for i, f := range out {
		f.parent = i
	}
	return out
}

// sure reports whether a run names something by what is in and around it.
func (p *page) sure(r *run, used map[string]counts) bool {
	g := known()
	k := strings.Join(r.tokens, " ")
	if g.entries[k] != nil || r.honorific != "" || r.role.Len() > 0 {
		return true
	}
	first := &p.words[r.from]
	if len(r.tokens) == 1 {
		c := used[first.fold]
		switch {
		case calendar[first.fold] || len(first.raw) == 1 || directions[first.fold]:
			return false
		case first.upper && c.lower == 0:
			return true
		case !r.initial:
			return c.upper > c.lower && !commonNoun(first.fold)
		}
		return c.lower == 0 && c.upper == 0 && p.followedBySpeech(r.to) && !strings.HasSuffix(first.fold, "ly")
	}
	if !r.initial || used[first.fold].lower == 0 || bodyHeads[first.fold] {
		return true
	}
	// The first word may be capitalised for its place only.
	rest := strings.Join(r.tokens[1:], " ")
	if g.entries[rest] != nil || g.gender[r.tokens[1]] != 0 || len(r.tokens) == 2 && !bodyHeads[r.tokens[1]] && !agreementHeads[r.tokens[1]] {
		p.dropFirst(r)
		return p.sure(r, used)
	}
	return true
}

// dropFirst takes the first word off a run.
func (p *page) dropFirst(r *run) {
	r.from++
	for r.from < r.to-1 && !p.words[r.from].caps {
		r.from++
	}
	r.at.Start = p.words[r.from].Start
	r.tokens = nil
	for _, w := range p.words[r.from:r.to] {
		r.tokens = append(r.tokens, key(w.raw))
	}
	r.initial = false
}

// followedBySpeech reports whether a verb of saying stands at word i.
func (p *page) followedBySpeech(i int) bool {
	for n := 0; n < 2 && i+n < len(p.words); n++ {
		if sayers[p.words[i+n].fold] {
			return true
		}
	}
	return false
}

// commonNoun reports words that are capitalised without being a name.
func commonNoun(fold string) bool {
	return roles[fold] || honorifics[fold] || fold == "internet" || fold == "god"
}

// directions are capitalised without naming a thing: North and South Waziristan.
var directions = set(`north south east west northern southern eastern western central upper lower`)

// vote adds what a run says of the kind of its form.
func (p *page) vote(f *form, r *run) {
	g := known()
	last, first := r.tokens[len(r.tokens)-1], r.tokens[0]
	switch {
	case f.entry != nil:
		f.votes[f.entry.kind] += 100
	case r.honorific != "":
		f.votes[Person] += 5
	case first == "operation" && len(r.tokens) > 1:
		f.votes[Operation] += 9
	case agreementHeads[last] && len(r.tokens) > 1:
		f.votes[Agreement] += 9
	case bodyHeads[last] || bodyOpeners[first] && len(r.tokens) > 1 || bodyHeads[first] && len(r.tokens) > 1 && r.tokens[1] == "of":
		f.votes[Organization] += 9
	case placeHeads[last] && len(r.tokens) > 1:
		f.votes[Place] += 9
	case peopleHeads[last] || len(r.tokens) == 1 && g.adjective[strings.TrimSuffix(last, "s")] != nil:
		f.votes[People] += 9
	case r.role.Len() > 0:
		f.votes[Person] += 4
	case len(r.tokens) > 1 && g.gender[first] != 0:
		f.votes[Person] += 3
	case r.to < len(p.words) && placeAfter[p.words[r.to].fold]:
		f.votes[Place] += 2
	case len(r.tokens) == 1 && p.words[r.from].upper:
		f.votes[Organization]++
	case p.followedBySpeech(r.to), p.twoNames(r):
		f.votes[Person]++
	case r.from > 0 && p.words[r.from-1].fold == "the" && p.words[r.from-1].class != 0:
		f.votes[Organization]++
	}
}

// twoNames reports whether a run looks like a given name and a family name that
// something is told of: "Ada Blum left", not "the Blue Front left".
func (p *page) twoNames(r *run) bool {
	if n := len(r.tokens); n < 2 || n > 3 || r.owner != nil || r.to >= len(p.words) {
		return false
	}
	for _, w := range p.words[r.from:r.to] {
		if w.class != text.Word || !w.caps || w.upper || w.hyphen {
			return false
		}
	}
	before := r.from > 0 && p.words[r.from-1].sentence == p.words[r.from].sentence && text.IsStop(p.words[r.from-1].fold)
	return !before && verbLike(p.words[r.to].fold)
}

// kind returns the kind with most votes among the forms, by a fixed order
// where they are equal.
func kind(fs []*form) Kind {
	best, most := Other, 0
	for _, k := range []Kind{State, Organization, Person, Place, People, Operation, Agreement} {
		n := 0
		for _, f := range fs {
			n += f.votes[k]
		}
		if n > most {
			best, most = k, n
		}
	}
	return best
}
