package anchor

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"parallax/internal/corpus"
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
