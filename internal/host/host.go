// Package host is what the page asks of its browser apart from drawing: what
// this place allows, files in, files and text out, and a new version of the
// page. With package ui it is all that knows a browser; outside of one, every
// function is there and answers as a place that allows nothing.
package host

// Capabilities say what the place that shows the page allows. They were
// probed before the program ran (web/boot.js), and don't change.
type Capabilities struct {
	Storage bool // what is kept outlasts the page
	Offline bool // the page comes back without a network, by its service worker
	Framed  bool // the page is part of another one
	Embed   bool // the embedding page asked for the compact layout: ?embed=1
	Single  bool // the page is the one file that has nothing beside it
}

// A File is a file that a reader chose or dropped.
type File struct {
	Name    string
	Data    []byte
	Problem string // why it was not read: TooLarge or Unreadable; empty when it was
}

// Why a file was not read. They are keys of package lang.
const (
	TooLarge   = "file.tooLarge"
	Unreadable = "file.unreadable"
)

// LargestFile is how many bytes of a file are taken in.
const LargestFile = 25 << 20
