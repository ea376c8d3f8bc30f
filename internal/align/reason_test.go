package align

import (
	"reflect"
	"testing"

	"parallax/internal/actor"
	"parallax/internal/corpus"
	"parallax/internal/quote"
)

// Who speaks is told as each source names him.
func TestReasonNamesSpeakers(t *testing.T) {
	const told = " said the old bridge would be closed to lorries before the winter."
	const officer = "Bridge Office spokesperson Ada Blum"
	tests := []struct {
		name, a, b string
		code       string
		args       map[string]string
	}{
		{"one", officer + told, officer + told[:len(told)-1] + " comes.", "speaker", map[string]string{"speaker": "Ada Blum"}},
		{"body and officer", "The Bridge Office" + told, officer + told[:len(told)-1] + " comes.", "officer",
			map[string]string{"body": "Bridge Office", "person": "Ada Blum", "office": "spokesperson"}},
		{"two spellings", "Mayor Ada Andarabi" + told, "Mayor Ada Andrabi" + told[:len(told)-1] + " comes.", "spelled",
			map[string]string{"speaker": "Ada Andarabi", "other": "Ada Andrabi"}},
		{"two people", "Mayor Ada Blum" + told, "Minister Karl Frey" + told[:len(told)-1] + " comes.", "", nil},
	}
	for _, tt := range tests {
		docs := []corpus.Document{article("a", tt.a), article("b", tt.b)}
		cast := actor.Read(docs)
		var passages [][]Passage
		for i := range docs {
			passages = append(passages, Passages(&docs[i], Reading{Quotes: quote.Read(&docs[i], cast), Cast: cast}))
		}
		f := newFinder(docs, passages, cast, &pace{watch: unwatched})
		code, args := f.voice(&f.space.passages[0], &f.space.passages[1])
		var got map[string]string
		for i := 0; i+1 < len(args); i += 2 {
			if got == nil {
				got = map[string]string{}
			}
			got[args[i]] = args[i+1]
		}
		if code != tt.code || !reflect.DeepEqual(got, tt.args) {
			t.Errorf("%s: %s %v, want %s %v", tt.name, code, got, tt.code, tt.args)
		}
	}
}
