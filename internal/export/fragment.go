package export

import (
	"strings"
	"unicode/utf8"
)

// How many words a directive quotes: of a long passage its first and last, and
// of what stands around it.
const (
	endWords    = 5
	aroundWords = 3
)

// TextFragment is the address of words on a page, by the URL Fragment Text
// Directives of the WICG: url#:~:text=prefix-,start,end,-suffix. before and
// after are what stands around them in the same paragraph. Browsers that don't
// know it open the page. It is empty unless url is an address of the web.
func TextFragment(url, before, words, after string) string {
	if !isWebAddress(url) {
		return ""
	}
	list := strings.Fields(words)
	if len(list) == 0 {
		return url
	}
	var parts []string
	if w := strings.Fields(before); len(w) > 0 && endsWord(before, words) {
		parts = append(parts, quoted(w[max(0, len(w)-aroundWords):])+"-")
	}
	if len(list) > 2*endWords {
		parts = append(parts, quoted(list[:endWords]), quoted(list[len(list)-endWords:]))
	} else {
		parts = append(parts, quoted(list))
	}
	if w := strings.Fields(after); len(w) > 0 && endsWord(words, after) {
		parts = append(parts, "-"+quoted(w[:min(len(w), aroundWords)]))
	}
	page, fragment, _ := strings.Cut(url, "#")
	fragment, _, _ = strings.Cut(fragment, ":~:")
	return page + "#" + fragment + ":~:text=" + strings.Join(parts, ",")
}

// endsWord reports whether a word ends between a and b: browsers look for whole
// words only.
func endsWord(a, b string) bool {
	last, _ := utf8.DecodeLastRuneInString(a)
	next, _ := utf8.DecodeRuneInString(b)
	return !isWordRune(last) || !isWordRune(next)
}

func isWordRune(r rune) bool {
	return r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= 0xc0 && r < 0x2000
}

// quoted writes words for a directive: the comma, the hyphen and the ampersand
// are its own marks, and all that isn't plain ASCII is escaped.
func quoted(words []string) string {
	const hex = "0123456789ABCDEF"
	s := strings.ToValidUTF8(strings.Join(words, " "), "\uFFFD")
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '.' || c == '_' || c == '~' {
			b.WriteByte(c)
		} else {
			b.WriteString("%" + string(hex[c>>4]) + string(hex[c&15]))
		}
	}
	return b.String()
}

// isWebAddress reports whether s is an address of the web with nothing in it
// that ends an address in a text.
func isWebAddress(s string) bool {
	rest, ok := strings.CutPrefix(s, "https://")
	if !ok {
		rest, ok = strings.CutPrefix(s, "http://")
	}
	return ok && rest != "" && rest[0] != '/' && !strings.ContainsFunc(rest, func(r rune) bool {
		return r <= ' ' || r == 0x7f || strings.ContainsRune("<>\"`\\^{}|", r) || r == utf8.RuneError
	})
}
