package actor

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"parallax/internal/corpus"
	"parallax/internal/text"
)

// ruledDocs are two short articles with names to put right.
func ruledDocs(t testing.TB) []corpus.Document {
	t.Helper()
	docs, _, err := corpus.Collect([]corpus.File{
		{Name: "a.txt", Data: []byte("Mayor Ada Lindqvist opened the bridge on Friday. Lindqvist thanked the Harbour Board. She smiled.\n\nThe Harbour Board paid for it.\n")},
		{Name: "b.txt", Data: []byte("Adele Lindkvist spoke too. Lindkvist praised the Port Authority, and the chairwoman agreed with her.\n\nThe Port Authority declined to comment.\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	return docs
}

// spotted is the place of the nth occurrence of words in a document, from 0.
func spotted(t testing.TB, docs []corpus.Document, source, words string, nth int) text.Place {
	t.Helper()
	for i := range docs {
		if docs[i].ID != source {
			continue
		}
		from := 0
		for ; nth >= 0; nth-- {
			at := strings.Index(docs[i].Text[from:], words)
			if at < 0 {
				t.Fatalf("%q is not in %s", words, source)
			}
			from += at + len(words)
		}
		return text.Place{Source: source, Start: from - len(words), End: from}
	}
	t.Fatalf("no document %s", source)
	return text.Place{}
}

// lawful checks that a cast is whole: order, mentions, indexes.
func lawful(t testing.TB, c *Cast) {
	t.Helper()
	count := 0
	for i := range c.Actors {
		a := &c.Actors[i]
		if a.Name == "" || len(a.Names) == 0 || a.Names[0].Text != a.Name {
			t.Errorf("actor %d has the name %q and the names %v", i, a.Name, a.Names)
		}
		for _, n := range a.Names {
			if n.TermOf >= len(c.Actors) || n.TermOf == i {
				t.Errorf("%s: a term of %d", n.Text, n.TermOf)
			}
		}
		for _, m := range a.Mentions {
			count++
			if got := c.At(m.At); got != i {
				t.Errorf("%s: the mention at %v names %d", a.Name, m.At, got)
			}
		}
		if i > 0 && len(a.Mentions) > 0 && byPlace(c.Actors[i-1].Mentions[0].At, a.Mentions[0].At) > 0 {
			t.Errorf("%s stands before its place", a.Name)
		}
	}
	found := 0
	for _, list := range c.found {
		found += len(list)
		for i := 1; i < len(list); i++ {
			if list[i].At.Start < list[i-1].At.End {
				t.Errorf("mentions overlap: %v %v", list[i-1].At, list[i].At)
			}
		}
	}
	if found != count {
		t.Errorf("%d mentions by source, %d by actor", found, count)
	}
}

func TestRuled(t *testing.T) {
	docs := ruledDocs(t)
	c := Read(docs)
	at := func(source, words string, nth int) text.Place { return spotted(t, docs, source, words, nth) }
	type together struct {
		a, b text.Place
		want bool
	}
	mayor, adele := at("a", "Ada Lindqvist", 0), at("b", "Adele Lindkvist", 0)
	board, port := at("a", "Harbour Board", 0), at("b", "Port Authority", 0)
	tests := []struct {
		name  string
		ruled []Ruling
		holds []bool
		want  []together
	}{
		{"two names are one", []Ruling{{mayor, adele, true}}, []bool{true}, []together{{mayor, adele, true}, {at("a", "Lindqvist", 1), at("b", "Lindkvist", 1), true}, {board, port, false}}},
		{"two bodies are one", []Ruling{{board, port, true}}, []bool{true}, []together{{at("a", "Harbour Board", 1), at("b", "Port Authority", 1), true}}},
		{"the later wins", []Ruling{{board, port, true}, {board, port, false}}, []bool{false, true}, []together{{board, port, false}}},
		{"a pronoun goes over alone", []Ruling{{at("a", "She", 0), adele, true}}, []bool{true}, []together{{at("a", "She", 0), adele, true}, {mayor, adele, false}}},
		{"a pronoun names nobody", []Ruling{{at("a", "She", 0), mayor, false}}, []bool{true}, []together{{at("a", "She", 0), mayor, false}}},
		{"words that named nobody", []Ruling{{at("b", "the chairwoman", 0), adele, true}}, []bool{true}, []together{{at("b", "the chairwoman", 0), adele, true}}},
		{"one name of one source", []Ruling{{board, at("a", "Harbour Board", 1), false}}, []bool{true}, []together{{board, at("a", "Harbour Board", 1), false}}},
		{"nothing there", []Ruling{{at("a", "bridge", 0), at("b", "praised", 0), true}}, []bool{false}, nil},
		{"itself", []Ruling{{board, board, false}}, []bool{false}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, holds := c.Ruled(docs, tt.ruled)
			lawful(t, got)
			if !slices.Equal(holds, tt.holds) {
				t.Errorf("holds %v, want %v", holds, tt.holds)
			}
			for _, w := range tt.want {
				if x, y := got.At(w.a), got.At(w.b); (x == y && x >= 0) != w.want {
					t.Errorf("%v and %v are %d and %d, want same %v", w.a, w.b, x, y, w.want)
				}
			}
		})
	}
	if again := Read(docs); !reflect.DeepEqual(c, again) {
		t.Error("ruling changed the cast that it came from")
	}
	if same, _ := c.Ruled(docs, nil); !reflect.DeepEqual(same.Actors, c.Actors) {
		t.Errorf("no ruling, another cast:\n%v\n%v", same.Actors, c.Actors)
	}
}

func TestRuledPartsByNames(t *testing.T) {
	docs, _, err := corpus.Collect([]corpus.File{
		{Name: "a.txt", Data: []byte("The Ministry of Transport said so. Mr. Tom Okafor agreed. Okafor left.\n")},
		{Name: "b.txt", Data: []byte("The Transport Ministry denied it. Tim Okafor wept. Okafor stayed.\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	at := func(source, words string, nth int) text.Place { return spotted(t, docs, source, words, nth) }
	c := Read(docs)
	joined, _ := c.Ruled(docs, []Ruling{{at("a", "Tom Okafor", 0), at("b", "Tim Okafor", 0), true}})
	parted, holds := joined.Ruled(docs, []Ruling{{at("a", "Tom Okafor", 0), at("b", "Tim Okafor", 0), false}, {at("a", "Ministry of Transport", 0), at("b", "Transport Ministry", 0), false}})
	lawful(t, parted)
	if !holds[0] || !holds[1] {
		t.Errorf("holds %v", holds)
	}
	var names []string
	for _, a := range parted.Actors {
		names = append(names, a.Name)
	}
	for _, want := range []string{"Ministry of Transport", "Transport Ministry", "Tom Okafor", "Tim Okafor"} {
		if !slices.Contains(names, want) {
			t.Errorf("no %q among %q", want, names)
		}
	}
}

func TestAdded(t *testing.T) {
	docs := ruledDocs(t)
	c := Read(docs)
	p := spotted(t, docs, "b", "the chairwoman", 0)
	more, i := c.Added("the chairwoman", &p)
	if got := more.At(p); got != i || i != len(c.Actors) || c.At(p) >= 0 {
		t.Errorf("it names %d, want %d; before %d", got, i, c.At(p))
	}
	none, i := c.Added("Nobody Known", nil)
	if a := none.Actors[i]; a.Name != "Nobody Known" || len(a.Mentions) > 0 {
		t.Errorf("got %+v", a)
	}
}

func FuzzRuled(f *testing.F) {
	f.Add(3, 9, 40, 50, true)
	f.Add(0, 0, 1000, 2000, false)
	docs := ruledDocs(f)
	c := Read(docs)
	f.Fuzz(func(t *testing.T, a, b, x, y int, same bool) {
		place := func(id string, from, to int) text.Place {
			n := len(docs[0].Text)
			from, to = ((from%n)+n)%n, ((to%n)+n)%n
			return text.Place{Source: id, Start: min(from, to), End: max(from, to)}
		}
		r := []Ruling{{place("a", a, b), place("b", x, y), same}, {place("a", x, y), place("a", a, y), !same}, {place("b", a, x), place("a", x, b), same}}
		got, _ := c.Ruled(docs, r)
		lawful(t, got)
		again, _ := got.Ruled(docs, nil)
		if !reflect.DeepEqual(got.Actors, again.Actors) {
			t.Error(fmt.Sprint("without a ruling it changes: ", got.Actors, again.Actors))
		}
	})
}
