package align

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"parallax/internal/corpus"
)

// quake are three articles on an earthquake and two on a library.
func quake() []corpus.Document {
	return []corpus.Document{
		article("a", "A strong earthquake struck the island of Sorvi on Sunday and damaged the port.\n\nSchools in the capital opened as usual.\n\nThe quake on Sorvi was the third this year.\n"),
		article("b", "An earthquake on Sorvi has destroyed houses near the port, the rescue service said.\n\nRescuers flew to Sorvi at noon.\n"),
		article("c", "Dozens were hurt in the Sorvi earthquake.\n\nThe minister cancelled a speech about taxes.\n"),
		article("d", "The Halden library lends tools.\n\nMembers pay eight crowns.\n"),
		article("e", "Tools from the Halden library are in demand.\n\nDrills go first.\n"),
	}
}

// toldBy are the words of the passages of each happening, with the word that names it.
func toldBy(docs []corpus.Document, r Result) [][]string {
	var out [][]string
	for _, h := range r.Told {
		var list []string
		for _, m := range h.Members {
			p := r.Passages[m.Passage]
			i := slices.IndexFunc(docs, func(d corpus.Document) bool { return d.ID == p.At.Source })
			list = append(list, p.At.Source+" "+docs[i].Text[m.At.Start:m.At.End]+": "+of(docs, p))
		}
		out = append(out, list)
	}
	return out
}

func TestHappenings(t *testing.T) {
	docs := quake()
	got := toldBy(docs, aligned(t, docs))
	if len(got) != 1 {
		t.Fatalf("%d happenings, want the earthquake:\n%q", len(got), got)
	}
	for _, want := range []string{"a earthquake: A strong", "b earthquake: An earthquake", "c earthquake: Dozens"} {
		if !slices.ContainsFunc(got[0], func(s string) bool { return strings.HasPrefix(s, want) }) {
			t.Errorf("no %q… in\n%q", want, got[0])
		}
	}
	for _, other := range []string{"Schools", "minister", "library"} {
		if slices.ContainsFunc(got[0], func(s string) bool { return strings.Contains(s, other) }) {
			t.Errorf("%q tells of the earthquake:\n%q", other, got[0])
		}
	}
}

func TestHappeningsInAnyOrder(t *testing.T) {
	docs := quake()
	want := toldBy(docs, aligned(t, docs))
	slices.Reverse(docs)
	if got := toldBy(docs, aligned(t, docs)); !reflect.DeepEqual(got, want) {
		t.Errorf("in the other order\n%q, want\n%q", got, want)
	}
}

func TestTwoDocumentsAreTooFew(t *testing.T) {
	docs := quake()[3:]
	if got := toldBy(docs, aligned(t, docs)); len(got) > 0 {
		t.Errorf("happenings of two documents: %q", got)
	}
}
