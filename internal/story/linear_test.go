package story_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"parallax/internal/corpus"
	"parallax/internal/cpu"
	"parallax/internal/story"
)

// A long list of happenings of one kind is read in a time that a reader waits for.
func TestManyHappeningsOfOneKind(t *testing.T) {
	var b strings.Builder
	for i := range 1500 {
		fmt.Fprintf(&b, "The talks in Geneva on %d May %d failed and %d people left.\n\n", 1+i%28, 1900+i%120, i)
	}
	docs, _, err := corpus.Collect([]corpus.File{{Name: "a.txt", Data: []byte(b.String())}})
	if err != nil {
		t.Fatal(err)
	}
	if took := cpu.Of(func() { story.Analyze(docs, story.Corrections{}) }); took > 10*time.Second {
		t.Errorf("1,500 sentences took %v", took)
	} else {
		t.Log(took)
	}
}
