package text

// cueFollows reports whether a clause that names a speaker follows after a
// question or exclamation in quotation marks: “What now?” Andarabi said.
func cueFollows(t string, s Span) bool {
	i := s.Start
	for words := 0; words < 6; words++ {
		end := scanWord(t, i, s.End)
		if end == i {
			return false
		}
		if r, _ := runeAt(t, i, end); words > 0 && !isUpper(r) {
			return has(saying, Fold(t[i:end]))
		}
		i = end
		if end := scanClitic(t, i, s.End); end > i {
			i = end
		}
		r, n := runeAt(t, i, s.End)
		if !isSpace(r) {
			return false
		}
		i += n
	}
	return false
}

// saying are verbs that stand after a name to give it the words before.
var saying = set(`said says asked asks told wrote writes added adds replied replies shouted shouts
cried cries wondered wonders exclaimed tweeted posted declared chanted demanded remarked quipped
joked responded recalled continued concluded`)
