package pack

import (
	"encoding/binary"
	"math"
	"reflect"
	"slices"
	"strings"
)

// long is how many bytes of a slice are copied just once, at the end, and of how
// many a string is long.
const long = 1 << 10

// A writer writes values behind each other.
type writer struct {
	parts [][]byte // what was written before out: long slices, and what lies between
	out   []byte
	table []string
	index map[string]uint64
}

func (w *writer) number(n uint64) { w.out = binary.AppendUvarint(w.out, n) }

// text writes a string by its number in the table. A long one is not looked up:
// to hash it would take more time than to write it again takes room.
func (w *writer) text(s string) {
	at, ok := uint64(len(w.table)), false
	if len(s) < long {
		if at, ok = w.index[s]; !ok {
			at = uint64(len(w.table))
			w.index[s] = at
		}
	}
	if !ok {
		w.table = append(w.table, s)
	}
	w.number(at)
}

// value writes a value of any kind.
func (w *writer) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		w.text(v.String())
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		w.out = binary.AppendVarint(w.out, v.Int())
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		w.number(v.Uint())
	case reflect.Bool:
		if v.Bool() {
			w.number(1)
		} else {
			w.number(0)
		}
	case reflect.Float64:
		w.out = binary.LittleEndian.AppendUint64(w.out, math.Float64bits(v.Float()))
	case reflect.Pointer:
		if v.IsNil() {
			w.number(0)
			return
		}
		w.number(1)
		w.value(v.Elem())
	case reflect.Slice:
		w.slice(v)
	case reflect.Array:
		w.items(v)
	case reflect.Map:
		w.words(v)
	case reflect.Func:
		if !v.IsNil() {
			panic("pack: a function is no data")
		}
	case reflect.Struct:
		for i := range v.NumField() {
			w.value(v.Field(i))
		}
	default:
		panic("pack: a field is of kind " + v.Kind().String())
	}
}

// slice writes one more than the length of a slice, and what is in it.
func (w *writer) slice(v reflect.Value) {
	if v.IsNil() {
		w.number(0)
		return
	}
	w.number(uint64(v.Len()) + 1)
	if v.Type().Elem().Kind() == reflect.Uint8 {
		w.bytes(v.Bytes())
		return
	}
	w.items(v)
}

// items writes what is in a slice or an array.
func (w *writer) items(v reflect.Value) {
	for i := range v.Len() {
		w.value(v.Index(i))
	}
}

// bytes writes bytes as they are; many are not copied until the end.
func (w *writer) bytes(b []byte) {
	if len(b) < long {
		w.out = append(w.out, b...)
		return
	}
	w.parts = append(w.parts, w.out, b)
	w.out = w.out[len(w.out):]
}

// words writes a map whose keys are strings, in their order.
func (w *writer) words(v reflect.Value) {
	if v.IsNil() {
		w.number(0)
		return
	}
	keys := v.MapKeys()
	slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
	w.number(uint64(len(keys)) + 1)
	for _, key := range keys {
		w.text(key.String())
		w.value(v.MapIndex(key))
	}
}
