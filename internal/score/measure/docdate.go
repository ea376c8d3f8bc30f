package main

import (
	"parallax/internal/anchor"
	"parallax/internal/corpus"
	"parallax/internal/score"
)

// docDate reads the text of one document without its date, as the command does
// when none is given, and returns the day it was published as far as the words
// tell.
func docDate(text string) (score.DocDate, error) {
	doc, err := corpus.Read(corpus.File{Name: "doc.txt", Data: []byte(text)})
	if err != nil {
		return score.DocDate{}, err
	}
	_, published := anchor.Date([]corpus.Document{doc})
	p := published[0]
	return score.DocDate{Value: p.Value, Earliest: p.Earliest, Latest: p.Latest, Basis: p.Basis}, nil
}
