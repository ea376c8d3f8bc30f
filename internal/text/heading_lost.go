package text

// lostHeadings finds the section headings that lost their line break and run
// into the paragraph s: "… supporters.” Taliban stubbornness The Pakistani …".
func lostHeadings(t string, s Span) []Span {
	var out []Span
	for _, sentence := range split(t, s) {
		if sentence.Start == s.Start {
			continue
		}
		if h := scanHeading(t, sentence); h.Len() > 0 {
			out = append(out, h)
		}
	}
	return out
}

// scanHeading returns the heading that a sentence starts with: two to eight
// words without a verb, then a word that starts a sentence, in capital.
func scanHeading(t string, s Span) Span {
	none := Span{s.Start, s.Start}
	i, words := s.Start, 0
	last := none
	for words <= 8 {
		end := scanWord(t, i, s.End)
		if end == i {
			return none
		}
		word := Span{i, end}
		w := Fold(word.Of(t))
		r, _ := runeAt(t, i, end)
		if words > 0 && isUpper(r) && has(sectionStarters, w) {
			if words >= 2 && headingEnds(t, last) && sentenceFollows(t, Span{end, s.End}, w) && s.End-i >= 40 {
				return trim(t, Span{s.Start, i})
			}
			return none
		}
		if words == 0 && (!isUpper(r) || has(sectionStarters, w)) || has(saying, w) {
			return none
		}
		last = word
		words++
		i = end
		if e := scanClitic(t, i, s.End); e > i {
			i = e
		}
		if i >= s.End || t[i] != ' ' {
			return none
		}
		i++
	}
	return none
}

// headingEnds reports whether a heading may end with this word.
func headingEnds(t string, word Span) bool {
	return !IsStop(Fold(word.Of(t)))
}

// sentenceFollows reports whether the words after a starter are those of a
// sentence, not of a name such as The Hague or The Guardian.
func sentenceFollows(t string, s Span, starter string) bool {
	s = trim(t, s)
	first := Span{s.Start, scanWord(t, s.Start, s.End)}
	if first.Len() == 0 {
		return false
	}
	r, _ := runeAt(t, first.Start, first.End)
	if !isUpper(r) {
		return true
	}
	rest := trim(t, Span{first.End, s.End})
	second := Span{rest.Start, scanWord(t, rest.Start, rest.End)}
	if second.Len() == 0 {
		return false
	}
	r, _ = runeAt(t, second.Start, second.End)
	w := Fold(second.Of(t))
	return isLower(r) && !IsStop(w) && !has(saying, w)
}

// sectionStarters start the first sentence of a section.
var sectionStarters = set(`the a an in on at after before during since while when as if although despite
however meanwhile according this these those he she it they we his her their its there some many most
several both for with from under over earlier`)
