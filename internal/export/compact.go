package export

import (
	"fmt"

	"parallax/internal/pack"
	"parallax/internal/story"
)

// Compact returns the compact form of a story, for a page of this release.
func Compact(s *story.Story) []byte { return pack.Marshal(s) }

// ReadCompact reads what Compact of the same release wrote. Anything else is
// an error, also when it is cut or damaged where that can be seen.
func ReadCompact(data []byte) (*story.Story, error) {
	s := new(story.Story)
	if err := pack.Unmarshal(data, s); err != nil {
		return nil, fmt.Errorf("story: %w", err)
	}
	return s, nil
}
