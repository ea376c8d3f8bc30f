package pack

import (
	"hash"
	"hash/fnv"
	"reflect"
	"unsafe"
)

// A shape is how a value of a type lies in memory: its plain parts in the order
// of the fields, those of structs and arrays in it among them. Parts are read
// and written where they lie: by reflection it takes three times as long.
type shape struct {
	size  uintptr
	parts []part
	room  unsafe.Pointer // for values that are read; see take
	left  int            // how many it is for
	made  int            // and how many it was for
}

// mostRoom is for how many values room is made at once.
const mostRoom = 256

// take returns room for n values of the shape, which a slice of a type holds. It
// is made for many at once, twice as many each time: to make it for each few takes
// as long as to read them.
func (s *shape) take(slice reflect.Type, n int) unsafe.Pointer {
	if n > s.left {
		s.made = max(n, min(2*s.made, mostRoom))
		s.left = s.made
		s.room = reflect.MakeSlice(slice, s.made, s.made).UnsafePointer()
	}
	at := s.room
	if s.left -= n; s.left > 0 { // else the next would lie behind it
		s.room = unsafe.Add(at, uintptr(n)*s.size)
	}
	return at
}

// A part is a plain value at an offset.
type part struct {
	at   uintptr
	kind reflect.Kind
	typ  reflect.Type
	held *shape // what a pointer, slice or map holds
}

// value is the part of what lies at p, by reflection.
func (t *part) value(p unsafe.Pointer) reflect.Value { return reflect.NewAt(t.typ, p).Elem() }

// A former makes the shapes of types, and a hash of the names and types of their
// fields.
type former struct {
	shapes map[reflect.Type]*shape
	hash   hash.Hash64
}

// shapeOf is the shape of a type, and its fingerprint.
func shapeOf(t reflect.Type) (*shape, uint64) {
	f := former{map[reflect.Type]*shape{}, fnv.New64a()}
	s := f.shape(t)
	return s, f.hash.Sum64()
}

// shape returns the shape of a type.
func (f *former) shape(t reflect.Type) *shape {
	s, ok := f.shapes[t]
	if !ok {
		s = &shape{size: t.Size()}
		f.shapes[t] = s // before its parts: a type may hold itself
		f.lay(s, 0, t)
	}
	return s
}

// lay adds the parts of a value of a type that lies at an offset.
func (f *former) lay(s *shape, at uintptr, t reflect.Type) {
	f.hash.Write([]byte(t.String()))
	p := part{at: at, kind: t.Kind(), typ: t}
	switch p.kind {
	case reflect.Struct:
		for i := range t.NumField() {
			field := t.Field(i)
			if !field.IsExported() {
				panic("pack: " + t.String() + "." + field.Name + " is not exported")
			}
			f.hash.Write([]byte(field.Name))
			f.lay(s, at+field.Offset, field.Type)
		}
		return
	case reflect.Array:
		for i := range t.Len() {
			f.lay(s, at+uintptr(i)*t.Elem().Size(), t.Elem())
		}
		return
	case reflect.Pointer, reflect.Slice, reflect.Map:
		p.held = f.shape(t.Elem())
	}
	s.parts = append(s.parts, p)
}
