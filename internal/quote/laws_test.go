package quote

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"parallax/internal/actor"
	"parallax/internal/corpus"
	"parallax/internal/cpu"
	"parallax/internal/text"
)

// laws checks what holds for all quotes of a text: inside it, on rune
// boundaries, in order, pieces inside and apart; words in marks in one quote
// only; the same result twice.
func laws(t *testing.T, s string) {
	t.Helper()
	docs := []corpus.Document{document(s)}
	cast := actor.Read(docs)
	qs := Read(&docs[0], cast)
	if again := Read(&docs[0], cast); !reflect.DeepEqual(qs, again) {
		t.Fatal("read twice, two results")
	}
	valid := utf8.ValidString(s)
	inside := func(sp text.Span) {
		t.Helper()
		if sp.Start < 0 || sp.End <= sp.Start || sp.End > len(s) || valid && !(utf8.RuneStart(s[sp.Start]) && (sp.End == len(s) || utf8.RuneStart(s[sp.End]))) {
			t.Fatalf("span %v of %d bytes", sp, len(s))
		}
	}
	before, marked := 0, 0
	for i, q := range qs {
		if q.Kind == Direct || q.Kind == Fragment || q.Kind == Scare {
			if q.At.Start < marked {
				t.Fatalf("words in marks at %d belong to two quotes", q.At.Start)
			}
			marked = q.At.End
		}
		inside(q.At.Span())
		if q.At.Start < before {
			t.Fatalf("quote %d out of order", i)
		}
		before = q.At.Start
		end := q.At.Start
		for _, p := range q.Pieces {
			inside(p)
			if p.Start < end || p.End > q.At.End {
				t.Fatalf("piece %v of %v after %d", p, q.At, end)
			}
			end = p.End
		}
		if q.Cue != nil {
			inside(q.Cue.Span())
		}
		if q.SpeakerText != nil {
			inside(q.SpeakerText.Span())
		}
		if q.Within >= 0 && (q.Kind == Scare || !qs[q.Within].At.Span().Contains(q.At.Span())) {
			t.Fatalf("a %s within %+v", q.Kind, qs[q.Within])
		}
		if q.Speaker >= len(cast.Actors) || q.Why.Code == "" {
			t.Fatalf("%+v", q)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"“A b,” he said. “C d,” said X, the mayor, “e f.”", "\"A, \"b\", he said.\n\n\"C.\n\n\"D.\"", "According to X, y, according to Z, w said that “v” u.",
		"‘A’s b’ c s’ d’ said E ‘f", "«A «b» c» said that that said told told X that", "''A,'' X said, ''b.'' It was reported by Y that it rains.", "“\n\n“\n\n”", "said", ", he said, ",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { laws(t, s) })
}

// TestPathological reads long runs of one thing, which must take linear time.
func TestPathological(t *testing.T) {
	for _, unit := range []string{"“", "\"", "\"a ", "‘", "‘a’b ", "s’ a ", "said ", ", he said, ", "that ", "according to ", "told X ", "“a” ", "“\n\n", ", saying ", "to ask ", "with a saying ", "stressing “a”, b said “c” "} {
		if err := cpu.Proportional(func(bytes int) { laws(t, strings.Repeat(unit, bytes/len(unit))) }); err != nil {
			t.Errorf("%q: %v", unit, err)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	unit := "“We will stay until spring,” Foreign Minister Ada Blum said on Friday, adding that the bridge was closed. According to police, nobody was hurt.\n\n"
	docs := []corpus.Document{document(strings.Repeat(unit, 2000))}
	cast := actor.Read(docs)
	b.SetBytes(int64(len(docs[0].Text)))
	for b.Loop() {
		Read(&docs[0], cast)
	}
}
