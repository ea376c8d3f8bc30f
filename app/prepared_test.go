package main

import (
	"testing"

	"parallax/internal/corpus"
	"parallax/internal/export"
	"parallax/internal/lang"
	"parallax/internal/query"
	"parallax/internal/story"
)

// storyFile is the story file of documents, read here and now.
func storyFile(t *testing.T, files []corpus.File) []byte {
	t.Helper()
	s, _, err := read(query.Work{Files: files}, unwatched)
	if err != nil {
		t.Fatal(err)
	}
	return bytesOf(t, s)
}

func bytesOf(t *testing.T, s *story.Story) []byte {
	t.Helper()
	data, err := export.Story(s, lang.English)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// compact is the story of documents in the form that a page holds.
func compact(t *testing.T, files []corpus.File) []byte {
	t.Helper()
	s, _, err := read(query.Work{Files: files}, unwatched)
	if err != nil {
		t.Fatal(err)
	}
	data := export.Compact(s)
	if _, err := export.ReadCompact(data); err != nil {
		t.Fatal(err) // or the page would read its articles after all
	}
	return data
}

func TestPreparedIsWhatReadingGives(t *testing.T) {
	files := documents()
	want := storyFile(t, files)
	s, _ := newPrepared(compact(t, files)).of(query.Work{Files: files})
	if s == nil {
		t.Fatal("it is not there")
	}
	if got := bytesOf(t, s); string(got) != string(want) {
		t.Error("the prepared story is not the one that reading gives")
	}
}

func TestPreparedOnlyForItsOwnDocuments(t *testing.T) {
	files := documents()
	file := compact(t, files)
	changed := documents()
	changed[0].Data = append([]byte("One more sentence. "), changed[0].Data...)
	tests := []struct {
		name  string
		file  []byte
		files []corpus.File
	}{
		{"one document changed", file, changed},
		{"one document less", file, files[1:]},
		{"another order", file, append(files[1:len(files):len(files)], files[0])},
		{"a story that is cut", file[:len(file)/2], files},
		{"no story", nil, files},
	}
	for _, tt := range tests {
		if s, _ := newPrepared(tt.file).of(query.Work{Files: tt.files}); s != nil {
			t.Errorf("%s: a story is there", tt.name)
		}
	}
}
