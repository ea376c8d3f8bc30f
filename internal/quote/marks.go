package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/internal/text"
)

// A marked is a stretch in quotation marks, marks included. One that runs over
// paragraphs has a piece for each.
type marked struct {
	text.Span
	pieces []text.Span // more than one when it runs over paragraphs
	single bool        // in single marks
}

// A markKind says what may open and close with a mark.
type markKind uint8

const (
	straight markKind = iota + 1 // " or ''
	curly                        // “ ”, also „ “
	guillemet
	singleMark // ‘ ’ and ' '
)

// findMarks returns what stands in quotation marks in the blocks of a text, in
// order, without what is nested. A mark without its other half holds to the
// end of its paragraph when it opens it and the next paragraph opens with a mark
// again; else it is left alone.
func findMarks(t string, blocks []text.Block) []marked {
	var out []marked
	carry := -1 // the quotation that the paragraph before left open
	talk := dialogue(t, blocks)
	for n, b := range blocks {
		if said := talk[n]; said != nil {
			for _, s := range said {
				out = append(out, marked{Span: s})
			}
			carry = -1
			continue
		}
		last := lastClosers(t, b.Span)
		i := b.Start
		if carry >= 0 {
			i, carry = carryOn(t, &out[carry], carry, b)
		}
		for i = skipPlain(t, i, b.End); i < b.End; i = skipPlain(t, i, b.End) {
			kind, size, opening, _ := markAt(t, i, b.Span)
			if kind == curly || kind == guillemet {
				if end, ok := foreign(t, i, b.Span); ok {
					out = append(out, marked{Span: text.Span{Start: i, End: end}})
					i = end
					continue
				}
			}
			if kind == 0 || !opening {
				i += size
				continue
			}
			end, closed := b.End, false
			if i < last[kind] || kind == straight && i < last[curly] || kind == curly && i < last[straight] {
				end, closed = closing(t, i+size, kind, b.Span)
			}
			switch {
			case closed:
				out = append(out, marked{Span: text.Span{Start: i, End: end}, single: kind == singleMark})
				i = end
			case startsSentence(t, i+size) && opensNext(t, blocks, n+1, kind) && (kind != singleMark || introduced(t, text.Span{Start: b.Start, End: i})):
				s := text.Span{Start: i, End: b.End}
				out = append(out, marked{Span: s, pieces: []text.Span{s}, single: kind == singleMark})
				carry = len(out) - 1
				i = b.End
			case kind != singleMark && i == b.Start && b.Kind == text.Paragraph:
				out = append(out, marked{Span: text.Span{Start: i, End: b.End}})
				i = b.End
			default:
				i += size
			}
		}
	}
	return out
}

// carryOn adds to a quotation that the paragraph before left open what block b
// holds of it, when that opens with a mark again. It returns where to read on,
// and the number of the quotation while it is still open, else -1.
func carryOn(t string, q *marked, number int, b text.Block) (next, carry int) {
	kind, size, opening, _ := markAt(t, b.Start, b.Span)
	if kind != straight && kind != curly && !(kind == singleMark && q.single) || !opening {
		return b.Start, -1
	}
	end, closed := closing(t, b.Start+size, kind, b.Span)
	carry = number
	if closed {
		carry = -1
	} else {
		end = b.End
	}
	q.pieces = append(q.pieces, text.Span{Start: b.Start, End: end})
	q.End = end
	return end, carry
}

// startsSentence reports whether a capital stands at i: what is quoted over
// paragraphs is whole sentences.
func startsSentence(t string, i int) bool {
	r, _ := utf8.DecodeRuneInString(t[i:])
	return unicode.IsUpper(r) || unicode.IsDigit(r)
}

// opensNext reports whether block n starts with an opening mark, a single one only
// behind a single one.
func opensNext(t string, blocks []text.Block, n int, before markKind) bool {
	if n >= len(blocks) || blocks[n].Len() == 0 {
		return false
	}
	kind, _, opening, _ := markAt(t, blocks[n].Start, blocks[n].Span)
	if before == singleMark {
		return kind == singleMark && opening
	}
	return (kind == straight || kind == curly) && opening
}

// introduced reports whether nothing or a colon or comma stands in a span, the last
// mark before a quotation that may be an apostrophe as well.
func introduced(t string, before text.Span) bool {
	w := strings.TrimRight(before.Of(t), " ")
	if next, _, _ := strings.Cut(t[min(before.End+1, len(t)):], " "); next == "Tis" || next == "Twas" {
		return false
	}
	return w == "" || strings.HasSuffix(w, ":") || strings.HasSuffix(w, ",")
}

