package site

import "slices"

// rewrites are what the code of the page is shortened by, in their order. Two
// ways to tell the same are one, and what differs from place to place though it
// needn't is the same, for packing.
var rewrites = []rewrite{foldAddresses, jumpForward, mergeBranches, mergeReturns, returnUnwound, splitAddresses, keepPointer}

// slim makes a linked program smaller, and leaves what it does as it is. Its
// tables of functions are pruned where it was made with a known runtime.
func slim(program []byte, known bool) ([]byte, error) {
	list, err := readModule(program)
	if err != nil {
		return nil, err
	}
	imported, err := importedFunctions(sectionOf(list, sectionImport))
	if err != nil {
		return nil, err
	}
	var kept []section
	for _, s := range list {
		switch s.id {
		case sectionCustom: // who made it, and when: nothing that runs
			continue
		case sectionCode:
			final, err := neverReturn(imported, s.body)
			if err == nil {
				s.body, err = rewriteCode(s.body, append(slices.Clone(rewrites), returnFinal(final))...)
			}
			if err != nil {
				return nil, err
			}
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
	if err := orderFunctions(kept); err != nil {
		return nil, err
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
	for _, step := range []func() error{t.packValues, t.dropData, t.dropIndex} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}
