package site

import (
	"bytes"
	"slices"
)

// How the locals of a Go function begin, after the number in local 0: with the
// stack pointer, and where there are more, with those of 64 bits.
const (
	stackPointer = "\x01\x7f"
	wide         = 0x7e
)

// splitAddresses puts the number of a function in a local when it begins, and
// adds it to the places in it where calls return to,
//
//	i64.const 268632064, local.set 2 … i64.const 24, local.get 2, i64.or
//
// for i64.const 268632088. The local comes before the others of 64 bits: then it
// has the same number in all functions.
func splitAddresses(f *body) {
	const local = 2
	groups := f.locals[0]
	if _, ok := findEntry(f.code); !ok || groups >= 0x7f || !slices.ContainsFunc(f.code, f.isAddress) || !bytes.HasPrefix(f.locals[1:], []byte(stackPointer)) {
		return
	}
	out := []instruction{{op: opI64Const, value: f.number << pcBits}, {op: opLocalSet, value: local}}
	for _, x := range f.code {
		switch {
		case f.isAddress(x):
			out = append(out, instruction{op: opI64Const, value: x.value & (1<<pcBits - 1)}, instruction{op: opLocalGet, value: local}, instruction{op: opI64Or})
		case x.op >= opLocalGet && x.op <= opLocalTee && x.value >= local:
			out = append(out, instruction{op: x.op, value: x.value + 1})
		default:
			out = append(out, x)
		}
	}
	f.code = out
	rest := f.locals[1+len(stackPointer):]
	if len(rest) > 1 && rest[1] == wide && rest[0] < 0x7f {
		f.locals = slices.Concat([]byte{groups}, []byte(stackPointer), []byte{rest[0] + 1}, rest[1:])
	} else {
		f.locals = slices.Concat([]byte{groups + 1}, []byte(stackPointer), []byte{1, wide}, rest)
	}
}

// isAddress reports whether an instruction gives an address in the function.
func (f *body) isAddress(x instruction) bool {
	return x.op == opI64Const && x.value>>pcBits == f.number
}
