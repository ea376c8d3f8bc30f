package site

// What the code of a Go function begins with: blocks, one in another, and a jump
// out of one of them by the number in local 0, as the function is called or
// entered again in its middle. Around them may be a loop that leads here again.
type entry struct {
	table  int   // the place of the br_table
	labels []int // by number, the block whose end is next; 0 is the innermost
	depth  int   // how many blocks there are at the table
	loop   int   // how many of them are around the loop; -1 without one
}

// findEntry finds how a function begins. It finds nothing where local 0 is read
// for anything but to begin, or to call by a number that was just set.
func findEntry(code []instruction) (entry, bool) {
	e := entry{loop: -1}
	i := 0
	for ; i < len(code) && code[i].op != opLocalGet; i++ {
		switch {
		case code[i].op == opLoop && e.loop >= 0, code[i].opens() && code[i].raw[1] != noResult:
			return entry{}, false
		case code[i].op == opLoop:
			e.loop = e.depth
			e.depth++
		case code[i].op == opBlock:
			e.depth++
		case !code[i].is(opGlobalGet, 0) && !code[i].is(opLocalSet, 1):
			return entry{}, false
		}
	}
	if !startsWith(code[min(i, len(code)):], opLocalGet, opBrTable) || code[i].value != 0 {
		return entry{}, false
	}
	e.table = i + 1
	e.labels = code[e.table].labels()
	for j, x := range code[e.table:] {
		if at := e.table + j; x.is(opLocalGet, 0) && !(code[at-1].op == opI32Const && code[at-2].is(opLocalSet, 0)) {
			return entry{}, false
		}
	}
	return e, true
}

// jumpForward makes jumps to a later place in a function direct: Go writes all
// jumps as one to the beginning, with the number of the place in local 0.
func jumpForward(f *body) {
	code := f.code
	e, ok := findEntry(code)
	if !ok || e.loop < 0 {
		return
	}
	var out []instruction
	depth, open := e.depth, e.depth // open are those of the first blocks that are not ended
	for i, x := range code {
		if i > e.table {
			switch {
			case x.opens():
				depth++
			case x.closes():
				depth--
				open = min(open, depth)
			case x.op == opBr && int(x.value) == depth-1-e.loop && endsWith(out, opI32Const, opLocalSet) && out[len(out)-1].value == 0:
				number := int(out[len(out)-2].value)
				block := e.depth - 1 - e.labels[min(number, len(e.labels)-1)]
				if number >= 0 && block > e.loop && block < open {
					out = out[:len(out)-2]
					x = instruction{op: opBr, value: int64(depth - 1 - block)}
				}
			}
		}
		out = append(out, x)
	}
	f.code = out
}

// endsWith reports whether code ends with instructions.
func endsWith(code []instruction, ops ...byte) bool {
	return len(code) >= len(ops) && startsWith(code[len(code)-len(ops):], ops...)
}

// returnUnwound returns 1 where Go branches to the end of the function to do so.
// It is longer, but always the same where branches differ.
func returnUnwound(f *body) {
	code := f.code
	exits := unwindExits(code)
	var out []instruction
	var blocks []int
	for i, x := range code {
		switch {
		case x.opens():
			blocks = append(blocks, i)
		case x.closes() && len(blocks) > 0:
			blocks = blocks[:len(blocks)-1]
		case x.op == opBrIf && int(x.value) < len(blocks) && exits[blocks[len(blocks)-1-int(x.value)]]:
			out = append(out, instruction{op: opIf}, instruction{op: opI32Const, value: 1}, instruction{op: opReturn}, instruction{op: opEnd})
			continue
		}
		out = append(out, x)
	}
	f.code = out
}

// unwindExits are the blocks behind whose end 1 is returned.
func unwindExits(code []instruction) map[int]bool {
	exits := map[int]bool{}
	var blocks []int
	for i, x := range code {
		switch {
		case x.opens():
			blocks = append(blocks, i)
		case x.closes() && len(blocks) > 0:
			begin := blocks[len(blocks)-1]
			blocks = blocks[:len(blocks)-1]
			if rest := code[i+1:]; code[begin].op == opBlock && len(rest) > 1 && rest[0].is(opI32Const, 1) &&
				(rest[1].op == opReturn || rest[1].op == opEnd && len(rest) == 2) {
				exits[begin] = true
			}
		}
	}
	return exits
}
