package publish

import (
	"bytes"

	"parallax/internal/bundle"
	"parallax/internal/lang"
	"parallax/internal/project"
	"parallax/internal/query"
)

// Parts are what a page is made of but for the program, which is large and stays
// with the browser: a page that is made has a hole for it.
type Parts struct {
	Assets bundle.Assets // without Packed
	Length int           // of Packed
	Size   int           // of the program as gzip packs it, in bytes
	End    []byte        // the last eight of these
}

// The holes of a File; see package host.
const (
	textHole    = "text"
	archiveHole = "archive"
)

// SingleFile asks for the whole page as one file, with the project inside.
type SingleFile struct {
	Parts   Parts
	Project project.Project
}

// Long implements query.Long.
func (SingleFile) Long() {}

// Answer implements query.Question.
func (q SingleFile) Answer(b *query.Book) query.Page {
	// Zero bytes stand nowhere else in a page.
	a := q.Parts.Assets
	a.Packed = string(make([]byte, q.Parts.Length))
	page := bundle.Single(a, contents(b, q.Project), lang.English)
	return cut(htmlType, page, bytes.IndexByte(page, 0), q.Parts.Length, textHole)
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
	Parts   Parts
	Project project.Project
}

// Long implements query.Long.
func (SiteZip) Long() {}

// Answer implements query.Question.
func (q SiteZip) Answer(b *query.Book) query.Page {
	// The archive takes the checksum and the length of the program from its end.
	program := make([]byte, q.Parts.Size)
	copy(program[max(0, len(program)-len(q.Parts.End)):], q.Parts.End)
	a := q.Parts.Assets
	a.Packed = bundle.EncodeText(program)
	files, _ := bundle.Site(a, contents(b, q.Project), lang.English)
	archive := bundle.Zip(files)
	start := bytes.Index(archive, append([]byte(bundle.ProgramName), make([]byte, gzipEnd)...)) + len(bundle.ProgramName)
	return cut("application/zip", archive, start, q.Parts.Size-gzipHead-gzipEnd, archiveHole)
}

// The lengths of what gzip writes around its data (RFC 1952).
const (
	gzipHead = 10
	gzipEnd  = 8
)

// cut leaves a hole in data.
func cut(mediaType string, data []byte, start, length int, hole string) *File {
	return &File{Type: mediaType, Data: data[:start], Hole: hole, After: data[start+length:]}
}

const htmlType = "text/html; charset=utf-8"

// contents are what a page of the project shows.
func contents(b *query.Book, p project.Project) bundle.Contents {
	return bundle.Contents{Story: b.Story, Project: p.Encode()}
}
