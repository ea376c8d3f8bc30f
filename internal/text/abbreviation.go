package text

// abbreviates reports whether the single full stop s, followed by white space,
// belongs to an abbreviation and ends no sentence. next is where the next word
// starts, past marks that open; marked says that there were such marks.
func (s stop) abbreviates(t string, within Span, next int, marked bool) bool {
	word := lastWord(t, Span{within.Start, s.start})
	if word.Len() == 0 {
		return false
	}
	w := Fold(word.Of(t))
	r, _ := runeAt(t, next, within.End)
	following := Fold(t[next:scanWord(t, next, within.End)])
	digit := isDigit(r)
	_, starts := starters[following]
	first, size := runeAt(t, word.Start, word.End)
	switch {
	case isDigit(first) && size == word.Len() || numbering(w):
		return word.Start == within.Start // "1. The …": a number in a list
	case isInitials(w):
		if w == "a.m" || w == "p.m" {
			_, zone := afterHour[following]
			return zone || digit || !isUpper(r)
		}
		return !marked && !starts && isUpper(r)
	case size == word.Len() && isUpper(first):
		return !starts && !marked && isUpper(r) // J. Smith
	case has(titles, w):
		return isUpper(first) && !marked
	case has(beforeNumber, w):
		return digit
	case has(months, w):
		return digit && isUpper(first)
	case has(endings, w):
		return !starts && !marked && (isUpper(first) || has(lowerEndings, w))
	}
	return false
}

// lastWord is the word that ends where s ends, with the dots inside it.
func lastWord(t string, s Span) Span {
	i := s.End
	for i > s.Start && s.End-i < 40 {
		r, n := runeBefore(t, i, s.Start)
		if !isLetter(r) && !isDigit(r) && r != '.' {
			break
		}
		i -= n
	}
	return Span{i, s.End}
}

// isInitials reports "u.s", "p.m", "e.g": single letters with dots between.
func isInitials(w string) bool {
	if len(w) < 3 {
		return false
	}
	for i := 0; i < len(w); i++ {
		if (i%2 == 1) != (w[i] == '.') || i%2 == 0 && !isLetter(rune(w[i])) {
			return false
		}
	}
	return true
}

// numbering reports a number of one to three digits alone.
func numbering(w string) bool {
	if len(w) > 3 {
		return false
	}
	for i := 0; i < len(w); i++ {
		if !isDigit(rune(w[i])) {
			return false
		}
	}
	return true
}

func has(m map[string]struct{}, w string) bool {
	_, ok := m[w]
	return ok
}

var (
	// titles stand before a name; their full stop never ends a sentence.
	titles = set(`mr mrs ms mx messrs mme mlle dr prof gen maj brig col lt sgt cpl pvt
capt cmdr cdr adm vadm radm sen rep reps sens gov lgov pres rev fr hon st ste mt ft supt insp det
amb atty asst dep sec min chmn dir pfc spc cmsgt msgt tsgt ssgt gp wg sqn flt`)

	// beforeNumber are abbreviations when a number follows.
	beforeNumber = set(`no nos art arts fig figs sec vol vols pp p para paras ch chap ver cf ca c approx est op v sect cl`)

	months = set(`jan feb mar apr jun jul aug sep sept oct nov dec`)

	// endings may end a sentence: they do when a word follows that starts one.
	endings = set(`inc corp co cos ltd llc plc bros jr sr esq phd etc al vs v viz ave blvd rd hwy dept
univ assn govt intl natl mfg ariz ark calif colo conn del fla ga ill ind kan ky mass md mich minn
miss mont neb nev okla ore pa tenn tex va vt wash wis wyo mon tue tues wed thu thur thurs fri ext
gmbh ag sa pty eg ie`)

	// lowerEndings are those that are written small; "ill" and "miss" aren't.
	lowerEndings = set(`etc al vs v viz eg ie esq inc`)

	// afterHour are words that go on after "a.m." and "p.m.".
	afterHour = set(`et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest ist pkt jst eastern central pacific
monday tuesday wednesday thursday friday saturday sunday january february march april may june july
august september october november december jan feb mar apr jun jul aug sep sept oct nov dec local`)

	// starters are words that, with a capital, start a sentence.
	starters = set(`the a an this that these those he she it we they i you his her its their our my your
there here in on at by for from with without under over after before during since until when while
where as if although though because but and or so yet however meanwhile moreover nevertheless still
then now thus also both all some many most several few each every any no none not what who why how
which one two three four five among amid between through despite according additionally furthermore
instead earlier later today yesterday last next once only even just perhaps officials police
critics analysts experts residents witnesses`)
)
