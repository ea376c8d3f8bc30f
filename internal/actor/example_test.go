package actor_test

import (
	"fmt"

	"parallax/internal/actor"
	"parallax/internal/corpus"
	"parallax/internal/text"
)

func ExampleRead() {
	const t = "Defence Minister Ada Blum met the Blue Front (BF) in Vienna. The BF thanked Blum. She left."
	blocks := text.Blocks(t)
	cast := actor.Read([]corpus.Document{{ID: "a", Text: t, English: true, Blocks: blocks, Sentences: text.Sentences(t, blocks)}})
	for _, a := range cast.Actors {
		fmt.Println(a.Name, a.Kind, a.Role, len(a.Mentions))
	}
	// Output:
	// Ada Blum person Defence Minister 3
	// Blue Front organization  3
	// Vienna place  1
}
