package actor

import (
	"sort"
)

// A form is one way of writing a name, with all places it stands at.
type form struct {
	key    string
	tokens []string
	own    int // so many first words are its state's: "turkey foreign ministry"
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
	size := 0
	for _, p := range pages {
		size += len(p.words)
	}
	out := make(map[string]counts, size/4)
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
	for _, p := range pages {
		p.coordinate()
	}
	keys, solid := map[string]bool{}, map[string]bool{} // of names that are sure, and their words
	for _, p := range pages {
		for i := range p.runs {
			r := &p.runs[i]
			if r.ok = !r.roleOnly && !r.loud && p.sure(r, used); !r.ok {
				continue
			}
			keys[joinTokens(r.tokens)] = true
			for _, t := range r.tokens {
				solid[t] = true
			}
		}
	}
	byKey := map[string]*form{}
	for _, p := range pages {
		p.headlines(keys, solid)
		for i := range p.runs {
			if r := &p.runs[i]; r.ok || !r.roleOnly && p.likely(r, solid, used) {
				r.ok = true
				p.gather(byKey, r)
			}
		}
	}
	promote(byKey)
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

// promote makes persons of names of two or three words that nothing else is
// known of, when their last word alone names a person: "Bettie Page", "Mr Page".
func promote(byKey map[string]*form) {
	for _, f := range byKey {
		n := len(f.tokens)
		if n < 2 || n > 3 || f.entry != nil || kind([]*form{f}) != Other || hasHead(f.tokens) {
			continue
		}
		if one := byKey[f.tokens[n-1]]; one != nil && one.entry == nil && one.votes[Person] > 0 && kind([]*form{one}) == Person {
			f.votes[Person] += 2
		}
	}
}

// gather adds a run to the form of its key.
func (p *page) gather(byKey map[string]*form, r *run) {
	k := joinTokens(r.tokens)
	f := byKey[k]
	if f == nil {
		f = &form{key: k, tokens: r.tokens, entry: known().entries[k], votes: map[Kind]int{}, termOf: -1}
		byKey[k] = f
	}
	f.own = max(f.own, r.owned)
	f.runs = append(f.runs, r)
	p.vote(f, r)
}
