package score

import (
	"strings"
	"testing"
)

const named = "President Ada Blum Jr. of the Ministry of Trade of Austria met Blum's aide, Austria said; Ada left."

// span finds the n-th place of words in named.
func span(t *testing.T, words string, n int, id string) Name {
	t.Helper()
	at := 0
	for ; n >= 0; n-- {
		i := strings.Index(named[at:], words)
		if i < 0 {
			t.Fatalf("no %q", words)
		}
		at += i + 1
	}
	return Name{at - 1, at - 1 + len(words), id}
}

func TestSameHead(t *testing.T) {
	tests := []struct {
		a, b Name
		want bool
	}{
		{span(t, "President Ada Blum Jr.", 0, ""), span(t, "Ada Blum", 0, ""), true},
		{span(t, "Ada Blum Jr.", 0, ""), span(t, "Blum", 0, ""), true},
		{span(t, "Ada Blum", 0, ""), span(t, "Ada", 0, ""), false},
		{span(t, "Ministry of Trade", 0, ""), span(t, "Ministry of Trade of Austria", 0, ""), true},
		{span(t, "Austria", 0, ""), span(t, "Ministry of Trade of Austria", 0, ""), false},
		{span(t, "Trade", 0, ""), span(t, "Ministry of Trade", 0, ""), false},
		{span(t, "aide", 0, ""), span(t, "aide", 0, ""), true},
		{span(t, "aide", 0, ""), span(t, "Blum's aide", 0, ""), false},
	}
	for _, tt := range tests {
		if got := sameHead(named, tt.a, tt.b); got != tt.want {
			t.Errorf("%q and %q: %v, want %v", named[tt.a.Start:tt.a.End], named[tt.b.Start:tt.b.End], got, tt.want)
		}
	}
}

func TestActorFigure(t *testing.T) {
	gold := []Name{
		span(t, "President Ada Blum Jr.", 0, "p"), span(t, "Ministry of Trade", 0, "m"), span(t, "Austria", 0, "s"),
		span(t, "Blum", 1, "p"), span(t, "Austria", 1, "s"), span(t, "Ada", 1, "p"),
	}
	system := []Name{
		span(t, "Ada Blum", 0, "1"), span(t, "Ministry", 0, "2"), span(t, "Blum", 1, "1"), span(t, "aide", 0, "1"),
		span(t, "Austria", 1, "3"), span(t, "Ada", 1, "3"),
	}
	var f ActorFigure
	errors := f.Add("f", named, gold, system)
	want := ActorFigure{Gold: 6, System: 6, Hit: 5, GoldPairs: 4, SystemPairs: 4, HitPairs: 1, KnownPairs: 2}
	if f != want {
		t.Errorf("got %+v, want %+v", f, want)
	}
	list := strings.Join(errors, "\n")
	for _, line := range []string{"spurious\tf\t", "missed\tf\t", "joined\tf\tAustria | Ada", "apart\tf\tBlum | Ada"} {
		if !strings.Contains(list, line) {
			t.Errorf("no %q in\n%s", line, list)
		}
	}
}

func TestReadActors(t *testing.T) {
	got, err := ReadActors([]byte(`{"articles":[{"file":"a.txt","sha256":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad","mentions":[{"start":0,"end":2,"id":"e1"}]}]}`))
	if err != nil || len(got) != 1 || got[0].Mentions[0] != (Name{0, 2, "e1"}) {
		t.Fatalf("%v, %+v", err, got)
	}
	if err := got[0].Check("abc"); err != nil {
		t.Error(err)
	}
	if got[0].Check("abd") == nil {
		t.Error("another text: no error")
	}
	for _, bad := range []string{"{", `{"articles":[{"mentions":[{"start":2,"end":2,"id":"e"}]}]}`} {
		if _, err := ReadActors([]byte(bad)); err == nil {
			t.Errorf("%s: no error", bad)
		}
	}
}
