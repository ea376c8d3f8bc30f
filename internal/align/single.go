package align

import "parallax/internal/text"

// single reports whether two passages are of documents of one sentence each, of
// which no context tells anything.
func (f *finder) single(p, q int) bool {
	return f.sentences(p) == 1 && f.sentences(q) == 1
}

// sentences is the number of sentences that are compared of the document of
// passage p.
func (f *finder) sentences(p int) int {
	return f.space.passages[f.space.first[f.space.source[p]+1]-1].sentence + 1
}

// byWording is the score of a link between single sentences: what the model of
// paraphrase says of them.
func (f *finder) byWording(p, q int) float64 {
	const even = enough - mutual // each is the other's nearest, which adds the rest
	likely := Paraphrased(f.sentence(p), f.sentence(q))
	if likely < 0.5 {
		return 2 * likely * even
	}
	return even + (2*likely-1)*(1-even)
}

// sentence is the only sentence of the document of passage p.
func (f *finder) sentence(p int) string {
	d := f.space.source[p]
	first, last := f.space.passages[f.space.first[d]].At, f.space.passages[f.space.first[d+1]-1].At
	return text.Span{Start: first.Start, End: last.End}.Of(f.texts[f.ids[d]])
}
