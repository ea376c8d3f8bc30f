package actor

import "parallax/internal/text"

// coordinate gives the family name behind two given names to the first too:
// "Carla and Emil Voss".
func (p *page) coordinate() {
	count := map[string]int{}
	for i := range p.runs {
		if r := &p.runs[i]; len(r.tokens) == 1 {
			count[r.tokens[0]]++
		}
	}
	for i := 0; i+1 < len(p.runs); i++ {
		a, b := &p.runs[i], &p.runs[i+1]
		if a.loud || b.loud || len(a.tokens) != 1 || len(b.tokens) != 2 || b.from != a.to+1 || p.words[a.to].fold != "and" || b.role.Len() > 0 || p.words[a.from].sentence != p.words[b.from].sentence {
			continue
		}
		if p.givenName(a, count[a.tokens[0]]) && p.givenName(b, 1) && p.twoNames(b) {
			a.tokens = append(a.tokens[:1:1], b.tokens[1])
		}
	}
}

// givenName reports whether a run starts with a given name: a known one, or a
// word that stands by itself once only and is none of a place or body.
func (p *page) givenName(r *run, count int) bool {
	w := &p.words[r.from]
	if known().gender[r.tokens[0]] != 0 {
		return true
	}
	return count == 1 && w.class == text.Word && !w.upper && !common(w.fold) && known().entries[r.tokens[0]] == nil && known().adjective[r.tokens[0]] == nil
}
