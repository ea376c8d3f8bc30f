package view

import (
	"reflect"
	"testing"
)

func TestUpdate(t *testing.T) {
	at := ref("a", 1, 5, "word")
	tests := []struct {
		name string
		from string // address before
		m    Msg
		want string
	}{
		{"a window", "#/timeline", TimelineWindow{"2025-10-01", "2025-11-01"}, "#/timeline?w=2025-10-01..2025-11-01"},
		{"words sought", "#/timeline?kind=said", TimelineSought{"ferry"}, "#/timeline?kind=said&q=ferry"},
		{"words put away", "#/timeline?q=ferry", TimelineSought{}, "#/timeline"},
		{"time measured", "#/timeline?at=a:3-9:x", TimelineMeasured{ref("b", 1, 4, "")}, "#/timeline?since=b:1-4&at=a:3-9:x"},
		{"measuring ended", "#/timeline?since=b:1-4&at=a:3-9:x", TimelineMeasured{}, "#/timeline?at=a:3-9:x"},
		{"the lanes of other sources", "#/timeline", TimelineLanes{2}, "#/timeline"},
		{"other articles in the order of telling", "#/timeline", TimelineTold{10}, "#/timeline"},
		{"the whole story", "#/timeline?w=2025-10-01..2025-11-01", TimelineWindow{}, "#/timeline"},
		{"a lane off", "#/timeline?hide=a", TimelineSource{"b"}, "#/timeline?hide=a,b"},
		{"a lane on", "#/timeline?hide=a,b", TimelineSource{"a"}, "#/timeline?hide=b"},
		{"folds", "#/timeline", TimelineFolds{}, "#/timeline?folds=off"},
		{"columns", "#/compare?front=2&cols=a,b,c", CompareColumns{[]string{"b", "c"}}, "#/compare?cols=b,c"},
		{"a switch", "#/compare", CompareSwitched{InkShared}, "#/compare?off=shared"},
		{"a filter", "#/compare?on=altered", CompareSwitched{OnlyDiffering}, "#/compare?on=altered,differ"},
		{"what it adds", "#/compare", CompareSwitched{WhatItAdds}, "#/compare?on=adds"},
		{"no such switch", "#/compare", CompareSwitched{"none"}, "#/compare"},
		{"how strong", "#/compare", CompareLeast{120}, "#/compare?least=95"},
		{"words", "#/compare", CompareFind{"port"}, "#/compare?words=port&step=found"},
		{"no words", "#/compare?words=port&step=found", CompareFind{}, "#/compare"},
		{"what to step through", "#/compare", CompareStepping{StepShared}, "#/compare?step=shared"},
		{"beside which", "#/compare", CompareBeside{"c"}, "#/compare?by=c"},
		{"a column in front", "#/compare", CompareFront{1}, "#/compare?front=1"},
		{"a kind", "#/differences", DifferencesKind{"figure"}, "#/differences?kind=figure"},
		{"marks on", "#/sources", SourcesMarked{"quote"}, "#/sources?mark=time,quote"},
		{"marks off", "#/sources", SourcesMarked{"time"}, "#/sources?mark=none"},
		{"a finding", "#/differences", SourcesChose{at}, "#/sources?at=a:1-5:word"},
		{"search", "#/sources", SearchOpened{}, "#/sources?find="},
		{"search typed", "#/sources?find=", SearchTyped{"Doha"}, "#/sources?find=Doha"},
		{"search closed", "#/sources?find=Doha", SearchClosed{}, "#/sources"},
		{"an address", "#/sources?find=Doha", Opened{"#/differences?kind=date"}, "#/differences?kind=date"},
	}
	for _, tt := range tests {
		s, _ := Decode(tt.from)
		kept, _ := Decode(tt.from)
		if got := Encode(Update(s, tt.m)); got != tt.want {
			t.Errorf("%s: Update(%s, %#v) = %s, want %s", tt.name, tt.from, tt.m, got, tt.want)
		}
		if !reflect.DeepEqual(s, kept) {
			t.Errorf("%s: Update changed the state it was given", tt.name)
		}
	}
}

