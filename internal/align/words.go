package align

import (
	"strings"

	"parallax/internal/text"

	"znkr.io/diff"
)

// Kind says how a stretch of one text stands to the other text.
type Kind string

// The kinds of change.
const (
	Same    Kind = "same"
	Changed Kind = "changed"
	OnlyA   Kind = "only-a"
	OnlyB   Kind = "only-b"
	Moved   Kind = "moved"
)

// What says what matters most in a change.
type What string

// What can differ, the weightiest first.
const (
	Name     What = "name"
	Numeral  What = "number"
	Date     What = "date"
	Negation What = "negation"
	Hedge    What = "hedge"
	Wording  What = "word"
)

// A Change is a stretch of text a and the stretch of text b that stands in its
// place. The changes of a pair are in order and cover both texts completely:
// the A spans end to end give a, the B spans give b. A moved stretch comes
// twice, once from each side, the other span empty.
type Change struct {
	A, B text.Span // offsets in a and in b; empty when that side has nothing
	Kind Kind
	What What // for all kinds but Same
}

// A Named is a stretch of a text that names an actor, under any spelling; Key
// is the same for every name of one actor.
type Named struct {
	text.Span
	Key string
}

// Words compares two passages word by word. Case, accents, the form of
// quotation marks and of numbers ("three", "3") make no difference, and
// punctuation never decides what stands opposite to what.
func Words(a, b string) []Change { return WordsNamed(a, b, nil, nil) }

// WordsNamed is Words with the names that stand in a and in b, in order and
// apart from one another: spellings of one actor's name count as the same.
func WordsNamed(a, b string, inA, inB []Named) []Change {
	x, y := pieces(a, inA), pieces(b, inB)
	edits := diff.EditsFunc(x, y, func(p, q piece) bool { return p.key == q.key }, diff.Minimal())
	var runs []run
	for _, e := range edits {
		r := run{op: e.Op}
		switch e.Op {
		case diff.Match:
			r.a, r.b = x[e.PosX:e.PosX+1], y[e.PosY:e.PosY+1]
		case diff.Delete:
			r.a = x[e.PosX : e.PosX+1]
		case diff.Insert:
			r.b = y[e.PosY : e.PosY+1]
		}
		runs = append(runs, r)
	}
	return spread(tidy(gather(runs)), len(a), len(b))
}

// A piece is a word, number or name with the punctuation and space after it.
type piece struct {
	text.Span
	key  string
	what What
	stop bool // a small function word
}

// A run is a stretch of edits of one kind: both sides for a match or a change.
type run struct {
	op    diff.Op
	a, b  []piece
	moved bool
}

// same reports whether both sides of the run are the same words.
func (r run) same() bool { return r.op == diff.Match }

// pieces cuts a text into pieces that cover it from end to end.
func pieces(t string, names []Named) []piece {
	var out []piece
	for _, k := range text.Tokens(t, text.Span{Start: 0, End: len(t)}) {
		for len(names) > 0 && names[0].End <= k.Start {
			names = names[1:]
		}
		if len(names) > 0 && names[0].Start <= k.Start && k.End <= names[0].End {
			if n := len(out); n == 0 || out[n-1].Start != names[0].Start {
				out = append(out, piece{Span: names[0].Span, key: "@" + names[0].Key, what: Name})
			}
			continue
		}
		if k.Class != text.Mark {
			out = append(out, newPiece(t, k))
		}
	}
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

// newPiece makes a piece of a token.
func newPiece(t string, k text.Token) piece {
	folded := strings.ReplaceAll(text.Fold(k.Of(t)), "'", "'")
	p := piece{Span: k.Span, key: folded, what: kindOfWord(folded)}
	if n, c := numeral(folded); n != "" {
		p.key, p.what = c.sign()+n, Numeral
	}
	if c := k.Of(t)[0]; p.what == Wording && 'A' <= c && c <= 'Z' && k.Start > 0 && !opensSentence(t, k.Start) {
		p.what = Name
	}
	p.stop = small[folded]
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
	case negations[folded] || strings.HasSuffix(folded, "n't"):
		return Negation
	case hedges[folded]:
		return Hedge
	case calendar[folded]:
		return Date
	}
	return Wording
}

