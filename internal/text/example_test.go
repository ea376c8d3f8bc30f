package text_test

import (
	"fmt"

	"parallax/internal/text"
)

func Example() {
	article := "Harbour strike goes on\nVARNA: Dockers met at 9 a.m. on Nov. 9. “We stay,” one said."
	blocks := text.Blocks(article)
	for _, b := range blocks {
		fmt.Println(b.Kind, b.Number)
	}
	for _, s := range text.Sentences(article, blocks) {
		fmt.Printf("%d: %s\n", s.Block, s.Of(article))
	}
	// Output:
	// headline 0
	// dateline 0
	// paragraph 1
	// 0: Harbour strike goes on
	// 1: VARNA:
	// 2: Dockers met at 9 a.m. on Nov. 9.
	// 2: “We stay,” one said.
}

func ExampleFoldMap() {
	s := "Talks in İstanbul"
	f := text.FoldMap(s)
	fmt.Println(f.Text, s[f.Offset(9):])
	// Output: talks in istanbul İstanbul
}
