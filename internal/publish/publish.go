// Package publish makes the files that a reader hands on: the whole page with
// her documents inside, her project, the story file, a page without scripts,
// the static site, and views for other programs. Each is a question, answered
// where the story lives, so that the page stays awake; the answer is a file. The
// same work gives the same bytes.
package publish

import (
	"parallax/internal/export"
	"parallax/internal/lang"
	"parallax/internal/project"
	"parallax/internal/query"
)

// A File is what a question of this package is answered with: Data, then what
// Hole names, then After.
type File struct {
	Type  string // media type
	Data  []byte
	Hole  string // host.NoHole, TextHole or ArchiveHole
	After []byte
}

// Kinds are the questions of this package, for the two ends of a wire.
func Kinds() query.Kinds {
	return query.Kinds{
		{Question: StoryFile{}, Page: &File{}},
		{Question: ProjectFile{}, Page: &File{}},
		{Question: SingleFile{}, Page: &File{}},
		{Question: SnapshotPage{}, Page: &File{}},
		{Question: SiteZip{}, Page: &File{}},
		{Question: TimelineFile{}, Page: &File{}},
		{Question: TimelineImage{}, Page: &File{}},
		{Question: TableFile{}, Page: &File{}},
		{Question: Citing{}, Page: &Citations{}},
	}
}

// StoryFile asks for the story file, the same that the command analyze writes.
type StoryFile struct{}

// Long implements query.Long.
func (StoryFile) Long() {}

// Answer implements query.Question.
func (StoryFile) Answer(b *query.Book) query.Page {
	data, err := export.Story(b.Story, lang.English)
	if err != nil {
		panic("publish: " + err.Error()) // plain data can be written
	}
	return &File{Type: "application/json", Data: data}
}

// ProjectFile asks for the project file of a project.
type ProjectFile struct{ Project project.Project }

// Long implements query.Long.
func (ProjectFile) Long() {}

// Answer implements query.Question.
func (q ProjectFile) Answer(*query.Book) query.Page {
	return &File{Type: "application/json", Data: q.Project.Encode()}
}
