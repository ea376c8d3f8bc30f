// Package why holds the reason that goes with everything inferred: a code, its
// arguments and the passages that are the evidence. The words are made by
// package lang from code and arguments, so that they can be translated.
package why

import "parallax/internal/text"

// A Why says how something was inferred.
type Why struct {
	// Code names the rule, in lower case with hyphens: "weekday-before-publication".
	Code string `json:"code"`
	// Args are the values that the rule's sentence needs. Days are ISO 8601
	// (lang words them); words of a source are verbatim.
	Args map[string]string `json:"args"`
	// Text is the plain English sentence. Empty until export or the page words it.
	Text string `json:"text"`
	// Evidence are the passages that the rule rests on.
	Evidence []text.Place `json:"evidence,omitempty"`
}

// Because makes a Why from a code and pairs of argument name and value.
// It panics on an odd number of pairs: that is a mistake in the program.
func Because(code string, pairs ...string) Why {
	if len(pairs)%2 != 0 {
		panic("why: odd number of arguments for " + code)
	}
	args := make(map[string]string, len(pairs)/2)
	for i := 0; i < len(pairs); i += 2 {
		args[pairs[i]] = pairs[i+1]
	}
	return Why{Code: code, Args: args}
}

// With returns w with the evidence added.
func (w Why) With(evidence ...text.Place) Why {
	w.Evidence = append(w.Evidence[:len(w.Evidence):len(w.Evidence)], evidence...)
	return w
}
