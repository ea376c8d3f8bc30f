package text

import (
	"os"
	"path/filepath"
	"testing"
)

// allSeeds joins the five articles.
func allSeeds(b *testing.B) string {
	paths, _ := filepath.Glob("../../seeds/*.txt")
	var all []byte
	for _, p := range paths {
		data, err := os.ReadFile(p)
		if err != nil {
			b.Fatal(err)
		}
		all = append(all, data...)
	}
	b.SetBytes(int64(len(all)))
	return string(all)
}

func BenchmarkBlocks(b *testing.B) {
	s := allSeeds(b)
	for b.Loop() {
		Blocks(s)
	}
}

func BenchmarkSentences(b *testing.B) {
	s := allSeeds(b)
	bs := Blocks(s)
	for b.Loop() {
		Sentences(s, bs)
	}
}

func BenchmarkTokens(b *testing.B) {
	s := allSeeds(b)
	for b.Loop() {
		Tokens(s, Span{0, len(s)})
	}
}

func BenchmarkFoldMap(b *testing.B) {
	s := allSeeds(b)
	for b.Loop() {
		FoldMap(s)
	}
}

func BenchmarkStem(b *testing.B) {
	for b.Loop() {
		Stem("negotiations")
	}
}
