package intake_test

import (
	"fmt"

	"parallax/internal/corpus"
	"parallax/internal/intake"
)

func ExampleOpen() {
	page := `<html><head><title>Port reopens | Coast Mail</title></head><body><nav><a href="/">Home</a></nav>
<h1>Port reopens</h1><p>The port of Ferrow reopened on Monday, the harbour master said.</p></body></html>`
	drafts, problems := intake.Open(corpus.File{Name: "saved page.html", Data: []byte(page)}, intake.Options{})
	fmt.Println(len(problems))
	for _, d := range drafts {
		fmt.Printf("%s, from %s\n%s", d.Name, d.From, d.File().Data)
	}
	// Output:
	// 0
	// saved page.txt, from saved page.html
	// ---
	// title: Port reopens
	// publisher: Coast Mail
	// ---
	// Port reopens
	//
	// The port of Ferrow reopened on Monday, the harbour master said.
}
