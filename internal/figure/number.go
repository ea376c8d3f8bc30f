package figure

import (
	"math"
	"strconv"
	"strings"

	"parallax/internal/text"
)

// units, tens and scales are the words of numbers.
var (
	units = map[string]float64{"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
		"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19}
	tens   = map[string]float64{"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
	scales = map[string]float64{"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "m": 1e6, "bn": 1e9, "tn": 1e12, "k": 1e3,
		"lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7}
	// plurals count without saying how many: their figure is a lower bound.
	plurals = map[string]float64{"dozens": 24, "hundreds": 200, "thousands": 2e3, "millions": 2e6, "billions": 2e9, "scores": 40}
)

// longest is the length of the longest word that a number can begin with.
const longest = 9

// beginners are the words that a number can begin with: those of units, tens and
// plurals, and four more.
var beginners = text.NewSet(`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
	twenty thirty forty fifty sixty seventy eighty ninety dozens hundreds thousands millions billions scores a an half tens`)

// heads are the first letters of beginners.
const heads = "abdefhmnostz"

// starts reports whether a figure can start at token i, which most don't: the
// rules are tried only where one can.
func (s *scan) starts(i int) bool {
	tok := s.tokens[i]
	if tok.Class != text.Word {
		return tok.Class == text.Number
	}
	w := tok.Of(s.t)
	if len(w) > 2 && w[0] == 'R' && w[1] == 's' {
		return true
	}
	if strings.IndexByte(heads, w[0]|0x20) < 0 {
		return false
	}
	var low [longest]byte
	n := 0
	for ; n < len(w) && w[n] != '-'; n++ {
		if n == longest {
			return false
		}
		low[n] = w[n] | 0x20
	}
	return beginners.Has(string(low[:n]))
}

// A number is a number in a text.
type number struct {
	text.Span
	value float64
	loose bool   // "hundreds", "dozens": at least so many
	word  bool   // written in words
	unit  string // the currency written together with it
	from  int    // tokens
	to    int
}

// numberAt reads the number that starts at token i: digits with a scale
// ("1.5 million"), or words ("twenty-three", "half a million", "two dozen").
func (s *scan) numberAt(i int) (number, bool) {
	tok := s.tokens[i]
	if tok.Class == text.Number {
		return s.digits(i)
	}
	if tok.Class != text.Word {
		return number{}, false
	}
	if n, ok := s.rupees(i); ok {
		return n, true
	}
	if n, ok := s.loose(i); ok {
		return n, true
	}
	return s.words(i)
}

// rupees reads the number that is written together with its currency: Rs500,
// Rs1,200, Rs2.5bn.
func (s *scan) rupees(i int) (number, bool) {
	w := s.tokens[i].Of(s.t)
	if len(w) < 3 || w[0] != 'R' || w[1] != 's' || w[2] < '0' || w[2] > '9' {
		return number{}, false
	}
	end := s.tokens[i].Start + 2
	for end < len(s.t) && (s.t[end] >= '0' && s.t[end] <= '9' || (s.t[end] == ',' || s.t[end] == '.') && end+1 < len(s.t) && s.t[end+1] >= '0' && s.t[end+1] <= '9') {
		end++
	}
	v, err := strconv.ParseFloat(strings.ReplaceAll(s.t[s.tokens[i].Start+2:end], ",", ""), 64)
	if err != nil || math.IsInf(v, 0) {
		return number{}, false
	}
	n := number{value: v, from: i, to: i + 1, unit: "rupees"}
	for n.to < len(s.tokens) && s.tokens[n.to].Start < end {
		n.to++
	}
	n.Span = text.Span{Start: s.tokens[i].Start, End: end}
	if rest := s.t[end:s.tokens[n.to-1].End]; rest != "" { // Rs500m
		scale, ok := scales[strings.ToLower(rest)]
		if !ok {
			return number{}, false
		}
		n.value *= scale
		n.End = s.tokens[n.to-1].End
		return n, true
	}
	s.scaled(&n)
	return n, true
}

// scaled multiplies a number by the scale that follows it: 1.5 million, 3bn, and
// the 5m of £5m-a-year.
func (s *scan) scaled(n *number) {
	j := n.to
	if j >= len(s.tokens) || s.tokens[j].Class != text.Word {
		return
	}
	w, _ := cutRate(s.fold(j))
	if scale, ok := scales[w]; ok && (len(w) > 2 || s.glued(j) || w == "bn") {
		n.value *= scale
		n.End, n.to = s.tokens[j].End, j+1
	} else if w == "dozen" {
		n.value *= 12
		n.End, n.to = s.tokens[j].End, j+1
	}
}

// digits reads a number in digits and the scale after it.
func (s *scan) digits(i int) (number, bool) {
	raw := s.fold(i)
	last := raw[len(raw)-1]
	if last < '0' || last > '9' { // ordinals and decades
		return number{}, false
	}
	v, err := strconv.ParseFloat(strings.ReplaceAll(raw, ",", ""), 64)
	if err != nil || math.IsInf(v, 0) {
		return number{}, false
	}
	n := number{Span: s.tokens[i].Span, value: v, from: i, to: i + 1}
	if j := n.to; j < len(s.tokens) && s.tokens[j].Class == text.Mark && (s.fold(j) == "½") {
		n.value += 0.5
		n.End, n.to = s.tokens[j].End, j+1
	}
	s.scaled(&n)
	return n, true
}

// loose reads "dozens", "hundreds of thousands", "tens of millions".
func (s *scan) loose(i int) (number, bool) {
	v, ok := plurals[s.fold(i)]
	tensOf := s.fold(i) == "tens"
	if !ok && !tensOf {
		return number{}, false
	}
	n := number{Span: s.tokens[i].Span, value: v, loose: true, word: true, from: i, to: i + 1}
	if i+2 < len(s.tokens) && s.fold(i+1) == "of" {
		if scale, ok := scales[strings.TrimSuffix(s.fold(i+2), "s")]; ok && strings.HasSuffix(s.fold(i+2), "s") {
			if tensOf {
				v = 20
			}
			n.value, n.End, n.to = v*scale, s.tokens[i+2].End, i+3
			return n, true
		}
	}
	return n, !tensOf
}

// words reads a number in words.
func (s *scan) words(i int) (number, bool) {
	if n, ok := s.halfOf(i); ok {
		return n, true
	}
	n := number{Span: text.Span{Start: s.tokens[i].Start}, word: true, from: i}
	total, part, any := 0.0, 0.0, false
	j := i
	if f := s.fold(i); f == "a" || f == "an" {
		scale := scales[s.foldAt(i+1)]
		if s.foldAt(i+1) == "dozen" {
			scale = 12
		}
		if scale < 12 || len(s.foldAt(i+1)) < 3 {
			return number{}, false
		}
		part, any, j = 1, true, i+1
	}
	for ; j < len(s.tokens) && (j == i || !s.breaks(j)); j++ {
		f := s.fold(j)
		if s.tokens[j].Class != text.Word {
			break
		}
		v, ok := wordValue(f)
		scale := scales[f]
		switch {
		case ok && (part == 0 || part >= 100 && v < 100 || part >= 20 && math.Mod(part, 10) == 0 && v < 10):
			part += v
		case f == "hundred" && any:
			part *= 100
		case f == "dozen" && any:
			part *= 12
		case scale >= 1000 && len(f) > 2 && any:
			total += part * scale
			part = 0
		case f == "and" && any && s.foldAt(j+1) != "" && isNumberWord(s.foldAt(j+1)) && (part >= 100 && math.Mod(part, 100) == 0 || total > 0 && part == 0):
			continue
		case f == "and" && any && s.foldAt(j+1) == "a" && s.foldAt(j+2) == "half":
			part += 0.5
			j += 2
			any = true
			n.to, n.End = j+1, s.tokens[j].End
			continue
		default:
			n.value = total + part
			return n, any && n.to > i
		}
		any = true
		n.to, n.End = j+1, s.tokens[j].End
	}
	n.value = total + part
	return n, any && n.to > i
}

// halfOf reads "half a million", "half a dozen".
func (s *scan) halfOf(i int) (number, bool) {
	if s.fold(i) != "half" || s.foldAt(i+1) != "a" {
		return number{}, false
	}
	scale := scales[s.foldAt(i+2)]
	if s.foldAt(i+2) == "dozen" {
		scale = 12
	}
	if scale == 0 {
		return number{}, false
	}
	return number{Span: text.Span{Start: s.tokens[i].Start, End: s.tokens[i+2].End}, word: true, from: i, to: i + 3, value: scale / 2}, true
}

func isNumberWord(f string) bool { _, ok := wordValue(f); return ok }

// wordValue is the value of a number below a hundred in one word.
func wordValue(f string) (float64, bool) {
	if v, ok := units[f]; ok {
		return v, true
	}
	if v, ok := tens[f]; ok {
		return v, true
	}
	if head, tail, ok := strings.Cut(f, "-"); ok {
		t, a := tens[head]
		u, b := units[tail]
		if a && b && u >= 1 && u < 10 {
			return t + u, true
		}
	}
	return 0, false
}
