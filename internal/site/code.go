package site

import (
	"encoding/binary"
	"fmt"
)

// Instructions of WebAssembly that the code of Go is rewritten by.
const (
	opUnreachable = 0x00
	opBlock       = 0x02
	opLoop        = 0x03
	opIf          = 0x04
	opElse        = 0x05
	opBr          = 0x0c
	opBrIf        = 0x0d
	opBrTable     = 0x0e
	opReturn      = 0x0f
	opCall        = 0x10
	opIndirect    = 0x11
	opDrop        = 0x1a
	opSelect      = 0x1b
	opLocalGet    = 0x20
	opLocalSet    = 0x21
	opLocalTee    = 0x22
	opGlobalGet   = 0x23
	opGlobalSet   = 0x24
	opI32Load     = 0x28 // the first of the loads
	opI64Load32U  = 0x35 // the last
	opI32Store    = 0x36 // the first of the stores
	opI64Store    = 0x37
	opI64Store32  = 0x3e // the last
	opI64Const    = 0x42
	opI32Eqz      = 0x45
	opI64Eqz      = 0x50
	opI32Add      = 0x6a
	opI32Sub      = 0x6b
	opI64Add      = 0x7c
	opI64Or       = 0x84
	opI32Wrap     = 0xa7
	opI64ExtendU  = 0xad
	opExtended    = 0xfc
	noResult      = 0x40 // the type of a block
	lastPlain     = 0xc4 // the last instruction of one byte
	memorySize    = 0x3f
	memoryGrow    = 0x40
	opF32Const    = 0x43
	opF64Const    = 0x44
	opMemoryCopy  = 10 // behind opExtended
	opMemoryFill  = 11
	lastSaturated = 7 // those before it are conversions
)

// An instruction has up to one number that matters here: a constant, a label, a
// local, a function, or how far from its address a load or store is.
type instruction struct {
	op    byte
	value int64
	raw   []byte // as it stands in the program; nil for one that is new
	align byte   // of a new load or store
}

// A body is the code of a function.
type body struct {
	number int64  // the function's, as addresses have it
	locals []byte // as they stand in the program
	code   []instruction
}

// readBody takes the code of a function apart.
func readBody(b []byte) (body, error) {
	groups, at := binary.Uvarint(b)
	if at <= 0 {
		return body{}, errModule
	}
	for range groups {
		_, n := binary.Uvarint(b[at:])
		if n <= 0 || at+n >= len(b) {
			return body{}, errModule
		}
		at += n + 1
	}
	f := body{locals: b[:at]}
	for at < len(b) {
		x, err := readInstruction(b[at:])
		if err != nil {
			return body{}, err
		}
		f.code = append(f.code, x)
		at += len(x.raw)
	}
	return f, nil
}

// readInstruction reads the first instruction of code.
func readInstruction(b []byte) (instruction, error) {
	x := instruction{op: b[0]}
	at := 1
	ok := true
	signed := func() {
		v, n := readSigned(b[at:])
		x.value, at, ok = v, at+n, ok && n > 0
	}
	unsigned := func() {
		v, n := binary.Uvarint(b[at:])
		x.value, at, ok = int64(v), at+max(n, 0), ok && n > 0
	}
	switch op := x.op; {
	case op == opBlock || op == opLoop || op == opIf || op == opI32Const || op == opI64Const:
		signed()
	case op == opBr || op == opBrIf || op == opCall || op >= opLocalGet && op <= opGlobalSet || op == memorySize || op == memoryGrow:
		unsigned()
	case op == opIndirect || op >= opI32Load && op <= opI64Store32:
		unsigned()
		unsigned()
	case op == opBrTable:
		unsigned()
		ok = ok && x.value >= 0 && x.value < int64(len(b))
		for labels := x.value + 1; ok && labels > 0; labels-- {
			unsigned()
		}
	case op == opF32Const:
		at += 4
	case op == opF64Const:
		at += 8
	case op == opExtended:
		unsigned()
		switch {
		case x.value == opMemoryCopy:
			at += 2
		case x.value == opMemoryFill:
			at++
		default:
			ok = ok && x.value <= lastSaturated
		}
	default:
		ok = op < 0x06 || op > 0x0a && op <= opReturn || op == opDrop || op == opSelect || op > opF64Const && op <= lastPlain
	}
	if !ok || at > len(b) {
		return instruction{}, fmt.Errorf("%w: instruction %#x", errModule, x.op)
	}
	x.raw = b[:at]
	return x, nil
}

