package align

// The weights of the model of paraphrase, in the order of Features. Made by
// go run ./internal/score/measure -fit FOLDER, where FOLDER holds the training
// pairs of the Microsoft Research Paraphrase Corpus.
const paraphraseBias = -5.7426

var paraphraseWeights = [...]float64{
	2.9669,  // weight covered, related words too, of the side that is covered less
	-2.1979, // weight covered by the same words, of the side that is covered more
	-0.9871, // heaviest word lacking, of the side where that is lighter
	0.2357,  // words lacking, of the side that lacks more
	5.1961,  // words shared, of the longer side
	-1.7580, // runs of two words shared
	-4.1241, // runs of one to four words shared, geometric mean
	6.1904,  // words shared in order, of the longer side
	3.9970,  // runs of three letters shared
	4.8891,  // ratio of the lengths
	-2.7066, // difference of the lengths
	-1.0489, // numbers lacking, of the side that lacks more
	0.5915,  // names lacking, of the side that lacks more
	-0.8670, // one is negated
	-5.8981, // opposites: rose, fell
}
