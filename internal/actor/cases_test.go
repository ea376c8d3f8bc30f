package actor

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"parallax/internal/corpus"
	"parallax/internal/text"
)

// A marked is a name in a case: [words=id] or [words=id:kind].
type marked struct {
	text.Span
	id   string
	kind Kind
}

var mark = regexp.MustCompile(`\[([^\[\]=]+)=(\w+)(?::(\w+))?\]`)

// unmark takes the marks out of a case.
func unmark(s string) (string, []marked) {
	var b strings.Builder
	var names []marked
	at := 0
	for _, m := range mark.FindAllStringSubmatchIndex(s, -1) {
		b.WriteString(s[at:m[0]])
		n := marked{Span: text.Span{Start: b.Len(), End: b.Len() + m[3] - m[2]}, id: s[m[4]:m[5]]}
		if m[6] >= 0 {
			n.kind = Kind(s[m[6]:m[7]])
		}
		b.WriteString(s[m[2]:m[3]])
		names = append(names, n)
		at = m[1]
	}
	b.WriteString(s[at:])
	return b.String(), names
}

// compareNames returns what is wrong with the names read from a case; "" when
// nothing is.
func compareNames(t string, want []marked) string {
	blocks := text.Blocks(t)
	c := Read([]corpus.Document{{ID: "a", Text: t, English: true, Blocks: blocks, Sentences: text.Sentences(t, blocks)}})
	got := slices.DeleteFunc(slices.Clone(c.In("a")), func(f Found) bool { return f.Form != ByName })
	var wrong []string
	say := func(format string, args ...any) { wrong = append(wrong, fmt.Sprintf(format, args...)) }
	actorOf, idOf := map[string]int{}, map[int]string{}
	i := 0
	for _, w := range want {
		for ; i < len(got) && got[i].At.End <= w.Start; i++ {
			say("no name: %q", t[got[i].At.Start:got[i].At.End])
		}
		if i == len(got) || got[i].At.Start != w.Start || got[i].At.End != w.End {
			say("not found: %q", w.Of(t))
			if i < len(got) && got[i].At.Start < w.End {
				say("but: %q", t[got[i].At.Start:got[i].At.End])
				i++
			}
			continue
		}
		f := got[i]
		i++
		if a, ok := actorOf[w.id]; ok && a != f.Actor {
			say("%q is not the %s before", w.Of(t), w.id)
		}
		if id, ok := idOf[f.Actor]; ok && id != w.id {
			say("%q is joined with %s", w.Of(t), id)
		}
		actorOf[w.id], idOf[f.Actor] = f.Actor, w.id
		if w.kind != "" && w.kind != c.Actors[f.Actor].Kind {
			say("%q is a %s, not a %s", w.Of(t), c.Actors[f.Actor].Kind, w.kind)
		}
	}
	for ; i < len(got); i++ {
		say("no name: %q", t[got[i].At.Start:got[i].At.End])
	}
	return strings.Join(wrong, "; ")
}

// TestCases reads every case; those in the list of known failures must fail,
// so that the list only shrinks.
func TestCases(t *testing.T) {
	cases, err := txtar.ParseFile("testdata/names.txtar")
	if err != nil {
		t.Fatal(err)
	}
	list, err := os.ReadFile("testdata/known-failures.txt")
	if err != nil {
		t.Fatal(err)
	}
	known := strings.FieldsFunc(string(list), func(r rune) bool { return r == '\n' || r == '\r' })
	names := map[string]bool{}
	for _, f := range cases.Files {
		if names[f.Name] {
			t.Errorf("two cases are called %q", f.Name)
		}
		names[f.Name] = true
		body, want := unmark(strings.TrimSpace(string(f.Data)))
		wrong := compareNames(body, want)
		switch failing := slices.Contains(known, f.Name); {
		case wrong != "" && !failing:
			t.Errorf("%s: %s", f.Name, wrong)
		case wrong == "" && failing:
			t.Errorf("%s is read now: take it off known-failures.txt", f.Name)
		case failing:
			t.Logf("known: %s: %s", f.Name, wrong)
		}
	}
	for _, name := range known {
		if !names[name] {
			t.Errorf("known-failures.txt: no case %q", name)
		}
	}
}
