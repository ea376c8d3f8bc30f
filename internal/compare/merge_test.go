package compare

import (
	"reflect"
	"testing"
)

func TestMerge(t *testing.T) {
	tests := []struct {
		name   string
		orders [][]int
		want   []int
	}{
		{"nothing", nil, []int{}},
		{"one", [][]int{{2, 0, 1}}, []int{2, 0, 1}},
		{"what only the second has stands after its neighbour", [][]int{{0, 1, 2}, {1, 7, 2, 8}}, []int{0, 1, 7, 2, 8}},
		{"what it has first stands before what follows", [][]int{{0, 1, 2}, {5, 1}}, []int{0, 5, 1, 2}},
		{"nothing in common", [][]int{{0, 1}, {2, 3}}, []int{0, 1, 2, 3}},
		{"told in another order", [][]int{{0, 1, 2}, {2, 9, 0}}, []int{0, 1, 2, 9}},
		{"an item twice", [][]int{{0, 1, 0}}, []int{0, 1}},
	}
	for _, tt := range tests {
		if got := Merge(tt.orders); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%s: got %v, want %v", tt.name, got, tt.want)
		}
	}
}
