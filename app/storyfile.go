package main

import (
	"bytes"

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
