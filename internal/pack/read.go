package pack

import (
	"encoding/binary"
	"math"
	"reflect"
	"unsafe"
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
	if len(r.in) > 0 && r.in[0] < 0x80 { // most are small
		n := uint64(r.in[0])
		r.in = r.in[1:]
		return n
	}
	n, size := binary.Uvarint(r.in)
	if size <= 0 {
		r.fail("a number is cut")
	}
	r.in = r.in[size:]
	return n
}

func (r *reader) signed() int64 {
	n := r.number()
	return int64(n>>1) ^ -int64(n&1) // as binary.Varint
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

// value reads what value of a writer wrote of the same shape.
func (r *reader) value(p unsafe.Pointer, s *shape) {
	for i := range s.parts {
		t := &s.parts[i]
		at := unsafe.Add(p, t.at)
		switch t.kind {
		case reflect.String:
			*(*string)(at) = r.text()
		case reflect.Int:
			*(*int)(at) = int(r.signed())
		case reflect.Bool:
			*(*bool)(at) = r.number() == 1
		case reflect.Float64:
			*(*float64)(at) = math.Float64frombits(binary.LittleEndian.Uint64(r.bytes(8)))
		case reflect.Slice:
			r.slice(at, t)
		case reflect.Pointer:
			if r.number() == 1 {
				held := reflect.New(t.typ.Elem()).UnsafePointer()
				*(*unsafe.Pointer)(at) = held
				r.value(held, t.held)
			}
		case reflect.Map:
			r.words(t.value(at), t)
		case reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
			t.value(at).SetInt(r.signed())
		case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
			t.value(at).SetUint(r.number())
		}
	}
}

// slice reads a slice, which is nil where its count is 0. One of bytes shares
// the memory that is read.
func (r *reader) slice(at unsafe.Pointer, t *part) {
	n := r.count()
	if n == 0 {
		return
	}
	n--
	if t.typ.Elem().Kind() == reflect.Uint8 {
		*(*[]byte)(at) = r.bytes(n)
		return
	}
	if n == 0 {
		*(*[]byte)(at) = []byte{}
		return
	}
	first := t.held.take(t.typ, n)
	*(*[]byte)(at) = unsafe.Slice((*byte)(first), n) // its length counts values
	for i := range n {
		r.value(unsafe.Add(first, uintptr(i)*t.held.size), t.held)
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
func (r *reader) words(v reflect.Value, t *part) {
	n := r.count()
	if n == 0 {
		return
	}
	v.Set(reflect.MakeMapWithSize(t.typ, n-1))
	for range n - 1 {
		key := reflect.New(t.typ.Key()).Elem()
		key.SetString(r.text())
		held := reflect.New(t.typ.Elem())
		r.value(held.UnsafePointer(), t.held)
		v.SetMapIndex(key, held.Elem())
	}
}
