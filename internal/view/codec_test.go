package view

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"parallax/internal/query"
	"parallax/internal/text"
)

func ref(source string, start, end int, words string) *Ref {
	return &Ref{Place: text.Place{Source: source, Start: start, End: end}, Words: words}
}

func TestEncode(t *testing.T) {
	with := func(change func(*State)) State {
		s := Initial()
		change(&s)
		return s
	}
	tests := []struct {
		name string
		s    State
		want string
	}{
		{"initial", Initial(), "#/story"},
		{"another view", with(func(s *State) { s.View = About }), "#/about"},
		{"timeline", with(func(s *State) {
			s.View = Timeline
			s.Timeline = TimelineState{From: "2025-10-09", To: "2025-10-09", Hidden: []string{"a", "b,c"}, Unfolded: true, Chosen: ref("a", 3, 9, "the third round")}
		}), "#/timeline?w=2025-10-09..2025-10-09&hide=a,b%2Cc&folds=off&at=a:3-9:the+third+round"},
		{"timeline, filtered", with(func(s *State) {
			s.View = Timeline
			s.Timeline.Filter = query.TimelineFilter{Kind: "said", About: "Ana Holt", Differ: true, Until: "2025-11-07"}
		}), "#/timeline?kind=said&about=Ana+Holt&show=differ&until=2025-11-07"},
		{"timeline, searched and measured", with(func(s *State) {
			s.View = Timeline
			s.Timeline.Filter.Place = "Doha"
			s.Timeline.Find, s.Timeline.Told = "third round", true
			s.Timeline.Since, s.Timeline.Chosen = ref("b", 1, 4, "The"), ref("a", 3, 9, "the third round")
		}), "#/timeline?place=Doha&q=third+round&see=told&since=b:1-4:The&at=a:3-9:the+third+round"},
		{"compare", with(func(s *State) {
			s.View = Compare
			s.Compare = CompareState{Columns: []string{"x", "y"}, Shared: true, Altered: true, Loose: true, Chosen: ref("y", 0, 4, "“Pa"), Front: 1}
		}), "#/compare?cols=x,y&off=only&on=altered,loose&at=y:0-4:%E2%80%9CPa&front=1"},
		{"compare, what is added", with(func(s *State) {
			s.View = Compare
			s.Compare = CompareState{Columns: []string{"+", "y"}, Shared: true, Only: true, Adds: true, Places: true, Least: 40, Find: "the port", Steps: StepNew, Beside: "y"}
		}), "#/compare?cols=%2B,y&on=adds,places&least=40&words=the+port&step=new&by=y"},
		{"differences", with(func(s *State) { s.View, s.Differences = Differences, DifferencesState{Kind: "date", More: 2} }), "#/differences?kind=date&more=2"},
		{"sources", with(func(s *State) {
			s.View = Sources
			s.Sources = SourcesState{At: ref("a:b&c", 1, 2, ""), Marked: []string{"quote", "time"}}
		}), "#/sources?at=a%3Ab%26c:1-2&mark=time,quote"},
		{"coverage", with(func(s *State) { s.View, s.Coverage = Coverage, CoverageState{Sort: "story", Only: true, More: 2} }),
			"#/coverage?sort=story&show=only&more=2"},
		{"voices", with(func(s *State) {
			s.View, s.Voices = Voices, VoicesState{Chosen: ref("a", 3, 9, "Ana"), Reported: true, More: 1}
		}),
			"#/voices?who=a:3-9:Ana&words=reported&more=1"},
		{"nothing marked", with(func(s *State) { s.View = Sources; s.Sources.Marked = nil }), "#/sources?mark=none"},
		{"search and frame", with(func(s *State) { s.Search = SearchState{Open: true, Query: "doha & 100%"}; s.Embed = true }),
			"#/story?find=doha+%26+100%25&embed=1"},
	}
	for _, tt := range tests {
		got := Encode(tt.s)
		if got != tt.want {
			t.Errorf("%s: Encode = %q, want %q", tt.name, got, tt.want)
		}
		back, problem := Decode(got)
		if problem != "" {
			t.Errorf("%s: Decode(%q): problem %q", tt.name, got, problem)
		}
		if again := Encode(back); again != got {
			t.Errorf("%s: Encode(Decode(%q)) = %q", tt.name, got, again)
		}
	}
}

