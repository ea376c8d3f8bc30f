package main

import (
	"crypto/sha256"
	"encoding/hex"
	"reflect"
	"weak"

	"parallax/internal/corpus"
	"parallax/internal/export"
	"parallax/internal/project"
	"parallax/internal/query"
	"parallax/internal/story"
)

// A prepared story is the one that the page was built with. It stands for
// exactly the project that the page opens with, its documents by their hashes
// and its corrections: so the page needn't read them again at every start; it
// would come to the same story, which a test holds to. A story that is damaged
// or missing only costs that time.
type prepared struct {
	compact []byte
	given   project.Project
	made    weak.Pointer[story.Story] // once it was asked for, as long as the page answers about it
}

func newPrepared(compact []byte, given project.Project) *prepared {
	return &prepared{compact: compact, given: given}
}

// of gives the story of the work, and its compact form; nil when it isn't there.
func (p *prepared) of(w query.Work) (*story.Story, []byte) {
	if !project.SameFiles(w.Files, p.given.Documents) || !sameCorrections(w.Corrections, p.given.Corrections) {
		return nil, nil
	}
	if s := p.made.Value(); s != nil || len(p.compact) == 0 {
		return s, p.compact
	}
	s, err := export.ReadCompact(p.compact)
	if err != nil || !madeOf(s, w.Files) {
		p.compact = nil
		return nil, nil
	}
	p.made = weak.Make(s)
	return s, p.compact
}

func sameCorrections(a, b story.Corrections) bool {
	return a.Empty() && b.Empty() || reflect.DeepEqual(a, b)
}

// madeOf reports whether a story is that of the files: it has one source for
// each. Their order is the story's own matter, which a correction may change.
func madeOf(s *story.Story, files []corpus.File) bool {
	if len(s.Sources) != len(files) {
		return false
	}
	type key struct{ name, hash string }
	left := map[key]int{}
	for _, f := range files {
		sum := sha256.Sum256(f.Data)
		left[key{f.Name, hex.EncodeToString(sum[:])}]++
	}
	for i := range s.Sources {
		k := key{s.Sources[i].File, s.Sources[i].SHA256}
		if left[k]--; left[k] < 0 {
			return false
		}
	}
	return true
}
