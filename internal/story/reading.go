package story

import (
	"parallax/internal/actor"
	"parallax/internal/align"
	"parallax/internal/anchor"
	"parallax/internal/corpus"
	"parallax/internal/figure"
	"parallax/internal/quote"
	"parallax/internal/text"
)

// A reading is what the rooms below found in the documents, which are in the
// order of their ids. Slices of slices are by document.
type reading struct {
	docs      []corpus.Document
	index     map[string]int // document by id
	times     [][]anchor.Time
	published []anchor.Published
	nominal   NominalYear // for days without a year
	cast      *actor.Cast
	quotes    [][]quote.Quote
	figures   [][]figure.Figure

	aligned    align.Result
	lines      [][]line
	happenings []*cluster

	timeIDs      [][]string
	actorIDs     []string
	statementIDs []string
	eventIDs     []string // of happenings
}

// read runs the rooms over the documents. Only English is read for findings;
// the others have empty lists.
func read(docs []corpus.Document, watch Watch) *reading {
	r := &reading{
		docs:    docs,
		index:   make(map[string]int, len(docs)),
		lines:   make([][]line, len(docs)),
		quotes:  make([][]quote.Quote, len(docs)),
		figures: make([][]figure.Figure, len(docs)),
	}
	watch(StepRead, 0, len(docs))
	r.times, r.published = anchor.Date(docs)
	r.nominal = nominalOf(r.times)
	r.cast = actor.Read(docs)
	for i := range docs {
		doc := &docs[i]
		r.index[doc.ID] = i
		watch(StepRead, i, len(docs))
		if !doc.English {
			continue
		}
		r.quotes[i] = quote.Read(doc, r.cast)
		skip := make([]text.Span, len(r.times[i]))
		for k, t := range r.times[i] {
			skip[k] = t.At.Span()
		}
		r.figures[i] = figure.Read(doc, skip)
	}
	watch(StepCompare, 0, 0)
	r.anchorDays()
	r.aligned = align.FindWatched(docs, r.passages(watch), r.cast, func(done, all int) { watch(StepCompare, done, all) })
	return r
}

// passages cuts each document into the units of comparison.
func (r *reading) passages(watch Watch) [][]align.Passage {
	out := make([][]align.Passage, len(r.docs))
	for i := range r.docs {
		watch(StepCompare, 0, 0)
		out[i] = align.Passages(&r.docs[i], align.Reading{Times: r.times[i], Quotes: r.quotes[i], Figures: r.figures[i], Cast: r.cast})
	}
	return out
}
