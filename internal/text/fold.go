package text

import (
	"unicode"
	"unicode/utf8"
)

// Fold returns s as it is compared: in lower case, without accents, curly
// quotation marks straight, every dash a hyphen, every space a space, and
// characters that can't be seen left out. Folding a folded text changes
// nothing.
func Fold(s string) string {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' || c < ' ' {
			var short [64]byte // most are words
			if len(s) <= len(short)/2 {
				return string(appendFolded(short[:0], s))
			}
			return string(appendFolded(make([]byte, 0, len(s)), s))
		}
	}
	return s
}

// Folded is a folded text that knows where each of its bytes came from.
type Folded struct {
	Text string
	from []int // offset in the original of each byte of Text and of its end; nil when they are equal
}

// FoldMap folds s as Fold does and keeps the way back.
func FoldMap(s string) Folded {
	same := true
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			same = false
			break
		}
	}
	if same {
		return Folded{Text: Fold(s)}
	}
	out := make([]byte, 0, len(s))
	from := make([]int, 0, len(s)+1)
	for i, r := range s {
		out = appendRune(out, r)
		for len(from) < len(out) {
			from = append(from, i)
		}
	}
	return Folded{Text: string(out), from: append(from, len(s))}
}

// Offset is the offset in the original of the character that the byte at i of
// Text came from; the original's length for i == len(f.Text).
func (f Folded) Offset(i int) int {
	if f.from == nil {
		return i
	}
	return f.from[i]
}

// Span is the range of the original that the range s of Text came from: whole
// characters, with the accents that belong to them.
func (f Folded) Span(s Span) Span {
	if f.from == nil || s.Len() == 0 {
		return Span{f.Offset(s.Start), f.Offset(s.End)}
	}
	end := s.End
	for end < len(f.Text) && f.from[end] == f.from[s.End-1] {
		end++
	}
	return Span{f.from[s.Start], f.from[end]}
}

func appendFolded(out []byte, s string) []byte {
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			switch {
			case 'A' <= c && c <= 'Z':
				c += 'a' - 'A'
			case c < ' ':
				c = ' '
			}
			out = append(out, c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		out = appendRune(out, r)
		i += n
	}
	return out
}

func foldASCII(c byte) byte {
	switch {
	case 'A' <= c && c <= 'Z':
		return c + 'a' - 'A'
	case c < ' ':
		return ' '
	}
	return c
}

// appendRune appends the folded form of r.
func appendRune(out []byte, r rune) []byte {
	switch {
	case r < utf8.RuneSelf:
		return append(out, foldASCII(byte(r)))
	case 0xC0 <= r && r < 0x250:
		if b := latin[r-0xC0]; b != '.' {
			return append(out, b)
		}
	case 0x1E00 <= r && r < 0x1F00:
		if b := latinAdditional[r-0x1E00]; b != '.' {
			return append(out, b)
		}
	case invisible(r):
		return out
	case 0xFF01 <= r && r <= 0xFF5E: // full-width forms of ASCII
		return append(out, foldASCII(byte(r-0xFF01+'!')))
	case unicode.IsSpace(r) || unicode.Is(unicode.Zs, r):
		return append(out, ' ')
	}
	if s := foldSpecial(r); s != "" {
		return append(out, s...)
	}
	return utf8.AppendRune(out, unicode.ToLower(r))
}

// foldSpecial gives the form of characters that fold to more than one letter,
// or to a mark; "" for all others.
func foldSpecial(r rune) string {
	switch r {
	case '‘', '’', '‚', '‛', '‹', '›', 'ʼ', 'ʻ', '′', '´':
		return "'"
	case '“', '”', '„', '‟', '«', '»', '″', '〝', '〞':
		return `"`
	case '‐', '‑', '‒', '–', '—', '―', '−', '﹘':
		return "-"
	case '…':
		return "..."
	case 'ß', 'ẞ':
		return "ss"
	case 'æ', 'Æ', 'ǽ', 'Ǽ', 'ǣ', 'Ǣ':
		return "ae"
	case 'œ', 'Œ':
		return "oe"
	case 'þ', 'Þ':
		return "th"
	case 'ĳ', 'Ĳ':
		return "ij"
	case 'ŉ':
		return "'n"
	case 'ﬁ':
		return "fi"
	case 'ﬂ':
		return "fl"
	case 'ﬀ':
		return "ff"
	case 'ﬃ':
		return "ffi"
	case 'ﬄ':
		return "ffl"
	}
	return ""
}

// invisible reports whether r leaves nothing to compare: accents that stand
// alone, vowel marks of Arabic and Hebrew, soft hyphens, joiners, marks of
// direction and of byte order.
func invisible(r rune) bool {
	switch {
	case r == 0xAD, r == 0x61C, r == 0xFEFF, r == 0x640, r == 0x670:
		return true
	case 0x300 <= r && r <= 0x36F, 0x591 <= r && r <= 0x5BD, 0x64B <= r && r <= 0x65F:
		return true
	case 0x200B <= r && r <= 0x200F, 0x202A <= r && r <= 0x202E, 0x2060 <= r && r <= 0x2069, 0xFE00 <= r && r <= 0xFE0F:
		return true
	}
	return false
}

// latin holds the base letter of U+00C0 … U+024F; '.' where there is none or
// more than one.
const latin = "aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y" +
	"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllll." +
	".llnnnnnn.nnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs" +
	"b.............ee.ff.....kkl.....oo.............uu....zz........." +
	".............aaiioouuuuuuuuuueaaaa..ggggkkoooo..j...gg..nnaa...." +
	"aaaaeeeeiiiioooorrrruuuusstt..hh....zzaaeeooooooooyy.........l.." +
	"...b............"

// latinAdditional does the same for U+1E00 … U+1EFF.
const latinAdditional = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm" +
	"mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
	"wwwwwwwwwwxxxxyyzzzzzzhtwy.s....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
	"eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......"
