// Package cpu tells what a program had of the processor, for tests and
// benchmarks whose figures may not depend on what else the machine does.
package cpu

import (
	"fmt"
	"time"
)

// Of is the processor time that a call of f takes, of all threads. What the
// program does beside it at that time counts too.
func Of(f func()) time.Duration {
	start := Time()
	f()
	return Time() - start
}

// The sizes that Proportional compares: a linear f takes 16 times as long for
// the larger one, one that takes the square 256 times.
const (
	small  = 8 << 10
	large  = 16 * small
	most   = 64
	leeway = 200 * time.Millisecond // what so little time may be off by
)

// Proportional returns an error when f takes much more time for 128 kB than in
// proportion to what it takes for 8 kB, three times over.
func Proportional(f func(bytes int)) error {
	f(small / 8) // what is made but once
	var little, much time.Duration
	for range 3 {
		little, much = Of(func() { f(small) }), Of(func() { f(large) })
		if much <= most*little+leeway {
			return nil
		}
	}
	return fmt.Errorf("%v for %d kB, %v for %d kB", little, small>>10, much, large>>10)
}
