package export

import (
	"bytes"
	"reflect"
	"testing"

	"parallax/internal/lang"
	"parallax/internal/story"
)

func TestCompactReadsBack(t *testing.T) {
	for name, s := range map[string]*story.Story{"one of each": small(), "nothing": {}} {
		got, err := ReadCompact(Compact(s))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if !reflect.DeepEqual(got, s) {
			t.Errorf("%s: got %+v, want %+v", name, got, s)
		}
	}
	want, err := Story(small(), lang.English)
	if err != nil {
		t.Fatal(err)
	}
	s, err := ReadCompact(Compact(small()))
	if err != nil {
		t.Fatal(err)
	}
	if got, err := Story(s, lang.English); err != nil || !bytes.Equal(got, want) {
		t.Errorf("the story file after the compact form differs (%v)", err)
	}
}

func TestCompactIsDeterministic(t *testing.T) {
	if !bytes.Equal(Compact(small()), Compact(small())) {
		t.Error("the same story gives other bytes")
	}
}

func TestReadCompactRefuses(t *testing.T) {
	good := Compact(small())
	other := bytes.Clone(good)
	other[0]++
	for name, data := range map[string][]byte{
		"nothing": nil, "another release": other, "cut": good[:len(good)/2], "a byte cut": good[:len(good)-1],
		"a byte more": append(bytes.Clone(good), 0), "a count of everything": append(bytes.Clone(good[:8]), 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1),
	} {
		if s, err := ReadCompact(data); err == nil || s != nil {
			t.Errorf("%s: read as a story", name)
		}
	}
}

func FuzzReadCompact(f *testing.F) {
	f.Add(Compact(small())[8:])
	f.Add([]byte{1, 1, 'a'})
	head := Compact(small())[:8]
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := ReadCompact(append(bytes.Clone(head), data...))
		if (s == nil) == (err == nil) {
			t.Fatalf("story %v, error %v", s, err)
		}
	})
}

func BenchmarkReadCompact(b *testing.B) {
	data := Compact(small())
	for b.Loop() {
		if _, err := ReadCompact(data); err != nil {
			b.Fatal(err)
		}
	}
}