func TestDecode(t *testing.T) {
	tests := []struct {
		fragment string
		want     string // the address of what is read
		problem  string
	}{
		{"", "#/story", ""},
		{"#", "#/story", ""},
		{"#/", "#/story", ""},
		{"/sources", "#/sources", ""},
		{"#/sources/", "#/sources", ""},
		{"#/sources?", "#/sources", ""},
		{"#/sources?next=1&at=a:0-5:Five+m", "#/sources?at=a:0-5:Five+m", ""},
		{"#/sources?at=a:0-5:Five%20m", "#/sources?at=a:0-5:Five+m", ""},
		{"#/sources:~:text=hello", "#/sources", ""},
		{"#/sources?v=1", "#/sources", ""},
		{"#/sources?v=2&at=a:0-5", "#/sources?at=a:0-5", "link.newer"},
		{"#/sources?v=x", "#/sources", "link.newer"},
		{"#/nowhere?at=a:0-5", "#/story", "link.view"},
		{"#main", "#/story", "link.view"},
		{"#/sources?at=100%", "#/sources", "link.unreadable"},
		{"#/sources?at=%ff:0-1", "#/sources", "link.unreadable"},
		{"#/sources?at=a:9-5", "#/sources", ""},
		{"#/sources?at=:0-5", "#/sources", ""},
		{"#/sources?at=a:-1-5", "#/sources", ""},
		{"#/sources?mark=quote,nonsense,time", "#/sources?mark=time,quote", ""},
		{"#/timeline?w=2025-10-09", "#/timeline", ""},
		{"#/timeline?w=yesterday..today", "#/timeline", ""},
		{"#/timeline?w=-0043-03-15..2025-11-07", "#/timeline?w=-0043-03-15..2025-11-07", ""},
		{"#/timeline?kind=odd&until=soon&show=all", "#/timeline", ""},
		{"#/compare?front=-1&cols=a,,a,b", "#/compare?cols=a,b", ""},
		{"#/compare?least=99&step=nowhere&on=nothing", "#/compare?least=95", ""},
		{"#/coverage?sort=best&show=all&more=-1", "#/coverage", ""},
		{"#/voices?more=100000&who=a:0-3", "#/voices?who=a:0-3", ""},
		{"#/sources?find=", "#/sources?find=", ""},
		{"#/" + strings.Repeat("x", 64<<10), "#/story", "link.unreadable"},
	}
	for _, tt := range tests {
		s, problem := Decode(tt.fragment)
		if got := Encode(s); got != tt.want || problem != tt.problem {
			t.Errorf("Decode(%.60q) = %q, %q, want %q, %q", tt.fragment, got, problem, tt.want, tt.problem)
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, seed := range []string{"#/timeline?w=2025-10-09..2025-11-13&hide=a,b&at=a:3-9:the+third", "#/compare?cols=a,b&off=only&on=loose&front=1",
		"#/sources?at=a%3Ab:1-2:x&mark=time,quote&find=%E2%80%9C", "#/differences?kind=date&v=2&embed=1", "#%", "#/search?q=100%"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, fragment string) {
		s, _ := Decode(fragment)
		address := Encode(s)
		back, problem := Decode(address)
		if problem != "" {
			t.Fatalf("Decode(%q) = %q", address, problem)
		}
		if !reflect.DeepEqual(back, s) {
			t.Fatalf("Decode(Encode(s)) of %q:\ngot  %+v\nwant %+v", fragment, back, s)
		}
		for _, c := range []byte(address) {
			if c <= ' ' || c > '~' {
				t.Fatalf("address %q is not printable ASCII", address)
			}
		}
	})
}

func ExampleDecode() {
	s, problem := Decode("#/sources?at=a:3-9:the+third+round&mark=time,quote")
	fmt.Println(s.View, s.Sources.At.Words, s.Sources.Marked, problem == "")
	s = Update(s, SourcesMarked{Kind: "time"})
	fmt.Println(Encode(s))
	// Output:
	// sources the third round [time quote] true
	// #/sources?at=a:3-9:the+third+round&mark=quote
}
