package quote

import (
	"strings"
	"unicode"

	"parallax/internal/actor"
	"parallax/internal/text"
)

// colon reads a line that opens its block with a name and a colon: a turn in an
// interview ("Q: …", "BLUM: …"), which runs to the end of its block, and the
// headline ("Blum: Bridge will open"). A turn is direct, though it has no marks:
// it gives the words that were said; what its speaker quotes is read apart.
func (r *reading) colon(n int) {
	l := &r.lines[n]
	if n > 0 && r.lines[n-1].block == l.block {
		return
	}
	head := r.heads(n)
	i, shout := r.opener(l, head)
	if i <= 0 || i+1 >= len(l.items) {
		return
	}
	if head && (i == 1 && labels.Has(l.at(0).fold) || rubrics.Has(l.at(i-1).fold) || r.somewhere(l, i) || l.closesWithSayer()) || !head && !shout && r.turns() < fewestTurns {
		return
	}
	a := attribution{line: n, cue: [2]int{i, i + 1}, source: [2]int{0, i}, code: "cue-before-clause"}
	for k := 1; k < i; k++ { // "Blum to council:", "ADA BLUM, ANCHOR:"
		if prepositions.Has(l.at(k).fold) && l.at(k).fold != "of" || l.isMark(k, ",") || l.isMark(k, "(") {
			a.source[1] = k
			break
		}
	}
	turn := !head && r.turns() >= turnsOfTwo
	at := len(r.quotes)
	a.put(a.code, i+1, l.sentenceEnd())
	r.add(l, &a, false, func(int) bool { return !turn })
	if !head && len(r.quotes) > at {
		r.extend(at, n)
		if turn {
			r.quotes[at].Kind = Direct
		}
	}
}

// turnsOfTwo is how many blocks must open like a turn for what follows the names
// to be the very words of an interview or transcript rather than a report.
const turnsOfTwo = 2

// longestHeadline is the length in bytes up to which a first sentence that is a
// block of its own is a headline, full stop or not.
const longestHeadline = 140

// heads reports whether line n is the headline.
func (r *reading) heads(n int) bool {
	l := &r.lines[n]
	if l.block < len(r.doc.Blocks) && r.doc.Blocks[l.block].Kind == text.Headline {
		return true
	}
	return n == 0 && (len(r.lines) == 1 || r.lines[1].block != l.block) && l.span(0, len(l.items)).Len() <= longestHeadline
}

// fewestTurns is how many blocks must open like a turn before names that aren't
// written in capitals are taken for the names of speakers.
const fewestTurns = 4

// labels stand before the colon of a headline and speak for nobody.
var labels = text.NewSet(`exclusive analysis update updates updated video watch opinion live breaking photos review recap timeline explainer column editorial commentary
	debate election campaign primary first second part day week year round edition transcript wow politics world news sports business 2016 results correction`)

// rubrics end what stands before the colon of a headline and says what it is.
var rubrics = text.NewSet(`live updates update video analysis explainer explained review recap timeline opinion photos pictures podcast quiz interview factbox`)

// somewhere reports whether the words before the colon at item i of a headline
// are a place, which tells where: "Ulm: Two held".
func (r *reading) somewhere(l *line, i int) bool {
	if l.at(i+1).quote >= 0 {
		return false
	}
	s := l.span(0, i).At(r.doc.ID)
	for _, f := range r.cast.Within(s) {
		if f.At.Start == s.Start && f.At.End == s.End {
			return r.cast.Actors[f.Actor].Kind == actor.Place
		}
	}
	return false
}

// closesWithSayer reports whether a headline ends with who says it, so that what
// stands before its colon is what it is about: "Ulm bridge: Work to begin, UN says".
func (l *line) closesWithSayer() bool {
	n := l.sentenceEnd()
	v, ok := cues().verbs[l.at(n-1).fold]
	if !ok || v.frames&clause == 0 || !v.s && !v.plain && !v.past {
		return false
	}
	for k := n - 2; k > 1 && k > n-8; k-- {
		if l.isMark(k, ",") {
			return true
		}
	}
	return false
}

// longestOpener is how many items may stand before the colon of a turn.
const longestOpener = 14

// opener returns the item of the colon behind the name that opens a line, 0 when
// none does (in a headline a word like "camp" may end it), and whether the name is written in capitals or is a letter.
func (r *reading) opener(l *line, head bool) (colon int, shout bool) {
	shout = true
	bracket := false
	for i := 0; i < len(l.items) && i < longestOpener; i++ {
		it := l.items[i]
		switch {
		case it.quote >= 0:
			return 0, false
		case l.isMark(i, ":"):
			return i, shout
		case l.isMark(i, "(") || l.isMark(i, ")"):
			if bracket = it.fold == "("; i == 0 || !shout || head { // SEN. ADA BLUM (D-OR):
				return 0, false
			}
		case bracket || l.isMark(i, ",") && i > 1 && shout && !head: // ADA BLUM, ANCHOR:
		case !it.word:
			if it.fold != "." && it.fold != "'s" && it.fold != "’s" && it.fold != "-" {
				return 0, false
			}
		case i == 0 && tells(it.fold) && strings.ToUpper(it.Span.Of(r.doc.Text)) != it.Span.Of(r.doc.Text): // Said Blum:
			return 0, false
		case !it.caps && !(i > 0 && (head && i <= 2 && !tells(it.fold) || prepositions.Has(it.fold) || it.fold == "and" || it.fold == "the")):
			return 0, false
		default:
			for _, c := range it.Span.Of(r.doc.Text) {
				shout = shout && !unicode.IsLower(c)
			}
		}
	}
	return 0, false
}

// tells reports whether a word is a verb, or may be one of saying.
func tells(fold string) bool {
	_, ok := cues().verbs[fold]
	return ok || isPast(fold)
}

// turns counts the blocks that open with a short name, or one in capitals, and a
// colon.
func (r *reading) turns() int {
	if r.turned == 0 {
		for n := range r.lines {
			if n > 0 && r.lines[n-1].block == r.lines[n].block {
				continue
			}
			if i, shout := r.opener(&r.lines[n], false); i > 0 && (i <= 3 || shout) {
				r.turned++
			}
		}
		r.turned++ // so that a count of none isn't taken again
	}
	return r.turned - 1
}

// extend makes a quote of line n run to the end of its block.
func (r *reading) extend(quote, n int) {
	last := n
	for last+1 < len(r.lines) && r.lines[last+1].block == r.lines[n].block {
		last++
	}
	q := &r.quotes[quote]
	if last == n || q.Pieces != nil {
		return
	}
	l := &r.lines[last]
	if from, to := l.tidy(0, len(l.items)); from < to {
		q.At.End = max(q.At.End, l.items[to-1].End)
		if q.Kind == Direct { // a turn with more than the words in marks
			q.Kind = Indirect
		}
	}
}
