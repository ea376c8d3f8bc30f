package story

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"

	"parallax/internal/text"
)

// The letters that ids begin with, by kind of finding.
const (
	timeLetter       = "t"
	actorLetter      = "a"
	quoteLetter      = "q"
	figureLetter     = "f"
	eventLetter      = "e"
	statementLetter  = "s"
	differenceLetter = "d"
)

// namer gives out ids: the kind's letter and ten hexadecimal digits of the
// SHA-256 of the place of the finding's first passage. A second finding of the
// same kind at the same place gets "-2", a third "-3".
type namer map[string]int

// id names the finding of the given kind whose first passage is at p. More
// tells apart findings that begin at one place by what they are.
func (n namer) id(letter string, p text.Place, more string) string {
	key := p.Source + "\x00" + strconv.Itoa(p.Start) + "\x00" + strconv.Itoa(p.End)
	if more != "" {
		key += "\x00" + more
	}
	sum := sha256.Sum256([]byte(key))
	id := letter + hex.EncodeToString(sum[:5])
	n[id]++
	if n[id] > 1 {
		id += "-" + strconv.Itoa(n[id])
	}
	return id
}

// first returns the earliest of some places: lowest source id, then start,
// then end. The zero place when there are none.
func first(places []text.Place) text.Place {
	var best text.Place
	for i, p := range places {
		if i == 0 || before(p, best) {
			best = p
		}
	}
	return best
}

// before orders places by source id, start and end.
func before(a, b text.Place) bool { return comparePlaces(a, b) < 0 }

// comparePlaces orders places by source id, then start, then end.
func comparePlaces(a, b text.Place) int {
	switch {
	case a.Source < b.Source:
		return -1
	case a.Source > b.Source:
		return 1
	case a.Start != b.Start:
		return a.Start - b.Start
	}
	return a.End - b.End
}
