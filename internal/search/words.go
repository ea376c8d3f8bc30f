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
