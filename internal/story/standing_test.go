package story

import (
	"testing"

	"parallax/internal/corpus"
)

// A capital that speaks for its government is told as such, and stays a place.
func TestCapitalStandsForItsState(t *testing.T) {
	doc, err := corpus.Read(corpus.File{Name: "a.txt", Data: []byte("Vienna said it would sign. This is Austria.\n")})
	if err != nil {
		t.Fatal(err)
	}
	s := Analyze([]corpus.Document{doc}, Corrections{})
	kinds := map[string]string{}
	for _, a := range s.Actors {
		kinds[a.ID] = a.Kind
	}
	var got []string
	for _, a := range s.Actors {
		for _, x := range a.Stands {
			got = append(got, a.Kind+" "+x.Place.Span().Of(doc.Text)+" for a "+kinds[x.For])
		}
	}
	if len(got) != 1 || got[0] != "place Vienna for a state" {
		t.Errorf("got %q", got)
	}
}
