package quote

import (
	"strings"

	"parallax/internal/actor"
	"parallax/internal/text"
)

// offices are the people of a document by the offices they hold, and the
// organizations that they may speak for, read once.
type offices struct {
	holders map[string][]int // people by the last word of their role
	roles   map[int]string   // folded
	bodies  []int            // organizations
	names   map[int][]string // of organizations and other bodies asked for, folded
	speaks  map[int]int      // by person: the first organization that the role names, else the person
}

// offices reads the offices that the people whom the document names hold.
func (r *reading) offices() *offices {
	if r.posts != nil {
		return r.posts
	}
	o := &offices{holders: map[string][]int{}, roles: map[int]string{}, names: map[int][]string{}, speaks: map[int]int{}}
	for k := range r.cast.Actors {
		a := &r.cast.Actors[k]
		if !r.names(a) {
			continue
		}
		switch {
		case a.Kind == actor.Organization:
			o.bodies = append(o.bodies, k)
		case a.Kind == actor.Person && a.Role != "":
			role := text.Fold(a.Role)
			last := role[strings.LastIndexByte(role, ' ')+1:]
			o.holders[last] = append(o.holders[last], k)
		}
	}
	r.posts = o
	return o
}

// officer returns the one person whom this document names as an office's
// officer: "the Energy Office spokesperson", once it has said who that is. -1
// for none or several.
func (r *reading) officer(body int, office string) int {
	one := -1
	for _, k := range r.offices().holders[office] {
		if !r.speaksFor(k, body) {
			continue
		}
		if one >= 0 {
			return -1
		}
		one = k
	}
	return one
}

// body returns the organization that the document names and that a voice is an
// officer of: a spokesperson's statement is the office's. The voice itself
// where there is none.
func (r *reading) body(voice int) int {
	if voice < 0 || r.cast.Actors[voice].Role == "" {
		return voice
	}
	o := r.offices()
	who, known := o.speaks[voice]
	if !known {
		who = voice
		for _, k := range o.bodies {
			if r.speaksFor(voice, k) {
				who = k
				break
			}
		}
		o.speaks[voice] = who
	}
	return who
}

// speaksFor reports whether a person’s role names a body: the spokesperson of
// the office, and the office.
func (r *reading) speaksFor(person, body int) bool {
	o := r.offices()
	role, known := o.roles[person]
	if !known {
		role = text.Fold(r.cast.Actors[person].Role)
		o.roles[person] = role
	}
	if role == "" {
		return false
	}
	names, known := o.names[body]
	if !known {
		for _, n := range r.cast.Actors[body].Names {
			names = append(names, text.Fold(n.Text))
		}
		o.names[body] = names
	}
	for _, n := range names {
		if strings.Contains(role, n) {
			return true
		}
	}
	return false
}
