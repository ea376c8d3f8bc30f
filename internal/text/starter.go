package text

import "strings"

// startsSentence reports whether the word after the full stop starts a
// sentence: a word that does so with a capital, or a subject with its verb.
func (f fullStop) startsSentence() bool {
	return starters.Has(f.follow) || f.subjectFollows()
}

// subjectFollows reports a noun in capitals with a verb in small letters after
// it, or a plural with a function word: "Investors cheered", "Output rose",
// "Growers there say". What says something may be a name that goes on.
func (f fullStop) subjectFollows() bool {
	i := scanWord(f.t, f.next, f.within.End)
	if i+1 >= f.within.End || f.t[i] != ' ' {
		return false
	}
	verb := f.t[i+1 : scanWord(f.t, i+1, f.within.End)]
	if r, _ := runeAt(verb, 0, len(verb)); !isLower(r) {
		return false
	}
	if isPlural(f.follow) {
		return isFinite(verb) || saying.Has(verb) || IsStop(verb)
	}
	return isFinite(verb) && !saying.Has(verb)
}

// isPlural reports the ending of most plurals.
func isPlural(w string) bool {
	return len(w) > 3 && w[len(w)-1] == 's' && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is")
}

// isFinite reports a verb that is one by its ending or its fame.
func isFinite(w string) bool {
	return pastTense(w) || auxiliaries.Has(w) || pasts.Has(w) || presents.Has(w)
}

// isVerb reports a finite verb known by its fame or one of saying.
func isVerb(w string) bool {
	return auxiliaries.Has(w) || pasts.Has(w) || presents.Has(w) || saying.Has(w)
}

var (
	auxiliaries = NewSet(`is are was were has have had will would can could may might must do does did`)

	// pasts are those that don't end in "-ed".
	pasts = NewSet(`rose fell grew shrank lost won made took came went began saw met left held kept led fled fed sold bought paid
cut hit put set shut sent spent told gave got became broke drove flew froze spoke stood struck swept wept rang
ran sang sat shot shook slept stole swam taught threw thought understood woke wore wrote`)

	// presents are plurals that the news have often.
	presents = NewSet(`say says fear fears expect hope want think believe blame face need call see remain live work`)

	// starters are words that, with a capital, start a sentence.
	starters = NewSet(`the a an this that these those he she it we they i you his her its their our my your
there here in on at by for from with without under over after before during since until when while
where as if although though because but and or so yet however meanwhile moreover nevertheless still
then now thus also both all some many most several few each every any no none not what who why how
which one two three four five six seven eight nine ten among amid between through despite according recently previously
currently separately similarly finally eventually additionally furthermore instead earlier later today yesterday last next once only even just perhaps
maybe nobody nothing everyone someone neither either half hundreds thousands dozens millions such
another others nor unless whether whoever officials police critics analysts experts residents witnesses`)
)
