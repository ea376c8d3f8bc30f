package actor

import (
	"slices"
	"strings"

	"parallax/internal/text"
)

// joinPeople joins full names of one person: the same last name and first
// names that are equal, an initial, or the start of the other.
func (u *union) joinPeople() {
	byLast := map[string][]int{}
	var lasts []string
	for i, f := range u.forms {
		if len(f.tokens) < 2 || f.votes[Person] == 0 || f.entry != nil {
			continue
		}
		last := f.tokens[len(f.tokens)-1]
		if n := len(f.tokens); n > 2 && generations.Has(last) {
			last = f.tokens[n-2] + " " + last // the elder and the younger are two
		}
		if byLast[last] == nil {
			lasts = append(lasts, last)
		}
		byLast[last] = append(byLast[last], i)
	}
	for _, last := range lasts {
		same := byLast[last][:min(len(byLast[last]), 100)]
		for i, a := range same {
			for _, b := range same[i+1:] {
				if firstNamesAgree(u.forms[a].tokens, u.forms[b].tokens) {
					u.join(a, b)
				}
			}
		}
	}
}

// joinGenerations joins a name with "Sr." or the like and the same without,
// when the first only introduces: it stands once, before the others, and no
// sentence has both.
func (u *union) joinGenerations(pages []*page) {
	for i, f := range u.forms {
		n := len(f.tokens)
		if n < 3 || !generations.Has(f.tokens[n-1]) || len(f.runs) != 1 {
			continue
		}
		j, ok := u.index[joinTokens(f.tokens[:n-1])]
		if !ok {
			continue
		}
		r, alone := f.runs[0], true
		for _, o := range u.forms[j].runs {
			same := o.doc == r.doc
			alone = alone && !(same && (o.from < r.from || pages[r.doc].words[o.from].sentence == pages[r.doc].words[r.from].sentence))
		}
		if alone {
			u.join(i, j)
		}
	}
}

// generations stand after a last name.
var generations = text.NewSet(`jr sr ii iii iv`)

// joinMisspelled joins full names that differ by one letter of the last name,
// when different documents give them and the same office: one person in two
// spellings.
func (u *union) joinMisspelled(pages []*page) {
	docs, offices := map[int]map[int]bool{}, map[int]string{}
	byFirst := map[string][]int{}
	var firsts []string
	for d, p := range pages {
		for i := range p.runs {
			r := &p.runs[i]
			if !r.ok || len(r.tokens) < 2 {
				continue
			}
			f := u.formOf(p, i)
			if docs[f] == nil {
				docs[f] = map[int]bool{}
				first := r.tokens[0]
				if byFirst[first] == nil {
					firsts = append(firsts, first)
				}
				byFirst[first] = append(byFirst[first], f)
			}
			docs[f][d] = true
			if words := strings.Fields(text.Fold(r.role.Of(p.doc.Text))); len(words) > 0 && offices[f] == "" {
				offices[f] = words[len(words)-1]
			}
		}
	}
	for _, first := range firsts {
		same := byFirst[first][:min(len(byFirst[first]), 40)]
		for i, a := range same {
			for _, b := range same[i+1:] {
				if offices[a] != "" && offices[a] == offices[b] && !overlap(docs[a], docs[b]) && misspelled(u.forms[a].tokens, u.forms[b].tokens) {
					u.join(a, b)
				}
			}
		}
	}
}

// overlap reports whether two sets share a member.
func overlap(a, b map[int]bool) bool {
	for d := range a {
		if b[d] {
			return true
		}
	}
	return false
}

// misspelled reports whether two full names are the same but for one letter of
// a last name of five or more.
func misspelled(a, b []string) bool {
	n := len(a)
	if n != len(b) || !slices.Equal(a[:n-1], b[:n-1]) {
		return false
	}
	x, y := a[n-1], b[n-1]
	return min(len(x), len(y)) >= 5 && x[0] == y[0] && distance(x, y) == 1
}

// middle is the first word between the first name and the last; "" for none.
func middle(tokens []string) string {
	if len(tokens) < 3 || generations.Has(tokens[len(tokens)-1]) && len(tokens) < 4 || nameParticles.Has(tokens[1]) {
		return ""
	}
	return tokens[1]
}

// firstNamesAgree reports whether two full names with one last name may be one
// person's: "Donald Trump" and "Donald J. Trump", "Atta" and "Attaullah".
func firstNamesAgree(a, b []string) bool {
	x, y := a[0], b[0]
	if m, n := middle(a), middle(b); m != "" && n != "" && m[0] != n[0] {
		return false // George H. W. and George W.
	}
	if g := known().gender; g[x] != 0 && g[y] != 0 && g[x] != g[y] { // Eric is not Erica
		return false
	}
	if len(x) > len(y) {
		x, y = y, x
	}
	return x == y || len(x) >= 4 && y[:len(x)] == x || variant(x, y) || known().nicknames[x+" "+y] || known().nicknames[y+" "+x]
}
