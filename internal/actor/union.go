package actor

import "strings"

// A union joins forms that name the same actor.
type union struct {
	forms []*form
	index map[string]int
	// initials are those of all names of two words and more; made when first asked for.
	initials map[string]bool
}

func newUnion(forms []*form) *union {
	u := &union{forms: forms, index: make(map[string]int, len(forms))}
	for i, f := range forms {
		u.index[f.key] = i
	}
	return u
}

func (u *union) find(i int) int {
	for u.forms[i].parent != i {
		u.forms[i].parent = u.forms[u.forms[i].parent].parent
		i = u.forms[i].parent
	}
	return i
}

// join makes one group of two; the smaller index stands for it.
func (u *union) join(i, j int) {
	a, b := u.find(i), u.find(j)
	u.forms[max(a, b)].parent = min(a, b)
}

// groups returns the forms by the group that they are in, in order.
func (u *union) groups() map[int][]*form {
	out := map[int][]*form{}
	for i, f := range u.forms {
		root := u.find(i)
		out[root] = append(out[root], f)
	}
	return out
}

// joinKnown joins the names that the gazetteer gives one thing.
func (u *union) joinKnown() {
	first := map[*entry]int{}
	for i, f := range u.forms {
		if f.entry == nil {
			continue
		}
		if j, ok := first[f.entry]; ok {
			u.join(i, j)
		} else {
			first[f.entry] = i
		}
	}
}

// joinSpellings joins names that differ in their spelling only.
func (u *union) joinSpellings() {
	buckets := map[string][]int{}
	var order []string
	for i, f := range u.forms {
		if f.entry != nil {
			continue
		}
		var b strings.Builder
		for _, t := range plainTokens(f.tokens) {
			b.WriteString(t[:1])
			b.WriteString(consonants(t))
			b.WriteByte(' ')
		}
		k := b.String()
		if buckets[k] == nil {
			order = append(order, k)
		}
		buckets[k] = append(buckets[k], i)
	}
	for _, k := range order {
		bucket := buckets[k]
		for i, a := range bucket[:min(len(bucket), 40)] {
			for _, b := range bucket[i+1 : min(len(bucket), 40)] {
				if sameSpelling(u.forms[a].tokens, u.forms[b].tokens) {
					u.join(a, b)
				}
			}
		}
	}
}

// joinPlurals joins a people's name with its singular and with what it adds to
// a noun: "Kurd", "Kurds". It asks that one of them is known to name a people.
func (u *union) joinPlurals() {
	for i, f := range u.forms {
		if len(f.tokens) != 1 || f.entry != nil || !strings.HasSuffix(f.key, "s") || len(f.key) < 5 {
			continue
		}
		j, ok := u.index[strings.TrimSuffix(f.key, "s")]
		if ok && u.forms[j].entry == nil && f.votes[People] > 0 && u.forms[j].votes[Person] == 0 {
			u.join(i, j)
		}
	}
}

// joinAdjectives joins "Afghan Taliban" with "Taliban", where the second is a
// name of its own in these documents and is no body that every state has.
func (u *union) joinAdjectives() {
	g := known()
	for i, f := range u.forms {
		if len(f.tokens) < 2 || g.adjective[f.tokens[0]] == nil || genericBodies.Has(f.tokens[len(f.tokens)-1]) {
			continue
		}
		if j, ok := u.index[strings.Join(f.tokens[1:], " ")]; ok && u.forms[j].votes[People] == 0 { // Turkish Americans are some Americans
			u.join(i, j)
		}
	}
}

// joinInitials joins "FO" with the one name whose initials it is.
func (u *union) joinInitials() {
	long := map[string][]int{}
	for i, f := range u.forms {
		if f.votes[Person] > 0 || len(f.tokens) < 2 {
			continue
		}
		for _, initials := range initialsOf(f.tokens) {
			long[initials] = append(long[initials], i)
		}
	}
	for i, f := range u.forms {
		if len(f.tokens) != 1 || f.entry != nil || len(f.key) < 2 || len(f.key) > 8 || !u.acronym(f) {
			continue
		}
		roots, body := map[int]bool{}, false
		for _, j := range long[f.key] {
			roots[u.find(j)] = true
			body = body || u.forms[j].votes[Organization] >= 9
		}
		if len(roots) == 1 && (body || len(f.key) > 2) {
			u.join(i, long[f.key][0])
		}
	}
}

// acronym reports whether a form is written in capitals, but for particles: FaK.
func (u *union) acronym(f *form) bool {
	for _, r := range f.runs {
		if n := r.at.Len(); n < 2 || n > 8 {
			return false
		}
	}
	return true
}

// initialsOf returns the initials of a name, with and without its particles.
func initialsOf(tokens []string) []string {
	var all, caps strings.Builder
	for _, t := range tokens {
		if t == "" {
			continue
		}
		all.WriteByte(t[0])
		if !particles.Has(t) && t != "and" && t != "for" {
			caps.WriteByte(t[0])
		}
	}
	if all.String() == caps.String() {
		return []string{all.String()}
	}
	return []string{all.String(), caps.String()}
}
