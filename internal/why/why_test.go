package why

import (
	"fmt"
	"reflect"
	"testing"

	"parallax/internal/text"
)

func TestBecauseOfAnOddPair(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("an argument without a value is taken")
		}
	}()
	pairs := []string{"words", "Friday"}
	Because("weekday-before-publication", pairs[:1+len(pairs)%2]...)
}

// With leaves the reason it is asked of as it was, also where two are made of one.
func TestWith(t *testing.T) {
	at := func(start int) text.Place { return text.Place{Source: "a", Start: start, End: start + 1} }
	one := Because("code").With(at(1), at(2))
	left, right := one.With(at(3)), one.With(at(4))
	for _, tt := range []struct {
		of   Why
		want []text.Place
	}{
		{Because("code"), nil},
		{one, []text.Place{at(1), at(2)}},
		{left, []text.Place{at(1), at(2), at(3)}},
		{right, []text.Place{at(1), at(2), at(4)}},
	} {
		if got := tt.of.Evidence; !reflect.DeepEqual(got, tt.want) {
			t.Errorf("got %v, want %v", got, tt.want)
		}
	}
}

func ExampleBecause() {
	w := Because("weekday-before-publication", "words", "Wednesday", "date", "2025-11-05")
	fmt.Println(w.Code, w.Args["words"], w.Args["date"])
	// Output: weekday-before-publication Wednesday 2025-11-05
}
