//go:build unix

package story_test

import (
	"syscall"
	"time"
)

// processor is the processor time that the program has had, of all its threads.
func processor() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
