package actor

import "strings"

func joinTokens(tokens []string) string { return strings.Join(tokens, " ") }

// joinHints joins names that the texts themselves say are one: "Long Name
// (LN)", "X, also referred to as Y", "X, alias Y", and "X is used by Z to
// describe Y", which says as well whose term X is.
func (u *union) joinHints(pages []*page) {
	for d, p := range pages {
		for i := range p.runs {
			if !p.runs[i].ok {
				continue
			}
			u.brackets(p, i)
			u.alias(p, i)
			u.term(d, p, i)
		}
	}
	u.spreadTerms()
}

// formOf is the index of the form of run i.
func (u *union) formOf(p *page, i int) int { return u.index[joinTokens(p.runs[i].tokens)] }

// next returns the next run that names something after run i in its sentence;
// -1 when there is none.
func (p *page) next(i int) int {
	for j := i + 1; j < len(p.runs); j++ {
		if p.words[p.runs[j].from].sentence != p.words[p.runs[i].from].sentence {
			return -1
		}
		if p.runs[j].ok {
			return j
		}
	}
	return -1
}

// before returns the run that names something before run i in its sentence;
// -1 when there is none.
func (p *page) before(i int) int {
	for j := i - 1; j >= 0 && p.words[p.runs[j].from].sentence == p.words[p.runs[i].from].sentence; j-- {
		if p.runs[j].ok {
			return j
		}
	}
	return -1
}

// wholeName reports whether run i isn't the first part of a word such as
// "Balochistan-based".
func (p *page) wholeName(i int) bool {
	to := p.runs[i].to
	return to >= len(p.words) || !p.words[to].hyphen
}

// between returns the folded words between two runs, marks included.
func (p *page) between(i, j int) string {
	var b strings.Builder
	from, to := p.runs[i].to, p.runs[j].from
	for p.runs[j].role.Len() > 0 && to > from && p.words[to-1].Start >= p.runs[j].role.Start {
		to-- // alias Commander Zul
	}
	if to-from > 12 {
		return "…"
	}
	b.Grow(8 * max(to-from, 0))
	for i := from; i < to; i++ {
		b.WriteByte(' ')
		b.WriteString(p.words[i].fold)
	}
	return strings.TrimSpace(b.String())
}

// brackets joins "Tehreek-e-Taliban Pakistan (TTP/FaK)". The short name in
// brackets must be made of letters of the long one, or be known as a short
// name of something else that the long one may be.
func (u *union) brackets(p *page, i int) {
	j := p.next(i)
	if j < 0 || p.between(i, j) != "(" || u.forms[u.formOf(p, i)].votes[Person] > 3 {
		return
	}
	group := []int{j}
	for k := p.next(j); k >= 0 && p.between(group[len(group)-1], k) == "/"; k = p.next(k) {
		group = append(group, k)
	}
	end := p.runs[group[len(group)-1]].to
	if end >= len(p.words) || p.words[end].raw != ")" {
		return
	}
	long := u.formOf(p, i)
	for _, k := range group {
		short := u.formOf(p, k)
		f := u.forms[short]
		if len(f.tokens) != 1 || !u.acronym(f) || f.entry != nil && u.forms[long].entry != f.entry {
			continue
		}
		if len(group) > 1 || fits(f.key, u.forms[long].tokens) || len(f.key) >= 3 && u.forms[long].entry == nil && u.find(short) != short && u.explainedElsewhere(short) {
			u.join(long, short)
			continue
		}
		if u.forms[long].entry == nil && u.explainedElsewhere(short) {
			u.join(long, short)
		}
	}
}

// explainedElsewhere reports whether another name has the letters of this one.
func (u *union) explainedElsewhere(short int) bool {
	if u.initials == nil {
		u.initials = map[string]bool{}
		for _, f := range u.forms {
			if len(f.tokens) > 1 {
				for _, s := range initialsOf(f.tokens) {
					u.initials[s] = true
				}
			}
		}
	}
	return u.initials[u.forms[short].key]
}

// fits reports whether the letters of a short name are the first letters of
// the words of a long one, in order.
func fits(short string, long []string) bool {
	for _, initials := range initialsOf(long) {
		if initials == short {
			return true
		}
	}
	i := 0
	for _, t := range long {
		if i < len(short) && t != "" && t[0] == short[i] {
			i++
		}
	}
	return i == len(short) && len(short) >= 2
}

