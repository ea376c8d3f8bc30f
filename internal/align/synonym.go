package align

import (
	"strings"
	"sync"

	"parallax/internal/text"
)

// synonyms are classes of words that news reports use for one another. They
// are general: nothing in them is about one story. A word may stand in more
// than one class.
const synonyms = `
accord agreement deal pact treaty
accuse allege blame charge
acknowledge admit concede recognise recognize
action measure step move
affirm reaffirm reiterate restate repeat stress
agree accept consent endorse approve back
aid assistance help relief support assist
aim goal objective intend intent seek purpose
aircraft plane jet airliner
airstrike bombing raid bombardment strike
allegation accusation claim charge
unfounded unsubstantiated baseless groundless unproven false
ally friend partner friendly brotherly
announce declare unveil disclose reveal
anticipate expect expectation hope foresee
appeal urge call request ask plead encourage
appoint name nominate pick select choose
area region zone district
argue argument debate dispute quarrel discussion
army military troops soldiers forces
arrest detain custody apprehend
assault attack strike raid offensive incident
assurance guarantee pledge commitment promise undertaking vow
attempt try effort bid seek endeavour
avoid evade dodge sidestep refrain avert avoidance evasion
ban prohibit outlaw proscribe forbid bar
battle clash fight combat skirmish hostilities
begin start commence open launch
benefit concession advantage
block obstruct hinder impede stall hamper thwart
border frontier
build create establish set form
buy purchase acquire acquisition takeover
capability capacity ability able
ceasefire truce armistice
central core fundamental key main primary principal chief crucial essential
child kid boy girl
citizen national population public civilian
collapse fail failure breakdown stalemate impasse deadlock breakthrough
company firm corporation business
complete total full entire whole
concern worry fear anxiety
concrete decisive verifiable tangible meaningful credible definite practical substantive
condemn denounce criticize criticise slam deplore censure
conclude end finish close wrap
conflict war confrontation
confuse obscure cloud muddle blur
consensus agreement unity united unanimity
contain control curb rein restrain neutralize neutralise check
counsel advice
court tribunal judge
crash collision accident wreck
cut reduce slash lower decrease trim
damage harm destroy ruin devastation destruction
danger threat risk menace peril
dead die death kill killed fatality slain martyrdom
decline drop fall decrease slip slide plunge tumble
defeat beat win victory overcome
defend protect safeguard guard shield secure
defer delay postpone
deflect divert shift dilute distract deviate
delegation negotiator team representative
demand insist require requirement call insistence
demonstrate show prove display
demonstration protest rally march
deny reject dismiss refute rebuff refuse
describe characterize characterise term portray frame depict misrepresent
determined resolve resolute committed
dialogue talk negotiation discussion meeting session conversation
division split rift faction disagreement
discern see notice perceive recognise recognize
doctor physician medic
durable lasting permanent enduring
earlier previous prior former
easily clearly plainly evidently obviously
earthquake quake tremor temblor
election vote poll ballot
eliminate decimate root eradicate
emanate originate stem come arise
empty hollow futile pointless unproductive vain meaningless
engage engagement involve
ensure guarantee assure
escalate intensify heighten worsen flare
evidence proof
expel eject oust remove sack fire dismiss
explosion blast bomb detonation
extend prolong lengthen expand maintain
faction group lobby wing element
fighter militant insurgent rebel extremist terrorist gunman operative element
find discover detect locate
fire blaze
shoot shot gun gunfire
flee escape run
flood inundate deluge
follow observe watch observer follower
foreign external overseas international
free release
fund finance financier money monetary
genuine earnest sincere real sincerity
give provide offer hand grant deliver present
government regime administration authority authorities ruler cabinet leadership
group organization organisation outfit entity
halt suspend stop pause freeze cease
harbour harbor shelter sanctuary haven refuge
highlight underscore underline emphasize emphasise stress
hold keep maintain remain retain continue stay
hurt injure wound injury casualty
hypothetical speculative theoretical irrelevant unrelated
ill sick illness disease
implement carry execute enforce
inquiry probe investigation investigate
increase rise grow surge growth climb jump soar spike
issue matter problem question topic
jail prison imprison
kill murder slay shoot homicide
lawmaker legislator senator congressman deputy
lawyer attorney
leader chief head boss
leave depart quit exit resign
malign vilify smear defame
mechanism system framework
mediate mediation facilitate facilitation broker
mislead misrepresent distort
monitor oversight supervise observe surveillance
narrative story propaganda
nation country state
officer policeman police cop
oppose resist against
option resort
order command instruction direction directive
prevent stop avert curb
provocative inflammatory hostile outrageous
refuse reject decline rebuff unwilling refusal reluctance reluctant
resolve solve settle solution resolution workable
respond response retaliate retaliation react reaction
round stage session
sale sell sold
ship vessel boat ferry
soil territory land ground
spokesperson spokesman spokeswoman
takeover return power seize
temporary fragile tentative
tension strain friction
thank grateful welcome appreciate
trade commerce
visit trip tour
warn caution warning alert
willing ready prepared willingness readiness
`

// classesOf maps a stem to the classes it stands in.
var classesOf = sync.OnceValue(func() map[string][]int {
	m := map[string][]int{}
	for i, line := range strings.Split(strings.TrimSpace(synonyms), "\n") {
		words := strings.Fields(line)
		if len(words) < 2 {
			continue
		}
		for _, w := range words {
			stem := text.Stem(w)
			if n := len(m[stem]); n == 0 || m[stem][n-1] != i {
				m[stem] = append(m[stem], i)
			}
		}
	}
	return m
})

// Similarities of two words that are not the same.
const (
	synonymous = 0.8 // they share a class of synonyms
	kindred    = 0.8 // they share a beginning: "terrorism", "terrorist"

	sameFigure  = 0.6 // one number that counts different things; a month and its year
	otherFigure = 0.6 // different numbers that count one thing
)

// beginning is the length in bytes of what two stems must share at the start
// to be kindred.
const beginning = 4

// kin reports whether two stems are one word with different endings of
// derivation ("terror", "terrorist"), or two names share a long beginning
// ("Afghan", "Afghanistan"; "Turkey", "Turkish").
func kin(a, b string, names bool) bool {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	if n < beginning {
		return false
	}
	if names {
		return 5*n >= 3*max(len(a), len(b)) || n == min(len(a), len(b)) && demonym(a[n:]+b[n:])
	}
	return n > beginning && ending(a[n:]) && ending(b[n:])
}

// ending reports whether the rest of a stem is a derivational ending.
func ending(rest string) bool {
	switch rest {
	case "", "e", "i", "y", "al", "ic", "ism", "ist", "er", "or", "ion", "ation", "at", "ment", "ive", "iv", "ity", "iti", "ian", "ial", "ant", "ent", "anc", "enc", "ar", "ari", "is", "iz", "ori", "ous", "tion", "abl", "ibl", "ul", "ful", "less", "ship", "nc", "nt":
		return true
	}
	return false
}

// demonym reports whether a rest is what makes the name of a country or people of the other.
func demonym(rest string) bool {
	switch rest {
	case "i", "istan", "an", "ian", "ese", "ish", "n", "s", "land":
		return true
	}
	return false
}
