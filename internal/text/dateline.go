package text

import "strings"

// longestDateline is how far into a paragraph a dateline may reach, in bytes.
const longestDateline = 90

// scanDateline returns the end of the dateline at the start of s, its colon or
// dash included; s.Start when there is none.
//
// A dateline is a place in capitals, with more after a comma if need be, a day,
// an agency in brackets, then a colon or a dash: "ISLAMABAD:", "KABUL, Nov 9
// (Reuters) -", "NEW DELHI, India —". A place in small letters needs the day or
// the agency as well.
func scanDateline(t string, s Span) int {
	limit := min(s.End, s.Start+longestDateline)
	for i := s.Start; i < limit; {
		r, n := runeAt(t, i, s.End)
		spaced := i > s.Start && t[i-1] == ' ' && i+n < s.End && t[i+n] == ' '
		closed := i > s.Start && (t[i-1] == ')' || t[i-1] == '.') && i+n < s.End && t[i+n] == ' '
		switch {
		case isTerminal(r) && r != '.', r == '"', r == '“', r == ';', r == '\n', r == '\r':
			return s.Start
		case r == ':':
			after, _ := runeAt(t, i+1, s.End)
			if isDateline(t, Span{s.Start, i}, true) && (isSpace(after) || after == 0) && storyFollows(t, Span{i + n, s.End}) {
				return i + n
			}
			return s.Start
		case r == '—', r == '–', (r == '-' || r == '_') && (spaced || closed || i > s.Start && t[i-1] == ' ' && i+n == s.End):
			if isDateline(t, Span{s.Start, i}, false) && storyFollows(t, Span{i + n, s.End}) {
				for i+n < s.End && (t[i+n] == '-') {
					n++
				}
				return i + n
			}
			return s.Start
		case strings.HasPrefix(t[i:limit], "--"):
			if isDateline(t, Span{s.Start, i}, false) && storyFollows(t, Span{i + 2, s.End}) {
				return i + 2
			}
			return s.Start
		}
		i += n
	}
	return s.Start
}

// scanFirstDateline returns the end of the dateline of a story's first
// paragraph. There a place may stand in small letters without day or agency,
// "Paris, France –", or an agency without a place, "(Reuters) -".
func scanFirstDateline(t string, s Span) int {
	if end := scanDateline(t, s); end > s.Start {
		return end
	}
	limit := min(s.End, s.Start+longestDateline/2)
	for i := s.Start; i < limit; {
		r, n := runeAt(t, i, s.End)
		if r == '—' || r == '–' || r == '-' && i > s.Start && t[i-1] == ' ' {
			for i+n < s.End && t[i+n] == '-' {
				n++
			}
			if next, _ := runeAt(t, i+n, s.End); isSpace(next) && isPlace(t, Span{s.Start, i}) && storyFollows(t, Span{i + n, s.End}) {
				return i + n
			}
			return s.Start
		}
		i += n
	}
	return s.Start
}

// isPlace reports up to five words in capitals with a comma or without, or a
// name in brackets, that may be where a story comes from.
func isPlace(t string, s Span) bool {
	tokens := Tokens(t, trim(t, s))
	if len(tokens) == 0 || len(tokens) > 6 || !opensPlace(Fold(tokens[0].Of(t))) || isSection(t, s) {
		return false
	}
	words, bracket := 0, tokens[0].Of(t) == "("
	for _, tok := range tokens {
		w := tok.Of(t)
		r, _ := runeAt(t, tok.Start, tok.End)
		switch {
		case w == "," && !bracket, w == "(", w == ")":
		case tok.Class == Word && isUpper(r) && !IsStop(Fold(w)) && !isWeekday(w):
			words++
		case tok.Class == Word && betweenNames.Has(w) && words > 0 && w != "and":
		default:
			return false
		}
	}
	return words > 0 && (!bracket || tokens[len(tokens)-1].Of(t) == ")" && words <= 2)
}

