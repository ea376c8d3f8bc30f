//go:build !unix

package story_test

import "time"

var started = time.Now()

// processor is the time since the start, where the system doesn't tell what the
// program had of it.
func processor() time.Duration { return time.Since(started) }
