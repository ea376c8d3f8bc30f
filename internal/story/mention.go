package story

import (
	"strings"

	"parallax/internal/actor"
	"parallax/internal/text"
)

// A mention is a passage of one source on one happening.
type mention struct {
	doc     int
	line    *line
	head    int       // word that names the happening
	family  int       // index in the lexicon; -1 when only its stem is known
	stem    string    // of the head
	phrase  text.Span // the words that name it: a title
	passage text.Span // the report
	time    int       // index in reading.times[doc]; -1 undated
	last    int       // index of the expression that ends its range ("June 14 and 15"); -1 none
	when    bounds    // of time, to the end of last
	dated   bool
	night   bool // dated to a night or an evening
	lasts   int  // days that the passage says it took; 0 when it doesn't say
	lasting int  // index of the expression that says so; -1
	aspect  int  // 1 its beginning is told, -1 its end, 0 neither
	ordinal int  // third round: 3; "latest round": -1; 0 none
	part    bool // a day or hours of it: "the third day of the talks"
	planned bool
	ongoing bool
	verb    bool
	generic bool // several, or any: "rounds of talks", "a meeting with"
	another bool // not the one that the source told of before: "a second protest", "other attacks"
	speaker int  // actor who says it, for words said; else whom the report is attributed to; -1
	places  []int
	actors  []int
	since   bool // what is told began then and goes on
}

// place is where the mention's head stands.
func (m *mention) place(r *reading) text.Place { return r.docs[m.doc].Place(m.line.words[m.head].Span) }

// label is the words that would name its event.
func (m *mention) label(r *reading) text.Place { return r.docs[m.doc].Place(m.phrase) }

// named reports whether the mention's kind of happening is in the lexicon.
func (m *mention) named() bool { return m.family >= 0 }

// turn is 1 when its beginning is told ("since Monday"), -1 when its end is, else 0.
func (m *mention) turn() int {
	if m.since {
		return 1
	}
	return m.aspect
}

// kind is its family; the zero family when only the stem is known.
func (m *mention) kind() family {
	if m.family < 0 {
		return family{}
	}
	return words().families[m.family]
}

// mentions finds the happenings of a document: one for each temporal expression
// with bounds, and the undated ones that a noun names.
func (r *reading) mentions(doc int, stems stemmer) []*mention {
	ls := lines(&r.docs[doc], stems)
	r.lines[doc] = ls
	spans, order := r.expressions(doc), r.inOrder(doc)
	var out []*mention
	var before []trigger // of the sentence before
	for i := range ls {
		l := &ls[i]
		triggers := l.triggers(spans)
		used := map[int]*mention{}
		it := subject(ls[:i], before)
		if own := subject(ls[:i+1], triggers); own != nil {
			it = own
		}
		before = triggers
		for _, k := range order {
			t := &r.times[doc][k]
			when, ok := r.nominal.boundsOf(*t)
			if !ok || !l.span.Contains(t.At.Span()) || inAddress(l.t, t.At.Span()) {
				continue
			}
			for _, g := range l.dates(t, triggers) {
				if g.family < 0 && l.since(t.At.Span()) && l.negated(g.at) {
					continue // "has not grown since Saturday": nothing happened
				}
				if m := used[g.at]; m != nil {
					if m.extend(when, l, r.times[doc][m.time].At.Span(), t.At.Span()) {
						m.last = k
					}
					continue
				}
				m := r.mention(doc, l, g)
				if it != nil && l.saysIt(g) {
					m.family, m.stem = it.family, it.stem
				}
				m.time, m.when, m.dated = k, when, true
				m.night = strings.HasSuffix(t.Value, "TNI") || strings.HasSuffix(t.Value, "TEV")
				m.since = l.since(t.At.Span())
				if !m.passage.Contains(t.At.Span()) {
					m.passage = l.span
				}
				m.planned = m.planned || r.ahead(doc, when)
				used[g.at] = m
				out = append(out, m)
			}
		}
		for _, g := range triggers {
			if used[g.at] == nil && !g.verb && !g.negated {
				out = append(out, r.mention(doc, l, g))
			}
		}
	}
	return out
}

// inAddress reports whether a stretch is part of the address of a page: no date in
// it tells when something happened.
func inAddress(t string, s text.Span) bool {
	from := strings.LastIndexAny(t[:s.Start], " \t\n(<[\"“") + 1
	return strings.Contains(t[from:s.Start], "://") || strings.HasPrefix(t[from:], "www.")
}

