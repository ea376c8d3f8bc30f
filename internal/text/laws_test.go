package text

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"parallax/internal/cpu"
)

// seeds are the inputs that the fuzz targets start from.
func seeds(f *testing.F) {
	paths, _ := filepath.Glob("testdata/*.txtar")
	for _, p := range paths {
		data, err := os.ReadFile(p)
		if err != nil {
			f.Fatal(err)
		}
		for _, s := range strings.Split(string(data), "-- ") {
			f.Add(s)
		}
	}
	for _, s := range []string{"", " ", "\r\n\r", "\xff\xfe", "İ’s", "a.b.c.", "1.", "“", "...", "\u2028x\u2029", "A: b", "U.S.A"} {
		f.Add(s)
	}
}

// covers checks that spans are in order, apart, on rune boundaries, trimmed,
// and hold every character of within that isn't white space.
func covers(t *testing.T, what, s string, within Span, spans []Span) {
	t.Helper()
	at := within.Start
	for _, x := range append(spans, Span{within.End, within.End}) {
		if x.Start < at || x.End > within.End || x.Start > x.End {
			t.Fatalf("%s: span %v after %d, within %v, of %q", what, x, at, within, s)
		}
		if gap := s[at:x.Start]; trim(s, Span{at, x.Start}).Len() > 0 {
			t.Fatalf("%s: %q is in none of them, of %q", what, gap, s)
		}
		if utf8.ValidString(s) && !utf8.ValidString(x.Of(s)) {
			t.Fatalf("%s: span %v cuts a character of %q", what, x, s)
		}
		if x != trim(s, x) || x.Len() == 0 && x.Start != within.End {
			t.Fatalf("%s: %q is empty or not trimmed", what, x.Of(s))
		}
		at = x.End
	}
}

// FuzzBlocks checks the laws of Blocks and Sentences: nothing of a text is lost.
func FuzzBlocks(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, s string) {
		bs := Blocks(s)
		var spans []Span
		number := 0
		for _, b := range bs {
			spans = append(spans, b.Span)
			if b.Kind == Paragraph {
				number++
			} else if b.Number != 0 {
				t.Fatalf("a %s has the number %d", b.Kind, b.Number)
			}
			if b.Kind == Paragraph && b.Number != number || b.Kind == "" {
				t.Fatalf("block %+v, want number %d", b, number)
			}
		}
		covers(t, "blocks", s, Span{0, len(s)}, spans)
		sentences := Sentences(s, bs)
		by := make([][]Span, len(bs))
		for _, x := range sentences {
			by[x.Block] = append(by[x.Block], x.Span)
		}
		for i, b := range bs {
			covers(t, "sentences", s, b.Span, by[i])
		}
		if again := Blocks(s); !reflect.DeepEqual(bs, again) {
			t.Fatal("blocks differ the second time")
		}
	})
}

// FuzzTokens checks that tokens hold every character that isn't white space.
func FuzzTokens(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, s string) {
		var spans []Span
		for _, tok := range Tokens(s, Span{0, len(s)}) {
			spans = append(spans, tok.Span)
			if tok.Class == 0 {
				t.Fatalf("%q has no class", tok.Of(s))
			}
			for _, p := range Parts(s, tok.Span) {
				if !tok.Contains(p) {
					t.Fatalf("part %v of token %v", p, tok)
				}
			}
			Stem(tok.Of(s))
		}
		covers(t, "tokens", s, Span{0, len(s)}, spans)
	})
}

// FuzzFold checks that folding is done once and for all, and that FoldMap
// finds the way back.
func FuzzFold(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, s string) {
		folded := Fold(s)
		if again := Fold(folded); again != folded {
			t.Fatalf("Fold(%q) = %q, folded again %q", s, folded, again)
		}
		m := FoldMap(s)
		if m.Text != folded {
			t.Fatalf("FoldMap(%q).Text = %q, Fold gives %q", s, m.Text, folded)
		}
		if m.Offset(len(m.Text)) != len(s) {
			t.Fatalf("the end of %q maps to %d", s, m.Offset(len(m.Text)))
		}
		at := 0
		for i := range m.Text {
			o := m.Offset(i)
			if o < at || o > len(s) {
				t.Fatalf("offset %d of %q maps to %d after %d", i, m.Text, o, at)
			}
			at = o
			if x := m.Span(Span{i, i + 1}); x.Start != o || x.End < x.Start || x.End > len(s) {
				t.Fatalf("byte %d of %q comes from %v", i, m.Text, x)
			}
		}
	})
}

