package query

import (
	"cmp"
	"slices"
	"strings"

	"parallax/internal/story"
	"parallax/internal/text"
)

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
	source := v.sources[in.Source]
	k, ok := v.shares[[2]int{i, source}]
	if !ok {
		k = len(voice.In)
		v.shares[[2]int{i, source}] = k
		voice.In = append(voice.In, VoiceShare{Mark: in})
	}
	voice.In[k].Direct += direct
	voice.In[k].Reported += reported
	if q.Cue != nil && q.Kind != "fragment" {
		if n := voice.verb(strings.ToLower(v.words(*q.Cue))); n >= 0 && !v.verbs[[3]int{i, n, source}] {
			v.verbs[[3]int{i, n, source}] = true
			voice.Verbs[n].Sources = append(voice.Verbs[n].Sources, in)
		}
	}
}

// verb counts a cue, and returns its place among the verbs; -1 where it is none.
func (v *Voice) verb(word string) int {
	if word == "" {
		return -1
	}
	i := slices.IndexFunc(v.Verbs, func(have Verb) bool { return have.Word == word })
	if i < 0 {
		i = len(v.Verbs)
		v.Verbs = append(v.Verbs, Verb{Word: word})
	}
	v.Verbs[i].Count++
	return i
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
