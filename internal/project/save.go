package project

import (
	"bytes"

	"parallax/internal/corpus"
)

// A hashed document is one whose hash is known.
type hashed struct {
	data []byte
	hash string
}

// A saving is one call of Save.
type saving struct {
	*Shelf
	project Project
	changed string
	done    func(error)

	there  map[string]bool // keys of the store, as far as they are known
	hashes []string        // of the documents that were gone through
	hashed map[string]hashed
	wrote  bool // a document
}

// Save keeps a project under its ID, in place of what stood there. The
// projects are listed by changed, the latest first. When it fails, what stood
// there still does.
//
// Of the documents those are written that the store doesn't have, some at a
// time, and the head behind the last: the caller's thread is free between two.
func (s *Shelf) Save(p Project, changed string, done func(error)) {
	s.store.Keys(func(keys []string, err error) {
		if err != nil {
			done(err)
			return
		}
		g := &saving{Shelf: s, project: p, changed: changed, done: done, there: make(map[string]bool, len(keys)), hashed: map[string]hashed{}}
		for _, k := range keys {
			g.there[k] = true
		}
		g.next()
	})
}

// mostSaved is how many bytes of documents are hashed and written at once,
// unless one has more.
const mostSaved = 128 << 10

// next writes the next documents, and the head behind the last.
func (g *saving) next() {
	entries := map[string][]byte{}
	docs, size := g.project.Documents, 0
	for len(g.hashes) < len(docs) && size < mostSaved {
		d := docs[len(g.hashes)]
		hash, known := g.hash(d)
		g.hashes = append(g.hashes, hash)
		key := keyDocument + hash
		if !g.there[key] {
			entries[key] = d.Data
			g.there[key], g.writing[key], g.wrote = true, true, true
		} else if known {
			continue // it cost nothing
		}
		size += len(d.Data)
	}
	last := len(g.hashes) == len(docs)
	if last {
		entries[keyProject+g.project.ID] = append([]byte(g.changed+"\n"), g.project.frame(g.hashes).bytes()...)
	}
	g.store.Put(entries, func(err error) {
		if err == nil && !last {
			g.next()
			return
		}
		g.end(err)
	})
}

// hash is that of a document, and whether it was known.
func (g *saving) hash(d corpus.File) (hash string, known bool) {
	h, known := g.Shelf.hashed[d.Name]
	if known = known && bytes.Equal(h.data, d.Data); !known {
		h = hashed{d.Data, Hash(d.Data)}
	}
	g.hashed[d.Name] = h
	return h.hash, known
}

// end tells what came of it. What was written in vain is deleted.
func (g *saving) end(err error) {
	clear(g.writing)
	if err == nil {
		g.Shelf.hashed = g.hashed
	}
	if err == nil || !g.wrote {
		g.done(err)
		return
	}
	g.sweep(func(error) { g.done(err) })
}
