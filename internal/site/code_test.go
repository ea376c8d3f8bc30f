package site

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"testing"
)

// assembled is code written in hexadecimal digits.
func assembled(t testing.TB, digits string) []byte {
	t.Helper()
	b, err := hex.DecodeString(strings.ReplaceAll(digits, " ", ""))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestRewrites(t *testing.T) {
	const (
		sp      = "2001 "                // local.get 1
		plus8   = "ad 4208 7c a7 "       // i64.extend_i32_u, i64.const 8, i64.add, i32.wrap_i64
		unwound = "0440 4101 0f 0b "     // if, i32.const 1, return, end
		pop16   = "20014110 6a22012400 " // SP += 16
		pop8    = "20014108 6a22012400 "
		// loop, three blocks, jump out of the one by number: the places are 0, 1 to 2, 3
		begin = "0240 0340 0240 0240 0240 2000 0e03 00010102 0b "
	)
	jump := func(number, depth int) string { return fmt.Sprintf("41%02x 2100 0c%02x ", number, depth) }
	tests := []struct {
		name       string
		rewrite    rewrite
		code, want string
	}{
		{"a load", foldAddresses, sp + plus8 + "290300", sp + "290308"},
		{"a load that is farther", foldAddresses, sp + plus8 + "290378", sp + "29038001"},
		{"a store", foldAddresses, sp + plus8 + "2002 370300", sp + "2002 370308"},
		{"a store of a sum", foldAddresses, sp + plus8 + "2002 2003 7c 370300", sp + "2002 2003 7c 370308"},
		{"a store of what was loaded", foldAddresses, sp + plus8 + sp + plus8 + "290300 370300", sp + sp + "290308 370308"},
		{"another store between", foldAddresses, sp + plus8 + sp + "2002 370300 2002 370300", sp + sp + "2002 370300 2002 370308"},
		{"a call between", foldAddresses, sp + plus8 + "1005 370300", sp + "4108 6a 1005 370300"},
		{"an address that is kept", foldAddresses, sp + plus8 + "2101", sp + "4108 6a 2101"},
		{"an address below", foldAddresses, sp + "ad 4278 7c a7 290300", sp + "ad 4278 7c a7 290300"},
		{"no sum", foldAddresses, sp + "ad a7 290300", sp + "290300"},
		{"an address of 64 bits", foldAddresses, sp + "ad 4208 7c 2102", sp + "ad 4208 7c 2102"},

		{"a branch in an if", mergeBranches, "0440 0c02 0b", "0d01"},
		{"a branch behind an if", mergeBranches, "0440 0c00 0b", "0440 0c00 0b"},
		{"more in an if", mergeBranches, "0440 01 0c02 0b", "0440 01 0c02 0b"},

		{"a return", mergeReturns, pop16 + pop8 + "4100 0f", "20014118 6a22012400 4100 0f"},
		{"no frame", mergeReturns, pop8 + "4100 0f", pop8 + "4100 0f"},

		{"unwinding", returnUnwound, "0240 1005 0d00 00 0b 4101 0b", "0240 1005 " + unwound + "00 0b 4101 0b"},
		{"unwinding from within", returnUnwound, "0240 0340 1005 0d01 0b 00 0b 4101 0b", "0240 0340 1005 " + unwound + "0b 00 0b 4101 0b"},
		{"another number", returnUnwound, "0240 1005 0d00 00 0b 4100 0b", "0240 1005 0d00 00 0b 4100 0b"},
		{"not the end", returnUnwound, "0240 1005 0d00 00 0b 4101 1a 0b", "0240 1005 0d00 00 0b 4101 1a 0b"},
		{"a loop", returnUnwound, "0340 1005 0d00 00 0b 4101 0b", "0340 1005 0d00 00 0b 4101 0b"},

		{"to the next place", jumpForward, begin + jump(1, 2) + "0b 0b 0b 0b 0b", begin + "0c00 0b 0b 0b 0b 0b"},
		{"to the one behind", jumpForward, begin + jump(3, 2) + "0b 0b 0b 0b 0b", begin + "0c01 0b 0b 0b 0b 0b"},
		{"from an if", jumpForward, begin + "0440 " + jump(3, 3) + "0b 0b 0b 0b 0b 0b", begin + "0440 0c02 0b 0b 0b 0b 0b 0b"},
		{"back", jumpForward, begin + "0b " + jump(1, 1) + "0b 0b 0b 0b", begin + "0b " + jump(1, 1) + "0b 0b 0b 0b"},
		{"to the beginning", jumpForward, begin + jump(0, 2) + "0b 0b 0b 0b 0b", begin + jump(0, 2) + "0b 0b 0b 0b 0b"},
		{"to none of the places", jumpForward, begin + "410221020c02 0b 0b 0b 0b 0b", begin + "410221020c02 0b 0b 0b 0b 0b"},
		{"another loop", jumpForward, begin + "0340 " + jump(3, 0) + "0b 0b 0b 0b 0b 0b", begin + "0340 " + jump(3, 0) + "0b 0b 0b 0b 0b 0b"},
		{"the number is read", jumpForward, begin + "2000 1a " + jump(1, 2) + "0b 0b 0b 0b 0b", begin + "2000 1a " + jump(1, 2) + "0b 0b 0b 0b 0b"},
		{"a call by number", jumpForward, begin + "2100 4100 2000 1100 00 " + jump(1, 2) + "0b 0b 0b 0b 0b", begin + "2100 4100 2000 1100 00 0c00 0b 0b 0b 0b 0b"},
	}
	for _, tt := range tests {
		f, err := readBody(append([]byte{0}, assembled(t, tt.code)...))
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		tt.rewrite(&f)
		if got, want := f.append(nil)[1:], assembled(t, tt.want); !bytes.Equal(got, want) {
			t.Errorf("%s:\n got % x\nwant % x", tt.name, got, want)
		}
	}
}

func TestSplitAddresses(t *testing.T) {
	const (
		header = "2300 2101 0240 0240 2000 0e01 0000 0b "
		calls  = "4298808080 01 2202 1a 4299808080 01 1a 0b 0b" // the addresses 24 and 25 in function 1000
		split  = "4280808080 01 2102 " + header + "4218 2002 84 2203 1a 4219 2002 84 1a 0b 0b"
	)
	tests := []struct{ name, code, want string }{
		{"more locals", "02 017f 037e " + header + calls, "02 017f 047e " + split},
		{"the stack pointer alone", "01 017f " + header + calls, "02 017f 017e " + split},
		{"floating point", "02 017f 017c " + header + calls, "03 017f 017e 017c " + split},
		{"no stack pointer", "01 037e " + header + calls, "01 037e " + header + calls},
		{"no entry", "02 017f 037e " + calls, "02 017f 037e " + calls},
		{"no address", "02 017f 037e " + header + "0b", "02 017f 037e " + header + "0b"},
	}
	for _, tt := range tests {
		f, err := readBody(assembled(t, tt.code))
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		f.number = firstFunction
		splitAddresses(&f)
		if got, want := f.append(nil), assembled(t, tt.want); !bytes.Equal(got, want) {
			t.Errorf("%s:\n got % x\nwant % x", tt.name, got, want)
		}
	}
}

func TestReadBodyOfNone(t *testing.T) {
	for name, digits := range map[string]string{
		"empty": "", "locals, cut": "0201", "an endless number of locals": "ff", "a constant, cut": "00 42 80", "a table, cut": "00 0e 05 00",
		"an endless table": "00 0e ffffffffffffffff7f 00", "a float, cut": "00 44 0000", "an exception": "00 06 40", "a vector": "00 fd 00", "a table's size": "00 fc 10 00",
	} {
		if f, err := readBody(assembled(t, digits)); !errors.Is(err, errModule) {
			t.Errorf("%s: %d instructions, %v", name, len(f.code), err)
		}
	}
	for name, code := range map[string][]byte{"no number": nil, "none of one": {1}, "a function, cut": {1, 3, 0}, "a function that is none": {1, 2, 0, 0x06}} {
		if _, err := rewriteCode(code); !errors.Is(err, errModule) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// FuzzReadBody reads anything without harm; what it reads it writes again.
func FuzzReadBody(f *testing.F) {
	f.Add(assembled(f, "01 02 7e 0240 0340 2000 0e03 00010102 0b 44 0000000000000000 fc0a 0000 290378 0b 0b"))
	f.Fuzz(func(t *testing.T, data []byte) {
		read, err := readBody(data)
		if err != nil {
			return
		}
		read.number = firstFunction
		if again := read.append(nil); !bytes.Equal(again, data) {
			t.Errorf("% x\nbecomes\n% x", data, again)
		}
		for _, r := range rewrites {
			r(&read)
		}
		if _, err := readBody(read.append(nil)); err != nil {
			t.Errorf("what was rewritten can't be read: %v", err)
		}
	})
}
