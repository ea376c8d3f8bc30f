package bundle

import (
	"bytes"
	"strings"
	"testing"
)

func TestEncodeText(t *testing.T) {
	for _, c := range []struct{ data, want string }{
		{"", ""},
		{"\x00", "!!"},
		{"\x00\x00\x00\x00", "!!!!!"},
		{"\xff\xff\xff\xff", "s8W-!"},
		{"Man ", "9jqo^"},
		{"Man is", "9jqo^Bla"},
		{"\x00\x00\xf7xabc", "!!)b|@:E^"},
	} {
		if got := EncodeText([]byte(c.data)); got != c.want {
			t.Errorf("%q: got %q, want %q", c.data, got, c.want)
		}
	}
}

func TestDecodeTextRefuses(t *testing.T) {
	for _, text := range []string{"!", "!!!!!!", "!!!!<", "!! !!", "!!!!v", "!!!!é", "s8W-\"", "zzzzz", "s8W-!s8W-\""} {
		if got, err := DecodeText(text); err == nil {
			t.Errorf("%q is read as %q", text, got)
		}
	}
}

func FuzzEncodeText(f *testing.F) {
	for _, s := range []string{"", "a", "ab", "abc", "abcd", "\x00asm\x01", "</script>", "\xff\xff\xff\xff\xff"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		text := EncodeText(data)
		if want := (len(data)*5 + 3) / 4; len(text) != want {
			t.Errorf("%d characters for %d bytes, want %d", len(text), len(data), want)
		}
		if strings.ContainsFunc(text, func(r rune) bool { return r <= ' ' || r == '<' || r > '~' }) {
			t.Errorf("%q can't stand in a page", text)
		}
		if got, err := DecodeText(text); err != nil || !bytes.Equal(got, data) {
			t.Errorf("%q came back as %q, %v", data, got, err)
		}
	})
}
