package project

import (
	"errors"
	"strconv"
	"strings"
	"testing"

	"parallax/internal/corpus"
	"parallax/internal/project/memory"
)

// watched is a store that tells of each Put before it is done.
type watched struct {
	*memory.Store
	put func(entries map[string][]byte)
}

func (w watched) Put(entries map[string][]byte, done func(error)) {
	w.put(entries)
	w.Store.Put(entries, done)
}

// large is a project of documents of a size each.
func large(name string, size int, count int) Project {
	p := Project{Name: name}
	for i := range count {
		p.Documents = append(p.Documents, doc(strconv.Itoa(i)+".txt", name+strings.Repeat(strconv.Itoa(i), size)))
	}
	return p
}

func TestSavesSomeAtATime(t *testing.T) {
	m := memory.New(ErrFull)
	var puts []int
	headed := 0 // the put that wrote the head
	store := watched{m, func(entries map[string][]byte) {
		size := 0
		for _, data := range entries {
			size += len(data)
		}
		puts = append(puts, size)
		if entries["project/1"] != nil {
			headed = len(puts)
		}
	}}
	s := NewShelf(store)
	p := large("a", mostSaved/2, 5)
	mustSave(t, s, "1", "", p)
	if len(puts) != 3 || headed != 3 || puts[0] > 2*mostSaved || puts[2] < mostSaved/2 {
		t.Errorf("puts of %v bytes, the head in number %d", puts, headed)
	}
	if got, err := load(s, "1"); err != nil || !got.Equal(p) {
		t.Errorf("kept: %v", err)
	}
	p.Documents = append(p.Documents, corpus.File{Name: "new.txt", Data: []byte("New.")})
	puts = nil
	mustSave(t, s, "1", "", p)
	if len(puts) != 1 || puts[0] > 3000 {
		t.Errorf("a new document cost puts of %v bytes", puts)
	}
}

// TestSaveThatFailsLeavesNothing has no room for the third document.
func TestSaveThatFailsLeavesNothing(t *testing.T) {
	m := memory.New(ErrFull)
	s := NewShelf(m)
	before := sample()
	mustSave(t, s, "1", "", before)
	there := documents(m)
	p := large("a", mostSaved, 2)
	p.ID = "1"
	p.Documents = append(p.Documents, doc("c.txt", strings.Repeat("c", m.Room+1)))
	var failed error
	s.Save(p, "", func(err error) { failed = err })
	if !errors.Is(failed, ErrFull) || documents(m) != there {
		t.Errorf("error %v, %d documents, want %d", failed, documents(m), there)
	}
	if got, err := load(s, "1"); err != nil || !got.Equal(before) {
		t.Errorf("what was kept before: %v", err)
	}
}

// TestRemoveWhileSaving sweeps what belongs to no project, which documents of
// one that is being saved don't yet.
func TestRemoveWhileSaving(t *testing.T) {
	m := memory.New(ErrFull)
	mustSave(t, NewShelf(m), "2", "", sample())
	var s *Shelf
	puts := 0
	s = NewShelf(watched{m, func(map[string][]byte) {
		if puts++; puts == 2 {
			s.Remove("2", func(error) {})
		}
	}})
	p := large("a", mostSaved, 3)
	mustSave(t, s, "1", "", p)
	if got, err := load(s, "1"); err != nil || !got.Equal(p) || puts < 3 {
		t.Errorf("kept in %d puts: %v", puts, err)
	}
	if documents(m) != 3 {
		t.Errorf("%d documents, want 3", documents(m))
	}
}
