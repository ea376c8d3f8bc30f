package story

import (
	"slices"
	"strings"

	"parallax/internal/text"
	"parallax/internal/why"
)

// A dating is one day, or stretch of days, that reports of an event give.
type dating struct {
	value   string // TIMEX3, or two ends with a slash
	when    bounds
	night   bool
	planned bool // by every report of it
	stated  bool // by a day that some report prints in full
	members []*mention
}

// dateDifferences finds events whose reports give different days, and those
// that one source dates more exactly than another.
func (r *reading) dateDifferences() []finding {
	var out []finding
	for i, c := range r.happenings {
		datings := r.datings(c)
		if inOneSentence(datings) {
			continue
		}
		if len(datings) < 2 {
			if f, ok := r.clockDifference(i, c); ok {
				out = append(out, f)
			}
			continue
		}
		if c.differ() {
			datings = slices.DeleteFunc(datings, func(d dating) bool { return d.when.days() > 7 && !d.planned })
			if datings = r.claimed(datings); len(datings) > 1 {
				out = append(out, r.dateDifference(i, c, datings))
			}
			continue
		}
		if f, ok := r.precisionDifference(i, datings); ok {
			out = append(out, f)
		} else if f, ok := r.clockDifference(i, c); ok {
			out = append(out, f)
		}
	}
	return out
}

// inOneSentence reports whether one sentence gives several datings, and no other
// any: it tells of several times, and doesn't differ from itself.
func inOneSentence(datings []dating) bool {
	if len(datings) < 2 {
		return false
	}
	l := datings[0].members[0].line
	return !slices.ContainsFunc(datings, func(d dating) bool {
		return slices.ContainsFunc(d.members, func(m *mention) bool { return m.line != l })
	})
}

// datings groups the dated reports by the days they give, in the order of time.
func (r *reading) datings(c *cluster) []dating {
	var out []dating
	for _, m := range c.members {
		if !m.dated || m.part {
			continue
		}
		t := r.times[m.doc][m.time]
		at := slices.IndexFunc(out, func(d dating) bool { return d.when == m.when })
		if at < 0 {
			at = len(out)
			out = append(out, dating{value: dayValue(t.Value), when: m.when, planned: true})
			if m.last >= 0 {
				last := dayValue(r.times[m.doc][m.last].Value)
				out[at].value = firstEnd(out[at].value) + "/" + last[strings.LastIndexByte(last, '/')+1:]
			}
		}
		d := &out[at]
		d.members = append(d.members, m)
		d.planned = d.planned && m.planned
		d.night = d.night || m.night
		d.stated = d.stated || (t.Basis == "stated" || t.Basis == "year-inferred") && !ByReader(t.Why)
		if v := dayValue(t.Value); d.night && strings.HasSuffix(v, "TNI") {
			d.value = v
		}
	}
	slices.SortStableFunc(out, func(a, b dating) int {
		if a.when.from.n != b.when.from.n {
			return a.when.from.n - b.when.from.n
		}
		return a.when.to.n - b.when.to.n
	})
	return out
}

// firstEnd is a value, of two with a slash between the first.
func firstEnd(value string) string {
	first, _, _ := strings.Cut(value, "/")
	return first
}

// dayValue cuts a clock time off a TIMEX3 value; parts of a day stay.
func dayValue(value string) string {
	if day, clock, ok := strings.Cut(value, "T"); ok && clock != "" && clock[0] >= '0' && clock[0] <= '9' {
		return day
	}
	return value
}

// dateDifference tells how reports that give different days may be reconciled.
func (r *reading) dateDifference(event int, c *cluster, datings []dating) finding {
	from, to := datings[0], datings[len(datings)-1]
	args := []string{"from", from.value, "to", to.value}
	var sides []Side
	planned, evidence := "", []text.Place{}
	for _, d := range datings {
		var members []text.Place
		for _, m := range d.members {
			members = append(members, r.docs[m.doc].Place(m.passage))
			evidence = append(evidence, r.times[m.doc][m.time].At)
			if m.planned && planned == "" {
				planned = d.value
			}
		}
		sides = append(sides, Side{Value: d.value, Members: members})
	}
	kind := c.members[0].kind()
	code := "date-two-events"
	severity := open
	switch gap, _ := from.when.gap(to.when); {
	case len(datings) == 2 && gap <= 1 && (from.night || to.night):
		code = "date-night"
	case planned != "" && kind.spans && !kind.single:
		code = "date-planned-or-days"
		args = append(args, "planned", planned)
	case planned != "":
		code = "date-planned"
		args = append(args, "planned", planned)
	case kind.spans && !kind.single && gap <= 10:
		code = "date-days"
	case irreconcilable(c, datings):
		code, severity = "date-contradiction", contradiction
	}
	return found(Difference{
		Kind: "date", Severity: severity, Sides: sides, Event: &r.eventIDs[event],
		Why: why.Because(code, args...).With(evidence...),
	})
}

