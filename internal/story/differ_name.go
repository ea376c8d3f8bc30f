package story

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/internal/actor"
	"parallax/internal/text"
	"parallax/internal/why"
)

// nameDifferences finds actors whom the sources spell or call differently.
// Short forms ("Otieno" of "Joseph Otieno"), abbreviations and capitals are not
// differences.
func (r *reading) nameDifferences() []finding {
	var out []finding
	for i := range r.cast.Actors {
		a := &r.cast.Actors[i]
		full := fullNames(a)
		if len(full) < 2 {
			continue
		}
		var sides []Side
		terms, termOf, evidence := false, -1, []text.Place{}
		for _, n := range full {
			members := r.bearing(a, full, n)
			if len(members) == 0 {
				continue
			}
			sides = append(sides, Side{Value: inCapitals(n.Text), Members: members})
			if n.TermOf >= 0 {
				terms, termOf = true, n.TermOf
				if n.Evidence.Source != "" {
					evidence = append(evidence, n.Evidence)
				}
			}
		}
		if len(sides) < 2 || !terms && alikeIn(sides) {
			continue
		}
		because := why.Because("name-forms", "name", a.Name, "count", count(len(sides)))
		switch {
		case terms:
			because = why.Because("name-terms", "name", a.Name, "count", count(len(sides)), "of", r.cast.Actors[termOf].Name)
		case spellings(sides):
			because = why.Because("name-spelling", "name", a.Name, "count", count(len(sides)))
		}
		slices.SortFunc(evidence, comparePlaces)
		f := found(Difference{Kind: "name", Severity: naming, Sides: sides, Actor: &r.actorIDs[i], Why: because.With(slices.Compact(evidence)...)})
		f.weight += float64(len(membersOf(sides))) / 1000
		if terms {
			f.weight++
		}
		out = append(out, f)
	}
	return out
}

// alikeIn reports whether every source that has one of the names has them all:
// then none calls the actor otherwise than another.
func alikeIn(sides []Side) bool {
	having := func(s Side) string {
		var ids []string
		for _, m := range s.Members {
			ids = append(ids, m.Source)
		}
		slices.Sort(ids)
		return strings.Join(slices.Compact(ids), " ")
	}
	for _, s := range sides[1:] {
		if having(s) != having(sides[0]) {
			return false
		}
	}
	return true
}

// inCapitals writes a word of five letters or more that is all in capitals, as
// datelines are, with only its first: CONSTANȚA is Constanța. Others stay.
func inCapitals(name string) string {
	if utf8.RuneCountInString(name) < 5 || name != strings.ToUpper(name) || strings.ContainsAny(name, " .-0123456789") {
		return name
	}
	_, n := utf8.DecodeRuneInString(name)
	return name[:n] + strings.ToLower(name[n:])
}

// fullNames are an actor's names but for those that only shorten another or
// differ from one in capitals.
func fullNames(a *actor.Actor) []actor.Name {
	var out []actor.Name
	for i, n := range a.Names {
		short := false
		for k, other := range a.Names {
			if i == k {
				short = short || (a.Kind == actor.State || a.Kind == actor.Place) && abbreviated(n.Text)
				continue
			}
			if sameName(n.Text, other.Text) {
				short = short || k < i
				continue
			}
			short = short || shortens(n.Text, other.Text) || a.Kind == actor.People && one(n.Text, other.Text)
		}
		if !short {
			out = append(out, n)
		}
	}
	return out
}

// sameName reports whether two names are one but for capitals and for which of
// the apostrophes and hyphens stands in them.
func sameName(a, b string) bool { return strings.EqualFold(typed.Replace(a), typed.Replace(b)) }

// typed writes a name as on a typewriter.
var typed = strings.NewReplacer("’", "'", "‘", "'", "‑", "-", "‐", "-")

