package timex

// The vague references of TimeML.
const (
	past    = "PAST_REF"
	present = "PRESENT_REF"
	future  = "FUTURE_REF"
)

// vague reads now, currently, recently, soon, the past, the future.
func (s *scanner) vague(i int) (Expr, int) {
	switch s.at(i) {
	case cNow:
		if s.tok[i].val == 1 && s.tok[i].upper {
			return Expr{}, 0
		}
		return ref(present), i + 1
	case cThese:
		if s.says(i+1, "days") {
			return ref(present), i + 2
		}
	case cSoon:
		if s.says(i+1, "as") || s.at(i+1) == cAfter || s.told(i) {
			return Expr{}, 0
		}
		return ref(future), i + 1
	case cRecently:
		e := ref(past)
		if s.tok[i].val != 2 {
			return e, i + 1
		}
		if s.at(i+1) == cUnit && s.tok[i+1].flag&plural != 0 {
			return e, i + 2
		}
		return Expr{}, 0
	case cRef:
		if s.at(i-1) != cThe || s.at(i-2) != cIn && s.at(i-2) != cFrom && !s.says(i-2, "into") || s.at(i+1) == cUnit || s.at(i+1) == cOf {
			return Expr{}, 0
		}
		e := ref([...]string{past, future, present}[s.tok[i].val])
		e.det = true
		return e, i + 1
	case cThe:
		if s.at(i+1) == cNear && (s.at(i+2) == cTerm || s.at(i+2) == cRef) {
			return ref(future), i + 3
		}
	}
	return Expr{}, 0
}

// told reports whether the verb beside the adverb at token i is of the past:
// what soon followed did not lie ahead.
func (s *scanner) told(i int) bool {
	for k := i + 1; k < len(s.tok) && k < i+3; k++ {
		if s.tok[k].past || s.at(k) == cVerbPast {
			return s.tense(k, k) == PastTense && !s.infinitiveBefore(i)
		}
	}
	return s.at(i-1) == cVerbPast && !s.says(i-1, "said")
}

// infinitiveBefore reports whether a verb of the future or "to" stands before token i.
func (s *scanner) infinitiveBefore(i int) bool {
	for k := i - 1; k >= 0 && k > i-4; k-- {
		switch s.at(k) {
		case cVerbFuture, cVerbWould, cTo, cVerbPresent:
			return true
		}
	}
	return false
}

func ref(v string) Expr { return Expr{Type: Date, Value: v} }