// lastClosers returns, by kind, where in a block the last mark stands that can
// close; -1 for none. No opening mark after it need be followed.
func lastClosers(t string, in text.Span) (last [singleMark + 1]int) {
	for k := range last {
		last[k] = -1
	}
	for i := skipPlain(t, in.Start, in.End); i < in.End; i = skipPlain(t, i, in.End) {
		kind, n, _, closes := markAt(t, i, in)
		if kind != 0 && closes {
			last[kind] = i
		}
		i += n
	}
	return last
}

// skipPlain returns the offset of the first byte from i on that may begin a mark.
func skipPlain(t string, i, end int) int {
	for i < end && t[i] < utf8.RuneSelf && t[i] != '"' && t[i] != '\'' && t[i] != '`' {
		i++
	}
	return i
}

// markAt says what mark stands at i: its kind, its length in bytes, whether it
// may open and whether it may close.
func markAt(t string, i int, in text.Span) (kind markKind, n int, opens, closes bool) {
	r, n := utf8.DecodeRuneInString(t[i:in.End])
	var before, after rune
	if i > in.Start {
		before, _ = utf8.DecodeLastRuneInString(t[in.Start:i])
	}
	if r == '\'' && strings.HasPrefix(t[i:in.End], "''") || r == '`' && strings.HasPrefix(t[i:in.End], "``") {
		n, r = 2, '"'
	}
	if i+n < in.End {
		after, _ = utf8.DecodeRuneInString(t[i+n : in.End])
	}
	left := before == 0 || unicode.IsSpace(before) || strings.ContainsRune("([{—–-/:“‘\"", before) // room on its left
	right := after == 0 || unicode.IsSpace(after)
	switch r {
	case '"', '″':
		return straight, n, left && !right || !left && !right && unicode.IsLetter(after) && !unicode.IsLetter(before) && !strings.ContainsRune(".,!?…’'”", before), !(left && !right)
	case '“', '„':
		return curly, n, !right || left, false
	case '”':
		return curly, n, false, true
	case '«':
		return guillemet, n, true, false
	case '»':
		return guillemet, n, false, true
	case '‘', '\'':
		return singleMark, n, left && !right && !unicode.IsDigit(after), r == '\'' && !unicode.IsLetter(after) && !left
	case '’':
		return singleMark, n, false, !unicode.IsLetter(after) && !left
	}
	return 0, n, false, false
}

// closing returns the end of the quotation that was opened before i, its
// closing mark included, and whether there is one.
func closing(t string, i int, kind markKind, in text.Span) (end int, ok bool) {
	depth, other := 0, -1 // other: the end of a straight mark that may close a curly one
	for i = skipPlain(t, i, in.End); i < in.End; i = skipPlain(t, i, in.End) {
		k, n, opens, closes := markAt(t, i, in)
		if k == curly && kind == straight && closes { // "…”
			return i + n, true
		}
		if k == straight && kind == curly && closes && !opens && other < 0 { // “…"
			other = i + n
		}
		if k == kind {
			switch {
			case kind == straight && opens && !closes && depth == 0 && reopens(t, i, in):
				return i, false // a second opening mark: the first was odd
			case kind == curly && opens || kind == guillemet && opens:
				depth++
			case closes && kind == singleMark && possessive(t, i, n, in):
			case closes && depth > 0:
				depth--
			case closes:
				return i + n, true
			}
		}
		i += n
	}
	if other >= 0 && depth == 0 {
		return other, true
	}
	if depth > 0 && kind == curly { // one opened twice, closed once
		return lastClosing(t, in)
	}
	return in.End, false
}

// lastClosing finds the last closing curly mark of a block.
func lastClosing(t string, in text.Span) (int, bool) {
	at := strings.LastIndex(t[in.Start:in.End], "”")
	if at < 0 {
		return in.End, false
	}
	return in.Start + at + len("”"), true
}

// reopens reports whether the mark at i follows a space and so can't close.
func reopens(t string, i int, in text.Span) bool {
	return i > in.Start && unicode.IsSpace(rune(t[i-1]))
}

// possessive reports whether a single mark after an s is more likely the
// apostrophe of a plural than a closing mark: a word in small letters follows
// and another mark that may close comes later.
func possessive(t string, i, n int, in text.Span) bool {
	if t[i-1] != 's' || i+n+1 >= in.End || t[i+n] != ' ' {
		return false
	}
	next, _ := utf8.DecodeRuneInString(t[i+n+1:])
	if !unicode.IsLower(next) {
		return false
	}
	for j := i + n; j < in.End; {
		k, m, _, closes := markAt(t, j, in)
		if k == singleMark && closes {
			return true
		}
		j += m
	}
	return false
}
