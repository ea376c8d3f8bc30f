package story

// Corrections are what a reader has put right. There are none yet.
type Corrections struct{}

// Empty reports whether there is no correction.
func (Corrections) Empty() bool { return true }
