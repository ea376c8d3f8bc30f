// Package host is what the page asks of its browser apart from drawing: the
// story and the notices that stand in the page, files in, and a worker. With package ui
// it is all that knows a browser; outside of one, every function is there and
// answers as a place that has nothing.
package host

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
