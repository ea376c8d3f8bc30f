package quote

import "parallax/internal/text"

// hearsay reads the adverbs that give a clause to someone who isn't named: "the
// bridge was reportedly closed".
func (l *line) hearsay(n, end int) []attribution {
	var out []attribution
	for i := 0; i < end; i++ {
		if !hearsays.Has(l.at(i).fold) {
			continue
		}
		from := i
		for from > 0 && i-from < 30 && l.at(from-1).quote < 0 && (l.at(from-1).word || l.at(from-1).fold == "'s" || l.at(from-1).fold == "’s") && !conjunctions.Has(l.at(from-1).fold) {
			from--
		}
		a := attribution{line: n, cue: [2]int{i, i + 1}, base: l.at(i).fold, code: "cue-inside"}
		to := l.contentEnd(i+1, end, cueAt{from: i, to: i + 1, verb: verb{frames: clause}})
		if !l.hasFinite(from, to) && !l.hasVerb(from, to) {
			continue
		}
		a.put(a.code, from, i)
		a.put(a.code, i+1, to)
		out = append(out, a)
	}
	return out
}

// hearsays are the adverbs of what others are said to have told.
var hearsays = text.NewSet(`reportedly purportedly`)
