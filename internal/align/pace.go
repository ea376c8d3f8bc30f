package align

import "slices"

// slice is the work after which a watch is called: some four milliseconds where
// programs run natively, in units of about a hundred nanoseconds.
const slice = 40_000

// chunk is the number of items that are sorted at a stretch.
const chunk = 4096

// stages is the number of times that the passages are gone through, of about the same length.
const stages = 13

// A pace calls a watch at even steps of a long work, by what has been done and
// never by a clock.
type pace struct {
	watch func(done, all int)
	stage int
	at    int // of thousand parts of the stage
	spent int
}

// next begins a stage.
func (p *pace) next() { p.stage, p.at = min(p.stage+1, stages-1), 0 }

// step tells that i of n parts of the stage are done, and what the last one took.
func (p *pace) step(i, n, units int) {
	p.at = i * 1000 / max(n, 1)
	p.spend(units)
}

// spend tells what has been done since, in units of about a hundred nanoseconds.
func (p *pace) spend(units int) {
	if p.spent += units; p.spent >= slice {
		p.spent = 0
		p.watch(p.stage*1000+p.at, stages*1000)
	}
}

// sortSlowly sorts a list at a pace: pieces of it, then two and two together.
func sortSlowly[T any](list []T, compare func(a, b T) int, p *pace) {
	for at := 0; at < len(list); at += chunk {
		slices.SortFunc(list[at:min(at+chunk, len(list))], compare)
		p.spend(chunk * 10)
	}
	if len(list) <= chunk {
		return
	}
	other := make([]T, len(list))
	from, to := list, other
	for width := chunk; width < len(list); width *= 2 {
		for at := 0; at < len(list); at += 2 * width {
			merge(to[at:min(at+2*width, len(list))], from[at:min(at+width, len(list))], from[min(at+width, len(list)):min(at+2*width, len(list))], compare, p)
		}
		from, to = to, from
	}
	copy(list, from)
}

// merge puts two sorted lists together; of what is equal the first comes first.
func merge[T any](out, a, b []T, compare func(a, b T) int, p *pace) {
	for i := range out {
		if len(b) == 0 || len(a) > 0 && compare(a[0], b[0]) <= 0 {
			out[i], a = a[0], a[1:]
		} else {
			out[i], b = b[0], b[1:]
		}
		if i%chunk == chunk-1 {
			p.spend(chunk / 2)
		}
	}
}
