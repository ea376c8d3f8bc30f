package actor

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"parallax/internal/corpus"
	"parallax/internal/cpu"
	"parallax/internal/text"
)

// laws checks what holds for every cast: mentions inside the text, on rune
// boundaries, in order, apart; the same result twice.
func laws(t *testing.T, docs []corpus.Document) {
	t.Helper()
	c := Read(docs)
	if again := Read(docs); !reflect.DeepEqual(c, again) {
		t.Fatal("read twice, two casts")
	}
	for i := range docs {
		end := 0
		for _, f := range c.In(docs[i].ID) {
			if f.At.Start < end || f.At.End <= f.At.Start || f.At.End > len(docs[i].Text) {
				t.Fatalf("mention %+v after %d of %d", f, end, len(docs[i].Text))
			}
			if !utf8.ValidString(docs[i].Text[f.At.Start:f.At.End]) && utf8.ValidString(docs[i].Text) {
				t.Fatalf("mention %+v splits a character", f)
			}
			end = f.At.End
			if f.Actor < 0 || f.Actor >= len(c.Actors) {
				t.Fatalf("no actor %d", f.Actor)
			}
		}
	}
	for _, a := range c.Actors {
		if a.Name == "" || len(a.Names) == 0 || len(a.Mentions) == 0 {
			t.Fatalf("an actor without a name or mention: %+v", a)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"Foreign Office spokesperson Tahir Andarabi said he stays. The spokesperson left.",
		"The terms Fitna-al-X and Y are used by Pakistan to describe the TTP (TTP/FaK).", "Mr. J. R. R. Blum & Co. of the", "\"\"“A B. (C/D/", "É-É ’s the The of Of 4 İstanbul",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		blocks := text.Blocks(s)
		laws(t, []corpus.Document{{ID: "a", Text: s, English: true, Blocks: blocks, Sentences: text.Sentences(s, blocks)}})
	})
}

func TestOrderOfDocuments(t *testing.T) {
	docs := []corpus.Document{
		document("a", "President Ada Blum met Cy Blum.\nMrs Blum spoke to the Blue Front (BF)."),
		document("b", "Blum left.\nThe BF stayed.\nAda Blum came back."),
		document("c", "Carl Dahl of the Blue Front said he stays."),
	}
	want := Read(docs)
	if got := Read([]corpus.Document{docs[2], docs[0], docs[1]}); !reflect.DeepEqual(got, want) {
		t.Errorf("in another order:\n%+v\nwant\n%+v", got, want)
	}
}

// TestPathological reads long runs of one thing, which must take linear time.
func TestPathological(t *testing.T) {
	for _, unit := range []string{"A ", "Ada Blum ", "of the ", "(TTP/", "he ", "the minister ", "Mr. ", "al-", "Ada "} {
		if err := cpu.Proportional(func(bytes int) { Read([]corpus.Document{document("a", strings.Repeat(unit, bytes/len(unit)))}) }); err != nil {
			t.Errorf("%q: %v", unit, err)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	unit := "Foreign Minister Ada Blum told the Blue Front (BF) in Vienna on Friday that she would meet President Carl Dahl of Austria.\nThe minister said he had agreed.\n"
	docs := []corpus.Document{document("a", strings.Repeat(unit, 2000))}
	b.SetBytes(int64(len(docs[0].Text)))
	for b.Loop() {
		Read(docs)
	}
}
