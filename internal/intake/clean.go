package intake

import (
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/internal/corpus"
)

// The longest values that are taken over, in characters: longer ones are no
// titles or names.
const (
	longestTitle = 300
	longestField = 200
	longestURL   = 2000
	longestStem  = 80
)

// oneLine gives s as one line: white space collapsed, and without what can't
// be seen or turns the direction of writing about.
func oneLine(s string) string {
	if isPlainLine(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			gap = b.Len() > 0
			continue
		case isHidden(r) || isOverride(r):
			continue
		}
		if gap {
			b.WriteByte(' ')
			gap = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

// isPlainLine reports a line of ASCII that oneLine has nothing to do on.
func isPlainLine(s string) bool {
	space := true
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c < ' ' || c >= 0x7F || c == ' ' && space {
			return false
		}
		space = c == ' '
	}
	return !space || s == ""
}

// isHidden reports characters of no width that stand in texts by accident:
// controls, byte-order marks, zero-width spaces, soft hyphens, and what is no
// character at all.
func isHidden(r rune) bool {
	switch r {
	case '\t', '\n', '\r', '\f', 0x85:
		return false
	case 0xAD, 0x200B, 0x2060, 0xFEFF, 0xFFFE, 0xFFFF:
		return true
	}
	return r < ' ' || 0x7F <= r && r < 0xA0
}

// isOverride reports the characters that embed, override or isolate a
// direction of writing.
func isOverride(r rune) bool {
	return 0x202A <= r && r <= 0x202E || 0x2066 <= r && r <= 0x2069
}

func hasOverride(s string) bool { return strings.ContainsFunc(s, isOverride) }

// visible gives s without hidden characters; line breaks and tabs stay.
func visible(s string) string {
	if !strings.ContainsFunc(s, isHidden) && utf8.ValidString(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if isHidden(r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}

// cleanMeta gives every field as one line that front matter holds as it is.
func cleanMeta(m corpus.Meta) corpus.Meta {
	m.Title = clip(unquoted(oneLine(m.Title)), longestTitle)
	m.Publisher = clip(unquoted(oneLine(m.Publisher)), longestField)
	m.Author = clip(unquoted(oneLine(m.Author)), longestField)
	m.URL = webAddress(m.URL)
	m.Date = isoDate(m.Date)
	if tag, ok := corpus.LanguageTag(oneLine(m.Language)); ok {
		m.Language = tag
	} else {
		m.Language = ""
	}
	return m
}

// unquoted takes off spaces that a pair of quotation marks around the whole
// holds inside: front matter would.
func unquoted(s string) string {
	s = strings.TrimSpace(s)
	if n := len(s); n >= 2 && (s[0] == '"' || s[0] == '\'') && s[n-1] == s[0] {
		return s[:1] + strings.TrimSpace(s[1:n-1]) + s[n-1:]
	}
	return s
}

// clip cuts s after n characters, at a space where there is one.
func clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	at := 0
	for i := range s {
		if n == 0 {
			at = i
			break
		}
		n--
	}
	if at == 0 {
		return s
	}
	if i := strings.LastIndexByte(s[:at], ' '); i > at/2 {
		at = i
	}
	return strings.TrimRight(s[:at], " ,;:-–—") + "…"
}

// webAddress gives an address of the web; "" for any other.
func webAddress(s string) string {
	s = oneLine(s)
	low := strings.ToLower(s[:min(len(s), 8)])
	if len(s) > longestURL || strings.ContainsAny(s, " \"<>") || !strings.HasPrefix(low, "https://") && !strings.HasPrefix(low, "http://") {
		return ""
	}
	return s
}

// stem is the base name of a path without its ending, fit to be the name of a
// file anywhere.
func stem(name string) string {
	name = oneLine(strings.ReplaceAll(name, `\`, "/"))
	name = path.Base(name)
	return fileName(strings.TrimSuffix(name, path.Ext(name)))
}

// fileName makes s fit to be the name of a file anywhere; "document" when
// nothing is left.
func fileName(s string) string {
	s = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, r) {
			return '-'
		}
		return r
	}, oneLine(s))
	n := 0
	for i := range s {
		if n++; n > longestStem {
			s = s[:i]
			break
		}
	}
	if s = strings.Trim(s, " .-"); s == "" {
		return "document"
	}
	return s
}

// slug makes a short name of a title: its first words in small letters.
func slug(title string) string {
	const longest = 48
	var b strings.Builder
	gap := false
	for _, r := range oneLine(title) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if gap && b.Len() > 0 {
				if b.Len() >= longest-8 {
					return b.String()
				}
				b.WriteByte('-')
			}
			gap = false
			if b.Len() >= longest {
				return b.String()
			}
			b.WriteRune(unicode.ToLower(r))
		case r != '\'' && r != '’':
			gap = true
		}
	}
	return b.String()
}
