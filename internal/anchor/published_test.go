package anchor

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"parallax/internal/corpus"
	"parallax/internal/lang"
	"parallax/internal/text"
)

// knownWrong are the cases of testdata/published.txt that don't pass yet. One
// that passes must be taken out.
var knownWrong = []string{}

func TestPublished(t *testing.T) {
	data, err := os.ReadFile("testdata/published.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range strings.Split(string(data), "\n== ")[1:] {
		name, rest, _ := strings.Cut(c, "\n")
		body, want, ok := strings.Cut(rest, "\n-> ")
		if !ok {
			t.Fatalf("%s: no arrow", name)
		}
		doc, err := corpus.Read(corpus.File{Name: "a.txt", Data: []byte(body + "\n")})
		if err != nil {
			t.Fatal(err)
		}
		doc.ID, doc.English = "a", true
		_, published := Date([]corpus.Document{doc})
		p := published[0]
		if lang.English.Why(p.Why) == "why."+p.Why.Code {
			t.Errorf("%s: no words for %s", name, p.Why.Code)
		}
		got := fmt.Sprint(dash(p.Value), " ", dash(p.Earliest), " ", dash(p.Latest), " ", p.Basis)
		right, known := got == strings.TrimSpace(want), slices.Contains(knownWrong, name)
		switch {
		case !right && !known:
			t.Errorf("%s: %s (%s), want %s", name, got, p.Why.Code, strings.TrimSpace(want))
		case right && known:
			t.Errorf("%s passes: take it out of knownWrong", name)
		}
	}
}

// dash stands for an empty field.
func dash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

// One long line of any of these takes no more than its share of time: the test
// would not end otherwise.
func TestOneLongLine(t *testing.T) {
	for _, words := range []string{
		"On Monday, May 3, in June 2019 they will meet by 2031, ", "today, 9 November 2025 | ", "© 2019-2025 ", "the quarter ended Sept. 30 cost $3, a year earlier ",
		"on 9/11/2025 ", "last year, in 2023, ", "said until Thursday \" ", "In May it had been closed since November 12, ",
		"in 2014, when the 2012 race is open until 2030, — Ann (@ann) May 3, 2019 ", "By 2013 in the 1990s ",
	} {
		line := strings.Repeat(words, (1<<18)/len(words))
		for _, given := range []string{"", "2025-11-07"} {
			doc := corpus.Document{ID: "a", Text: line, English: true, Given: given, Blocks: []text.Block{{Kind: text.Paragraph, Span: text.Span{End: len(line)}, Number: 1}}}
			doc.Sentences = []text.Sentence{{Span: text.Span{End: len(line)}}}
			if times, _ := Date([]corpus.Document{doc}); len(times[0]) == 0 {
				t.Errorf("%q: no times", words)
			}
		}
	}
}
