package actor

import (
	"strings"
	"sync"

	"parallax/internal/text"
)

// learnGender adds to what titles and given names tell what the document
// tells: offices and kin with a sex, and the pronouns that follow a person who
// is alone on stage.
func (r *pronounReader) learnGender(given []byte) []byte {
	out := append([]byte(nil), given...)
	found := r.cast.found[r.page.doc.ID]
	for k, f := range found {
		if out[f.Actor] != 0 || !r.mayBePerson(f.Actor) {
			continue
		}
		if g := sexed()[lastWord(r.cast.Actors[f.Actor].Role)]; g != 0 {
			out[f.Actor] = g
		} else {
			out[f.Actor] = r.kin(found, k)
		}
	}
	votes := r.pronounVotes(found)
	for a, v := range votes {
		if out[a] == 0 && (v[0] == 0) != (v[1] == 0) {
			out[a] = 'm'
			if v[0] == 0 {
				out[a] = 'f'
			}
		}
	}
	return out
}

// sexed are offices and kin whose word says who holds them: 'm' or 'f'.
var sexed = sync.OnceValue(func() map[string]byte {
	out := map[string]byte{}
	for _, w := range strings.Fields(`man king prince duke father son brother husband uncle nephew grandfather grandson widower boyfriend actor congressman businessman
		councilman assemblyman policeman fireman salesman sportsman nobleman clergyman priest monk imam pope chairman spokesman boy`) {
		out[w] = 'm'
	}
	for _, w := range strings.Fields(`woman queen princess duchess mother daughter sister wife aunt niece grandmother granddaughter widow girlfriend actress congresswoman businesswoman
		councilwoman assemblywoman policewoman saleswoman noblewoman nun chairwoman spokeswoman girl heroine hostess waitress`) {
		out[w] = 'f'
	}
	return out
})

// lastWord is the last word of a title before "of" or "for", folded.
func lastWord(role string) string {
	last := ""
	for _, w := range strings.Fields(text.Fold(role)) {
		if w == "of" || w == "for" {
			break
		}
		last = w
	}
	return last
}

// kin returns the sex of a person by the word just before: "his wife, Ada".
func (r *pronounReader) kin(found []Found, k int) byte {
	t := r.page.doc.Text[:found[k].At.Start]
	t = strings.TrimRight(t[max(0, len(t)-24):], " ,")
	if i := strings.LastIndexByte(t, ' '); i >= 0 && !strings.ContainsAny(t[i:], "\n") {
		return sexed()[text.Fold(t[i+1:])]
	}
	return 0
}

// several stands for more than one person of a sentence, nobody for none.
const nobody, several = -1, -2

// pronounVotes counts by actor the pronouns (he, she) that follow one who is the
// only person of a sentence and of the one before: in that sentence, or as the
// first word of the next.
func (r *pronounReader) pronounVotes(found []Found) map[int][2]int {
	out := map[int][2]int{}
	ws := r.page.words
	alone, before := nobody, nobody
	next := 0
	for i := range ws {
		w := &ws[i]
		opens := i == 0 || ws[i-1].sentence != w.sentence
		if opens {
			if alone != nobody {
				before = alone
			}
			alone = nobody
		}
		for next < len(found) && found[next].At.End <= w.Start {
			next++
		}
		if r.marked[i] {
			continue
		}
		if next < len(found) && found[next].At.Start == w.Start {
			alone = joined(alone, found[next].Actor, r.mayBePerson(found[next].Actor))
			continue
		}
		who := alone
		if opens {
			who = before
		} else if before != nobody && before != alone {
			continue
		}
		if who < 0 {
			continue
		}
		v := out[who]
		switch pronounOf(w.fold) {
		case "he", "his", "him":
			v[0]++
		case "she", "her":
			v[1]++
		default:
			continue
		}
		out[who] = v
	}
	return out
}

// joined returns who is alone in a sentence once an actor is named there too.
func joined(alone, actor int, person bool) int {
	switch {
	case !person || alone == actor:
		return alone
	case alone == nobody:
		return actor
	}
	return several
}

// mayBePerson reports whether he or she may mean an actor.
func (r *pronounReader) mayBePerson(actor int) bool {
	return r.cast.Actors[actor].Kind == Person || r.human[actor]
}

// humans says by actor whether one of no known kind is a person: two or three
// words with a capital each, once with an age, a clause with "who" or a verb of
// saying.
func (r *pronounReader) humans() []bool {
	out := make([]bool, len(r.cast.Actors))
	found := r.cast.found[r.page.doc.ID]
	ws := r.page.words
	next := 0
	for i := 0; i < len(ws) && next < len(found); i++ {
		if ws[i].End < found[next].At.End {
			continue
		}
		if ws[i].End == found[next].At.End {
			a := found[next].Actor
			out[a] = out[a] || r.cast.Actors[a].Kind == Other && r.looksHuman(found[next], i+1)
		}
		next++
	}
	return out
}

// looksHuman reports whether a mention that ends before word to is of a person,
// by its form and what follows.
func (r *pronounReader) looksHuman(f Found, to int) bool {
	ws := r.page.words
	from := to
	for from > 0 && ws[from-1].Start >= f.At.Start {
		from--
	}
	office := from
	if office > 0 && ws[office-1].raw == "," {
		office--
	}
	if office > 0 && (roles.Has(ws[office-1].fold) || sexed()[ws[office-1].fold] != 0) { // his wife, Ada; the foreign minister, Ada Blum
		return true
	}
	parts := strings.Fields(f.At.Span().Of(r.page.doc.Text))
	if len(parts) < 2 || len(parts) > 3 {
		return false
	}
	for _, w := range parts {
		if w[0] < 'A' || w[0] > 'Z' || len(w) > 1 && allCaps(strings.Trim(w, ".")) {
			return false
		}
	}
	if to+2 < len(ws) && ws[to].raw == "," && (ws[to+1].class == text.Number && ws[to+2].raw == "," || ws[to+1].fold == "who") {
		return true
	}
	verb := r.page.verbAfter(to)
	return verb >= 0 && sayers.Has(ws[verb].fold) || r.page.saidBefore(from)
}
