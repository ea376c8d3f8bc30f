package text

import (
	"reflect"
	"slices"
	"testing"
)

func TestUnion(t *testing.T) {
	tests := []struct{ spans, want []Span }{
		{nil, nil},
		{[]Span{{3, 5}}, []Span{{3, 5}}},
		{[]Span{{7, 9}, {3, 5}}, []Span{{3, 5}, {7, 9}}},
		{[]Span{{3, 5}, {5, 7}}, []Span{{3, 7}}},
		{[]Span{{3, 9}, {4, 5}, {8, 12}}, []Span{{3, 12}}},
		{[]Span{{3, 3}, {3, 5}, {3, 5}, {6, 6}}, []Span{{3, 5}, {6, 6}}},
	}
	for _, tt := range tests {
		if got := Union(slices.Clone(tt.spans)); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("Union(%v) = %v, want %v", tt.spans, got, tt.want)
		}
	}
}
