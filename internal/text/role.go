package text

import "strings"

// A role is what a line looks like by itself or beside others.
type role uint8

const (
	prose   role = iota // sentences
	label               // short, no final punctuation: some kind of title
	credit              // a byline or the day of publication
	picture             // a caption or the credit of a picture
	notice              // words of the site, not of the article
	aside               // rows of tables, times, rules, quotations set apart
)

// roleOf looks at one line.
func roleOf(t string, s Span) role {
	switch {
	case isRule(t, s), isClock(t, s), isSlug(t, s), isDeskCode(t, s):
		return aside
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

// A page is the lines of a text with their roles.
type page struct {
	t     string
	lines []Span
	roles []role
	told  []Kind // kinds that are known from outside
	mail  int    // the line with a mail's subject, plus one; 0 for none
}

// lookAround mends the roles of lines by what stands beside them.
func (p *page) lookAround() {
	p.spreadNotices()
	p.findMailHead()
	p.findContacts()
	p.findSplitCaptions()
	p.findAgencyCaptions()
	p.findTables()
	p.findLists()
	p.setQuotationsApart()
	p.findHead()
	p.findAuthorNote()
}

// free reports whether a line's role may be mended.
func (p *page) free(i int) bool { return p.told[i] == "" }

// spreadNotices takes short words such as "Facebook" for notices beside one,
// or where two stand together.
func (p *page) spreadNotices() {
	weak := func(i int) bool {
		return i >= 0 && i < len(p.lines) && p.free(i) && p.lines[i].Len() < 20 &&
			neighbours.Has(strings.ReplaceAll(Fold(p.lines[i].Of(p.t)), " ", "_"))
	}
	for i := range p.lines {
		if weak(i) && (i > 0 && p.roles[i-1] == notice || weak(i+1)) {
			p.roles[i] = notice
		}
	}
	for i := len(p.lines) - 2; i >= 0; i-- {
		if p.roles[i+1] == notice && weak(i) {
			p.roles[i] = notice
		}
	}
}

// findAgencyCaptions takes a short line that ends with a dash and an agency for
// a caption where the story goes on after it.
func (p *page) findAgencyCaptions() {
	const longest = 220
	last := len(p.lines) - 1
	for last >= 0 && p.roles[last] != prose {
		last--
	}
	for i := 0; i < last; i++ {
		if p.free(i) && (p.roles[i] == prose || p.roles[i] == label) && p.lines[i].Len() <= longest && endsWithAgency(p.t, p.lines[i]) {
			p.roles[i] = picture
		}
	}
}

// findTables takes lines for rows of a table where two or more with the same
// parts follow each other.
func (p *page) findTables() {
	for i := 0; i < len(p.lines); {
		n := cells(p.t, p.lines[i])
		j := i + 1
		for n >= 2 && j < len(p.lines) && cells(p.t, p.lines[j]) == n {
			j++
		}
		for k := i; k < j && j > i+1; k++ {
			if p.free(k) && (p.roles[k] == label || p.roles[k] == prose) {
				p.roles[k] = aside
			}
		}
		i = j
	}
}

// findLists takes labels with numbers that follow each other for the items of a
// list, and a few words with a colon over a list for its heading.
func (p *page) findLists() {
	const longest = 40
	for i, s := range p.lines {
		if p.roles[i] == prose && p.free(i) && s.Len() <= longest && p.t[s.End-1] == ':' && i+1 < len(p.lines) && isBullet(p.t, p.lines[i+1]) &&
			len(strings.Fields(s.Of(p.t))) <= 4 && scanDateline(p.t, s) == s.Start {
			p.roles[i] = label
		}
	}
	for i := 0; i < len(p.lines); i++ {
		j := i
		for j < len(p.lines) && p.roles[j] == label && p.free(j) && isNumbered(p.t, p.lines[j]) {
			j++
		}
		for k := i; k < j && j > i+1; k++ {
			p.roles[k] = prose
		}
		i = max(i, j-1)
	}
}

// mostQuotations is how many quotations of an article are looked for in its
// paragraphs, mostNames how many names of its bylines.
const (
	mostQuotations = 16
	mostNames      = 16
)

// setQuotationsApart finds quotations that are shown a second time in large
// letters: a line in quotation marks whose words another paragraph has, or that
// a line with a dash and its speaker follows.
func (p *page) setQuotationsApart() {
	looked := 0
	for i, s := range p.lines {
		if !p.free(i) || p.roles[i] != prose && p.roles[i] != label {
			continue
		}
		words, ok := quotedWhole(p.t, s)
		if !ok {
			continue
		}
		if i+1 < len(p.lines) && p.signs(i+1) {
			p.roles[i], p.roles[i+1] = aside, aside
			continue
		}
		if looked++; looked <= mostQuotations && words.Len() >= 20 &&
			(strings.Contains(p.t[:s.Start], words.Of(p.t)) || strings.Contains(p.t[s.End:], words.Of(p.t))) {
			p.roles[i] = aside
		}
	}
}

// signs reports a line that gives the speaker of the quotation above: "— Ann Lee".
func (p *page) signs(i int) bool {
	s := p.lines[i]
	r, n := runeAt(p.t, s.Start, s.End)
	if r != '—' && r != '–' && r != '-' && r != '―' || s.Len() > 100 || !p.free(i) {
		return false
	}
	name := trim(p.t, Span{s.Start + n, s.End})
	first, _ := runeAt(p.t, name.Start, name.End)
	return isUpper(first) && !endsAsSentence(p.t, s) && !tells(p.t, s)
}

// quotedWhole returns the words of a line that is one quotation in marks,
// without the punctuation at their end.
func quotedWhole(t string, s Span) (Span, bool) {
	const longest = 300
	open, n := runeAt(t, s.Start, s.End)
	shut, m := runeBefore(t, s.End, s.Start)
	if s.Len() > longest || s.Len() < n+m || !isOpening(open) || open == '(' || open == '[' || !isClosing(shut) || shut == ')' || shut == ']' {
		return s, false
	}
	in := Span{s.Start + n, s.End - m}
	for in.Len() > 0 {
		r, k := runeBefore(t, in.End, in.Start)
		if !isTerminal(r) && r != ',' {
			break
		}
		in.End -= k
	}
	return in, !strings.ContainsRune(in.Of(t), open) && !strings.ContainsRune(in.Of(t), shut) || shut == '’'
}

// findHead finds the credits that only their place tells: names, roles and
// dates between the headline and the story. A sentence under the headline may
// stand before them.
func (p *page) findHead() {
	headed := false
	sentences := 0
	for i, s := range p.lines {
		switch p.roles[i] {
		case label:
			switch {
			case !p.free(i):
				headed = true
			case isDateLine(p.t, s), headed && isHeadCredit(p.t, s):
				p.roles[i] = credit
			case headed && sentences == 0 && isName(p.t, s) && i+1 < len(p.lines) && p.roles[i+1] != label:
				p.roles[i] = credit
			case i > 0 && p.roles[i-1] == credit && endsWithRole(p.t, s):
				p.roles[i] = credit
			case headed && i+1 < len(p.lines) && (isName(p.t, s) || isNames(p.t, s)) && (p.roles[i+1] == credit || p.roles[i+1] == label && isHeadCredit(p.t, p.lines[i+1])):
				p.roles[i] = credit
			case sentences > 0:
				return
			case !isSection(p.t, s):
				headed = true
			}
		case prose:
			if headed && p.free(i) && isDateLine(p.t, s) {
				p.roles[i] = credit
				continue
			}
			if sentences++; sentences > 1 || s.Len() > longestStandfirst {
				return
			}
			headed = true
		}
	}
}
