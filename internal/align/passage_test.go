package align

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"parallax/internal/actor"
	"parallax/internal/text"
)

func TestClauses(t *testing.T) {
	tests := []struct {
		in   string
		want []string
	}{
		{"The river rose by two metres overnight.", []string{"The river rose by two metres overnight."}},
		{"The river rose by two metres, while the old bridge stayed open.", []string{"The river rose by two metres,", "while the old bridge stayed open."}},
		{"While the old bridge stayed open, the river rose by two metres.", []string{"While the old bridge stayed open,", "the river rose by two metres."}},
		{"Holt praised the young crew, adding that the pumps had worked.", []string{"Holt praised the young crew,", "adding that the pumps had worked."}},
		{"Holt said that the pumps had worked well and that the bridge was safe for lorries.", []string{"Holt said that the pumps had worked well", "and that the bridge was safe for lorries."}},
		{"The pumps worked all night; the mayor thanked the crew.", []string{"The pumps worked all night;", "the mayor thanked the crew."}},
		{"“The pumps worked, but the old bridge suffered badly,” Holt said.", []string{"“The pumps worked, but the old bridge suffered badly,” Holt said."}},
		{"He ran, but she stayed.", []string{"He ran, but she stayed."}},
	}
	for _, tt := range tests {
		doc := article("a", tt.in)
		var got []string
		for _, p := range Passages(&doc, said(&doc)) {
			got = append(got, p.At.Span().Of(tt.in))
		}
		if !reflect.DeepEqual(got, tt.want) {
			t.Errorf("got  %q\nwant %q", got, tt.want)
		}
	}
}

func TestPassagesForm(t *testing.T) {
	doc := article("a", "“We saved the street,” Holt said. Holt called the fire a “catastrophe of our own making” in a long letter to the council of Lowford. The street was quiet.")
	want := []Form{Direct, Mixed, Narration}
	for i, p := range Passages(&doc, said(&doc, "Holt")) {
		if p.Form != want[i] {
			t.Errorf("%q: %s, want %s", p.At.Span().Of(doc.Text), p.Form, want[i])
		}
		if speaks := p.Speaker == 0; speaks != (i < 2) {
			t.Errorf("%q: speaker %d", p.At.Span().Of(doc.Text), p.Speaker)
		}
	}
}

func TestPassagesOfAnotherLanguage(t *testing.T) {
	doc := article("a", "Die Brücke bleibt geschlossen.")
	doc.English = false
	if got := Passages(&doc, Reading{}); got != nil {
		t.Errorf("got %v", got)
	}
}

func TestNumeral(t *testing.T) {
	tests := []struct {
		in, want string
		class    class
	}{
		{"1,000", "1000", number}, {"three", "3", number}, {"twenty-three", "23", number}, {"3rd", "3", ordinal},
		{"third", "3", ordinal}, {"one", "", word}, {"cross-border", "", word}, {"", "", word},
	}
	for _, tt := range tests {
		if got, c := numeral(tt.in); got != tt.want || c != tt.class {
			t.Errorf("numeral(%q) = %q, %d; want %q, %d", tt.in, got, c, tt.want, tt.class)
		}
	}
}

func TestKin(t *testing.T) {
	tests := []struct {
		a, b  string
		names bool
		want  bool
	}{
		{"terror", "terrorist", false, true}, {"facilit", "facilitation", false, true}, {"particip", "particular", false, false},
		{"afghan", "afghanistan", true, true}, {"turkey", "turkish", true, false}, {"iran", "iranian", true, true}, {"port", "portland", false, false},
	}
	for _, tt := range tests {
		if got := kin(tt.a, tt.b, tt.names); got != tt.want {
			t.Errorf("kin(%q, %q, %v) = %v", tt.a, tt.b, tt.names, got)
		}
	}
}

func TestSynonymsAreFewAndStand(t *testing.T) {
	lines := strings.Split(strings.TrimSpace(synonyms), "\n")
	if len(lines) > 150 {
		t.Errorf("%d classes, at most 150", len(lines))
	}
	if !synonymousStems(text.Stem("ceasefire"), text.Stem("truce")) || synonymousStems(text.Stem("rise"), text.Stem("fall")) {
		t.Error("a truce is a ceasefire, a rise no fall")
	}
}

func TestOpposites(t *testing.T) {
	var up, down, both sides
	up.take(text.Stem("resumed"))
	down.take(text.Stem("suspended"))
	both.take(text.Stem("resumed"))
	both.take(text.Stem("suspended"))
	if !up.against(down) || !down.against(up) || up.against(up) || up.against(both) {
		t.Error("resumed is against suspended, and against nothing else")
	}
}

func TestSpelled(t *testing.T) {
	tests := []struct {
		a, b string
		want bool
	}{
		{"Ingrid Dahlberg", "Ingrid Dalberg", true},
		{"Ingrid Dahlberg", "Ingrid Dahlborg", true},
		{"Ingrid Dahlberg", "Ingrid Dahlberg", true},
		{"Ingrid Dahlberg", "Astrid Dahlberg", false},
		{"Holt", "Hold", false},
	}
	for _, tt := range tests {
		f := &finder{cast: &actor.Cast{Actors: []actor.Actor{{Name: tt.a}, {Name: tt.b}}}}
		if got := f.spelled(0, 1); got != tt.want || f.spelled(1, 0) != got {
			t.Errorf("%s, %s: %v", tt.a, tt.b, got)
		}
	}
}

func FuzzPassages(f *testing.F) {
	f.Add("“A, but B,” he said, adding that C. While x y z, d e f; g.")
	f.Fuzz(func(t *testing.T, in string) {
		if !utf8.ValidString(in) || len(in) > 3000 {
			t.Skip()
		}
		doc := article("a", in)
		got := Passages(&doc, said(&doc))
		end := 0
		for _, p := range got {
			if p.At.Start < end || p.At.End <= p.At.Start || p.At.End > len(in) || !utf8.ValidString(p.At.Span().Of(in)) {
				t.Fatalf("%+v after %d", p.At, end)
			}
			end = p.At.End
		}
		if again := Passages(&doc, said(&doc)); !reflect.DeepEqual(got, again) {
			t.Fatal("twice, not the same")
		}
	})
}
