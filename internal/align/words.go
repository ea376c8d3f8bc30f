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
	return spread(shift(tidy(cut(gather(runs)))), len(a), len(b))
}

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
		case r.moved:
			c.Kind = Moved
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
