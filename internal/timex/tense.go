package timex

// tenses sets the tense of each expression of one sentence: that of the verb
// before it that stands nearest, else of the nearest one after it.
func (s *scanner) tenses(found []Expr) {
	at := 0
	for n := range found {
		for at < len(s.tok) && s.tok[at].start < found[n].Start {
			at++
		}
		found[n].Tense = s.tenseAt(at)
	}
}

// farthest is how many tokens away a verb may be.
const farthest = 40

func (s *scanner) tenseAt(at int) Tense {
	for i := at - 1; i >= 0 && i > at-farthest; i-- {
		if t := s.tense(i); t != NoTense {
			return t
		}
	}
	for i := at; i < len(s.tok) && i < at+farthest; i++ {
		if t := s.tense(i); t != NoTense {
			return t
		}
	}
	return NoTense
}

// tense is that of the verb at token i, with the auxiliary before it.
func (s *scanner) tense(i int) Tense {
	switch s.at(i) {
	case cVerbFuture, cPlan:
		return FutureTense
	case cVerbWould:
		return WouldTense
	case cVerbPast:
		return PastTense
	case cVerbPresent:
		return PresentTense
	}
	if !s.tok[i].past {
		return NoTense
	}
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		switch s.at(k) {
		case cVerbFuture, cPlan:
			return FutureTense
		case cVerbWould:
			return WouldTense
		case cTo:
			if k+1 < i {
				return FutureTense
			}
		}
	}
	return PastTense
}
