package site

// foldAddresses puts what Go adds to an address into the load or store there,
//
//	local.get 1, i64.extend_i32_u, i64.const 8, i64.add, i32.wrap_i64, i64.load 0
//
// as local.get 1, i64.load 8. Go does so itself but for addresses in the stack,
// which no sum makes too large.
func foldAddresses(f *body) {
	code := f.code
	sum := []byte{opI64ExtendU, opI64Const, opI64Add, opI32Wrap}
	var out []instruction
	for i := 0; i < len(code); i++ {
		if startsWith(code[i:], opI64ExtendU, opI32Wrap) {
			i++
			continue
		}
		if !startsWith(code[i:], sum...) || code[i+1].value < 0 || code[i+1].value > mostAddress {
			out = append(out, code[i])
			continue
		}
		by := code[i+1].value
		i += len(sum) - 1
		if user := addressUser(code[i+1:]); user >= 0 {
			code[i+1+user] = code[i+1+user].farther(by)
		} else {
			out = append(out, instruction{op: opI32Const, value: by}, instruction{op: opI32Add})
		}
	}
	f.code = out
}

// startsWith reports whether code starts with instructions.
func startsWith(code []instruction, ops ...byte) bool {
	if len(code) < len(ops) {
		return false
	}
	for i, op := range ops {
		if code[i].op != op {
			return false
		}
	}
	return true
}

// addressUser is the place of the load or store whose address is on top of the
// stack; -1 where something else uses it, or it isn't seen.
func addressUser(code []instruction) int {
	height := 1 // of the stack, the address and what is above it
	for i, x := range code {
		takes, gives, known := x.effect()
		switch {
		case !known:
			return -1
		case x.isLoad() && height == 1, x.isStore() && height == 2:
			return i
		case takes >= height:
			return -1
		}
		height += gives - takes
	}
	return -1
}

// effect is how many values an instruction takes from the stack and gives back;
// it isn't known of those that don't follow one another.
func (x instruction) effect() (takes, gives int, known bool) {
	switch op := x.op; {
	case op == opLocalGet || op == opGlobalGet || op >= opI32Const && op <= opF64Const:
		return 0, 1, true
	case op == opLocalSet || op == opGlobalSet:
		return 1, 0, true
	case op == opLocalTee || x.isLoad() || op == opI32Eqz || op == opI64Eqz || op >= opI32Wrap && op <= lastPlain:
		return 1, 1, true
	case x.isStore():
		return 2, 0, true
	case op >= 0x46 && op <= 0x66, op >= opI32Add && op <= 0x78, op >= opI64Add && op <= 0x8a, // comparisons and sums
		op >= 0x92 && op <= 0x98, op >= 0xa0 && op <= 0xa6: // those of floating point
		return 2, 1, true
	}
	return 0, 0, false
}

// mergeReturns takes a frame and the return address from the stack at once.
func mergeReturns(f *body) {
	code := f.code
	var out []instruction
	for i := 0; i < len(code); i++ {
		if grows(code[i:]) && grows(code[i+growing:]) {
			code[i+growing+1] = instruction{op: opI32Const, value: code[i+1].value + code[i+growing+1].value}
			i += growing - 1
			continue
		}
		out = append(out, code[i])
	}
	f.code = out
}

// growing is how many instructions add to the stack pointer.
const growing = 5

func grows(code []instruction) bool {
	return startsWith(code, opLocalGet, opI32Const, opI32Add, opLocalTee, opGlobalSet) &&
		code[0].value == 1 && code[3].value == 1 && code[4].value == 0
}

// mergeBranches makes br_if of a branch that is alone in an if.
func mergeBranches(f *body) {
	code := f.code
	var out []instruction
	for i := 0; i < len(code); i++ {
		if startsWith(code[i:], opIf, opBr, opEnd) && code[i+1].value > 0 {
			out = append(out, instruction{op: opBrIf, value: code[i+1].value - 1})
			i += 2
			continue
		}
		out = append(out, code[i])
	}
	f.code = out
}
