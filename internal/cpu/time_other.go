//go:build !unix

package cpu

import "time"

var started = time.Now()

// Time is the time since the start, where the system doesn't tell what the
// program had of it.
func Time() time.Duration { return time.Since(started) }
