package query

import (
	"slices"
	"testing"

	"parallax/internal/timeline"
)

// TestBriefVoices leaves the sources with the most words, in their order; what
// the others have is one share, and no word is lost.
func TestBriefVoices(t *testing.T) {
	p := &VoicesPage{Voices: []Voice{{Verbs: []Verb{{Word: "said"}}}}}
	all := 0
	for i := range 3 * mostShares {
		words := 10
		if i%3 == 0 {
			words = 20 + i
		}
		all += words
		m := Mark{Source: string(rune('a' + i)), Letter: "L", Shape: i}
		p.Voices[0].In = append(p.Voices[0].In, VoiceShare{Mark: m, Direct: words - 1, Reported: 1})
		p.Sources = append(p.Sources, VoiceSource{Mark: m, Words: 100, Direct: words, Unattributed: 5})
	}
	p.brief()
	in := p.Voices[0].In
	got := 0
	for i, s := range in {
		got += s.Direct + s.Reported
		if i < mostShares && s.Shape != 3*i {
			t.Errorf("share %d is of source %d, want %d", i, s.Shape, 3*i)
		}
	}
	if len(in) != mostShares+1 || got != all || in[mostShares].Mark != (Mark{}) || p.Voices[0].Verbs != nil {
		t.Errorf("%d shares of %d words, the last of %+v; want %d of %d", len(in), got, in[len(in)-1].Mark, mostShares+1, all)
	}
	direct, nobodys := 0, 0
	for _, s := range p.Sources {
		direct += s.Direct
		nobodys += s.Unattributed
	}
	if len(p.Sources) != mostShares+1 || direct != all || nobodys != 5*3*mostShares {
		t.Errorf("%d sources of %d words, %d of them nobody's", len(p.Sources), direct, nobodys)
	}
	if first := p.Sources[:mostShares]; !slices.IsSortedFunc(first, func(a, b VoiceSource) int { return a.Shape - b.Shape }) || first[mostShares-1].Shape != mostShares-1 {
		t.Errorf("of sources with as many words the first are left: %+v", first)
	}
}

// TestBriefVoicesOfFew leaves what there is.
func TestBriefVoicesOfFew(t *testing.T) {
	p := &VoicesPage{Sources: make([]VoiceSource, mostShares), Voices: []Voice{{In: make([]VoiceShare, mostShares)}}}
	p.brief()
	if len(p.Sources) != mostShares || len(p.Voices[0].In) != mostShares {
		t.Errorf("%d sources, %d shares", len(p.Sources), len(p.Voices[0].In))
	}
}

// TestBriefSide leaves the first member whole and the marks of some sources, and
// counts the others.
func TestBriefSide(t *testing.T) {
	var s Side
	for i := range 3 * FewMarks {
		for range 2 { // each source gives it twice
			m := Member{Passage: Passage{Text: "it"}}
			m.Mark = Mark{Source: string(rune('a' + i)), Shape: i}
			s.Members = append(s.Members, m)
		}
	}
	s.brief()
	if len(s.Members) != FewMarks || s.More != 2*FewMarks || s.Members[0].Text != "it" || s.Members[1].Text != "" || s.Members[1].Shape != 1 {
		t.Errorf("%d members and %d more: %+v", len(s.Members), s.More, s.Members)
	}
}

// TestBriefTimeline leaves of the reports whose they are.
func TestBriefTimeline(t *testing.T) {
	p := &TimelinePage{Events: []TimelineEvent{{Sources: make([]Mark, 2*FewMarks), Dates: []DateSide{{Sources: make([]Mark, 1)}}}}}
	p.Model.Items = []timeline.Item{{Reports: []timeline.Report{{Source: 7}, {Source: 2}, {Source: 7, Dated: true}}}}
	p.brief()
	if it := p.Model.Items[0]; !slices.Equal(it.Others, []int{2, 7}) || it.Reports != nil || len(p.Events[0].Sources) != FewMarks {
		t.Errorf("item %+v, %d sources", it, len(p.Events[0].Sources))
	}
}
