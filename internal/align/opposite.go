package align

import (
	"strings"
	"sync"

	"parallax/internal/text"
)

// opposites are words of news of which one says that the other isn't so, or
// is another's part. What one report says rose and another says fell is not the
// same statement. A bar parts sides of several words.
const opposites = `
resume suspend
rise fall
increase decrease
begin end
start stop
open close
accept reject
approve refuse
win lose
arrive leave
confirm acknowledge admit concede point believe suspect | deny dismiss refute dispute unproven
offer | accept
enter withdraw
gain loss
strengthen weaken
improve worsen
`

// A side is a pair of opposites and which of the two a word is.
type side struct {
	pair  int
	right bool
}

// sideOf maps a stem to its sides.
var sideOf = sync.OnceValue(func() map[string][]side {
	m := map[string][]side{}
	for i, line := range strings.Split(strings.TrimSpace(opposites), "\n") {
		left, right, several := strings.Cut(line, " | ")
		if !several {
			left, right, _ = strings.Cut(line, " ")
		}
		for _, w := range strings.Fields(left) {
			m[text.Stem(w)] = append(m[text.Stem(w)], side{i, false})
		}
		for _, w := range strings.Fields(right) {
			m[text.Stem(w)] = append(m[text.Stem(w)], side{i, true})
		}
	}
	return m
})

// sides are the opposites that a passage takes, a bit for each pair.
type sides struct{ left, right uint32 }

// take notes the sides of a stem, if it has any.
func (s *sides) take(stem string) {
	for _, o := range sideOf()[stem] {
		if o.right {
			s.right |= 1 << o.pair
		} else {
			s.left |= 1 << o.pair
		}
	}
}

// against reports whether two passages take opposite sides, and neither both.
func (s sides) against(o sides) bool {
	x, y := s.left&^s.right, s.right&^s.left
	return x&(o.right&^o.left) != 0 || y&(o.left&^o.right) != 0
}
