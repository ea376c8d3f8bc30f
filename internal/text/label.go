package text

import "strings"

// longestLabel is how many bytes a headline or heading has at most.
const longestLabel = 160

// isLabel reports a line that is short, ends as no sentence ends, and has no
// end of a sentence inside but that of a question which it answers. A question may
// be a headline or heading, but not in quotation marks. The items of lists and the turns of a talk are none.
func isLabel(t string, s Span) bool {
	if s.Len() > longestLabel || isBullet(t, s) || isTurn(t, s) {
		return false
	}
	if scanDateline(t, s) > s.Start {
		return false
	}
	i := s.End
	r, n := runeBefore(t, i, s.Start)
	for n > 0 && isClosing(r) {
		i -= n
		r, n = runeBefore(t, i, s.Start)
	}
	switch r {
	case '.':
		if isCapitals(s.Of(t)) && !bracketed(t, s) { // the decks of old papers: LIVES LOST AT SEA.
			return len(split(t, s)) == 1
		}
		return false
	case '…', ':', ';', ',', '。', '।', '۔':
		return false
	case '?', '!', '？', '！', '؟':
		if open, _ := runeAt(t, s.Start, s.End); i < s.End || open == '“' || open == '"' {
			return false
		}
	case '{':
		return false
	}
	if parts := split(t, s); len(parts) > 1 && !isAnswered(t, s, parts) {
		return false
	}
	first, _ := runeAt(t, s.Start, s.End)
	return !isLower(first) || isCamel(t, s.Start, s.End)
}

// isAnswered reports a headline of a question and what is said to it, without a
// full stop: "94MPH? HE LAUGHED".
func isAnswered(t string, s Span, parts []Span) bool {
	const longest = 100 // bytes
	return len(parts) == 2 && s.Len() <= longest && t[parts[0].End-1] == '?' && !endsAsSentence(t, s)
}

// isTitleCase reports a line of five words or more in which the long words
// have capitals, as headlines have in America.
func isTitleCase(t string, s Span) bool {
	const long = 4 // letters
	words, capital, small := 0, 0, 0
	for _, tok := range Tokens(t, s) {
		if tok.Class != Word {
			continue
		}
		words++
		if r, _ := runeAt(t, tok.Start, tok.End); isUpper(r) {
			capital++
		} else if tok.Len() >= long && !IsStop(tok.Of(t)) {
			small++
		}
	}
	return words >= 5 && small == 0 && capital*4 >= words*3
}

// leavesOut reports a sentence that leaves out what headlines leave out:
// articles, auxiliaries and pronouns, pasts, and the day.
func leavesOut(t string, s Span) bool {
	words := 0
	for _, tok := range Tokens(t, s) {
		w := tok.Of(t)
		if tok.Class != Word {
			continue
		}
		words++
		r, _ := runeAt(t, tok.Start, tok.End)
		if f := Fold(w); fullSentence.Has(f) || isWeekday(w) || isLower(r) && (pastTense(w) || pasts.Has(w)) {
			return false
		}
	}
	return words >= 4
}

// isBullet reports an item of a list by the mark it starts with.
func isBullet(t string, s Span) bool {
	r, n := runeAt(t, s.Start, s.End)
	switch r {
	case '•', '·', '-', '–', '*', '‣', '◦', '▪', '●', '○', '■', '►', '➤', '✓', '✔':
		next, _ := runeAt(t, s.Start+n, s.End)
		return isSpace(next) || r == '•' || r == '●' || r == '▪'
	}
	return false
}

// isNumbered reports an item that starts with a number: "1. The host won".
func isNumbered(t string, s Span) bool {
	i := skipDigits(t, s.Start, min(s.End, s.Start+3))
	return i > s.Start && i+1 < s.End && (t[i] == '.' || t[i] == ')') && t[i+1] == ' '
}

