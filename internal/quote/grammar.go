package quote

import (
	"strings"

	"parallax/internal/text"
)

var (
	auxiliaries = text.NewSet(`has have had is are was were be been being will would can could may might must shall should do does did not never n't
		hasn't haven't hadn't isn't aren't wasn't weren't won't wouldn't can't couldn't don't doesn't didn't 'll 've 'd ain't cannot`)
	finite = text.NewSet(`has have had is are was were will would can could may might must shall should do does did
		hasn't haven't hadn't isn't aren't wasn't weren't won't wouldn't can't couldn't don't doesn't didn't cannot
		went came got made took gave said says became began left won lost wants needs makes takes goes comes gets remains 's 're 've 'll`)
	// irregular are pasts that neither end in -ed nor are in finite.
	irregular = text.NewSet(`fell rose ran held led met kept felt put set stood told found lost paid spent brought thought knew drew grew wrote broke spoke chose
		drove sat sent built bought caught taught fought sought struck hit saw heard sold threw wore rode swore shook flew bore dealt laid meant understood withdrew`)
	be      = text.NewSet(`is are was were be been being isn't aren't wasn't weren't 's 're`)
	adverbs = text.NewSet(`also then later now once first previously repeatedly recently often always just only even still again never ever long since already
		further furthermore moreover however meanwhile twice today yesterday earlier soon thus therefore himself herself themselves itself both all each apparently
		too instead ago sometimes simply merely quickly famously reportedly allegedly`)
	pronouns     = text.NewSet(`he she they it i we you who which that this those these some many others most both one nobody everyone everybody all none what`)
	subjectPro   = text.NewSet(`he she they it i we you there this that these those he's she's it's they're i'm we're you're they've we've i've he'd she'd they'd i'd we'd he'll she'll they'll it'll we'll i'll there's who's that's`)
	prepositions = text.NewSet(`in on at during for after before with by from to of about against under over through via between among into near since until
		upon within without despite amid as than like toward towards across along around behind below beside beyond concerning regarding following according`)
	conjunctions = text.NewSet(`and but or while as because if when after before since although though where which who whose that so yet until unless than whereas whether how why what`)
	determiners  = text.NewSet(`the a an his her their its our my your this that these those some many most several all no any each every another one two three four five six seven eight nine ten both few`)
	timeWords    = text.NewSet(`monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight earlier later last next this january february march april may june july
		august september october november december week month year morning afternoon evening night weekend recently again now once ago late early`)
	coordinators = text.NewSet(`and or nor but`)
	asking       = text.NewSet(`whether how why what who which when where if`)
)

// isAdverb reports words that may stand between a subject and its verb.
func isAdverb(fold string) bool {
	return adverbs.Has(fold) || len(fold) > 4 && strings.HasSuffix(fold, "ly") && fold != "family" && fold != "italy" && fold != "ally" && fold != "july" && fold != "early" && fold != "assembly"
}

// isPast reports words that are finite or look like a verb in the past.
func isPast(fold string) bool {
	return finite.Has(fold) || irregular.Has(fold) || len(fold) > 4 && strings.HasSuffix(fold, "ed")
}

// about are prepositions that may stand before a number: about half of the men.
var about = text.NewSet(`about over around under`)

// counts reports whether item i is a number or a word of number.
func (l *line) counts(i int) bool {
	it := l.at(i)
	return it.word && (it.fold[0] >= '0' && it.fold[0] <= '9' || it.fold == "half" || it.fold == "one" || it.fold == "two" || it.fold == "three" || it.fold == "a")
}

// clauseFollows reports whether the items from i to end look like a clause: a
// subject and a finite verb.
func (l *line) clauseFollows(i, end int) bool {
	first := l.at(i)
	if first.fold == "that" || subjectPro.Has(first.fold) {
		return end-i >= 2
	}
	if prepositions.Has(first.fold) && !(about.Has(first.fold) && l.counts(i+1)) || conjunctions.Has(first.fold) && first.fold != "if" || !first.word {
		return false
	}
	for j := i + 1; j < end && j < i+14; j++ {
		it := l.at(j)
		if it.quote >= 0 || l.isMark(j, ",") || l.isMark(j, ";") || l.isMark(j, ":") {
			return false
		}
		if finite.Has(it.fold) {
			return true
		}
	}
	return false
}

// hasVerb reports whether anything between two items looks like a verb.
func (l *line) hasVerb(from, to int) bool {
	list := cues()
	for i := from; i < to; i++ {
		it := l.at(i)
		if it.quote >= 0 || finite.Has(it.fold) || !it.caps && len(it.fold) > 4 && strings.HasSuffix(it.fold, "ed") {
			return true
		}
		if _, ok := list.verbs[it.fold]; ok && i > from {
			return true
		}
		if n := len(it.fold); i > from && n > 3 && it.fold[n-1] == 's' && !it.caps && it.word { // it may be "remains"
			return true
		}
	}
	return false
}

// hasFinite reports whether a verb that is surely finite stands between two items.
func (l *line) hasFinite(from, to int) bool {
	for i := from; i < to; i++ {
		if finite.Has(l.at(i).fold) || l.at(i).quote >= 0 {
			return true
		}
	}
	return false
}
