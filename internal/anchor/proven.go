package anchor

import (
	"slices"
	"strings"

	"parallax/internal/text"
	"parallax/internal/timex"
)

// proves reports whether an expression bounds the day of publication from
// below. In a nominal year, which tells no date, the tense is enough.
func (f *finding) proves(e *timex.Expr) bool {
	if f.nominal {
		return e.Need == timex.Year && e.Type != timex.Duration && e.Type != timex.Set && told(e) && e.Dir == timex.NoDir
	}
	if f.stamp(e) && e.Day > 0 {
		return true
	}
	if e.Need == timex.Year { // the present tells what is to come too: they vote on February 9
		return f.past(e) || told(e) && e.Tense != timex.PresentTense && f.inFull(e) && !f.ahead(e)
	}
	return f.past(e) || f.happening(e) || f.enacted(e) || f.placed(e) || f.lastOf(e) || f.attainedBy(e) || f.compared(e) || f.captioned(e)
}

// happening reports whether a year stands before the name of something that is
// over, or at least begun, once it is known by its year: "the 2014 flood", "his
// 2012 national speech". A race or a budget is named by a year to come.
func (r *reading) happening(e *timex.Expr) bool {
	if e.Type != timex.Date || e.Dir != timex.NoDir || !strings.HasPrefix(r.doc.Text[e.End:], " ") || r.plansNear(e, nearPlan) {
		return false
	}
	for _, w := range r.wordsAfter(e, happenedWithin) {
		if happened.Has(strings.TrimSuffix(w, "s")) {
			return true
		}
	}
	return false
}

// happenedWithin is how many words after its year the name of an event ends.
const happenedWithin = 3

// happened are the names, in the singular, of what happens, or is made, in a
// year and is called by that year afterwards.
var happened = text.NewSet(`attack invasion war crisi crise bombing shooting massacre genocide coup revolution uprising revolt riot protest siege raid assassination murder killing slaying death
earthquake quake hurricane typhoon cyclone tsunami flood flooding storm drought famine fire blaze blast explosion crash disaster accident collapse spill meltdown
recession outbreak epidemic pandemic arrest conviction ruling verdict scandal defeat victory annexation ceasefire cease-fire truce treaty interview speech article
book memoir novel film movie documentary album study paper email e-mail testimony law act constitution protocol accord amendment decision autobiography biography
essay letter merger takeover acquisition wedding divorce`)

// enacted reports whether a year closes the name of what was made in it: "the
// Harbours Act of 1989".
func (r *reading) enacted(e *timex.Expr) bool {
	words := r.wordsBefore(e, 2)
	return e.Month == 0 && e.Type == timex.Date && told(e) && len(words) == 2 && words[1] == "of" && enactments.Has(words[0]) && !r.inQuote(e) && !r.plansNear(e, nearPlan)
}

// enactments are called by their year once they are made.
var enactments = text.NewSet(`act law code constitution convention treaty declaration charter agreement accord accords armistice class`)

// lastOf reports whether a year ends a stretch that is told as past: "served
// from 1981 to 1989".
func (r *reading) lastOf(e *timex.Expr) bool {
	if e.Month > 0 || e.Type != timex.Date || e.Tense != timex.PastTense {
		return false
	}
	words := r.wordsBefore(e, 4)
	if len(words) < 4 || words[0] == "" || words[0] == "-" || words[1] != "from" && words[1] != "between" || len(words[2]) != len("1981") || !digits(words[2]) {
		return false
	}
	return (words[3] == "to" || words[3] == "through" || words[3] == "and") && !r.ofThing(e) && !r.plansNear(e, nearPlanned) && !r.inQuote(e)
}

// placed reports whether "in" or "during" puts something in a year that no word
// near it looks ahead to: told as past, or as a year in which something was
// ("the flood in 2014, when the dam broke").
func (r *reading) placed(e *timex.Expr) bool {
	before := r.wordBefore(e.Start)
	if before != "in" && before != "during" || e.Type != timex.Date || e.Dir != timex.NoDir || e.Unit > timex.YearUnit || !told(e) || r.ofThing(e) || r.plansNear(e, nearPlanned) || r.inQuote(e) {
		return false
	}
	after := r.wordsAfter(e, nearVerb)
	return e.Tense == timex.PastTense || len(after) > 0 && after[0] == "when" && slices.ContainsFunc(after, func(w string) bool { return finite.Has(w) || strings.HasSuffix(w, "ed") })
}

// attainedBy reports whether a sentence opens with a year by which, or for which,
// something was so: "By 2013 the ferry was gone", "For 1988 it earned a million".
func (r *reading) attainedBy(e *timex.Expr) bool {
	words := r.wordsBefore(e, 2)
	return len(words) == 1 && (words[0] == "by" || words[0] == "for") && e.Tense == timex.PastTense &&
		!slices.ContainsFunc(r.wordsAfter(e, nearPlanned), aheadWords.Has)
}

// compared reports whether a year is that of an amount which another has grown or
// shrunk from: "up 2 million from 1996", "compared with 1996".
func (r *reading) compared(e *timex.Expr) bool {
	before := r.wordBefore(e.Start)
	return (before == "from" || before == "with" || before == "than" || before == "since") && e.Month == 0 && e.Type == timex.Date && told(e) &&
		slices.ContainsFunc(r.wordsBefore(e, nearAmount), changes.Has) && !r.plansNear(e, nearPlanned)
}

// nearAmount is how many words before a year its amount is compared.
const nearAmount = 6

// changes are the words of an amount that is compared with an earlier one.
var changes = text.NewSet(`up down rose fell increase decrease increased decreased compared higher lower more less grew dropped declined jumped`)

// captioned reports whether a day is printed with its year behind what was seen
// on it, under a picture or, with its day of the week, in the manner of captions,
// where the verb lacks or is in the present.
func (r *reading) captioned(e *timex.Expr) bool {
	caption := r.doc.Blocks[r.doc.Sentences[e.Sentence].Block].Kind == text.Caption
	return (e.Weekday > 0 || caption) && e.Day > 0 && e.Need == timex.Nothing && e.Type == timex.Date && told(e) && !r.ahead(e) && len(r.wordsBefore(e, seenWords)) == seenWords
}

// seenWords is how many words, at least, tell what was seen on a day.
const seenWords = 4

// plansNear reports whether one of so many words before an expression looks
// ahead.
func (r *reading) plansNear(e *timex.Expr, within int) bool {
	return slices.ContainsFunc(r.wordsBefore(e, within), func(w string) bool { return aheadWords.Has(w) || contending.Has(w) })
}

// How many words before a year one that looks ahead may stand.
const (
	nearPlan    = 4
	nearPlanned = 12
)

// contending are words of those who want an office that a later year decides.
var contending = text.NewSet(`run reelection re-election eyes seek seeks seeking preps prepare prepares preparing potential redistricting`)
