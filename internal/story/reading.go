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
	noTime    [][]text.Span // where a reader says that no time is told; nil for nowhere

	aligned    align.Result
	lines      [][]line
	happenings []*cluster
	undated    []*cluster // that no source dates or numbers, and that are no events by themselves

	timeIDs      [][]string
	actorIDs     []string
	statementIDs []string
	eventIDs     []string // of happenings

	watch Watch
}

// read runs the rooms over the documents. Only English is read for findings;
// the others have empty lists. Each step is put right by k before the next.
func read(docs []corpus.Document, k *corrector, watch Watch) *reading {
	r := &reading{
		docs:    docs,
		watch:   watch,
		index:   make(map[string]int, len(docs)),
		lines:   make([][]line, len(docs)),
		quotes:  make([][]quote.Quote, len(docs)),
		figures: make([][]figure.Figure, len(docs)),
	}
	watch(StepRead, 0, len(docs))
	for i := range docs {
		r.index[docs[i].ID] = i
	}
	rest := func() { watch(StepRead, 0, len(docs)) }
	r.times, r.published = anchor.DateWatched(docs, rest)
	k.times(r)
	r.nominal = nominalOf(r.times)
	r.cast = actor.ReadWatched(docs, rest)
	r.cast = k.cast(r)
	for i := range docs {
		doc := &docs[i]
		watch(StepRead, i, len(docs))
		if !doc.English {
			continue
		}
		r.quotes[i] = quote.Read(doc, r.cast)
		r.figures[i] = figure.Read(doc, r.expressions(i))
	}
	k.speakers(r)
	watch(StepCompare, 0, 0)
	r.anchorDays(watch)
	rulings, fixes := k.rulings()
	r.aligned = align.Find(docs, r.passages(watch), r.cast, rulings, func(done, all int) { watch(StepCompare, done, all) })
	k.matched(r.aligned, fixes)
	return r
}

// rest tells whoever waits that what was found is still being put together.
func (r *reading) rest() { r.watch(StepGather, 0, 0) }

// passages cuts each document into the units of comparison.
func (r *reading) passages(watch Watch) [][]align.Passage {
	out := make([][]align.Passage, len(r.docs))
	for i := range r.docs {
		watch(StepCompare, 0, 0)
		out[i] = align.Passages(&r.docs[i], align.Reading{Times: r.found(i), Quotes: r.quotes[i], Figures: r.figures[i], Cast: r.cast})
	}
	return out
}
