package site

import (
	"bytes"
	"encoding/binary"
	"fmt"
)

// exportedFunction is the kind of an export that is a function.
const exportedFunction = 0

// orderFunctions puts the functions of a program in an order that packs better.
// Their numbers in addresses stay: the table tells which function is meant.
func orderFunctions(list []section) error {
	functions, exports, table, code := sectionOf(list, sectionFunction),
		sectionOf(list, sectionExport), sectionOf(list, sectionElement), sectionOf(list, sectionCode)
	if functions == nil || exports == nil || table == nil || code == nil {
		return fmt.Errorf("%w: a section is missing", errModule)
	}
	imported, err := importedFunctions(sectionOf(list, sectionImport))
	if err != nil {
		return err
	}
	bodies, err := readFunctions(code.body)
	if err != nil {
		return err
	}
	order := orderAlike(bodies)
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
		return err
	}
	if exports.body, err = renumberExports(exports.body, number); err != nil {
		return err
	}
	if table.body, err = renumberTable(table.body, number); err != nil {
		return err
	}
	code.body, err = orderCode(bodies, order, number)
	return err
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

// renumberTable gives the functions in the table, one segment, their new numbers.
func renumberTable(table []byte, number func(uint64) (uint64, error)) ([]byte, error) {
	head := append(appendSigned([]byte{1, 0, opI32Const}, firstFunction), opEnd)
	rest, ok := bytes.CutPrefix(table, head)
	list, rest := readNumbers(rest)
	if !ok || len(list) == 0 || len(rest) > 0 {
		return nil, fmt.Errorf("%w: the table of functions", errModule)
	}
	out := binary.AppendUvarint(head, uint64(len(list)))
	for _, v := range list {
		v, err := number(v)
		if err != nil {
			return nil, err
		}
		out = binary.AppendUvarint(out, v)
	}
	return out, nil
}

// orderCode writes the functions in order, with the new numbers where they call
// each other.
func orderCode(bodies [][]byte, order []int, number func(uint64) (uint64, error)) ([]byte, error) {
	ordered := make([][]byte, len(order))
	for place, i := range order {
		ordered[place] = bodies[i]
	}
	return writeFunctions(ordered, func(_ int, f *body) error {
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
