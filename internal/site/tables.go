package site

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
)

// What Go's linker writes about functions, in cmd/link/internal/ld/pcln.go, and
// the runtime reads, in runtime/symtab.go and runtime/runtime2.go: a header, and
// five tables behind it that the module's data points to.
const (
	tablesMagic  = "\xf1\xff\xff\xff\x00\x00\x01\x08" // abi.Go120PCLnTabMagic, a byte to an instruction, 8 to a pointer
	headerSize   = 72
	headerTables = 32 // where the header has how far each table is from it

	// Words of runtime.moduledata, of eight bytes.
	moduleNames     = 1 // the five tables, each a slice
	moduleFiles     = 4
	modulePaths     = 7
	moduleValues    = 10 // pctab: what holds from one place in a function to the next
	moduleFuncs     = 13
	moduleIndex     = 16 // ftab: pairs of a function's number and its place in the funcs
	moduleFindFunc  = 19 // a table for searching the index
	moduleFirstPC   = 20
	moduleEndPC     = 21
	moduleFuncData  = 40
	moduleEnd       = 41
	moduleWordsRead = 42

	// Places in runtime._func, of four bytes if not told otherwise.
	funcName     = 4
	funcArgs     = 8
	funcSP       = 16
	funcFile     = 20
	funcLine     = 24
	funcValues   = 28 // how many tables of values it has
	funcUnit     = 32
	funcStart    = 36
	funcDataSize = 43 // how many pieces of data, one byte
	funcSize     = 44 // then its tables of values, and its data

	noFuncData  = 1<<32 - 1 // where a function has none
	argsUnknown = -1 << 31  // abi.ArgsSizeUnknown

	mostPadding = 64 // bytes before the data of functions, which may be aligned

	pcBits = 16 // bits of an address that tell the place in a function
)

// errTables says that the linker writes other tables than these.
var errTables = errors.New("the linked program's tables of functions aren't those of Go 1.26, which package site knows how to shorten")

// tables are what a program knows about its functions, in its memory.
type tables struct {
	memory []byte
	module int   // the address of runtime.firstmoduledata
	funcs  []int // the addresses of its functions' runtime._func
}

// A span is a part of the memory.
type span struct{ from, to int }

func (t *tables) number(at int) int { return int(binary.LittleEndian.Uint32(t.memory[at:])) }

func (t *tables) set(at, v int) { binary.LittleEndian.PutUint32(t.memory[at:], uint32(v)) }

// word is a word of runtime.moduledata.
func (t *tables) word(i int) int { return int(binary.LittleEndian.Uint64(t.memory[t.module+8*i:])) }

// slice is where the slice is whose first word is i.
func (t *tables) slice(i, size int) span {
	return span{t.word(i), t.word(i) + size*t.word(i+1)}
}

// name is a function's name.
func (t *tables) name(f int) string {
	from := t.word(moduleNames) + t.number(f+funcName)
	return string(t.memory[from : from+bytes.IndexByte(t.memory[from:], 0)])
}

// data is where functions' data is.
func (t *tables) data() span { return span{t.word(moduleFuncData), t.word(moduleFindFunc)} }

// values are the places of a function's offsets into the table of values: of
// its stack pointer's, and of the others by number.
func (t *tables) values(f int) (list []int) {
	for i := range t.number(f + funcValues) {
		list = append(list, f+funcSize+4*i)
	}
	return list
}

// dataOf are the places of a function's offsets into the data, by number.
func (t *tables) dataOf(f int) (list []int) {
	first := f + funcSize + 4*t.number(f+funcValues)
	for i := range int(t.memory[f+funcDataSize]) {
		list = append(list, first+4*i)
	}
	return list
}

// findTables finds the tables in a program's memory. It fails where anything is
// not as it expects.
func findTables(memory []byte) (*tables, error) {
	header := bytes.Index(memory, []byte(tablesMagic))
	if header < 0 || header+headerSize > len(memory) {
		return nil, fmt.Errorf("%w: no header", errTables)
	}
	t := &tables{memory: memory}
	pointer := binary.LittleEndian.AppendUint64(nil, uint64(header))
	for at := range len(memory)/8 - moduleWordsRead {
		if bytes.Equal(memory[8*at:8*at+8], pointer) && t.isModule(8*at, header) {
			t.module = 8 * at
		}
	}
	if t.module == 0 {
		return nil, fmt.Errorf("%w: no data of the module", errTables)
	}
	index, funcs := t.slice(moduleIndex, 8), t.slice(moduleFuncs, 1)
	for at := index.from; at < index.to-8; at += 8 { // the last is the end
		f := funcs.from + t.number(at+4)
		if f+funcSize > funcs.to || t.number(f) != t.number(at) ||
			f+funcSize+4*(t.number(f+funcValues)+int(memory[f+funcDataSize])) > funcs.to {
			return nil, fmt.Errorf("%w: function %d", errTables, (at-index.from)/8)
		}
		t.funcs = append(t.funcs, f)
	}
	return t, nil
}

// isModule reports whether runtime.firstmoduledata is at an address: its words
// tell the same as the header.
func (t *tables) isModule(at, header int) bool {
	m := tables{memory: t.memory, module: at}
	for i, first := range []int{moduleNames, moduleFiles, modulePaths, moduleValues, moduleFuncs} {
		if m.word(first) != header+int(binary.LittleEndian.Uint64(t.memory[header+headerTables+8*i:])) {
			return false
		}
	}
	ordered := []int{header, m.word(moduleNames), m.word(moduleFiles), m.word(modulePaths), m.word(moduleValues),
		m.word(moduleFuncs), m.word(moduleFuncData), m.word(moduleFindFunc), m.word(moduleEnd), len(t.memory)}
	funcs := m.slice(moduleFuncs, 1)
	return slices.IsSorted(ordered) && m.word(moduleIndex) == funcs.from && m.data().from >= funcs.to && m.data().from < funcs.to+mostPadding &&
		m.word(moduleIndex+1) == 1+int(binary.LittleEndian.Uint64(t.memory[header+8:]))
}
