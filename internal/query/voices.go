package query

import (
	"slices"

	"parallax/internal/text"
)

// VoicesAsk asks who speaks in the sources, and what one of them says.
type VoicesAsk struct {
	Chosen *Ref // a mention of the speaker; nil: the one with the most words
	Count  int  // the most utterances to give
	Most   int  // the most voices to give, and the chosen one with them; 0: all
}

// VoicesPage tells who speaks, how much and where, and who is only spoken of.
type VoicesPage struct {
	Sources []VoiceSource
	Voices  []Voice // most words in quotation marks first, then most reported
	Speak   int     // how many there are
	Unheard []Unheard
	At      int // the chosen voice; -1 when nobody speaks
	Lost    bool
	Said    []Utterance // of the chosen voice
	All     int         // utterances that it has
	Sole    []Sole      // statements of several sources that are the chosen voice's word alone, the first of them
	Shared  int         // statements of several sources whose origins are known
	One     int         // those of them that are one origin's word alone
}

// A VoiceSource is how much of a source is speech.
type VoiceSource struct {
	Mark
	Words        int // of the whole article
	Direct       int // in quotation marks
	Unattributed int // in quotation marks, of a speaker that could not be told
}

// A Voice is a speaker with its words in each source.
type Voice struct {
	Name     string // the actor's label
	Kind     string
	Role     string
	At       Ref // a mention of it
	Direct   int // words in quotation marks
	Reported int // words of reported speech
	Alone    int // statements of several sources that are its word alone
	In       []VoiceShare
	Verbs    []Verb // most used first
}

// A VoiceShare is what a voice has of one source.
type VoiceShare struct {
	Mark
	Direct, Reported int // words
}

// A Verb is how speech is introduced: "said", "claimed".
type Verb struct {
	Word    string
	Sources []Mark // that use it
	Count   int
}

// An Unheard is an actor that the sources name often and quote nowhere, with
// what others report of its words.
type Unheard struct {
	Name     string
	Mentions int
	In       []Mark // the sources that name it
	Reported []Passage
}

// An Utterance is what a voice says, as each source words it.
type Utterance struct {
	Kind     string // direct | mixed | indirect, of the first
	Passages []Said
	Aligned  []int     // the passages that are near enough to the first to be set beside it word by word, with it; none where no other is
	Forks    []Stretch // those, word by word
}

// Said is one source's wording of an utterance.
type Said struct {
	Passage
	Kind string
	Verb string
}

// Answer implements Question.
func (q VoicesAsk) Answer(b *Book) Page {
	v := b.voices()
	v.choose(q.Chosen)
	if v.page.At >= 0 {
		v.said(v.actors[v.page.At], q.Count)
		v.sole(v.actors[v.page.At])
	}
	v.page.few(q.Most)
	return v.page
}

// few leaves most voices on the page, and the chosen one with them.
func (p *VoicesPage) few(most int) {
	p.Speak = len(p.Voices)
	if most == 0 || len(p.Voices) <= most {
		return
	}
	if p.At >= most {
		p.Voices[most-1], p.At = p.Voices[p.At], most-1
	}
	p.Voices = slices.Clone(p.Voices[:most])
}

// voices is the answer without what the voices say: none is chosen yet. It is
// counted once for a story.
func (b *Book) voices() *voices {
	if b.lookup.voices == nil {
		v := &voices{Book: b, at: map[string]int{}, shares: map[[2]int]int{}, verbs: map[[3]int]bool{}, page: &VoicesPage{At: -1}}
		v.count()
		v.rank()
		v.unheard()
		v.alone()
		v.shares, v.verbs = nil, nil
		b.lookup.voices = v
	}
	v, page := *b.lookup.voices, *b.lookup.voices.page
	page.Voices, page.Unheard = slices.Clone(page.Voices), slices.Clone(page.Unheard)
	v.page = &page
	return &v
}

// voices is one answer in the making.
type voices struct {
	*Book
	page   *VoicesPage
	actors []string       // ids of page.Voices
	at     map[string]int // of an actor: its place in page.Voices

	shares map[[2]int]int  // while words are counted: of a voice and a source, the place in Voice.In
	verbs  map[[3]int]bool // and which voices a source introduces by which of their verbs
}

// choose finds the asked voice.
func (v *voices) choose(asked *Ref) {
	if len(v.actors) == 0 {
		v.page.Lost = asked != nil
		return
	}
	v.page.At = 0
	if asked == nil {
		return
	}
	at, ok := v.Locate(*asked)
	for i, id := range v.actors {
		for _, m := range v.Actor(id).Mentions {
			if ok && m.Source == at.Source && m.Span().Overlaps(at.Span()) {
				v.page.At = i
				return
			}
		}
	}
	v.page.Lost = true
}

// said are the utterances of an actor. Those that a statement joins stand
// together: they are one utterance, as each source words it.
func (v *voices) said(actor string, most int) {
	statement := v.statementAt()
	index := map[int]int{} // of a statement: its utterance
	for i := range v.Story.Quotes {
		q := &v.Story.Quotes[i]
		if q.Speaker == nil || *q.Speaker != actor || q.Kind == "fragment" || q.Kind == "scare" {
			continue
		}
		said := Said{Passage: v.Passage(q.Place), Kind: q.Kind}
		if q.Cue != nil {
			said.Verb = v.words(*q.Cue)
		}
		s, joined := statement(q.Place)
		if k, ok := index[s]; joined && ok {
			v.page.Said[k].Passages = append(v.page.Said[k].Passages, said)
			continue
		}
		if joined {
			index[s] = len(v.page.Said)
		}
		v.page.Said = append(v.page.Said, Utterance{Kind: q.Kind, Passages: []Said{said}})
	}
	slices.SortStableFunc(v.page.Said, func(a, b Utterance) int { return len(b.sources()) - len(a.sources()) })
	v.page.All = len(v.page.Said)
	v.page.Said = v.page.Said[:min(len(v.page.Said), max(most, 0))]
	for i := range v.page.Said {
		v.page.Said[i].align()
	}
}

// sources are those that word an utterance.
func (u *Utterance) sources() map[string]bool {
	in := map[string]bool{}
	for _, p := range u.Passages {
		in[p.Source] = true
	}
	return in
}

// statementAt returns what finds the statement with a member that holds most of
// a place.
func (v *voices) statementAt() func(text.Place) (int, bool) {
	type part struct {
		span      text.Span
		statement int
	}
	parts := map[string][]part{}
	for i := range v.Story.Statements {
		for _, m := range v.Story.Statements[i].Members {
			parts[m.Source] = append(parts[m.Source], part{m.Span(), i})
		}
	}
	return func(p text.Place) (int, bool) {
		best, most := -1, p.Span().Len()/2
		for _, m := range parts[p.Source] {
			if shared := min(p.End, m.span.End) - max(p.Start, m.span.Start); shared > most {
				best, most = m.statement, shared
			}
		}
		return best, best >= 0
	}
}

// align sets the wordings side by side.
func (u *Utterance) align() {
	texts := make([]string, len(u.Passages))
	for i := range u.Passages {
		texts[i] = u.Passages[i].Text
	}
	u.Aligned, u.Forks = variorum(texts)
}
