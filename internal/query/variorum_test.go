package query

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// forked writes stretches: what is the same as it is, the rest in brackets.
func forked(texts []string, aligned []int, stretches []Stretch) string {
	var b strings.Builder
	for _, s := range stretches {
		if s.Same {
			b.WriteString(s.Parts[0].Of(texts[0]))
			continue
		}
		b.WriteByte('[')
		for k, p := range s.Parts {
			if k > 0 {
				b.WriteByte('|')
			}
			b.WriteString(p.Of(texts[aligned[k]]))
		}
		b.WriteByte(']')
	}
	return b.String()
}

func TestVariorum(t *testing.T) {
	for _, c := range []struct {
		name  string
		texts []string
		want  string
	}{
		{"two", []string{"We did everything that the engineers asked of us", "We did all that the engineers had asked for"},
			"We did [everything |all ]that the engineers [|had ]asked [of us|for]"},
		{"three", []string{"The leak is contained and the water is safe", "The leak has been contained, and the water is safe to drink", "The leak is contained and the water is clean"},
			"The leak [is |has been |is ]contained and the water is [safe|safe to drink|clean]"},
		{"one alone", []string{"We did it"}, ""},
		{"nothing shared", []string{"We will not sell", "Nobody was told of any offer before Friday"}, ""},
		{"none", nil, ""},
	} {
		aligned, stretches := variorum(c.texts)
		got := forked(c.texts, aligned, stretches)
		if got != c.want {
			t.Errorf("%s: %s\nwant %s", c.name, got, c.want)
		}
		lossless(t, c.texts, aligned, stretches)
	}
}

// lossless looks whether the parts of each wording, end to end, are it.
func lossless(t *testing.T, texts []string, aligned []int, stretches []Stretch) {
	t.Helper()
	for k, i := range aligned {
		all := ""
		for _, s := range stretches {
			all += s.Parts[k].Of(texts[i])
		}
		if all != texts[i] {
			t.Errorf("%q is cut to %q", texts[i], all)
		}
	}
}

func FuzzVariorum(f *testing.F) {
	f.Add("We did everything that they asked", "We did all that they had asked", "They did all that we asked")
	f.Add("“A b,” he said.", "A B", "a, b — he said")
	f.Fuzz(func(t *testing.T, a, b, c string) {
		if !utf8.ValidString(a + b + c) {
			t.Skip()
		}
		texts := []string{a, b, c}
		aligned, stretches := variorum(texts)
		lossless(t, texts, aligned, stretches)
	})
}
