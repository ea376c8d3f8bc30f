package search

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"

	"parallax/internal/text"
)

// A match is what a query found in a unit.
type match struct {
	unit  int
	score float64
	spans []text.Span
}

// A candidate is a word that an asked word may mean, and how good it is, from 1
// (the same) down.
type candidate struct {
	word    string
	quality float64
}

// like returns the words of the vocabulary that an asked word may mean, in the
// order of the alphabet, so that scores add up alike.
func (v *vocabulary) like(asked string) []candidate {
	like := make(map[string]float64)
	note := func(word string, quality float64) {
		if like[word] < quality {
			like[word] = quality
		}
	}
	if _, ok := v.ids[asked]; ok {
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
	list := make([]candidate, 0, len(like))
	for word, quality := range like {
		list = append(list, candidate{word, quality})
	}
	slices.SortFunc(list, func(a, b candidate) int { return strings.Compare(a.word, b.word) })
	return list
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

// byWords finds the units that have all the asked words, or failing that most of
// them, at least half: of each kind the best, at most most. What stands where in
// them is looked up for those only.
func (x *Index) byWords(asked []string, most int) []match {
	like := make([][]candidate, len(asked))
	words, score := make([]uint8, len(x.units)), make([]float64, len(x.units))
	best := make([]float64, len(x.units)) // of the word at hand
	var all, touched []int32
	for n, word := range asked {
		like[n] = x.words.like(word)
		touched = touched[:0]
		for _, have := range like[n] {
			list := x.words.of(have.word)
			worth := have.quality * math.Log(1+float64(len(x.units))/float64(len(list)))
			for _, p := range list {
				if best[p.unit] == 0 {
					touched = append(touched, p.unit)
				}
				best[p.unit] = max(best[p.unit], worth)
			}
		}
		for _, u := range touched {
			if words[u] == 0 {
				all = append(all, u)
			}
			words[u]++
			score[u] += best[u]
			best[u] = 0
		}
	}
	need := enough(words, all, len(asked))
	all = slices.DeleteFunc(all, func(u int32) bool { return words[u] < need })
	slices.SortFunc(all, func(a, b int32) int { return cmp.Or(cmp.Compare(score[b], score[a]), cmp.Compare(a, b)) })
	var found []match
	kinds := map[Kind]int{}
	for _, u := range all {
		kind := x.units[u].kind
		if kinds[kind]++; kinds[kind] <= most {
			found = append(found, match{unit: int(u), score: score[u]})
		}
	}
	x.place(found, like)
	return found
}

// place notes where in the matches the words stand that were asked for. It goes
// through what each of them means once: of two letters that are thousands of
// words.
func (x *Index) place(found []match, like [][]candidate) {
	at := make([]int32, len(x.units)) // of a unit: its match, counted from 1
	for i := range found {
		at[found[i].unit] = int32(i + 1)
	}
	for _, list := range like {
		for _, have := range list {
			for _, p := range x.words.of(have.word) {
				if k := at[p.unit]; k > 0 {
					found[k-1].spans = append(found[k-1].spans, text.Span{Start: int(p.start), End: int(p.end)})
				}
			}
		}
	}
}

// enough is how many of the asked words a unit must have: all; when none has
// them all, as many as the best has, if that is at least half.
func enough(words []uint8, units []int32, asked int) uint8 {
	most := 0
	for _, u := range units {
		most = max(most, int(words[u]))
	}
	if most*2 < asked {
		most = asked
	}
	return uint8(most)
}
