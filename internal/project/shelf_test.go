package project

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"parallax/internal/corpus"
	"parallax/internal/project/memory"
)

// documents counts those that a store keeps.
func documents(m *memory.Store) (n int) {
	for k := range m.At {
		if strings.HasPrefix(k, "document/") {
			n++
		}
	}
	return n
}

func mustSave(t *testing.T, s *Shelf, id, changed string, p Project) {
	t.Helper()
	p.ID = id
	s.Save(p, changed, func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	})
}

func load(s *Shelf, id string) (p Project, err error) {
	s.Load(id, func(got Project, e error) { p, err = got, e })
	return p, err
}

func list(t *testing.T, s *Shelf) (names []string) {
	t.Helper()
	s.List(func(list []Kept, err error) {
		if err != nil {
			t.Fatal(err)
		}
		for _, k := range list {
			name := k.ID + ":" + k.Name
			if k.Aside {
				name = "aside " + k.ID
			}
			names = append(names, name)
		}
	})
	return names
}

func TestShelf(t *testing.T) {
	m := memory.New(ErrFull)
	s := NewShelf(m)
	p := sample()
	p.Name = "ferries"
	mustSave(t, s, "1", "2026-01-01", p)
	if got, err := load(s, "1"); err != nil || !got.Equal(p) || got.ID != "1" {
		t.Fatalf("got %+v, error %v", got, err)
	}
	other := Project{Name: "boats", Documents: []corpus.File{p.Documents[0], doc("d.txt", "Four.")}}
	mustSave(t, s, "2", "2026-01-02", other)
	if got := list(t, s); !slices.Equal(got, []string{"2:boats", "1:ferries"}) {
		t.Errorf("list %q", got)
	}
	if documents(m) != 4 {
		t.Errorf("%d documents are kept, want 4: one is in both", documents(m))
	}
	s.Remove("1", func(err error) {
		if err != nil {
			t.Error(err)
		}
	})
	if got := list(t, s); !slices.Equal(got, []string{"2:boats"}) || documents(m) != 2 {
		t.Errorf("list %q, %d documents", got, documents(m))
	}
	if got, err := load(s, "2"); err != nil || !got.Equal(other) {
		t.Errorf("the other project: %+v, error %v", got, err)
	}
	mustSave(t, s, "1", "2026-01-03", p) // its documents are written again
	if got, err := load(s, "1"); err != nil || !got.Equal(p) {
		t.Errorf("kept again: %+v, error %v", got, err)
	}
}

func TestSaveWritesOnlyWhatIsNew(t *testing.T) {
	m := memory.New(ErrFull)
	s := NewShelf(m)
	p := Project{Documents: []corpus.File{doc("a.txt", strings.Repeat("Long. ", 10_000))}}
	mustSave(t, s, "1", "", p)
	p.Name = "named"
	mustSave(t, s, "1", "", p)
	if m.Written > 2000 {
		t.Errorf("a name cost %d bytes", m.Written)
	}
}

func TestFullShelf(t *testing.T) {
	m := memory.New(ErrFull)
	s := NewShelf(m)
	p := sample()
	mustSave(t, s, "1", "", p)
	m.Room = 10
	s.Save(Project{ID: "1", Name: "more", Documents: []corpus.File{doc("e.txt", strings.Repeat("x", 100))}}, "", func(err error) {
		if !errors.Is(err, ErrFull) {
			t.Errorf("error %v", err)
		}
	})
	if got, err := load(s, "1"); err != nil || !got.Equal(p) {
		t.Errorf("what was kept before: %+v, error %v", got, err)
	}
}

func TestWhatCantBeReadIsSetAside(t *testing.T) {
	for name, spoil := range map[string]func(*memory.Store){
		"cut":            func(m *memory.Store) { m.At["project/1"] = m.At["project/1"][:200] },
		"newer":          func(m *memory.Store) { m.At["project/1"] = []byte("day\n{\"schema\": \"parallax.project/2\"}") },
		"foreign":        func(m *memory.Store) { m.At["project/1"] = []byte("theirs") },
		"document gone":  func(m *memory.Store) { delete(m.At, "document/"+Hash([]byte("One ferry."))) },
		"document wrong": func(m *memory.Store) { m.At["document/"+Hash([]byte("One ferry."))] = []byte("Two") },
	} {
		m := memory.New(ErrFull)
		s := NewShelf(m)
		mustSave(t, s, "1", "day", sample())
		spoil(m)
		_, before, _ := strings.Cut(string(m.At["project/1"]), "\n")
		if _, err := load(s, "1"); err == nil {
			t.Errorf("%s: no error", name)
		}
		if got := list(t, s); !slices.Equal(got, []string{"aside 1"}) {
			t.Errorf("%s: list %q", name, got)
		}
		s.Aside("1", func(data []byte, err error) {
			if err != nil || string(data) != before {
				t.Errorf("%s: %q, error %v, want %q", name, data, err, before)
			}
		})
	}
}
