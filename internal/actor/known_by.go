package actor

import (
	"slices"
	"sort"

	"parallax/internal/text"
)

// addPerson notes the short names of a person: the end of the name, without
// "Jr.", from the last word or two, and the first word.
func (s *shortener) addPerson(tokens []string, g int) {
	if n := len(tokens); n > 2 && generations.Has(tokens[n-1]) {
		tokens = tokens[:n-1]
	}
	for n := 1; n < len(tokens) && n <= 4; n++ {
		add(s.people, joinTokens(tokens[len(tokens)-n:]), g)
	}
	if len(tokens[0]) > 1 {
		add(s.given, tokens[0], g)
	}
}

// addBody notes the short names of a body, ship or treaty: its last word, and
// what stands before a word such as "Corp.".
func (s *shortener) addBody(f *form, g int) {
	tokens := f.tokens[f.own:]
	n := len(tokens)
	if n < 2 {
		return
	}
	if last := tokens[n-1]; !vague.Has(last) && !slices.Contains(tokens, "of") {
		add(s.bodies, "the "+last, g)
		if n > 2 {
			add(s.bodies, "the "+joinTokens(tokens[n-2:]), g)
		}
	}
	if tokens[1] == "of" && bodyHeads.Has(tokens[0]) && !vague.Has(tokens[0]) {
		add(s.bodies, "the "+tokens[0], g) // the Ministry
	}
	head := n
	for head > 1 && (companyTails.Has(tokens[head-1]) || head == n && ownNamed.Has(tokens[head-1])) {
		head--
	}
	if head < n {
		add(s.bodies, joinTokens(tokens[:head]), g)
	}
	if companyTails.Has(tokens[n-1]) { // Ralston Purina Co.: Ralston
		for k := 1; k < head; k++ {
			if first := tokens[0]; k > 1 || known().entries[first] == nil && known().adjective[first] == nil && !directions.Has(first) {
				add(s.bodies, joinTokens(tokens[:k]), g)
			}
		}
	}
	if tokens[0] == "operation" {
		add(s.bodies, joinTokens(tokens[1:]), g)
	}
}

// vague are last words that alone mean something else: "the House" is no White House.
var vague = text.NewSet(`house street state city county news states hall day one`)

// ownNamed end names of bodies that go by the words before them.
var ownNamed = text.NewSet(`news university college foundation mobil motors airlines airways party network bank newspaper magazine institute`)

// add appends g to the groups of a key, once, up to a bound that keeps the time linear.
func add(m map[string][]int, key string, g int) {
	if have := m[key]; len(have) < 40 && !slices.Contains(have, g) {
		m[key] = append(have, g)
	}
}

// introductions returns by group what a document tells under full names.
func (s *shortener) introductions(p *page) map[int]*intro {
	told := map[int]*intro{}
	for i := range p.runs {
		r := &p.runs[i]
		if !r.ok || len(r.tokens) < 2 {
			continue
		}
		k := joinTokens(r.tokens)
		g := s.u.find(s.u.index[k])
		if s.kinds[g] == Person && len(s.people[k]) > 0 {
			continue // short itself
		}
		in := told[g]
		if in == nil {
			in = &intro{first: i, honorific: map[string]bool{}, office: map[string]bool{}}
			told[g] = in
		}
		in.times++
		if r.honorific != "" {
			in.honorific[r.honorific] = true
		}
		if w := p.lastOfRole(r); w != "" {
			in.office[w] = true
		}
	}
	return told
}

// lastOfRole is the last folded word of the role that a run gives; "" for none.
func (p *page) lastOfRole(r *run) string {
	if r.role.Len() == 0 {
		return ""
	}
	i := sort.Search(len(p.words), func(i int) bool { return p.words[i].End > r.role.Start })
	last := ""
	for ; i < len(p.words) && p.words[i].Start < r.role.End; i++ {
		if roles.Has(p.words[i].fold) {
			last = p.words[i].fold
		}
	}
	return last
}
