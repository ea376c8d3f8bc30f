package quote

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"parallax/internal/text"
)

// kinds are the letters of testdata/attributions.txt.
var kinds = map[byte]Kind{'d': Direct, 'm': Mixed, 'f': Fragment, 'i': Indirect, 's': Scare}

// marked text, without its brackets, and what they hold.
type markedText struct {
	text string
	said []string // kind and pieces
	cues []string
}

// unmark reads a line of testdata/attributions.txt.
func unmark(t *testing.T, line string) markedText {
	t.Helper()
	type open struct {
		name string
		from int
	}
	var stack []open
	var out strings.Builder
	var cues, names []string
	pieces := map[string][]text.Span{}
	for i := 0; i < len(line); {
		switch {
		case line[i] == '[':
			end := i + strings.IndexByte(line[i:], ' ')
			name := line[i+1 : end]
			if len(name) == 1 { // one of its own
				name += fmt.Sprint("-", len(names))
			}
			if pieces[name] == nil {
				names = append(names, name)
				pieces[name] = []text.Span{}
			}
			stack = append(stack, open{name, out.Len()})
			i = end + 1
		case line[i] == '<':
			stack = append(stack, open{"", out.Len()})
			i++
		case line[i] == ']' || line[i] == '>':
			if len(stack) == 0 {
				t.Fatalf("%s: a closing mark too many", line)
			}
			top := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			if line[i] == '>' {
				cues = append(cues, fmt.Sprint(text.Span{Start: top.from, End: out.Len()}))
			} else {
				pieces[top.name] = append(pieces[top.name], text.Span{Start: top.from, End: out.Len()})
			}
			i++
		case strings.HasPrefix(line[i:], "¶"):
			out.WriteString("\n\n")
			i += len("¶")
		default:
			out.WriteByte(line[i])
			i++
		}
	}
	if len(stack) > 0 {
		t.Fatalf("%s: left open", line)
	}
	m := markedText{text: out.String(), cues: cues}
	for _, name := range names {
		m.said = append(m.said, describe(m.text, kinds[name[0]], pieces[name]))
	}
	slices.Sort(m.said)
	slices.Sort(m.cues)
	return m
}

// describe gives a kind and its pieces in words.
func describe(t string, kind Kind, pieces []text.Span) string {
	var words []string
	for _, p := range pieces {
		words = append(words, fmt.Sprintf("%d %s", p.Start, p.Of(t)))
	}
	return string(kind) + " " + strings.Join(words, " | ")
}

// TestAttributions reads each text of testdata/attributions.txt and wants what
// is marked there, no more and no less. One that is marked as a known failure
// must fail.
func TestAttributions(t *testing.T) {
	data, err := os.ReadFile("testdata/attributions.txt")
	if err != nil {
		t.Fatal(err)
	}
	kind, total, known := "", 0, 0
	for line := range strings.Lines(string(data)) {
		line = strings.TrimRight(line, "\n")
		switch {
		case line == "" || line[0] == '#':
			continue
		case strings.HasPrefix(line, "== "):
			kind = line[3:]
			continue
		}
		line, failing := strings.CutPrefix(line, "!")
		total++
		want := unmark(t, line)
		said, cues := found(want.text)
		same := slices.Equal(said, want.said) && (len(want.cues) == 0 || slices.Equal(cues, want.cues))
		switch {
		case failing && same:
			t.Errorf("%s: %s\npasses now: take its ! away", kind, line)
		case failing:
			known++
		case !same:
			t.Errorf("%s: %s\n got %q cues %v\nwant %q cues %v", kind, line, said, cues, want.said, want.cues)
		}
	}
	t.Logf("%d of %d, %d known failures", total-known, total, known)
}

// found gives the quotes of a text in words, and their cues.
func found(t string) (said, cues []string) {
	for _, q := range read(t) {
		pieces := q.Pieces
		if pieces == nil {
			pieces = []text.Span{q.At.Span()}
		}
		said = append(said, describe(t, q.Kind, pieces))
		if q.Cue != nil && q.Kind != Fragment {
			cues = append(cues, fmt.Sprint(q.Cue.Span()))
		}
	}
	slices.Sort(said)
	slices.Sort(cues)
	return said, cues
}
