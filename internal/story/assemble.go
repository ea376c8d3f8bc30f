package story

import (
	"cmp"
	"slices"

	"parallax/internal/actor"
	"parallax/internal/anchor"
	"parallax/internal/corpus"
	"parallax/internal/text"
	"parallax/internal/why"
)

// sources gives the documents in the order they were given, with the letters
// that a reader gave some.
func (r *reading) sources(given []corpus.Document, letters map[string]string) []Source {
	out := make([]Source, len(given))
	for i := range given {
		doc := &given[i]
		out[i] = Source{
			ID: doc.ID, File: doc.File, SHA256: doc.SHA256, Letter: letters[doc.ID], Language: doc.Language,
			Title: doc.Title.Text, TitleBasis: doc.Title.Basis, TitleSpan: doc.Title.Span,
			Publisher: known(doc.Meta.Publisher), Author: known(doc.Meta.Author), URL: known(doc.Meta.URL),
			Published: publishedOf(r.published[r.index[doc.ID]]),
			Text:      doc.Text, Blocks: blocks(doc.Blocks), Sentences: sentences(doc.Sentences),
			Notes: reasons(doc.Notes),
		}
	}
	return out
}

func publishedOf(p anchor.Published) Published {
	out := Published{
		Value: known(p.Value), Earliest: known(p.Earliest), Latest: known(p.Latest),
		Basis: cmp.Or(p.Basis, "unknown"), Evidence: []Evidence{}, Why: reason(p.Why),
	}
	if p.From != "" {
		out.Evidence = append(out.Evidence, Evidence{From: p.From})
	}
	for _, e := range p.Evidence {
		out.Evidence = append(out.Evidence, Evidence{Source: e.Source, Start: e.Start, End: e.End})
	}
	return out
}

func blocks(in []text.Block) []Block {
	out := make([]Block, len(in))
	for i, b := range in {
		out[i] = Block{Kind: string(b.Kind), Start: b.Start, End: b.End, Number: b.Number}
	}
	return out
}

func sentences(in []text.Sentence) []Sentence {
	out := make([]Sentence, len(in))
	for i, s := range in {
		out[i] = Sentence{Block: s.Block, Start: s.Start, End: s.End}
	}
	return out
}

// assembleTimes names the temporal expressions, by source and place.
func (r *reading) assembleTimes(ids namer) []Time {
	out := make([]Time, 0, total(r.times))
	r.timeIDs = make([][]string, len(r.times))
	for i, list := range r.times {
		r.timeIDs[i] = make([]string, len(list))
		for k, t := range list {
			id := ids.id(timeLetter, t.At, "")
			r.timeIDs[i][k] = id
			out = append(out, Time{
				ID: id, Place: t.At, Type: string(t.Type), Value: t.Value, Mod: known(t.Mod),
				When: whenOf(t.When), Basis: t.Basis, Why: reason(t.Why),
			})
		}
	}
	return out
}

func whenOf(w *anchor.When) *When {
	if w == nil {
		return nil
	}
	return &When{From: known(w.From), SureFrom: known(w.SureFrom), SureTo: known(w.SureTo), To: known(w.To), Precision: w.Precision}
}

// assembleActors names the cast. The cast's order is kept.
func (r *reading) assembleActors(ids namer) []Actor {
	out := make([]Actor, 0, len(r.cast.Actors))
	r.actorIDs = make([]string, len(r.cast.Actors))
	for i := range r.cast.Actors {
		more := ""
		if len(r.cast.Actors[i].Mentions) == 0 { // a reader's speaker whom no source names
			more = r.cast.Actors[i].Name
		}
		r.actorIDs[i] = ids.id(actorLetter, firstMention(&r.cast.Actors[i]), more)
	}
	for i := range r.cast.Actors {
		a := &r.cast.Actors[i]
		names := make([]Name, len(a.Names))
		for k, n := range a.Names {
			names[k] = Name{Name: n.Text, Sources: filled(n.Sources), TermOf: r.actorID(n.TermOf)}
		}
		mentions := make([]Mention, len(a.Mentions))
		for k, m := range a.Mentions {
			mentions[k] = Mention{Place: m.At, Form: string(m.Form)}
		}
		stands := make([]Standing, len(a.Stands))
		for k, s := range a.Stands {
			stands[k] = Standing{Place: s.At, For: r.actorIDs[s.For]}
		}
		out = append(out, Actor{ID: r.actorIDs[i], Name: a.Name, Kind: string(a.Kind), Role: known(a.Role), Names: names, Mentions: mentions, Stands: stands})
	}
	return out
}

func firstMention(a *actor.Actor) text.Place {
	places := make([]text.Place, len(a.Mentions))
	for i, m := range a.Mentions {
		places[i] = m.At
	}
	return first(places)
}

// actorID is the id of the cast's actor i; nil for -1.
func (r *reading) actorID(i int) *string {
	if i < 0 || i >= len(r.actorIDs) {
		return nil
	}
	return &r.actorIDs[i]
}

// assembleQuotes names the quotations, by source and place.
func (r *reading) assembleQuotes(ids namer) []Quote {
	out := make([]Quote, 0, total(r.quotes))
	for _, list := range r.quotes {
		own := make([]string, len(list))
		for k, q := range list {
			own[k] = ids.id(quoteLetter, q.At, "")
		}
		for k, q := range list {
			quote := Quote{
				ID: own[k], Place: q.At, Pieces: slices.Clone(q.Pieces), Kind: string(q.Kind),
				Speaker: r.actorID(q.Speaker), SpeakerText: q.SpeakerText, Cue: q.Cue,
			}
			if q.Within >= 0 && q.Within < len(own) {
				quote.Within = &own[q.Within]
			}
			if q.Why.Code != "" {
				because := reason(q.Why)
				quote.Why = &because
			}
			out = append(out, quote)
		}
	}
	return out
}

// assembleFigures names the figures, by source and place.
func (r *reading) assembleFigures(ids namer) []Figure {
	out := make([]Figure, 0, total(r.figures))
	for _, list := range r.figures {
		for _, f := range list {
			out = append(out, Figure{
				ID: ids.id(figureLetter, f.At, ""), Place: f.At, Value: f.Value, To: f.To,
				Bound: string(f.Bound), Unit: known(f.Unit), Counts: f.Counts,
			})
		}
	}
	return out
}

// total is the number of elements of some lists.
func total[T any](lists [][]T) int {
	n := 0
	for _, list := range lists {
		n += len(list)
	}
	return n
}

// known is nil for the empty string: unknown is null.
func known(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// filled is never nil, so that it is written as [].
func filled(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}

// reason is w with arguments that are never null.
func reason(w why.Why) why.Why {
	if w.Args == nil {
		w.Args = map[string]string{}
	}
	return w
}

func reasons(list []why.Why) []why.Why {
	var out []why.Why
	for _, w := range list {
		out = append(out, reason(w))
	}
	return out
}