func words(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

var (
	negations = words("not no never none neither nor without nobody nothing nowhere cannot")
	hedges    = words("alleged allegedly reportedly apparently possibly probably perhaps maybe might could may likely unlikely claimed purported purportedly seemingly supposedly suspected appears appeared seems seemed about around roughly approximately nearly almost")
	calendar  = words("monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december today yesterday tomorrow tonight week weeks month months year years day days hour hours")
	small     = words("a an the of to in on at by for from with and or that this as its it 's")
)

// gather joins neighbouring edits: deletions and insertions between two
// matches are one change.
func gather(edits []run) []run {
	var out []run
	for _, e := range edits {
		n := len(out) - 1
		if n >= 0 && out[n].same() == e.same() {
			out[n].a = joinPieces(out[n].a, e.a)
			out[n].b = joinPieces(out[n].b, e.b)
			continue
		}
		out = append(out, e)
	}
	return out
}

// joinPieces appends y to x; the two stand next to each other in one text.
func joinPieces(x, y []piece) []piece {
	return append(x[:len(x):len(x)], y...)
}

// tidy merges small islands: one small function word alone between two
// changes that both have both sides says nothing, and goes into them.
func tidy(runs []run) []run {
	var out []run
	for i := 0; i < len(runs); i++ {
		r := runs[i]
		n := len(out) - 1
		if r.same() && len(r.a) == 1 && r.a[0].stop && n >= 0 && i+1 < len(runs) && both(out[n]) {
			out[n].a, out[n].b = joinPieces(out[n].a, r.a), joinPieces(out[n].b, r.b)
			if next := runs[i+1]; both(next) {
				out[n].a, out[n].b = joinPieces(out[n].a, next.a), joinPieces(out[n].b, next.b)
				i++
			}
			continue
		}
		out = append(out, r)
	}
	return out
}

// both reports whether a change has words on both sides.
func both(r run) bool { return !r.same() && len(r.a) > 0 && len(r.b) > 0 }

// spread turns runs into changes that cover both texts.
func spread(runs []run, lenA, lenB int) []Change {
	var out []Change
	atA, atB := 0, 0
	for _, r := range runs {
		c := Change{A: text.Span{Start: atA, End: atA}, B: text.Span{Start: atB, End: atB}}
		if n := len(r.a); n > 0 {
			c.A.End = r.a[n-1].End
		}
		if n := len(r.b); n > 0 {
			c.B.End = r.b[n-1].End
		}
		atA, atB = c.A.End, c.B.End
		switch {
		case r.same():
			c.Kind = Same
		case len(r.b) == 0:
			c.Kind = OnlyA
		case len(r.a) == 0:
			c.Kind = OnlyB
		default:
			c.Kind = Changed
		}
		if c.Kind != Same {
			c.What = weightiest(r.a, r.b)
		}
		out = append(out, c)
	}
	if atA < lenA || atB < lenB { // a side without a single word
		out = append(out, Change{A: text.Span{Start: atA, End: lenA}, B: text.Span{Start: atB, End: lenB}, Kind: Changed, What: Wording})
	}
	return out
}

// weightiest says what matters most of what differs between two stretches.
func weightiest(a, b []piece) What {
	for _, what := range []What{Name, Numeral, Date, Negation, Hedge} {
		if keysOf(a, what) != keysOf(b, what) {
			return what
		}
	}
	return Wording
}

// keysOf joins the keys of the pieces of one kind.
func keysOf(list []piece, what What) string {
	var keys []string
	for _, p := range list {
		if p.what == what {
			keys = append(keys, p.key)
		}
	}
	return strings.Join(keys, " ")
}
