package story

import (
	"cmp"
	"slices"
	"strings"

	"parallax/internal/actor"
	"parallax/internal/align"
	"parallax/internal/corpus"
	"parallax/internal/text"
)

// origins tell whose word the members of statements are in the end. The first
// rule that tells holds:
//
//   - the speaker; of an officer who speaks for a body ("a spokesperson of the
//     Foreign Office"), the body; of a paper that cites another body, that;
//   - the one body that the passage credits: "according to Reuters", "told AP";
//   - of narration, the news agency that the article is credited to;
//   - of narration, the source that surely had the same words earlier, or
//     whose word it is there.
//
// What none of them tells stays unknown.
type origins struct {
	*reading
	bodies map[string]int // organizations by folded name; -1 where several have it
	wires  []int          // by document: the agency that it is credited to; -1 for none
}

func (r *reading) origins() *origins {
	o := &origins{reading: r, bodies: map[string]int{}, wires: make([]int, len(r.docs))}
	for a := range r.cast.Actors {
		if r.cast.Actors[a].Kind != actor.Organization {
			continue
		}
		for _, n := range r.cast.Actors[a].Names {
			name := text.Fold(n.Text)
			if other, ok := o.bodies[name]; ok && other != a {
				o.bodies[name] = -1
			} else {
				o.bodies[name] = a
			}
		}
	}
	for i := range r.docs {
		o.wires[i] = o.wire(&r.docs[i])
	}
	return o
}

// wire is the agency that a document is credited to: its publisher, or the only
// one in its bylines and datelines; -1 when there is none.
func (o *origins) wire(doc *corpus.Document) int {
	if name := text.Fold(doc.Meta.Publisher); isAgency(name) {
		if a, ok := o.bodies[name]; ok {
			return a
		}
	}
	var named []int
	for _, b := range doc.Blocks {
		if b.Kind != text.Byline && b.Kind != text.Dateline {
			continue
		}
		for _, f := range o.cast.Within(doc.Place(b.Span)) {
			if f.Form == actor.ByName && o.anyName(f.Actor, isAgency) {
				named = appendNew(named, f.Actor)
			}
		}
	}
	return only(named)
}

// only is the element of a list of one; -1 of any other.
func only(list []int) int {
	if len(list) != 1 {
		return -1
	}
	return list[0]
}

// fill puts the origins of a statement's members in; passages are theirs.
func (o *origins) fill(members []Member, passages []int) {
	var narrated []int
	for i := range members {
		p := &o.aligned.Passages[passages[i]]
		a := o.credited(p)
		if p.Speaker >= 0 && (a < 0 || !o.anyName(p.Speaker, isOutlet)) {
			a = o.mouth(p.Speaker)
		}
		if a < 0 && p.Form == align.Narration {
			a = o.wires[o.index[p.At.Source]]
		}
		members[i].Origin = o.actorID(a)
		if a < 0 && p.Form == align.Narration {
			narrated = append(narrated, i)
		}
	}
	if len(narrated) > 0 {
		o.repeated(members, narrated)
	}
}

// mouth is the one whose word a speaker's is: the body of an officer, the state
// for which a capital stands, else the speaker.
func (o *origins) mouth(speaker int) int {
	who := &o.cast.Actors[speaker]
	switch {
	case who.Kind == actor.Person:
		if body := o.office(who.Role); body >= 0 {
			return body
		}
	case who.Kind == actor.Place:
		var states []int
		for _, s := range who.Stands {
			states = appendNew(states, s.For)
		}
		if state := only(states); state >= 0 {
			return state
		}
	}
	return speaker
}

// office is the body for which the holder of a role speaks: the one with the
// longest name in it; -1 when the role is none that speaks for a body.
func (o *origins) office(role string) int {
	words := strings.Fields(text.Fold(role))
	if !slices.ContainsFunc(words, officers.Has) || slices.ContainsFunc(words, past.Has) {
		return -1
	}
	for n := len(words); n > 0; n-- {
		for i := 0; i+n <= len(words); i++ {
			name := strings.Join(words[i:i+n], " ")
			if a, ok := o.bodies[name]; ok && !assemblies.Has(name) {
				return a
			}
		}
	}
	return -1
}

// longestCredit is how many bytes before a name are read for what credits it.
const longestCredit = 40

// credited is the one body whose report a passage says it gives; -1 when there
// is none, or more than one.
func (o *origins) credited(p *align.Passage) int {
	var named []int
	t := o.docs[o.index[p.At.Source]].Text
	for _, f := range o.cast.Within(p.At) {
		if f.Form != actor.ByName || o.cast.Actors[f.Actor].Kind != actor.Organization {
			continue
		}
		before := text.Fold(t[max(p.At.Start, f.At.Start-longestCredit):f.At.Start])
		before = strings.TrimSuffix(strings.TrimRight(before, " "), " the")
		bracketed := strings.HasSuffix(before, "(") && strings.HasPrefix(t[f.At.End:], ")")
		if endsIn(before, credits) || (bracketed || endsIn(before, tellings)) && o.anyName(f.Actor, isOutlet) {
			named = appendNew(named, f.Actor)
		}
	}
	return only(named)
}