func TestFoldedSpan(t *testing.T) {
	for _, tt := range []struct{ in, find, want string }{
		{"in İstanbul now", "istanbul", "İstanbul"},
		{"the Straße there", "strasse", "Straße"},
		{"the Straße there", "stras", "Straß"},
		{"cafe\u0301 noir", "cafe", "cafe\u0301"},
		{"plain Text here", "text", "Text"},
		{"ab", "", ""},
	} {
		m := FoldMap(tt.in)
		i := strings.Index(m.Text, tt.find)
		if got := m.Span(Span{i, i + len(tt.find)}).Of(tt.in); got != tt.want {
			t.Errorf("%q in %q: got %q, want %q", tt.find, tt.in, got, tt.want)
		}
	}
}

// TestPathological reads inputs that trap a scanner that looks back or ahead
// without end. Each takes some milliseconds; a quadratic scanner takes minutes.
func TestPathological(t *testing.T) {
	const n = 200_000
	for name, s := range map[string]string{
		"dots":          strings.Repeat(".", n),
		"stops":         strings.Repeat("a. ", n),
		"spaced dots":   strings.Repeat(". ", n),
		"initials":      strings.Repeat("A.", n),
		"dotted word":   strings.Repeat("aa.", n),
		"capitals":      "End. " + strings.Repeat("Aa ", n),
		"headings":      strings.Repeat("End. Some words here The next ", n/10),
		"quotes":        strings.Repeat("”", n),
		"open quotes":   "a." + strings.Repeat(" “", n),
		"stops, quotes": strings.Repeat(".“", n),
		"asks":          strings.Repeat("?” A ", n),
		"hyphens":       strings.Repeat("a-", n),
		"apostrophes":   strings.Repeat("a’", n),
		"spaces":        "a." + strings.Repeat(" ", n),
		"spaces, stops": strings.Repeat(strings.Repeat(" ", 400)+".", n/400),
		"lines":         strings.Repeat("a\n", n),
		"empty lines":   strings.Repeat("\n", n),
		"long line":     strings.Repeat("a", n),
		"digits":        strings.Repeat("1,", n),
		"dateline":      strings.Repeat("AAAA ", n),
		"brackets":      strings.Repeat("(", n),
		"omissions":     strings.Repeat("“", n/2) + strings.Repeat(" … Bb", n/10),
		"hours":         strings.Repeat("At 4 p.m. Mayor ", n/16),
		"long word":     strings.Repeat("a", n/2) + strings.Repeat(" p.m. Xx", n/16),
		"emoji":         strings.Repeat("a 😀 B", n/8),
		"notes":         strings.Repeat("a.[1]", n/5),
		"lists":         strings.Repeat("1. Bb\n", n/6),
		"sites":         strings.Repeat("Facebook\n", n/9),
		"tables":        strings.Repeat("a | b | c\n", n/10),
		"quotations":    strings.Repeat("“Nobody knows what they are doing”\n", n/36),
		"wrapped":       strings.Repeat("and this line was full and so it\n", n/33),
		"capital lines": strings.Repeat("Aa Bb\n", n/6),
		"colons":        strings.Repeat("AAAA: Bb cc.\n", n/13),
		"accents":       "a" + strings.Repeat("\u0301", n),
	} {
		t.Run(name, func(t *testing.T) {
			took := cpu.Of(func() {
				Sentences(s, Blocks(s))
				Tokens(s, Span{0, len(s)})
				FoldMap(s)
			})
			if took > 3*time.Second {
				t.Errorf("%d bytes took %v", len(s), took)
			}
		})
	}
}
