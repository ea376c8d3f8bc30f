package anchor

import (
	"slices"
	"strconv"
	"strings"

	"parallax/internal/text"
	"parallax/internal/timex"
	"parallax/internal/why"
)

// An order is that of the numbers of a date such as 09/11/2025.
type order int8

const (
	eitherOrder order = iota
	dayFirst
	monthFirst
)

// settleNumeric reads the dates of slashed numbers that may be two days in the
// order that their document shows elsewhere, else in that of the others. Where
// nothing shows one, those with a year keep it only, and the two days are noted
// as bounds; those without are no dates.
func settleNumeric(all []*reading) {
	var tallies []int // of each document; nil until they are asked for
	for i, r := range all {
		var open []int
		for k := range r.exprs {
			if r.twoDays(&r.exprs[k]) {
				open = append(open, k)
			}
		}
		if len(open) == 0 {
			continue
		}
		if tallies == nil {
			for _, r := range all {
				tallies = append(tallies, r.numbers())
			}
		}
		way := r.order(tallies[i])
		if way == eitherOrder {
			way = orderOfOthers(all, tallies, i)
		}
		r.settle(open, way)
	}
}

// settle reads the dates that may be two days in an order.
func (r *reading) settle(open []int, way order) {
	for _, i := range open {
		e, way := &r.exprs[i], way
		if way == eitherOrder {
			way = r.orderBefore(e)
		}
		switch {
		case way == monthFirst:
		case way == dayFirst:
			e.Month, e.Day = e.Day, e.Month
			e.Value = e.Value[:len("2025-")] + two(e.Month) + "-" + two(e.Day) + e.Clock
		case e.Need == timex.Year:
			e.Type = ""
		default:
			if r.either == nil {
				r.either = map[int][2]timex.CivilDay{}
			}
			a, b := timex.DayOf(e.Year, e.Month, e.Day), timex.DayOf(e.Year, e.Day, e.Month)
			r.either[e.Start] = [2]timex.CivilDay{min(a, b), max(a, b)}
			e.Type, e.Value, e.Month, e.Day, e.Clock = timex.Date, timex.YearValue(e.Year), 0, 0, ""
		}
	}
	r.exprs = slices.DeleteFunc(r.exprs, func(e timex.Expr) bool { return e.Type == "" })
}

// orderOfOthers is the order of the numbers in the other documents of the same
// publisher, else the one that two or more documents show and no other turns.
func orderOfOthers(all []*reading, tallies []int, own int) order {
	kin, first, second := 0, 0, 0
	for i, n := range tallies {
		if i == own || n == 0 {
			continue
		}
		if p := all[own].doc.Meta.Publisher; p != "" && p == all[i].doc.Meta.Publisher {
			kin += n
		}
		if n > 0 {
			first++
		} else {
			second++
		}
	}
	switch {
	case kin > 0 || kin == 0 && first >= severalPapers && second == 0:
		return dayFirst
	case kin < 0 || kin == 0 && second >= severalPapers && first == 0:
		return monthFirst
	}
	return eitherOrder
}

// severalPapers is how many documents show the order of a set.
const severalPapers = 2

// orderBefore reads a date of numbers that the text tells as past in the one
// order in which it lies before the day of publication that is given.
func (r *reading) orderBefore(e *timex.Expr) order {
	out, ok := givenDay(r.doc)
	if !ok || e.Need == timex.Year || e.Tense != timex.PastTense {
		return eitherOrder
	}
	switch a, b := timex.DayOf(e.Year, e.Month, e.Day), timex.DayOf(e.Year, e.Day, e.Month); {
	case a <= out && b > out:
		return monthFirst
	case b <= out && a > out:
		return dayFirst
	}
	return eitherOrder
}

// twoDays reports whether an expression is numbers with slashes or hyphens of
// which both the first and the second may be the month.
func (r *reading) twoDays(e *timex.Expr) bool {
	a, b, ok := r.slashed(e)
	return ok && a <= 12 && b <= 12 && a != b
}

// slashed returns the first two numbers of an expression such as 9/11/2025,
// 9-11-2025, 09/11/2025 18:04 or, without a year, 9/11.
func (r *reading) slashed(e *timex.Expr) (first, second int, ok bool) {
	if e.Need != timex.Nothing && e.Need != timex.Year || e.Day == 0 || e.Type != timex.Date && e.Type != timex.Time {
		return 0, 0, false
	}
	words, mark := e.Of(r.doc.Text), "/"
	if e.Weekday > 0 { // Mon 14/11
		words = words[strings.LastIndexByte(words, ' ')+1:]
	}
	if !strings.Contains(words, mark) {
		mark = "-"
	}
	parts := strings.SplitN(words, mark, 3)
	if len(parts) != 3 && (len(parts) != 2 || mark == "-" || e.Need != timex.Year) || !digits(parts[0]) || !digits(parts[1]) || len(parts[0]) > 2 || len(parts[1]) > 2 {
		return 0, 0, false
	}
	return number(parts[0]), number(parts[1]), true
}

