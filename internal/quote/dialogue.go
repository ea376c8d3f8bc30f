package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/internal/text"
)

// foreign returns the end of a quotation in marks as other tongues set them that
// opens at i: „…“ and »…«, also with what English closes with.
func foreign(t string, i int, in text.Span) (end int, ok bool) {
	rest, shut := t[i:in.End], ""
	switch {
	case strings.HasPrefix(rest, "„"):
		shut = "“”\""
	case strings.HasPrefix(rest, "»") && (i == in.Start || strings.HasSuffix(t[in.Start:i], " ")):
		shut = "«"
	default:
		return i, false
	}
	size := len("„")
	if rest[0] == "»"[0] {
		size = len("»")
	}
	if r, _ := utf8.DecodeRuneInString(rest[size:]); r == utf8.RuneError || unicode.IsSpace(r) {
		return i, false
	}
	k := strings.IndexAny(rest[size:min(len(rest), size+longestForeign)], shut)
	if k < 0 {
		return i, false
	}
	_, n := utf8.DecodeRuneInString(rest[size+k:])
	return i + size + k + n, true
}

// longestForeign is how many bytes a quotation in foreign marks has at most.
const longestForeign = 2000

// dialogue finds the turns of a talk that dashes open, as novels and magazines set
// it: paragraphs that follow each other, of which one names its speaker behind the
// words, "— I heard nothing, said Dahl." By block, what is said in it.
func dialogue(t string, blocks []text.Block) map[int][]text.Span {
	var out map[int][]text.Span
	for n := 0; n < len(blocks); {
		first, named := n, false
		var turns [][]text.Span
		for n < len(blocks) && blocks[n].Kind == text.Paragraph {
			said, cue := turn(t, blocks[n].Span)
			if said == nil {
				break
			}
			turns, named, n = append(turns, said), named || cue, n+1
		}
		if named && len(turns) > 1 {
			if out == nil {
				out = map[int][]text.Span{}
			}
			for k, said := range turns {
				out[first+k] = said
			}
		}
		if n == first {
			n++
		}
	}
	return out
}

// turn returns what a paragraph says that a dash opens, nil where none does: all,
// or what stands before the speaker and behind the sentence that names one.
func turn(t string, s text.Span) (said []text.Span, cue bool) {
	r, n := utf8.DecodeRuneInString(t[s.Start:s.End])
	if r != '—' && r != '–' && r != '―' || !strings.HasPrefix(t[s.Start+n:s.End], " ") {
		return nil, false
	}
	for i := s.Start + n; i < s.End; i++ {
		if c := t[i]; c != ',' && c != '?' && c != '!' {
			continue
		}
		verb, _, _ := strings.Cut(strings.TrimLeft(t[i+1:s.End], " "), " ")
		if v, ok := cues().verbs[verb]; !ok || v.frames&quoted == 0 || !v.past && !v.s {
			continue
		}
		end := i
		if t[i] != ',' {
			end++
		}
		said = append(said, text.Span{Start: s.Start, End: end})
		if k := strings.Index(t[i:s.End], ". "); k > 0 {
			said = append(said, text.Span{Start: i + k + len(". "), End: s.End})
		}
		return said, true
	}
	return []text.Span{s}, false
}
