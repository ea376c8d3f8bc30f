package text

// Blocks returns the blocks of an article in order: trimmed of white space,
// apart from each other, and together holding every character of t that isn't
// white space. Paragraphs are numbered from 1.
//
// Each line is a block, except where lines are a paragraph that was wrapped;
// a dateline is cut from the start of its paragraph, and a section heading that
// lost its line break out of the middle.
func Blocks(t string) []Block { return BlocksGiven(t, nil) }

// BlocksGiven reads blocks as Blocks does, but takes from given the kind of
// each line that lies within one of them: what the document's format tells,
// such as the headings of Markdown. given is in order.
func BlocksGiven(t string, given []Block) []Block {
	ls := lines(t)
	if given == nil {
		ls = unwrap(t, ls)
	}
	told := make([]Kind, len(ls))
	for i, s := range ls {
		for len(given) > 0 && given[0].End < s.End {
			given = given[1:]
		}
		if len(given) > 0 && given[0].Contains(s) {
			told[i] = given[0].Kind
		}
	}
	return read(t, ls, told)
}

// read makes blocks of lines; told holds the kinds that are known.
func read(t string, ls []Span, told []Kind) []Block {
	roles := make([]role, len(ls))
	for i, s := range ls {
		roles[i] = roleOf(t, s)
		if told[i] != "" {
			roles[i] = roleGiven(told[i])
		}
	}
	kinds := assign(t, ls, roles)
	for i, kind := range told {
		if kind != "" && !(kind == Heading && kinds[i] == Headline) {
			kinds[i] = kind
		}
	}
	var out []Block
	for i, s := range ls {
		if kinds[i] != Paragraph {
			out = append(out, Block{Kind: kinds[i], Span: s})
			continue
		}
		if end := scanDateline(t, s); end > s.Start {
			out = append(out, Block{Kind: Dateline, Span: trim(t, Span{s.Start, end})})
			s = trim(t, Span{end, s.End})
		}
		if s.Len() > 0 {
			out = appendParagraph(out, t, s)
		}
	}
	if len(out) > 0 && out[0].Kind == Heading && told[0] == "" && !holds(out, Headline) {
		out[0].Kind = Headline // it ran into the first paragraph
	}
	number := 0
	for i := range out {
		if out[i].Kind == Paragraph {
			number++
			out[i].Number = number
		}
	}
	return out
}

// holds reports whether one of the blocks is of the kind.
func holds(bs []Block, k Kind) bool {
	for _, b := range bs {
		if b.Kind == k {
			return true
		}
	}
	return false
}

// appendParagraph appends s, cut at the headings that run into it.
func appendParagraph(out []Block, t string, s Span) []Block {
	start := s.Start
	for _, h := range lostHeadings(t, s) {
		if before := trim(t, Span{start, h.Start}); before.Len() > 0 {
			out = append(out, Block{Kind: Paragraph, Span: before})
		}
		out = append(out, Block{Kind: Heading, Span: h})
		start = h.End
	}
	if rest := trim(t, Span{start, s.End}); rest.Len() > 0 {
		out = append(out, Block{Kind: Paragraph, Span: rest})
	}
	return out
}

// A role is what a line looks like by itself.
type role uint8

const (
	prose   role = iota // sentences
	label               // short, no final punctuation: some kind of title
	credit              // a byline or the day of publication
	picture             // a caption or the credit of a picture
	notice              // words of the site, not of the article
)

// roleOf looks at one line.
func roleOf(t string, s Span) role {
	switch {
	case isBoilerplate(t, s):
		return notice
	case isCredit(t, s):
		return credit
	case isCaption(t, s):
		return picture
	case isLabel(t, s):
		return label
	}
	return prose
}

// roleGiven is the role of a line whose kind is known.
func roleGiven(k Kind) role {
	switch k {
	case Headline, Heading, Standfirst:
		return label
	case Byline:
		return credit
	case Caption:
		return picture
	case Boilerplate, Other:
		return notice
	}
	return prose
}

// assign gives each line its kind from its looks and its place among the others.
func assign(t string, ls []Span, roles []role) []Kind {
	first, last := len(ls), -1 // first and last line of prose
	for i, r := range roles {
		if r == prose {
			first, last = min(first, i), i
		}
	}
	kinds := make([]Kind, len(ls))
	headline := -1
	for i, r := range roles {
		switch {
		case r == notice:
			kinds[i] = Boilerplate
		case r == credit:
			kinds[i] = Byline
		case r == picture:
			kinds[i] = Caption
		case r == label && i < first:
			kinds[i] = Other
			if headline < 0 {
				headline, kinds[i] = i, Headline
			} else if kinds[i-1] == Headline {
				kinds[i] = second(ls[i])
			}
		case r == label && i < last:
			kinds[i] = Heading
		case r == label:
			kinds[i] = Other
			if headline < 0 && !bracketed(t, ls[i]) {
				headline, kinds[i] = i, Headline
			}
		default:
			kinds[i] = Paragraph
			if i > 0 && kinds[i-1] == Headline && i+1 < len(ls) && opensStory(t, ls[i+1], roles[i+1]) && ls[i].Len() < longestStandfirst {
				kinds[i] = Standfirst
			}
		}
	}
	return kinds
}

// second is the kind of a label right under the headline: a standfirst says
// more than a heading does.
func second(s Span) Kind {
	if s.Len() < shortestStandfirst {
		return Heading
	}
	return Standfirst
}

// shortestStandfirst is how many bytes a standfirst without final punctuation
// has at least.
const shortestStandfirst = 50

// longestStandfirst is how many bytes a standfirst has at most.
const longestStandfirst = 300

// opensStory reports a line that stands right before the story or starts it: a
// byline or a dateline. What stands between it and the headline is a standfirst.
func opensStory(t string, s Span, r role) bool {
	return r == credit || r == prose && scanDateline(t, s) > s.Start
}

// bracketed reports a line that is one remark in brackets.
func bracketed(t string, s Span) bool { return t[s.Start] == '(' || t[s.Start] == '[' }

// longestLabel is how many bytes a headline or heading has at most.
const longestLabel = 160

// isLabel reports a line that is short, ends as no sentence ends, and has no
// end of a sentence inside. A question may be a headline or heading, but not in
// quotation marks.
func isLabel(t string, s Span) bool {
	if s.Len() > longestLabel {
		return false
	}
	if end := scanDateline(t, s); end > s.Start && end < s.End {
		return false
	}
	i := s.End
	r, n := runeBefore(t, i, s.Start)
	for n > 0 && isClosing(r) {
		i -= n
		r, n = runeBefore(t, i, s.Start)
	}
	switch r {
	case '.', '…', ':', ';', ',', '。', '।', '۔':
		return false
	case '?', '!', '？', '！', '؟':
		if i < s.End {
			return false
		}
	}
	if len(split(t, s)) > 1 {
		return false
	}
	first, _ := runeAt(t, s.Start, s.End)
	return !isLower(first)
}
