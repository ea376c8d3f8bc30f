package publish

import (
	"parallax/internal/bundle"
	"parallax/internal/lang"
	"parallax/internal/project"
	"parallax/internal/query"
)

// SingleFile asks for the whole page as one file, with the project inside.
type SingleFile struct {
	Parts   bundle.Assets
	Project project.Project
}

// Long implements query.Long.
func (SingleFile) Long() {}

// Answer implements query.Question.
func (q SingleFile) Answer(b *query.Book) query.Page {
	return &File{Type: htmlType, Data: bundle.Single(q.Parts, contents(b, q.Project), lang.English)}
}

// SnapshotPage asks for the story as a page without scripts.
type SnapshotPage struct{ Style string }

// Long implements query.Long.
func (SnapshotPage) Long() {}

// Answer implements query.Question.
func (q SnapshotPage) Answer(b *query.Book) query.Page {
	return &File{Type: htmlType, Data: bundle.Snapshot(q.Style, b.Story, lang.English)}
}

// SiteZip asks for the static site as an archive.
type SiteZip struct {
	Parts   bundle.Assets
	Project project.Project
}

// Long implements query.Long.
func (SiteZip) Long() {}

// Answer implements query.Question.
func (q SiteZip) Answer(b *query.Book) query.Page {
	files, _ := bundle.Site(q.Parts, contents(b, q.Project), lang.English)
	return &File{Type: "application/zip", Data: bundle.Zip(files)}
}

const htmlType = "text/html; charset=utf-8"

// contents are what a page of the project shows.
func contents(b *query.Book, p project.Project) bundle.Contents {
	return bundle.Contents{Story: b.Story, Project: p.Encode()}
}