// datelines returns where the dateline of each paragraph ends; its start where
// it has none. Datelines that are no more than a word in capitals and a colon
// are the names of speakers where more than one has them: then only the first
// paragraph's is one.
func (p *page) datelines(kinds []Kind) []int {
	ends := make([]int, len(p.lines))
	first, bare := -1, 0
	for i, s := range p.lines {
		if ends[i] = s.Start; kinds[i] != Paragraph {
			continue
		}
		if first < 0 {
			first = i
			ends[i] = scanFirstDateline(p.t, s)
			continue
		}
		if ends[i] = scanDateline(p.t, s); bareColon(p.t, s, ends[i]) {
			bare++
		}
	}
	for i, s := range p.lines {
		if bare > 1 && i != first && bareColon(p.t, s, ends[i]) {
			ends[i] = s.Start
		}
	}
	return ends
}

// bareColon reports a dateline that is words and a colon only.
func bareColon(t string, s Span, end int) bool {
	return end > s.Start && t[end-1] == ':' && !strings.ContainsAny(t[s.Start:end], ",(/0123456789")
}

// storyFollows reports whether a sentence starts after a dateline: with a
// capital, a figure or a mark. A dash before small letters is a remark.
func storyFollows(t string, s Span) bool {
	next, _ := opening(t, s.Start, s.End)
	r, _ := runeAt(t, next, s.End)
	return !isLower(r)
}

// isDateline reports whether the words before a colon or dash are a dateline.
func isDateline(t string, s Span, colon bool) bool {
	tokens := Tokens(t, s)
	place, rest := 0, false // words in capitals at the start; words that go on otherwise
	capitals := true
	agency, day := false, false
	depth := 0
	for _, tok := range tokens {
		w := tok.Of(t)
		first, _ := runeAt(t, tok.Start, tok.End)
		switch {
		case tok.Class == Mark && (w == "(" || w == "["):
			depth, agency = depth+1, true
		case tok.Class == Mark && (w == ")" || w == "]"):
			depth--
		case depth > 0:
			if strings.ContainsRune(w, '-') || colon && isLower(first) { // (D-Ohio); (resident):
				return false
			}
		case tok.Class == Mark && (w == "," || w == "/"):
			rest = true
		case tok.Class == Mark && w == ".":
		case tok.Class == Number:
			day = true
		case tok.Class == Word && isMonth(w):
			day = true
		case rest && colon && speakerRoles.Has(Fold(w)): // ADA BLUM, ANCHOR:
			return false
		case tok.Class == Word && isCapitals(w) && !rest:
			place++
		case tok.Class == Word && isUpper(first):
			if !rest {
				capitals = false
			}
			place++
		default:
			return false
		}
	}
	if place == 0 || place > 6 || depth != 0 || !opensPlace(Fold(tokens[0].Of(t))) {
		return false
	}
	if capitals {
		return longEnough(t, s) && (!colon || place <= 4)
	}
	return (agency || day) && !colon && place <= 5
}

// speakerRoles follow the name of a speaker in a transcript.
var speakerRoles = NewSet(`anchor anchors host cohost co-host correspondent reporter moderator presenter narrator announcer commentator contributor analyst
president chairman chairwoman chair senator minister secretary director spokesman spokeswoman spokesperson governor mayor author professor attorney lawyer candidate resident`)

// opensPlace reports a folded word that the name of a place may start with.
func opensPlace(w string) bool {
	return !alerts.Has(w) && (!IsStop(w) || w == "the")
}

// alerts are words in capitals that open a text and name no place.
var alerts = NewSet(`update updated breaking watch listen live exclusive analysis opinion explainer explained factbox
note correction clarification editor editorial editors video photos interview review preview timeline comment
column feature headline summary background question answer warning attention urgent read dear`)

// longEnough keeps "TV:", "Q:" and "480 BC:" from being places: one in capitals
// has four letters or more somewhere, or two words, and comes first.
func longEnough(t string, s Span) bool {
	tokens := Tokens(t, s)
	if first := tokens[0]; first.Class != Word || !isCapitals(first.Of(t)) {
		return false
	}
	short := 0
	for _, tok := range tokens {
		if tok.Class != Word || !isCapitals(tok.Of(t)) {
			continue
		}
		if tok.Len() >= 4 {
			return true
		}
		short++
	}
	return short >= 2
}

func isMonth(w string) bool {
	w = Fold(w)
	if len(w) >= 3 && months.Has(w) {
		return true
	}
	switch w {
	case "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december":
		return true
	}
	return false
}

// isCapitals reports a word without small letters and with a capital.
func isCapitals(w string) bool {
	capital := false
	for _, r := range w {
		if isLower(r) {
			return false
		}
		capital = capital || isUpper(r)
	}
	return capital
}
