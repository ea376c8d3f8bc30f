package pack

import (
	"bytes"
	"fmt"
	"math"
	"reflect"
	"testing"
)

type kind string

type leaf struct {
	Name string
	N    int
	R    rune
}

type sample struct {
	Text   kind
	Flag   bool
	Size   float64
	Count  uint16
	Bytes  []byte
	Pair   [2]float64
	List   []leaf
	Maybe  *leaf
	None   *leaf
	Words  map[string]string
	Leaves map[kind]leaf
	Do     func()
}

func full() *sample {
	return &sample{Text: "a", Flag: true, Size: math.Inf(-1), Count: 9, Bytes: []byte{0, 255}, Pair: [2]float64{1, -0.5},
		List: []leaf{{"a", -3, 'ü'}, {"", 1 << 40, 0}}, Maybe: &leaf{Name: "b"},
		Words: map[string]string{"x": "a", "": "y"}, Leaves: map[kind]leaf{"k": {"k", 1, 2}}}
}

func TestReadsBack(t *testing.T) {
	for name, want := range map[string]*sample{"full": full(), "empty": {}, "empty but there": {List: []leaf{}, Bytes: []byte{}, Words: map[string]string{}}} {
		var got sample
		if err := Unmarshal(Marshal(want), &got); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if !reflect.DeepEqual(&got, want) {
			t.Errorf("%s: got %+v, want %+v", name, got, want)
		}
	}
}

// TestLongSlicesOfBytes has long slices before, between and after short ones.
func TestLongSlicesOfBytes(t *testing.T) {
	type file struct {
		Name string
		Data []byte
	}
	var want struct{ Files []file }
	for i, size := range []int{long, 0, 1, long - 1, 3 * long, long + 1, 7, 2 * long} {
		want.Files = append(want.Files, file{string(rune('a' + i)), bytes.Repeat([]byte{byte(i + 1)}, size)})
	}
	got := want
	got.Files = nil
	if err := Unmarshal(Marshal(&want), &got); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("they come back otherwise (%v)", err)
	}
}

func TestIsDeterministic(t *testing.T) {
	for range 10 {
		if !bytes.Equal(Marshal(full()), Marshal(full())) {
			t.Fatal("the same data give other bytes")
		}
	}
}

func TestRefuses(t *testing.T) {
	good := Marshal(full())
	other := bytes.Clone(good)
	other[0]++
	endless := append(bytes.Clone(good[:8]), 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1)
	for name, data := range map[string][]byte{
		"nothing": nil, "another type": Marshal(&leaf{}), "another release": other, "cut": good[:len(good)/2],
		"a byte cut": good[:len(good)-1], "a byte more": append(bytes.Clone(good), 0), "a count of everything": endless,
	} {
		if err := Unmarshal(data, new(sample)); err == nil {
			t.Errorf("%s was read", name)
		}
	}
}

func TestPanicsOnWhatIsNoData(t *testing.T) {
	for name, v := range map[string]any{"a function": &sample{Do: func() {}}, "an interface": &struct{ V any }{1}, "a channel": &struct{ C chan int }{}, "what isn't exported": &struct{ n int }{}} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s was written", name)
				}
			}()
			Marshal(v)
		}()
	}
}

func FuzzUnmarshal(f *testing.F) {
	good := Marshal(full())
	f.Add(good[8:])
	f.Add([]byte{1, 1, 'a'})
	f.Fuzz(func(t *testing.T, data []byte) {
		var got sample
		if err := Unmarshal(append(bytes.Clone(good[:8]), data...), &got); err != nil {
			return
		}
		var again sample
		if err := Unmarshal(Marshal(&got), &again); err != nil {
			t.Fatalf("what was read can't be written: %v", err)
		}
	})
}

func ExampleMarshal() {
	type point struct{ X, Y int }
	data := Marshal(&point{3, 4})
	var p point
	fmt.Println(Unmarshal(data, &p), p)
	// Output: <nil> {3 4}
}
