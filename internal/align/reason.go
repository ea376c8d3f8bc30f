package align

import (
	"cmp"
	"slices"
	"strings"

	"parallax/internal/text"
	"parallax/internal/why"
)

// mostReasons is how many words of each kind a reason names.
const mostReasons = 4

// reason says why two passages are paired: who speaks, which names, numbers
// and words they share, and which words stand for one another. The code says
// which of these there are, so that each has its place in the sentence.
// A source's speaker has a name that this source uses.
func (f *finder) reason(p Pair) why.Why {
	a, b := &f.space.passages[p.A], &f.space.passages[p.B]
	if p.Relation == Verbatim {
		return f.because("align-verbatim", nil).With(a.At, b.At)
	}
	names, words, related := f.shared(p)
	code, args := "align", []string{}
	give := func(part string, values []string) {
		if len(values) > 0 {
			code += "-" + part
			args = append(args, part, strings.Join(values[:min(len(values), mostReasons)], ", "))
		}
	}
	if part, pairs := f.voice(a, b); part != "" {
		code, args = code+"-"+part, append(args, pairs...)
	}
	give("names", names)
	give("words", words)
	give("related", related)
	return f.because(code, args).With(a.At, b.At)
}

// because is a reason, one for all pairs for which it is the same.
func (f *finder) because(code string, args []string) why.Why {
	f.said = append(f.said[:0], code...)
	for _, a := range args {
		f.said = append(append(f.said, 0), a...)
	}
	w, known := f.reasons[string(f.said)]
	if !known {
		w = why.Because(code, args...)
		f.reasons[string(f.said)] = w
	}
	return w
}

// shared are the names and words of the first passage that the second has too,
// and the words of both that mean nearly the same ("control ~ neutralize"),
// the rarest first.
func (f *finder) shared(p Pair) (names, words, related []string) {
	a, b := &f.space.passages[p.A], &f.space.passages[p.B]
	order := make([]int, len(a.terms))
	for i := range order {
		order[i] = i
	}
	ids := f.space.terms[p.A]
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(f.space.weight[ids[j]], f.space.weight[ids[i]]) })
	used := map[string]bool{}
	for _, i := range order {
		t := &a.terms[i]
		if used[t.key] || t.factor < 1 {
			continue
		}
		used[t.key] = true
		k, sim := f.counterpart(ids[i], p.B)
		switch {
		case sim == 0:
		case sim < 1:
			u := &b.terms[k]
			if x, y := f.shown(a, t), f.shown(b, u); !used["~"+u.key] && text.Fold(x) != text.Fold(y) {
				used["~"+u.key] = true
				related = append(related, x+" ~ "+y)
			}
		case t.class == name && (t.key[0] == '@' || b.terms[k].class == name):
			names = append(names, f.shown(a, t))
		default:
			words = append(words, f.shown(a, t))
		}
	}
	return names, words, related
}

// counterpart is which term of passage q is nearest to a term, with its similarity.
func (f *finder) counterpart(id int32, q int) (at int, most float64) {
	for i, u := range f.space.terms[q] {
		if sim := f.space.similarity(id, u); sim > most && f.space.passages[q].terms[i].factor == 1 {
			at, most = i, sim
		}
	}
	return at, most
}

// shown is a term as its source prints it.
func (f *finder) shown(p *Passage, t *term) string {
	return strings.Join(strings.Fields(t.at().Of(f.texts[p.At.Source])), " ")
}
