package actor

import (
	"unicode"
	"unicode/utf8"

	"parallax/internal/corpus"
	"parallax/internal/text"
)

// A word is a token, or a part of a hyphenated one, as the search for names
// needs it.
type word struct {
	text.Span
	raw      string
	fold     string
	sentence int
	class    text.Class
	caps     bool // starts with a capital
	upper    bool // two or more letters, all capitals but for a plural s
	hyphen   bool // joined to the word before by a hyphen
	space    bool // white space before it
	initial  bool // could be capitalised for its place only
}

// words returns the tokens of a document, sentence by sentence.
func words(doc *corpus.Document) []word {
	sentences := doc.Sentences
	if len(sentences) == 0 {
		sentences = []text.Sentence{{Span: text.Span{End: len(doc.Text)}}}
	}
	out := make([]word, 0, len(doc.Text)/5+1)
	var tokens []text.Token
	var parts []text.Span
	for i, s := range sentences {
		initial := true
		end := s.Start
		tokens = text.AppendTokens(tokens[:0], doc.Text, s.Span)
		for _, tok := range tokens {
			space := tok.Start > end
			end = tok.End
			if tok.Class != text.Word {
				raw := tok.Of(doc.Text)
				out = append(out, word{Span: tok.Span, class: tok.Class, raw: raw, fold: raw, space: space, sentence: i})
				initial = initial && tok.Class != text.Number || opens(raw)
				continue
			}
			parts = text.AppendParts(parts[:0], doc.Text, tok.Span)
			for k, part := range parts {
				w := newWord(doc.Text, part)
				w.space, w.hyphen, w.initial, w.sentence = space && k == 0, k > 0, initial, i
				out = append(out, w)
				initial = false
			}
		}
	}
	return out
}

func newWord(t string, s text.Span) word {
	raw := s.Of(t)
	w := word{Span: s, class: text.Word, raw: raw, fold: text.Fold(raw)}
	first, _ := utf8.DecodeRuneInString(raw)
	w.caps = unicode.IsUpper(first) || unicode.IsTitle(first)
	if w.caps {
		w.upper = allCaps(raw)
	}
	return w
}

// allCaps reports whether raw has two or more letters, all capital but for
// one last small s ("MPs").
func allCaps(raw string) bool {
	letters := 0
	for i, r := range raw {
		if unicode.IsLower(r) && !(r == 's' && i == len(raw)-1 && letters >= 2) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters >= 2
}

// opens reports the marks after which a word may be capitalised only because
// a sentence starts there.
func opens(mark string) bool {
	switch mark {
	case "“", "\"", "‘", "«", ":", ";", "—", "–", "(", "[", "•", "*", "...", "…", "?", "!", ".", "|":
		return true
	}
	return false
}

// smallInTitles are words that have no capital in title case either.
var smallInTitles = text.NewSet(`for and the but nor via per from with over into than`)

// loud returns, by sentence, whether its capitals say nothing: a headline in
// title case or all in capitals.
func loud(doc *corpus.Document, ws []word) []bool {
	out := make([]bool, max(len(doc.Sentences), 1))
	capitals, caps, all := make([]int, len(out)), make([]int, len(out)), make([]int, len(out))
	for i := range ws {
		if ws[i].caps {
			capitals[ws[i].sentence]++
		}
	}
	for i := range ws {
		w := &ws[i]
		if (all[w.sentence]-caps[w.sentence])*7 > capitals[w.sentence] {
			continue // it has too few capitals, whatever follows
		}
		if w.class != text.Word || w.initial || len(w.raw) < 3 || !w.caps && smallInTitles.Has(w.fold) || !common(w.fold) || roles.Has(w.fold) || roleModifiers.Has(w.fold) || bodyHeads.Has(w.fold) {
			continue // names have capitals anyway
		}
		all[w.sentence]++
		if w.caps {
			caps[w.sentence]++
		}
	}
	for i := range out {
		out[i] = all[i] >= 3 && caps[i]*20 >= all[i]*19
		if i < len(doc.Sentences) && doc.Sentences[i].Block < len(doc.Blocks) {
			switch doc.Blocks[doc.Sentences[i].Block].Kind {
			case text.Heading, text.Headline, text.Standfirst:
				out[i] = all[i] > 0 && caps[i]*8 >= all[i]*7
			}
		}
	}
	return out
}
