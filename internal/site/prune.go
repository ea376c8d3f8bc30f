package site

import (
	"encoding/binary"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Tables of values and data that only a traceback reads, or a program that is
// stopped between any two instructions, which one in a browser can't be. Without
// what tells which functions were inlined into another, a traceback has the other.
var (
	unreadValues = []int{0, 2, 3}    // abi.PCDATA_UnsafePoint, PCDATA_InlTreeIndex, PCDATA_ArgLiveIndex
	unreadData   = []int{3, 5, 6, 7} // abi.FUNCDATA_InlTree, FUNCDATA_ArgInfo, FUNCDATA_ArgLiveInfo, FUNCDATA_WrapInfo
)

// dropLines drops what only a traceback shows: files and lines.
func (t *tables) dropLines() {
	for _, f := range t.funcs {
		for _, at := range []int{funcFile, funcLine, funcUnit, funcStart} {
			t.set(f+at, 0)
		}
		for i, at := range t.values(f) {
			if slices.Contains(unreadValues, i) {
				t.set(at, 0)
			}
		}
	}
	files, paths := t.slice(moduleFiles, 4), t.slice(modulePaths, 1)
	clear(t.memory[files.from:files.to])
	clear(t.memory[paths.from:paths.to])
}

// packValues leaves the tables of values that a function still has, each once.
// What a table tells last it tells to the end of any function: then those of
// functions that differ in length only are one.
func (t *tables) packValues() error {
	values := t.slice(moduleValues, 1)
	places := map[string]int{}
	packed := []byte{0} // a table at the beginning would be none
	for _, f := range t.funcs {
		for _, at := range append([]int{f + funcSP}, t.values(f)...) {
			from := t.number(at)
			if from == 0 {
				continue
			}
			table := string(t.endless(values.from + from))
			if _, ok := places[table]; !ok {
				places[table] = len(packed)
				packed = append(packed, table...)
			}
			t.set(at, places[table])
		}
	}
	if len(packed) > values.to-values.from {
		return fmt.Errorf("%w: the tables of values are too long", errTables)
	}
	clear(t.memory[values.from:values.to])
	copy(t.memory[values.from:], packed)
	return nil
}

// endless is a table of values, whose last value holds as far as a function can
// be long. A table is pairs of numbers, what is added to the value and to the
// place, until nothing is added to the value.
func (t *tables) endless(at int) []byte {
	last := at
	from := at
	for first := true; first || t.memory[at] != 0; first = false {
		_, n := binary.Uvarint(t.memory[at:])
		last = at + max(n, 1)
		_, n = binary.Uvarint(t.memory[last:])
		at = last + max(n, 1)
	}
	return append(binary.AppendUvarint(slices.Clone(t.memory[from:last]), 1<<pcBits), 0)
}

// dropData drops the data of functions that only a traceback reads. A piece of
// data ends where the next begins.
func (t *tables) dropData() error {
	starts, kept := map[int]bool{}, map[int]bool{}
	for _, f := range t.funcs {
		for i, at := range t.dataOf(f) {
			from := t.number(at)
			switch {
			case from == noFuncData:
				continue
			case slices.Contains(unreadData, i):
				t.set(at, noFuncData)
			default:
				kept[from] = true
			}
			starts[from] = true
		}
	}
	data := t.data()
	ends := append(slices.Sorted(maps.Keys(starts)), data.to-data.from)
	for i, from := range ends[:len(ends)-1] {
		if !kept[from] {
			clear(t.memory[data.from+from : data.from+ends[i+1]])
		}
	}
	return nil
}

// dropIndex drops the index of functions, which the program fills in when it
// starts (fill_wasm.go), and the table for searching it, which nothing reads
// then.
func (t *tables) dropIndex() error {
	index := t.slice(moduleIndex, 8)
	first, place := t.word(moduleFirstPC)>>pcBits, index.to-4
	for i, f := range t.funcs {
		place = (place + 7) &^ 7
		if at := index.from + 8*i; f != place || t.number(at) != first+i {
			return fmt.Errorf("%w: the place of function %d", errTables, i)
		}
		place += funcSize + 4*len(t.values(f)) + 4*len(t.dataOf(f))
		t.set(f, 0)
	}
	if t.number(index.to-8) != first+len(t.funcs) {
		return fmt.Errorf("%w: the end of the functions", errTables)
	}
	clear(t.memory[index.from : index.to-4])
	search := span{t.word(moduleFindFunc), t.word(moduleEnd)}
	if size := t.word(moduleEndPC) - t.word(moduleFirstPC); search.to-search.from != (size+4095)/4096*4+(size+255)/256 {
		return fmt.Errorf("%w: the table for searching functions", errTables)
	}
	clear(t.memory[search.from:search.to])
	return nil
}

// shortenNames leaves of a function's name its package, and whether it is a
// method of a pointer: that is what the runtime asks for. It knows two by their
// names, which are among those whose arguments only a call tells.
func (t *tables) shortenNames() {
	names := t.slice(moduleNames, 1)
	places := map[string]int{}
	short := []byte{0} // a name at the beginning would be none
	for _, f := range t.funcs {
		name := t.name(f)
		if int32(t.number(f+funcArgs)) != argsUnknown {
			name = shortName(name)
		}
		if _, ok := places[name]; !ok {
			places[name] = len(short)
			short = append(append(short, name...), 0)
		}
		t.set(f+funcName, places[name])
	}
	clear(t.memory[names.from:names.to])
	copy(t.memory[names.from:names.to], short)
}

// shortName is the package of a function's name, with its dot, and for a method
// of a pointer what a panic can say of one: package runtime takes the names of
// package, type and method apart.
func shortName(name string) string {
	end := strings.IndexAny(name, "([{") // what follows may name other packages
	if end < 0 {
		end = len(name)
	}
	from := strings.LastIndexByte(name[:end], '/') + 1
	dot := strings.IndexByte(name[from:end], '.')
	if dot < 0 {
		return name[:end]
	}
	folder := name[:from+dot+1]
	if strings.HasPrefix(name[len(folder):], "(*") {
		return folder + "(*T).method"
	}
	return folder
}
