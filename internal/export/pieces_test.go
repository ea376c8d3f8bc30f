package export

import (
	"bytes"
	"encoding/json"
	"errors"
	"testing"

	"parallax/internal/lang"
	"parallax/internal/story"
)

// The file is the same as if it were encoded in one piece.
func TestPiecesAreTheWhole(t *testing.T) {
	full := small()
	full.Sources = append(full.Sources, full.Sources[0])
	empty := &story.Story{Schema: story.Schema}
	for _, s := range []*story.Story{full, empty, story.Analyze(nil, story.Corrections{})} {
		var want bytes.Buffer
		enc := json.NewEncoder(&want)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", " ")
		if err := enc.Encode(story.Reworded(s, lang.English.Why)); err != nil {
			t.Fatal(err)
		}
		got, err := Story(s, lang.English)
		if err != nil || !bytes.Equal(got, want.Bytes()) {
			t.Errorf("got %s, want %s, error %v", got, want.Bytes(), err)
		}
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no room") }

func TestWriteStoryTellsWhatFailed(t *testing.T) {
	if err := WriteStory(full{}, small(), lang.English); err == nil {
		t.Error("a writer without room: no error")
	}
}
