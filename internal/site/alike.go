package site

import (
	"encoding/binary"
	"slices"
)

const (
	lookBack   = 32 << 10 // how many bytes a packer looks back on
	pieceSize  = 8        // bytes of a piece, long enough that what begins alike goes on alike
	mostCommon = 400      // a piece in more functions is near everywhere
	fewPieces  = 4        // what a function has in common counts less where it has hardly more
)

// A chain puts functions one behind the other. They are compared by pieces, the runs
// of pieceSize bytes that stand in some functions, but not in most.
type chain struct {
	pieces [][]int32 // of each function
	in     [][]int32 // the functions that have a piece
	near   []int32   // how often a piece stands in what a packer looks back on
	common []int     // how many of a function's pieces stand there
}

// orderAlike gives functions in the order in which each has most in common with
// those before it.
func orderAlike(bodies [][]byte) []int {
	c := newChain(bodies)
	left := make([]int, len(bodies))
	for i := range left {
		left[i] = i
	}
	var order []int
	first, size := 0, 0 // of what is looked back on: its place in the order, its bytes
	for len(left) > 0 {
		at := c.closest(left)
		next := left[at]
		left = slices.Delete(left, at, at+1)
		order = append(order, next)
		c.comes(next)
		for size += len(bodies[next]); size > lookBack; first++ {
			size -= len(bodies[order[first]])
			c.goes(order[first])
		}
	}
	return order
}

func newChain(bodies [][]byte) *chain {
	c := &chain{pieces: make([][]int32, len(bodies)), common: make([]int, len(bodies))}
	numbers := map[uint64]int32{}
	for i, b := range bodies {
		for at := range max(len(b)-pieceSize+1, 0) {
			piece := binary.LittleEndian.Uint64(b[at:])
			n, ok := numbers[piece]
			if !ok {
				n = int32(len(c.in))
				numbers[piece] = n
				c.in = append(c.in, nil)
			}
			if in := c.in[n]; len(in) == 0 || in[len(in)-1] != int32(i) {
				c.in[n] = append(in, int32(i))
			}
		}
	}
	for n, in := range c.in {
		if len(in) < 2 || len(in) > mostCommon {
			continue
		}
		for _, i := range in {
			c.pieces[i] = append(c.pieces[i], int32(n))
		}
	}
	c.near = make([]int32, len(c.in))
	return c
}

// closest is the place in a list of the function most of whose pieces are near.
func (c *chain) closest(list []int) int {
	best := 0
	for at, i := range list {
		if b := list[best]; c.common[i]*(len(c.pieces[b])+fewPieces) > c.common[b]*(len(c.pieces[i])+fewPieces) {
			best = at
		}
	}
	return best
}

// comes has a function stand near.
func (c *chain) comes(function int) {
	for _, n := range c.pieces[function] {
		if c.near[n]++; c.near[n] == 1 {
			for _, i := range c.in[n] {
				c.common[i]++
			}
		}
	}
}

// goes has a function stand near no longer.
func (c *chain) goes(function int) {
	for _, n := range c.pieces[function] {
		if c.near[n]--; c.near[n] == 0 {
			for _, i := range c.in[n] {
				c.common[i]--
			}
		}
	}
}
