package main

import (
	"testing"

	"parallax/internal/corpus"
	"parallax/internal/export"
	"parallax/internal/lang"
	"parallax/internal/project"
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
	s, _ := newPrepared(compact(t, files), project.Project{Documents: files}).of(query.Work{Files: files})
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
	turned := append(files[1:len(files):len(files)], files[0])
	title := "A title"
	corrected := story.Corrections{Sources: []story.SourceFix{{Source: "a", Title: &title}}}
	tests := []struct {
		name  string
		file  []byte
		given project.Project
		work  query.Work
		want  bool
	}{
		{"its own", file, project.Project{Documents: files}, query.Work{Files: documents()}, true},
		{"one document changed", file, project.Project{Documents: files}, query.Work{Files: changed}, false},
		{"one document less", file, project.Project{Documents: files}, query.Work{Files: files[1:]}, false},
		{"another order", file, project.Project{Documents: files}, query.Work{Files: turned}, false},
		{"a correction", file, project.Project{Documents: files}, query.Work{Files: files, Corrections: corrected}, false},
		{"the correction that it was made with", file, project.Project{Documents: files, Corrections: corrected}, query.Work{Files: files, Corrections: corrected}, true},
		{"without the correction that it was made with", file, project.Project{Documents: files, Corrections: corrected}, query.Work{Files: files}, false},
		{"a story of other documents than the page's", file, project.Project{Documents: changed}, query.Work{Files: changed}, false},
		{"a story of fewer documents", file, project.Project{Documents: files[1:]}, query.Work{Files: files[1:]}, false},
		{"a story that is cut", file[:len(file)/2], project.Project{Documents: files}, query.Work{Files: files}, false},
		{"no story", nil, project.Project{Documents: files}, query.Work{Files: files}, false},
	}
	for _, tt := range tests {
		p := newPrepared(tt.file, tt.given)
		for range 2 {
			if s, _ := p.of(tt.work); (s != nil) != tt.want {
				t.Errorf("%s: a story is there: %v, want %v", tt.name, s != nil, tt.want)
			}
		}
	}
}

// TestOpened opens a page that has a project, none, and a damaged one.
func TestOpened(t *testing.T) {
	own := project.Project{Name: "Ferries", Documents: []corpus.File{{Name: "a.txt", Data: []byte("One ferry.")}}}
	if p, err := opened(own.Encode()); err != nil || !p.Equal(own) {
		t.Errorf("a project: %+v, %v", p, err)
	}
	seeds := documents()
	if p, err := opened(nil); err != nil || !project.SameFiles(p.Documents, seeds) {
		t.Errorf("none: %d documents, %v", len(p.Documents), err)
	}
	if p, err := opened(own.Encode()[:40]); err == nil || !project.SameFiles(p.Documents, seeds) {
		t.Errorf("damaged: %d documents, %v", len(p.Documents), err)
	}
}