// irreconcilable reports whether no reading joins the days: one happening of a
// moment, told as past, as one that is known, by passages with the same words, each with a
// day of its own that is printed, more than a day apart, by different sources.
func irreconcilable(c *cluster, datings []dating) bool {
	kind := c.members[0].kind()
	if kind.spans || kind.speech || !kind.single || len(datings) != 2 {
		return false
	}
	a, b := datings[0], datings[1]
	if gap, ok := a.when.gap(b.when); !ok || gap < 2 || !a.stated || !b.stated || a.planned || b.planned || a.when.days() > 1 || b.when.days() > 1 {
		return false
	}
	for _, x := range a.members {
		for _, y := range b.members {
			if x.doc != y.doc && x.definite() && y.definite() && sayTheSame(x, y) {
				return true
			}
		}
	}
	return false
}

// definite reports whether the mention names one happening that is known: "the
// verdict", "Monday’s crash".
func (m *mention) definite() bool {
	from, to := m.line.wordsOver(m.phrase)
	for k := from; k < to; k++ {
		if w := &m.line.words[k]; w.folded == "the" && k == from || w.Class == text.Clitic {
			return !m.verb
		}
	}
	return false
}

// sayTheSame reports whether the passages of two mentions have four words or
// more that tell something, and nearly all of them in common. The alignment
// can't say it: it keeps passages with different days apart.
func sayTheSame(x, y *mention) bool {
	a, b := x.content(), y.content()
	if len(a) > len(b) {
		a, b = b, a
	}
	shared := 0
	for _, stem := range a {
		if slices.Contains(b, stem) {
			shared++
		}
	}
	return len(a) >= 4 && shared*4 >= len(a)*3 && len(b) <= 2*len(a)
}

// precisionDifference tells that one source gives the month, say, and another
// only the year. Parts of one day don't count.
func (r *reading) precisionDifference(event int, datings []dating) (finding, bool) {
	finest, coarsest := datings[0], datings[0]
	for _, d := range datings {
		if d.when.days() < finest.when.days() {
			finest = d
		}
		if d.when.days() > coarsest.when.days() {
			coarsest = d
		}
	}
	if coarsest.when.days() < 28 || finest.when.days() == coarsest.when.days() || !coarsest.when.covers(finest.when) || !severalTell(coarsest, finest) || r.ofOthers(coarsest, finest) ||
		!slices.ContainsFunc(coarsest.members, func(m *mention) bool { return !r.by(m) }) {
		return finding{}, false
	}
	var sides []Side
	for _, d := range []dating{coarsest, finest} {
		side := Side{Value: d.value}
		for _, m := range d.members {
			side.Members = append(side.Members, r.docs[m.doc].Place(m.passage))
		}
		sides = append(sides, side)
	}
	return found(Difference{
		Kind: "date", Severity: precision, Sides: sides, Event: &r.eventIDs[event],
		Why: why.Because("date-precision", "coarse", coarsest.value, "fine", finest.value),
	}), true
}

// severalTell reports whether more than one source gives the two datings: what
// one gives both in words of its own is exact in one place and brief in another.
func severalTell(a, b dating) bool {
	return slices.ContainsFunc(slices.Concat(a.members, b.members), func(m *mention) bool { return m.doc != a.members[0].doc })
}

// clockDifference tells that sources give different hours of one day for what
// happens at a moment, or for its beginning, or its end.
func (r *reading) clockDifference(event int, c *cluster) (finding, bool) {
	if c.members[0].kind().speech {
		return finding{}, false
	}
	byTurn := map[int][]*mention{}
	for _, m := range c.members {
		if m.dated && !m.part && !m.planned && m.when.days() == 1 && clock(r.times[m.doc][m.time].Value) != "" {
			byTurn[m.turn()] = append(byTurn[m.turn()], m)
		}
	}
	for _, turn := range []int{0, 1, -1} {
		list := byTurn[turn]
		if slices.ContainsFunc(list, func(m *mention) bool { return !r.worldTime(m) }) {
			list = slices.DeleteFunc(list, r.worldTime)
		}
		slices.SortStableFunc(list, func(a, b *mention) int {
			return strings.Compare(r.times[a.doc][a.time].Value, r.times[b.doc][b.time].Value)
		})
		var sides []Side
		docs := map[int]string{}
		for _, m := range list {
			value := r.times[m.doc][m.time].Value
			if had, ok := docs[m.doc]; ok && had != value || m.when != list[0].when {
				return finding{}, false // one source gives two hours, or the days differ
			}
			docs[m.doc] = value
			sides = addSide(sides, value, r.docs[m.doc].Place(m.passage))
		}
		if len(sides) > 1 {
			return found(Difference{
				Kind: "date", Severity: open, Sides: sides, Event: &r.eventIDs[event],
				Why: why.Because("date-clock", "from", sides[0].Value, "to", sides[len(sides)-1].Value).With(membersOf(sides)...),
			}), true
		}
	}
	return finding{}, false
}

// worldTime reports whether a report gives its hour in the time of Greenwich and
// not of the place that it tells of.
func (r *reading) worldTime(m *mention) bool {
	words := r.times[m.doc][m.time].At.Span().Of(r.docs[m.doc].Text)
	return strings.HasSuffix(words, "GMT") || strings.HasSuffix(words, "UTC")
}

// clock is the hour and minute of a TIMEX3 value; empty when it has none.
func clock(value string) string {
	if _, hour, ok := strings.Cut(value, "T"); ok && len(hour) >= 5 && hour[2] == ':' {
		return hour[:5]
	}
	return ""
}
