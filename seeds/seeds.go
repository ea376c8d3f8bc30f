// Package seeds holds the five articles that Parallax opens with, byte for
// byte as their publishers wrote them. It has no logic: corpus reads them as
// it reads any other file.
package seeds

import (
	"embed"
	"iter"
)

// Files are the articles, by file name.
//
//go:embed *.txt
var Files embed.FS

// Articles gives the file name and the bytes of each, in the order of the names.
func Articles() iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) {
		entries, err := Files.ReadDir(".")
		if err != nil {
			panic("seeds: " + err.Error()) // they are part of the program
		}
		for _, entry := range entries {
			data, err := Files.ReadFile(entry.Name())
			if err != nil {
				panic("seeds: " + err.Error())
			}
			if !yield(entry.Name(), data) {
				return
			}
		}
	}
}
