package align

import "math"

// Features tell how alike two sentences are by themselves, without the story
// around them: what the model of paraphrase looks at. They are the same for
// (a, b) and (b, a), and nil when one has no words. What each of them is stands
// beside its weight.
func Features(a, b string) []float64 {
	x, y := wordingOf(a), wordingOf(b)
	if len(x.words) == 0 || len(y.words) == 0 {
		return nil
	}
	c, d := x.coveredBy(y), y.coveredBy(x)
	short, long := float64(min(len(x.words), len(y.words))), float64(max(len(x.words), len(y.words)))
	ordered := float64(commonOrder(x.words, y.words))
	mean := 0.0 // of the logarithms, one added to each count so that none is of 0
	for n := 1; n <= longestRun; n++ {
		mean += math.Log((2*x.sharedRuns(y, n)+1)/(short+long+1)) / longestRun
	}
	two := x.sharedRuns(y, 2)
	return []float64{
		min(c.soft, d.soft),
		max(c.hard, d.hard),
		min(c.heaviest, d.heaviest),
		min(max(c.missing, d.missing)/5, 2),
		x.sharedRuns(y, 1) / long,
		(two/max(short-1, 1) + two/max(long-1, 1)) / 2,
		math.Exp(mean),
		ordered / long,
		part(2*(float64(len(x.trigrams))-lacking(x.trigrams, y.trigrams)), float64(len(x.trigrams)+len(y.trigrams))),
		math.Log(long / short),
		(long - short) / 10,
		min(max(lacking(x.numbers, y.numbers), lacking(y.numbers, x.numbers))/3, 1),
		min(max(lacking(x.names, y.names), lacking(y.names, x.names))/5, 1),
		truth(x.negated != y.negated),
		truth(x.sides.against(y.sides)),
	}
}

// longestRun is the longest run of words that Features counts.
const longestRun = 4

// truth is 1 for true.
func truth(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// Paraphrased is the probability, 0 to 1, that two sentences without a story
// around them say the same, as people ruled on such pairs (the Microsoft Research
// Paraphrase Corpus); from a half on they are taken to.
func Paraphrased(a, b string) float64 {
	features := Features(a, b)
	if features == nil {
		return 0
	}
	z := paraphraseBias
	for i, f := range features {
		z += paraphraseWeights[i] * f
	}
	return 1 / (1 + math.Exp(-z))
}
