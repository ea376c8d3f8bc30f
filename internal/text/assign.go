package text

import "strings"

// assign gives each line its kind from its role and its place among the others.
func (p *page) assign() []Kind {
	first, last := len(p.lines), -1 // first and last line of prose
	for i, r := range p.roles {
		if r == prose {
			first, last = min(first, i), i
		}
	}
	kinds := make([]Kind, len(p.lines))
	headline := p.headline(first, last)
	if p.mail > 0 {
		headline = p.mail - 1
	}
	for i, r := range p.roles {
		switch {
		case i == headline:
			kinds[i] = Headline
		case r == notice:
			kinds[i] = Boilerplate
		case r == credit:
			kinds[i] = Byline
		case r == picture:
			kinds[i] = Caption
		case r == aside:
			kinds[i] = Other
		case r == label && i+1 == first && first < len(p.lines) && isBullet(p.t, p.lines[first]):
			kinds[i] = Heading
		case r == label && i > first && bracketed(p.t, p.lines[i]) && isCapitals(p.lines[i].Of(p.t)): // (CROSSTALK)
			kinds[i] = Other
		case r == label && i < first:
			kinds[i] = Other
			if headline >= 0 && p.under(kinds, i) == headline {
				kinds[i] = p.second(i)
			}
		case r == label && i < last && p.asksOn(i):
			kinds[i] = Paragraph
		case r == label && i < last:
			kinds[i] = Heading
		case r == label && p.free(i) && endsAsSentence(p.t, p.lines[i]):
			kinds[i] = Paragraph
		case r == label:
			kinds[i] = Other
		default:
			kinds[i] = Paragraph
			if headline >= 0 && p.under(kinds, i) == headline && p.opensStory(i) && p.lines[i].Len() < longestStandfirst {
				kinds[i] = Standfirst
			}
		}
	}
	return kinds
}

// asksOn reports a question or exclamation inside the story that is a sentence
// of it: a heading has two words or more, and not many.
func (p *page) asksOn(i int) bool {
	words := len(strings.Fields(p.lines[i].Of(p.t)))
	return p.free(i) && endsAsSentence(p.t, p.lines[i]) && (words < 2 || words > 9 || namesSpeaker(p.t, p.lines[i]))
}

// headline returns the line that is the headline, -1 when there is none: the
// first label over the story that doesn't name a section; a sentence right
// above the byline or dateline; the first label of some words under the story;
// or a first sentence that looks like a headline.
func (p *page) headline(first, last int) int {
	for i := 0; i < first; i++ {
		if p.roles[i] != label {
			continue
		}
		if p.free(i) && (p.overHeadline(i) || bracketed(p.t, p.lines[i])) {
			continue
		}
		return i
	}
	if p.sentenceHeads(first) && p.opensStory(first) {
		return first
	}
	for i := last + 1; i < len(p.lines); i++ {
		if p.roles[i] == label && !bracketed(p.t, p.lines[i]) && !isSection(p.t, p.lines[i]) &&
			(last < 0 || !isName(p.t, p.lines[i]) && len(strings.Fields(p.lines[i].Of(p.t))) >= shortestLastHeadline) {
			return i
		}
	}
	if p.sentenceHeads(first) && p.looksHeadline(first) {
		return first
	}
	return -1
}

// sentenceHeads reports whether the first line of prose may be a headline that
// ends with a full stop: one short sentence without a dateline.
func (p *page) sentenceHeads(i int) bool {
	if i >= len(p.lines) || !p.free(i) {
		return false
	}
	s := p.lines[i]
	return s.Len() <= longestLabel && !isBullet(p.t, s) && scanDateline(p.t, s) == s.Start && len(split(p.t, s)) == 1
}

// looksHeadline reports a line over a longer paragraph that is in title case or
// leaves out what headlines leave out.
func (p *page) looksHeadline(i int) bool {
	s := p.lines[i]
	return i+1 < len(p.lines) && p.roles[i+1] == prose && p.lines[i+1].Len() > s.Len() && (isTitleCase(p.t, s) || leavesOut(p.t, s))
}

// shortestLastHeadline is how many words a headline under the story has at least.
const shortestLastHeadline = 3

// overHeadline reports a label that names a section, or one in capitals over
// another label.
func (p *page) overHeadline(i int) bool {
	if isSection(p.t, p.lines[i]) {
		return true
	}
	for j := i + 1; j < len(p.lines) && p.roles[j] != prose; j++ {
		if p.roles[j] == label {
			return isKicker(p.t, p.lines[i], p.lines[j])
		}
	}
	return false
}

// under returns the line that i stands right under, past words of the site and
// pictures; -1 when there is none.
func (p *page) under(kinds []Kind, i int) int {
	for i--; i >= 0 && (kinds[i] == Boilerplate || kinds[i] == Caption); i-- {
	}
	return i
}

// second is the kind of a label right under the headline: a standfirst stands
// over the byline, or says more than a heading does.
func (p *page) second(i int) Kind {
	if p.lines[i].Len() >= shortestStandfirst || p.opensStory(i) && len(strings.Fields(p.lines[i].Of(p.t))) > 3 {
		return Standfirst
	}
	return Heading
}

const (
	// shortestStandfirst is how many bytes a standfirst without final
	// punctuation has at least, longestStandfirst how many one has at most.
	shortestStandfirst = 50
	longestStandfirst  = 300
)

// opensStory reports whether a byline or the story's dateline follows line i,
// past words of the site and pictures. What stands between it and the headline
// is a standfirst.
func (p *page) opensStory(i int) bool {
	if name, _, ok := strings.Cut(p.lines[i].Of(p.t), ": "); ok && isCapitals(name) && strings.ContainsRune(name, ',') {
		return false // MARTA KEANE, PRESENTER: Good evening
	}
	for i++; i < len(p.lines); i++ {
		switch p.roles[i] {
		case notice, picture:
		case credit:
			return true
		case prose:
			return scanFirstDateline(p.t, p.lines[i]) > p.lines[i].Start
		default:
			return false
		}
	}
	return false
}

// bracketed reports a line that is one remark in brackets.
func bracketed(t string, s Span) bool {
	return t[s.Start] == '(' && t[s.End-1] == ')' || t[s.Start] == '[' && t[s.End-1] == ']'
}
