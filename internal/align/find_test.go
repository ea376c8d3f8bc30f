package align

import (
	"fmt"
	"os"
	"reflect"
	"testing"

	"parallax/internal/corpus"
	"parallax/seeds"
)

func TestFindIsTheSameInAnyOrder(t *testing.T) {
	docs := five(t)
	want := aligned(t, docs, "Andarabi", "=Andrabi", "=FO", "=Foreign Office", "=statement", "=spokesperson", "Tarar", "Asif")
	for _, order := range [][]int{{4, 3, 2, 1, 0}, {2, 0, 4, 1, 3}, {1, 4, 0, 3, 2}} {
		var turned []corpus.Document
		for _, i := range order {
			turned = append(turned, docs[i])
		}
		got := aligned(t, turned, "Andarabi", "=Andrabi", "=FO", "=Foreign Office", "=statement", "=spokesperson", "Tarar", "Asif")
		if !reflect.DeepEqual(got, want) {
			t.Errorf("order %v: another result", order)
		}
	}
}

// five are the five articles.
func five(t testing.TB) []corpus.Document {
	t.Helper()
	files, err := seeds.Files.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	var docs []corpus.Document
	for _, f := range files {
		data, err := seeds.Files.ReadFile(f.Name())
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, article(f.Name()[:3], string(data)))
	}
	return docs
}

func TestShow(t *testing.T) {
	if os.Getenv("SHOW") == "" {
		t.Skip()
	}
	docs := five(t)
	r := aligned(t, docs, "Andarabi", "=Andrabi", "=FO", "=Foreign Office", "=statement", "=spokesperson", "Tarar", "Asif")
	for _, p := range r.Pairs {
		a, b := r.Passages[p.A], r.Passages[p.B]
		fmt.Printf("%.2f %s\n   %s %s\n   %s %s\n", p.Score, p.Relation, a.At.Source, of(docs, a), b.At.Source, of(docs, b))
	}
	fmt.Println(len(r.Passages), len(r.Pairs), len(r.Groups), len(r.Only))
	for _, g := range r.Groups {
		fmt.Println("GROUP")
		for _, m := range g.Members {
			fmt.Println("  ", r.Passages[m].At.Source, of(docs, r.Passages[m]))
		}
	}
}
