package query

import (
	"math"
	"slices"
	"unicode"
	"unicode/utf8"

	"parallax/internal/story"
	"parallax/internal/text"
)

// What a story is called, in words of one of its articles: a short phrase that
// joins whom or what place it is about with what happened ("talks between the
// two ministries", "the Harbour Bridge collapse"), of names and nouns that most
// of the articles have. A headline would say more, but take its writer's side, and
// so would what somebody is quoted with.

// What is looked at: the beginnings of articles tell what they are about.
const (
	subjectSources   = 60
	subjectSentences = 16
)

// A namer looks for a story's name.
type namer struct {
	*Book
	lines []subjectLine
	nouns map[string]*salience // by stem
	names []salience           // by the actor's place in the story
	all   int                  // how many articles are looked at
}

// A salience counts a noun or a name.
type salience struct {
	count   int
	sources int     // how many have it,
	last    int     // of them the last that was counted, and 1
	given   int     // how often a determiner stands right before it
	happens bool    // it is something that happens
	weight  float64 // 0 … 1
}

// A subjectLine is a sentence, as what a name is made of.
type subjectLine struct {
	source int
	terms  []term
}

// A term is a name, or a word or mark outside names.
type term struct {
	text.Span
	folded string // of a word
	stem   string // of one that says something, in lower case
	actor  int    // the place in the story of the actor that it names; -1
	joined bool   // by a hyphen to the name before it
	capped bool   // a word with a capital that isn't known as a name
	quoted bool
	clitic bool // 's
}

// subject finds the name of the story; nil where nothing is told by most.
func (b *Book) subject() *Passage {
	n := &namer{Book: b, nouns: map[string]*salience{}, names: make([]salience, len(b.Story.Actors))}
	n.read()
	n.count()
	n.weigh()
	at, ok := n.phrase()
	if !ok {
		at, ok = n.commonName()
	}
	if !ok {
		return nil
	}
	p := b.Passage(at)
	return &p
}

// read takes the first sentences of the articles apart.
func (n *namer) read() {
	sources := n.Story.Sources
	step := (len(sources) + subjectSources - 1) / subjectSources
	named, quoted := n.namesIn(step), n.quotedIn(step)
	for i := 0; i < len(sources); i += step {
		src, left := &sources[i], subjectSentences
		for _, s := range src.Sentences {
			if src.Blocks[s.Block].Kind != "paragraph" {
				continue
			}
			if left--; left < 0 {
				break
			}
			n.lines = append(n.lines, readLine(src.Text, i, text.Span{Start: s.Start, End: s.End}, named[i], quoted[i]))
		}
		n.all++
	}
}

// A nameAt is a name where it stands.
type nameAt struct {
	text.Span
	actor int
}

// namesIn are the names in every step-th article, in order, by its place.
func (n *namer) namesIn(step int) map[int][]nameAt {
	names := map[int][]nameAt{}
	for i := range n.Story.Actors {
		for _, m := range n.Story.Actors[i].Mentions {
			if at := n.sources[m.Source]; m.Form == "name" && at%step == 0 {
				names[at] = append(names[at], nameAt{m.Span(), i})
			}
		}
	}
	for _, list := range names {
		slices.SortFunc(list, func(a, b nameAt) int { return a.Start - b.Start })
	}
	return names
}

// quotedIn is what stands in quotation marks in every step-th article, by its
// place.
func (n *namer) quotedIn(step int) map[int][]text.Span {
	quoted := map[int][]text.Span{}
	for i := range n.Story.Quotes {
		q := &n.Story.Quotes[i]
		at := n.sources[q.Source]
		if at%step != 0 || q.Kind == "indirect" || q.Kind == "mixed" {
			continue
		}
		if len(q.Pieces) == 0 {
			quoted[at] = append(quoted[at], q.Span())
		}
		quoted[at] = append(quoted[at], q.Pieces...)
	}
	return quoted
}

