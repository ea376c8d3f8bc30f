package view

import (
	"reflect"
	"testing"
)

func TestPanelsCloseEachOther(t *testing.T) {
	type panels struct{ search, documents, handOn bool }
	tests := []struct {
		m    Msg
		want panels
	}{
		{SearchOpened{}, panels{search: true}},
		{DocumentsOpened{}, panels{documents: true}},
		{HandOnOpened{}, panels{handOn: true}},
		{HandOnClosed{}, panels{}},
		{HandOnOpened{}, panels{handOn: true}},
		{Opened{"#/sources"}, panels{}},
		{HandOnOpened{}, panels{handOn: true}},
		{Opened{"#/compare"}, panels{}},
	}
	s := Initial()
	for _, tt := range tests {
		s = Update(s, tt.m)
		if got := (panels{s.Search.Open, s.Documents.Open, s.HandOn.Open}); got != tt.want {
			t.Errorf("after %#v: %+v, want %+v", tt.m, got, tt.want)
		}
	}
}

func TestFramed(t *testing.T) {
	all := []string{"a", "b", "c", "d"}
	tests := []struct {
		name, from string
		msgs       []Msg
		want       string
	}{
		{"where the reader is", "#/timeline?w=2025-10-01..2025-11-01&embed=1", nil, "#/timeline?w=2025-10-01..2025-11-01"},
		{"the same view as it opens", "#/timeline?w=2025-10-01..2025-11-01", []Msg{EmbedPlace{false}}, "#/timeline"},
		{"another view", "#/timeline?w=2025-10-01..2025-11-01", []Msg{EmbedView{Compare}}, "#/compare"},
		{"some sources on the timeline", "#/timeline?hide=b", []Msg{EmbedSource{"b"}, EmbedSource{"d"}}, "#/timeline?hide=b,d"},
		{"a source back in", "#/timeline", []Msg{EmbedSource{"b"}, EmbedSource{"d"}, EmbedSource{"b"}}, "#/timeline?hide=d"},
		{"some columns", "#/compare?cols=a,b,c", []Msg{EmbedSource{"b"}}, "#/compare?cols=a,c"},
		{"too few columns", "#/compare?cols=a,b", []Msg{EmbedSource{"a"}}, "#/compare?cols=b,c"},
		{"no columns chosen", "#/compare", []Msg{EmbedSource{"a"}}, "#/compare?cols=b,c"},
		{"all sources out", "#/compare", []Msg{EmbedSource{"a"}, EmbedSource{"b"}, EmbedSource{"c"}, EmbedSource{"d"}}, "#/compare"},
		{"a view that shows all", "#/differences?kind=date", []Msg{EmbedSource{"a"}}, "#/differences?kind=date"},
		{"a passage", "#/sources?at=a:1-5:word", []Msg{HandOnOpened{}, EmbedTheme{"dark"}, EmbedTitled{"t"}}, "#/sources?at=a:1-5:word"},
	}
	for _, tt := range tests {
		s, _ := Decode(tt.from)
		for _, m := range tt.msgs {
			s = Update(s, m)
		}
		before := s
		if got := Encode(Framed(s, all)); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
		if !reflect.DeepEqual(s, before) {
			t.Errorf("%s: the state was changed", tt.name)
		}
	}
}

func TestPixels(t *testing.T) {
	for height, want := range map[int]int{0: DefaultHeight, -5: LeastHeight, 100: LeastHeight, 700: 700, 1 << 30: MostHeight} {
		if got := (Embed{Height: height}).Pixels(); got != want {
			t.Errorf("%d: %d pixels, want %d", height, got, want)
		}
	}
}
