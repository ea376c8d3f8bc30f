package actor

import "parallax/internal/text"

// longestName is the most words of a name that is looked for in a headline.
const longestName = 6

// headlines cuts the runs of headlines, and of other sentences whose capitals
// say nothing, into the longest stretches of words that are a name elsewhere,
// or are known.
func (p *page) headlines(keys, solid map[string]bool) {
	out := make([]run, 0, len(p.runs))
	for i := range p.runs {
		r := &p.runs[i]
		if !r.loud {
			out = append(out, *r)
			continue
		}
		for at := r.from; at < r.to; {
			n := p.knownAt(at, r.to, keys, solid)
			if n == 0 {
				at++
				continue
			}
			name := run{doc: r.doc, from: at, to: at + n, loud: true, ok: true}
			p.close(&name)
			out = append(out, name)
			at += n
		}
	}
	p.runs = out
}

// knownAt returns how many words from at on are a known name; 0 when none are.
func (p *page) knownAt(at, to int, keys, solid map[string]bool) int {
	ws := p.words
	if !ws[at].caps || text.IsStop(ws[at].fold) && ws[at].fold != "us" {
		return 0
	}
	for n := min(longestName, to-at); n > 0; n-- {
		if !ws[at+n-1].caps {
			continue
		}
		k := p.keyOf(at, at+n)
		if keys[k] || known().entries[k] != nil {
			return n
		}
		if n == 2 && known().gender[ws[at].fold] != 0 && !common(ws[at+1].fold) && !text.IsStop(ws[at+1].fold) && !ws[at+1].hyphen && len(ws[at+1].raw) > 1 {
			return n
		}
		if n == 1 && solid[k] && !common(ws[at].fold) && known().adjective[k] == nil && !adjectives.Has(k) && !directions.Has(k) {
			return n
		}
	}
	return 0
}
