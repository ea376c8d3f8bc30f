//go:build unix

package cpu

import (
	"syscall"
	"time"
)

// Time is the processor time that the program has had, of all its threads.
func Time() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
