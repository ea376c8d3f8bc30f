package text

// A fullStop is a single full stop with white space after it, and what stands
// around it: it may end a sentence or belong to an abbreviation.
type fullStop struct {
	t      string
	within Span   // from the start of the sentence to the end of the block
	word   Span   // before it, with the dots inside
	w      string // folded
	next   int    // start of the next word, past marks that open
	marked bool   // there were such marks, but for a bracket
	follow string // the next word, folded
}

// abbreviates reports whether the single full stop s, followed by white space,
// belongs to an abbreviation and ends no sentence. next is where the next word
// starts, past marks that open; marked says that there were such marks.
func (s stop) abbreviates(t string, within Span, next int, marked bool) bool {
	f := s.around(t, within, next, marked)
	word, marked := f.word, f.marked
	if word.Len() == 0 {
		return false
	}
	r, _ := runeAt(t, next, within.End)
	first, size := runeAt(t, word.Start, word.End)
	switch {
	case f.numbersItem() || f.ordinal():
		return true
	case states.Has(f.w) && isUpper(first) && isUpper(r) && f.afterComma():
		return institutions.Has(f.follow)
	case isInitials(f.w):
		return f.initials(r)
	case size == word.Len() && isUpper(first) && !isDigit(r):
		return f.initial(r)
	case f.w == "st" && f.street():
		return !f.startsSentence()
	case titles.Has(f.w) && isUpper(first):
		return !marked
	case isDigit(r) && (beforeNumber.Has(f.w) || months.Has(f.w) && isUpper(first)):
		return true
	case linking.Has(f.w):
		return !marked
	case endings.Has(f.w) || states.Has(f.w) || vowelless(word.Of(t)):
		return !marked && (isUpper(first) || lowerEndings.Has(f.w)) && !f.startsSentence()
	}
	return false
}

// around reads what stands around a stop.
func (s stop) around(t string, within Span, next int, marked bool) fullStop {
	word := lastWord(t, Span{within.Start, s.start})
	if r, _ := runeBefore(t, next, s.end); marked && (r == '(' || r == '[') {
		marked = false
	}
	const longest = 40 // a longer word is in no list
	return fullStop{t: t, within: within, word: word, w: Fold(word.Of(t)), next: next, marked: marked,
		follow: Fold(t[next:scanWord(t, next, min(within.End, next+longest))])}
}

// initials decides after "u.s", "p.m", "e.g", "j.d": r is the next letter.
func (f fullStop) initials(r rune) bool {
	switch f.w {
	case "a.m", "p.m":
		return afterHour.Has(f.follow) || isDigit(r) || !isUpper(r) || f.opensWithHour() || f.namesTime()
	case "e.g", "i.e", "p.s":
		return true
	}
	switch {
	case f.marked || !isUpper(r) || starters.Has(f.follow):
		return false
	case unions.Has(f.w) && Fold(lastWord(f.t, Span{f.within.Start, f.word.Start}.trimEnd(f.t)).Of(f.t)) == "the":
		return institutions.Has(f.follow) || f.nameGoesOn()
	case degrees.Has(f.w):
		return !f.startsSentence()
	}
	return true
}

// initial decides after one capital: "J. Smith" goes on, "plan B. Officials"
// and "than I. Ask" don't.
func (f fullStop) initial(r rune) bool {
	if f.marked || !isUpper(r) || starters.Has(f.follow) {
		return false
	}
	before := lastWord(f.t, Span{f.within.Start, f.word.Start}.trimEnd(f.t))
	if before.Len() == 0 {
		return true
	}
	w := Fold(before.Of(f.t))
	if lettered.Has(w) {
		return false
	}
	if c, _ := runeAt(f.t, before.Start, before.End); f.w == "i" {
		return isUpper(c) && w != "war"
	}
	return true
}

// numbersItem reports the number or letter of an item in a list: at the start
// of a sentence, or a number after a colon.
func (f fullStop) numbersItem() bool {
	number := numbering(f.w)
	if f.word.Start == f.within.Start {
		return number || len(f.w) == 1 || isRoman(f.w)
	}
	before := Span{f.within.Start, f.word.Start}.trimEnd(f.t)
	r, _ := runeBefore(f.t, before.End, before.Start)
	return number && r == ':'
}

