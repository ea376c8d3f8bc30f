package story

import (
	"strings"

	"parallax/internal/text"
)

// mayCount reports whether a text may have an expression that counts days from
// an event. It only saves the reading of those that surely have none.
func mayCount(t string) bool {
	for _, words := range [...]string{"day of ", "day after ", "day before ", "night of ", "night before ", "night after ", "morning of ", "morning after ", "evening of ", "eve of ",
		"inal day", "ast day", "irst day", "pening day", "losing day", "econd day", "hird day", "th day"} {
		if strings.Contains(t, words) {
			return true
		}
	}
	return false
}

// dayPhrases finds the expressions of a document that count days from an event
// and that the calendar does not tell.
func (r *reading) dayPhrases(doc int, ls []line) []dayPhrase {
	skip := make([]text.Span, len(r.times[doc]))
	for k, t := range r.times[doc] {
		skip[k] = t.At.Span()
	}
	var out []dayPhrase
	for n := range ls {
		l := &ls[n]
		var triggers []trigger
		for i := range l.words {
			clock, ok := partOfDay[l.words[i].folded]
			if !ok || i == 0 {
				continue
			}
			if triggers == nil {
				triggers = l.triggers(skip)
			}
			p, ok := l.numberedDay(i, triggers)
			if !ok {
				p, ok = l.besideEvent(i, clock, triggers)
			}
			if !ok || overlapsAny(p.span, skip) {
				continue
			}
			p.doc = doc
			if out = append(out, p); len(out) == mostDayPhrases {
				return out
			}
		}
	}
	return out
}

// mostDayPhrases is how many such expressions of a document are looked at: each
// is set against every event of its story.
const mostDayPhrases = 40

// partOfDay are the words for a day and its parts, with the end of their value.
var partOfDay = map[string]string{"day": "", "night": "TNI", "morning": "TMO", "evening": "TEV", "afternoon": "TAF", "eve": ""}

// numberedDay reads "the third day [of the talks]", "the final day" with "day"
// at i. "The last day of May", or of anything but an event, is none.
func (l *line) numberedDay(i int, triggers []trigger) (dayPhrase, bool) {
	p := dayPhrase{family: -1}
	at := i - 1
	switch w := l.words[at].folded; {
	case l.words[i].folded != "day":
		return p, false
	case lastOnes.Has(w) && l.at(at-1).folded == "and" && ordinalOf(l.at(at-2).folded) > 0: // the third and final day
		at -= 2
		p.n = ordinalOf(l.words[at].folded)
	case lastOnes.Has(w):
		p.final = true
	case ordinalOf(w) > 0:
		p.n = ordinalOf(w)
	default:
		return p, false
	}
	if !l.definite(at - 1) {
		return p, false
	}
	p.span = text.Span{Start: l.words[at].Start, End: l.words[i].End}
	if l.at(at-1).Class == text.Word {
		p.span.Start = l.words[at-1].Start
	}
	switch next := l.at(i + 1); {
	case next.folded == "of":
		g, ok := l.eventAfter(i+2, triggers)
		if !ok {
			return p, false
		}
		p.family, p.ordinal = g.family, l.ordinalIn(i+2, g.at)
		p.span.End = l.words[g.at].End
	case next.folded == "in" || next.folded == "at" || next.Class == text.Word && !verbLike(next.folded) && !words().light.Has(next.folded) && !prepositions.Has(next.folded) && !pronouns.Has(next.folded) && !determiners.Has(next.folded):
		return p, false // "the first day care", "the third day in a row"
	}
	return p, true
}

// lastOnes call the last day of an event.
var lastOnes = text.NewSet("final last closing")

// definite reports whether the word at i lets the day be a known one.
func (l *line) definite(i int) bool {
	switch l.at(i).folded {
	case "the", "its", "their", "on", "by", "":
		return true
	}
	return false
}

// besideEvent reads "the day after the ceasefire", "the night of the attack"
// with the part of the day at i.
func (l *line) besideEvent(i int, clock string, triggers []trigger) (dayPhrase, bool) {
	p := dayPhrase{clock: clock}
	if l.words[i-1].folded != "the" {
		return p, false
	}
	switch l.at(i + 1).folded {
	case "after":
		p.shift = 1
	case "before":
		p.shift = -1
	case "of":
		if l.words[i].folded == "eve" {
			p.shift = -1
		}
	default:
		return p, false
	}
	if l.words[i].folded == "eve" && p.shift != -1 {
		return p, false
	}
	g, ok := l.eventAfter(i+2, triggers)
	if !ok || !determiners.Has(l.at(i+2).folded) {
		return p, false
	}
	p.family, p.ordinal = g.family, l.ordinalIn(i+2, g.at)
	p.span = text.Span{Start: l.words[i-1].Start, End: l.words[g.at].End}
	return p, true
}

// eventAfter is the event that the noun phrase from word i on names.
func (l *line) eventAfter(i int, triggers []trigger) (trigger, bool) {
	for _, g := range triggers {
		if g.at < i {
			continue
		}
		if g.verb || g.family < 0 || g.generic || g.negated || g.from > i || g.at-i > longestPhrase {
			return trigger{}, false
		}
		return g, true
	}
	return trigger{}, false
}

// ordinalIn is the number of an event in its noun phrase, words from … to: the
// second round; 0 when it has none.
func (l *line) ordinalIn(from, to int) int {
	for k := from; k < to; k++ {
		if n := ordinalOf(l.words[k].folded); n != 0 {
			return n
		}
	}
	return 0
}

// longestPhrase is the number of words between the beginning of a noun phrase
// and the event that it names.
const longestPhrase = 8

// overlapsAny reports whether a span shares a byte with one of the others.
func overlapsAny(s text.Span, others []text.Span) bool {
	for _, o := range others {
		if s.Overlaps(o) {
			return true
		}
	}
	return false
}