// abbreviated reports whether a name is a few capitals or ends in a dot: UK,
// U.S., DRC, Calif.
func abbreviated(name string) bool {
	letters := strings.ReplaceAll(name, ".", "")
	return strings.HasSuffix(name, ".") || len(letters) > 0 && len(letters) <= 4 && strings.Trim(letters, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// one reports whether a name is the singular of a people's: "Kurd" of "Kurds".
func one(name, people string) bool {
	return strings.EqualFold(name+"s", people)
}

// shortens reports whether short has some of the words of long in order, each
// whole or as its initial, or is made of their initials.
func shortens(short, long string) bool {
	a, b := nameWords(short), nameWords(long)
	if !slices.ContainsFunc(a, func(w string) bool { return utf8.RuneCountInString(w) > 1 }) { // W.T.O.
		a = []string{strings.Join(a, "")}
	}
	k, cut := 0, len(a) < len(b)
	for _, w := range b {
		if k < len(a) && (w == a[k] || utf8.RuneCountInString(a[k]) == 1 && strings.HasPrefix(w, a[k])) {
			cut = cut || w != a[k]
			k++
		}
	}
	if cut && k == len(a) {
		return true
	}
	return len(a) == 1 && len(b) > 1 && initials(a[0], b)
}

// nameWords are the words of a name in lower case, parted at spaces and hyphens,
// without "the". Accents stay: they are spelling.
func nameWords(name string) []string {
	words := strings.FieldsFunc(strings.ToLower(typed.Replace(name)), func(c rune) bool {
		return unicode.IsSpace(c) || c == '-' || c == '/' || c == '.'
	})
	return slices.DeleteFunc(words, func(w string) bool { return w == "the" })
}

// initials reports whether the letters of short are the first letters of the
// words, in order; small words may be passed over.
func initials(short string, words []string) bool {
	for _, w := range words {
		if short == "" {
			return false
		}
		first, n := utf8.DecodeRuneInString(w)
		have, m := utf8.DecodeRuneInString(short)
		switch {
		case first == have:
			short = short[m:]
		case len(w)-n > 3:
			return false
		}
	}
	return short == ""
}

// bearing are the mentions that use a name, or a short form of no other name.
func (r *reading) bearing(a *actor.Actor, full []actor.Name, n actor.Name) []text.Place {
	var out []text.Place
	for _, m := range a.Mentions {
		if m.Form != actor.ByName {
			continue
		}
		words := r.docs[r.index[m.At.Source]].Text[m.At.Start:m.At.End]
		if sameName(words, n.Text) {
			out = append(out, m.At)
			continue
		}
		if r.owner(words, m.At.Source, full) == n.Text {
			out = append(out, m.At)
		}
	}
	return out
}

// owner is the name that a short form in a source stands for: the one that the
// source prints itself; empty when it prints several, or none and there are several.
func (r *reading) owner(short, source string, full []actor.Name) string {
	var all, own []string
	for _, n := range full {
		if sameName(short, n.Text) {
			return n.Text
		}
		if shortens(short, n.Text) || one(short, n.Text) {
			all = append(all, n.Text)
			if slices.Contains(n.Sources, source) {
				own = append(own, n.Text)
			}
		}
	}
	switch {
	case len(own) == 1:
		return own[0]
	case len(all) == 1:
		return all[0]
	}
	return ""
}

// spellings reports whether all sides are spellings of one form: the same but
// for accents, hyphens and a letter or two in each word.
func spellings(sides []Side) bool {
	first := nameWords(text.Fold(sides[0].Value))
	for _, s := range sides[1:] {
		other := nameWords(text.Fold(s.Value))
		if len(first) != len(other) {
			return false
		}
		for i := range first {
			if distance(first[i], other[i]) > max(1, len(first[i])/4) {
				return false
			}
		}
	}
	return true
}

// distance is Levenshtein's: how many letters must be put in, taken out or changed.
func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	row := make([]int, len(y)+1)
	for k := range row {
		row[k] = k
	}
	for i := range x {
		corner := row[0]
		row[0] = i + 1
		for k := range y {
			cost := corner
			if x[i] != y[k] {
				cost++
			}
			corner = row[k+1]
			row[k+1] = min(cost, row[k]+1, corner+1)
		}
	}
	return row[len(y)]
}
