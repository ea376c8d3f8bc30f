package query

import (
	"parallax/internal/corpus"
	"parallax/internal/story"
)

// sendsMore is what an envelope of a server holds that asks for the next part of
// the work.
const sendsMore = "more"

// A workPart is a part of a Work on the wire; More parts follow.
type workPart struct {
	Files       []corpus.File
	Corrections story.Corrections // of the last part
	More        bool
}

// mostSent is how many bytes of files are sent at once, unless one file has
// more: they are copied three times on their way.
const mostSent = 64 << 10

// cutFiles cuts off as many files as are sent at once.
func cutFiles(files []corpus.File) (part, rest []corpus.File) {
	size := 0
	for i, f := range files {
		if size += len(f.Data); size > mostSent && i > 0 {
			return files[:i:i], files[i:]
		}
	}
	return files, nil
}
