// Package corpus turns files into documents: it decodes them, takes their
// front matter off, and gives the reading text with its blocks and sentences.
package corpus

import (
	"parallax/internal/text"
	"parallax/internal/why"
)

// Meta is what a document says of itself before its text. Empty is unknown.
type Meta struct {
	Title, Publisher, Author, URL, Language string
	Date                                    string // ISO 8601 day or date-time
}

// A Title is the headline, or where there is none the opening words.
type Title struct {
	Text  string
	Basis string     // "stated" (headline or front matter) or "lead" (cut from the first sentence)
	Span  *text.Span // where it stands in the text; nil when from front matter
}

// A File is a name and its bytes.
type File struct {
	Name  string // base name, for ids and messages
	Data  []byte
	Given string // the date given from outside (--date), ISO 8601; empty when none
}

// A Document is one article, ready to be read. It is not changed after Collect.
type Document struct {
	ID, File, SHA256 string
	Meta             Meta
	Given            string  // the date given from outside (--date); empty when none
	PutRight         *string // the day of publication as a reader put it right, over all others; empty: none that is stated holds
	Language         string  // BCP 47; "und" when it can't be told
	English          bool    // only English is read for findings
	Title            Title
	Text             string // the reading text
	Blocks           []text.Block
	Sentences        []text.Sentence
	Notes            []why.Why // what the reader should know of how it was read
}

// Place returns the place of a span in this document.
func (d *Document) Place(s text.Span) text.Place { return s.At(d.ID) }
