package intake

import (
	"parallax/internal/corpus"
	"parallax/internal/text"
)

// A Look is what a draft will be read as: what its text tells where nothing is
// stated.
type Look struct {
	Title             string
	Lead              bool // the title is the first words, for want of a headline
	Publisher, Author string
	Date              string // ISO 8601, the day that a line over the text states; LookAt leaves it empty
	Language          string // BCP 47; "und" when it can't be told
	English           bool   // only English is read for findings
	Words             int    // runs of non-blanks that hold a letter or a digit; at least 1
}

// LookAt reads a draft as it will be read when it is taken in.
func LookAt(d Draft) Look {
	doc, err := corpus.Read(d.File())
	if err != nil {
		return Look{Title: d.Meta.Title, Language: "und", Words: 1}
	}
	return Look{
		Title: doc.Title.Text, Lead: doc.Title.Basis == "lead",
		Publisher: doc.Meta.Publisher, Author: doc.Meta.Author,
		Language: doc.Language, English: doc.English, Words: max(1, text.CountWords(doc.Text)),
	}
}
