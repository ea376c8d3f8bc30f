package search

import (
	"slices"

	"parallax/internal/text"
)

// A posting is one occurrence of a word.
type posting struct{ unit, start, end int32 }

// A vocabulary is an inverted index: each folded word with its occurrences.
type vocabulary struct {
	ids      map[string]int32 // of folded words
	postings [][]posting      // by id, in order of unit
	words    []string         // sorted
	letters  []letters        // of words, in their order
	stems    map[string][]string

	// While words are added.
	read   map[string]int32 // of words as they stand in the text; -1 of what folds to nothing
	noted  []noted
	tokens []text.Token // of the stretch at hand
	parts  []text.Span
}

// A noted word is an occurrence with the id of the word.
type noted struct {
	id int32
	posting
}

// newVocabulary is one with no words yet, and room for those of some text, in
// bytes.
func newVocabulary(size int) vocabulary {
	return vocabulary{ids: map[string]int32{}, read: map[string]int32{}, noted: make([]noted, 0, size/4)}
}

// add notes the words of t within a span as words of a unit. The parts of a
// hyphenated word count as words too.
func (v *vocabulary) add(unit int, t string, within text.Span) {
	v.tokens = text.AppendTokens(v.tokens[:0], t, within)
	for _, token := range v.tokens {
		if token.Class != text.Word && token.Class != text.Number {
			continue
		}
		v.note(unit, t, token.Span)
		if v.parts = text.AppendParts(v.parts[:0], t, token.Span); len(v.parts) > 1 {
			for _, p := range v.parts {
				v.note(unit, t, p)
			}
		}
	}
}

// note notes one word of a unit.
func (v *vocabulary) note(unit int, t string, s text.Span) {
	id, ok := v.read[s.Of(t)]
	if !ok {
		id = v.id(text.Fold(s.Of(t)))
		v.read[s.Of(t)] = id
	}
	if id >= 0 {
		v.noted = append(v.noted, noted{id, posting{int32(unit), int32(s.Start), int32(s.End)}})
	}
}

// id is the number of a folded word; -1 of none.
func (v *vocabulary) id(word string) int32 {
	if word == "" {
		return -1
	}
	id, ok := v.ids[word]
	if !ok {
		id = int32(len(v.ids))
		v.ids[word] = id
	}
	return id
}

// of is where a folded word stands.
func (v *vocabulary) of(word string) []posting { return v.postings[v.ids[word]] }

// finish sorts the words, and what was noted by word, once all are in.
func (v *vocabulary) finish() {
	v.gather()
	v.read, v.noted, v.tokens, v.parts = nil, nil, nil, nil
	v.stems = make(map[string][]string)
	for word := range v.ids {
		v.words = append(v.words, word)
	}
	slices.Sort(v.words)
	v.letters = make([]letters, len(v.words))
	for i, word := range v.words {
		v.letters[i] = lettersOf(word)
	}
	for _, word := range v.words {
		stem := text.Stem(word)
		v.stems[stem] = append(v.stems[stem], word)
	}
}

// gather puts the occurrences of each word together, in their order.
func (v *vocabulary) gather() {
	counts := make([]int, len(v.ids))
	for i := range v.noted {
		counts[v.noted[i].id]++
	}
	all := make([]posting, len(v.noted))
	v.postings = make([][]posting, len(v.ids))
	from := 0
	for id, n := range counts {
		v.postings[id] = all[from : from : from+n]
		from += n
	}
	for i := range v.noted {
		n := &v.noted[i]
		v.postings[n.id] = append(v.postings[n.id], n.posting)
	}
}
