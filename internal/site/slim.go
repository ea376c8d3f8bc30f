package site

import (
	"bytes"
	"slices"
)

// goKnown are the releases whose tables of functions prune knows. What another
// links keeps them.
const goKnown = "go1.26"

// isKnown reports whether a section tells that such a release made the program.
func isKnown(s section) bool {
	return s.id == sectionCustom && bytes.Contains(s.body, []byte("producers")) && bytes.Contains(s.body, []byte(goKnown))
}

// slim makes a linked program smaller, and leaves what it does as it is.
func slim(program []byte) ([]byte, error) {
	list, err := readModule(program)
	if err != nil {
		return nil, err
	}
	known := slices.ContainsFunc(list, isKnown)
	var kept []section
	for _, s := range list {
		switch s.id {
		case sectionCustom: // who made it, and when: nothing that runs
			continue
		case sectionData:
			memory, err := readMemory(s.body)
			if err == nil && known {
				err = prune(memory)
			}
			if err != nil {
				return nil, err
			}
			s.body = writeMemory(memory)
		}
		kept = append(kept, s)
	}
	return writeModule(kept), nil
}

// prune clears in a program's memory what nothing in the page reads. A third of
// what Go knows about functions serves to print where they were when the program
// failed; the page then says one sentence.
func prune(memory []byte) error {
	t, err := findTables(memory)
	if err != nil {
		return err
	}
	t.dropLines()
	t.shortenNames()
	return t.dropData()
}
