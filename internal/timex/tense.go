package timex

// tenses sets the tense of each expression of one sentence: that of the verb
// before it that stands nearest, else of the nearest one after it.
func (s *scanner) tenses(found []Expr) {
	at := 0
	for n := range found {
		for at < len(s.tok) && s.tok[at].start < found[n].Start {
			at++
		}
		e := &found[n]
		e.Tense = s.tenseAt(at)
		e.Beside = e.Tense != NoTense && s.verbBeside(at) == e.Tense
		if n > 0 && e.Need == Year && found[n-1].Need == Year && e.Start-found[n-1].End <= len(" and ") {
			e.Tense, e.Beside = found[n-1].Tense, found[n-1].Beside // the other end of a range
		}
		if e.Vague && e.Value == future && e.Tense == PastTense {
			e.Value = shift(e.Unit, 0).Value // weeks later, told as past: a week not known
		}
		if e.Lead == "until" && e.Dir == Within && e.Tense == PastTense && (s.denied(at) || s.anyOf(at-2, "took", "lasted", "continued", "waited", "raged", "stayed", "remained")) {
			e.Dir = NoDir
		}
	}
}

// denied reports whether "not", or "n't", stands in the words before token at:
// what was not done until Friday was done then.
func (s *scanner) denied(at int) bool {
	for i := at - 1; i >= 0 && i > at-8; i-- {
		switch {
		case s.says(i, "not"), s.says(i, "never"), s.says(i, "t") && s.at(i-1) == cApostrophe:
			return true
		case s.at(i) == cComma, s.at(i) == cColon:
			return false
		}
	}
	return false
}

// verbBeside is the tense of the verb right before token at, with or without a
// preposition between them.
func (s *scanner) verbBeside(at int) Tense {
	i := at - 1
	switch s.at(i) {
	case cOn, cIn, cAt, cFrom, cSince, cBetween, cThe:
		i--
	}
	if i < 0 {
		return NoTense
	}
	return s.tense(i, at)
}

// farthest is how many tokens away a verb may be.
const farthest = 40

func (s *scanner) tenseAt(at int) Tense {
	if v := at - 1; s.at(v) == cStart || s.at(v-1) == cStart && (s.at(v) == cOn || s.at(v) == cIn || s.at(v) == cAt) {
		return FutureTense // the trial opens on Monday
	}
	for i := at - 1; i >= 0 && i > at-farthest; i-- {
		if t := s.tense(i, at); t != NoTense {
			return t
		}
	}
	for i := at; i < len(s.tok) && i < at+farthest; i++ {
		if t := s.tense(i, i); t != NoTense {
			return t
		}
	}
	return NoTense
}

// tense is that of the verb at token i, with the auxiliary before it and, when
// it stands before token at, the infinitive that it governs.
func (s *scanner) tense(i, at int) Tense {
	switch s.at(i) {
	case cSet:
		switch {
		case s.infinitive(i+1, at, 1), s.says(i+1, "for") && !s.anyOf(i-1, "was", "were", "had"): // a vigil is set for Sunday
			return FutureTense
		case s.says(i+1, "for"):
			return WouldTense
		}
		return NoTense
	case cVerbFuture:
		return FutureTense
	case cPlan:
		if s.says(i-1, "been") && s.says(i-2, "had") { // had been due to end
			return PastTense
		}
		return FutureTense
	case cVerbWould:
		return s.would(i)
	case cPledge:
		if s.infinitive(i+1, at, 4) {
			return WouldTense
		}
		return PastTense
	case cVerbPast:
		switch {
		case s.at(i-1) == cTo: // to cut, to put
			return NoTense
		case s.says(i, "won") && s.at(i+1) == cApostrophe && s.says(i+2, "t"):
			return FutureTense
		case s.isToBe(i, at):
			return WouldTense
		case s.says(i-1, "be"): // will be put, to be sent
			return s.participle(i)
		}
		return PastTense
	case cVerbPresent:
		switch {
		case s.at(i-1) == cTo: // to have, to do
			return NoTense
		case s.isToBe(i, at):
			return FutureTense
		}
		return PresentTense
	}
	if s.tok[i].past {
		return s.participle(i)
	}
	return NoTense
}

// participle is the tense of the word in -ed at token i, with the auxiliary that
// stands before it.
func (s *scanner) participle(i int) Tense {
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		switch s.at(k) {
		case cVerbFuture, cPlan:
			return FutureTense
		case cVerbWould:
			return s.would(k)
		case cTo:
			if s.says(k+1, "have") { // known to have died
				return PastTense
			}
			if c := s.at(k + 1); k+1 < i && c != cMonth && c != cWeekday && c != cNum && c != cThe && c != cA {
				return FutureTense
			}
		}
	}
	return PastTense
}

// would is the tense of the auxiliary at token i: planned as seen from then,
// but for what could or could not be found out, and what one would not say:
// "could not be reached on Friday", "would not comment on Friday".
func (s *scanner) would(i int) Tense {
	k, denied := i+1, false
	switch {
	case s.says(k, "not"):
		k, denied = k+1, true
	case s.at(k) == cApostrophe && s.says(k+1, "t"):
		k, denied = k+2, true
	}
	switch {
	case s.anyOf(i, "could", "couldn") && (denied || s.says(k, "be") && s.anyOf(k+1, "reached", "located", "contacted", "found", "seen", "heard")):
		return PastTense
	case s.says(k, "have") && !s.anyOf(i, "would", "wouldn"): // should have closed it
		return PastTense
	case denied && s.anyOf(k, "say", "comment", "discuss", "elaborate"):
		return PastTense
	}
	return WouldTense
}

// anyOf reports whether token i is one of the words.
func (s *scanner) anyOf(i int, words ...string) bool {
	for _, w := range words {
		if s.says(i, w) {
			return true
		}
	}
	return false
}

// isToBe reports whether token i is a form of "be" that an infinitive before
// token at makes a plan: was to open, is likely to open.
func (s *scanner) isToBe(i, at int) bool {
	switch {
	case !s.anyOf(i, "is", "are", "was", "were"):
		return false
	case s.infinitive(i+1, at, 1):
		return true
	}
	return s.anyOf(i+1, "about", "likely", "ready", "supposed", "meant", "bound", "not", "also") && s.infinitive(i+2, at, 1)
}

// infinitive reports whether "to" and a verb stand among the words from token i
// on, "to" as one of the first so many, and all before token at.
func (s *scanner) infinitive(i, at, within int) bool {
	for k := i; k < i+within && k+1 < at; k++ {
		if s.at(k) != cTo {
			continue
		}
		k = s.skip(k+1, cBreak)
		switch s.at(k) {
		case cThe, cA, cThis, cThat, cNum, cWordNum, cLast, cNext, cBreak:
			return false
		}
		return k < at && !s.tok[k].upper && isLetter(s.t[s.tok[k].start]) && !s.anyOf(k, "it", "him", "her", "them", "his", "their", "its", "our", "my", "all", "some", "any", "both")
	}
	return false
}
