package site

import (
	"bytes"
	"encoding/binary"
	"errors"
	"maps"
	"testing"
)

// Parts of the code of a call, as hexadecimal digits.
const (
	begins  = "2001 4108 6b 2201 2400 2001 " // SP -= 8, and for the address there
	address = "4218 2002 84 370300 "
	keeps   = "2001 4108 6b 2400 2300 " + address
	renews  = "2300 2101 "
	unwinds = renews + "0440 4101 0f 0b "
)

func TestKeepPointer(t *testing.T) {
	const calls = begins + address + "4100 1005 "
	for _, tt := range []struct{ name, code, want string }{
		{"a call", calls + unwinds, keeps + "4100 1005 " + unwinds},
		{"a call that returns no more", calls + "0f", keeps + "4100 1005 0f"},
		{"two", calls + unwinds + calls + unwinds, keeps + "4100 1005 " + unwinds + keeps + "4100 1005 " + unwinds},
		{"the pointer isn't renewed", calls + "1a 2001 1a", calls + "1a 2001 1a"},
		{"another local is", calls + "2300 2103", calls + "2300 2103"},
		{"a call by number", begins + address + "4100 2000 1100 00 " + unwinds, begins + address + "4100 2000 1100 00 " + unwinds},
		{"no call", begins + address + "01", begins + address + "01"},
	} {
		f, err := readBody(append([]byte{0}, assembled(t, tt.code)...))
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		keepPointer(&f)
		if got, want := f.append(nil)[1:], assembled(t, tt.want); !bytes.Equal(got, want) {
			t.Errorf("%s:\n got % x\nwant % x", tt.name, got, want)
		}
	}
}

func TestReturnFinal(t *testing.T) {
	final := map[int64]bool{5: true}
	for _, tt := range []struct{ name, code, want string }{
		{"a panic", "1005 " + unwinds + "00 0b", "1005 0f 00 0b"},
		{"in an if", "0440 1005 " + unwinds + "0b 01 0b", "0440 1005 0f 0b 01 0b"},
		{"another function", "1006 " + unwinds + "00 0b", "1006 " + unwinds + "00 0b"},
		{"what it returns is told otherwise", "1005 2300 2101 0440 4100 0f 0b 0b", "1005 2300 2101 0440 4100 0f 0b 0b"},
		{"what it returns isn't asked", "1005 1a 0b", "1005 1a 0b"},
	} {
		f, err := readBody(append([]byte{0}, assembled(t, tt.code)...))
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		returnFinal(final)(&f)
		if got, want := f.append(nil)[1:], assembled(t, tt.want); !bytes.Equal(got, want) {
			t.Errorf("%s:\n got % x\nwant % x", tt.name, got, want)
		}
	}
}

func TestNeverReturn(t *testing.T) {
	const imported = 2
	functions := []struct {
		code  string
		final bool
	}{
		{"0240 1009 0d00 00 0b 4101 0b", true},     // has the stack unwound
		{"0240 4101 0f 0b 00 0b", true},            // returns 1
		{"1002 2300 2101 0f 00 0b", true},          // what the first one does
		{"1005 2300 2101 0f 00 0b", false},         // what it does itself
		{"1009 2300 2101 0f 00 0b", false},         // what an unknown one does
		{"1002 1a 2003 0f 00 0b", false},           // something else
		{"0240 0d00 4100 0f 0b 4101 0b", false},    // 0 or 1
		{"4100 0b", false},                         // 0 at its end
		{"0b", false},                              // nothing
		{"0240 4101 0f 0b 4101 0f 4100 0b", false}, // 0 at its end, or 1
	}
	code := []byte{byte(len(functions))}
	want := map[int64]bool{}
	for i, f := range functions {
		b := append([]byte{0}, assembled(t, f.code)...)
		code = append(binary.AppendUvarint(code, uint64(len(b))), b...)
		if f.final {
			want[int64(imported+i)] = true
		}
	}
	got, err := neverReturn(imported, code)
	if err != nil || !maps.Equal(got, want) {
		t.Errorf("%v, %v; want %v", got, err, want)
	}
	if _, err := neverReturn(imported, code[:len(code)-1]); !errors.Is(err, errModule) {
		t.Errorf("a function that is cut: %v", err)
	}
}
