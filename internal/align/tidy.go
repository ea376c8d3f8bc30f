package align

import (
	"znkr.io/diff"
)

// A run is a stretch of edits of one kind: both sides for a match or a change.
type run struct {
	op    diff.Op
	a, b  []piece
	moved bool
}

// same reports whether both sides of the run are the same words.
func (r run) same() bool { return r.op == diff.Match }

// gather joins neighbouring edits: deletions and insertions between two
// matches are one change.
func gather(edits []run) []run {
	var out []run
	for _, e := range edits {
		n := len(out) - 1
		if n >= 0 && out[n].same() == e.same() {
			out[n].a = joinPieces(out[n].a, e.a)
			out[n].b = joinPieces(out[n].b, e.b)
			continue
		}
		out = append(out, e)
	}
	return out
}

// joinPieces appends y to x; the two stand next to each other in one text.
func joinPieces(x, y []piece) []piece {
	return append(x[:len(x):len(x)], y...)
}

// tidy merges small islands: one small function word alone between two
// changes that both have both sides says nothing, and goes into them.
func tidy(runs []run) []run {
	var out []run
	for i := 0; i < len(runs); i++ {
		r := runs[i]
		n := len(out) - 1
		if r.same() && len(r.a) == 1 && r.a[0].stop && n >= 0 && i+1 < len(runs) && both(out[n]) {
			out[n].a, out[n].b = joinPieces(out[n].a, r.a), joinPieces(out[n].b, r.b)
			if next := runs[i+1]; both(next) {
				out[n].a, out[n].b = joinPieces(out[n].a, next.a), joinPieces(out[n].b, next.b)
				i++
			}
			continue
		}
		out = append(out, r)
	}
	return out
}

// both reports whether a change has words on both sides.
func both(r run) bool { return !r.same() && len(r.a) > 0 && len(r.b) > 0 }

// cut divides changes where the two sides run parallel: after words that stand
// for one another ("be able to control | neutralize", "these attacks | the
// operatives"), and before a phrase that only the longer side has.
func cut(runs []run) []run {
	var out []run
	for _, r := range runs {
		for both(r) && len(r.a)*len(r.b) <= widest {
			i, j := r.pivot()
			if i < 0 || i+1 == len(r.a) && j+1 == len(r.b) {
				break
			}
			out = append(out, run{op: diff.Delete, a: r.a[:i+1], b: r.b[:j+1]})
			r = run{op: diff.Delete, a: r.a[i+1:], b: r.b[j+1:]}
		}
		if n := len(out) - 1; n >= 0 && !r.same() && both(out[n]) && !both(r) && contentOf(r.a)+contentOf(r.b) == 0 {
			out[n].a, out[n].b = joinPieces(out[n].a, r.a), joinPieces(out[n].b, r.b)
			continue
		}
		if i, j := r.tail(); i > 0 {
			out = append(out, run{op: diff.Delete, a: r.a[:i], b: r.b[:j]})
			r = run{op: diff.Delete, a: r.a[i:], b: r.b[j:]}
		}
		out = append(out, r)
	}
	return out
}

// widest is the product of lengths beyond which a change is not looked into
// any further: such texts have nothing to do with one another.
const widest = 2500

// pivot returns the first pair of related words of a change, the one with the
// least between; -1 when there is none.
func (r run) pivot() (int, int) {
	for sum := 0; sum <= len(r.a)+len(r.b)-2; sum++ {
		for i := max(0, sum-len(r.b)+1); i <= min(sum, len(r.a)-1); i++ {
			if r.a[i].related(r.b[sum-i]) {
				return i, sum - i
			}
		}
	}
	return -1, -1
}

// tail returns where a phrase begins that only the longer side of a change
// has: its length on each side before it; 0 when there is none.
func (r run) tail() (int, int) {
	if !both(r) {
		return 0, 0
	}
	for i := max(len(r.b), 1); i < len(r.a)-1; i++ {
		if r.a[i].startsPhrase() {
			return i, len(r.b)
		}
	}
	for j := max(len(r.a), 1); j < len(r.b)-1; j++ {
		if r.b[j].startsPhrase() {
			return len(r.a), j
		}
	}
	return 0, 0
}

// leastMoved is the number of words of content that a stretch must have to
// count as moved.
const leastMoved = 2

// mostRuns is the number of runs beyond which nothing is looked for as moved.
const mostRuns = 60

// shift marks what stands in both texts, but at different points, as moved.
func shift(runs []run) []run {
	if len(runs) > mostRuns {
		return runs
	}
	for x := 0; x < len(runs); x++ {
		if runs[x].same() || runs[x].moved || len(runs[x].a) == 0 {
			continue
		}
		y, i, j, n := longestMoved(runs, x)
		if n == 0 {
			continue
		}
		a := runs[x].splitA(i, n)
		b := runs[y].splitB(j, n)
		first, second := x, y
		one, two := a, b
		if y < x {
			first, second, one, two = y, x, b, a
		}
		var out []run
		out = append(out, runs[:first]...)
		out = append(out, one...)
		out = append(out, runs[first+1:second]...)
		out = append(out, two...)
		out = append(out, runs[second+1:]...)
		runs = out
		x = -1 // look again from the start: the runs have changed
	}
	return runs
}

// longestMoved finds the longest stretch of a of one change that is also a
// stretch of b of another; n is 0 when none is long enough.
func longestMoved(runs []run, x int) (y, i, j, n int) {
	for k, r := range runs {
		if k == x || r.same() || r.moved || len(runs[x].a)*len(r.b) > widest {
			continue
		}
		for p := range runs[x].a {
			for q := range r.b {
				m := equalRun(runs[x].a[p:], r.b[q:])
				if m > n && contentOf(runs[x].a[p:p+m]) >= leastMoved {
					y, i, j, n = k, p, q, m
				}
			}
		}
	}
	return y, i, j, n
}

// equalRun is the number of pieces that two stretches begin with in common.
func equalRun(x, y []piece) int {
	n := 0
	for n < len(x) && n < len(y) && x[n].key == y[n].key {
		n++
	}
	return n
}

// contentOf counts the words of content.
func contentOf(list []piece) int {
	n := 0
	for _, p := range list {
		if p.full {
			n++
		}
	}
	return n
}

// splitA takes n pieces of a from i on out of a change as moved. The rest of b
// stays with what comes before them, or after when nothing does.
func (r run) splitA(i, n int) []run {
	moved := run{op: diff.Delete, a: r.a[i : i+n], moved: true}
	before, after := run{op: diff.Delete, a: r.a[:i]}, run{op: diff.Delete, a: r.a[i+n:]}
	if i > 0 {
		before.b = r.b
	} else {
		after.b = r.b
	}
	return keepFull(before, moved, after)
}

// splitB is splitA for the other side.
func (r run) splitB(j, n int) []run {
	moved := run{op: diff.Insert, b: r.b[j : j+n], moved: true}
	before, after := run{op: diff.Delete, b: r.b[:j]}, run{op: diff.Delete, b: r.b[j+n:]}
	if j > 0 {
		before.a = r.a
	} else {
		after.a = r.a
	}
	return keepFull(before, moved, after)
}

// keepFull drops runs without pieces.
func keepFull(runs ...run) []run {
	var out []run
	for _, r := range runs {
		if len(r.a)+len(r.b) > 0 {
			out = append(out, r)
		}
	}
	return out
}