// isTurn reports a question or answer in an interview: "Q: What now?"
func isTurn(t string, s Span) bool {
	if s.Len() < 3 || t[s.Start] != 'Q' && t[s.Start] != 'A' {
		return false
	}
	i := skipDigits(t, s.Start+1, min(s.End, s.Start+4))
	return i < s.End && (t[i] == ':' || t[i] == '.' && t[s.Start] == 'Q') && (i+1 == s.End || t[i+1] == ' ')
}

// namesSpeaker reports a line that starts with up to three words in capitals
// and a colon: "Ms Oda: How many?"
func namesSpeaker(t string, s Span) bool {
	name, rest, ok := strings.Cut(s.Of(t), ": ")
	if !ok || rest == "" || len(strings.Fields(name)) > 3 {
		return false
	}
	for _, tok := range Tokens(t, Span{s.Start, s.Start + len(name)}) {
		if r, _ := runeAt(t, tok.Start, tok.End); tok.Class == Word && !isUpper(r) {
			return false
		}
	}
	return true
}

// isSection reports the name of a part of a newspaper or site, as it stands
// over a headline: "World news", "OPINION", "Home > Business".
func isSection(t string, s Span) bool {
	if s.Len() > 60 {
		return false
	}
	words := 0
	for _, tok := range Tokens(t, s) {
		if tok.Class == Mark {
			continue
		}
		if words++; !sections.Has(Fold(tok.Of(t))) {
			return false
		}
	}
	return words > 0
}

// isKicker reports a line of up to three words in capitals, as it stands over
// a headline that isn't in capitals.
func isKicker(t string, s, below Span) bool {
	return isCapitals(s.Of(t)) && len(strings.Fields(s.Of(t))) <= 3 && !isCapitals(below.Of(t)) && below.Len() > s.Len()
}

// isClock reports a line that gives only a time, as in a live blog, or a number.
func isClock(t string, s Span) bool {
	if s.Len() > 24 {
		return false
	}
	number := 0
	for _, tok := range Tokens(t, s) {
		w := Fold(tok.Of(t))
		switch {
		case tok.Class == Number:
			number++
		case tok.Class == Mark && (w == ":" || w == "." || w == "(" || w == ")"):
		case tok.Class == Word && (afterHour.Has(w) && !isWeekday(w) && !isMonth(w) || scanClockWord(w) || w == "ago" || w == "minutes" || w == "mins"):
		default:
			return false
		}
	}
	return number > 0 && (number > 1 || isDigits(strings.TrimRight(s.Of(t), ".)")) || s.Len() > 4 && strings.ContainsAny(s.Of(t), ":.amp"))
}

func isDigits(w string) bool {
	for i := 0; i < len(w); i++ {
		if w[i] < '0' || w[i] > '9' {
			return false
		}
	}
	return true
}

// cells counts the cells of a row of a table: what tabs, bars or wide gaps part.
func cells(t string, s Span) int {
	if s.Len() > 300 {
		return 1
	}
	line := strings.Trim(s.Of(t), "| ")
	return 1 + max(strings.Count(line, "\t"), strings.Count(line, " | "), strings.Count(line, "   "))
}

// isRule reports a line without a letter or figure: "* * *".
func isRule(t string, s Span) bool {
	for _, r := range s.Of(t) {
		if isLetter(r) || isDigit(r) {
			return false
		}
	}
	return true
}

// fullSentence are words that headlines leave out.
var fullSentence = NewSet(`the a an is are was were be been has have had will would this that these those his her their its my
our your i we you he she they it there who which said`)

// sections are words of the names of a paper's parts.
var sections = NewSet(`news world politics business opinion analysis sport sports environment science health technology tech
culture arts entertainment asia africa europe americas us uk middle east national international local lifestyle travel
education economy markets money finance exclusive breaking live video editorial comment features feature interview
explainer latest home regional pakistan india china russia crime society media and magazine letters obituary obituaries
weather climate energy south north central latin america style food books film music football cricket tennis
investigation investigations big read long top stories story special report newsletter podcast in pictures column
columns blog blogs gallery property motoring cars war conflict law religion royals history > » / &`)
