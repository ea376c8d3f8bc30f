package quote

import "parallax/internal/why"

// because is the reason of a quotation with a cue. Those of one code and cue are
// one, and share their arguments.
func (r *reading) because(code, cue string) why.Why {
	key := [2]string{code, cue}
	w, ok := r.reasons[key]
	if !ok {
		w = why.Because("quote-"+code, "cue", cue)
		r.reasons[key] = w
	}
	return w
}
