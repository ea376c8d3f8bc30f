package query

import (
	"strconv"
	"strings"
	"testing"

	"parallax/internal/story"
	"parallax/internal/text"
)

func TestArticlesAreWhole(t *testing.T) {
	b := NewBook(sample())
	page := ArticlesAsk{}.Answer(b).(*Articles)
	for i, a := range page.Articles {
		for _, block := range a.Blocks {
			var joined strings.Builder
			for _, s := range block.Segments {
				joined.WriteString(s.Text)
			}
			if got, want := joined.String(), block.At.Span().Of(b.Story.Sources[i].Text); got != want {
				t.Errorf("%s: segments joined are %q, want %q", citeOf(block.Cite), got, want)
			}
		}
	}
	a := page.Articles[0]
	if a.Letter != "A" || a.Words != 25 || a.Dated.Evidence[0].Text != "Friday" || page.Articles[1].Dated.From != "front matter" {
		t.Errorf("article A: letter %q, %d words, dated by %+v; B dated from %q", a.Letter, a.Words, a.Dated.Evidence, page.Articles[1].Dated.From)
	}
}

func citeOf(c Cite) string { return c.Letter + " " + c.At.Words }

func TestSplit(t *testing.T) {
	const words = "abcdefghij"
	f := func(kind string, start, end int) Finding {
		return Finding{Kind: kind, At: text.Span{Start: start, End: end}}
	}
	tests := []struct {
		name  string
		block text.Span
		found []Finding
		want  string // segments as text:kinds
	}{
		{"nothing found", text.Span{Start: 0, End: 10}, nil, "abcdefghij:"},
		{"one inside", text.Span{Start: 0, End: 10}, []Finding{f("t", 2, 4)}, "ab: cd:t efghij:"},
		{"at both ends", text.Span{Start: 0, End: 10}, []Finding{f("t", 0, 2), f("u", 8, 10)}, "ab:t cdefgh: ij:u"},
		{"nested", text.Span{Start: 0, End: 10}, []Finding{f("q", 1, 9), f("t", 3, 5)}, "a: bc:q de:qt fghi:q j:"},
		{"crossing", text.Span{Start: 0, End: 10}, []Finding{f("q", 1, 6), f("t", 4, 8)}, "a: bcd:q ef:qt gh:t ij:"},
		{"the same span twice", text.Span{Start: 0, End: 10}, []Finding{f("q", 1, 3), f("t", 1, 3)}, "a: bc:qt defghij:"},
		{"over the block's ends", text.Span{Start: 3, End: 6}, []Finding{f("q", 0, 4), f("t", 5, 9)}, "d:q e: f:t"},
		{"touching only", text.Span{Start: 3, End: 6}, []Finding{f("q", 0, 3), f("t", 6, 9)}, "def:"},
		{"an empty block", text.Span{Start: 3, End: 3}, []Finding{f("q", 0, 5)}, ""},
	}
	for _, tt := range tests {
		var got []string
		for _, s := range split(words, tt.block, tt.found) {
			kinds := ""
			for _, f := range s.Findings {
				kinds += f.Kind
			}
			got = append(got, s.Text+":"+kinds)
		}
		if joined := strings.Join(got, " "); joined != tt.want {
			t.Errorf("%s: split = %q, want %q", tt.name, joined, tt.want)
		}
	}
}

func TestCut(t *testing.T) {
	page := ArticlesAsk{}.Answer(NewBook(sample())).(*Articles)
	block := &page.Articles[0].Blocks[1]
	tests := []struct {
		words string
		want  string // the segments, those inside in brackets; empty for none inside
	}{
		{"council met", "The |port |[council]|[ met]| on |Friday|. |“We will not sell the quay,”| said |Ana Petrović|."},
		{"on Friday", "The |port council| met |[on ]|[Friday]|. |“We will not sell the quay,”| said |Ana Petrović|."},
		{textA[19:block.At.End], ""},
		{"200 people", ""},
	}
	for _, tt := range tests {
		part := at("a", tt.words, 0)
		joined := ""
		if block.Part(part) {
			joined = bracketed(CutAt(block.Segments, []text.Span{part.Span()}), part.Span())
		}
		if joined != tt.want {
			t.Errorf("cut at %q: %q, want %q", tt.words, joined, tt.want)
		}
	}
}

// bracketed joins segments by bars, with those in a span in brackets.
func bracketed(segments []Segment, in text.Span) string {
	var words []string
	for _, s := range segments {
		word := s.Text
		if in.Contains(s.At) {
			word = "[" + word + "]"
		}
		words = append(words, word)
	}
	return strings.Join(words, "|")
}

func FuzzSplit(f *testing.F) {
	f.Add("abcdefghij", 0, 10, 2, 5, 4, 8)
	f.Add("äöü", 0, 6, 0, 2, 2, 6)
	f.Fuzz(func(t *testing.T, words string, start, end, a1, a2, b1, b2 int) {
		span := func(i, j int) text.Span {
			i, j = min(max(0, i), len(words)), min(max(0, j), len(words))
			return text.Span{Start: min(i, j), End: max(i, j)}
		}
		block := span(start, end)
		joined, last := "", block.Start
		for _, s := range split(words, block, []Finding{{At: span(a1, a2)}, {At: span(b1, b2)}}) {
			if s.At.Start != last || s.At.Len() == 0 {
				t.Fatalf("segment %v after %d", s.At, last)
			}
			last = s.At.End
			joined += s.Text
		}
		if joined != block.Of(words) {
			t.Fatalf("joined %q, want %q", joined, block.Of(words))
		}
	})
}

// TestArticlesByPage has more articles than a page.
func TestArticlesByPage(t *testing.T) {
	s := &story.Story{}
	for i := range 45 {
		s.Sources = append(s.Sources, story.Source{ID: strconv.Itoa(i), Text: "The quay was sold."})
	}
	b := NewBook(s)
	for _, tt := range []struct {
		ask                  ArticlesAsk
		number, count, first int
	}{
		{ArticlesAsk{}, 1, 20, 0}, {ArticlesAsk{Number: 3}, 3, 5, 40}, {ArticlesAsk{Number: 9}, 3, 5, 40},
		{ArticlesAsk{Source: "25"}, 2, 20, 20}, {ArticlesAsk{Source: "none"}, 1, 20, 0}, {ArticlesAsk{Source: "25", Number: 1}, 1, 20, 0},
	} {
		p := tt.ask.Answer(b).(*Articles)
		if p.Number != tt.number || p.Pages != 3 || len(p.Articles) != tt.count || p.Articles[0].Mark.Source != strconv.Itoa(tt.first) {
			t.Errorf("%+v: page %d of %d with %d articles from %s", tt.ask, p.Number, p.Pages, len(p.Articles), p.Articles[0].Mark.Source)
		}
	}
}
