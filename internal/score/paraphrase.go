package score

import (
	"fmt"
	"go/format"
	"math"
	"strings"

	"parallax/internal/align"
)

// A SentencePair is two sentences and whether people say that they mean the same.
type SentencePair struct {
	A, B string
	Same bool
}

// ReadPairs reads a file of the Microsoft Research Paraphrase Corpus: a line of
// headings, then a ruling (1 or 0), two numbers and the two sentences, parted by tabs.
func ReadPairs(data string) ([]SentencePair, error) {
	var out []SentencePair
	n := 0
	for line := range strings.Lines(data) {
		if n++; n == 1 {
			continue
		}
		field := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if len(field) != 5 || field[0] != "0" && field[0] != "1" {
			return nil, fmt.Errorf("line %d: want a ruling, two numbers and two sentences, parted by tabs", n)
		}
		out = append(out, SentencePair{field[3], field[4], field[0] == "1"})
	}
	return out, nil
}

// A PairFigure counts how rulings on pairs agree with those of people.
type PairFigure struct{ Both, Found, Same, Neither int }

// Add counts one pair.
func (f *PairFigure) Add(same, found bool) {
	switch {
	case same && found:
		f.Both++
	case found:
		f.Found++
	case same:
		f.Same++
	default:
		f.Neither++
	}
}

// Accuracy is the share of pairs on which the rulings agree, 0 to 1.
func (f *PairFigure) Accuracy() float64 {
	return ratio(f.Both+f.Neither, f.Both+f.Found+f.Same+f.Neither)
}

// F1 is the harmonic mean of precision and recall of what is ruled the same, 0 to 1.
func (f *PairFigure) F1() float64 { return ratio(2*f.Both, 2*f.Both+f.Found+f.Same) }

func (f *PairFigure) String() string {
	return fmt.Sprintf("accuracy %.1f, F1 %.1f, of %d pairs", 100*f.Accuracy(), 100*f.F1(), f.Both+f.Found+f.Same+f.Neither)
}

// What the fit takes for granted.
const (
	folds   = 5 // parts, each ruled on by a fit to the others
	penalty = 1 // on the squares of the weights
)

// A ParaphraseFit is the weights of the model of paraphrase, for the features as
// they are, and how it does on the parts that it was not fitted to.
type ParaphraseFit struct {
	Weights []float64
	Bias    float64
	Folds   PairFigure
}

// FitParaphrase fits the model of paraphrase to pairs. The probability from
// which a pair counts as the same is the one that rules best on the parts
// left out, and becomes a half.
func FitParaphrase(pairs []SentencePair) ParaphraseFit {
	var rows [][]float64
	var same []bool
	for _, p := range pairs {
		if f := align.Features(p.A, p.B); f != nil {
			rows = append(rows, f)
			same = append(same, p.Same)
		}
	}
	spread := standardize(rows)
	left := make([]float64, len(rows))
	for fold := range folds {
		var in [][]float64
		var ruled []bool
		for i := range rows {
			if i%folds != fold {
				in, ruled = append(in, rows[i]), append(ruled, same[i])
			}
		}
		w, bias := Logistic(in, ruled, penalty)
		for i := fold; i < len(rows); i += folds {
			left[i] = bias + product(w, rows[i])
		}
	}
	from, figure := bestFrom(left, same)
	w, bias := Logistic(rows, same, penalty)
	fit := ParaphraseFit{Weights: w, Bias: bias - from, Folds: figure}
	for i, s := range spread {
		fit.Weights[i] /= s.deviation
		fit.Bias -= fit.Weights[i] * s.mean
	}
	return fit
}

// bestFrom is the score from which rulings agree best with those of people.
func bestFrom(scores []float64, same []bool) (best float64, figure PairFigure) {
	for step := -20; step <= 20; step++ {
		from := float64(step) / 20
		var f PairFigure
		for i, s := range scores {
			f.Add(same[i], s >= from)
		}
		if f.Accuracy() > figure.Accuracy() {
			best, figure = from, f
		}
	}
	return best, figure
}

// A spread is the mean and the standard deviation of a column.
type spread struct{ mean, deviation float64 }

// standardize gives each column the mean 0 and the deviation 1, and returns what
// they were.
func standardize(rows [][]float64) []spread {
	if len(rows) == 0 {
		return nil
	}
	out := make([]spread, len(rows[0]))
	n := float64(len(rows))
	for i := range out {
		for _, row := range rows {
			out[i].mean += row[i] / n
		}
		for _, row := range rows {
			out[i].deviation += (row[i] - out[i].mean) * (row[i] - out[i].mean) / n
		}
		if out[i].deviation = math.Sqrt(out[i].deviation); out[i].deviation == 0 {
			out[i].deviation = 1
		}
		for _, row := range rows {
			row[i] = (row[i] - out[i].mean) / out[i].deviation
		}
	}
	return out
}

// product is the sum of the products.
func product(a, b []float64) float64 {
	sum := 0.0
	for i := range a {
		sum += a[i] * b[i]
	}
	return sum
}

// featureNames tell what the model of paraphrase looks at, in the order of
// align.Features.
var featureNames = [...]string{
	"weight covered, related words too, of the side that is covered less",
	"weight covered by the same words, of the side that is covered more",
	"heaviest word lacking, of the side where that is lighter",
	"words lacking, of the side that lacks more",
	"words shared, of the longer side",
	"runs of two words shared",
	"runs of one to four words shared, geometric mean",
	"words shared in order, of the longer side",
	"runs of three letters shared",
	"ratio of the lengths",
	"difference of the lengths",
	"numbers lacking, of the side that lacks more",
	"names lacking, of the side that lacks more",
	"one is negated",
	"opposites: rose, fell",
}

// Source is the weights as Go source, for package align.
func (f *ParaphraseFit) Source() string {
	var b strings.Builder
	b.WriteString("package align\n\n// The weights of the model of paraphrase, in the order of Features. Made by\n// go run ./internal/score/measure -fit FOLDER, where FOLDER holds the training\n// pairs of the Microsoft Research Paraphrase Corpus.\n")
	fmt.Fprintf(&b, "const paraphraseBias = %.4f\n\nvar paraphraseWeights = [...]float64{\n", f.Bias)
	for i, w := range f.Weights {
		fmt.Fprintf(&b, "\t%.4f, // %s\n", w, featureNames[i])
	}
	b.WriteString("}\n")
	source, err := format.Source([]byte(b.String()))
	if err != nil {
		panic("score: the weights make no Go source: " + err.Error())
	}
	return string(source)
}

// ratio is a share of a whole; 0 of nothing.
func ratio(share, whole int) float64 { return float64(share) / float64(max(whole, 1)) }
