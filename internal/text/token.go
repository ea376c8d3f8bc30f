package text

import (
	"unicode"
	"unicode/utf8"
)

// Class says what a token is made of.
type Class uint8

// The classes of token.
const (
	Word   Class = iota + 1 // letters, with inner hyphens, apostrophes and digits: cross-border, O’Brien, U.S., F-16
	Number                  // digits with their separators and ordinal ending: 200,000, 3.5, 19th, 1990s
	Clitic                  // a possessive or short "is" after a word: ’s
	Mark                    // one mark of punctuation or sign; a run of dots is one mark
)

// A Token is a word, a number or a mark.
type Token struct {
	Span
	Class Class
}

// Tokens returns the tokens of t within a span, in order. Every character
// that isn't white space is in one token and in one only.
//
// "Pakistan’s" is a word and a clitic. Hyphens join words (see Parts); dashes,
// slashes and dots don't, but for initials such as "U.S.".
func Tokens(t string, within Span) []Token {
	return AppendTokens(make([]Token, 0, within.Len()/5+1), t, within)
}

// AppendTokens appends the tokens of t within a span to out, for who reads many
// spans and keeps none.
func AppendTokens(out []Token, t string, within Span) []Token {
	for i := within.Start; i < within.End; {
		if t[i] == ' ' {
			i++
			continue
		}
		if c := t[i]; plain[c] && c > '9' { // most tokens, with no more questions
			out, i = appendWord(out, t, i, within.End)
			continue
		}
		r, n := runeAt(t, i, within.End)
		switch {
		case isSpace(r):
			i += n
			continue
		case isDigit(r):
			end := scanNumber(t, i, within.End)
			out = append(out, Token{Span{i, end}, Number})
			i = end
		case isLetter(r):
			out, i = appendWord(out, t, i, within.End)
		default:
			end := i + n
			for r == '.' && end < within.End && t[end] == '.' {
				end++
			}
			out = append(out, Token{Span{i, end}, Mark})
			i = end
		}
	}
	return out
}

// appendWord appends the word at i and a clitic behind it, and returns their end.
func appendWord(out []Token, t string, i, end int) ([]Token, int) {
	word := scanWord(t, i, end)
	out = append(out, Token{Span{i, word}, Word})
	clitic := scanClitic(t, word, end)
	if clitic > word {
		out = append(out, Token{Span{word, clitic}, Clitic})
	}
	return out, clitic
}

// Parts returns the parts of a word between its hyphens: "Pakistan" and
// "Afghanistan" of "Pakistan-Afghanistan"; the word itself when it has none.
func Parts(t string, word Span) []Span { return AppendParts(nil, t, word) }

// AppendParts appends the parts of a word between its hyphens to out.
func AppendParts(out []Span, t string, word Span) []Span {
	start, i := word.Start, word.Start
	for i < word.End && plain[t[i]] {
		i++
	}
	if i == word.End {
		return append(out, word)
	}
	for i, r := range word.Of(t) {
		if isHyphen(r) {
			out = append(out, Span{start, word.Start + i})
			start = word.Start + i + utf8.RuneLen(r)
		}
	}
	return append(out, Span{start, word.End})
}

// scanWord returns the end of the word that starts at i.
func scanWord(t string, i, end int) int {
	if i >= end {
		return i
	}
	if t[i] >= utf8.RuneSelf || i+1 < end && t[i+1] == '.' {
		if e := scanInitials(t, i, end); e > i {
			return e
		}
	}
	for i < end {
		c := t[i]
		if plain[c] {
			i++
			continue
		}
		if c < utf8.RuneSelf && c != '-' && c != '\'' {
			return i
		}
		r, n := runeAt(t, i, end)
		next, _ := runeAt(t, i+n, end)
		switch {
		case isLetter(r) || isDigit(r) || unicode.IsMark(r) || joiner(r):
		case isApostrophe(r) && isLetter(next) && scanClitic(t, i, end) == i:
		case isHyphen(r) && (isLetter(next) || isDigit(next)):
		default:
			return i
		}
		i += n
	}
	return i
}

