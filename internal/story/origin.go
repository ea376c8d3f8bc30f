package story

import (
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
//   - of narration, the agency or paper that the article is credited to;
//   - of narration, the source that surely had the same words earlier, or
//     whose word it is there.
//
// What none of them tells stays unknown.
type origins struct {
	*reading
	of    []int    // organizations
	names []string // a folded name of each, between blanks; one with several stands there several times
	wires []int    // by document: the agency or paper that it is credited to; -1 for none
}

func (r *reading) origins() *origins {
	o := &origins{reading: r}
	for a := range r.cast.Actors {
		if r.cast.Actors[a].Kind != actor.Organization {
			continue
		}
		for _, n := range r.cast.Actors[a].Names {
			o.of = append(o.of, a)
			o.names = append(o.names, " "+text.Fold(n.Text)+" ")
		}
	}
	for i := range r.docs {
		o.wires = append(o.wires, o.wire(&r.docs[i]))
	}
	return o
}

// wire is the agency or paper that a document is credited to, the only one in
// its bylines and datelines; -1 when there is none.
func (o *origins) wire(doc *corpus.Document) int {
	var named []int
	for _, b := range doc.Blocks {
		if b.Kind != text.Byline && b.Kind != text.Dateline {
			continue
		}
		for _, f := range o.cast.Within(doc.Place(b.Span)) {
			if o.outlet(f.Actor) {
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
func (o *origins) fill(st *Statement, passages []int) {
	for i := range st.Members {
		p := &o.aligned.Passages[passages[i]]
		a := o.credited(p)
		if p.Speaker >= 0 && (a < 0 || !o.outlet(p.Speaker)) {
			a = o.mouth(p.Speaker)
		}
		if a < 0 && p.Form == align.Narration {
			a = o.wires[o.index[p.At.Source]]
		}
		st.Members[i].Origin = o.actorID(a)
	}
	o.repeated(st)
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
	role = " " + text.Fold(role) + " "
	if !slices.ContainsFunc(strings.Fields(role), officers.Has) || strings.Contains(role, " former ") {
		return -1
	}
	body, longest := -1, 0
	for i, n := range o.names {
		if len(n) > longest && strings.Contains(role, n) && !assemblies.Has(strings.TrimSpace(n)) {
			body, longest = o.of[i], len(n)
		}
	}
	return body
}

// longestCredit is how many bytes before a name are read for what credits it.
const longestCredit = 40

// credited is the one body whose report a passage says it gives; -1 when there
// is none, or more than one.
func (o *origins) credited(p *align.Passage) int {
	var named []int
	t := o.docs[o.index[p.At.Source]].Text
	for _, f := range o.cast.Within(p.At) {
		if o.cast.Actors[f.Actor].Kind != actor.Organization {
			continue
		}
		before := text.Fold(t[max(p.At.Start, f.At.Start-longestCredit):f.At.Start])
		before = strings.TrimSuffix(strings.TrimRight(before, " "), " the")
		bracketed := strings.HasSuffix(before, "(") && strings.HasPrefix(t[f.At.End:], ")")
		if endsIn(before, credits) || (bracketed || endsIn(before, tellings)) && o.outlet(f.Actor) {
			named = appendNew(named, f.Actor)
		}
	}
	return only(named)
}

// endsIn reports whether words end in one of some phrases.
func endsIn(words string, phrases []string) bool {
	for _, p := range phrases {
		if strings.HasSuffix(" "+words, p) {
			return true
		}
	}
	return false
}

// outlet reports whether an actor is an agency, a paper or a broadcaster.
func (o *origins) outlet(a int) bool {
	for i, body := range o.of {
		n := strings.TrimSpace(o.names[i])
		if body == a && (outlets.Has(n) || outletNouns.Has(n[strings.LastIndexByte(n, ' ')+1:])) {
			return true
		}
	}
	return false
}

// alike is how many words in a row make narration a copy. Shorter runs are
// alike where two describe one thing.
const alike = 8

// repeated gives narrated members of unknown origin that of the source from
// which they have their words: of those that were surely out before theirs, the
// first; and where that has them from another, of that.
func (o *origins) repeated(st *Statement) {
	from := make([]int, len(st.Members)) // where a member has its words from: itself when that isn't known
	for i := range from {
		from[i] = i
	}
	for _, p := range st.Pairs {
		for range 2 {
			late := &st.Members[p.A]
			if late.Origin == nil && late.Form == string(align.Narration) && o.copied(st, p.A, p.B) &&
				(from[p.A] == p.A || o.latest(st, p.B).before(o.latest(st, from[p.A]))) {
				from[p.A] = p.B
			}
			p.A, p.B = p.B, p.A
		}
	}
	for i, k := range from {
		for k != from[k] {
			k = from[k]
		}
		if k == i {
			continue
		}
		if st.Members[i].Origin = st.Members[k].Origin; st.Members[k].Origin == nil {
			st.Members[i].Origin = &st.Members[k].Source
		}
	}
}

// latest is the last day on which a member's source can have come out.
func (o *origins) latest(st *Statement, member int) day {
	by, _ := o.outBy(o.index[st.Members[member].Source])
	return by
}

// copied reports whether a member surely came out after another and has words
// in a row of it.
func (o *origins) copied(st *Statement, late, early int) bool {
	a, b := st.Members[late].Place, st.Members[early].Place
	since, dated := dayOf(o.published[o.index[a.Source]].Earliest)
	if _, out := o.outBy(o.index[b.Source]); !dated || !out || !o.latest(st, early).before(since) {
		return false
	}
	words := a.Span().Of(o.docs[o.index[a.Source]].Text)
	for _, c := range align.Words(words, b.Span().Of(o.docs[o.index[b.Source]].Text)) {
		if c.Kind == align.Same && len(strings.Fields(c.A.Of(words))) >= alike {
			return true
		}
	}
	return false
}

var (
	// credits stand before whose report it is; tellings only before a paper or
	// the like: one may tell a court as well.
	credits  = []string{" according to", " reported by", " quoted by", " citing"}
	tellings = []string{" told", " interview with"}

	// officers speak for the body that they are of, but for assemblies, which
	// have no one voice.
	officers = text.NewSet(`spokesperson spokesman spokeswoman spokespeople minister secretary chairman chairwoman chairperson chair
chief head director commissioner commander governor mayor ceo superintendent administrator`)

	assemblies = text.NewSet(`parliament senate congress house knesset council assembly`)

	outlets = text.NewSet(`reuters ap afp xinhua tass itar-tass interfax dpa efe ansa kyodo yonhap
jiji pti ani upi anadolu bloomberg aap
cnn bbc msnbc nbc cbs abc npr pbs`)

	outletNouns = text.NewSet(`press france-presse jazeera news times post guardian herald tribune journal telegraph gazette observer newspaper television tv radio broadcaster`)
)
