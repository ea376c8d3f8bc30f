package story

import (
	"parallax/internal/align"
	"parallax/internal/text"
	"parallax/internal/why"
)

// wordingDifferences finds quotations that the sources give in different words.
func (r *reading) wordingDifferences(statements []Statement) []finding {
	var out []finding
	for i, g := range r.aligned.Groups {
		var sides []Side
		score := 0.0
		for _, p := range g.Pairs {
			pair := r.aligned.Pairs[p]
			if pair.Relation != align.AlteredQuotation {
				continue
			}
			score = max(score, pair.Score)
			for _, m := range []int{pair.A, pair.B} {
				at := r.quoted(&r.aligned.Passages[m])
				sides = addSide(sides, r.words(at), at)
			}
		}
		if len(sides) < 2 {
			continue
		}
		f := found(Difference{
			Kind: "wording", Severity: wording, Sides: sides, Statement: &statements[i].ID,
			Why: why.Because("wording-quotation", "count", count(len(sides))),
		})
		f.weight += score / 100
		out = append(out, f)
	}
	return out
}

// quoted is the stretch of a passage from its first quotation mark to its last;
// the passage when it has none.
func (r *reading) quoted(p *align.Passage) text.Place {
	if len(p.Marks) == 0 {
		return p.At
	}
	return text.Place{Source: p.At.Source, Start: p.Marks[0].Start, End: p.Marks[len(p.Marks)-1].End}
}

// words are the bytes at a place.
func (r *reading) words(p text.Place) string {
	return r.docs[r.index[p.Source]].Text[p.Start:p.End]
}

// doubts are verbs and adverbs by which a source keeps its distance.
var doubts = text.NewSet("alleged allegedly reportedly claimed claims claim claiming alleges accused accuses accusing purported purportedly")

// attributionDifferences finds what one source says itself and another only
// attributes to someone, with a word that keeps its distance.
func (r *reading) attributionDifferences(statements []Statement) []finding {
	var out []finding
	words := map[int]string{} // by which a passage keeps its distance
	doubt := func(p int) string {
		w, known := words[p]
		if !known {
			w = r.doubt(&r.aligned.Passages[p])
			words[p] = w
		}
		return w
	}
	for i, g := range r.aligned.Groups {
		var own, attributed Side
		score := 0.0
		for _, p := range g.Pairs {
			pair := r.aligned.Pairs[p]
			if pair.Score < 0.5 {
				continue
			}
			a, b := &r.aligned.Passages[pair.A], &r.aligned.Passages[pair.B]
			doubtA, doubtB := doubt(pair.A), doubt(pair.B)
			if doubtA == "" {
				a, b, doubtA, doubtB = b, a, doubtB, doubtA
			}
			if doubtA == "" || doubtB != "" || b.Form != align.Narration || b.Speaker >= 0 || b.Title {
				continue
			}
			score = max(score, pair.Score)
			attributed.Value = doubtA
			attributed.Members = append(attributed.Members, a.At)
			if own.Members = append(own.Members, b.At); own.Value == "" {
				own.Value = r.words(b.At)
			}
		}
		if len(own.Members) == 0 {
			continue
		}
		sides := []Side{attributed, own}
		if before(first(own.Members), first(attributed.Members)) {
			sides = []Side{own, attributed}
		}
		f := found(Difference{
			Kind: "attribution", Severity: wording, Sides: sides, Statement: &statements[i].ID,
			Why: why.Because("attribution-doubt", "word", attributed.Value),
		})
		f.weight += score / 100
		out = append(out, f)
	}
	return out
}

// doubt is the word by which a passage keeps its distance; empty when there is none.
func (r *reading) doubt(p *align.Passage) string {
	t := r.docs[r.index[p.At.Source]].Text
	for _, w := range text.Tokens(t, p.At.Span()) {
		if w.Class == text.Word && doubts.Has(text.Fold(w.Of(t))) && !inMarks(p.Marks, w.Span) {
			return w.Of(t)
		}
	}
	return ""
}

func inMarks(marks []text.Span, s text.Span) bool {
	for _, m := range marks {
		if m.Contains(s) {
			return true
		}
	}
	return false
}
