package actor

// relative resolves "who" to the person named right before it: "Blum, who".
func (s *stage) relative(i int) {
	ws := s.page.words
	if len(s.seen) == 0 {
		return
	}
	m := s.seen[len(s.seen)-1]
	near := m.to == i || m.to == i-1 && ws[i-1].raw == ","
	if near && m.sentence == ws[i].sentence && m.kind != Place && m.kind != State {
		s.add(m.actor, i, i+1, ByPronoun)
	}
}

// pronoun resolves he or she: to the subject of its sentence so far, else of
// the sentences just before, else to the only person there.
func (s *stage) pronoun(i int, gender byte) {
	here := s.page.words[i].sentence
	best := -1
	for sentence := here; sentence >= here-3 && sentence >= 0 && best < 0; sentence-- {
		best = s.choose(sentence, gender)
	}
	if best < 0 {
		return
	}
	s.add(best, i, i+1, ByPronoun)
}

// far is how many mentions back a pronoun may point.
const far = 60

// choose returns the person of a sentence that a pronoun after it means; -1
// when there is none. A subject is preferred, then the one named last.
func (s *stage) choose(sentence int, gender byte) int {
	best, subject := -1, false
	for k := len(s.seen) - 1; k >= max(0, len(s.seen)-far) && s.seen[k].sentence >= sentence; k-- {
		m := s.seen[k]
		if m.sentence != sentence || m.kind != Person || s.gender[m.actor] != 0 && s.gender[m.actor] != gender {
			continue
		}
		if best < 0 || m.subject && !subject {
			best, subject = m.actor, m.subject
		}
	}
	return best
}

// group resolves "They" and "It" at the start of a sentence, when the sentence
// before starts with a body, people or state as its subject.
func (s *stage) group(i int) {
	ws := s.page.words
	here := ws[i].sentence
	for k := len(s.seen) - 1; k >= max(0, len(s.seen)-far) && s.seen[k].sentence >= here-1; k-- {
		m := s.seen[k]
		if m.sentence != here-1 || !m.subject || m.kind != Organization && m.kind != People && m.kind != State {
			continue
		}
		first := m.word == 0 || ws[m.word-1].sentence != m.sentence || ws[m.word-1].fold == "the" && ws[m.word-1].initial
		if first && !(ws[i].fold == "they" && m.kind == State) && i+1 < len(ws) && verbLike(ws[i+1].fold) {
			s.add(m.actor, i, i+1, ByPronoun)
			return
		}
	}
}
