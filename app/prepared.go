package main

import (
	"crypto/sha256"
	"encoding/hex"

	"parallax/internal/corpus"
	"parallax/internal/export"
	"parallax/internal/query"
	"parallax/internal/story"
)

// A prepared story is the one that the page was built with. It stands for
// exactly the documents it was made of, by their hashes: so the page needn't
// read its own articles again at every start; it would come to the same story,
// which a test holds to. A story that is damaged or missing only costs that
// time.
type prepared struct {
	compact []byte
	made    *story.Story
}

func newPrepared(compact []byte) *prepared { return &prepared{compact: compact} }

// of gives the story of the work, and its compact form; nil when it isn't there.
func (p *prepared) of(w query.Work) (*story.Story, []byte) {
	if p.made == nil && len(p.compact) > 0 {
		var err error
		if p.made, err = export.ReadCompact(p.compact); err != nil {
			p.compact = nil
		}
	}
	if p.made == nil || !w.Corrections.Empty() || !madeOf(p.made, w.Files) {
		return nil, nil
	}
	return p.made, p.compact
}

// madeOf reports whether a story is that of the files, in their order.
func madeOf(s *story.Story, files []corpus.File) bool {
	if len(s.Sources) != len(files) {
		return false
	}
	for i, f := range files {
		sum := sha256.Sum256(f.Data)
		if s.Sources[i].File != f.Name || s.Sources[i].SHA256 != hex.EncodeToString(sum[:]) {
			return false
		}
	}
	return true
}
