package actor

import (
	_ "embed" // the lists
	"strings"
	"sync"

	"parallax/internal/text"
)

//go:embed data/states.txt
var statesList string

//go:embed data/places.txt
var placesList string

//go:embed data/bodies.txt
var bodiesList string

//go:embed data/given.txt
var givenList string

//go:embed data/nicknames.txt
var nicknamesList string

//go:embed data/abbreviations.txt
var abbreviationsList string

// An entry is a state, place or body that the gazetteer knows.
type entry struct {
	name string
	kind Kind
}

// A gazetteer is general knowledge of names: states with their adjectives and
// capitals, large places, a few bodies, given names. Keys are made by key.
type gazetteer struct {
	entries   map[string]*entry // by every name
	adjective map[string]*entry // "afghan" → Afghanistan
	capitalOf map[*entry]*entry // Kabul → Afghanistan
	gender    map[string]byte   // of given names: 'm' or 'f'
	starts    map[string]bool   // first words of names of two and more
	nicknames map[string]bool   // "michael mike"
	short     map[string]*entry // places by what addresses make of them: "calif", "nh"
}

var known = sync.OnceValue(func() *gazetteer {
	g := &gazetteer{map[string]*entry{}, map[string]*entry{}, map[*entry]*entry{}, map[string]byte{}, map[string]bool{}, map[string]bool{}, map[string]*entry{}}
	g.readStates(statesList)
	g.readPlaces(placesList)
	g.readBodies(bodiesList)
	g.readAbbreviations(abbreviationsList)
	for _, line := range rows(nicknamesList) {
		names := strings.Fields(key(line))
		for _, n := range names[1:] {
			g.nicknames[names[0]+" "+n] = true
		}
	}
	for _, line := range rows(givenList) {
		for _, name := range strings.Fields(line[1:]) {
			g.gender[key(name)] = line[0]
		}
	}
	for name := range g.entries {
		if first, _, more := strings.Cut(name, " "); more {
			g.starts[first] = true
		}
	}
	return g
})

// rows returns the lines of a list without comments.
func rows(list string) []string {
	var out []string
	for line := range strings.Lines(list) {
		line = strings.TrimSpace(line)
		if line != "" && line[0] != '#' {
			out = append(out, line)
		}
	}
	return out
}

func (g *gazetteer) readStates(list string) {
	var capitals [][2]string
	for _, line := range rows(list) {
		f := strings.Split(line, ";")
		e := g.add(State, f[0], f[1])
		for _, a := range split(f[2]) {
			g.adjective[key(a)] = e
		}
		if f[3] != "" {
			capitals = append(capitals, [2]string{f[3], f[0]})
		}
	}
	for _, c := range capitals { // after all states: Singapore and Djibouti stay states
		if name, other, _ := strings.Cut(c[0], "="); g.entries[key(name)] == nil {
			g.capitalOf[g.add(Place, name, other)] = g.entries[key(c[1])]
		}
	}
}

func (g *gazetteer) readPlaces(list string) {
	for _, line := range rows(list) {
		names := strings.Fields(line)
		if line[0] == '+' {
			names = strings.Split(line[1:], ";")
		}
		for _, n := range names {
			name, other, _ := strings.Cut(n, "=")
			if g.entries[key(name)] == nil {
				g.add(Place, name, other)
			}
		}
	}
}

func (g *gazetteer) readBodies(list string) {
	for _, line := range rows(list) {
		name, others, _ := strings.Cut(line, ";")
		g.add(Organization, name, others)
	}
}

func (g *gazetteer) readAbbreviations(list string) {
	for _, line := range rows(list) {
		name, others, _ := strings.Cut(line, ";")
		e := g.entries[key(name)]
		if e == nil {
			e = g.add(Place, name, "")
		}
		for _, o := range split(others) {
			g.short[key(o)] = e
		}
	}
}

func (g *gazetteer) add(kind Kind, name, others string) *entry {
	e := &entry{name: name, kind: kind}
	g.entries[key(name)] = e
	for _, o := range split(others) {
		g.entries[key(o)] = e
	}
	return e
}

// split splits a list at commas; an empty list has no parts.
func split(list string) []string {
	if list == "" {
		return nil
	}
	return strings.Split(list, ",")
}

// key is the form in which names are compared: folded, dots left out, hyphens
// and runs of white space one space, no leading "the".
func key(name string) string {
	f := text.Fold(name)
	plain := true
	for i := 0; i < len(f); i++ {
		if c := f[i]; c == '.' || c == '-' || c == '\n' || c == '\r' || c == '\t' || c == ' ' && i > 0 && f[i-1] == ' ' {
			plain = false
			break
		}
	}
	if !plain {
		f = strings.ReplaceAll(strings.ReplaceAll(f, ".", ""), "-", " ")
		f = strings.Join(strings.Fields(f), " ")
	}
	return strings.TrimPrefix(f, "the ")
}
