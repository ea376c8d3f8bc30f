package story

import (
	"strings"

	"parallax/internal/figure"
	"parallax/internal/text"
)

// A tally is a figure with what it counts and what is told of that.
type tally struct {
	figure  figure.Figure
	doc     int
	passage text.Place
	counted string          // stem of the word for what is counted, or the unit
	told    map[string]bool // stems of the clause that tell what happens to it
	put     bool            // "put the number at N": counts what the figure before counts
	rate    string          // so many in a time or more, told only by passages that say the same: the time, or "more"; else empty
	lasting string          // TIMEX3 value of a duration, whose figure is its hours; empty for what counts
	group   int

	possible, negated bool     // it may be so; it isn't
	people, bodies    []int    // actors of whom it is told
	places            []int    // where
	when              []bounds // days of which it is told; around the day its source came out where it names none
	someone           bool     // it is told of him or her, whoever it is
	away              bool     // a duration that is how long before or after something else it was
	said              string   // who says it, in words of the source; empty where it tells by itself
	known             bool     // of what is known already: "all three", "the two"
	share             bool     // one of two numbers that make a sum
	single            bool     // the only number of its sort in its source
	long              bool     // it is told of a month or a year
	of                string   // stem of what a percentage is a share of, or of the quality that it has; empty when not said
}

// tallies reads the figures that count things, in documents that tell.
func (r *reading) tallies() []*tally {
	stems := stemmer{}
	var out []*tally
	for doc := range r.docs {
		if doc%4 == 3 {
			r.rest()
		}
		for _, f := range r.figures[doc] {
			for i := range r.lines[doc] {
				if l := &r.lines[doc][i]; l.span.Contains(f.At.Span()) {
					if t := r.tally(doc, l, f, stems, out); t != nil {
						out = append(out, t)
					}
					break
				}
			}
		}
		out = append(out, r.stretches(doc)...)
	}
	return out
}

// tally reads what the clause tells of a figure; nil when nothing can be said to
// be counted.
func (r *reading) tally(doc int, l *line, f figure.Figure, stems stemmer, earlier []*tally) *tally {
	at, _ := l.wordsOver(f.At.Span())
	c := l.clauseOf(at)
	t := &tally{figure: f, doc: doc, passage: r.docs[doc].Place(l.passage(c))}
	if l.putsNumber(at) {
		for k := len(earlier) - 1; k >= 0; k-- {
			if e := earlier[k]; e.doc == doc && e.figure.Unit == f.Unit && l.span.Start-e.figure.At.End < 250 {
				t.put, t.counted, t.told = true, e.counted, e.told
				return t
			}
		}
	}
	befell := l.befell(at, c)
	own := t.count(l, at, befell, stems)
	if f.Unit == "" && len(t.counted) < 2 || l.formerly(at) {
		return nil
	}
	from, to := l.segment(at, c)
	if f.Unit != "" {
		from, to = l.conjunct(at, from, to)
	}
	if f.Unit != "" {
		t.of = l.shareOf(f.At.Span(), f.Unit == percent)
	}
	t.told = l.tells(from, to, f.At.Span(), own)
	t.settle(befell, own)
	t.known = f.Unit == "" && (knownBefore.Has(l.at(at-1).folded) || l.at(at-1).folded == "all" && f.Value < 10 && l.at(at-2).folded != "in")
	t.share = f.Unit == "" && l.oneOfSum(at, f.At.End)
	t.rate = l.rate(from, to, f.At.Span())
	if t.rate == "" && f.Unit != percent && l.further(at, f.At.End) {
		t.rate = more
	}
	r.circumstances(t, l, c, from, to, at)
	if !t.known && !l.ofSpeaker(from, at) {
		t.said = r.saidBy(doc, f.At.Span())
	}
	return t
}

// count sets what the figure at word i counts, and returns the stems of the
// words for it.
func (t *tally) count(l *line, i int, befell string, stems stemmer) map[string]bool {
	own := map[string]bool{}
	if t.figure.Counts != nil {
		for _, w := range text.Tokens(l.t, t.figure.Counts.Span()) {
			if w.Class == text.Word && !text.IsStop(text.Fold(w.Of(l.t))) {
				t.counted = stems.stem(text.Fold(w.Of(l.t)))
				own[t.counted] = true
			}
		}
	}
	switch {
	case t.figure.Unit != "":
		t.counted, own = t.figure.Unit, nil // "12 percent of votes": the votes are told
	case l.at(i-1).folded == "of" && (l.at(i-2).folded == "majority" || l.at(i-2).folded == "lead"), t.figure.Counts == nil && l.voted(i):
		t.counted = "vote"
	case l.at(i-1).folded == "of" && l.at(i-2).folded == "crew":
		t.counted = "crew"
	case befell != "" && l.personal(t.figure.Counts), l.at(i-1).folded == "of" && crowds.Has(l.at(i-2).folded):
		t.counted = anyone // "17 were injured", "five dead", "a crowd of 5,000"
	}
	return own
}

