package figure_test

import (
	"fmt"

	"parallax/internal/corpus"
	"parallax/internal/figure"
	"parallax/internal/text"
)

func ExampleRead() {
	const t = "Over 200 militants and at least twenty-three soldiers died."
	blocks := text.Blocks(t)
	doc := &corpus.Document{ID: "a", Text: t, English: true, Blocks: blocks, Sentences: text.Sentences(t, blocks)}
	for _, f := range figure.Read(doc, nil) {
		fmt.Println(f.Bound, f.Value, f.Counts.Span().Of(t))
	}
	// Output:
	// more-than 200 militants
	// at-least 23 soldiers
}
