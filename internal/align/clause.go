package align

import (
	"parallax/internal/text"
)

// fewest content words that a clause must have to stand as a passage.
const fewestWords = 3

// clauses cuts a sentence where one proposition ends and another begins: at a
// semicolon, before "while", "but" and their kind after a comma, before
// ", adding that", before "and that", and after an opening "While …,". Never
// within quotation marks, and never so that a part says too little. The
// clauses hold every character of the sentence that isn't white space.
func clauses(t string, sentence text.Span, marks []text.Span) []text.Span {
	tokens := text.Tokens(t, sentence)
	inner := within(marks, sentence)
	c := cutter{t: t, tokens: tokens, marks: inner, content: make([]int, len(tokens)+1)}
	for i, k := range tokens {
		c.content[i+1] = c.content[i]
		if k.Class != text.Mark && k.Class != text.Clitic && !text.IsStop(text.Fold(k.Of(t))) {
			c.content[i+1]++
		}
	}
	var out []text.Span
	from := 0
	for i := 1; i < len(tokens); i++ {
		if c.content[i]-c.content[from] < fewestWords || c.content[len(tokens)]-c.content[i] < fewestWords ||
			c.inside(tokens[i].Start) || !c.starts(i, from) {
			continue
		}
		out = append(out, text.Span{Start: tokens[from].Start, End: tokens[i-1].End})
		from = i
	}
	if len(tokens) == 0 {
		return nil
	}
	return append(out, text.Span{Start: tokens[from].Start, End: tokens[len(tokens)-1].End})
}

// A cutter holds a sentence while it is cut.
type cutter struct {
	t       string
	tokens  []text.Token
	marks   []text.Span
	content []int // content words before each token
}

// inside reports whether a cut at offset would fall within quotation marks.
func (c *cutter) inside(offset int) bool {
	for _, m := range c.marks {
		if m.Start < offset && offset < m.End {
			return true
		}
	}
	return false
}

// word is the folded token at i; empty outside the sentence.
func (c *cutter) word(i int) string {
	if i < 0 || i >= len(c.tokens) {
		return ""
	}
	return text.Fold(c.tokens[i].Of(c.t))
}

// starts reports whether a clause starts at token i, the last one having
// started at from.
func (c *cutter) starts(i, from int) bool {
	before, word := c.word(i-1), c.word(i)
	switch {
	case before == ";":
		return true
	case before == "," && contrasts(word):
		return true
	case before == "," && len(word) > 5 && word[len(word)-3:] == "ing" && c.word(i+1) == "that":
		return true
	case word == "and" && c.word(i+1) == "that" && c.reports(from, i):
		return true
	case before == "," && c.opensWhile(from) && !c.comma(from, i-1):
		return true
	}
	return false
}

// contrasts reports whether a folded word joins a second proposition to the first.
func contrasts(word string) bool {
	switch word {
	case "while", "whereas", "although", "though", "but", "yet":
		return true
	}
	return false
}

// reports reports whether a "that" stands between two tokens, so that an "and
// that" after it begins a second reported clause.
func (c *cutter) reports(from, to int) bool {
	for i := from; i < to; i++ {
		if c.word(i) == "that" {
			return true
		}
	}
	return false
}

// opensWhile reports whether the clause at from is a contrast put first.
func (c *cutter) opensWhile(from int) bool {
	switch c.word(from) {
	case "while", "whereas", "although", "though":
		return true
	}
	return false
}

// comma reports whether a comma stands between two tokens.
func (c *cutter) comma(from, to int) bool {
	for i := from; i < to; i++ {
		if c.word(i) == "," {
			return true
		}
	}
	return false
}