// A link to an article and back must find the timeline where it was.
func TestOpenedKeepsOtherViews(t *testing.T) {
	s, _ := Decode("#/timeline?w=2025-10-01..2025-11-01")
	s = Update(s, Opened{"#/sources?at=a:1-5:word"})
	s.View = Timeline
	if got, want := Encode(s), "#/timeline?w=2025-10-01..2025-11-01"; got != want {
		t.Errorf("after an article and back: %s, want %s", got, want)
	}
}

func TestUpdateDoesNotShareLists(t *testing.T) {
	hidden := []string{"a", "b", "c"}
	s := Initial()
	s.Timeline.Hidden = hidden[:2]
	Update(s, TimelineSource{"d"})
	if hidden[2] != "c" {
		t.Errorf("TimelineSource wrote into the list of the state before: %v", hidden)
	}
}

// The form for what is put right is closed by whatever leads away from it.
func TestCorrectForms(t *testing.T) {
	at := *ref("a", 1, 5, "word")
	s, _ := Decode("#/compare")
	open := Update(s, CorrectOpened{Form: FormMatch, At: at, Other: "b"})
	if !open.Correct.Is(FormMatch, at) || open.Correct.Is(FormNote, at) || open.Correct.Is(FormMatch, *ref("a", 1, 4, "wor")) {
		t.Errorf("opened: %+v", open.Correct)
	}
	if Encode(open) != Encode(s) {
		t.Errorf("the form is in the address: %s", Encode(open))
	}
	picked := Update(open, CorrectPicked{ref("b", 7, 9, "no")})
	if picked.Correct.Pick == nil || picked.Correct.Other != "b" || open.Correct.Pick != nil {
		t.Errorf("picked: %+v, before: %+v", picked.Correct, open.Correct)
	}
	for _, m := range []Msg{CorrectClosed{}, Opened{"#/compare"}, SearchOpened{}, DocumentsOpened{}} {
		if got := Update(picked, m).Correct; got != (CorrectState{}) {
			t.Errorf("after %T: %+v", m, got)
		}
	}
	if n := len(Questions(open)); n != len(Questions(s)) {
		t.Errorf("%d questions with a form that needs none, %d without", n, len(Questions(s)))
	}
	if n := len(Questions(Update(s, CorrectOpened{Form: FormSame, At: at}))); n != len(Questions(s))+1 {
		t.Errorf("%d questions with a form for actors, %d without", n, len(Questions(s)))
	}
}

// All that is left of a list comes at one press, whole steps at a time.
func TestMore(t *testing.T) {
	tests := []struct {
		msg  Msg
		more func(State) int
		want int
	}{
		{CoverageMore{}, func(s State) int { return s.Coverage.More }, 1},
		{CoverageMore{All: coverageStep}, func(s State) int { return s.Coverage.More }, 1},
		{CoverageMore{All: 2*coverageStep + 1}, func(s State) int { return s.Coverage.More }, 3},
		{DifferencesMore{All: 4 * differencesStep}, func(s State) int { return s.Differences.More }, 4},
		{VoicesMore{All: 1}, func(s State) int { return s.Voices.More }, 1},
	}
	for _, tt := range tests {
		if got := tt.more(Update(Initial(), tt.msg)); got != tt.want {
			t.Errorf("%#v: %d steps, want %d", tt.msg, got, tt.want)
		}
	}
}

// TestBelow holds that the order of telling may come last, but where the address
// leads to it.
func TestBelow(t *testing.T) {
	for fragment, want := range map[string]int{"#/timeline": 1, "#/timeline?see=told": 0, "#/compare": 0, "#/": 0} {
		s := Update(Initial(), Opened{Fragment: fragment[1:]})
		var got int
		for _, q := range Questions(s) {
			if Below(s, q) {
				got++
			}
		}
		if got != want {
			t.Errorf("%s: %d questions are on what stands below, want %d", fragment, got, want)
		}
	}
}
