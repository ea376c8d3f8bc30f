package story_test

import (
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"parallax/internal/actor"
	"parallax/internal/anchor"
	"parallax/internal/corpus"
	"parallax/internal/cpu"
	"parallax/internal/figure"
	"parallax/internal/quote"
	"parallax/internal/text"
	"parallax/seeds"
)

// read does all that is done with documents one by one, before they are set
// beside each other, and tells the processor time that each room took.
func read(tb testing.TB, files []corpus.File) map[string]time.Duration {
	tb.Helper()
	took := map[string]time.Duration{}
	last := cpu.Time()
	lap := func(room string) {
		now := cpu.Time()
		took[room] += now - last
		took["all"] += now - last
		last = now
	}
	docs, _, err := corpus.Collect(files)
	if err != nil {
		tb.Fatal(err)
	}
	lap("corpus")
	times, _ := anchor.Date(docs)
	lap("anchor")
	cast := actor.Read(docs)
	lap("actor")
	for i := range docs {
		quote.Read(&docs[i], cast)
		lap("quote")
		skip := make([]text.Span, len(times[i]))
		for k, t := range times[i] {
			skip[k] = t.At.Span()
		}
		figure.Read(&docs[i], skip)
		lap("figure")
	}
	return took
}

// prose is news of so many bytes with few line breaks.
func prose(size int) string {
	const sentence = "The foreign minister, Anna Berg, said on Friday that at least 23 people had died in the flood of May 3, and “we will rebuild the bridges by the end of the year”. "
	return strings.Repeat(sentence, size/len(sentence)+1)
}

// Ten times the text costs about ten times the time, whatever stands in it. The
// aim is 11; the machine may be busy with other things, so the test allows more.
func TestReadingIsLinear(t *testing.T) {
	const size, factor, allowed = 20_000, 10, 22
	for _, tt := range []struct{ name, unit string }{
		{"one line", prose(1)},
		{"paragraphs", strings.Repeat(prose(1), 4) + "\n\n"},
		{"opening marks", "“"},
		{"straight marks", "\""},
		{"quoted words", "“he said "},
		{"digits", "7"},
		{"numbers", "12 "},
		{"combining marks", "e\u0301\u0301\u0301\u0301"},
		{"capitals", "Ann Lee "},
		{"dots", "A. "},
		{"line breaks", "A\n"},
		{"open brackets", "("},
	} {
		took := func(n int) map[string]time.Duration {
			data := []byte("The minister said that the talks in the city had ended. " + strings.Repeat(tt.unit, n/len(tt.unit)+1))
			best := read(t, []corpus.File{{Name: "a.txt", Data: data}})
			if again := read(t, []corpus.File{{Name: "a.txt", Data: data}}); again["all"] < best["all"] {
				return again
			}
			return best
		}
		for tries := 1; ; tries++ {
			small, large := took(size), took(factor*size)
			if large["all"] <= allowed*small["all"]+50*time.Millisecond {
				break
			}
			if tries == 4 { // it isn't the machine
				t.Errorf("%s: %d bytes took %v, %d bytes %v", tt.name, size, small, factor*size, large)
				break
			}
		}
	}
}

// The word lists of the reading, in files and in tables of the program, stay
// small. The lexicon of related words has its own bound.
func TestWordLists(t *testing.T) {
	const most = 150_000
	paths := []string{"../corpus/functionwords.go", "../text/abbreviation_words.go", "../timex/lexicon.go", "../timex/holidays.go", "../figure/unit.go"}
	lists, err := filepath.Glob("../*/data/*.txt")
	if err != nil || len(lists) == 0 {
		t.Fatalf("%d lists, %v", len(lists), err)
	}
	var size counter
	z := gzip.NewWriter(&size)
	for _, path := range append(paths, lists...) {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := z.Write(data); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if t.Logf("%d bytes", size); size > most {
		t.Errorf("the word lists take %d bytes, compressed; at most %d", size, most)
	}
}

// A counter counts the bytes written to it.
type counter int

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}

// BenchmarkReading measures all that is done with documents one by one, on the
// five articles.
func BenchmarkReading(b *testing.B) {
	var files []corpus.File
	size := 0
	for _, doc := range collect(b, seeds.Files, ".") {
		files = append(files, corpus.File{Name: doc.ID + ".txt", Data: []byte(doc.Text)})
		size += len(doc.Text)
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		read(b, files)
	}
}
