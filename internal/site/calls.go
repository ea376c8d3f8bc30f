package site

import "encoding/binary"

// A call in Go's code puts the address to return to on the stack, and returns 1 where
// the stack is being unwound. The called function takes the address off again.
//
//	local.get 1, i32.const 8, i32.sub, local.tee 1, global.set 0,
//	local.get 1, i64.const 24, local.get 2, i64.or, i64.store,
//	i32.const 0, call 7, global.get 0, local.set 1,
//	if, i32.const 1, return, end
var (
	pushed   = []byte{opLocalTee, opGlobalSet, opLocalGet, opI64Const, opLocalGet, opI64Or, opI64Store, opI32Const, opCall}
	returned = []byte{opGlobalGet, opLocalSet}
	unwound  = []byte{opGlobalGet, opLocalSet, opIf, opI32Const, opReturn, opEnd}
)

// neverReturn are the functions that only have the stack unwound, by their numbers:
// they panic, or another goroutine goes on.
func neverReturn(imported int64, code []byte) (map[int64]bool, error) {
	bodies, err := readFunctions(code)
	if err != nil {
		return nil, err
	}
	final := map[int64]bool{}
	for i, b := range bodies {
		f, err := readBody(b)
		if err != nil {
			return nil, err
		}
		if f.unwinds(final) {
			final[imported+int64(i)] = true
		}
	}
	return final, nil
}

// unwinds reports whether a function returns nothing but 1, or what one of final does.
func (f *body) unwinds(final map[int64]bool) bool {
	code := f.code
	if end := len(code) - 1; end < 1 || !code[end].closes() || code[end-1].op != opUnreachable && !code[end-1].is(opI32Const, 1) {
		return false
	}
	for i, x := range code {
		if x.op != opReturn || i > 0 && code[i-1].is(opI32Const, 1) {
			continue
		}
		if call := i - 1 - len(returned); call < 0 || code[call].op != opCall || !final[code[call].value] || !startsWith(code[call+1:], returned...) {
			return false
		}
	}
	return true
}

// returnFinal returns what a call of one of final does, which is always 1.
func returnFinal(final map[int64]bool) rewrite {
	return func(f *body) {
		var out []instruction
		for i := 0; i < len(f.code); i++ {
			x := f.code[i]
			out = append(out, x)
			if after := f.code[i+1:]; x.op == opCall && final[x.value] && startsWith(after, unwound...) && after[3].value == 1 {
				out = append(out, instruction{op: opReturn})
				i += len(unwound)
			}
		}
		f.code = out
	}
}

// keepPointer leaves the stack pointer in local 1 as it is before a call: it is set
// anew when the call has returned.
func keepPointer(f *body) {
	code := f.code
	var out []instruction
	for i := 0; i < len(code); i++ {
		if pushes(code[i:]) {
			out = append(out, code[i+1], instruction{op: opGlobalGet, value: 0})
			i += 2
			continue
		}
		out = append(out, code[i])
	}
	f.code = out
}

// pushes reports whether code puts an address on the stack and calls.
func pushes(code []instruction) bool {
	if !startsWith(code, pushed...) || code[0].value != 1 || code[1].value != 0 || code[2].value != 1 {
		return false
	}
	after := code[len(pushed):]
	return startsWith(after, opReturn) || startsWith(after, returned...) && after[0].value == 0 && after[1].value == 1
}

// importedFunctions is how many functions a program imports, which come before its
// own; all it imports are functions.
func importedFunctions(imports *section) (int64, error) {
	if imports == nil {
		return 0, errModule
	}
	n, size := binary.Uvarint(imports.body)
	if size <= 0 {
		return 0, errModule
	}
	return int64(n), nil
}
