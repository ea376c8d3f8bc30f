package timex

import (
	"strings"

	"parallax/internal/text"
)

// A scanner holds one sentence's tokens while the rules look at them.
type scanner struct {
	t    string
	tok  []token
	game int8 // whether the sentence tells of a game: 0 unknown, 1 it does, -1 not
}

// Scan returns the temporal expressions of t in order; they don't overlap. It
// looks inside the sentences only, and never across an empty line. Every span
// lies on rune boundaries.
func Scan(t string, sentences []text.Sentence) []Expr {
	var found []Expr
	s := scanner{t: t}
	for n, sentence := range sentences {
		s.tok, s.game = lex(s.tok[:0], t, sentence.Start, sentence.End), 0
		first := len(found)
		for i := 0; i < len(s.tok); {
			if !starts[s.tok[i].class] && s.tok[i].flag&feast == 0 {
				i++
				continue
			}
			e, end := s.expr(i)
			if end <= i {
				i++
				continue
			}
			e.Sentence = n
			e.Lead = s.lead(i)
			found = append(found, e)
			i = end
		}
		if len(found) > first {
			s.tenses(found[first:])
			shareYears(t, found[first:])
		}
	}
	return found
}

// A rule reads an expression that begins at token i and returns it with the
// index of the token after it; an index of 0 means that nothing was found.
// Expr.Span is set by the caller.
type rule func(s *scanner, i int) (Expr, int)

// starts are the classes that an expression can begin with.
var starts = [256]bool{
	cNum: true, cOrd: true, cWordNum: true, cVagueNum: true, cMonth: true, cWeekday: true, cUnit: true, cUnitAdj: true, cSeason: true, cPart: true,
	cDeictic: true, cNow: true, cSoon: true, cRecently: true, cRef: true, cEdge: true, cPoint: true, cRound: true, cLast: true, cNext: true, cThis: true,
	cThat: true, cThese: true, cPrevious: true, cFollowing: true, cEvery: true, cLater: true, cEarlier: true, cThe: true, cA: true, cMore: true, cLess: true, cAt: true,
	cOver: true, cUp: true, cNo: true, cFiscal: true, cNoon: true, cOnce: true, cPer: true, cSmall: true, cClosing: true, cQuarterName: true, cJust: true, cApostrophe: true, cDecadeWord: true,
	cCouple: true, cHalf: true, cSame: true, cFull: true,
}

// cores are the rule families, a file each. Of what they find at one place the
// longest is taken; of equal ones the first.
var cores = []rule{
	(*scanner).calendarDate,
	(*scanner).monthAndYear,
	(*scanner).weekday,
	(*scanner).weekOn,
	(*scanner).clock,
	(*scanner).partOfDay,
	(*scanner).smallHours,
	(*scanner).relative,
	(*scanner).quarter,
	(*scanner).shortQuarter,
	(*scanner).portion,
	(*scanner).season,
	(*scanner).holiday,
	(*scanner).century,
	(*scanner).year,
	(*scanner).set,
	(*scanner).duration,
	(*scanner).vague,
}

// expr reads the longest expression at token i, with its modifiers.
func (s *scanner) expr(i int) (Expr, int) {
	if i >= len(s.tok) || s.at(i) == cLast && s.lasting(i) {
		return Expr{}, 0
	}
	best, end := s.core(i)
	if e, n := s.modified(i); n > end {
		best, end = e, n
	}
	if s.tok[i].class == cThe && s.at(i+1) != cThe {
		if e, n := s.expr(i + 1); n > end && e.det {
			best, end = e, n
		}
	}
	if end > 0 {
		best, end = s.onClock(best, end)
		best.Span = text.Span{Start: s.tok[i].start, End: s.tok[end-1].end}
		if c := best.Clock; c != "" && !strings.HasSuffix(best.Value, c) {
			best.Value += c
		}
	}
	return best, end
}

// lasting reports whether "last" at token i is a verb: it would last three weeks.
func (s *scanner) lasting(i int) bool {
	switch s.at(i - 1) {
	case cVerbWould, cVerbFuture, cTo:
		return s.says(i, "last")
	}
	return s.says(i-1, "not") || s.says(i-1, "may")
}

func (s *scanner) core(i int) (best Expr, end int) {
	for _, r := range cores {
		if e, n := r(s, i); n > end {
			best, end = e, n
		}
	}
	return best, end
}

// at is the class of token i, and cBreak outside the sentence.
func (s *scanner) at(i int) class {
	if i < 0 || i >= len(s.tok) {
		return cBreak
	}
	return s.tok[i].class
}

// is reports whether the classes follow from token i.
func (s *scanner) is(i int, classes ...class) bool {
	for k, c := range classes {
		if s.at(i+k) != c {
			return false
		}
	}
	return true
}

// word returns token i as it stands in the text.
func (s *scanner) word(i int) string {
	if i < 0 || i >= len(s.tok) {
		return ""
	}
	return s.t[s.tok[i].start:s.tok[i].end]
}

// says reports whether token i is the word, which is in lower case ASCII.
func (s *scanner) says(i int, word string) bool {
	w := s.word(i)
	if len(w) != len(word) {
		return false
	}
	for k := 0; k < len(w); k++ {
		c := w[k]
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		if c != word[k] {
			return false
		}
	}
	return true
}

// glued reports whether token i stands directly after the one before.
func (s *scanner) glued(i int) bool { return i > 0 && i < len(s.tok) && s.tok[i].glued }

// skip returns i+1 when token i is of the class, else i.
func (s *scanner) skip(i int, c class) int {
	if s.at(i) == c {
		return i + 1
	}
	return i
}

// lead is the word before token i that makes a bound of what follows.
func (s *scanner) lead(i int) string {
	switch s.at(i - 1) {
	case cSince:
		return "since"
	case cUntil:
		return "until"
	case cBy:
		return "by"
	case cBefore:
		return "before"
	case cAfter:
		return "after"
	case cFrom:
		return "from"
	case cBetween:
		return "between"
	case cDuring:
		return "during"
	}
	return ""
}
