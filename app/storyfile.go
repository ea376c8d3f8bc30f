package main

import (
	"bytes"
	"encoding/json"
	"slices"

	"parallax/internal/corpus"
	"parallax/internal/export"
	"parallax/internal/intake"
	"parallax/internal/query"
	"parallax/internal/story"
)

// A story file is a document too: alone and without corrections it is the story
// as it stands, which gives the same file again; beside others, or corrected,
// it is the articles that it holds.

// asItStands is the story of a work that is nothing but a story file; else nil.
func asItStands(w query.Work) *story.Story {
	if len(w.Files) != 1 || !w.Corrections.Empty() || !isStoryFile(w.Files[0].Data) {
		return nil
	}
	s, err := export.ReadStory(w.Files[0].Data)
	if err != nil {
		return nil
	}
	return s
}

// sourcesOnly is a story file with the articles of s and nothing that was found
// in them: a tenth to be read again of a whole one.
func sourcesOnly(s *story.Story) []byte {
	bare := struct {
		Schema  string         `json:"schema"`
		Sources []story.Source `json:"sources"`
	}{s.Schema, slices.Clone(s.Sources)}
	for i := range bare.Sources {
		bare.Sources[i].Blocks, bare.Sources[i].Sentences = nil, nil
	}
	data, err := json.Marshal(bare)
	if err != nil {
		panic("story: " + err.Error()) // it was read from such a file
	}
	return data
}

// articlesOf are files with the articles of a story file in its place.
func articlesOf(files []corpus.File) []corpus.File {
	var list []corpus.File
	for _, f := range files {
		if !isStoryFile(f.Data) {
			list = append(list, f)
			continue
		}
		drafts, _ := intake.Open(f, intake.Options{})
		for _, d := range drafts {
			list = append(list, d.File())
		}
	}
	return list
}

// isStoryFile reports whether data begins as a story file does.
func isStoryFile(data []byte) bool {
	const opening = 200 // bytes that hold the schema
	head := bytes.TrimSpace(bytes.TrimPrefix(data[:min(len(data), opening)], []byte("\ufeff")))
	return bytes.HasPrefix(head, []byte("{")) && bytes.Contains(head, []byte(`"`+story.Schema+`"`))
}
