package anchor

import (
	"fmt"
	"reflect"
	"testing"

	"parallax/internal/corpus"
)

// TestDateRests holds the dating of many documents to a rest between any few of
// them, in each of its passes, and to what it finds without one.
func TestDateRests(t *testing.T) {
	var docs []corpus.Document
	for i := range 48 {
		docs = append(docs, document(t, fmt.Sprintf("a%02d", i),
			fmt.Sprintf("The Mayor of Kilby, Ada Stone, met Karl Weber of the Norholm Council on 3 March. She left on %d March, and spoke on Friday.\n", 4+i%20), ""))
	}
	times, published := Date(docs)
	rests := 0
	restedTimes, restedPublished := DateWatched(docs, func() { rests++ })
	if !reflect.DeepEqual(times, restedTimes) || !reflect.DeepEqual(published, restedPublished) {
		t.Error("resting changes what is found")
	}
	if want := 6 * len(docs) / 16; rests != want {
		t.Errorf("%d rests, want %d", rests, want)
	}
}
