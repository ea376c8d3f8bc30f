package actor

import "parallax/internal/text"

// nameParticles are the particles of personal names.
var nameParticles = text.NewSet(`de la le las del da das do dos di du des van von der den ter ten zu bin bint ibn ben abu al el ul`)

// takeParticles grows a run to the left over small words that belong to the
// name of its person: "de Blasio", "bin Harith".
func (p *page) takeParticles(r *run, people map[string][]int) {
	from := r.from
	if len(r.tokens) > 1 {
		return
	}
	for from > 0 && r.from-from < 3 && nameParticles.Has(p.words[from-1].fold) && !p.words[from-1].caps {
		from--
		if k := p.keyOf(from, r.to); people[k] != nil {
			r.at.Start = p.words[from].Start
		}
	}
}
