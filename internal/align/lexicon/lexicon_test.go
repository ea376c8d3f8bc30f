package lexicon

import (
	"crypto/sha256"
	"fmt"
	"testing"

	"parallax/internal/text"
)

// sum is the SHA-256 of the file, so that it is known when it was made anew.
const sum = "631ffe874b3292e0a25e1facef20f1fe7c8ec2b09aa077be8b9a78b3c4008cef"

func TestFileIsTheOneThatWasMeasured(t *testing.T) {
	if got := fmt.Sprintf("%x", sha256.Sum256([]byte(data))); got != sum {
		t.Errorf("sha256 %s, want %s", got, sum)
	}
}

func TestFind(t *testing.T) {
	for _, w := range []string{"fire", "dismissal", "election", "zinc", "abandon"} {
		if _, ok := Find(text.Stem(w)); !ok {
			t.Errorf("%q is not there", w)
		}
	}
	for _, w := range []string{"", "a", "the", "london", "zzzz", "abandonx", "electio"} {
		if _, ok := Find(w); ok {
			t.Errorf("%q is there", w)
		}
	}
}

func TestEveryKeyIsFound(t *testing.T) {
	n := int(u32(0))
	keys := header + 8*((n+BlockSize-1)/BlockSize)
	at, last := keys, ""
	for i := range n {
		if i%BlockSize == 0 {
			last = ""
		}
		key := last[:data[at]] + data[at+2:at+2+int(data[at+1])]
		at += 2 + int(data[at+1])
		last = key
		if _, ok := Find(key); !ok {
			t.Fatalf("%q is not found", key)
		}
	}
}

func TestSimilarity(t *testing.T) {
	find := func(w string) Word {
		x, ok := Find(text.Stem(w))
		if !ok {
			t.Fatalf("%q is not there", w)
		}
		return x
	}
	for _, row := range []struct{ word, near, far string }{
		{"fire", "blaze", "school"},
		{"murder", "killing", "budget"},
		{"talks", "negotiations", "rainfall"},
		{"doctor", "physician", "bridge"},
		{"halt", "suspend", "paint"},
	} {
		w, near, far := find(row.word), find(row.near), find(row.far)
		if w.Cosine(&near) <= w.Cosine(&far)+0.2 || w.Opposed(&near) {
			t.Errorf("%s: %s %.2f, %s %.2f", row.word, row.near, w.Cosine(&near), row.far, w.Cosine(&far))
		}
		if c := w.Cosine(&w); c < 0.999 || c > 1.001 {
			t.Errorf("%s with itself: %.3f", row.word, c)
		}
	}
	doctor, physician := find("doctor"), find("physician")
	shared := 0
	for sense := range doctor.Senses {
		for other := range physician.Senses {
			if sense == other {
				shared++
			}
		}
	}
	if shared == 0 {
		t.Error("doctor and physician share no synset")
	}
}

func ExampleFind() {
	a, _ := Find(text.Stem("blaze"))
	b, _ := Find(text.Stem("fire"))
	fmt.Println(a.Cosine(&b) > 0.4, a.Noun)
	// Output: true true
}

func BenchmarkFind(b *testing.B) {
	for b.Loop() {
		Find("negoti")
	}
}
