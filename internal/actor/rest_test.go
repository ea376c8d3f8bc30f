package actor

import (
	"fmt"
	"reflect"
	"testing"

	"parallax/internal/corpus"
)

// TestReadRests holds the reading of many documents to a rest between any few of
// them and before each step, and to what it finds without one.
func TestReadRests(t *testing.T) {
	var docs []corpus.Document
	for i := range 32 {
		docs = append(docs, document(fmt.Sprintf("a%02d", i), "Ada Stone of the Norholm Council met Karl Weber. Mr Weber said that Stone had left.\n"))
	}
	rests := 0
	if cast := ReadWatched(docs, func() { rests++ }); !reflect.DeepEqual(cast, Read(docs)) {
		t.Error("resting changes who is found")
	}
	if rests != len(docs)/16+3 {
		t.Errorf("%d rests", rests)
	}
}
