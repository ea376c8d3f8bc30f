package query

import (
	"cmp"
	"slices"
	"strings"

	"parallax/internal/story"
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

// voices is the answer without what the voices say: none is chosen yet.
func (b *Book) voices() *voices {
	v := &voices{Book: b, at: map[string]int{}, page: &VoicesPage{At: -1}}
	v.count()
	v.rank()
	v.unheard()
	v.alone()
	return v
}

// voices is one answer in the making.
type voices struct {
	*Book
	page   *VoicesPage
	actors []string       // ids of page.Voices
	at     map[string]int // of an actor: its place in page.Voices
}

// count counts the words of every quotation once: those in quotation marks as
// direct, those of a reported clause without its quoted words as reported.
func (v *voices) count() {
	sources := map[string]*VoiceSource{}
	v.page.Sources = make([]VoiceSource, len(v.Story.Sources))
	for i := range v.Story.Sources {
		src := &v.Story.Sources[i]
		v.page.Sources[i] = VoiceSource{Mark: v.Mark(src.ID), Words: v.length(i)}
		sources[src.ID] = &v.page.Sources[i]
	}
	quoted := v.fragments()
	for i := range v.Story.Quotes {
		q := &v.Story.Quotes[i]
		direct, reported := 0, 0
		switch q.Kind {
		case "direct", "fragment":
			direct = v.wordsIn(q)
		case "indirect", "mixed":
			reported = max(0, v.wordsIn(q)-quoted[q.ID])
		default: // scare quotes are nobody's speech
			continue
		}
		src := sources[q.Source]
		if src == nil {
			continue
		}
		src.Direct += direct
		if q.Speaker == nil || v.Actor(*q.Speaker) == nil {
			src.Unattributed += direct
			continue
		}
		v.add(*q.Speaker, src.Mark, direct, reported, q)
	}
}

// fragments are the words of the fragments in each mixed quotation, by its id.
func (v *voices) fragments() map[string]int {
	words := map[string]int{}
	for i := range v.Story.Quotes {
		if q := &v.Story.Quotes[i]; q.Kind == "fragment" && q.Within != nil {
			words[*q.Within] += v.wordsIn(q)
		}
	}
	return words
}

// wordsIn counts the words of a quotation, of its pieces when it has some.
func (v *voices) wordsIn(q *story.Quote) int {
	if len(q.Pieces) == 0 {
		return text.CountWords(v.words(q.Place))
	}
	n := 0
	for _, p := range q.Pieces {
		n += text.CountWords(v.words(text.Place{Source: q.Source, Start: p.Start, End: p.End}))
	}
	return n
}

// add gives words to a speaker.
func (v *voices) add(actor string, in Mark, direct, reported int, q *story.Quote) {
	i, ok := v.at[actor]
	if !ok {
		a := v.Actor(actor)
		i = len(v.page.Voices)
		v.at[actor] = i
		v.actors = append(v.actors, actor)
		voice := Voice{Name: a.Name, Kind: a.Kind, Role: given(a.Role)}
		if len(a.Mentions) > 0 {
			voice.At = v.Ref(a.Mentions[0].Place)
		}
		v.page.Voices = append(v.page.Voices, voice)
	}
	voice := &v.page.Voices[i]
	voice.Direct += direct
	voice.Reported += reported
	k := slices.IndexFunc(voice.In, func(s VoiceShare) bool { return s.Mark == in })
	if k < 0 {
		k = len(voice.In)
		voice.In = append(voice.In, VoiceShare{Mark: in})
	}
	voice.In[k].Direct += direct
	voice.In[k].Reported += reported
	if q.Cue != nil && q.Kind != "fragment" {
		voice.verb(strings.ToLower(v.words(*q.Cue)), in)
	}
}

// verb counts a cue.
func (v *Voice) verb(word string, in Mark) {
	if word == "" {
		return
	}
	i := slices.IndexFunc(v.Verbs, func(have Verb) bool { return have.Word == word })
	if i < 0 {
		i = len(v.Verbs)
		v.Verbs = append(v.Verbs, Verb{Word: word})
	}
	v.Verbs[i].Count++
	if !slices.Contains(v.Verbs[i].Sources, in) {
		v.Verbs[i].Sources = append(v.Verbs[i].Sources, in)
	}
}

// rank puts those first whose own words are given most.
func (v *voices) rank() {
	order := make([]int, len(v.actors))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		x, y := &v.page.Voices[a], &v.page.Voices[b]
		return cmp.Or(y.Direct-x.Direct, y.Reported-x.Reported, strings.Compare(x.Name, y.Name))
	})
	actors, list := make([]string, len(order)), make([]Voice, len(order))
	for to, from := range order {
		actors[to], list[to] = v.actors[from], v.page.Voices[from]
		v.at[actors[to]] = to
		slices.SortStableFunc(list[to].Verbs, func(a, b Verb) int { return cmp.Or(b.Count-a.Count, strings.Compare(a.Word, b.Word)) })
		slices.SortStableFunc(list[to].In, func(a, b VoiceShare) int { return v.sources[a.Source] - v.sources[b.Source] })
	}
	v.actors, v.page.Voices = actors, list
}

// How often an actor is named to count as one that could have been asked, and
// how many such actors are told.
const (
	namedOften   = 4
	namedSources = 2
	mostUnheard  = 6
)

// unheard are persons, bodies and peoples that at least two sources name,
// often, and none quotes. A state speaks through others.
func (v *voices) unheard() {
	type candidate struct {
		actor *story.Actor
		in    map[string]bool // sources that name it
	}
	var list []candidate
	for i := range v.Story.Actors {
		a := &v.Story.Actors[i]
		if !slices.Contains([]string{"person", "organization", "people"}, a.Kind) || len(a.Mentions) < namedOften {
			continue
		}
		if k, ok := v.at[a.ID]; ok && v.page.Voices[k].Direct > 0 {
			continue
		}
		in := map[string]bool{}
		for _, m := range a.Mentions {
			in[m.Source] = true
		}
		if len(in) >= min(namedSources, len(v.Story.Sources)) {
			list = append(list, candidate{a, in})
		}
	}
	slices.SortStableFunc(list, func(a, b candidate) int {
		return cmp.Or(len(b.actor.Mentions)-len(a.actor.Mentions), strings.Compare(a.actor.Name, b.actor.Name))
	})
	for _, c := range list[:min(len(list), mostUnheard)] {
		u := Unheard{Name: c.actor.Name, Mentions: len(c.actor.Mentions), Reported: v.reported(c.actor.ID)}
		for i := range v.Story.Sources {
			if id := v.Story.Sources[i].ID; c.in[id] {
				u.In = append(u.In, v.Mark(id))
			}
		}
		v.page.Unheard = append(v.page.Unheard, u)
	}
}

// reported are the first passages that report an actor's words without giving
// them.
func (v *voices) reported(actor string) []Passage {
	const most = 3
	var list []Passage
	for i := range v.Story.Quotes {
		if q := &v.Story.Quotes[i]; q.Speaker != nil && *q.Speaker == actor && q.Kind == "indirect" && len(list) < most {
			list = append(list, v.Passage(v.Sentence(q.Place)))
		}
	}
	return list
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
