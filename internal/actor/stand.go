package actor

import (
	"strings"

	"parallax/internal/text"
)

// standings returns, by actor, where its name is that of a capital and stands
// for the government there. A capital stays a place of its own; it stands for
// a state only that the documents name.
func standings(pages []*page, all []named, index func(group int) int) map[int][]Standing {
	states := map[*entry]int{}
	for _, m := range all {
		if e := m.form.entry; e != nil && e.kind == State {
			states[e] = index(m.group)
		}
	}
	out := map[int][]Standing{}
	for _, m := range all {
		e := m.form.entry
		if e == nil || e.kind != Place || known().capitalOf[e] == nil {
			continue
		}
		state, ok := states[known().capitalOf[e]]
		if p := pages[m.doc]; ok && p.actsAsState(m.run) {
			a := index(m.group)
			out[a] = append(out[a], Standing{m.at.At(p.doc.ID), state})
		}
	}
	return out
}

// actsAsState reports whether a run stands where a government would: as the
// subject of a verb of speech or policy, as the object of one, as the owner of
// a policy, or as a side of talks.
func (p *page) actsAsState(r *run) bool {
	before, _ := p.beside(r)
	return !placed.Has(before) && p.decides(r.to, r) || p.ownsPolicy(r) || dealtWith.Has(before) && !p.wordAt(r.to).caps || p.sideOf(r)
}

// placed are prepositions before the name of a place.
var placed = text.NewSet(`in at from to near outside inside around of toward towards into through across for reach reached visit visited left leave`)

// decides reports whether a verb of speech or policy is what word i starts,
// after auxiliaries and adverbs.
func (p *page) decides(i int, r *run) bool {
	perfect := false
	for n := 0; n < 4; n++ {
		w := p.wordAt(i + n)
		if w.class != text.Word || w.sentence != p.words[r.from].sentence || w.caps {
			return false
		}
		if sayers.Has(w.fold) || policyVerbs.Has(w.fold) || perfect && strings.HasSuffix(w.fold, "ed") && w.fold != "hosted" && w.fold != "remained" {
			return true
		}
		perfect = perfect || w.fold == "has" || w.fold == "have" || w.fold == "had"
		if adverb := len(w.fold) > 4 && strings.HasSuffix(w.fold, "ly"); !adverb && !auxiliaries.Has(w.fold) {
			return false
		}
	}
	return false
}

// policyVerbs have governments as their subject.
var policyVerbs = text.NewSet(`rejected rejects refused refuses wants wanted seeks sought signed agrees insists hopes fears demanded demands blamed blames backed backs
	imposed imposes recalled expelled views sees warns urges condemned condemns summoned dispatched decided offered offers threatened threatens denies accuses
	promised promises ratified recognised recognized severed suspended protested retaliated violated broke failed fails refrained supports supported opposes opposed
	sponsors sponsored harbours harbors funded armed negotiated conceded called calls considers considered regards expects expected committed pledges pursued maintains presenting reminded`)

// dealtWith are verbs whose object is a government, when a city follows.
var dealtWith = text.NewSet(`accused accuses accusing blamed blames blaming urged urges urging pressed pressing warned warns warning told assured assures asked asks asking
	pressured pressuring condemned criticised criticized reminded reminding malign persuade convince`)

// ownsPolicy reports whether a possessive follows and what a government has.
func (p *page) ownsPolicy(r *run) bool {
	if p.wordAt(r.to).class != text.Clitic {
		return false
	}
	for n := 1; n < 4; n++ {
		w := p.wordAt(r.to + n)
		if w.class != text.Word {
			return false
		}
		if policies.Has(w.fold) {
			return true
		}
	}
	return false
}

// policies are what a government has and a city has not.
var policies = text.NewSet(`commitment commitments stance position positions demand demands claim claims policy policies refusal decision response promise promises
	assurance assurances inaction allegation allegations accusation accusations concern concerns interests foreign sovereignty ambassador envoy envoys ally allies
	diplomacy intentions rejection request requests proposal proposals support relations ties negotiators delegation army troops forces military government failure
	willingness reluctance insistence involvement rulers patience assistance aid`)

// sideOf reports whether a run is a side of talks: "talks between Vienna and
// Rome", "relations with Vienna".
func (p *page) sideOf(r *run) bool {
	before, _ := p.beside(r)
	if before == "from" && r.from > 1 && orders.Has(p.words[r.from-2].fold) {
		return true
	}
	if w := p.wordAt(r.to); w.hyphen && w.caps && dealings.Has(p.wordAt(r.to+1).fold) || p.words[r.from].hyphen && r.from > 0 && p.words[r.from-1].caps && dealings.Has(w.fold) {
		return true // Islamabad-Kabul tensions
	}
	if before != "with" && before != "between" && before != "and" {
		return false
	}
	for i := r.from - 1; i >= 0 && i > r.from-7 && p.words[i].sentence == p.words[r.from].sentence; i-- {
		if f := p.words[i].fold; f == "with" || f == "between" {
			return i > 0 && dealings.Has(p.words[i-1].fold)
		}
	}
	return false
}

// orders are what a government gives those it sends.
var orders = text.NewSet(`instructions orders directions directives approval guidance clearance`)

// dealings are what two governments have with each other.
var dealings = text.NewSet(`talks relations ties tension tensions negotiations dialogue agreement truce ceasefire treaty pact dispute rift war peace cooperation contacts
	row standoff hostilities trust mediation mediate engagement accord deal`)

// wordAt is word i, or an empty one behind the last.
func (p *page) wordAt(i int) word {
	if i < 0 || i >= len(p.words) {
		return word{}
	}
	return p.words[i]
}