// aliases are the words between a name and another name of the same, without
// adverbs.
var aliases = []string{"alias", "also known as", "also referred to as", "also called", "known as", "referred to as", "formerly known as",
	"better known as", "otherwise known as", "a k a", "aka", "a.k.a.", "called", "formerly", "real name", "whose real name is", "born", "née", "nee",
	"nicknamed", "dubbed", "previously", "previously known as", "hereafter", "hereinafter", "abbreviated as", "or", ""}

// alias joins "X, also known as Y", "X (TTP), alias Y" and "X (“Y”)".
func (u *union) alias(p *page, i int) {
	j := p.next(i)
	if j < 0 {
		return
	}
	between := p.between(i, j)
	if between == "(" { // pass over the short name in brackets
		if k := p.next(j); k >= 0 && p.runs[j].to < len(p.words) && p.words[p.runs[j].to].raw == ")" && isAlias(strings.TrimPrefix(p.between(j, k), ") ")) {
			u.join(u.formOf(p, i), u.formOf(p, k))
		}
		return
	}
	if isAlias(between) {
		u.join(u.formOf(p, i), u.formOf(p, j))
	}
}

// isAlias reports whether the words between two names say that both name one.
func isAlias(between string) bool {
	var words []string
	marked, quoted := false, false // "X, in Z, called Y" is a verb; "X (called Y)" gives a name
	for _, w := range strings.Fields(between) {
		switch {
		case w == "(":
			marked = true
		case opensQuote(w):
			quoted = true
		case w == "the", w == ",", w == "—", w == "–", w == "-", strings.HasSuffix(w, "ly") && len(w) > 3:
		default:
			words = append(words, w)
		}
	}
	for len(words) > 0 && (words[0] == "which" || words[0] == "who" || words[0] == "is") {
		words = words[1:]
	}
	phrase := strings.Join(words, " ")
	for _, a := range aliases {
		if phrase != a {
			continue
		}
		switch a {
		case "":
			return marked && quoted
		case "called", "formerly", "born", "or", "previously", "hereafter", "hereinafter":
			return marked
		}
		return true
	}
	return false
}

// term reads "The terms X and Y are used by Z to describe A and B": X is Z's
// term for A, Y for B.
func (u *union) term(d int, p *page, i int) {
	if b := p.before(i); b >= 0 && p.between(b, i) == "and" {
		return // read with the first term
	}
	terms := []int{i}
	j := p.next(i)
	for ; j >= 0 && p.between(terms[len(terms)-1], j) == "and"; j = p.next(j) {
		terms = append(terms, j)
	}
	if j < 0 {
		return
	}
	switch strings.TrimSuffix(p.between(terms[len(terms)-1], j), " the") {
	case "is used by", "are used by", "is a term used by", "are terms used by", "is the term used by":
	default:
		return
	}
	owner := u.formOf(p, j)
	k := p.next(j)
	if k < 0 {
		return
	}
	switch strings.TrimSuffix(p.between(j, k), " the") {
	case "to describe", "to refer to", "to denote", "to mean", "for":
	default:
		return
	}
	end := p.runs[k].at.End
	for n, t := range terms {
		f := u.forms[u.formOf(p, t)]
		f.termOf = owner
		f.proof = proof{d, p.runs[i].at.Start, end}
		if k >= 0 && p.wholeName(k) {
			u.join(u.formOf(p, t), u.formOf(p, k))
		}
		if n == len(terms)-1 || k < 0 {
			continue
		}
		if m := p.next(k); m >= 0 && strings.TrimSuffix(p.between(k, m), " the") == "and" {
			k = m
		} else {
			k = -1
		}
	}
}

// spreadTerms makes spellings and initials of a term the same side's term.
func (u *union) spreadTerms() {
	for i, f := range u.forms {
		if f.termOf < 0 {
			continue
		}
		for j, g := range u.forms {
			if i != j && g.termOf < 0 && (sameSpelling(f.tokens, g.tokens) || len(g.tokens) == 1 && len(g.key) <= 5 && g.key == initialsOf(f.tokens)[0]) {
				g.termOf, g.proof = f.termOf, f.proof
			}
		}
	}
}
