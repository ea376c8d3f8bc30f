package text

import "strings"

// lostHeadings finds the section headings that lost their line break and run
// into the paragraph s: "… supporters.” Taliban stubbornness The Pakistani …".
func lostHeadings(t string, s Span) []Span {
	var out []Span
	for _, sentence := range split(t, s) {
		if h := scanHeading(t, sentence); h.Len() > 0 {
			out = append(out, h)
		}
	}
	return out
}

// scanHeading returns the heading that a sentence starts with: two to eight
// words, none of them a verb of saying, then a word that starts a sentence, in
// capital, with the rest of that sentence.
func scanHeading(t string, s Span) Span {
	none := Span{s.Start, s.Start}
	var last Span
	for i, words := s.Start, 0; words <= longestHeading; words++ {
		word := Span{i, scanWord(t, i, s.End)}
		if word.Len() == 0 {
			return none
		}
		w := Fold(word.Of(t))
		switch r, _ := runeAt(t, i, s.End); {
		case words >= 2 && isUpper(r) && startsSection(t, w, last) && s.End-i >= shortestSection &&
			headingEnds(t, last, w) && sentenceFollows(t, Span{word.End, s.End}, w, last):
			return trim(t, Span{s.Start, i})
		case words == 0 && (!isUpper(r) || sectionStarters.Has(w) && !articles.Has(w)), saying.Has(w):
			return none
		}
		last = Span{i, scanClitic(t, word.End, s.End)}
		if last.End >= s.End || t[last.End] != ' ' {
			return none
		}
		i = last.End + 1
	}
	return none
}

const (
	longestHeading  = 8  // words
	shortestSection = 40 // bytes of the sentence after the heading
)

// startsSection reports a word that starts the first sentence of a section. A
// plural such as "Officials" may end a name, so it does only after small letters.
func startsSection(t string, w string, last Span) bool {
	if sectionStarters.Has(w) {
		return true
	}
	r, _ := runeAt(t, last.Start, last.End)
	return plurals.Has(w) && isLower(r)
}

// headingEnds reports whether a heading may end with this word before that
// starter. Before "A" it must be in small letters and none of the words that
// a letter is put to: "hepatitis A" is a name. So is "the film The …". What
// someone's is still to be named.
func headingEnds(t string, word Span, starter string) bool {
	w := Fold(word.Of(t))
	if starter == "a" {
		if r, _ := runeAt(t, word.Start, word.End); isUpper(r) || lettered.Has(w) {
			return false
		}
	}
	if starter == "the" && publications.Has(w) || strings.HasSuffix(w, "'s") {
		return false
	}
	return !IsStop(w) || particles.Has(w)
}

// sentenceFollows reports whether the words after a starter are those of a
// sentence, not of a name such as The Hague or The Guardian: a word in small
// letters, "On Friday", "In Oslo,", or a capital and then a noun in small
// letters, as in "The Georgian customs office".
func sentenceFollows(t string, s Span, starter string, last Span) bool {
	s = trim(t, s)
	first := Span{s.Start, scanWord(t, s.Start, s.End)}
	if first.Len() == 0 {
		r, _ := runeAt(t, s.Start, s.End)
		return isDigit(r) && (placing.Has(starter) || starter == "the")
	}
	if r, _ := runeAt(t, first.Start, first.End); !isUpper(r) {
		return true
	}
	plain, _ := runeAt(t, last.Start, last.End)
	if placing.Has(starter) {
		if w := first.Of(t); isMonth(w) || isWeekday(w) {
			return true
		}
		return !isUpper(plain) && first.End < s.End && t[first.End] == ','
	}
	rest := trim(t, Span{first.End, s.End})
	second := Span{rest.Start, scanWord(t, rest.Start, rest.End)}
	if second.Len() == 0 || publications.Has(Fold(second.Of(t))) {
		return false
	}
	r, _ := runeAt(t, second.Start, second.End)
	w := Fold(second.Of(t))
	return isLower(r) && !IsStop(w) && !saying.Has(w) && !pastTense(w)
}

// pastTense reports the ending of most past tenses: "The Guardian reported".
func pastTense(w string) bool { return len(w) > 4 && w[len(w)-2:] == "ed" }

func isWeekday(w string) bool {
	w = Fold(w)
	return len(w) >= 6 && w[len(w)-3:] == "day" && weekdays.Has(w)
}

var (
	weekdays = NewSet(`monday tuesday wednesday thursday friday saturday sunday`)

	// placing are starters that place a sentence in time or space.
	placing = NewSet(`in on at after before during since from by until for with under over`)

	// particles are function words that may end a heading: "Offer turned down".
	particles = NewSet(`down up off out over again next now`)

	// articles may start a heading too: "The road to peace".
	articles = NewSet(`the a an`)

	// plurals start sentences of the news.
	plurals = NewSet(`officials analysts critics experts residents witnesses diplomats observers`)

	// lettered are words that letters are put to.
	lettered = NewSet(`hepatitis vitamin influenza flu type group class plan grade serie section category level team pool
division annex appendix schedule block wing side point exhibit option figure table part hall gate zone room platform
terminal building tier phase stage model series sector unit ward area camp band line route`)

	// publications follow the name of one that starts with "The".
	publications = NewSet(`newspaper magazine daily weekly website columnist journalist reporter correspondent editor
article report film movie album novel book song show series band`)
)

// sectionStarters start the first sentence of a section.
var sectionStarters = NewSet(`the a an in on at after before during since while when as if although despite
however meanwhile according this these those he she it they we his her their its there some many most
several both for with from under over earlier`)
