package site

import (
	"encoding/binary"
	"fmt"
)

// firstName is the module that the rest imports everything from: its memory, its
// table, what Go keeps outside the memory, and its functions. These have one name: who
// gives them is asked for it once for each, in their order.
const (
	firstName    = "first"
	functionName = "function"
)

// rest is the module with the functions that don't come first. It has an import for
// each of the others, so that all have the same numbers in it as in the whole program:
// a page makes that of the two, and gives the rest the table of the first part, for it
// has none of its own (boot.js).
func (h halving) rest(list []section, bodies [][]byte) ([]byte, error) {
	imports, err := h.imports(list)
	if err != nil {
		return nil, err
	}
	later := bodies[h.first:]
	types := binary.AppendUvarint(nil, uint64(len(later)))
	code := binary.AppendUvarint(nil, uint64(len(later)))
	for _, b := range later {
		types = append(types, plainType)
		code = append(binary.AppendUvarint(code, uint64(len(b))), b...)
	}
	return writeModule([]section{*sectionOf(list, sectionType), {sectionImport, imports},
		{sectionFunction, types}, {sectionCode, code}}), nil
}

// imports are what the rest takes from the first part.
func (h halving) imports(list []section) ([]byte, error) {
	types, err := importedTypes(sectionOf(list, sectionImport).body)
	if err != nil {
		return nil, err
	}
	own, _ := readNumbers(sectionOf(list, sectionFunction).body)
	if len(own) < h.first {
		return nil, fmt.Errorf("%w: the types of functions", errModule)
	}
	types = append(types, own[:h.first]...)
	out := binary.AppendUvarint(nil, uint64(len(types)+len(globalTypes)+2))
	take := func(name string, what ...byte) {
		out = append(append(out, byte(len(firstName))), firstName...)
		out = append(append(append(out, byte(len(name))), name...), what...)
	}
	for _, kind := range types {
		take(functionName, binary.AppendUvarint([]byte{exportedFunction}, kind)...)
	}
	take(memoryName, kindMemory, 0, 0)
	take(tableName, kindTable, typeFunction, 0, 0)
	for i, kind := range globalTypes {
		take(globalName(i), kindGlobal, kind, mutable)
	}
	return out, nil
}

// importedTypes are the types of the functions that a program imports.
func importedTypes(imports []byte) (types []uint64, err error) {
	count, at := binary.Uvarint(imports)
	if at <= 0 {
		return nil, errModule
	}
	for range count {
		for range 2 { // the names of the module and the function
			size, n := binary.Uvarint(imports[at:])
			if n <= 0 || size >= uint64(len(imports)-at-n) {
				return nil, fmt.Errorf("%w: an import is cut", errModule)
			}
			at += n + int(size)
		}
		if imports[at] != exportedFunction {
			return nil, errModule
		}
		kind, n := binary.Uvarint(imports[at+1:])
		if n <= 0 {
			return nil, errModule
		}
		types = append(types, kind)
		at += 1 + n
	}
	return types, nil
}
