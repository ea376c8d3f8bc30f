package quote

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parallax/internal/actor"
	"parallax/internal/corpus"
)

// TestSeedSpeakers reads the articles that Parallax opens with: who speaks each
// quotation of the two that quote at length, by one of the names of the actor.
func TestSeedSpeakers(t *testing.T) {
	const office, andrabi = "Foreign Office", "Tahir Hussain Andarabi"
	tests := []struct{ source, begins, speaker string }{
		{"000", "“hollow promises", andrabi},
		{"000", "“Pakistan’s engagement with", andrabi},
		{"000", "“dilute and deflect”", office},
		{"000", "“Definite and concrete", andrabi},
		{"000", "“There will be no compromise", office},
		{"003", "“Anyone following the talks", office},
		{"003", "“futile arguments”", office},
		{"003", "“These terrorists and their", office},
		{"003", "“Pakistan’s expectation was", office},
		{"003", "“More than being a matter", office},
		{"003", "“ploy to present", office},
		{"003", "“irrelevant or hypothetical”", office},
		{"003", "“Pakistan will leave no stone", office},
		{"003", "“not considered a friend”", office},
		{"003", "“strong lobby", office},
		{"003", "“without any programme”", "Khawaja Asif"},
	}
	docs := seeds(t)
	cast := actor.Read(docs)
	for _, tt := range tests {
		got := "nothing"
		for i := range docs {
			if !strings.HasPrefix(docs[i].ID, tt.source) {
				continue
			}
			for _, q := range Read(&docs[i], cast) {
				if q.Kind != Scare && strings.HasPrefix(q.At.Span().Of(docs[i].Text), tt.begins) {
					got = nameOr(cast, q.Speaker, tt.speaker)
				}
			}
		}
		if got != tt.speaker {
			t.Errorf("%s %s… is said by %s, want %s", tt.source, tt.begins, got, tt.speaker)
		}
	}
}

// seeds reads the articles.
func seeds(t *testing.T) []corpus.Document {
	t.Helper()
	paths, _ := filepath.Glob("../../seeds/*.txt")
	var files []corpus.File
	for _, p := range paths {
		data, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, corpus.File{Name: filepath.Base(p), Data: data})
	}
	docs, _, err := corpus.Collect(files)
	if err != nil || len(docs) != 5 {
		t.Fatalf("%d documents, %v", len(docs), err)
	}
	return docs
}

// nameOr returns the name wanted where the actor has it, else its label.
func nameOr(cast *actor.Cast, who int, want string) string {
	if who < 0 {
		return "nobody"
	}
	a := cast.Actors[who]
	if slices.ContainsFunc(a.Names, func(n actor.Name) bool { return n.Text == want }) {
		return want
	}
	return a.Name
}
