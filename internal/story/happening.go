package story

import (
	"strings"
	"sync"

	"parallax/internal/text"
)

// A family is a kind of happening, with the words that name it.
type family struct {
	name   string
	single bool // a story has few of them: two dates near each other are likely one happening
	spans  bool // it may take several days
	speech bool // words said or published
}

// The families of happenings that news tells. A line is: name, marks (s single,
// d several days, q speech), the nouns, and after a bar the verbs, nouns in
// the singular (or as they are used), verbs in any form. Verbs that only say that
// a happening goes on are in lightVerbs, nouns that count happenings in partWords.
const families = `
talks d talks negotiations discussions dialogue meeting session summit conference consultations parley | meet met negotiate
ceasefire sd ceasefire cease-fire truce armistice |
agreement s agreement accord pact treaty deal | sign
fighting d clash fighting skirmish battle hostilities attack assault offensive raid airstrike bombing shelling shooting incursion ambush gunfight bombardment gunfire | attack clash bomb shell ambush raid storm
strike sd strike walkout stoppage |
statement q statement announcement declaration communique briefing interview |
takeover s takeover coup |
operation sd operation campaign | 
visit d visit trip | visit arrive
election sd election referendum runoff | elect
vote s vote ballot poll | vote
count sd recount |
crash s crash collision derailment accident | crash collide derail
fire sd fire blaze inferno wildfire bushfire |
blast s explosion blast detonation | explode detonate
leak sd leak spill spillage | leak spill
collapse s collapse failure breach rupture | collapse burst rupture
earthquake s earthquake quake tremor |
flood sd flood flooding |
storm sd storm hurricane typhoon cyclone tornado |
outbreak sd outbreak epidemic pandemic |
ruling s verdict ruling judgment judgement conviction acquittal | convict acquit
trial sd trial hearing |
inquiry sd inquiry investigation probe commission | investigate
protest d protest demonstration rally riot march unrest | protest rally demonstrate
vigil  vigil |
arrest  arrest detention | arrest detain
death  death killing murder assassination | die kill murder assassinate
resignation s resignation | resign
appointment  appointment | appoint
dismissal s dismissal sacking | dismiss sack
suspension s suspension | suspend
resumption s resumption reopening | resume reopen
inspection s inspection | inspect
evacuation sd evacuation | evacuate
rescue d rescue |
war sd war invasion | invade
withdrawal sd withdrawal | withdraw
sanctions  sanctions |
match  match |
funeral s funeral burial |
wedding s wedding |
shutdown s shutdown closure |
blockade sd blockade siege |
launch s launch unveiling | unveil
`

// speechVerbs bring in what someone says.
const speechVerbs = `say said says tell told tells announce announced confirm confirmed stated declare declared warn warned claimed reported reveal revealed disclose disclosed deny denied accuse accused reiterate reiterated emphasise emphasised emphasize emphasized stress stressed
urge urged insist insisted acknowledge acknowledged argue argued explain explained add added note noted testify testified apologise apologised apologize apologized tweeted wrote`

// lightVerbs tell that something happens; what happens is their subject or object.
const lightVerbs = `begin began begun begins start started starts open opened opens end ended ends conclude concluded concludes finish finished resume resumed continue continued continues
fail failed collapse collapsed hold held holds take took takes occur occurred happen happened break broke broken follow followed follows go went goes last lasted lasts
is are was were be been being has have had having get got do did does made make makes came come comes planned scheduled expected set due postponed delayed adjourned extended brokered signed reached agreed released issued published killed cost`

// partWords count or contain happenings: "rounds of talks", "hours of discussions", "the third day of the talks".
const partWords = `round rounds session sessions series day days week weeks hours hour months stage phase leg bout wave spate end start beginning outbreak aftermath middle conclusion close exchange state night morning`

// A lexicon is the word lists, looked up by folded word or stem.
type lexicon struct {
	families []family
	nouns    map[string]int // folded form → family
	verbs    map[string]int // stem → family
	speech   *text.Set      // folded word
	light    *text.Set
	parts    *text.Set

	speechFamily int
}

// words holds the lists; they are read on first use and never changed.
var words = sync.OnceValue(readLexicon)

func readLexicon() *lexicon {
	l := &lexicon{nouns: map[string]int{}, verbs: map[string]int{}, speech: text.NewSet(speechVerbs), light: text.NewSet(lightVerbs), parts: text.NewSet(partWords)}
	for line := range strings.Lines(families) {
		nouns, verbs, ok := strings.Cut(strings.TrimSpace(line), "|")
		if !ok {
			continue
		}
		name, rest, _ := strings.Cut(nouns, " ")
		marks, list, _ := strings.Cut(rest, " ")
		at := len(l.families)
		l.families = append(l.families, family{
			name: name, single: strings.Contains(marks, "s"), spans: strings.Contains(marks, "d"), speech: strings.Contains(marks, "q"),
		})
		if l.families[at].speech {
			l.speechFamily = at
		}
		for _, w := range strings.Fields(list) {
			for _, form := range plurals(w) {
				l.nouns[form] = at
			}
		}
		for _, w := range strings.Fields(verbs) {
			l.verbs[text.Stem(w)] = at
		}
	}
	return l
}

// plurals are a noun as it is and its regular plural.
func plurals(w string) []string {
	stem, last := w[:len(w)-1], w[len(w)-1]
	switch {
	case last == 'y' && !strings.HasSuffix(w, "ay"):
		return []string{w, stem + "ies"}
	case last == 's' || last == 'h' && !strings.HasSuffix(w, "th") || last == 'x':
		return []string{w, w + "es"}
	}
	return []string{w, w + "s"}
}

// Happens reports whether a folded word is a noun for something that is done or
// befalls people, as "talks", "fire" and "verdict" are; not for something said.
func Happens(word string) bool {
	family, ok := words().nouns[word]
	return ok && !words().families[family].speech
}
