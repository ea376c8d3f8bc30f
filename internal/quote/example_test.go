package quote_test

import (
	"fmt"

	"parallax/internal/actor"
	"parallax/internal/corpus"
	"parallax/internal/quote"
	"parallax/internal/text"
)

func ExampleRead() {
	const t = "“We stay until spring,” Ada Blum said, adding that the bridge was closed."
	blocks := text.Blocks(t)
	docs := []corpus.Document{{ID: "a", Text: t, English: true, Blocks: blocks, Sentences: text.Sentences(t, blocks)}}
	cast := actor.Read(docs)
	for _, q := range quote.Read(&docs[0], cast) {
		fmt.Println(q.Kind, cast.Actors[q.Speaker].Name, q.At.Span().Of(t))
	}
	// Output:
	// direct Ada Blum “We stay until spring,”
	// indirect Ada Blum the bridge was closed
}
