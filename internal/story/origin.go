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
//   - of narration, the agency or paper that the article is credited to;
//   - of narration, the source that surely had the same words earlier, or
//     whose word it is there.
//
// What none of them tells stays unknown.
type origins struct {
	*reading
	bodies []body
	bodyOf map[string]int // what office found
	wires  []int          // by document
}

// A body is an organization under one of its names.
type body struct {
	actor int
	name  string // folded
}

func (r *reading) origins() *origins {
	o := &origins{reading: r, bodyOf: map[string]int{}}
	for a := range r.cast.Actors {
		if who := &r.cast.Actors[a]; who.Kind == actor.Organization {
			for i := range who.Names {
				o.bodies = append(o.bodies, body{a, text.Fold(who.Names[i].Text)})
			}
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
	for i := range doc.Blocks {
		if b := &doc.Blocks[i]; b.Kind == text.Byline || b.Kind == text.Dateline {
			for _, f := range o.cast.Within(doc.Place(b.Span)) {
				if o.outlet(f.Actor) {
					named = appendNew(named, f.Actor)
				}
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
	if a, ok := o.bodyOf[role]; ok {
		return a
	}
	words := " " + text.Fold(role) + " "
	best := body{actor: -1}
	if slices.ContainsFunc(strings.Fields(words), officers.Has) && !strings.Contains(words, " former ") {
		for _, b := range o.bodies {
			if len(b.name) > len(best.name) && strings.Contains(words, " "+b.name+" ") && !assemblies.Has(b.name) {
				best = b
			}
		}
	}
	o.bodyOf[role] = best.actor
	return best.actor
}

// longestCredit is how many bytes before a name are read for what credits it.
const longestCredit = 40

// credited is the one body whose report a passage says it gives; -1 when there
// is none, or more than one.
func (o *origins) credited(p *align.Passage) int {
	var named []int
	t := o.docs[o.index[p.At.Source]].Text
	for _, f := range o.cast.Within(p.At) {
		before := text.Fold(t[max(p.At.Start, f.At.Start-longestCredit):f.At.Start])
		before = " " + strings.TrimSuffix(strings.TrimSpace(before), " the")
		if endsIn(before, tellings) && o.outlet(f.Actor) || endsIn(before, credits) && o.cast.Actors[f.Actor].Kind == actor.Organization {
			named = appendNew(named, f.Actor)
		}
	}
	return only(named)
}

// endsIn reports whether words end in one of some phrases.
func endsIn(words string, phrases []string) bool {
	for _, p := range phrases {
		if strings.HasSuffix(words, p) {
			return true
		}
	}
	return false
}

// outlet reports whether an actor is an agency, a paper or a broadcaster.
func (o *origins) outlet(a int) bool {
	who := &o.cast.Actors[a]
	for i := range who.Names {
		n := text.Fold(who.Names[i].Text)
		if who.Kind == actor.Organization && (outlets.Has(n) || outletNouns.Has(n[strings.LastIndexByte(n, ' ')+1:])) {
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
	from := make([]*Member, len(st.Members)) // where a member has its words from; nil when that isn't known
	for _, p := range st.Pairs {
		if p.Relation == string(align.Paraphrase) { // it shares too few words
			continue
		}
		for range 2 {
			late, early := &st.Members[p.A], &st.Members[p.B]
			if late.Origin == nil && late.Form == string(align.Narration) && o.copied(late, early) &&
				(from[p.A] == nil || o.out(early.Source) < o.out(from[p.A].Source)) {
				from[p.A] = early
			}
			p.A, p.B = p.B, p.A
		}
	}
	for range from { // a copy of a copy gets its origin one round later
		for i, early := range from {
			if early != nil {
				st.Members[i].Origin = cmp.Or(early.Origin, &early.Source)
			}
		}
	}
}

// out is the last day on which a dated source can have come out.
func (o *origins) out(source string) int {
	by, _ := o.outBy(o.index[source])
	return by.n
}

// copied reports whether a member surely came out after another and has words
// in a row of it.
func (o *origins) copied(late, early *Member) bool {
	doc := o.index[late.Source]
	since, dated := dayOf(o.published[doc].Earliest)
	if !dated || !o.outBefore(early.Source, since) {
		return false
	}
	words := late.Span().Of(o.docs[doc].Text)
	for _, c := range align.Words(words, early.Span().Of(o.docs[o.index[early.Source]].Text)) {
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
	tellings = []string{" told", " interview with", "("}

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