// readLine takes a sentence apart. Parts of a word between hyphens are terms of
// their own, so that "Rome-Paris talks" has two names.
func readLine(t string, source int, at text.Span, names []nameAt, quoted []text.Span) subjectLine {
	l, end := subjectLine{source: source}, at.Start
	for _, w := range text.Tokens(t, at) {
		for _, p := range text.Parts(t, w.Span) {
			if p.Start < end {
				continue
			}
			for len(names) > 0 && names[0].End <= p.Start {
				names = names[1:]
			}
			x := term{Span: p, actor: -1, quoted: slices.ContainsFunc(quoted, func(q text.Span) bool { return q.Contains(p) })}
			if len(names) > 0 && names[0].Start <= p.Start {
				x.Span, x.actor = withoutThe(t, names[0].Span), names[0].actor
				x.joined = x.Start > 0 && t[x.Start-1] == '-'
			} else {
				x.word(t, w.Class)
			}
			end = x.End
			l.terms = append(l.terms, x)
		}
	}
	return l
}

// withoutThe leaves out the article of a name.
func withoutThe(t string, s text.Span) text.Span {
	if len(s.Of(t)) > 4 && text.Fold(s.Of(t)[:4]) == "the " {
		s.Start += 4
	}
	return s
}

// word fills in what a term outside names is.
func (x *term) word(t string, class text.Class) {
	if x.clitic = class == text.Clitic; class != text.Word {
		return
	}
	x.folded = text.Fold(x.Of(t))
	first, _ := utf8.DecodeRuneInString(x.Of(t))
	if x.capped = unicode.IsUpper(first); !x.capped && !text.IsStop(x.folded) && len(x.folded) > 2 {
		x.stem = text.Stem(x.folded)
	}
}

// count counts the nouns and names.
func (n *namer) count() {
	for _, l := range n.lines {
		for i := range l.terms {
			x := &l.terms[i]
			s := n.salience(x)
			if s == nil {
				continue
			}
			s.count++
			if s.last != l.source+1 {
				s.last = l.source + 1
				s.sources++
			}
			if i > 0 && subjectDeterminers.Has(l.terms[i-1].folded) {
				s.given++
			}
			s.happens = s.happens || x.actor < 0 && story.Happens(x.folded)
		}
	}
}

// salience is the count of what a term says; nil when it says nothing.
func (n *namer) salience(x *term) *salience {
	switch {
	case x.actor >= 0:
		return &n.names[x.actor]
	case x.stem == "":
		return nil
	}
	s := n.nouns[x.stem]
	if s == nil {
		s = &salience{}
		n.nouns[x.stem] = s
	}
	return s
}

// mereThing is the weight of a noun for no happening beside one for a happening.
const mereThing = 0.35

// weigh weighs names among names and nouns among nouns, by how many articles have
// them and how often. What only one of several has, weighs nothing.
func (n *namer) weigh() {
	mostNamed, mostSaid := 1, 1
	for i := range n.names {
		mostNamed = max(mostNamed, n.names[i].count)
	}
	for _, s := range n.nouns {
		mostSaid = max(mostSaid, s.count)
	}
	for i := range n.names {
		n.names[i].weight = n.names[i].share(n.all, mostNamed)
	}
	for _, s := range n.nouns {
		if s.weight = s.share(n.all, mostSaid); !s.happens {
			s.weight *= mereThing
		}
	}
}

func (s *salience) share(of, most int) float64 {
	if s.sources < min(2, of) {
		return 0
	}
	return float64(s.sources) / float64(of) * (1 + math.Log(1+float64(s.count))/math.Log(1+float64(most))) / 2
}

// commonName is the name that weighs most, where most articles have one, in its
// longest form.
func (n *namer) commonName() (at text.Place, ok bool) {
	best, most := -1, 0.0
	for i := range n.lines {
		for _, x := range n.lines[i].terms {
			if x.actor < 0 || x.quoted || n.names[x.actor].sources*3 < n.all*2 {
				continue
			}
			if w := n.names[x.actor].weight; w > most || x.actor == best && x.Len() > at.Span().Len() {
				best, most, at = x.actor, w, n.place(n.lines[i].source, x.Span)
			}
		}
	}
	return at, most > 0
}

// place is a stretch of the i-th source.
func (n *namer) place(i int, s text.Span) text.Place {
	return text.Place{Source: n.Story.Sources[i].ID, Start: s.Start, End: s.End}
}
