package pack

import (
	"encoding/binary"
	"math"
	"reflect"
	"slices"
	"strings"
	"unsafe"
)

// long is how many bytes of a slice are copied just once, at the end, and of how
// many a string is long.
const long = 1 << 10

// chunk is how many bytes are written in one piece; more are not copied until
// the end either.
const chunk = 64 << 10

// A writer writes values behind each other.
type writer struct {
	parts [][]byte // what was written before out: long slices, and what lies between
	out   []byte
	table []string
	index map[string]uint64
	last  [256]written // strings by where they lie: most are written again and again
}

// A written string has a number in the table.
type written struct {
	text   string
	number uint64
}

func (w *writer) number(n uint64) { w.out = binary.AppendUvarint(w.out, n) }

// text writes a string by its number in the table. A long one is not looked up:
// to hash it would take more time than to write it again takes room.
func (w *writer) text(s string) {
	if len(s) >= long {
		w.number(w.add(s))
		return
	}
	start := unsafe.StringData(s)
	last := &w.last[(uintptr(unsafe.Pointer(start))>>3^uintptr(len(s)))%uintptr(len(w.last))]
	if start == nil || unsafe.StringData(last.text) != start || len(last.text) != len(s) {
		at, ok := w.index[s]
		if !ok {
			at = w.add(s)
			w.index[s] = at
		}
		*last = written{s, at}
	}
	w.number(last.number)
}

// add puts a string into the table and returns its number.
func (w *writer) add(s string) uint64 {
	w.table = append(w.table, s)
	return uint64(len(w.table) - 1)
}

// value writes a value of any shape.
func (w *writer) value(p unsafe.Pointer, s *shape) {
	for i := range s.parts {
		t := &s.parts[i]
		at := unsafe.Add(p, t.at)
		switch t.kind {
		case reflect.String:
			w.text(*(*string)(at))
		case reflect.Int:
			w.out = binary.AppendVarint(w.out, int64(*(*int)(at)))
		case reflect.Bool:
			if *(*bool)(at) {
				w.number(1)
			} else {
				w.number(0)
			}
		case reflect.Float64:
			w.out = binary.LittleEndian.AppendUint64(w.out, math.Float64bits(*(*float64)(at)))
		case reflect.Slice:
			w.slice(at, t)
		case reflect.Pointer:
			held := *(*unsafe.Pointer)(at)
			if held == nil {
				w.number(0)
				continue
			}
			w.number(1)
			w.value(held, t.held)
		case reflect.Map:
			w.words(t.value(at), t)
		default:
			w.rare(t.value(at))
		}
	}
}

// rare writes a value of a kind that few fields have.
func (w *writer) rare(v reflect.Value) {
	switch v.Kind() {
	case reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		w.out = binary.AppendVarint(w.out, v.Int())
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		w.number(v.Uint())
	case reflect.Func:
		if !v.IsNil() {
			panic("pack: a function is no data")
		}
	default:
		panic("pack: a field is of kind " + v.Kind().String())
	}
}

// slice writes one more than the length of a slice, and what is in it.
func (w *writer) slice(at unsafe.Pointer, t *part) {
	v := *(*[]byte)(at) // of any slice the length is right, and of one of bytes all
	if v == nil {
		w.number(0)
		return
	}
	w.number(uint64(len(v)) + 1)
	if t.typ.Elem().Kind() == reflect.Uint8 {
		w.bytes(v)
		return
	}
	first := unsafe.Pointer(unsafe.SliceData(v))
	for i := range len(v) {
		w.value(unsafe.Add(first, uintptr(i)*t.held.size), t.held)
		if len(w.out) >= chunk {
			w.put(nil)
		}
	}
}

// bytes writes bytes as they are; many are not copied until the end.
func (w *writer) bytes(b []byte) {
	if len(b) < long {
		w.out = append(w.out, b...)
		return
	}
	w.put(b)
}

// put puts bytes behind what was written, without a copy.
func (w *writer) put(b []byte) {
	w.parts = append(w.parts, w.out, b)
	w.out = w.out[len(w.out):]
}

// words writes a map whose keys are strings, in their order.
func (w *writer) words(v reflect.Value, t *part) {
	if v.IsNil() {
		w.number(0)
		return
	}
	keys := v.MapKeys()
	slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
	w.number(uint64(len(keys)) + 1)
	for _, key := range keys {
		w.text(key.String())
		held := reflect.New(t.typ.Elem())
		held.Elem().Set(v.MapIndex(key))
		w.value(held.UnsafePointer(), t.held)
	}
}
