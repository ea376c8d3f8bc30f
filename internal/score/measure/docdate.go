package main

import (
	"parallax/internal/anchor"
	"parallax/internal/corpus"
	"parallax/internal/score"
)

// docDate returns the day that the first of docs was published as far as their
// words tell, without the date that stands in none of them.
func docDate(docs []corpus.Document) score.DocDate {
	_, published := anchor.Date(docs)
	p := published[0]
	return score.DocDate{Value: p.Value, Earliest: p.Earliest, Latest: p.Latest, Basis: p.Basis}
}
