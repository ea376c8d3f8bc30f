package timex

import (
	"strings"
	"sync"
)

// class is what a token can be to the rules. Most words are cNone.
type class uint8

const (
	cNone class = iota
	cBreak
	cNum     // 11, 2025
	cOrd     // 11th, eleventh
	cWordNum // eleven
	cScale   // hundred, thousand
	cVagueNum
	cMonth
	cWeekday
	cUnit
	cUnitAdj // daily, weekly, annually …
	cSeason
	cPart // morning, night …
	cDeictic
	cNow
	cSoon
	cRecently
	cRef   // past, future, present as nouns
	cEdge  // early, late, mid
	cPoint // beginning, end, middle
	cRound // about, around …
	cLast
	cNext
	cThis
	cThat
	cThese
	cPrevious
	cFollowing
	cEvery
	cAgo
	cLater
	cEarlier
	cBefore
	cAfter
	cFrom
	cSince
	cUntil
	cBy
	cBetween
	cThe
	cA
	cOf
	cIn
	cOn
	cAt
	cTo
	cAnd
	cOr
	cMore
	cLess
	cThan
	cLeast
	cMost
	cOver
	cUp
	cNo
	cHalf
	cSame
	cOld
	cLong
	cFiscal
	cEra
	cNoon
	cZone
	cTimes
	cOnce
	cPer
	cComma
	cDot
	cHyphen
	cDash
	cColon
	cSlash
	cApostrophe
	cDollar
	cPercent
	cVerbPast
	cVerbPresent
	cVerbFuture
	cVerbWould
	cPlan
	cPledge
	cSet
	cStart // begins, opens: of what is to come where a day follows
	cPeriod
	cDecadeWord
	cCouple
	cSo
	cOther
	cDuring
	cNear
	cTerm
	cAged
	cFull
	cSmall // small hours
	cJust
	cClosing     // final, latter, opening, rest
	cQuarterName // Q3, H1, FY24: the letters
)

// flags of an entry.
const (
	plural  = 1 << iota // a plural form
	abbr                // an abbreviation: a dot belongs to it
	capital             // counts only with a capital letter
	unsure              // a word of another meaning too: needs support from its neighbours
	feast               // the first word of a holiday's name
)

type entry struct {
	class class
	flag  uint8
	val   int16
}

// parts of a day, by val.
var parts = [...]string{"TMO", "TAF", "TEV", "TNI", "TMI", "TDT", "T12:00", "T24:00"}

// deictics, by val: the shift in days and the part of day.
var deictics = [...]struct {
	shift int
	clock string
}{{0, ""}, {-1, ""}, {1, ""}, {0, "TNI"}, {0, "TNI"}}

// seasons, by val.
var seasons = [...]struct {
	code  string
	month int
}{{"SP", 3}, {"SU", 6}, {"FA", 9}, {"WI", 12}}

// A dictionary maps words in lower case to what they can be. It is never changed.
type dictionary struct {
	words   lexiconMaker
	lengths [256]uint32 // by first letter, the lengths of the words, a bit for each: most words need no look into it
}

// lexicon is the dictionary, made when a text is first read.
var lexicon = sync.OnceValue(func() *dictionary {
	d := &dictionary{words: makeLexicon()}
	for w := range d.words {
		d.lengths[w[0]] |= 1 << len(w)
	}
	return d
})

type lexiconMaker map[string]entry

// each gives the words the values first, first+1, …
func (m lexiconMaker) each(c class, flag uint8, first int16, words string) {
	for i, w := range strings.Fields(words) {
		m[w] = entry{c, flag, first + int16(i)}
	}
}

// all gives the words one value.
func (m lexiconMaker) all(c class, flag uint8, val int16, words string) {
	for _, w := range strings.Fields(words) {
		m[w] = entry{c, flag, val}
	}
}