// number is the value of one or two digits.
func number(s string) int {
	n := 0
	for i := range len(s) {
		n = 10*n + int(s[i]-'0')
	}
	return n
}

// numbers is above 0 where the dates of numbers that can be read in one way only
// have the day first, below 0 where they have the month first.
func (r *reading) numbers() int {
	n := 0
	for i := range r.exprs {
		if a, b, ok := r.slashed(&r.exprs[i]); ok {
			n += sign(a, b)
		}
	}
	return n
}

// order finds how the document orders the numbers of its dates: by those that can
// be read in one way only, else by the dates in words, else by the spelling.
func (r *reading) order(numbers int) order {
	words := 0
	for i := range r.exprs {
		e := &r.exprs[i]
		if _, _, ok := r.slashed(e); !ok && e.Day > 0 && e.Month > 0 {
			words += inWords(e.Of(r.doc.Text), e)
		}
	}
	spelling := r.spelling() / 2
	if words < 0 && spelling > 0 { // Indian papers write November 9, and 9/11
		words = 0
	}
	for _, n := range [...]int{numbers, words, spelling} {
		if n > 0 {
			return dayFirst
		} else if n < 0 {
			return monthFirst
		}
	}
	return eitherOrder
}

// inWords is 1 where a date in words has the day before the name of the month,
// −1 where behind it.
func inWords(date string, e *timex.Expr) int {
	date = strings.ToLower(date)
	month := strings.Index(date, monthStarts[3*e.Month-3:3*e.Month])
	day := strings.Index(date, strconv.Itoa(e.Day))
	switch {
	case month < 0 || day < 0:
		return 0
	case day < month:
		return 1
	}
	return -1
}

// monthStarts are the first three letters of the names of the months.
const monthStarts = "janfebmaraprmayjunjulaugsepoctnovdec"

// sign is 1 where only the first of two numbers can be the day, −1 where only
// the second can.
func sign(a, b int) int {
	switch {
	case a > 12 && b <= 12:
		return 1
	case b > 12 && a <= 12:
		return -1
	}
	return 0
}

// spelling counts the words in small letters that only British English spells
// so, less those that only American English does.
func (r *reading) spelling() int {
	n := 0
	for _, k := range text.Tokens(r.doc.Text, text.Span{End: len(r.doc.Text)}) {
		w := k.Of(r.doc.Text)
		if k.Class != text.Word || len(w) < 5 || w[0] < 'a' || w[0] > 'z' {
			continue
		}
		for _, stem := range britishStems {
			if strings.HasPrefix(w, stem) {
				n++
			}
		}
		for _, stem := range americanStems {
			if strings.HasPrefix(w, stem) {
				n--
			}
		}
	}
	return n
}

// The beginnings of words that the two spell differently.
var (
	britishStems = [...]string{"labour", "honour", "favour", "harbour", "neighbour", "behaviour", "colour", "rumour", "humour", "centre", "metre", "kilometre", "litre", "theatre",
		"programme", "organis", "recognis", "realis", "apologis", "criticis", "defence", "licence", "travell", "cancell", "cheque", "tonne", "tyre", "kerb", "grey", "crore", "lakh", "rupee"}
	americanStems = [...]string{"labor", "honor", "favor", "harbor", "neighbor", "behavior", "color", "rumor", "humor", "center", "meter", "kilometer", "liter", "theater",
		"organiz", "recogniz", "realiz", "apologiz", "criticiz", "defense", "license", "traveled", "canceled", "gray"}
)

// eitherDay resolves a date of numbers that may be two days to their bounds.
func (r *reading) eitherDay(e *timex.Expr) (Time, bool) {
	days, ok := r.either[e.Start]
	if !ok {
		return Time{}, false
	}
	return Time{Value: e.Value, Basis: byVague, When: &When{From: days[0].String(), To: days[1].String(), Precision: "day"},
		Why: why.Because("time-numeric", "words", e.Of(r.doc.Text), "date", days[0].String(), "other", days[1].String())}, true
}