// plain are the letters and digits of ASCII, by byte.
var plain = func() (p [256]bool) {
	for c := range p {
		p[c] = c < utf8.RuneSelf && (isLetter(rune(c)) || isDigit(rune(c)))
	}
	return p
}()

// scanInitials returns the end of single letters with a dot each, two or more:
// "U.S.", "p.m.", "J.R.R."; i when there are none.
func scanInitials(t string, i, end int) int {
	start, count := i, 0
	for i < end {
		r, n := runeAt(t, i, end)
		if !isLetter(r) || i+n >= end || t[i+n] != '.' {
			break
		}
		i += n + 1
		count++
	}
	if count >= 2 {
		r, _ := runeAt(t, i, end)
		if i < end && isLetter(r) { // "a.m.Police": leave the last dot to the sentence
			return i - 1
		}
		return i
	}
	return start
}

// scanClitic returns the end of "’s" at i when no letter follows; else i.
func scanClitic(t string, i, end int) int {
	if i < end && t[i] < utf8.RuneSelf && t[i] != '\'' {
		return i
	}
	r, n := runeAt(t, i, end)
	if n == 0 || !isApostrophe(r) || i+n >= end || t[i+n] != 's' && t[i+n] != 'S' {
		return i
	}
	after, _ := runeAt(t, i+n+1, end)
	if isLetter(after) || isDigit(after) {
		return i
	}
	return i + n + 1
}

// scanNumber returns the end of the number that starts at i: digits, thousands
// in threes, a decimal point, and an ordinal ending or the s of a decade.
func scanNumber(t string, i, end int) int {
	i = skipDigits(t, i, end)
	for i+1 < end && (t[i] == ',' || t[i] == '.') {
		after := skipDigits(t, i+1, end)
		if after == i+1 || t[i] == ',' && after != i+4 {
			break
		}
		i = after
	}
	suffix := i
	for suffix < end && 'a' <= t[suffix]|0x20 && t[suffix]|0x20 <= 'z' {
		suffix++
	}
	switch t[i:suffix] {
	case "s", "st", "nd", "rd", "th", "ST", "ND", "RD", "TH":
		return suffix
	}
	return i
}

func skipDigits(t string, i, end int) int {
	for i < end {
		r, n := runeAt(t, i, end)
		if !isDigit(r) {
			break
		}
		i += n
	}
	return i
}

// runeAt decodes the rune of t at i; 0 and 0 at end.
func runeAt(t string, i, end int) (rune, int) {
	if i >= end {
		return 0, 0
	}
	if c := t[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(t[i:end])
}

// runeBefore decodes the rune of t that ends at i; 0 and 0 at start.
func runeBefore(t string, i, start int) (rune, int) {
	if i <= start {
		return 0, 0
	}
	if c := t[i-1]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeLastRuneInString(t[start:i])
}

func isSpace(r rune) bool {
	return r == ' ' || r == '\n' || r == '\r' || r == '\t' || r == 0xFEFF || r >= 0x80 && unicode.IsSpace(r) || r == '\v' || r == '\f'
}

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z'
	}
	return unicode.IsLetter(r)
}

func isDigit(r rune) bool {
	if r < utf8.RuneSelf {
		return '0' <= r && r <= '9'
	}
	return unicode.IsDigit(r)
}

func isUpper(r rune) bool {
	if r < utf8.RuneSelf {
		return 'A' <= r && r <= 'Z'
	}
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

func isLower(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z'
	}
	return unicode.IsLower(r)
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

func isHyphen(r rune) bool { return r == '-' || r == '‐' || r == '‑' }

// joiner reports the characters that stand unseen inside words.
func joiner(r rune) bool { return r == 0xAD || r == 0x200C || r == 0x200D }
