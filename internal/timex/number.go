package timex

// An amount is a number of units, as words or figures give it.
type amount struct {
	n     int
	half  bool   // and a half
	frac  string // decimals: "8" of 22.8
	vague bool   // several, a few
	one   bool   // written "a" or "an"
}

// number reads an amount at token i; the index after it is 0 when there is none.
func (s *scanner) number(i int) (amount, int) {
	switch s.at(i) {
	case cNum:
		return s.figures(i)
	case cWordNum, cScale:
		return s.numberWords(i)
	case cVagueNum:
		return amount{vague: true}, i + 1
	case cCouple:
		return amount{n: 2}, s.skip(i+1, cOf)
	case cA:
		return s.numberAfterA(i)
	}
	return amount{}, 0
}

func (s *scanner) numberAfterA(i int) (amount, int) {
	switch s.at(i + 1) {
	case cVagueNum:
		return amount{vague: true}, i + 2
	case cCouple:
		return amount{n: 2}, s.skip(i+2, cOf)
	case cScale:
		return s.numberWords(i + 1)
	case cWordNum:
		if s.says(i+1, "dozen") {
			return amount{n: 12}, i + 2
		}
		return amount{}, 0
	}
	return amount{n: 1, one: true}, i + 1
}

// figures reads 12, 1,460, 22.8 and 2 1/2.
func (s *scanner) figures(i int) (amount, int) {
	k := s.tok[i]
	if k.plural {
		return amount{}, 0
	}
	a, end := amount{n: k.val}, i+1
	for s.is(end, cComma, cNum) && s.glued(end) && s.glued(end+1) && s.tok[end+1].end-s.tok[end+1].start == 3 && a.n < 1_000_000 {
		a.n, end = a.n*1000+s.tok[end+1].val, end+2
	}
	if s.is(end, cDot, cNum) && s.glued(end) && s.glued(end+1) {
		a.frac, end = s.word(end+1), end+2
		return a, end
	}
	if s.word(end) == "½" {
		a.half = true
		return a, end + 1
	}
	if s.is(end, cNum, cSlash, cNum) && s.glued(end+1) && s.tok[end].val == 1 && s.tok[end+2].val == 2 {
		a.half, end = true, end+3
	}
	return s.andHalf(a, end)
}

// andHalf reads "and a half" after an amount.
func (s *scanner) andHalf(a amount, end int) (amount, int) {
	if s.is(end, cAnd, cA, cHalf) {
		a.half, end = true, end+3
	} else if s.is(end, cAnd, cHalf) {
		a.half, end = true, end+2
	} else if s.is(end, cHyphen, cAnd, cHyphen, cA, cHyphen, cHalf) {
		a.half, end = true, end+6
	}
	return a, end
}

// numberWords reads "twenty-four", "two hundred", "hundred".
func (s *scanner) numberWords(i int) (amount, int) {
	total, part, end := 0, 0, i
	for end < len(s.tok) && end < i+9 {
		switch s.at(end) {
		case cWordNum:
			v := s.tok[end].val
			if part > 0 && (part%10 != 0 || part%100 == 10 || v > 9) && part < 100 {
				return amount{n: total + part}, end
			}
			part += v
			end++
			if v >= 20 && s.is(end, cHyphen, cWordNum) && s.tok[end+1].val < 10 {
				part += s.tok[end+1].val
				end += 2
			}
			continue
		case cScale:
			v := s.tok[end].val
			if part == 0 {
				part = 1
			}
			if v == 1000 {
				total, part = total+part*v, 0
			} else {
				part *= v
			}
			end++
			continue
		}
		break
	}
	a := amount{n: total + part}
	return s.andHalf(a, end)
}
