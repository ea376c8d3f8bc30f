package pack

import (
	"encoding/binary"
	"math"
	"reflect"
)

// fault is what a reader panics with, for Unmarshal to return.
type fault string

// A reader takes values off the front of in.
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

func (r *reader) signed() int64 {
	n, size := binary.Varint(r.in)
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

// value reads what value of a writer wrote of the same type.
func (r *reader) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(r.text())
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(r.signed())
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		v.SetUint(r.number())
	case reflect.Array:
		r.items(v)
	case reflect.Bool:
		v.SetBool(r.number() == 1)
	case reflect.Float64:
		v.SetFloat(math.Float64frombits(binary.LittleEndian.Uint64(r.bytes(8))))
	case reflect.Pointer:
		if r.number() == 1 {
			v.Set(reflect.New(v.Type().Elem()))
			r.value(v.Elem())
		}
	case reflect.Slice:
		r.slice(v)
	case reflect.Map:
		r.words(v)
	case reflect.Struct:
		for i := range v.NumField() {
			r.value(v.Field(i))
		}
	}
}

// slice reads a slice, which is nil where its count is 0. One of bytes shares
// the memory that is read.
func (r *reader) slice(v reflect.Value) {
	n := r.count()
	if n == 0 {
		return
	}
	if v.Type().Elem().Kind() == reflect.Uint8 {
		v.SetBytes(r.bytes(n - 1))
		return
	}
	v.Set(reflect.MakeSlice(v.Type(), n-1, n-1))
	r.items(v)
}

// items reads what is in a slice or an array.
func (r *reader) items(v reflect.Value) {
	for i := range v.Len() {
		r.value(v.Index(i))
	}
}

// bytes takes n bytes as they are.
func (r *reader) bytes(n int) []byte {
	if n > len(r.in) {
		r.fail("bytes are cut")
	}
	b := r.in[:n:n]
	r.in = r.in[n:]
	return b
}

// words reads a map whose keys are strings.
func (r *reader) words(v reflect.Value) {
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
}