// ordinal reports a number that the full stop makes an ordinal, as in German,
// Dutch or the Nordic languages: "am 3. Oktober", "der 2. Weltkrieg".
func (f fullStop) ordinal() bool {
	if !numbering(f.w) || len(f.w) > 2 || f.marked || starters.Has(f.follow) {
		return false
	}
	before := lastWord(f.t, Span{f.within.Start, f.word.Start}.trimEnd(f.t))
	return beforeOrdinal.Has(Fold(before.Of(f.t))) || foreignMonths.Has(f.follow)
}

// afterComma reports a comma before the word, as between a town and its
// state. Where the sentence goes on, another comma follows the state.
func (f fullStop) afterComma() bool {
	before := Span{f.within.Start, f.word.Start}.trimEnd(f.t)
	return before.Len() > 0 && f.t[before.End-1] == ','
}

// street reports "St." after a name or number in a street's name.
func (f fullStop) street() bool {
	before := lastWord(f.t, Span{f.within.Start, f.word.Start}.trimEnd(f.t))
	r, _ := runeAt(f.t, before.Start, before.End)
	return before.Len() > 0 && (isUpper(r) || isDigit(r))
}

// opensWithHour reports a sentence that has said no more than "At about 4 p.m."
func (f fullStop) opensWithHour() bool {
	end := scanWord(f.t, f.within.Start, min(f.word.Start, f.within.Start+len("between ")))
	return f.word.Start-end <= len(" around about 11:59 ") && placing.Has(Fold(f.t[f.within.Start:end]))
}

// namesTime reports the name of a place and "time": "p.m. Jakarta time".
func (f fullStop) namesTime() bool {
	i := f.next
	for range 3 {
		i = scanWord(f.t, i, f.within.End)
		if i+1 >= f.within.End || f.t[i] != ' ' {
			return false
		}
		i++
		if f.t[i:scanWord(f.t, i, f.within.End)] == "time" {
			return true
		}
	}
	return false
}

// nameGoesOn reports whether the word after the next one is in capitals too.
func (f fullStop) nameGoesOn() bool {
	i := scanWord(f.t, f.next, f.within.End)
	if i+1 >= f.within.End || f.t[i] != ' ' {
		return false
	}
	r, _ := runeAt(f.t, i+1, f.within.End)
	return isUpper(r)
}

// lastWord is the word that ends where s ends, with the dots inside it; empty
// when it is what an apostrophe has cut off.
func lastWord(t string, s Span) Span {
	i := s.End
	for i > s.Start && s.End-i < 40 {
		r, n := runeBefore(t, i, s.Start)
		if !isLetter(r) && !isDigit(r) && r != '.' {
			if before, _ := runeBefore(t, i-n, s.Start); isApostrophe(r) && isLetter(before) {
				return Span{s.End, s.End}
			}
			break
		}
		i -= n
	}
	return Span{i, s.End}
}

// trimEnd takes white space off the end of s.
func (s Span) trimEnd(t string) Span {
	for s.Start < s.End {
		r, n := runeBefore(t, s.End, s.Start)
		if !isSpace(r) {
			break
		}
		s.End -= n
	}
	return s
}

// isInitials reports "u.s", "p.m", "e.g": single letters with dots between.
func isInitials(w string) bool {
	if len(w) < 3 {
		return false
	}
	for i := 0; i < len(w); i++ {
		if (i%2 == 1) != (w[i] == '.') || i%2 == 0 && !isLetter(rune(w[i])) {
			return false
		}
	}
	return true
}

// numbering reports a number of one to three digits alone.
func numbering(w string) bool {
	if len(w) > 3 {
		return false
	}
	for i := 0; i < len(w); i++ {
		if !isDigit(rune(w[i])) {
			return false
		}
	}
	return true
}

// isRoman reports a small Roman number: "iv".
func isRoman(w string) bool {
	for i := 0; i < len(w); i++ {
		if w[i] != 'i' && w[i] != 'v' && w[i] != 'x' {
			return false
		}
	}
	return len(w) <= 5
}

// vowelless reports a word such as "Msgr" or "Kshs": a capital and small
// consonants, which no one can say.
func vowelless(w string) bool {
	if len(w) < 2 || len(w) > 5 {
		return false
	}
	for i := 0; i < len(w); i++ {
		c := w[i]
		switch {
		case i == 0 && (c < 'A' || c > 'Z') || i > 0 && (c < 'a' || c > 'z'):
			return false
		}
		switch c | 0x20 {
		case 'a', 'e', 'i', 'o', 'u', 'y':
			return false
		}
	}
	return w != "Hmm" && w != "Shh"
}
