package story

import (
	"parallax/internal/actor"
	"parallax/internal/anchor"
	"parallax/internal/corpus"
	"parallax/internal/figure"
	"parallax/internal/quote"
)

// A reading is what the rooms below found in the documents, which are in the
// order of their ids. Slices of slices are by document.
type reading struct {
	docs      []corpus.Document
	index     map[string]int // document by id
	times     [][]anchor.Time
	published []anchor.Published
	cast      *actor.Cast
	quotes    [][]quote.Quote
	figures   [][]figure.Figure

	timeIDs  [][]string
	actorIDs []string
	quoteIDs [][]string
}

// read runs the rooms over the documents. Only English is read for findings;
// the others have empty lists.
func read(docs []corpus.Document) *reading {
	r := &reading{
		docs:    docs,
		index:   make(map[string]int, len(docs)),
		quotes:  make([][]quote.Quote, len(docs)),
		figures: make([][]figure.Figure, len(docs)),
	}
	r.times, r.published = make([][]anchor.Time, len(docs)), make([]anchor.Published, len(docs))
	r.cast = actor.Read(docs)
	for i := range docs {
		doc := &docs[i]
		r.index[doc.ID] = i
	}
	return r
}