// endsIn reports whether words end in one of some phrases.
func endsIn(words string, phrases []string) bool {
	return slices.ContainsFunc(phrases, func(p string) bool {
		rest, ok := strings.CutSuffix(words, p)
		return ok && (rest == "" || strings.HasSuffix(rest, " "))
	})
}

// anyName reports whether a folded name of an actor is one that is asked for.
func (o *origins) anyName(a int, is func(string) bool) bool {
	return slices.ContainsFunc(o.cast.Actors[a].Names, func(n actor.Name) bool { return is(text.Fold(n.Text)) })
}

// alike is how many words in a row make narration a copy. Shorter runs are
// alike where two describe one thing.
const alike = 8

// A printed is a member with the last day on which its source can have come out.
type printed struct {
	member int
	by     day
}

// repeated gives narrated members of unknown origin that of the source from
// which they have their words: of those that were surely out before theirs, the
// first. Members are read in the order in which they came out, so that what was
// copied has its origin already.
func (o *origins) repeated(members []Member, narrated []int) {
	order := make([]printed, 0, len(members))
	for i := range members {
		if by, ok := o.outBy(o.index[members[i].Source]); ok && !by.yearless {
			order = append(order, printed{i, by})
		}
	}
	slices.SortStableFunc(order, func(a, b printed) int {
		return cmp.Or(cmp.Compare(a.by.n, b.by.n), comparePlaces(members[a.member].Place, members[b.member].Place))
	})
	first := map[string]printed{} // of words in a row
	for _, p := range order {
		m := &members[p.member]
		rows := o.rows(m.Place)
		if from, ok := dayOf(o.published[o.index[m.Source]].Earliest); ok && slices.Contains(narrated, p.member) {
			if of := earliest(first, rows, from); of >= 0 {
				m.Origin = members[of].Origin
				if m.Origin == nil {
					m.Origin = &members[of].Source
				}
			}
		}
		for _, row := range rows {
			if _, ok := first[row]; !ok {
				first[row] = p
			}
		}
	}
}

// earliest is the member that had one of some rows of words first, and that
// before a day; -1 when none was surely out before it.
func earliest(first map[string]printed, rows []string, from day) int {
	best := printed{member: -1}
	for _, row := range rows {
		if p, ok := first[row]; ok && p.by.before(from) && (best.member < 0 || p.by.before(best.by)) {
			best = p
		}
	}
	return best.member
}

// rows are the stretches of so many words of a passage, folded.
func (o *origins) rows(p text.Place) []string {
	t := o.docs[o.index[p.Source]].Text
	var words strings.Builder
	var starts []int
	for _, token := range text.Tokens(t, p.Span()) {
		if token.Class != text.Mark {
			starts = append(starts, words.Len())
			words.WriteString(text.Fold(token.Of(t)))
			words.WriteByte(' ')
		}
	}
	starts = append(starts, words.Len())
	var out []string
	for i := alike; i < len(starts); i++ {
		out = append(out, words.String()[starts[i-alike]:starts[i]])
	}
	return out
}

// origin checks that an origin, where there is one, is an actor or a source.
func (c *checker) origin(id *string) {
	if id == nil {
		return
	}
	if _, source := c.texts[*id]; !source {
		c.uses("origin", id)
	}
}

func isAgency(name string) bool { return agencies.Has(strings.ReplaceAll(name, " ", "_")) }

// isOutlet reports the name of an agency, a paper or a broadcaster.
func isOutlet(name string) bool {
	return isAgency(name) || outlets.Has(strings.ReplaceAll(name, " ", "_")) || outletNouns.Has(name[strings.LastIndexByte(name, ' ')+1:])
}

var (
	// credits stand before whose report it is; tellings only before a paper or
	// the like: one may tell a court as well.
	credits  = []string{"according to", "reported by", "quoted by", "citing"}
	tellings = []string{"told", "interview with"}

	// officers speak for the body that they are of, but for assemblies, which
	// have no one voice.
	officers = text.NewSet(`spokesperson spokesman spokeswoman spokespeople minister secretary chairman chairwoman chairperson chair
chief head director commissioner commander governor mayor ceo superintendent administrator`)

	assemblies = text.NewSet(`parliament senate congress house knesset council assembly`)

	past = text.NewSet(`former ex late retired then`)

	agencies = text.NewSet(`reuters associated_press ap agence_france-presse afp xinhua tass itar-tass interfax dpa efe ansa kyodo yonhap
jiji pti press_trust_of_india ani upi united_press_international anadolu anadolu_agency bloomberg aap canadian_press pa_media press_association`)

	outlets = text.NewSet(`cnn bbc al_jazeera msnbc nbc cbs abc npr pbs sky_news`)

	outletNouns = text.NewSet(`news times post guardian herald tribune journal telegraph gazette observer newspaper television tv radio broadcaster`)
)