func makeLexicon() lexiconMaker {
	m := make(lexiconMaker, 512)
	m.calendar()
	m.numbers()
	m.relations()
	m.verbs()
	for i := range holidays {
		first, _, _ := strings.Cut(holidays[i].words, " ")
		e, ok := m[first]
		if !ok {
			e.flag = capital
		}
		e.flag |= feast
		m[first] = e
	}
	return m
}

func (m lexiconMaker) calendar() {
	m.each(cMonth, capital, 1, "january february march april may june july august september october november december")
	m.all(cMonth, capital|unsure, 5, "may")
	m.all(cMonth, capital|unsure, 3, "march")
	m.each(cMonth, capital|abbr, 1, "jan feb mar apr")
	m.each(cMonth, capital|abbr, 6, "jun jul aug sep oct nov dec")
	m.all(cMonth, capital|abbr, 9, "sept")
	m.each(cWeekday, capital, 1, "monday tuesday wednesday thursday friday saturday sunday")
	m.each(cWeekday, capital|plural, 1, "mondays tuesdays wednesdays thursdays fridays saturdays sundays")
	m.each(cWeekday, capital|abbr|unsure, 1, "mon tue wed thu fri sat sun")
	m.all(cWeekday, capital|abbr|unsure, 2, "tues")
	m.all(cWeekday, capital|abbr|unsure, 4, "thur thurs")
	m.each(cSeason, unsure, 0, "spring summer fall winter")
	m.each(cSeason, unsure|plural, 0, "springs summers falls winters")
	m.all(cSeason, unsure, 2, "autumn")
	m.all(cSeason, unsure|plural, 2, "autumns")
	for i, words := range []string{"second", "minute", "hour", "day", "weekend", "week", "fortnight", "month", "quarter", "", "year", "decade", "century"} {
		if words == "" {
			continue
		}
		m[words] = entry{cUnit, 0, int16(i + 1)}
		m[words+"s"] = entry{cUnit, plural, int16(i + 1)}
	}
	m.all(cUnit, plural, int16(CenturyUnit), "centuries")
	m.all(cUnit, plural, int16(Minute), "mins")
	m.all(cUnit, plural, int16(Hour), "hrs")
	m.all(cUnit, plural, int16(YearUnit), "yrs")
	m.all(cUnitAdj, 0, int16(Hour), "hourly")
	m.all(cUnitAdj, 0, int16(DayUnit), "daily nightly")
	m.all(cUnitAdj, 0, int16(Week), "weekly")
	m.all(cUnitAdj, 0, int16(Fortnight), "fortnightly")
	m.all(cUnitAdj, 0, int16(MonthUnit), "monthly")
	m.all(cUnitAdj, 0, int16(YearUnit), "yearly annually")
	m.each(cPart, 0, 0, "morning afternoon evening night")
	m.each(cPart, plural, 0, "mornings afternoons evenings nights")
	m.all(cPart, 0, 4, "midday")
	m.all(cPart, 0, 5, "daytime")
	m.all(cPart, 0, 0, "dawn daybreak sunrise")
	m.all(cPart, 0, 2, "dusk sunset")
	m.all(cNoon, 0, 6, "noon noontime")
	m.all(cNoon, 0, 7, "midnight")
	m.all(cZone, capital, 0, "gmt utc est edt cst cdt mst mdt pst pdt bst cet cest ist pkt et ct pt eet eest msk jst hkt sgt aest aedt wat sast")
	m.all(cEra, capital, 0, "bc bce")
	m.all(cEra, capital, 1, "ad ce")
}

