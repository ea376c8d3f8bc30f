package timex

// letters of the units in TIMEX3 durations.
var letters = [...]string{"", "S", "M", "H", "D", "WE", "W", "W", "M", "Q", "", "Y", "DE", "CE"}

// duration reads 18 hours, four-day, week-long, a year, several months, weeks,
// the past two years, the first nine months.
func (s *scanner) duration(i int) (Expr, int) {
	k := i
	det := true
	switch s.at(i) {
	case cLast, cNext, cPrevious, cFollowing:
		k++
	case cRef:
		if s.tok[i].val != 0 {
			return Expr{}, 0
		}
		k++
	case cThis:
		if s.at(i+1) != cRef || s.tok[i+1].val != 0 {
			return Expr{}, 0
		}
		k += 2
	case cOrd:
		if !s.says(i, "first") {
			return Expr{}, 0
		}
		k++
	case cRecently:
		if s.tok[i].val != 2 {
			return Expr{}, 0
		}
		k++
	case cHalf:
		return s.halfUnit(i)
	default:
		det = false
	}
	a, n := s.number(k)
	if n == 0 {
		if s.at(k) != cUnit {
			return Expr{}, 0
		}
		if u := Unit(s.tok[k].val); (u == DecadeUnit || u == CenturyUnit) && s.at(k-1) == cRef && s.tok[k].flag&plural == 0 {
			return Expr{Type: Duration, Value: durationValue(amount{n: 1}, u), Unit: u, N: 1, det: true}, k + 1
		}
		return s.bareUnit(i, k, det)
	}
	if a.one && k > i {
		return Expr{}, 0
	}
	return s.counting(i, a, n, det || s.at(i-1) == cThe)
}

// counting reads the unit after an amount.
func (s *scanner) counting(i int, a amount, k int, det bool) (Expr, int) {
	if a.one && s.at(k) == cHalf && s.at(k+1) == cHyphen {
		return s.halfUnit(k)
	}
	if s.at(k) == cTo || s.at(k) == cOr || s.at(k) == cDash {
		if b, n := s.number(k + 1); n > 0 && !b.one && (s.at(n) == cUnit || s.at(n) == cHyphen) {
			k = n
		}
	}
	hyphen := s.at(k) == cHyphen && s.at(k+1) == cUnit
	if hyphen {
		k, det = k+1, false
	}
	for !hyphen && (s.at(k) == cMore || s.at(k) == cFull || s.at(k) == cOther || s.says(k, "consecutive") || s.says(k, "straight") || s.says(k, "additional")) {
		k++
	}
	if s.at(k) != cUnit {
		return Expr{}, 0
	}
	u, many := Unit(s.tok[k].val), s.tok[k].flag&plural != 0
	if s.tok[k].upper && many && i > 0 {
		return Expr{}, 0 // a title: 60 Minutes
	}
	k++
	if s.ageAfter(k) || s.rate(i, a) || s.noLength(a, u, k, many, hyphen) {
		return Expr{}, 0
	}
	if s.at(k) == cHyphen && s.at(k+1) == cLong {
		k += 2
	}
	if a.one || a.n == 1 {
		a, k = s.andHalf(a, k)
	}
	e := Expr{Type: Duration, Value: durationValue(a, u), Unit: u, N: a.n, Vague: a.vague, det: det}
	if a.vague || a.half || a.frac != "" || hyphen {
		return e, k
	}
	return s.andUnits(e, k)
}

// noLength reports whether an amount and the unit u before token k are no
// length of time: 20-minutes-ago, a quarter of them, a second chance, one day at
// a time, five quarter.
func (s *scanner) noLength(a amount, u Unit, k int, many, hyphen bool) bool {
	if s.at(k) == cHyphen && (s.at(k+1) == cAgo || s.at(k+1) == cEarlier || a.one) {
		return true
	}
	switch u {
	case QuarterUnit:
		if hyphen && many || a.one || a.n == 1 || s.at(k) == cOf {
			return true
		}
	case Second:
		if !many && !hyphen {
			return true
		}
	case DayUnit:
		if a.n == 1 && !many && s.says(k, "at") && s.says(k+1, "a") && s.says(k+2, "time") {
			return true
		}
	}
	return !many && !hyphen && a.n != 1 && u != Hour && u != DayUnit && u != YearUnit && u != Week && u != MonthUnit
}

// andUnits reads the smaller units that follow an amount: an hour and 20
// minutes, two years and three months.
func (s *scanner) andUnits(e Expr, end int) (Expr, int) {
	k := s.skip(end, cComma)
	k = s.skip(k, cAnd)
	a, n := s.number(k)
	if n == 0 || a.vague || a.half || a.frac != "" || s.at(n) != cUnit || k > end && s.at(end) == cComma && s.at(k-1) != cAnd {
		return e, end
	}
	u := Unit(s.tok[n].val)
	if !smaller(e.Unit, u) || s.ageAfter(n+1) || a.n == 1 && s.tok[n].flag&plural != 0 {
		return e, end
	}
	if c := s.at(n + 1); c == cAgo || c == cLater || c == cEarlier {
		return e, end
	}
	switch u {
	case Hour, Minute, Second:
		if e.Unit == DayUnit {
			e.Value += "T"
		}
	}
	e.Value += pad(a.n, 1) + letters[u]
	return e, n + 1
}

