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
accord agreement deal pact treaty settlement
accuse allege blame charge claim
acknowledge admit concede recognise recognize confirm
act action measure step move
action operation campaign
affirm reaffirm reiterate restate repeat stress
agree accept consent endorse
aid assistance help relief support
aim goal objective intend intent seek purpose
aircraft plane jet airliner
airstrike strike bombing raid bombardment
allege unfounded unsubstantiated baseless groundless unproven
allegation accusation claim charge
ally friend partner
announce declare unveil disclose reveal
anticipate expect expectation hope foresee
appeal urge call request ask plead
appoint name nominate pick select choose
approve back endorse pass adopt ratify
area region zone territory district
argue argument debate dispute quarrel discussion
arms weapon armed arsenal weaponry
army military troops soldiers forces servicemen
arrest detain custody apprehend seize
arrive come reach
assault attack strike raid offensive incident
assurance guarantee pledge commitment promise undertaking
attempt try effort bid seek endeavour
avoid evade dodge sidestep refrain avert
avoidance evasion avoid
ban prohibit outlaw proscribe forbid bar
battle clash fight fighting combat skirmish firefight hostilities
begin start commence open launch
benefit concession advantage
block obstruct hinder impede stall hamper thwart halt
border frontier boundary
brotherly friendly fraternal
build create establish set form
buy purchase acquire acquisition takeover
capability capacity ability able
ceasefire truce armistice cease-fire
central core fundamental key main primary principal chief crucial essential
child kid boy girl youngster
citizen national people population public civilian
claim assertion contention
clear evident obvious plain
collapse fail failure fall breakdown stalemate impasse deadlock breakthrough
commitment obligation responsibility duty
company firm corporation business maker
complete total full entire whole
concern worry fear anxiety demand
concrete decisive verifiable tangible meaningful credible definite practical substantive
condemn denounce criticize criticise slam deplore censure decry
conclude end finish close wrap terminate
conflict war confrontation
confuse obscure cloud muddle
consensus agreement unity united unanimity
control rein curb restrain contain neutralize neutralise check
counsel advice
court tribunal judge
crash collision accident wreck
create establish form found set
crisis emergency
criticism condemnation censure
crossing checkpoint border
cut reduce slash lower decrease trim
damage harm destroy ruin devastation destruction wreck
danger threat risk menace peril
dead die death kill killed fatality slain martyrdom lose
deal negotiate
decline drop fall decrease slip slide plunge tumble
defeat beat win victory overcome
defend protect safeguard guard shield secure
defer delay postpone
deflect divert shift dilute distract deviate
delay slow postpone stall
delegation negotiator team representative side
demand insist require requirement call
demonstrate show prove display
demonstration protest rally march
deny reject dismiss refute rebuff refuse
describe characterize characterise call term portray frame depict
desire want wish
determined resolve resolute committed firm
dialogue talk negotiation discussion meeting session conversation
differ disagree disagreement division rift split
disclose reveal tell
division split internal faction rift
doctor physician
dollar buck
draw attract
drop fall
durable lasting permanent enduring
earlier previous prior former
earthquake quake tremor temblor
economy economic
effective robust proper
election vote poll ballot
eliminate decimate root eradicate destroy
emanate originate stem come arise
employ worker staff employee job
empty hollow futile pointless unproductive vain meaningless idle
encourage urge promote
engage engagement involve
ensure guarantee assure secure
enter join
escalate intensify heighten worsen flare
evade avoid
evidence proof
expel eject oust remove sack fire dismiss
explosion blast bomb detonation
extend prolong lengthen expand
extra additional more
faction group lobby wing element
fiancee wife husband spouse partner
fighter militant insurgent rebel extremist terrorist gunman operative element
final last ultimate
find discover detect locate
fire blaze
fire shoot shot gun gunfire
flee escape run
flood inundate deluge
focus concentrate
force military troops
foreign external overseas international
fragile temporary shaky tentative
free release
friendly brotherly
fund finance financier money monetary bankroll
gain obtain win secure
genuine earnest sincere real sincerity
give provide offer hand grant deliver present
government regime administration authority authorities ruler cabinet leadership
group organization organisation outfit entity
guilty convict
halt suspend stop pause freeze cease shut
harbour harbor shelter sanctuary haven refuge shield
highlight underscore underline emphasize emphasise stress
hire recruit appoint
hit strike
hold keep maintain remain retain continue
home house residence
honest sincere
host sponsor
house home
hurt injure wound injury casualty
hypothetical speculative theoretical irrelevant unrelated
ill sick illness disease
implement carry execute enforce
important essential vital crucial key
improve better
include contain comprise
increase rise grow surge growth climb jump soar spike rising
indefinite open-ended
inactive inaction inactivity
inquiry probe investigation investigate
invade invasion
issue matter problem question topic
jail prison imprison sentence
judge justice
kill murder slay dead death shoot homicide
launch start unveil release introduce
law legislation bill act
lawmaker legislator senator congressman deputy
lawyer attorney
lead head
leader chief head boss
leave depart quit exit
limit restrict confine
link tie connect
malign vilify smear defame
measure step action
mechanism system framework
mediate mediation facilitate facilitation broker brokered arbitration
militant terrorist
mislead misrepresent distort
monitor oversight supervise observe surveillance monitoring
murder homicide slaying
narrative story propaganda
nation country state
near close
neighbour neighbor adjoining
offer readiness willingness willing ready
officer policeman police cop
oil crude petroleum
oppose against resist
option resort
order command instruction direction directive
origin source
parliament assembly
patient patience
pay payback
peaceful peace
people citizen national
permit allow let
plan scheme programme program proposal
platform forum
police officer cop
power rule
present current
prevent stop avert curb
previous prior
price cost
probe investigation
produce yield achieve generate
promise pledge vow swear
prosecutor attorney
provocative inflammatory hostile outrageous rhetoric
pupil student
purchase buy
push press
question query
quick rapid fast swift
quit resign
race contest
raise lift
reach achieve attain
recent latest
recover rescue
refuse reject decline rebuff
refuse unwilling refusal reluctance reluctant
regret sorrow
regular normal
release free
relation ties relationship
remain stay continue
replace succeed successor
report say
request ask
rescue save
resolve solve settle solution resolution workable
respond response retaliate retaliation react reaction reply
restraint restrain
result outcome
return comeback
rob theft steal robbery burglary
round session stage
sale sell sold
sea ocean
serious grave
share stock equity
ship vessel boat ferry
shut close closure
sign ink
site location place scene
soil territory land ground
spokesperson spokesman spokeswoman
stability stable steady
star actor actress
statement communique
stop halt
strong powerful
suffer endure
suspect accused
takeover return power seize
tax levy
tension strain friction
terrorism terror militancy terrorist extremism
thank grateful welcome appreciate
threat menace
trade commerce
transform turn convert
trip visit
underlying core central
unite union
use employ exploit utilise utilize
verbal oral
victim casualty
view regard consider
violence unrest
vow pledge
warn caution warning alert
wed marry wedding marriage
willing ready prepared
withdraw pull
woman female
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
)

// beginning is the length in bytes of what two stems must share at the start
// to be kindred.
const beginning = 5

// kin reports whether two stems or names share five letters and 60 % of the longer one.
func kin(a, b string) bool {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n >= beginning && 5*n >= 3*max(len(a), len(b))
}
