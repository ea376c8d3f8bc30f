package view

import (
	"strconv"
	"strings"
)

// The address of a state is a fragment of this form, version 1:
//
//	#/view?key=value&key=value
//
// A value is a word, a list joined by commas, or a Ref: source:start-end:words.
// Blanks are written "+"; letters, digits and -._~ stand for themselves; every
// other byte is percent-encoded, so that chat programs and course pages don't
// cut the link. Keys that a version doesn't know are passed over. A fragment
// of a later version says so with v=2 and is read as far as it is understood.
// Links are shared: a key is never given another meaning.

const version = 1

// maxFragment bounds what Decode reads; a longer fragment is no link of ours.
const maxFragment = 8 << 10

// A codec writes and reads the part of a state that belongs to one view.
type codec struct {
	view   View
	encode func(State, *params)
	decode func(*State, params)
	adopt  func(to *State, from State) // takes the view's part of from
}

// codecs has one entry for each view with a state of its own.
var codecs = []codec{timelineCodec, compareCodec, coverageCodec, differencesCodec, voicesCodec, sourcesCodec}

// Encode writes the address of a state, "#/…" included. Only the shown view's
// state is in it. Equal states give equal addresses.
func Encode(s State) string {
	var p params
	for _, c := range codecs {
		if c.view == s.View {
			c.encode(s, &p)
		}
	}
	if s.Search.Open {
		p.set("find", s.Search.Query)
	}
	if s.Embed {
		p.set("embed", "1")
	}
	return "#/" + string(s.View) + p.String()
}

// snapshotPlace begins the address of an article or paragraph in the snapshot,
// the plain page that is there before the program runs: a link to it that was
// pressed there leads to the articles.
const snapshotPlace = "snapshot-"

// Decode reads an address, with or without its "#". It never fails: what it
// can't read stands at its initial value, and problem is the key of the
// phrase that tells the reader ("" when all was read).
func Decode(fragment string) (s State, problem string) {
	s = Initial()
	if len(fragment) > maxFragment {
		return s, "link.unreadable"
	}
	fragment = strings.TrimPrefix(fragment, "#")
	if i := strings.Index(fragment, ":~:"); i >= 0 {
		fragment = fragment[:i]
	}
	path, query, _ := strings.Cut(fragment, "?")
	name := strings.Trim(path, "/")
	if name == "" && query == "" {
		return s, ""
	}
	known := name == ""
	if strings.HasPrefix(name, snapshotPlace) {
		s.View, known = Sources, true
	}
	for _, v := range Views() {
		if string(v) == name {
			s.View, known = v, true
		}
	}
	if !known {
		problem = "link.view"
	}
	p, ok := parseParams(query)
	if !ok {
		problem = "link.unreadable"
	}
	if v := p.get("v"); v != "" {
		if n, err := strconv.Atoi(v); err != nil || n > version {
			problem = "link.newer"
		}
	}
	if known {
		for _, c := range codecs {
			if c.view == s.View {
				c.decode(&s, p)
			}
		}
	}
	if find, ok := p.lookup("find"); ok {
		s.Search = SearchState{Open: true, Query: find}
	}
	s.Embed = p.get("embed") == "1"
	return s, problem
}
