package figure

// upper reads the upper end of a range: "10 to 20", "10-20", "between 10 and
// 20", "two or three". It returns the token after it. "From 10 to 20" is no
// range but a change.
func (s *scan) upper(f *Figure, start int, n number, to int) int {
	join := s.foldAt(to)
	between := s.foldAt(start-1) == "between" && start-1 >= s.floor
	hyphen := join == "-" && s.glued(to) && s.glued(to+1) || join == "–"
	switch {
	case to+1 >= len(s.tokens):
		return to
	case join == "and" && between, hyphen:
	case join == "to":
		if w := s.foldAt(start - 2); s.foldAt(start-1) == "from" && w != "ranging" && w != "ranged" && w != "range" && w != "ranges" && w != "varying" {
			return to
		}
	case join == "or" && n.value < 100:
	default:
		return to
	}
	j := to + 1
	if sign := currencySigns[s.foldAt(j)]; sign != "" && j+1 < len(s.tokens) {
		if f.Unit != "" && f.Unit != sign {
			return to // "fell 7 percent to $38.20"
		}
		j++
	}
	m, ok := s.numberAt(j)
	if !ok || !hyphen && s.excluded(m) || join == "or" && m.value != n.value+1 {
		return to
	}
	lo, hi := n.value, m.value
	if lo < 1000 && hi >= 1e5 && n.to == n.from+1 && m.to > m.from+1 { // 2 to 3 million
		lo *= hi / s.bare(m)
	}
	if hi <= lo {
		return to
	}
	unit, after := s.unitAfter(m.to)
	if hyphen && f.Unit == "" && unit == "" {
		if _, counted := s.counts(m.to); !counted || s.foldAt(m.to) == "-" {
			return to // a score
		}
	}
	f.Value, f.To, f.Bound = lo, &hi, Range
	if unit != "" && (f.Unit == "" || f.Unit == unit) {
		f.Unit = unit
		return after
	}
	return m.to
}

// bare is the number before its scale.
func (s *scan) bare(m number) float64 {
	if scale := scales[s.fold(m.to-1)]; scale > 0 {
		return m.value / scale
	}
	return m.value
}
