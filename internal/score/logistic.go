package score

import "math"

// Logistic fits a logistic regression by Newton's method (iteratively reweighted
// least squares): one weight for each column of rows, which it wants
// of about equal spread, and the bias. The penalty on the square of the weights
// keeps them small. It draws no random numbers, so the same rows give the same weights.
func Logistic(rows [][]float64, yes []bool, penalty float64) (weights []float64, bias float64) {
	if len(rows) == 0 {
		return nil, 0
	}
	n := len(rows[0]) + 1 // the last one is the bias
	w := make([]float64, n)
	for range newtonSteps {
		slope, curve := make([]float64, n), make([][]float64, n)
		for i := range curve {
			curve[i] = make([]float64, n)
			curve[i][i] = penalty
			slope[i] = -penalty * w[i]
		}
		curve[n-1][n-1], slope[n-1] = 1e-6, 0
		for k, row := range rows {
			accumulate(slope, curve, w, row, yes[k])
		}
		step := solve(curve, slope)
		longest := 0.0
		for i := range w {
			w[i] += step[i]
			longest = max(longest, math.Abs(step[i]))
		}
		if longest < 1e-9 {
			break
		}
	}
	return w[:n-1], w[n-1]
}

// newtonSteps are enough by far: a handful settles nine digits.
const newtonSteps = 25

// accumulate adds what one row tells of the slope and the curvature of the
// likelihood at w.
func accumulate(slope []float64, curve [][]float64, w, row []float64, yes bool) {
	at := func(i int) float64 {
		if i == len(row) {
			return 1
		}
		return row[i]
	}
	z := 0.0
	for i := range w {
		z += w[i] * at(i)
	}
	p := 1 / (1 + math.Exp(-z))
	miss := -p
	if yes {
		miss = 1 - p
	}
	for i := range w {
		slope[i] += miss * at(i)
		for j := range w {
			curve[i][j] += p * (1 - p) * at(i) * at(j)
		}
	}
}

// solve solves a system of linear equations by elimination with pivots; it
// changes both.
func solve(a [][]float64, b []float64) []float64 {
	n := len(b)
	for i := range n {
		pivot := i
		for r := i + 1; r < n; r++ {
			if math.Abs(a[r][i]) > math.Abs(a[pivot][i]) {
				pivot = r
			}
		}
		a[i], a[pivot], b[i], b[pivot] = a[pivot], a[i], b[pivot], b[i]
		for r := i + 1; r < n; r++ {
			f := a[r][i] / a[i][i]
			for c := i; c < n; c++ {
				a[r][c] -= f * a[i][c]
			}
			b[r] -= f * b[i]
		}
	}
	x := make([]float64, n)
	for i := n - 1; i >= 0; i-- {
		x[i] = b[i]
		for c := i + 1; c < n; c++ {
			x[i] -= a[i][c] * x[c]
		}
		x[i] /= a[i][i]
	}
	return x
}