func (m lexiconMaker) numbers() {
	m.each(cWordNum, 0, 1, "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty")
	for i, w := range strings.Fields("thirty forty fifty sixty seventy eighty ninety") {
		m[w] = entry{cWordNum, 0, int16(30 + 10*i)}
	}
	m.all(cWordNum, 0, 12, "dozen")
	m.all(cScale, 0, 100, "hundred")
	m.all(cScale, 0, 1000, "thousand")
	m.each(cOrd, 0, 1, "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth")
	m.all(cOrd, 0, 30, "thirtieth")
	m.all(cVagueNum, 0, 0, "several few many some numerous various")
	m.all(cCouple, 0, 2, "couple")
	m.all(cHalf, 0, 0, "half")
	for i, w := range strings.Fields("twenties thirties forties fifties sixties seventies eighties nineties") {
		m[w] = entry{cDecadeWord, 0, int16(2 + i)}
	}
}

func (m lexiconMaker) relations() {
	m.each(cDeictic, 0, 0, "today yesterday tomorrow tonight overnight")
	m.all(cNow, 0, 0, "now currently nowadays presently")
	m.all(cNow, unsure, 1, "current")
	m.all(cSoon, 0, 0, "soon")
	m.all(cRecently, 0, 0, "recently lately")
	m.all(cRecently, unsure, 2, "recent")
	m.each(cRef, unsure, 0, "past future present")
	m.each(cEdge, 0, 0, "early late mid")
	m.each(cPoint, 0, 0, "beginning end middle")
	m.all(cPoint, 0, 0, "start onset outset")
	m.all(cPoint, 0, 1, "close")
	m.all(cRound, 0, 0, "about around approximately roughly circa nearly almost")
	for w, c := range map[string]class{
		"last": cLast, "latest": cLast, "next": cNext, "coming": cNext, "upcoming": cNext, "this": cThis, "these": cThese, "that": cThat,
		"previous": cPrevious, "preceding": cPrevious, "prior": cPrevious, "following": cFollowing, "subsequent": cFollowing, "ensuing": cFollowing,
		"every": cEvery, "each": cEvery, "ago": cAgo, "later": cLater, "earlier": cEarlier, "before": cBefore, "after": cAfter,
		"from": cFrom, "since": cSince, "until": cUntil, "till": cUntil, "by": cBy, "between": cBetween,
		"the": cThe, "a": cA, "an": cA, "of": cOf, "in": cIn, "on": cOn, "at": cAt, "to": cTo, "and": cAnd, "or": cOr,
		"more": cMore, "less": cLess, "fewer": cLess, "than": cThan, "least": cLeast, "most": cMost, "over": cOver, "under": cLess, "up": cUp, "no": cNo,
		"same": cSame, "old": cOld, "long": cLong, "fiscal": cFiscal, "times": cTimes, "once": cOnce, "twice": cOnce, "per": cPer,
		"period": cPeriod, "so": cSo, "other": cOther, "during": cDuring, "near": cNear, "term": cTerm, "aged": cAged, "age": cAged,
		"full": cFull,
	} {
		m[w] = entry{class: c}
	}
	m.all(cSmall, 0, 0, "small wee")
	m.all(cJust, 0, 0, "just")
	m.all(cClosing, 0, 0, "final latter closing opening rest remainder")
	m.all(cQuarterName, capital, 0, "q h fy")
	m.all(cStart, 0, 0, "begins starts opens resumes reopens expires")
}

func (m lexiconMaker) verbs() {
	m.all(cVerbFuture, 0, 0, "will shall ll")
	m.all(cVerbWould, 0, 0, "would could should might wouldn couldn shouldn mightn")
	m.all(cPlan, 0, 0, "scheduled planned expected due slated plans planning expects intends hopes hope plan expect aims")
	m.all(cSet, 0, 0, "set")
	m.all(cPledge, 0, 0, "promised agreed pledged vowed offered threatened hoped intended wanted decided arranged sworn ordered urged")
	m.all(cVerbPast, 0, 0, "was were had did wasn weren hadn didn said went came began met took told made held left won lost fell rose saw ran got gave found sent broke kept led brought thought spoke wrote became paid grew put cut hit shot struck")
	m.all(cVerbPresent, 0, 0, "is are has have says does do am isn aren hasn haven doesn don")
}
