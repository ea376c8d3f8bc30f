package query

import (
	"parallax/internal/align"
	"parallax/internal/text"
)

// A Stretch is a part of an utterance: the words that its wordings share, or
// the words of each where they part.
type Stretch struct {
	Same  bool
	Parts []text.Span // of each aligned wording, in its text; empty where it has nothing there
}

// alignedEnough is how much of the shorter of two wordings they must share to
// be set beside each other word by word: of what shares less, everything would
// be marked.
const alignedEnough = 0.4

// variorum aligns wordings word by word with the first. It returns which of them
// are near enough to it, the first included, and the stretches of those; none
// when no other is.
func variorum(texts []string) (aligned []int, stretches []Stretch) {
	if len(texts) < 2 {
		return nil, nil
	}
	aligned, all := nearFirst(texts)
	if len(aligned) < 2 {
		return nil, nil
	}
	at := 0 // in the first wording
	from := make([]int, len(aligned))
	cut := func(same bool, to int, begins bool) {
		s := Stretch{Same: same, Parts: make([]text.Span, len(aligned))}
		some := false
		for k := range aligned {
			end := to
			if k > 0 {
				end = opposite(all[k], texts[0], texts[aligned[k]], to, begins)
			}
			s.Parts[k] = text.Span{Start: from[k], End: max(from[k], end)}
			some = some || s.Parts[k].Len() > 0
			from[k] = s.Parts[k].End
		}
		if some {
			stretches = append(stretches, s)
		}
		at = to
	}
	for _, p := range parted(all) {
		if p.Start > at {
			cut(true, p.Start, true)
		}
		cut(false, p.End, false)
	}
	if at < len(texts[0]) {
		cut(true, len(texts[0]), false)
	}
	return aligned, stretches
}

// nearFirst lists the wordings that are near enough to the first, itself included,
// and what each changes of it.
func nearFirst(texts []string) (aligned []int, all [][]align.Change) {
	aligned, all = []int{0}, [][]align.Change{nil}
	known := map[string][]align.Change{} // many sources give the same words
	for i := 1; i < len(texts); i++ {
		changes, ok := known[texts[i]]
		if !ok {
			changes = align.Words(texts[0], texts[i])
			known[texts[i]] = changes
		}
		shared := 0
		for _, c := range changes {
			if c.Kind == align.Same {
				shared += c.A.Len()
			}
		}
		if float64(shared) >= alignedEnough*float64(min(len(texts[0]), len(texts[i]))) {
			aligned, all = append(aligned, i), append(all, changes)
		}
	}
	return aligned, all
}

// parted are the stretches of the first wording in which any other differs, in
// order, those joined that touch.
func parted(all [][]align.Change) []text.Span {
	var list []text.Span
	for _, changes := range all {
		for _, c := range changes {
			if c.Kind != align.Same {
				list = append(list, c.A)
			}
		}
	}
	return text.Union(list)
}

// opposite is the place in b that stands opposite to a place in a: where
// something is put in at that place, before it when it begins there, else
// after it. Within words that are the same it goes by their number.
func opposite(changes []align.Change, a, b string, at int, begins bool) int {
	end := 0
	for _, c := range changes {
		switch {
		case c.A.End < at, c.A.End == at && !(begins && c.A.Len() == 0):
			end = c.B.End
		case c.A.Start >= at:
			return end
		default:
			return c.B.Start + sameWords(a[c.A.Start:at], c.B.Of(b))
		}
	}
	return end
}

// sameWords is how far as many words of t reach as head has.
func sameWords(head, t string) int {
	n := 0
	for _, token := range text.Tokens(head, text.Span{End: len(head)}) {
		if token.Class == text.Word || token.Class == text.Number {
			n++
		}
	}
	for _, token := range text.Tokens(t, text.Span{End: len(t)}) {
		if token.Class != text.Word && token.Class != text.Number {
			continue
		}
		if n == 0 {
			return token.Start
		}
		n--
	}
	return len(t)
}
