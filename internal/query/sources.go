package query

import (
	"slices"
	"strings"

	"parallax/internal/compare"
	"parallax/internal/story"
	"parallax/internal/text"
	"parallax/internal/why"
)

// The kinds of finding that Sources marks.
const (
	TimeFinding   = "time"
	QuoteFinding  = "quote"
	ActorFinding  = "actor"
	FigureFinding = "figure"
)

// Findings lists the kinds of finding in the order of their switches.
func Findings() []string { return []string{TimeFinding, QuoteFinding, ActorFinding, FigureFinding} }

// ArticlesAsk asks for a page of the articles in full.
type ArticlesAsk struct {
	Source string // an article that is to be on it; empty: any
	Number int    // of the page, from 1; 0: that with the article, else the first
}

// articlesPage is how many articles are on a page.
const articlesPage = 20

// Articles are articles in full, in the order of the story.
type Articles struct {
	Articles      []Article
	Number, Pages int // of the page, from 1
}

// An Article is a source's text, block by block.
type Article struct {
	Source
	Dated  Dated
	Notes  []why.Why
	Blocks []Block
}

// Dated is how an article's own date was worked out.
type Dated struct {
	Published
	Why      why.Why
	Evidence []Passage
	From     string // "front matter" or "--date" when that is the evidence
}

// A Block is a stretch of an article that is one thing.
type Block struct {
	Cite
	Kind     string
	Segments []Segment // its text in order, without gaps
}

// A Segment is a stretch of text with all the findings that cover it.
type Segment struct {
	At       text.Span
	Text     string
	Findings []Finding // outermost first; nil for plain text
}

// A Finding names what covers a segment.
type Finding struct {
	Kind string // one of Findings
	At   text.Span
	Ref  Ref
}

// Covers reports whether a finding of the kind covers the segment, and which:
// the innermost.
func (s Segment) Covers(kind string) (Finding, bool) {
	for i := len(s.Findings) - 1; i >= 0; i-- {
		if s.Findings[i].Kind == kind {
			return s.Findings[i], true
		}
	}
	return Finding{}, false
}

// Words are all the words of the block.
func (b *Block) Words() string {
	var all strings.Builder
	for _, s := range b.Segments {
		all.WriteString(s.Text)
	}
	return all.String()
}

// Part reports whether a place is a part of the block to show: some of it, and
// not the whole.
func (b *Block) Part(at text.Place) bool {
	return at.Source == b.Source && at.Span().Len() > 0 && at.Span().Overlaps(b.At.Span()) && !at.Span().Contains(b.At.Span())
}

// Answer implements Question.
func (q ArticlesAsk) Answer(b *Book) Page {
	page := &Articles{Number: q.Number, Pages: max(1, (len(b.Story.Sources)+articlesPage-1)/articlesPage)}
	if page.Number == 0 {
		page.Number = 1 + b.sources[q.Source]/articlesPage
	}
	page.Number = max(1, min(page.Number, page.Pages))
	first := (page.Number - 1) * articlesPage
	shown := b.Story.Sources[first:min(first+articlesPage, len(b.Story.Sources))]
	found := b.findings(shown)
	for i := range shown {
		src := &shown[i]
		a := Article{Source: b.source(src), Dated: b.dated(src), Notes: src.Notes}
		for _, block := range src.Blocks {
			span := text.Span{Start: block.Start, End: block.End}
			a.Blocks = append(a.Blocks, Block{
				Cite: b.Cite(span.At(src.ID)), Kind: block.Kind,
				Segments: split(src.Text, span, found[src.ID]),
			})
		}
		page.Articles = append(page.Articles, a)
	}
	return page
}

func (b *Book) dated(src *story.Source) Dated {
	d := Dated{Published: published(src.Published), Why: src.Published.Why}
	for _, e := range src.Published.Evidence {
		if e.From != "" {
			d.From = e.From
			continue
		}
		d.Evidence = append(d.Evidence, b.Passage(text.Place{Source: e.Source, Start: e.Start, End: e.End}))
	}
	return d
}

// findings returns every finding in some sources, by source, in order of start,
// the longer first.
func (b *Book) findings(in []story.Source) map[string][]Finding {
	found := make(map[string][]Finding, len(in))
	for i := range in {
		found[in[i].ID] = nil
	}
	add := func(kind string, p text.Place) {
		if list, ok := found[p.Source]; ok && b.words(p) != "" {
			found[p.Source] = append(list, Finding{Kind: kind, At: p.Span(), Ref: b.Ref(p)})
		}
	}
	for i := range b.Story.Times {
		add(TimeFinding, b.Story.Times[i].Place)
	}
	for i := range b.Story.Quotes {
		q := &b.Story.Quotes[i]
		if q.Kind == "direct" || q.Kind == "fragment" || q.Kind == "indirect" || q.Kind == "mixed" {
			add(QuoteFinding, q.Place)
		}
	}
	for i := range b.Story.Actors {
		for _, m := range b.Story.Actors[i].Mentions {
			if m.Form != "pronoun" {
				add(ActorFinding, m.Place)
			}
		}
	}
	for i := range b.Story.Figures {
		add(FigureFinding, b.Story.Figures[i].Place)
	}
	for _, list := range found {
		slices.SortStableFunc(list, func(x, y Finding) int { return outerFirst(x.At, y.At) })
	}
	return found
}

// split cuts the text of a block where a finding starts or ends, so that
// findings that overlap can be shown without nesting. Joined, the segments are
// the block. found is in order of start.
func split(t string, block text.Span, found []Finding) []Segment {
	var inside []Finding
	var spans []text.Span
	for _, f := range found {
		if f.At.Overlaps(block) {
			inside = append(inside, f)
			spans = append(spans, f.At)
		}
	}
	var segments []Segment
	for _, cut := range compare.Segments(block, spans) {
		s := Segment{At: cut.Span, Text: cut.Of(t)}
		slices.Sort(cut.Passages) // in order of start again: the outermost first
		for _, k := range cut.Passages {
			s.Findings = append(s.Findings, inside[k])
		}
		segments = append(segments, s)
	}
	return segments
}
