package story

// The steps of a reading, in their order.
const (
	StepRead    = "read"    // document by document: times, names, quotations, figures
	StepCompare = "compare" // which passages say the same
	StepGather  = "gather"  // events, statements, differences
)

// restEvery is how many items a long loop of the last step goes through between
// two calls of the watch: some milliseconds of work.
const restEvery = 128

// restPairs is the same where every item is compared with every other.
const restPairs = 32 * restEvery

// A Watch is told how far a reading is: done of all parts of a step, 0 of 0
// where that isn't known. It may take its time: a page lets its reader in.
type Watch func(step string, done, all int)
