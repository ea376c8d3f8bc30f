package align

import (
	"strings"

	"parallax/internal/text"
)

// A piece is a word, number or name with the punctuation and space after it.
type piece struct {
	text.Span
	key  string
	what What
	stem string
	stop bool // a small function word
	full bool // a word of content
}

// pieces cuts a text into pieces that cover it from end to end.
func pieces(t string, names []Named) []piece {
	var out []piece
	for _, k := range text.Tokens(t, text.Span{Start: 0, End: len(t)}) {
		for len(names) > 0 && names[0].End <= k.Start {
			names = names[1:]
		}
		if len(names) > 0 && names[0].Start <= k.Start && k.End <= names[0].End {
			if n := len(out); n == 0 || out[n-1].Start != names[0].Start {
				out = append(out, piece{Span: names[0].Span, key: "@" + names[0].Key, what: Name, full: true})
			}
			continue
		}
		if k.Class == text.Mark {
			continue
		}
		p := newPiece(t, k)
		if n := len(out) - 1; n >= 0 && k.Class == text.Word && t[out[n].End:k.Start] == "/" { // TTP/FaK
			p.Start, p.key, p.stem = out[n].Start, out[n].key+"/"+p.key, ""
			if out[n].what == Name {
				p.what = Name
			}
			out = out[:n]
		}
		out = append(out, p)
	}
	daysOfMonths(out)
	for i := range out {
		if i == 0 {
			out[i].Start = 0
		}
		if i+1 < len(out) {
			out[i].End = out[i+1].Start
		} else {
			out[i].End = len(t)
		}
	}
	return out
}

// daysOfMonths makes dates of the numbers beside a month.
func daysOfMonths(list []piece) {
	for i := range list {
		if list[i].what == Numeral && (i > 0 && months.Has(list[i-1].key) || i+1 < len(list) && months.Has(list[i+1].key)) {
			list[i].what = Date
		}
	}
}

// newPiece makes a piece of a token.
func newPiece(t string, k text.Token) piece {
	folded := text.Fold(k.Of(t))
	p := piece{Span: k.Span, key: folded, what: kindOfWord(folded), stem: text.Stem(folded), full: !text.IsStop(folded)}
	if n, c := numeral(folded); n != "" {
		p.key, p.what = c.sign()+n, Numeral
	}
	if c := k.Of(t)[0]; p.what == Wording && 'A' <= c && c <= 'Z' && k.Start > 0 && !opensSentence(t, k.Start) {
		p.what = Name
	}
	p.stop = small.Has(folded)
	return p
}

// opensSentence reports whether the word at i comes first after a full stop or a quotation mark.
func opensSentence(t string, i int) bool {
	before := strings.TrimRight(t[:i], " \n\t")
	if before == "" || len(before) == i && strings.HasSuffix(before, "“") {
		return true
	}
	for _, mark := range []string{".", "?", "!", "“", `"`, ":"} {
		if strings.HasSuffix(before, mark) {
			return true
		}
	}
	return false
}

// kindOfWord says whether a folded word is more than a word.
func kindOfWord(folded string) What {
	switch {
	case negations.Has(folded) || strings.HasSuffix(folded, "n't"):
		return Negation
	case hedges.Has(folded):
		return Hedge
	case calendar.Has(folded):
		return Date
	}
	return Wording
}

var (
	negations = text.NewSet("not no never none neither nor without nobody nothing nowhere cannot")
	hedges    = text.NewSet("alleged allegedly reportedly apparently possibly probably perhaps maybe might could may likely unlikely claimed purported purportedly seemingly supposedly suspected appears appeared seems seemed about around roughly approximately nearly almost")
	months    = text.NewSet("january february march april may june july august september october november december")
	calendar  = text.NewSet("monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december today yesterday tomorrow tonight week weeks month months year years day days hour hours")
	small     = text.NewSet("a an the of to in on at by for from with and or that this as its it 's")
)

// related reports whether two different pieces are words that stand for one
// another: of one stem, synonyms, or numbers.
func (p piece) related(q piece) bool {
	if !p.full || !q.full || p.stem == "" || q.stem == "" {
		return false
	}
	if p.what == Numeral || q.what == Numeral {
		return p.what == q.what
	}
	return p.stem == q.stem || kin(p.stem, q.stem, p.what == Name && q.what == Name) || synonymousStems(p.stem, q.stem)
}

// synonymousStems reports whether two stems share a class.
func synonymousStems(a, b string) bool {
	for _, x := range classesOf()[a] {
		for _, y := range classesOf()[b] {
			if x == y {
				return true
			}
		}
	}
	return false
}

// startsPhrase reports whether a piece is a preposition, with which what
// follows a noun begins.
func (p piece) startsPhrase() bool {
	switch p.key {
	case "on", "in", "at", "by", "for", "from", "with", "during", "after", "before", "to", "of", "under", "over", "against", "without":
		return true
	}
	return false
}
