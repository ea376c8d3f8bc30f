package site

import (
	"fmt"
	"slices"
)

// rewrites are what the code of the page is shortened by, in their order. Two
// ways to tell the same are one, and what differs from place to place though it
// needn't is the same, for packing.
var rewrites = []rewrite{foldAddresses, jumpForward, mergeBranches, mergeReturns, returnUnwound, splitAddresses, keepPointer}

// slim makes a linked program smaller, and leaves what it does as it is. Where it
// was made with a known runtime its tables of functions are pruned, and it is split
// if first isn't nil, which tells by their names the functions that come first.
func slim(program []byte, known bool, first func(name string) bool) ([]byte, error) {
	list, err := readModule(program)
	if err != nil {
		return nil, err
	}
	imported, err := importedFunctions(sectionOf(list, sectionImport))
	if err != nil {
		return nil, err
	}
	var kept []section
	var names []string
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
				names, err = prune(memory)
			}
			if err != nil {
				return nil, err
			}
			s.body = writeMemory(memory)
		}
		kept = append(kept, s)
	}
	if first == nil || names == nil {
		if _, err := orderFunctions(kept, func(int) bool { return true }); err != nil {
			return nil, err
		}
		return writeModule(kept), nil
	}
	return orderAndSplit(kept, names, first)
}

// orderAndSplit splits a program whose functions have names.
func orderAndSplit(list []section, names []string, first func(name string) bool) ([]byte, error) {
	goingOn := slices.Index(names, goOnInGo)
	types := sectionOf(list, sectionFunction)
	if types == nil || goingOn < 0 {
		return nil, errModule
	}
	kinds, _ := readNumbers(types.body)
	if len(kinds) != len(names) {
		return nil, fmt.Errorf("%w: %d functions have %d names", errModule, len(kinds), len(names))
	}
	imported, err := importedFunctions(sectionOf(list, sectionImport))
	if err != nil {
		return nil, err
	}
	h := halving{imported: int(imported)}
	h.first, err = orderFunctions(list, func(i int) bool { return kinds[i] != plainType || first(names[i]) })
	if err != nil {
		return nil, err
	}
	_, table, err := readTable(sectionOf(list, sectionElement).body)
	if err != nil {
		return nil, err
	}
	h.goOn = int(table[goingOn])
	return split(list, h)
}

// prune clears in a program's memory what nothing in the page reads. A third of
// what Go knows about functions serves to print where they were when the program
// failed; the page then says one sentence. It gives the functions' names, in their
// order in the table, as they were.
func prune(memory []byte) (names []string, err error) {
	t, err := findTables(memory)
	if err != nil {
		return nil, err
	}
	for _, f := range t.funcs {
		names = append(names, t.name(f))
	}
	t.dropLines()
	t.shortenNames()
	for _, step := range []func() error{t.packValues, t.dropData, t.dropIndex} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return names, nil
}
