package site

import (
	"encoding/binary"
	"slices"
	"strconv"
)

// A page starts sooner when it needn't unpack and compile what it doesn't begin
// with. So a program is split into two modules: the first has the memory, the table
// of functions and those functions that a page calls as it starts (start.txt); the
// rest comes behind it, in a section of its own, which WebAssembly passes over.
//
// In place of a function of the rest the first has one that waits for it: it has
// the stack unwound, as Go does when a goroutine waits, and leaves in front of it
// where to go on. The page gets the rest, says so, and lets Go proceed (boot.js).
// From then on the table has every function itself, and what stood for it calls it
// there.
const (
	restName  = "rest"    // the section with the rest
	partName  = "part"    // an exported number: which part is there
	restAsked = 1         // a value of it: a function waits for the rest
	restThere = 2         // another: no function has to wait
	goOn      = "proceed" // an exported function: goes on where a function waits
	goOnInGo  = "wasm_pc_f_loop"
)

// What Go's linker numbers, in cmd/link/internal/wasm/asm.go.
const (
	plainType   = 0 // of functions that Go compiles: from the place to start from to 1 where the stack is unwound
	globalSP    = 0
	globalPause = 7
	globalPart  = 8 // ours, behind those
)

// globalTypes are the types of what Go keeps outside the memory.
var globalTypes = []byte{typeI32, typeI64, typeI64, typeI64, typeI64, typeI64, typeI64, typeI32}

// Kinds of imports and exports, beside exportedFunction.
const (
	kindTable  = 1
	kindMemory = 2
	kindGlobal = 3
)

// A halving is where a program is split: its functions are in order, those of the
// rest last.
type halving struct {
	imported int // the functions that it imports, which come before its own
	first    int // its own functions that the first part has
	goOn     int // the number of the function that goes on
}

// waits gives the function that stands for one in the rest: it calls the one that
// waits with the number of the other in the table.
func waits(slot, waiting int) []byte {
	b := appendSigned([]byte{0, opLocalGet, 0, opI32Const}, int64(firstFunction+slot))
	return append(binary.AppendUvarint(append(b, opCall), uint64(waiting)), opEnd)
}

// waiting is the function that waits, or calls what has come: its arguments are the
// place to start from and the function's number in the table.
var waiting = []byte{0,
	opGlobalGet, globalPart, opI32Const, restThere, opI32Eq, opIf, noResult,
	opLocalGet, 0, opLocalGet, 1, opIndirect, plainType, 0, opReturn,
	opEnd,
	opGlobalGet, globalSP, opI32Const, 8, opI32Sub, // in front of the stack Go reads where to go on
	opLocalGet, 1, opI32Const, pcBits, opI32Shl, opLocalGet, 0, opI32Or, opI64ExtendU, opI64Store, 0, 0,
	opI32Const, 1, opGlobalSet, globalPause,
	opI32Const, restAsked, opGlobalSet, globalPart,
	opI32Const, 1,
	opEnd,
}

// waitingType is its type.
var waitingType = []byte{functionType, 2, typeI32, typeI32, 1, typeI32}

// split splits a program. What can't be split, for it has other sections than Go
// writes, is an error.
func split(list []section, h halving) ([]byte, error) {
	for _, id := range []byte{sectionType, sectionImport, sectionFunction, sectionGlobal, sectionExport, sectionElement, sectionCode} {
		if sectionOf(list, id) == nil {
			return nil, errModule
		}
	}
	bodies, err := readFunctions(sectionOf(list, sectionCode).body)
	if err != nil {
		return nil, err
	}
	rest, err := h.rest(list, bodies)
	if err != nil {
		return nil, err
	}
	first, err := h.firstPart(list, bodies)
	if err != nil {
		return nil, err
	}
	name := append([]byte{byte(len(restName))}, restName...)
	return append(first, writeModule([]section{{sectionCustom, append(name, rest...)}})[len(moduleStart):]...), nil
}

// firstPart is the module with the first functions, and in place of each of the others
// what waits for it. It exports what the rest takes but for functions, which are in the
// table.
func (h halving) firstPart(list []section, bodies [][]byte) ([]byte, error) {
	_, table, err := readTable(sectionOf(list, sectionElement).body)
	if err != nil {
		return nil, err
	}
	slots := make(map[int]int, len(table))
	for slot, f := range table {
		slots[int(f)] = slot
	}
	last := h.imported + len(bodies)
	code := binary.AppendUvarint(nil, uint64(len(bodies)+1))
	for i, b := range append(slices.Clone(bodies), waiting) {
		if i >= h.first && i < len(bodies) {
			b = waits(slots[h.imported+i], last)
		}
		code = append(binary.AppendUvarint(code, uint64(len(b))), b...)
	}
	out := slices.Clone(list)
	sectionOf(out, sectionCode).body = code
	kinds, _ := binary.Uvarint(sectionOf(out, sectionType).body)
	for _, grown := range []struct {
		section byte
		entries []byte
		count   int
	}{
		{sectionType, waitingType, 1},
		{sectionFunction, binary.AppendUvarint(nil, kinds), 1},
		{sectionGlobal, []byte{typeI32, mutable, opI32Const, 0, opEnd}, 1},
		{sectionExport, h.exports(), len(globalTypes) + 3},
	} {
		s := sectionOf(out, grown.section)
		if s.body, err = grow(s.body, grown.entries, grown.count); err != nil {
			return nil, err
		}
	}
	return writeModule(out), nil
}

// exports are what the rest takes and what the page needs until it is there.
func (h halving) exports() []byte {
	var out []byte
	export := func(name string, kind byte, number int) {
		out = append(append(out, byte(len(name))), name...)
		out = binary.AppendUvarint(append(out, kind), uint64(number))
	}
	export(goOn, exportedFunction, h.goOn)
	export(partName, kindGlobal, globalPart)
	export(tableName, kindTable, 0)
	for i := range globalTypes {
		export(globalName(i), kindGlobal, i)
	}
	return out
}

// What the first part gives to the rest goes by these names, the memory by Go's own.
const (
	tableName  = "table"
	memoryName = "mem"
)

func globalName(i int) string { return "g" + strconv.Itoa(i) }

// grow appends to a section that is a list.
func grow(list, entries []byte, more int) ([]byte, error) {
	count, n := binary.Uvarint(list)
	if n <= 0 {
		return nil, errModule
	}
	out := binary.AppendUvarint(nil, count+uint64(more))
	return append(append(out, list[n:]...), entries...), nil
}
