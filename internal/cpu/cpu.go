// Package cpu tells what a program had of the processor, for tests and
// benchmarks whose figures may not depend on what else the machine does.
package cpu

import "time"

// Of is the processor time that a call of f takes, of all threads. What the
// program does beside it at that time counts too.
func Of(f func()) time.Duration {
	start := Time()
	f()
	return Time() - start
}
