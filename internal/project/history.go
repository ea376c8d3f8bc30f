package project

import (
	"slices"

	"parallax/internal/why"
)

// kept is how many steps back a History leads.
const kept = 100

// A History is a project with the way back, and forth again. It is replaced
// and never changed.
type History struct {
	Now          Project
	past, future []step
}

// A step is a project, and what leads from it to the next, or for a future
// one, what led to it.
type step struct {
	project Project
	did     why.Why
}

// Begin is a history of one project.
func Begin(p Project) History { return History{Now: p} }

// Do makes a change. It reports false when that changed nothing.
func (h History) Do(c Change) (History, bool) {
	next, did, ok := c.Apply(h.Now)
	if !ok {
		return h, false
	}
	past := append(slices.Clone(h.past), step{h.Now, did})
	return History{Now: next, past: past[max(0, len(past)-kept):]}, true
}

// Undo goes a step back. It reports false when there is none.
func (h History) Undo() (History, bool) {
	last := len(h.past) - 1
	if last < 0 {
		return h, false
	}
	s := h.past[last]
	return History{Now: s.project, past: h.past[:last:last], future: append(slices.Clip(h.future), step{h.Now, s.did})}, true
}

// Redo goes a step forth again. It reports false when there is none.
func (h History) Redo() (History, bool) {
	last := len(h.future) - 1
	if last < 0 {
		return h, false
	}
	s := h.future[last]
	return History{Now: s.project, past: append(slices.Clip(h.past), step{h.Now, s.did}), future: h.future[:last:last]}, true
}

// Undoes is what Undo would take back; false when there is nothing.
func (h History) Undoes() (why.Why, bool) { return didLast(h.past) }

// Redoes is what Redo would do again; false when there is nothing.
func (h History) Redoes() (why.Why, bool) { return didLast(h.future) }

func didLast(steps []step) (why.Why, bool) {
	if len(steps) == 0 {
		return why.Why{}, false
	}
	return steps[len(steps)-1].did, true
}
