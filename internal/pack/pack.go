// Package pack writes plain data in a compact form and reads it back: for a
// page and its own program, which are made together. It is read in a tenth of
// the time that JSON takes, and means nothing to another release.
//
// The form is the fingerprint of the type, a table of all strings, and the
// values in the order of the types' fields: integers as varints, a string as
// its number in the table, a pointer, slice or map after whether it is there.
package pack

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"math"
	"reflect"
	"slices"
	"strings"
)

// Marshal returns the compact form of the value that v points to. It panics
// when its type holds what is no plain data: an interface, a function, a
// channel, a map whose keys aren't strings, an unexported field.
func Marshal(v any) []byte {
	value := reflect.ValueOf(v).Elem()
	w := writer{index: map[string]uint64{}}
	w.value(value)
	head := binary.LittleEndian.AppendUint64(nil, fingerprint(value.Type()))
	head = binary.AppendUvarint(head, uint64(len(w.table)))
	size := len(w.out)
	for _, text := range w.table {
		head = binary.AppendUvarint(head, uint64(len(text)))
		size += len(text)
	}
	for _, part := range w.parts {
		size += len(part)
	}
	out := append(make([]byte, 0, len(head)+size), head...)
	for _, text := range w.table {
		out = append(out, text...)
	}
	for _, part := range w.parts {
		out = append(out, part...)
	}
	return append(out, w.out...)
}

// Unmarshal reads what Marshal of the same release wrote of the same type into
// the zero value that v points to, whose slices of bytes then share data's
// memory. Anything else is an error, also when it is cut or damaged where that
// can be seen; v is of no use then.
func Unmarshal(data []byte, v any) (err error) {
	value := reflect.ValueOf(v).Elem()
	if len(data) < 8 || binary.LittleEndian.Uint64(data) != fingerprint(value.Type()) {
		return errors.New("the compact form is of another release")
	}
	r := reader{in: data[8:]}
	defer func() {
		if broken, ok := recover().(fault); ok {
			err = fmt.Errorf("the compact form is damaged: %s", string(broken))
		}
	}()
	r.strings()
	r.value(value)
	if len(r.in) > 0 {
		r.fail("bytes are left over")
	}
	return nil
}

// fingerprint is a hash of the names and types of a type's fields.
func fingerprint(root reflect.Type) uint64 {
	h := fnv.New64a()
	seen := map[reflect.Type]bool{}
	var walk func(t reflect.Type)
	walk = func(t reflect.Type) {
		h.Write([]byte(t.String()))
		switch t.Kind() {
		case reflect.Pointer, reflect.Slice, reflect.Array, reflect.Map:
			walk(t.Elem())
		case reflect.Struct:
			if seen[t] {
				return
			}
			seen[t] = true
			for i := range t.NumField() {
				h.Write([]byte(t.Field(i).Name))
				walk(t.Field(i).Type)
			}
		}
	}
	walk(root)
	return h.Sum64()
}

// long is how many bytes of a slice are copied just once, at the end, and of how
// many a string is long.
const long = 1 << 10

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
		if v.IsNil() {
			w.number(0)
			return
		}
		w.number(uint64(v.Len()) + 1)
		if v.Type().Elem().Kind() == reflect.Uint8 {
			w.bytes(v.Bytes())
			return
		}
		for i := range v.Len() {
			w.value(v.Index(i))
		}
	case reflect.Array:
		for i := range v.Len() {
			w.value(v.Index(i))
		}
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

// fault is what a reader panics with, for Unmarshal to return.
type fault string

type reader struct {
	in    []byte
	table []string
}

func (r *reader) fail(why string) { panic(fault(why)) }

func (r *reader) number() uint64 {
	n, size := binary.Uvarint(r.in)
	if size <= 0 {
		r.fail("a number is cut")
	}
	r.in = r.in[size:]
	return n
}

// count reads a number of things that take a byte each at least, or one more
// than that.
func (r *reader) count() int {
	n := r.number()
	if n > uint64(len(r.in))+1 {
		r.fail("a count is greater than what is there")
	}
	return int(n)
}

// strings reads the table. All texts share the memory of one.
func (r *reader) strings() {
	sizes := make([]int, r.count())
	total := 0
	for i := range sizes {
		n := r.number()
		if n > uint64(len(r.in)) {
			r.fail("a string is cut")
		}
		sizes[i] = int(n)
		total += sizes[i]
	}
	if total > len(r.in) {
		r.fail("the strings are cut")
	}
	all := string(r.in[:total])
	r.in = r.in[total:]
	r.table = make([]string, len(sizes))
	for i, n := range sizes {
		r.table[i], all = all[:n], all[n:]
	}
}

func (r *reader) text() string {
	at := r.number()
	if at >= uint64(len(r.table)) {
		r.fail("a string isn't in the table")
	}
	return r.table[at]
}

func (r *reader) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(r.text())
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		n, size := binary.Varint(r.in)
		if size <= 0 {
			r.fail("a number is cut")
		}
		r.in = r.in[size:]
		v.SetInt(n)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		v.SetUint(r.number())
	case reflect.Array:
		for i := range v.Len() {
			r.value(v.Index(i))
		}
	case reflect.Bool:
		v.SetBool(r.number() == 1)
	case reflect.Float64:
		if len(r.in) < 8 {
			r.fail("a number is cut")
		}
		v.SetFloat(math.Float64frombits(binary.LittleEndian.Uint64(r.in)))
		r.in = r.in[8:]
	case reflect.Pointer:
		if r.number() == 1 {
			v.Set(reflect.New(v.Type().Elem()))
			r.value(v.Elem())
		}
	case reflect.Slice:
		n := r.count()
		if n == 0 {
			return
		}
		if v.Type().Elem().Kind() == reflect.Uint8 {
			if n-1 > len(r.in) {
				r.fail("bytes are cut")
			}
			v.SetBytes(r.in[: n-1 : n-1])
			r.in = r.in[n-1:]
			return
		}
		v.Set(reflect.MakeSlice(v.Type(), n-1, n-1))
		for i := range n - 1 {
			r.value(v.Index(i))
		}
	case reflect.Map:
		n := r.count()
		if n == 0 {
			return
		}
		v.Set(reflect.MakeMapWithSize(v.Type(), n-1))
		for range n - 1 {
			key := reflect.New(v.Type().Key()).Elem()
			key.SetString(r.text())
			held := reflect.New(v.Type().Elem()).Elem()
			r.value(held)
			v.SetMapIndex(key, held)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			r.value(v.Field(i))
		}
	}
}