// extend makes the mention span a second expression that is joined to its
// first: "on June 14 and 15", "from Monday to Wednesday". It reports whether it did.
func (m *mention) extend(when bounds, l *line, own, other text.Span) bool {
	if !m.when.to.before(when.to) {
		return false
	}
	_, from := l.wordsOver(own)
	to, _ := l.wordsOver(other)
	for i := from; i < to; i++ {
		switch l.words[i].folded {
		case "and", "to", "until", "till", "through", "–", "-":
		default:
			return false
		}
	}
	m.when.to = when.to
	m.lasts = max(m.lasts, when.to.n-m.when.from.n+1)
	return true
}

// mention reads what the line says of the happening that g names.
func (r *reading) mention(doc int, l *line, g trigger) *mention {
	c := l.clauseOf(g.at)
	m := &mention{
		doc: doc, line: l, head: g.at, family: g.family, stem: l.words[g.at].stem, time: -1, last: -1, speaker: -1, verb: g.verb, ordinal: g.ordinal, part: g.part, generic: g.generic, another: g.another,
	}
	m.passage = l.passage(c)
	if m.kind().speech {
		m.passage = l.span
	}
	m.phrase = l.phrase(g, c)
	m.planned = l.plans(c, g.at, g.verb)
	m.ongoing = l.goesOn(c, g.at)
	m.lasts, m.lasting = r.duration(doc, l, g)
	m.aspect = l.aspect(c, g.at)
	r.who(m, l, c)
	return m
}

// ahead reports whether a stretch begins after the last day on which the
// document can have come out.
func (r *reading) ahead(doc int, when bounds) bool {
	out, ok := r.outBy(doc)
	return ok && out.before(when.from)
}

// who fills in places, actors and speaker.
func (r *reading) who(m *mention, l *line, c clause) {
	id := r.docs[m.doc].ID
	from := c.from
	switch l.at(from - 1).folded {
	case "who", "which": // the ship, which was freed
		from = max(0, from-5)
	}
	for _, f := range r.cast.Within(l.stretch(from, c.to).At(id)) {
		if kind := r.cast.Actors[f.Actor].Kind; kind != actor.Other {
			m.actors = appendNew(m.actors, f.Actor)
		}
	}
	for _, f := range r.cast.Within(l.around(m.phrase, c).At(id)) {
		if r.cast.Actors[f.Actor].Kind == actor.Place {
			m.places = appendNew(m.places, f.Actor)
		}
	}
	if m.kind().speech {
		m.speaker = r.teller(m, l, c)
		return
	}
	at := l.words[m.head].Span
	for _, q := range r.quotes[m.doc] {
		if q.Kind != "scare" && q.Speaker >= 0 && q.At.Span().Contains(at) {
			m.speaker = q.Speaker
		}
	}
}

// teller is who says the words: the speaker of the quotation whose cue the head
// is, else the actor named nearest before the verb, or after it or a noun.
func (r *reading) teller(m *mention, l *line, c clause) int {
	id := r.docs[m.doc].ID
	head := l.words[m.head]
	for _, q := range r.quotes[m.doc] {
		if q.Cue != nil && q.Speaker >= 0 && q.Cue.Span().Overlaps(head.Span) {
			return q.Speaker
		}
	}
	from, to := c.from, c.to
	if m.verb {
		for k := m.head - 1; k >= c.from; k-- {
			if l.words[k].Class == text.Mark {
				from = k + 1
				break
			}
		}
		to = min(to, m.head+6)
	}
	best, distance := -1, 1<<30
	for _, f := range r.cast.Within(l.stretch(from, to).At(id)) {
		switch kind := r.cast.Actors[f.Actor].Kind; kind {
		case actor.Person, actor.Organization, actor.State, actor.People:
		default:
			continue
		}
		away := head.Start - f.At.End
		if away < 0 {
			away = 2 * (f.At.Start - head.End)
		}
		if away >= 0 && away < distance {
			best, distance = f.Actor, away
		}
	}
	return best
}

// appendNew appends v unless the list has it.
func appendNew(list []int, v int) []int {
	for _, have := range list {
		if have == v {
			return list
		}
	}
	return append(list, v)
}

// A named is a happening that a noun names.
type named struct {
	family int
	stem   string
}

// subject is the happening that the last of some sentences names by a noun, if it
// names one only, nothing said: what "it" may stand for in the next.
func subject(ls []line, triggers []trigger) *named {
	var out *named
	for _, g := range triggers {
		if g.verb || g.negated || g.generic || words().families[g.family].speech {
			continue
		}
		if out != nil && out.family != g.family {
			return nil
		}
		out = &named{g.family, ls[len(ls)-1].words[g.at].stem}
	}
	return out
}

// saysIt reports whether g is a verb that only tells the course of what "it"
// stands for: "It began at noon", "since it began on Monday".
func (l *line) saysIt(g trigger) bool {
	return g.family < 0 && words().light.Has(l.words[g.at].folded) && (l.words[l.clauseOf(g.at).from].folded == "it" || l.at(g.at-1).folded == "it")
}