// labels are where a br_table leads.
func (x instruction) labels() []int {
	var list []int
	_, at := binary.Uvarint(x.raw[1:])
	for at++; at < len(x.raw); {
		v, n := binary.Uvarint(x.raw[at:])
		list = append(list, int(v))
		at += n
	}
	return list
}

// opens and closes tell where blocks begin and end.
func (x instruction) opens() bool  { return x.op >= opBlock && x.op <= opIf }
func (x instruction) closes() bool { return x.op == opEnd }

// is reports whether an instruction is this one.
func (x instruction) is(op byte, value int64) bool { return x.op == op && x.value == value }

// isLoad and isStore report whether an instruction reads or writes the memory.
func (x instruction) isLoad() bool  { return x.op >= opI32Load && x.op <= opI64Load32U }
func (x instruction) isStore() bool { return x.op >= opI32Store && x.op <= opI64Store32 }

// farther is a load or store that is farther from its address.
func (x instruction) farther(by int64) instruction {
	align := x.align
	if x.raw != nil {
		align = x.raw[1]
	}
	return instruction{op: x.op, value: x.value + by, align: align}
}

// append appends a function's code as it stands in a program.
func (f body) append(b []byte) []byte {
	b = append(b, f.locals...)
	for _, x := range f.code {
		switch {
		case x.raw != nil:
			b = append(b, x.raw...)
		case x.opens():
			b = append(b, x.op, noResult)
		case x.op == opI32Const || x.op == opI64Const:
			b = appendSigned(append(b, x.op), x.value)
		case x.isLoad() || x.isStore():
			b = binary.AppendUvarint(append(b, x.op, x.align), uint64(x.value))
		case x.op == opReturn || x.op == opEnd || x.op == opI32Add || x.op == opI64Or:
			b = append(b, x.op)
		default:
			b = binary.AppendUvarint(append(b, x.op), uint64(x.value))
		}
	}
	return b
}

// firstFunction is the number of a program's first function, in addresses and in
// the table of functions.
const firstFunction = 0x1000

// A rewrite makes a function shorter, and leaves what it does as it is.
type rewrite func(*body)

// rewriteCode applies rewrites to each function of a code section.
func rewriteCode(code []byte, rewrites ...rewrite) ([]byte, error) {
	bodies, err := readFunctions(code)
	if err != nil {
		return nil, err
	}
	return writeFunctions(bodies, func(i int, f *body) error {
		f.number = firstFunction + int64(i)
		for _, r := range rewrites {
			r(f)
		}
		return nil
	})
}

// readFunctions are the bodies of the functions of a code section.
func readFunctions(code []byte) ([][]byte, error) {
	count, at := binary.Uvarint(code)
	if at <= 0 {
		return nil, errModule
	}
	var list [][]byte
	for i := range count {
		size, n := binary.Uvarint(code[at:])
		if n <= 0 || size > uint64(len(code)-at-n) {
			return nil, fmt.Errorf("%w: function %d is cut", errModule, i)
		}
		at += n
		list = append(list, code[at:at+int(size)])
		at += int(size)
	}
	return list, nil
}

// writeFunctions makes the code section of functions, each changed first.
func writeFunctions(bodies [][]byte, change func(i int, f *body) error) ([]byte, error) {
	out := binary.AppendUvarint(nil, uint64(len(bodies)))
	var packed []byte
	for i, b := range bodies {
		f, err := readBody(b)
		if err == nil {
			err = change(i, &f)
		}
		if err != nil {
			return nil, fmt.Errorf("function %d: %w", i, err)
		}
		packed = f.append(packed[:0])
		out = binary.AppendUvarint(out, uint64(len(packed)))
		out = append(out, packed...)
	}
	return out, nil
}
