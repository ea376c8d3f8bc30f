package text

import "strings"

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
	p := &page{t: t, lines: ls, roles: make([]role, len(ls)), told: told}
	for i, s := range ls {
		p.roles[i] = roleOf(t, s)
		if told[i] != "" {
			p.roles[i] = roleGiven(told[i])
		}
	}
	p.lookAround()
	kinds := p.assign()
	for i, kind := range told {
		if kind != "" && !(kind == Heading && kinds[i] == Headline) {
			kinds[i] = kind
		}
	}
	dated := p.datelines(kinds)
	var out []Block
	for i, s := range ls {
		if i+1 == p.mail {
			colon := s.Start + strings.IndexByte(s.Of(t), ':') + 1
			out = append(out, Block{Kind: Boilerplate, Span: Span{s.Start, colon}})
			s = trim(t, Span{colon, s.End})
		}
		if kinds[i] != Paragraph {
			if s.Len() > 0 {
				out = append(out, Block{Kind: kinds[i], Span: s})
			}
			continue
		}
		if end := dated[i]; end > s.Start {
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
