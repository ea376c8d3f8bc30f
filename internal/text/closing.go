package text

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

// scanNote returns the end of the number of a note, "[12]"; i when there is
// none.
func scanNote(t string, i, end int) int {
	const longest = 4 // digits
	digits := skipDigits(t, i+1, min(end, i+1+longest))
	if digits == i+1 || digits >= end || t[digits] != ']' {
		return i
	}
	return digits + 1
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
// sentence: they do after words, but "I ❤ Oslo" is one sentence.
func (s stop) endsWithoutStop(t string, within Span) bool {
	before := lastWord(t, Span{within.Start, s.start}.trimEnd(t))
	return before.Len() > 1
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