// voted reports whether the number at word i is the first of two that tell how a vote
// went: "voted by 38 to 29", "passed 52-47".
func (l *line) voted(i int) bool {
	switch l.at(i + 1).Of(l.t) {
	case "to", "-", "–":
	default:
		return false
	}
	for k := i - 1; l.at(i+2).Class == text.Number && k >= 0 && k > i-6; k-- {
		switch l.words[k].stem {
		case "vote", "pass", "approv", "adopt", "reject":
			return true
		}
	}
	return false
}

// settle makes of what the clause tells what befell those that are counted:
// "five dead and 22 wounded", where each number has its own.
func (t *tally) settle(befell string, own map[string]bool) {
	people := t.sort() == "people"
	if t.told["lost"] {
		delete(t.told, "lost")
		if people {
			t.told["die"] = true
		} else {
			t.told["destroy"] = true
		}
	}
	switch {
	case befell == "die" && !people: // "killed 310,000 hens"
		delete(t.told, "die")
		t.told["cull"] = true
	case befell != "":
		delete(t.told, "die")
		delete(t.told, "injur")
		t.told[befell] = true
	default:
		for stem := range own {
			if kind, ok := outcomeOf()[stem]; ok { // "55 passengers": they were aboard
				t.told[kind] = true
			}
		}
	}
}

// personal reports whether what is counted are people, as far as its last word
// tells: workers, women, Danes; nothing named counts people too.
func (l *line) personal(counts *text.Place) bool {
	if counts == nil {
		return true
	}
	from, to := l.wordsOver(counts.Span())
	if to > from && outcome(&l.words[to-1]) == "die" { // "one man died"
		to--
	}
	if from == to {
		return true
	}
	w := &l.words[to-1]
	if persons()[w.stem] || capital(w.Of(l.t)) {
		return true
	}
	noun := strings.TrimSuffix(w.folded, "s")
	for _, ending := range [...]string{"er", "or", "ist", "ian", "ee", "man", "men", "oman", "omen", "boy", "girl", "teen"} {
		if strings.HasSuffix(noun, ending) {
			return true
		}
	}
	return false
}

// befell is the outcome that the figure at word i counts by itself: "five dead",
// "22 wounded", "17 were injured", "45 arrests", "killed 12"; empty when it counts none.
func (l *line) befell(i int, c clause) string {
	if i > c.from {
		if o := outcome(&l.words[i-1]); o == "die" || o == "injur" || o == "arrest" {
			return o // "hurt 15 children"
		}
	}
	for k := i; k < c.to && k <= i+4; k++ {
		w := &l.words[k]
		switch o := outcome(w); {
		case o == "die" || o == "injur" || o == "arrest":
			return o
		case w.Class == text.Mark, conjunctions.Has(w.folded), k > i+1 && w.Class == text.Word && !auxiliary.Has(w.folded):
			return ""
		}
	}
	return ""
}

// tells are the stems of words[from:to] that tell something, but for those at
// the figure and those of what it counts, and the kinds of happening they name.
func (l *line) tells(from, to int, at text.Span, own map[string]bool) map[string]bool {
	told := map[string]bool{}
	for k := from; k < to; k++ {
		w := &l.words[k]
		if w.Class == text.Word && !at.Overlaps(w.Span) && !own[w.stem] && !text.IsStop(w.folded) && !capital(w.Of(l.t)) && !vague.Has(w.folded) && (!words().light.Has(w.folded) || outcomeOf()[w.stem] != "") && !words().speech.Has(w.folded) {
			told[outcome(w)] = true
		}
		if family, ok := l.happening(k); ok && !own[w.stem] {
			told["="+words().families[family].name] = true
		}
	}
	return told
}

// happening tells the kind of happening that word i names, if any.
func (l *line) happening(i int) (family int, ok bool) {
	if family, ok = l.noun(i); ok {
		return family, true
	}
	if family, ok = l.phrasal(i); ok {
		return family, true
	}
	family, ok = words().verbs[l.words[i].stem]
	return family, ok && l.words[i].Class == text.Word
}

// segment is the stretch of clause c around word i that no comma parts.
func (l *line) segment(i int, c clause) (from, to int) {
	from, to = i, i+1
	for from > c.from && l.words[from-1].Of(l.t) != "," {
		from--
	}
	for to < c.to && l.words[to].Of(l.t) != "," {
		to++
	}
	return from, to
}

// putsNumber reports "put the number at", "said the figure was", "the toll stood
// at" before i; not "brought the total to", which adds up.
func (l *line) putsNumber(i int) bool {
	for k := i - 1; k >= 0 && k >= i-5; k-- {
		switch l.words[k].folded {
		case "number", "figure", "toll", "total", "count":
			return k < i-1
		case "at", "was", "is", "were", "had", "has", "stood", "stands", "now":
		default:
			return false
		}
	}
	return false
}

// anyone is what is counted where only what befell people is said.
const anyone = "peopl"

// crowds are nouns before "of" and a number of people.
var crowds = text.NewSet("crowd gathering audience turnout congregation")

// vague are words that stand by any number.
var vague = text.NewSet("people number total least more than about some around nearly almost over other including among year years day days week weeks month months million billion thousand hundred percent")
