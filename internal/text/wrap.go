package text

// Widths of lines, in bytes, at which a text may have been wrapped.
const (
	narrowest = 20
	widest    = 120
)

// unwrap joins the lines of paragraphs that were wrapped at a width, as in
// plain-text mail. It works on runs of lines without an empty line between
// them. A run is taken for wrapped when no line is wider than a wrapped one can
// be and at least a third of its line ends fall inside a sentence: the line is
// full and the next starts in small letters; or when another run of the text is
// and its lines are as full. In such a run two lines belong together unless
// the first ends early, with more room left than the next word needed, and not
// inside a sentence.
func unwrap(t string, ls []Span) []Span {
	var out []Span
	full := 0 // the width of the wrapped runs so far
	for i := 0; i < len(ls); {
		j := i + 1
		for j < len(ls) && adjoins(t, ls[j-1].End, ls[j].Start) {
			j++
		}
		width, wrapped := wrappedAt(t, ls[i:j])
		if wrapped {
			full = max(full, width)
		}
		if wrapped || full > 0 && width <= full && full-width < wrapSlack {
			out = joinFull(t, out, ls[i:j], max(width, full))
		} else {
			out = append(out, ls[i:j]...)
		}
		i = j
	}
	return out
}

// wrapSlack is how much narrower than the width the widest line of a run may be.
const wrapSlack = 10

// adjoins reports whether one line end alone lies between two lines.
func adjoins(t string, from, to int) bool {
	_, next := lineEnd(t, from)
	end, _ := lineEnd(t, next)
	return to < end
}

// wrappedAt is the width of a run of lines and whether it was wrapped there.
func wrappedAt(t string, run []Span) (width int, wrapped bool) {
	inside := 0
	for _, s := range run {
		width = max(width, s.Len())
	}
	for i := 1; i < len(run); i++ {
		if goesOn(t, run[i-1], run[i]) && fills(t, run[i-1], run[i], width) {
			inside++
		}
	}
	return width, len(run) > 1 && width <= widest && width >= narrowest && inside*3 >= len(run)-1
}

// joinFull appends the lines of a run, joined where one is full or goes on.
func joinFull(t string, out, run []Span, width int) []Span {
	for i, s := range run {
		if i > 0 && (fills(t, run[i-1], s, width) || goesOn(t, run[i-1], s)) {
			out[len(out)-1].End = s.End
			continue
		}
		out = append(out, s)
	}
	return out
}

// goesOn reports a line that starts in small letters after one that ended
// without final punctuation.
func goesOn(t string, line, next Span) bool {
	before, _ := runeBefore(t, line.End, line.Start)
	after, _ := runeAt(t, next.Start, next.End)
	return isLower(after) && (isLetter(before) || isDigit(before) || before == ',')
}

// fills reports whether the first word of next had no room left in line, so
// that the break between the two is only the width's.
func fills(t string, line, next Span, width int) bool {
	word := next.Start
	for word < next.End {
		r, n := runeAt(t, word, next.End)
		if isSpace(r) {
			break
		}
		word += n
	}
	const slack = 6 // widths are counted in characters, ours in bytes
	return line.Len()+1+word-next.Start+slack >= width
}
