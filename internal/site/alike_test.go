package site

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestOrderAlike(t *testing.T) {
	const a, b, c = "12345678abcdefgh", "the same in both", "and of many more"
	far := strings.Repeat("-", lookBack)
	for _, test := range []struct {
		bodies []string
		want   []int
	}{
		{nil, nil},
		{[]string{"one"}, []int{0}},
		{[]string{"one", "two", "three"}, []int{0, 1, 2}},
		{[]string{a, b, a, b, "", a}, []int{0, 2, 5, 1, 3, 4}},
		{[]string{a, c + b + a, b, a + "."}, []int{0, 3, 1, 2}},                      // most of what it is comes first
		{[]string{a, far + b, c + "," + a + b, c}, []int{0, 2, 1, 3}},                // what is like several
		{[]string{a + far, a, b, b + far, c}, []int{0, 1, 2, 3, 4}},                  // longer than what is looked back on
		{append(slices.Repeat([]string{a}, mostCommon), b, a), upTo(mostCommon + 2)}, // what so many have tells nothing
	} {
		var bodies [][]byte
		for _, s := range test.bodies {
			bodies = append(bodies, []byte(s))
		}
		if got := orderAlike(bodies); !slices.Equal(got, test.want) {
			t.Errorf("%.60q: %v, want %v", test.bodies, got, test.want)
		}
	}
}

func upTo(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i
	}
	return list
}

// TestOrderAlikeFindsOrder has functions of three kinds mixed.
func TestOrderAlikeFindsOrder(t *testing.T) {
	var bodies [][]byte
	for i := range 60 {
		bodies = append(bodies, fmt.Appendf(nil, "the %d. of its kind, %s", i, strings.Repeat(fmt.Sprintf("kind %d;", i%3), 20)))
	}
	changes := 0
	order := orderAlike(bodies)
	for i := range order[1:] {
		if order[i]%3 != order[i+1]%3 {
			changes++
		}
	}
	if slices.Sort(order); changes != 2 || !slices.Equal(order, upTo(60)) {
		t.Errorf("%d changes from kind to kind in %v, want 2", changes, order)
	}
}
