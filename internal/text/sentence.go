package text

// Sentences returns the sentences of the blocks of t, in order: trimmed of
// white space, within one block each, and together holding every character of
// the blocks that isn't white space. A block that is no prose (headline,
// heading, byline, dateline …) is one sentence.
func Sentences(t string, bs []Block) []Sentence {
	var out []Sentence
	for i, b := range bs {
		switch b.Kind {
		case Paragraph, Standfirst, Caption, Boilerplate, Other:
			for _, s := range split(t, b.Span) {
				out = append(out, Sentence{i, s})
			}
		default:
			out = append(out, Sentence{i, b.Span})
		}
	}
	return out
}

// split cuts a block into sentences.
func split(t string, within Span) []Span {
	var out []Span
	within = trim(t, within)
	start := within.Start
	add := func(end int) {
		if s := trim(t, Span{start, end}); s.Len() > 0 {
			out = append(out, s)
		}
		start = trim(t, Span{end, within.End}).Start
	}
	for i := within.Start; i < within.End; {
		r, n := runeAt(t, i, within.End)
		if !isTerminal(r) && !isEmoji(r) && !breaksOff(t, i, within.End) {
			i += n
			continue
		}
		stop := scanStop(t, i, within.End)
		if stop.ends(t, Span{start, within.End}) {
			add(stop.end)
		}
		i = stop.end
	}
	add(within.End)
	return out
}

// A stop is a run of final punctuation with the closing marks after it.
type stop struct {
	start, end int  // ?”
	marks      int  // end of the final punctuation, start of the closing marks
	only       rune // the mark when it is one alone; 0 for a run
	asks       bool // it holds ? or !
	open       bool // it is dots of omission
	breaks     bool // it is a dash before closing marks
	wide       bool // it holds a full stop of Chinese or Japanese, which need no space
}

// scanStop reads the final punctuation at i.
func scanStop(t string, i, end int) stop {
	s := stop{start: i}
	dots, count := 0, 0
	for i < end {
		r, n := runeAt(t, i, end)
		if !isTerminal(r) {
			break
		}
		switch r {
		case '.':
			dots++
		case '…':
			s.open = true
		case '?', '!', '‽', '⁇', '⁈', '⁉':
			s.asks = true
		case '。', '！', '？', '।', '؟', '۔':
			s.wide = true
		}
		s.only = r
		count++
		i += n
	}
	if count > 1 {
		s.only = 0
	}
	s.open = (s.open || dots >= 2 && dots == count) && !s.asks
	s.marks = i
	if breaksOff(t, i, end) {
		_, n := runeAt(t, i, end)
		s.breaks = true
		i += n
	}
	if dots == 1 && count == 1 {
		i = scanNoteNumber(t, s.start, i, end)
	}
	s.end = scanClosing(t, i, end)
	return s
}

// ends reports whether a sentence ends at s; within runs from the start of the
// sentence to the end of the block.
func (s stop) ends(t string, within Span) bool {
	i := s.end
	space := false
	for i < within.End {
		r, n := runeAt(t, i, within.End)
		if !isSpace(r) {
			break
		}
		space = true
		i += n
	}
	if i == within.End || s.wide {
		return true
	}
	if !space {
		return s.endsUnspaced(t, within)
	}
	next, list := opening(t, i, within.End)
	r, _ := runeAt(t, next, within.End)
	switch {
	case isTerminal(r), isLower(r) && !isCamel(t, next, within.End) && !lettersItem(t, next, within.End), r == ',' || r == ';' || r == ':' || r == ')' || r == '&':
		return false
	case s.marks == s.start && s.breaks:
		return !cueFollows(t, Span{next, within.End})
	case s.marks == s.start:
		return s.endsWithoutStop(t, within)
	case s.asks && s.end == s.marks:
		f := s.around(t, within, next, list)
		return !exclaimed.Has(f.w) || list || starters.Has(f.follow)
	case s.asks:
		return !cueFollows(t, Span{next, within.End})
	case s.open && s.end == s.marks && !list:
		before, _ := runeBefore(t, s.start, within.Start)
		const longest = 60 // bytes of opening marks
		if opened, _ := opening(t, within.Start, min(s.start, within.Start+longest)); opened == s.start {
			return false
		}
		follow := s.around(t, within, next, list).follow
		return isLetter(before) || isDigit(before) || starters.Has(follow) && follow != "i"
	case s.only == '.' && s.end == s.marks:
		return !s.abbreviates(t, within, next, list)
	case s.only == '.' && isDigit(r) && !list:
		return true
	}
	return true
}

// opening skips the marks that open a sentence: quotation marks, brackets,
// bullets, dashes; marked says that there were any.
func opening(t string, i, end int) (next int, marked bool) {
	for i < end {
		r, n := runeAt(t, i, end)
		if !isOpening(r) && !isSpace(r) {
			break
		}
		marked = marked || isOpening(r)
		i += n
	}
	return i, marked
}

// endsUnspaced decides where no white space follows: a space was lost between
// sentences ("… talks.The …", "… talks.”The …") or the stop is inside a word.
func (s stop) endsUnspaced(t string, within Span) bool {
	before, _ := runeBefore(t, s.start, within.Start)
	next, _ := opening(t, s.end, within.End)
	r, n := runeAt(t, next, within.End)
	if !isUpper(r) {
		return false
	}
	if s.end > s.marks && next == s.end {
		return true // ”The
	}
	after, _ := runeAt(t, next+n, within.End)
	if f := s.around(t, within, next, false); s.only == '.' && isLower(after) && (isInitials(f.w) || isDigit(before) && f.word.Start > f.within.Start) {
		return starters.Has(f.follow) || isDigit(before)
	}
	return s.only != 0 && (isLower(before) || isDigit(before) || before == ')' || before == '%') && wordBefore(t, s.start, within.Start) >= 2 &&
		(isLower(after) || isSpace(after)) && !dotted(t, next, within.End)
}

// wordBefore counts the letters and digits that end at i, up to 3.
func wordBefore(t string, i, start int) int {
	count := 0
	for count < 3 {
		r, n := runeBefore(t, i, start)
		if n == 0 || !isLetter(r) && !isDigit(r) && r != ')' && r != '%' {
			break
		}
		count++
		i -= n
	}
	return count
}

// dotted reports whether the word at i has a dot with a letter after it, as
// names of hosts and files have.
func dotted(t string, i, end int) bool {
	for i < end {
		r, n := runeAt(t, i, end)
		if r == '.' {
			after, _ := runeAt(t, i+n, end)
			return isLower(after)
		}
		if !isLetter(r) && !isDigit(r) && r != '-' {
			return false
		}
		i += n
	}
	return false
}
