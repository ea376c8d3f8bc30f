package text

import "strings"

// scanClosing reads what belongs to a sentence after its final punctuation:
// closing marks, the numbers and signs of notes, and emoji.
func scanClosing(t string, i, end int) int {
	for i < end {
		r, n := runeAt(t, i, end)
		switch {
		case isClosing(r) && (r != '"' || !opensAt(t, i, end)), isNoteSign(r), isEmoji(r):
			i += n
		case r == '[':
			note := scanNote(t, i, end)
			if note == i {
				return i
			}
			i = note
		case r == ' ':
			after, _ := runeAt(t, i+1, end)
			if !isEmoji(after) {
				return i
			}
			i++
		default:
			return i
		}
	}
	return i
}

// scanNote returns the end of the mark of a note, "[12]", "[b]", "[note 3]";
// i when there is none.
func scanNote(t string, i, end int) int {
	const longest = 18
	shut := strings.IndexByte(t[i:min(end, i+longest)], ']')
	if shut < 0 {
		return i
	}
	word, rest, _ := strings.Cut(t[i+1:i+shut], " ")
	if isDigits(word) && word != "" && rest == "" || len(word) == 1 && rest == "" || word == "note" || word == "citation" {
		return i + shut + 1
	}
	return i
}

// scanNoteNumber returns the end of the number of a note that stands right
// after a full stop, "denied it.3 The"; i when there is none.
func scanNoteNumber(t string, stop, i, end int) int {
	before := lastWord(t, Span{max(0, stop-20), stop})
	digits := skipDigits(t, i, min(end, i+3))
	if digits == i || digits > i+2 || before.Len() < 2 || beforeNumber.Has(Fold(before.Of(t))) {
		return i
	}
	if r, _ := runeBefore(t, stop, 0); !isLower(r) {
		return i
	}
	if digits == end {
		return digits
	}
	next, n := runeAt(t, digits, end)
	if after, _ := runeAt(t, digits+n, end); !isSpace(next) || !isUpper(after) {
		return i
	}
	return digits
}

// isNoteSign reports the signs that point to a note: daggers, an asterisk, a
// raised number.
func isNoteSign(r rune) bool {
	switch r {
	case '*', '†', '‡', '¹', '²', '³':
		return true
	}
	return '⁰' <= r && r <= '⁹'
}

// isEmoji reports pictures that stand in a text as words or marks do, and the
// signs that vary them.
func isEmoji(r rune) bool {
	return r >= 0x200D && (0x1F000 <= r && r <= 0x1FAFF || 0x2600 <= r && r <= 0x27BF || r == 0xFE0F || r == 0x200D)
}

// endsWithoutStop reports whether emoji that stand for a full stop end a
// sentence: they do after words, but "We ❤ Oslo" is one sentence.
func (s stop) endsWithoutStop(t string, within Span) bool {
	before := lastWord(t, Span{within.Start, s.start}.trimEnd(t))
	r, _ := runeAt(t, s.start, s.end)
	return before.Len() > 1 && (r != '❤' || !IsStop(Fold(before.Of(t))))
}

// breaksOff reports a dash that ends what is quoted: “If I had known—”
func breaksOff(t string, i, end int) bool {
	if i+3 >= end || t[i] != 0xE2 || t[i+1] != 0x80 || t[i+2] != 0x94 && t[i+2] != 0x93 {
		return false
	}
	r, _ := runeAt(t, i+3, end)
	return r == '”' || r == '’' || r == '"' || r == '»'
}

// lettersItem reports the letter of an item in a list, in brackets of which the
// first was read: "(b) leave".
func lettersItem(t string, i, end int) bool {
	return i > 0 && t[i-1] == '(' && i+2 < end && t[i+1] == ')' && t[i+2] == ' '
}

// isCamel reports a word that starts with one small letter and a capital, as
// names of things do that may start a sentence: iPhone, eBay.
func isCamel(t string, i, end int) bool {
	_, n := runeAt(t, i, end)
	r, _ := runeAt(t, i+n, end)
	return isUpper(r)
}

// opensAt reports whether a straight mark at i is an opening one: white space
// before it and none after.
func opensAt(t string, i, end int) bool {
	before, _ := runeBefore(t, i, 0)
	after, _ := runeAt(t, i+1, end)
	return isSpace(before) && after != 0 && !isSpace(after)
}

func isTerminal(r rune) bool {
	switch r {
	case '.', '?', '!', '…', '。', '！', '？', '।', '؟', '۔', '‽', '⁇', '⁈', '⁉':
		return true
	}
	return false
}

// isClosing reports the marks that close: they belong to the sentence before.
func isClosing(r rune) bool {
	switch r {
	case '"', '\'', '’', '”', '»', ')', ']', '}', '›', '」', '』', '）':
		return true
	}
	return false
}

// isOpening reports the marks that may open a sentence.
func isOpening(r rune) bool {
	switch r {
	case '"', '\'', '‘', '“', '„', '«', '(', '[', '{', '‹', '「', '『', '（', '•', '·', '-', '–', '—', '*', '¿', '¡', '‚':
		return true
	}
	return false
}
