package align

import (
	"slices"
	"strings"

	"parallax/internal/align/lexicon"
	"parallax/internal/text"
)

// A wording is the words of a sentence by itself, without its story.
type wording struct {
	words   []string // folded, all but marks
	content []contentWord
	trigrams,
	numbers,
	names map[string]bool
	negated bool
	sides   sides
}

// A contentWord is a word that tells something, no number.
type contentWord struct {
	stem   string
	named  bool // written as a name
	known  bool // to the lexicon
	word   lexicon.Word
	weight float64 // 1 for what is rare
}

// plainest is the weight of the most frequent words beside that of the rare.
const plainest = 0.25

// wordingOf reads a sentence.
func wordingOf(s string) *wording {
	w := &wording{trigrams: map[string]bool{}, numbers: map[string]bool{}, names: map[string]bool{}}
	for i, k := range text.Tokens(s, text.Span{End: len(s)}) {
		folded := strings.Trim(text.Fold(k.Of(s)), "'.")
		if k.Class == text.Mark || folded == "" {
			continue
		}
		w.words = append(w.words, folded)
		padded := " " + folded + " "
		for j := 0; j+3 <= len(padded); j++ {
			w.trigrams[padded[j:j+3]] = true
		}
		w.negated = w.negated || negations.Has(folded) || folded == "n't"
		if n, c := numeral(folded); n != "" {
			w.numbers[c.sign()+n] = true
		} else if k.Class != text.Clitic && !text.IsStop(folded) {
			first := s[k.Start]
			w.add(folded, i > 0 && first >= 'A' && first <= 'Z')
		}
	}
	return w
}

// add takes in a word that tells something.
func (w *wording) add(folded string, named bool) {
	c := contentWord{stem: text.Stem(folded), named: named, weight: 1}
	if c.word, c.known = lexicon.Find(c.stem); c.known {
		c.weight = plainest + (1-plainest)*float64(c.word.Band)/lexicon.Bands
	}
	if named {
		w.names[c.stem] = true
	}
	w.sides.take(c.stem)
	w.content = append(w.content, c)
}

// Alike is how alike two words are in meaning, 0 to 1: 1 for one stem, less for
// words that are derived from one another, synonyms, and words that the lexicon
// knows to be used alike. Both are Snowball stems of words that are no names.
func Alike(stem, other string) float64 {
	a, b := contentWord{stem: stem}, contentWord{stem: other}
	a.word, a.known = lexicon.Find(stem)
	b.word, b.known = lexicon.Find(other)
	return a.alike(&b)
}

// alike is how alike two words are, 0 to 1.
func (c *contentWord) alike(o *contentWord) float64 {
	if c.stem == o.stem {
		return 1
	}
	best := 0.0
	if len(c.stem) >= beginning && len(o.stem) >= beginning && kin(c.stem, o.stem, c.named && o.named) {
		best = kindred
	}
	for _, class := range classesOf()[c.stem] {
		if slices.Contains(classesOf()[o.stem], class) {
			return max(best, synonymous)
		}
	}
	if !c.known || !o.known {
		return best
	}
	for s := range c.word.Senses {
		for t := range o.word.Senses {
			if s == t {
				return max(best, synonymous)
			}
		}
	}
	if sim := min((c.word.Cosine(&o.word)-unlike)/(1-unlike), synonymous); sim >= leastSim {
		best = max(best, sim)
	}
	return best
}

// A cover is how much of a sentence another one has.
type cover struct {
	soft, hard float64 // share by weight, with related words and without
	heaviest   float64 // weight of what is heaviest of the rest
	missing    float64 // number of words of the rest
}

// coveredBy is how much of w another sentence has.
func (w *wording) coveredBy(o *wording) cover {
	var c cover
	total := 0.0
	for i := range w.content {
		word := &w.content[i]
		best := 0.0
		for k := range o.content {
			best = max(best, word.alike(&o.content[k]))
		}
		total += word.weight
		c.soft += best * word.weight
		if best == 1 {
			c.hard += word.weight
		}
		c.heaviest = max(c.heaviest, (1-best)*word.weight)
		c.missing += 1 - best
	}
	c.soft, c.hard = part(c.soft, total), part(c.hard, total)
	return c
}

// runs counts the runs of n words.
func (w *wording) runs(n int) map[string]int {
	m := map[string]int{}
	for i := 0; i+n <= len(w.words); i++ {
		m[strings.Join(w.words[i:i+n], " ")]++
	}
	return m
}

// sharedRuns is the number of runs of n words that stand in both.
func (w *wording) sharedRuns(o *wording, n int) float64 {
	shared, theirs := 0, o.runs(n)
	for run, count := range w.runs(n) {
		shared += min(count, theirs[run])
	}
	return float64(shared)
}

// lacking is the number of a's members that b lacks.
func lacking(a, b map[string]bool) float64 {
	n := 0
	for k := range a {
		if !b[k] {
			n++
		}
	}
	return float64(n)
}

// part is a share of a whole; 0 of nothing.
func part(share, whole float64) float64 {
	if whole == 0 {
		return 0
	}
	return share / whole
}
