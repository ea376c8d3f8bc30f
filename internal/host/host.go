// Package host is what the page asks of its browser apart from drawing: the
// story, the project and the notices that stand in the page, a worker, files in
// and out, what is kept, and other tabs. With package ui it is all that knows a
// browser; outside of one, every function is there and answers as a place that
// has nothing.
package host

import "errors"

// A File is a file that a reader chose or dropped.
type File struct {
	Name    string // base name
	Path    string // where it lies in what was dropped: "articles/a.html"; Name when in no folder
	Data    []byte
	Problem string // why it was not read: TooLarge … Unreadable; empty when it was
}

// Why a file was not read. They are keys of package lang. After TooMany and
// TooMuch nothing more is read: they name the first file that is left out.
const (
	TooLarge   = "file.tooLarge"   // more than LargestFile
	TooMany    = "file.tooMany"    // more than MostFiles
	TooMuch    = "file.tooMuch"    // more than MostBytes
	Unreadable = "file.unreadable" // the browser doesn't give it
)

// The caps on what is taken in at once.
const (
	LargestFile = 25 << 20  // bytes of one file
	MostBytes   = 100 << 20 // bytes of all
	MostFiles   = 2000
)

// What goes wrong with a Store. What it held is as it was before.
var (
	ErrDenied = errors.New("this place keeps nothing")
	ErrFull   = errors.New("the browser has no room left")
	ErrBroken = errors.New("the browser’s storage doesn’t answer")
)

// Whether a download will come that is tried.
const (
	Yes     = "yes"
	No      = "no"
	Perhaps = "perhaps" // a sandbox, which tells nobody what it allows
)

// Parts are what a page like this one is made of. The type is that of
// bundle.Assets, which see.
type Parts struct {
	Style, Exec, Boot, Worker, Icon, Notices string
	Hash, Packed                             string
	LexiconHash, Lexicon                     string
}

// A Shell is what a page is made of but for the program, which is large: the
// browser keeps it and puts it into the hole of a Made.
type Shell struct {
	Parts         // without Packed
	Length int    // of Packed
	Size   int    // of what Packed holds, in bytes
	End    []byte // the last eight of these
}

// What a hole is filled with.
const (
	NoHole      = ""
	TextHole    = "text"    // the program as Packed
	ArchiveHole = "archive" // what Packed holds, without the first ten bytes and the last eight
)