// smaller reports whether lengths told in one unit go on in another: a year in
// months or days, an hour in minutes or seconds.
func smaller(of, u Unit) bool {
	switch of {
	case YearUnit:
		return u == MonthUnit || u == DayUnit
	case MonthUnit:
		return u == DayUnit
	case DayUnit:
		return u == Hour
	case Hour:
		return u == Minute || u == Second
	case Minute:
		return u == Second
	}
	return false
}

// ageAfter reports whether an age is told: -old, years old, years of age.
func (s *scanner) ageAfter(k int) bool {
	return s.at(k) == cHyphen && s.at(k+1) == cOld || s.at(k) == cOld || s.at(k) == cOf && s.at(k+1) == cAged
}

// rate reports whether "a day" at token i is a rate: barrels a day, 5 percent
// a year.
func (s *scanner) rate(i int, a amount) bool {
	if !a.one || i == 0 {
		return false
	}
	switch s.at(i - 1) {
	case cNum, cWordNum, cScale, cPercent, cTimes, cOnce:
		return true
	case cHyphen: // £52,000-a-week
		return s.glued(i) && s.glued(i-1)
	case cUnit:
		return s.tok[i-1].flag&plural != 0 // 60 hours a week
	case cNone:
		w := s.word(i - 1)
		if len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's' && isLetter(w[0]) {
			return true
		}
		return s.says(i-1, "percent") || s.says(i-1, "million") || s.says(i-1, "billion") || s.says(i-1, "share") || s.says(i-1, "cent")
	}
	return false
}

// bareUnit reads weeks, week-long, decades-long, years.
func (s *scanner) bareUnit(i, k int, det bool) (Expr, int) {
	u, many := Unit(s.tok[k].val), s.tok[k].flag&plural != 0
	end := k + 1
	if s.at(end) == cHyphen && s.at(end+1) == cLong {
		a := amount{n: 1, vague: many}
		return Expr{Type: Duration, Value: durationValue(a, u), Unit: u, N: 1, Vague: many}, end + 2
	}
	if s.at(i-1) == cNum && s.tok[k].upper {
		return Expr{}, 0 // a title: 13 Hours
	}
	if !many || u == Second || u == QuarterUnit && !det || u == Minute && s.at(i-1) != cIn || s.at(i-1) == cHyphen || s.at(end) == cHyphen || s.ageAfter(end) {
		return Expr{}, 0
	}
	if s.says(k, "hours") && s.at(i-1) == cNone && !det && s.at(end) != cOf && s.at(end) != cLater {
		return Expr{}, 0 // working hours
	}
	return Expr{Type: Duration, Value: durationValue(amount{vague: true}, u), Unit: u, Vague: true, det: det}, end
}

// halfUnit reads half an hour, half a year, half-hour.
func (s *scanner) halfUnit(i int) (Expr, int) {
	k := i + 1
	if s.at(k) != cA && s.at(k) != cHyphen || s.at(k+1) != cUnit || s.tok[k+1].flag&plural != 0 {
		return Expr{}, 0
	}
	var v string
	switch u := Unit(s.tok[k+1].val); u {
	case Hour:
		v = "PT30M"
	case YearUnit:
		v = "P6M"
	case DecadeUnit:
		v = "P5Y"
	case CenturyUnit:
		v = "P50Y"
	case DayUnit:
		v = "PT12H"
	default:
		return Expr{}, 0
	}
	return Expr{Type: Duration, Value: v}, k + 2
}

// durationValue writes an amount of units as TIMEX3 does.
func durationValue(a amount, u Unit) string {
	n := pad(a.n, 1)
	if a.vague {
		n = "X"
	}
	if a.frac != "" {
		n += "." + a.frac
	}
	switch u {
	case Second, Minute, Hour:
		v := "PT" + n + letters[u]
		if a.half && u == Hour {
			v += "30M"
		} else if a.half && u == Minute {
			v += "30S"
		}
		return v
	case Weekend:
		if a.vague {
			return "PXWE"
		}
		return "P" + n + "WE"
	case Fortnight:
		return "P" + pad(2*a.n, 1) + "W"
	case DecadeUnit, CenturyUnit:
		size := 10
		if u == CenturyUnit {
			size = 100
		}
		if a.vague {
			return "PX" + letters[u]
		}
		years := a.n * size
		if a.half {
			years += size / 2
		}
		return "P" + pad(years, 1) + "Y"
	case YearUnit:
		if a.half {
			return "P" + n + "Y6M"
		}
	case MonthUnit, Week, DayUnit, QuarterUnit:
		if a.half {
			n += ".5"
		}
	}
	return "P" + n + letters[u]
}
