package query

import (
	"parallax/internal/search"
	"parallax/internal/text"
)

// SearchAsk asks where words are found. Spelling, accents, case and word
// order are forgiven.
type SearchAsk struct{ Query string }

// SearchPage are the hits in groups, the best first in each.
type SearchPage struct {
	Query  string
	Groups []HitGroup // names, headlines, events, quotations, text
	Total  int
}

// A HitGroup are hits of one kind.
type HitGroup struct {
	Kind string // see package search
	Hits []Hit
}

// A Hit is a place that was found.
type Hit struct {
	Passage             // what to show: the sentence, headline or title
	Found   []text.Span // the words found, within Passage.Text
	Open    Ref         // where to go
	Label   string      // the actor's formal name, for a name
}

// hitsShown bounds the answer: a panel, not a report.
const hitsShown = 40

// Answer implements Question.
func (q SearchAsk) Answer(b *Book) Page {
	page := &SearchPage{Query: q.Query}
	for _, h := range b.search().Find(q.Query, hitsShown) {
		hit := b.hit(h)
		if n := len(page.Groups); n == 0 || page.Groups[n-1].Kind != string(h.Kind) {
			page.Groups = append(page.Groups, HitGroup{Kind: string(h.Kind)})
		}
		last := &page.Groups[len(page.Groups)-1]
		last.Hits = append(last.Hits, hit)
		page.Total++
	}
	return page
}

func (b *Book) hit(h search.Hit) Hit {
	hit := Hit{Passage: b.Passage(h.Show), Open: b.Ref(h.Open), Label: h.Label}
	for _, s := range h.Found {
		hit.Found = append(hit.Found, text.Span{Start: s.Start - h.Show.Start, End: s.End - h.Show.Start})
	}
	return hit
}
