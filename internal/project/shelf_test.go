package project

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"

	"parallax/internal/corpus"
)

// memory is a Store; room is how many bytes it takes.
type memory struct {
	at      map[string][]byte
	written int // bytes of the last Put
	room    int
}

func (m *memory) Get(keys []string, done func(map[string][]byte, error)) {
	found := map[string][]byte{}
	for _, k := range keys {
		if v, ok := m.at[k]; ok {
			found[k] = v
		}
	}
	done(found, nil)
}

func (m *memory) Put(entries map[string][]byte, done func(error)) {
	m.written = 0
	for _, v := range entries {
		m.written += len(v)
	}
	if m.written > m.room {
		done(ErrFull)
		return
	}
	maps.Copy(m.at, entries)
	done(nil)
}

func (m *memory) Delete(keys []string, done func(error)) {
	for _, k := range keys {
		delete(m.at, k)
	}
	done(nil)
}

func (m *memory) Keys(done func([]string, error)) { done(slices.Collect(maps.Keys(m.at)), nil) }

func newMemory() *memory { return &memory{at: map[string][]byte{}, room: 1 << 20} }

func (m *memory) documents() (n int) {
	for k := range m.at {
		if strings.HasPrefix(k, keyDocument) {
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
	m := newMemory()
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
	if m.documents() != 4 {
		t.Errorf("%d documents are kept, want 4: one is in both", m.documents())
	}
	s.Remove("1", func(err error) {
		if err != nil {
			t.Error(err)
		}
	})
	if got := list(t, s); !slices.Equal(got, []string{"2:boats"}) || m.documents() != 2 {
		t.Errorf("list %q, %d documents", got, m.documents())
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
	m := newMemory()
	s := NewShelf(m)
	p := Project{Documents: []corpus.File{doc("a.txt", strings.Repeat("Long. ", 10_000))}}
	mustSave(t, s, "1", "", p)
	p.Name = "named"
	mustSave(t, s, "1", "", p)
	if m.written > 2000 {
		t.Errorf("a name cost %d bytes", m.written)
	}
}

func TestFullShelf(t *testing.T) {
	m := newMemory()
	s := NewShelf(m)
	p := sample()
	mustSave(t, s, "1", "", p)
	m.room = 10
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
	for name, spoil := range map[string]func(*memory){
		"cut":            func(m *memory) { m.at["project/1"] = m.at["project/1"][:200] },
		"newer":          func(m *memory) { m.at["project/1"] = []byte("day\n{\"schema\": \"parallax.project/2\"}") },
		"foreign":        func(m *memory) { m.at["project/1"] = []byte("theirs") },
		"document gone":  func(m *memory) { delete(m.at, keyDocument+Hash([]byte("One ferry."))) },
		"document wrong": func(m *memory) { m.at[keyDocument+Hash([]byte("One ferry."))] = []byte("Two") },
	} {
		m := newMemory()
		s := NewShelf(m)
		mustSave(t, s, "1", "day", sample())
		spoil(m)
		_, before, _ := strings.Cut(string(m.at["project/1"]), "\n")
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
