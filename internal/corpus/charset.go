package corpus

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"parallax/internal/why"
)

// Decode gives the text of data in UTF-8, without a byte-order mark, and notes
// on what was assumed.
//
// It is UTF-8 or UTF-16 where a mark or the pattern of zero bytes says so,
// UTF-8 where the bytes are valid, else Windows-1252.
func Decode(data []byte) (string, []why.Why) {
	switch {
	case bytes.HasPrefix(data, []byte{0xEF, 0xBB, 0xBF}):
		return decodeUTF8(data[3:])
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}):
		return decodeUTF16(data[2:], 0)
	case bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		return decodeUTF16(data[2:], 1)
	}
	if low, ok := guessUTF16(data); ok {
		return decodeUTF16(data, low)
	}
	return decodeUTF8(data)
}

// decodeUTF8 reads UTF-8. Where a text has many characters beyond ASCII that
// are right and few bytes that are wrong, it is damaged UTF-8; where the wrong
// ones prevail, it was never UTF-8.
func decodeUTF8(data []byte) (string, []why.Why) {
	if utf8.Valid(data) {
		return string(data), nil
	}
	right, wrong := 0, 0
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			wrong++
		case n > 1:
			right++
		}
		i += n
	}
	if right >= 10*wrong {
		return strings.ToValidUTF8(string(data), "\uFFFD"), []why.Why{why.Because("charset-utf-8-damaged", "count", strconv.Itoa(wrong))}
	}
	return decodeWindows1252(data), []why.Why{why.Because("charset-windows-1252")}
}

// decodeUTF16 reads UTF-16; low is the index of the low byte in each pair.
func decodeUTF16(data []byte, low int) (string, []why.Why) {
	var b strings.Builder
	b.Grow(len(data))
	wrong := len(data) % 2
	unit := func(i int) rune { return rune(data[i+low]) | rune(data[i+1-low])<<8 }
	for i := 0; i+1 < len(data); i += 2 {
		r := unit(i)
		if utf16.IsSurrogate(r) {
			pair := rune(utf8.RuneError)
			if i+3 < len(data) {
				pair = utf16.DecodeRune(r, unit(i+2))
			}
			if pair == utf8.RuneError {
				wrong++
			} else {
				i += 2
			}
			r = pair
		}
		b.WriteRune(r)
	}
	if wrong > 0 {
		return b.String(), []why.Why{why.Because("charset-utf-16-damaged", "count", strconv.Itoa(wrong))}
	}
	return b.String(), nil
}

// guessUTF16 recognises UTF-16 without a mark by its zero bytes: many at one
// half of the pairs, none at the other.
func guessUTF16(data []byte) (low int, ok bool) {
	head := data[:min(len(data), 4096)&^1]
	var zeros [2]int
	for i, c := range head {
		if c == 0 {
			zeros[i&1]++
		}
	}
	pairs := len(head) / 2
	switch {
	case pairs < 2:
		return 0, false
	case zeros[0] == 0 && zeros[1]*10 >= pairs*3:
		return 0, true
	case zeros[1] == 0 && zeros[0]*10 >= pairs*3:
		return 1, true
	}
	return 0, false
}

// decodeWindows1252 reads each byte as a character of Windows-1252, as the
// WHATWG Encoding Standard has it: the five bytes without one are C1 controls.
func decodeWindows1252(data []byte) string {
	var b strings.Builder
	b.Grow(len(data) + len(data)/8)
	for _, c := range data {
		if 0x80 <= c && c < 0xA0 {
			b.WriteRune(windows1252[c-0x80])
		} else {
			b.WriteRune(rune(c))
		}
	}
	return b.String()
}

// windows1252 are the characters of the bytes 0x80 to 0x9F.
var windows1252 = [32]rune{
	'€', 0x81, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0x8D, 'Ž', 0x8F,
	0x90, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0x9D, 'ž', 'Ÿ',
}
