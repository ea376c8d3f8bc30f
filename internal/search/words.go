package search

import (
	"math"
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"

	"parallax/internal/text"
)

// A posting is one occurrence of a word.
type posting struct {
	unit int
	span text.Span
}

// A vocabulary is an inverted index: each folded word with its occurrences.
type vocabulary struct {
	postings map[string][]posting // in order of unit
	words    []string             // sorted
	letters  []letters            // of words, in their order
	stems    map[string][]string  // words by stem
}

// add notes the words of t within a span as words of a unit. The parts of a
// hyphenated word count as words too.
func (v *vocabulary) add(unit int, t string, within text.Span) {
	if v.postings == nil {
		v.postings = make(map[string][]posting)
	}
	note := func(s text.Span) {
		if word := text.Fold(s.Of(t)); word != "" {
			v.postings[word] = append(v.postings[word], posting{unit, s})
		}
	}
	for _, token := range text.Tokens(t, within) {
		if token.Class != text.Word && token.Class != text.Number {
			continue
		}
		note(token.Span)
		if parts := text.Parts(t, token.Span); len(parts) > 1 {
			for _, p := range parts {
				note(p)
			}
		}
	}
}

// finish sorts the words once all are in.
func (v *vocabulary) finish() {
	v.stems = make(map[string][]string)
	for word := range v.postings {
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

// A match is what a query found in a unit.
type match struct {
	words int // how many words of the query
	score float64
	spans []text.Span
}

// like returns the words of the vocabulary that an asked word may mean, each
// with how good it is, from 1 (the same) down.
func (v *vocabulary) like(asked string) map[string]float64 {
	like := make(map[string]float64)
	note := func(word string, quality float64) {
		if like[word] < quality {
			like[word] = quality
		}
	}
	if _, ok := v.postings[asked]; ok {
		note(asked, 1)
	}
	for _, word := range v.stems[text.Stem(asked)] {
		note(word, 0.9)
	}
	length := utf8.RuneCountInString(asked)
	if length >= 2 {
		i, _ := slices.BinarySearch(v.words, asked)
		for ; i < len(v.words) && strings.HasPrefix(v.words[i], asked); i++ {
			note(v.words[i], 0.8)
		}
	}
	if allowed := misspellings(length); allowed > 0 && !hasDigit(asked) {
		wanted := lettersOf(asked)
		for i, word := range v.words {
			if !wanted.near(v.letters[i], allowed) {
				continue
			}
			if d := distance(asked, word, allowed); d <= allowed {
				note(word, 0.6-0.1*float64(d))
			}
		}
	}
	return like
}

// letters sum up a word: how many it has, and which, in 64 classes. They tell
// cheaply of most words that they are too far from another.
type letters struct {
	count int
	set   uint64
}

func lettersOf(word string) letters {
	var l letters
	for _, r := range word {
		l.count++
		l.set |= 1 << (uint32(r) % 64)
	}
	return l
}

// near reports whether words of such letters may be within most changes: each
// change takes a letter out of the set, or puts one in, or both.
func (l letters) near(o letters, most int) bool {
	return l.count-o.count <= most && o.count-l.count <= most && bits.OnesCount64(l.set^o.set) <= 2*most
}

// misspellings is how many wrong letters a word of that length is forgiven.
func misspellings(letters int) int {
	switch {
	case letters < 4:
		return 0
	case letters < 8:
		return 1
	}
	return 2
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

// askedWords splits a query into folded words; hyphenated ones into parts, as
// the word order is forgiven anyway.
func askedWords(query string) []string {
	const most = 12
	var words []string
	for _, token := range text.Tokens(query, text.Span{End: len(query)}) {
		if token.Class != text.Word && token.Class != text.Number {
			continue
		}
		for _, p := range text.Parts(query, token.Span) {
			word := text.Fold(p.Of(query))
			if word != "" && len(words) < most && !slices.Contains(words, word) {
				words = append(words, word)
			}
		}
	}
	return words
}

// byWords finds the units that have all the asked words, or failing that at
// least half of them.
func (x *Index) byWords(asked []string) map[int]match {
	found := make(map[int]match)
	for n, word := range asked {
		best := make(map[int]match)
		for _, have := range sortedKeys(x.words.like(word)) {
			list := x.words.postings[have.word]
			rarity := math.Log(1 + float64(len(x.units))/float64(len(list)))
			for _, p := range list {
				m := best[p.unit]
				m.score = max(m.score, have.quality*rarity)
				m.spans = append(m.spans, p.span)
				best[p.unit] = m
			}
		}
		for i, b := range best {
			m := found[i]
			if m.words > n {
				continue
			}
			m.words++
			m.score += b.score
			m.spans = append(m.spans, b.spans...)
			found[i] = m
		}
	}
	return enough(found, len(asked))
}

// enough keeps the units with all the asked words; when there are none, those
// with the most, if that is at least half.
func enough(found map[int]match, asked int) map[int]match {
	most := 0
	for _, m := range found {
		most = max(most, m.words)
	}
	if most*2 < asked {
		most = asked
	}
	for i, m := range found {
		if m.words < most {
			delete(found, i)
		}
	}
	return found
}

type candidate struct {
	word    string
	quality float64
}

// sortedKeys makes a map's order certain, so that scores add up alike.
func sortedKeys(like map[string]float64) []candidate {
	list := make([]candidate, 0, len(like))
	for word, quality := range like {
		list = append(list, candidate{word, quality})
	}
	slices.SortFunc(list, func(a, b candidate) int { return strings.Compare(a.word, b.word) })
	return list
}
