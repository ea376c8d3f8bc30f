package align

import (
	"strings"
	"testing"

	"parallax/internal/corpus"
	"parallax/internal/quote"
	"parallax/internal/text"
)

// article makes a document of paragraphs, one a line.
func article(id, t string) corpus.Document {
	doc := corpus.Document{ID: id, File: id + ".txt", Text: t, English: true, Language: "en"}
	number, at := 0, 0
	for line := range strings.SplitAfterSeq(t, "\n") {
		if body := strings.TrimSpace(line); body != "" {
			number++
			start := at + strings.Index(line, body)
			doc.Blocks = append(doc.Blocks, text.Block{Kind: text.Paragraph, Span: text.Span{Start: start, End: start + len(body)}, Number: number})
		}
		at += len(line)
	}
	doc.Sentences = text.Sentences(t, doc.Blocks)
	return doc
}

// said reads what stands between curly quotation marks as speech. The speaker
// is the first of the names that stands in the sentence outside the marks, by
// its number in the list; a name with = before it is the same as the one before.
func said(doc *corpus.Document, speakers ...string) Reading {
	var r Reading
	for _, s := range doc.Sentences {
		sentence := s.Of(doc.Text)
		for at := 0; ; {
			open := strings.Index(sentence[at:], "“")
			if open < 0 {
				break
			}
			end := strings.Index(sentence[at+open:], "”")
			if end < 0 {
				break
			}
			span := text.Span{Start: s.Start + at + open, End: s.Start + at + open + end + len("”")}
			at += open + end + len("”")
			kind := quote.Direct
			if span.Len()*2 < s.Len() {
				kind = quote.Fragment
			}
			r.Quotes = append(r.Quotes, quote.Quote{At: doc.Place(span), Kind: kind, Within: -1, Speaker: speakerIn(sentence, speakers)})
		}
	}
	return r
}

func speakerIn(sentence string, speakers []string) int {
	number := -1
	for _, s := range speakers {
		name, again := strings.CutPrefix(s, "=")
		if !again {
			number++
		}
		if strings.Contains(sentence, name) {
			return number
		}
	}
	return -1
}

// unwatched is for a comparison that nobody waits for.
func unwatched(int, int) {}

// find aligns passages of which nothing is ruled.
func find(docs []corpus.Document, passages [][]Passage) Result {
	return Find(docs, passages, nil, nil, unwatched)
}

// aligned cuts and aligns articles.
func aligned(t testing.TB, docs []corpus.Document, speakers ...string) Result {
	t.Helper()
	var passages [][]Passage
	for i := range docs {
		passages = append(passages, Passages(&docs[i], said(&docs[i], speakers...)))
	}
	return find(docs, passages)
}

// of returns the words of a passage.
func of(docs []corpus.Document, p Passage) string {
	for _, d := range docs {
		if d.ID == p.At.Source {
			return p.At.Span().Of(d.Text)
		}
	}
	return ""
}
