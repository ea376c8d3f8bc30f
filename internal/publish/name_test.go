package publish

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestFileName(t *testing.T) {
	tests := []struct{ name, want string }{
		{"", "parallax.html"},
		{"The ferry", "The-ferry.html"},
		{"  Ferry: one / two \\ <three>?*\"|  ", "Ferry-one-two-three.html"},
		{"../../etc/passwd", "etc-passwd.html"},
		{".hidden.", "hidden.html"},
		{"COM1", "parallax-COM1.html"},
		{"nul", "parallax-nul.html"},
		{"Con", "parallax-Con.html"},
		{"Contact", "Contact.html"},
		{"a\u202etxt.exe\u2066", "a-txt-exe.html"},
		{"line\r\nbreak\x00\x7f", "line-break.html"},
		{"\xff\xfe", "parallax.html"},
		{"Переговоры в Дохе", "Переговоры-в-Дохе.html"},
		{"Cafe\u0301 नमस्ते", "Cafe\u0301-नमस्ते.html"},
		{"🦜 parrots", "parrots.html"},
		{"1/2 ¾", "1-2.html"},
		{strings.Repeat("é", 300), strings.Repeat("é", 59) + ".html"},
	}
	for _, tt := range tests {
		if got := FileName(tt.name, ".html"); got != tt.want {
			t.Errorf("FileName(%q) = %q, want %q", tt.name, got, tt.want)
		}
	}
}

func FuzzFileName(f *testing.F) {
	for _, s := range []string{"", "a b", "..", "con", "\u202e", "a\u0301", strings.Repeat("漢", 200)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		name := FileName(s, ".html")
		stem, ok := strings.CutSuffix(name, ".html")
		if !ok || stem == "" || len(name) > 140 || !utf8.ValidString(name) || strings.HasPrefix(stem, "-") || strings.HasSuffix(stem, "-") {
			t.Fatalf("%q became %q", s, name)
		}
		for _, r := range stem {
			if r != '-' && !unicode.In(r, unicode.L, unicode.Nd, unicode.Mn, unicode.Mc) {
				t.Fatalf("%q became %q, with %q in it", s, name, r)
			}
		}
		if again := FileName(stem, ".html"); again != name {
			t.Fatalf("%q became %q, and that %q", s, name, again)
		}
	})
}
