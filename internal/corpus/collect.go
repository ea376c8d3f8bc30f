package corpus

import (
	"errors"

	"parallax/internal/why"
)

// Collect reads files and gives each document an id of its own. Documents come
// in the order of the files; their ids don't depend on it.
//
// An id is the base name without its ending. Where two files with different
// bytes share it, both get "-" and six hexadecimal digits of their SHA-256.
// Where the bytes are the same too, it is one source and the notes say so.
//
// The error joins one *Error for each file that can't be read; the documents
// are those that can, also then.
func Collect(files []File) ([]Document, []why.Why, error) {
	return CollectWatched(files, func(int) {})
}

// CollectWatched is Collect; before each file it tells how many are read.
func CollectWatched(files []File, watch func(done int)) ([]Document, []why.Why, error) {
	var docs []Document
	var notes []why.Why
	var errs []error
	type key struct{ id, sha string }
	at := map[key]int{}
	for i, f := range files {
		watch(i)
		d, err := Read(f)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		k := key{d.ID, d.SHA256}
		if i, ok := at[k]; ok {
			notes = append(notes, why.Because("same-file-twice", "file", d.File))
			if d.File < docs[i].File { // note.md and note.txt: the same one in any order
				docs[i] = d
			}
			continue
		}
		at[k] = len(docs)
		docs = append(docs, d)
	}
	tellApart(docs)
	return docs, notes, errors.Join(errs...)
}

// tellApart lengthens the ids that two or more documents share.
func tellApart(docs []Document) {
	for _, digits := range []int{6, 16, 64} {
		count := map[string]int{}
		for _, d := range docs {
			count[d.ID]++
		}
		for i := range docs {
			if d := &docs[i]; count[d.ID] > 1 {
				d.ID = stem(d.File) + "-" + d.SHA256[:digits]
			}
		}
	}
}
