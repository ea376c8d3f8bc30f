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
	"reflect"
)

// Marshal returns the compact form of the value that v points to. It panics
// when its type holds what is no plain data: an interface, a function, a
// channel, a map whose keys aren't strings, an unexported field.
func Marshal(v any) []byte {
	value := reflect.ValueOf(v).Elem()
	w := writer{index: map[string]uint64{}}
	w.value(value.Addr().UnsafePointer(), shapes{}.of(value.Type()))
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
		switch broken := recover().(type) {
		case nil:
		case fault:
			err = fmt.Errorf("the compact form is damaged: %s", string(broken))
		default:
			panic(broken)
		}
	}()
	r.strings()
	r.value(value.Addr().UnsafePointer(), shapes{}.of(value.Type()))
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
				f := t.Field(i)
				if !f.IsExported() {
					panic("pack: " + t.String() + "." + f.Name + " is not exported")
				}
				h.Write([]byte(f.Name))
				walk(f.Type)
			}
		}
	}
	walk(root)
	return h.Sum64()
}
