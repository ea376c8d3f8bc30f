package site

import (
	"bytes"
	"encoding/binary"
	"fmt"
)

// exportedFunction is the kind of an export that is a function.
const exportedFunction = 0

// orderFunctions puts the functions of a program in an order that packs better, those
// for which first is true before the others; it tells how many they are. Their numbers
// in addresses stay: the table tells which function is meant.
func orderFunctions(list []section, first func(function int) bool) (int, error) {
	functions, exports, table, code := sectionOf(list, sectionFunction),
		sectionOf(list, sectionExport), sectionOf(list, sectionElement), sectionOf(list, sectionCode)
	if functions == nil || exports == nil || table == nil || code == nil {
		return 0, fmt.Errorf("%w: a section is missing", errModule)
	}
	imported, err := importedFunctions(sectionOf(list, sectionImport))
	if err != nil {
		return 0, err
	}
	bodies, err := readFunctions(code.body)
	if err != nil {
		return 0, err
	}
	var before, after []int
	for i := range bodies {
		if first(i) {
			before = append(before, i)
		} else {
			after = append(after, i)
		}
	}
	order := append(alike(bodies, before), alike(bodies, after)...)
	renumbered := make([]uint64, int(imported)+len(bodies)) // by the number before
	for i := range renumbered {
		renumbered[i] = uint64(i)
	}
	for place, i := range order {
		renumbered[int(imported)+i] = uint64(imported) + uint64(place)
	}
	number := func(old uint64) (uint64, error) {
		if old >= uint64(len(renumbered)) {
			return 0, fmt.Errorf("%w: function %d", errModule, old)
		}
		return renumbered[old], nil
	}
	if functions.body, err = orderTypes(functions.body, order); err != nil {
		return 0, err
	}
	if exports.body, err = renumberExports(exports.body, number); err != nil {
		return 0, err
	}
	if table.body, err = renumberTable(table.body, number); err != nil {
		return 0, err
	}
	ordered := make([][]byte, len(order))
	for place, i := range order {
		ordered[place] = bodies[i]
	}
	code.body, err = renumberCalls(ordered, number)
	return len(before), err
}

// alike orders some of the functions.
func alike(bodies [][]byte, some []int) []int {
	var chosen [][]byte
	for _, i := range some {
		chosen = append(chosen, bodies[i])
	}
	order := orderAlike(chosen)
	for place, i := range order {
		order[place] = some[i]
	}
	return order
}

// sectionOf finds a section by its number; nil where there is none.
func sectionOf(list []section, id byte) *section {
	for i := range list {
		if list[i].id == id {
			return &list[i]
		}
	}
	return nil
}

// orderTypes puts the types of functions in order, each a number.
func orderTypes(types []byte, order []int) ([]byte, error) {
	list, rest := readNumbers(types)
	if len(list) != len(order) || len(rest) > 0 {
		return nil, fmt.Errorf("%w: the types of functions", errModule)
	}
	out := binary.AppendUvarint(nil, uint64(len(order)))
	for _, i := range order {
		out = binary.AppendUvarint(out, list[i])
	}
	return out, nil
}

// readNumbers reads a list of numbers, behind how many there are, and gives what
// follows; no list where there is none.
func readNumbers(b []byte) (list []uint64, rest []byte) {
	count, n := binary.Uvarint(b)
	if n <= 0 {
		return nil, b
	}
	b = b[n:]
	for range count {
		v, n := binary.Uvarint(b)
		if n <= 0 {
			return nil, b
		}
		list = append(list, v)
		b = b[n:]
	}
	return list, b
}

// renumberExports gives exported functions their new numbers.
func renumberExports(exports []byte, number func(uint64) (uint64, error)) ([]byte, error) {
	count, at := binary.Uvarint(exports)
	if at <= 0 {
		return nil, errModule
	}
	out := binary.AppendUvarint(nil, count)
	for range count {
		size, n := binary.Uvarint(exports[at:])
		if n <= 0 || size > uint64(len(exports)-at-n-1) {
			return nil, fmt.Errorf("%w: an export is cut", errModule)
		}
		end := at + n + int(size) + 1 // behind the kind
		out = append(out, exports[at:end]...)
		v, n := binary.Uvarint(exports[end:])
		if n <= 0 {
			return nil, fmt.Errorf("%w: an export is cut", errModule)
		}
		if exports[end-1] == exportedFunction {
			var err error
			if v, err = number(v); err != nil {
				return nil, err
			}
		}
		out = binary.AppendUvarint(out, v)
		at = end + n
	}
	return out, nil
}

// readTable gives the functions in the table, which is one segment, and what comes
// before them.
func readTable(table []byte) (head []byte, functions []uint64, err error) {
	head = append(appendSigned([]byte{1, 0, opI32Const}, firstFunction), opEnd)
	rest, ok := bytes.CutPrefix(table, head)
	functions, rest = readNumbers(rest)
	if !ok || len(functions) == 0 || len(rest) > 0 {
		return nil, nil, fmt.Errorf("%w: the table of functions", errModule)
	}
	return head, functions, nil
}

// renumberTable gives the functions in the table their new numbers.
func renumberTable(table []byte, number func(uint64) (uint64, error)) ([]byte, error) {
	out, list, err := readTable(table)
	if err != nil {
		return nil, err
	}
	out = binary.AppendUvarint(out, uint64(len(list)))
	for _, v := range list {
		if v, err = number(v); err != nil {
			return nil, err
		}
		out = binary.AppendUvarint(out, v)
	}
	return out, nil
}

// renumberCalls writes functions with new numbers where they call each other.
func renumberCalls(bodies [][]byte, number func(uint64) (uint64, error)) ([]byte, error) {
	return writeFunctions(bodies, func(_ int, f *body) error {
		for k, x := range f.code {
			if x.op == opCall {
				v, err := number(uint64(x.value))
				if err != nil {
					return err
				}
				f.code[k] = instruction{op: opCall, value: int64(v)}
			}
		}
		return nil
	})
}
