package pack

import (
	"reflect"
	"unsafe"
)

// A shape is how a value of a type lies in memory: its plain parts in the order
// of the fields, those of structs and arrays in it among them. Parts are read
// and written where they lie: by reflection it takes three times as long.
type shape struct {
	size  uintptr
	parts []part
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

// shapes are those of the types that were met.
type shapes map[reflect.Type]*shape

// of returns the shape of a type.
func (all shapes) of(t reflect.Type) *shape {
	s, ok := all[t]
	if !ok {
		s = &shape{size: t.Size()}
		all[t] = s // before its parts: a type may hold itself
		all.lay(s, 0, t)
	}
	return s
}

// lay adds the parts of a value of a type that lies at an offset.
func (all shapes) lay(s *shape, at uintptr, t reflect.Type) {
	switch t.Kind() {
	case reflect.Struct:
		for i := range t.NumField() {
			f := t.Field(i)
			all.lay(s, at+f.Offset, f.Type)
		}
	case reflect.Array:
		for i := range t.Len() {
			all.lay(s, at+uintptr(i)*t.Elem().Size(), t.Elem())
		}
	case reflect.Pointer, reflect.Slice, reflect.Map:
		s.parts = append(s.parts, part{at, t.Kind(), t, all.of(t.Elem())})
	default:
		s.parts = append(s.parts, part{at, t.Kind(), t, nil})
	}
}
