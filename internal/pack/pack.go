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
	"reflect"
)

// Marshal returns the compact form of the value that v points to. It panics
// when its type holds what is no plain data: an interface, a function, a
// channel, a map whose keys aren't strings, an unexported field.
func Marshal(v any) []byte {
	at := reflect.ValueOf(v)
	shape, fingerprint := shapeOf(at.Type().Elem())
	w := writer{index: map[string]uint64{}}
	w.value(at.UnsafePointer(), shape)
	head := binary.LittleEndian.AppendUint64(nil, fingerprint)
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
	at := reflect.ValueOf(v)
	shape, fingerprint := shapeOf(at.Type().Elem())
	if len(data) < 8 || binary.LittleEndian.Uint64(data) != fingerprint {
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
	r.value(at.UnsafePointer(), shape)
	if len(r.in) > 0 {
		r.fail("bytes are left over")
	}
	return nil
}
