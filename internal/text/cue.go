package text

// longestSubject is how many words may stand before the verb of a cue.
const longestSubject = 9

// cueFollows reports whether a clause that names a speaker follows after a
// question or exclamation in quotation marks: “What now?” Andarabi said. Its
// subject is names, up to a comma; what stands between two commas is passed.
func cueFollows(t string, s Span) bool {
	commas := 0
	for i, words := s.Start, 0; words < longestSubject; words++ {
		end := scanWord(t, i, s.End)
		if end == i {
			return false
		}
		w := Fold(t[i:end])
		if words == 0 && w != "i" && starters.Has(w) {
			return false
		}
		if r, _ := runeAt(t, i, end); words > 0 && commas != 1 && !isUpper(r) {
			return saying.Has(w)
		}
		i = scanClitic(t, end, s.End)
		r, n := runeAt(t, i, s.End)
		switch {
		case r == ',':
			commas++
			i += n
		case r == '.' && (titles.Has(w) || len(w) == 1):
			i += n
		}
		if r, n = runeAt(t, i, s.End); !isSpace(r) {
			return false
		}
		i += n
	}
	return false
}

// saying are verbs that stand after a name to give it the words before.
var saying = NewSet(`said says say asked asks told wrote writes added adds replied replies shouted shouts
cried cries wondered wonders exclaimed tweeted posted declared chanted demanded remarked quipped
joked responded recalled continued concluded whispered screamed yelled roared mused sighed laughed insisted
pleaded begged protested countered snapped muttered murmured explained warned commented noted argued
observed objected urged`)
