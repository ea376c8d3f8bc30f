// Package project is a reader's own work: documents in their order, what was
// corrected in their reading, and notes. It is plain data that is replaced and
// never changed, with its changes, their undoing, and the project file.
package project

import (
	"bytes"
	"slices"
	"strconv"

	"parallax/internal/corpus"
	"parallax/internal/story"
	"parallax/internal/why"
)

// A Project is what a story is made of, and what its reader thinks of it.
type Project struct {
	ID          string // under which a Shelf keeps it; no part of its file
	Name        string
	Documents   []corpus.File // in the order of their letters
	Corrections story.Corrections
	Notes       []Note
}

// A Note is a reader's remark: on a passage, or, when At is nil, on the whole.
type Note struct {
	At   *story.Spot `json:"at,omitempty"`
	Text string      `json:"text"`
}

// Equal reports whether two projects hold the same; their IDs don't count.
func (p Project) Equal(q Project) bool {
	return SameFiles(p.Documents, q.Documents) && bytes.Equal(p.marks().bytes(), q.marks().bytes())
}

// SameFiles reports whether two lists hold the same files in the same order.
func SameFiles(a, b []corpus.File) bool {
	return slices.EqualFunc(a, b, func(a, b corpus.File) bool {
		return a.Name == b.Name && bytes.Equal(a.Data, b.Data)
	})
}

// A Change makes the next project from one. It says what was done, for the
// list of what can be undone; ok is false when there is nothing to do.
type Change interface {
	Apply(Project) (next Project, did why.Why, ok bool)
}

// Add brings documents, after those there are or in place of them. A file that
// is there already, by name and bytes, is not taken twice.
type Add struct {
	Files   []corpus.File
	Replace bool
}

// Apply adds the documents.
func (a Add) Apply(p Project) (Project, why.Why, bool) {
	var docs []corpus.File
	if !a.Replace {
		docs = slices.Clip(p.Documents)
	}
	before := len(docs)
	named := map[string][]int{} // places of the documents of a name
	for i, d := range docs {
		named[d.Name] = append(named[d.Name], i)
	}
	for _, f := range a.Files {
		if !slices.ContainsFunc(named[f.Name], func(i int) bool { return bytes.Equal(docs[i].Data, f.Data) }) {
			named[f.Name] = append(named[f.Name], len(docs))
			docs = append(docs, f)
		}
	}
	if len(docs) == before || SameFiles(docs, p.Documents) {
		return p, why.Why{}, false
	}
	open := len(p.Documents)
	p.Documents = docs
	return p, a.did(docs[before:], open), true
}

// did says what became of the documents that were open, and of those that came.
func (a Add) did(added []corpus.File, open int) why.Why {
	code, args := "project.added", []string{"count", strconv.Itoa(len(added))}
	if a.Replace && open > 0 {
		code, args = "project.replaced", append(args, "before", strconv.Itoa(open))
	}
	if len(added) == 1 {
		code, args[0], args[1] = code+"One", "file", added[0].Name
	}
	return why.Because(code, args...)
}

// Remove takes a document out, unless it is the only one.
type Remove struct {
	Index int
	Name  string // of the document, so that a list seen a moment ago does no harm
}

// Apply removes the document.
func (r Remove) Apply(p Project) (Project, why.Why, bool) {
	if !p.holds(r.Index, r.Name) || len(p.Documents) == 1 {
		return p, why.Why{}, false
	}
	p.Documents = slices.Delete(slices.Clone(p.Documents), r.Index, r.Index+1)
	return p, why.Because("project.removed", "file", r.Name), true
}

// Move puts a document in another place of the order.
type Move struct {
	Index int
	Name  string
	To    int // its place afterwards
}

// Apply moves the document.
func (m Move) Apply(p Project) (Project, why.Why, bool) {
	if !p.holds(m.Index, m.Name) || m.To == m.Index || m.To < 0 || m.To >= len(p.Documents) {
		return p, why.Why{}, false
	}
	docs := slices.Clone(p.Documents)
	moved := docs[m.Index]
	docs = slices.Insert(slices.Delete(docs, m.Index, m.Index+1), m.To, moved)
	p.Documents = docs
	return p, why.Because("project.moved", "file", m.Name), true
}

// holds reports whether a document has a name and a place.
func (p Project) holds(i int, name string) bool {
	return i >= 0 && i < len(p.Documents) && p.Documents[i].Name == name
}

// Rename gives the project a name.
type Rename struct{ Name string }

// Apply renames the project.
func (r Rename) Apply(p Project) (Project, why.Why, bool) {
	if r.Name == p.Name {
		return p, why.Why{}, false
	}
	p.Name = r.Name
	return p, why.Because("project.renamed", "name", r.Name), true
}

// Correct puts other corrections in place of those there are. Did says what
// the reader put right, or took back.
type Correct struct {
	Corrections story.Corrections
	Did         why.Why
}

// Apply takes the corrections over.
func (c Correct) Apply(p Project) (Project, why.Why, bool) {
	p.Corrections = c.Corrections
	return p, c.Did, true
}

// Remark puts other notes in place of those there are.
type Remark struct{ Notes []Note }

// Apply takes the notes over.
func (r Remark) Apply(p Project) (Project, why.Why, bool) {
	p.Notes = r.Notes
	return p, why.Because("project.noted"), true
}

// Become puts a whole project in place of this one: a project file that was
// opened, or what the page came with.
type Become struct {
	Project Project
	Did     why.Why
}

// Apply takes the project over.
func (b Become) Apply(p Project) (Project, why.Why, bool) {
	return b.Project, b.Did, !b.Project.Equal(p)
}
