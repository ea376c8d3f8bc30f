package timex

import (
	"unicode"
	"unicode/utf8"
)

// A token is a word, a number or a mark of a sentence.
type token struct {
	start, end int
	class      class
	flag       uint8
	val        int
	glued      bool // nothing stands between it and the token before
	upper      bool // begins with a capital letter
	plural     bool // a number with s: 1990s
	past       bool // ends in -ed, with a small letter: no United States
}

const longestWord = 24 // no word of the lexicon is longer

// lex appends the tokens of t[start:end] to dst.
func lex(dst []token, t string, start, end int) []token {
	for i := start; i < end; {
		c := t[i]
		switch {
		case c == ' ' || c == '\t' || c == '\r' || c == '\n' && !emptyLine(t, i+1, end): // in a sentence a line ends for its width
			i++
			continue
		case c == '\n':
			dst = append(dst, token{start: i, end: i + 1, class: cBreak})
			i++
			continue
		case c >= utf8.RuneSelf:
			if n := spaceAt(t[i:end]); n > 0 {
				i += n
				continue
			}
		}
		var k token
		switch {
		case c >= '0' && c <= '9':
			k = lexNumber(t, i, end)
		case isLetter(c) || c >= utf8.RuneSelf:
			k = lexWord(t, i, end)
		default:
			k = token{start: i, end: i + 1, class: markClass(c)}
		}
		if n := len(dst); n > 0 {
			k.glued = dst[n-1].end == k.start
			if k.class == cDecadeWord && k.glued && dst[n-1].class == cApostrophe { // the 'forties
				dst, k.start, k.glued = dst[:n-1], dst[n-1].start, false
			}
		}
		i = k.end
		dst = append(dst, k)
	}
	return dst
}

// emptyLine reports whether nothing but white space stands on the line from i on.
func emptyLine(t string, i, end int) bool {
	for ; i < end && t[i] != '\n'; i++ {
		if t[i] != ' ' && t[i] != '\t' && t[i] != '\r' {
			return false
		}
	}
	return true
}

// spaceAt is the length of a space beyond ASCII that t begins with: no-break,
// thin, narrow; 0 when there is none.
func spaceAt(t string) int {
	switch {
	case len(t) > 1 && t[0] == 0xC2 && t[1] == 0xA0:
		return 2
	case len(t) > 2 && t[0] == 0xE2 && t[1] == 0x80 && (t[2] >= 0x80 && t[2] <= 0x8B || t[2] == 0xAF):
		return 3
	}
	return 0
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
func isDigit(c byte) bool  { return c >= '0' && c <= '9' }

func markClass(c byte) class {
	switch c {
	case ',':
		return cComma
	case '.':
		return cDot
	case '-':
		return cHyphen
	case ':':
		return cColon
	case '/':
		return cSlash
	case '\'', '`':
		return cApostrophe
	case '$':
		return cDollar
	case '%':
		return cPercent
	}
	return cNone
}

// lexNumber reads digits, and an ordinal ending or a plural s on them.
func lexNumber(t string, i, end int) token {
	k := token{start: i, class: cNum}
	for i < end && isDigit(t[i]) {
		if i-k.start < 9 {
			k.val = k.val*10 + int(t[i]-'0')
		}
		i++
	}
	k.end = i
	j := i
	for j < end && (isLetter(t[j]) || t[j] >= utf8.RuneSelf && t[j] != 0xE2 && t[j] != 0xC2) {
		j++
	}
	if i-k.start > 9 {
		k.class, k.end = cNone, j
		return k
	}
	switch j - i {
	case 0:
		if i+1 < end && t[i] == '\'' && t[i+1] == 's' && (i+2 == end || !isLetter(t[i+2])) && i-k.start == 4 && k.val%10 == 0 {
			k.plural, k.end = true, i+2
		}
	case 1:
		if t[i]|0x20 == 's' {
			k.plural, k.end = true, j
		} else if t[i] == 'd' && (k.val%10 == 2 || k.val%10 == 3) { // the 3d of March
			k.class, k.end = cOrd, j
		} else if t[i] >= utf8.RuneSelf {
			k.class, k.end = cNone, j
		}
	case 2:
		switch (string)([]byte{t[i] | 0x20, t[i+1] | 0x20}) {
		case "st", "nd", "rd", "th":
			k.class, k.end = cOrd, j
		case "am", "pm":
		default:
			k.class, k.end = cNone, j
		}
	default:
		if j-i != 3 || t[i:j] != "hrs" {
			k.class, k.end = cNone, j
		}
	}
	return k
}

// lexWord reads letters; a word may hold letters beyond ASCII but no mark.
func lexWord(t string, i, end int) token {
	k := token{start: i, upper: t[i] >= 'A' && t[i] <= 'Z'}
	var low [longestWord]byte
	n, ascii := 0, true
	for i < end {
		c := t[i]
		if isLetter(c) {
			if n < longestWord {
				low[n] = c | 0x20
			}
			n++
			i++
			continue
		}
		if c < utf8.RuneSelf {
			break
		}
		r, size := utf8.DecodeRuneInString(t[i:end])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			break
		}
		if n == 0 {
			k.upper = unicode.IsUpper(r)
		}
		ascii = false
		n++
		i += size
	}
	if n == 0 {
		return lexMark(t, i, end)
	}
	k.end = i
	if !ascii || n > longestWord {
		return k
	}
	if n == 2 && low[0] == 't' && low[1] == 'o' {
		if d, size := hyphenedDay(t[i:end]); size > 0 {
			k.class, k.val, k.end = cDeictic, d, i+size
			return k
		}
	}
	var e entry
	known := lexicon()
	ok := known.lengths[low[0]]&(1<<n) != 0
	if ok {
		e, ok = known.words[string(low[:n])]
	}
	if ok && (e.flag&capital == 0 || k.upper) {
		k.class, k.flag, k.val = e.class, e.flag, int(e.val)
	} else if n > 3 && !k.upper && low[n-1] == 'd' && low[n-2] == 'e' {
		k.past = true
	}
	return k
}

// lexMark reads one rune that is neither a letter nor ASCII.
func lexMark(t string, i, end int) token {
	r, size := utf8.DecodeRuneInString(t[i:end])
	k := token{start: i, end: i + size}
	switch r {
	case '’', '‘':
		k.class = cApostrophe
	case '–', '—':
		k.class = cDash
	case '\u2028', '\u2029', '\u0085':
		k.class = cBreak
	case '‑', '‐':
		k.class = cHyphen
	case '£', '€':
		k.class = cDollar
	}
	return k
}
