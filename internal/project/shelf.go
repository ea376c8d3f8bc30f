package project

import (
	"bytes"
	"cmp"
	"errors"
	"slices"
	"strings"
)

// A Store keeps bytes under keys. Its callbacks may come later.
type Store interface {
	// Get gives what is there of the keys.
	Get(keys []string, done func(found map[string][]byte, err error))
	// Put keeps all entries, or none.
	Put(entries map[string][]byte, done func(error))
	// Delete lets keys go; one that isn't there does no harm.
	Delete(keys []string, done func(error))
	// Keys lists all keys, in any order.
	Keys(done func(keys []string, err error))
}

// ErrFull is what a Store says that has no room left.
var ErrFull = errors.New("the browser has no room left to keep this project")

// A Shelf keeps projects in a Store: a head each, and every document once.
type Shelf struct {
	store   Store
	hashed  map[string]hashed // documents that were saved last, by name
	writing map[string]bool   // keys of documents whose project is being saved
}

// NewShelf is the shelf in a store.
func NewShelf(s Store) *Shelf { return &Shelf{store: s, writing: map[string]bool{}} }

// The keys of a store begin with what stands under them.
const (
	keyProject  = "project/"  // and an id: when it was changed, a line break, the head
	keyDocument = "document/" // and a hash: bytes
	keyAside    = "aside/"    // and an id: what stood there and could not be read
)

// A Kept is what a list of projects tells of one.
type Kept struct {
	ID        string
	Name      string
	Changed   string // as it was given to Save
	Documents int
	Aside     bool // it can't be read, and was set aside
}

// Load gives a project that was kept. What is cut, foreign or of a later
// version is set aside, and the error says what is wrong with it; so it is with
// one that lacks a document.
func (s *Shelf) Load(id string, done func(Project, error)) {
	s.store.Get([]string{keyProject + id}, func(found map[string][]byte, err error) {
		entry, ok := found[keyProject+id]
		if err == nil && !ok {
			err = errors.New("it is no longer there")
		}
		if err != nil {
			done(Project{}, err)
			return
		}
		_, head, _ := bytes.Cut(entry, []byte("\n"))
		needs, err := Needs(head)
		if err != nil {
			s.setAside(id, entry, err, done)
			return
		}
		keys := make([]string, len(needs))
		for i, hash := range needs {
			keys[i] = keyDocument + hash
		}
		s.store.Get(keys, func(found map[string][]byte, err error) {
			if err != nil {
				done(Project{}, err)
				return
			}
			parts := Parts{Head: head, Documents: make(map[string][]byte, len(found))}
			for key, data := range found {
				parts.Documents[strings.TrimPrefix(key, keyDocument)] = data
			}
			p, err := parts.Join()
			if err != nil {
				s.setAside(id, entry, err, done)
				return
			}
			p.ID = id
			done(p, nil)
		})
	})
}

// setAside moves an entry that can't be read out of the way, and tells why.
func (s *Shelf) setAside(id string, entry []byte, why error, done func(Project, error)) {
	s.store.Put(map[string][]byte{keyAside + id: entry}, func(err error) {
		if err != nil {
			done(Project{}, why) // it stays where it is
			return
		}
		s.store.Delete([]string{keyProject + id}, func(error) { done(Project{}, why) })
	})
}

// Aside gives what was set aside, as it was, to be handed out.
func (s *Shelf) Aside(id string, done func(data []byte, err error)) {
	s.store.Get([]string{keyAside + id}, func(found map[string][]byte, err error) {
		_, head, _ := bytes.Cut(found[keyAside+id], []byte("\n"))
		done(head, err)
	})
}

// List tells of all projects, those changed last first.
func (s *Shelf) List(done func([]Kept, error)) {
	s.entries(func(entries map[string][]byte, err error) {
		var list []Kept
		for key, entry := range entries {
			changed, head, _ := strings.Cut(string(entry), "\n")
			if id, ok := strings.CutPrefix(key, keyAside); ok {
				list = append(list, Kept{ID: id, Changed: changed, Aside: true})
				continue
			}
			k := Kept{ID: strings.TrimPrefix(key, keyProject), Changed: changed}
			if f, err := parse([]byte(head)); err == nil {
				k.Name, k.Documents = f.Name, len(f.Documents)
			}
			list = append(list, k)
		}
		slices.SortFunc(list, func(a, b Kept) int {
			return cmp.Or(strings.Compare(b.Changed, a.Changed), strings.Compare(a.ID, b.ID))
		})
		done(list, err)
	})
}

// entries gives all projects, and what was set aside, by key.
func (s *Shelf) entries(done func(map[string][]byte, error)) {
	s.store.Keys(func(keys []string, err error) {
		if err != nil {
			done(nil, err)
			return
		}
		keys = slices.DeleteFunc(keys, func(k string) bool {
			return !strings.HasPrefix(k, keyProject) && !strings.HasPrefix(k, keyAside)
		})
		s.store.Get(keys, done)
	})
}

// Remove lets a project go, or what was set aside of it, and the documents that
// no other project has.
func (s *Shelf) Remove(id string, done func(error)) {
	s.store.Delete([]string{keyProject + id, keyAside + id}, func(err error) {
		if err != nil {
			done(err)
			return
		}
		s.sweep(done)
	})
}

// sweep deletes documents that belong to no project. While something is set
// aside it deletes none: that may need them.
func (s *Shelf) sweep(done func(error)) {
	s.entries(func(entries map[string][]byte, err error) {
		needed := map[string]bool{}
		for key, entry := range entries {
			_, head, _ := bytes.Cut(entry, []byte("\n"))
			hashes, wrong := Needs(head)
			if wrong != nil || strings.HasPrefix(key, keyAside) {
				done(nil)
				return
			}
			for _, hash := range hashes {
				needed[keyDocument+hash] = true
			}
		}
		if err != nil {
			done(err)
			return
		}
		s.store.Keys(func(keys []string, err error) {
			if err != nil {
				done(err)
				return
			}
			gone := slices.DeleteFunc(keys, func(k string) bool { return !strings.HasPrefix(k, keyDocument) || needed[k] || s.writing[k] })
			s.store.Delete(gone, done)
		})
	})
}
