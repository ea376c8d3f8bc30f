package main

import (
	"math"
	"sort"
)

func dot(a, b []float64) float64 {
	sum := 0.0
	for i := range a {
		sum += a[i] * b[i]
	}
	return sum
}

// principal returns the n leading directions of vectors around the origin, each
// with its greatest part positive, so that signs don't hang on the method.
func principal(vectors [][]float64, n int) [][]float64 {
	d := len(vectors[0])
	m := make([][]float64, d)
	for i := range m {
		m[i] = make([]float64, d)
	}
	for _, v := range vectors {
		for i := range d {
			for j := range d {
				m[i][j] += v[i] * v[j]
			}
		}
	}
	values, directions := eigen(m)
	order := make([]int, d)
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(a, b int) bool { return values[order[a]] > values[order[b]] })
	var out [][]float64
	for _, k := range order[:n] {
		v := make([]float64, d)
		most := 0
		for i := range d {
			v[i] = directions[i][k]
			if math.Abs(v[i]) > math.Abs(v[most]) {
				most = i
			}
		}
		if v[most] < 0 {
			for i := range v {
				v[i] = -v[i]
			}
		}
		out = append(out, v)
	}
	return out
}

// sweeps of Jacobi's method: far more than it needs to converge.
const sweeps = 30

// eigen returns the eigenvalues of a symmetric matrix and, as columns, its
// eigenvectors, by Jacobi's method. It destroys m.
func eigen(m [][]float64) (values []float64, vectors [][]float64) {
	d := len(m)
	vectors = make([][]float64, d)
	for i := range vectors {
		vectors[i] = make([]float64, d)
		vectors[i][i] = 1
	}
	for range sweeps {
		for p := range d {
			for q := p + 1; q < d; q++ {
				rotate(m, vectors, p, q)
			}
		}
	}
	for i := range d {
		values = append(values, m[i][i])
	}
	return values, vectors
}

// rotate makes m[p][q] zero.
func rotate(m, vectors [][]float64, p, q int) {
	if m[p][q] == 0 {
		return
	}
	theta := (m[q][q] - m[p][p]) / (2 * m[p][q])
	t := 1 / (math.Abs(theta) + math.Sqrt(theta*theta+1))
	if theta < 0 {
		t = -t
	}
	c := 1 / math.Sqrt(t*t+1)
	s := t * c
	for k := range m {
		m[k][p], m[k][q] = c*m[k][p]-s*m[k][q], s*m[k][p]+c*m[k][q]
	}
	for k := range m {
		m[p][k], m[q][k] = c*m[p][k]-s*m[q][k], s*m[p][k]+c*m[q][k]
		vectors[k][p], vectors[k][q] = c*vectors[k][p]-s*vectors[k][q], s*vectors[k][p]+c*vectors[k][q]
	}
}

// hadamard turns a vector of 64 by the Hadamard matrix, in place.
func hadamard(v []float64) {
	for h := 1; h < len(v); h *= 2 {
		for i := 0; i < len(v); i += 2 * h {
			for j := i; j < i+h; j++ {
				v[j], v[j+h] = v[j]+v[j+h], v[j]-v[j+h]
			}
		}
	}
}
