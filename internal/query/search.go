package query

import (
	"strings"

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
	Hits []Hit  // the best
	More int    // how many more there are
}

// A Hit is a place that was found.
type Hit struct {
	Passage             // what to show: the sentence, headline or title
	Found   []text.Span // the words found, within Passage.Text
	From    int         // where to begin showing Text, so that what was found is seen
	Open    Ref         // where to go
	Label   string      // the actor's formal name, for a name
}

// The answer is bounded, a panel and no report: how many hits of a kind are
// looked for, and how many of them are shown.
const (
	hitsFound = 200
	hitsShown = 8
)

// Answer implements Question.
func (q SearchAsk) Answer(b *Book) Page {
	page := &SearchPage{Query: q.Query}
	for _, h := range b.search().Find(q.Query, hitsFound) {
		if n := len(page.Groups); n == 0 || page.Groups[n-1].Kind != string(h.Kind) {
			page.Groups = append(page.Groups, HitGroup{Kind: string(h.Kind)})
		}
		last := &page.Groups[len(page.Groups)-1]
		page.Total++
		if len(last.Hits) == hitsShown {
			last.More++
			continue
		}
		last.Hits = append(last.Hits, b.hit(h))
	}
	return page
}

func (b *Book) hit(h search.Hit) Hit {
	hit := Hit{Passage: b.Passage(h.Show), Open: b.Ref(h.Open), Label: h.Label}
	for _, s := range h.Found {
		hit.Found = append(hit.Found, text.Span{Start: s.Start - h.Show.Start, End: s.End - h.Show.Start})
	}
	if len(hit.Found) > 0 {
		hit.From = opening(hit.Text, hit.Found[0].Start)
	}
	return hit
}

// opening is where to begin showing t so that the byte at found is seen early:
// at its beginning, or at a word some way before found.
func opening(t string, found int) int {
	const near, before = 110, 50 // bytes: about a line and a half, and half a line
	if found <= near {
		return 0
	}
	if i := strings.IndexByte(t[found-before:found], ' '); i >= 0 {
		return found - before + i + 1
	}
	return 0
}
