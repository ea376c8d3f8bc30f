package story

import (
	"slices"
	"strings"

	"parallax/internal/corpus"
)

// Analyze reads the documents into a story. Sources keep the order of docs; all
// else is the same for the same documents in any order. It never fails: of prose
// that it can't read it finds less. What c says outranks what is read; what
// became of each correction is in the story's Corrections.
func Analyze(docs []corpus.Document, c Corrections) *Story {
	return AnalyzeWatched(docs, c, func(string, int, int) {})
}

// AnalyzeWatched is Analyze that tells how far it is.
func AnalyzeWatched(docs []corpus.Document, c Corrections, watch Watch) *Story {
	k := newCorrector(c, docs)
	docs = k.documents(docs)
	sorted := slices.Clone(docs)
	slices.SortStableFunc(sorted, func(a, b corpus.Document) int { return strings.Compare(a.ID, b.ID) })
	r := read(sorted, k, watch)
	r.rest()
	ids := make(namer)
	s := &Story{Schema: Schema, Sources: r.sources(docs, k.letters)}
	s.Times = r.assembleTimes(ids)
	r.rest()
	s.Actors = r.assembleActors(ids)
	r.rest()
	s.Quotes = r.assembleQuotes(ids)
	r.rest()
	s.Figures = r.assembleFigures(ids)
	r.rest()
	s.Events = r.assembleEvents(ids)
	r.rest()
	s.Statements = r.assembleStatements(ids)
	r.rest()
	s.Differences = r.assembleDifferences(ids, s.Statements)
	s.OnlyIn = r.assembleOnly()
	k.tell(s)
	return s
}
