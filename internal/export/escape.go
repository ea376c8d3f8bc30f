package export

import (
	"html"
	"strings"
	"unicode/utf8"
)

// plain is a text without what no file is to carry: invalid UTF-8, control
// characters but tab and line break, and the marks that turn the direction of
// the text after them.
func plain(s string) string {
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\uFFFD")
	}
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n':
			return r
		case r < ' ', r >= 0x7f && r < 0xa0, r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069, r == 0xfffe, r == 0xffff:
			return -1
		}
		return r
	}, s)
}

// line is plain text on one line.
func line(s string) string { return strings.Join(strings.Fields(plain(s)), " ") }

// inertHTML writes a text as HTML in which nothing is alive. TimelineJS makes
// links of what looks like an address in a slide, after it has read the
// references to characters; so addresses are broken by a place where a line may
// end, which nobody sees.
func inertHTML(s string) string {
	const broken = "<wbr>"
	s = html.EscapeString(plain(s))
	s = strings.ReplaceAll(s, "://", ":"+broken+"//")
	s = strings.ReplaceAll(s, "@", broken+"@")
	for from := 0; ; {
		i := indexFold(s[from:], "www.")
		if i < 0 {
			return s
		}
		from += i + len("www")
		s = s[:from] + broken + s[from:]
	}
}

// indexFold is where an ASCII word in small letters first stands in s, in
// letters of either size; -1 when nowhere.
func indexFold(s, word string) int {
	for i := 0; i+len(word) <= len(s); i++ {
		if strings.EqualFold(s[i:i+len(word)], word) {
			return i
		}
	}
	return -1
}

// markdownMarks are the characters that may begin or end markup within a line,
// in CommonMark or in a common dialect of it. Links and images need brackets.
const markdownMarks = "\\`*_{}[]<>#|~&=$^"

// markdown writes a text on one line of Markdown so that none of it is markup
// or link. A word that a renderer might make a link of though it is escaped (an
// address, an account) is written as code, where no renderer looks for any.
func markdown(s string) string {
	words := strings.Fields(plain(s))
	for i, w := range words {
		switch {
		case strings.Contains(w, "://"), strings.Contains(w, "@"), indexFold(w, "www.") >= 0:
			words[i] = codeSpan(w)
		default:
			words[i] = escaped(w)
		}
	}
	return strings.Join(words, " ")
}

// escaped has a backslash before each mark.
func escaped(w string) string {
	if !strings.ContainsAny(w, markdownMarks) {
		return w
	}
	var b strings.Builder
	for i := 0; i < len(w); i++ {
		if strings.IndexByte(markdownMarks, w[i]) >= 0 {
			b.WriteByte('\\')
		}
		b.WriteByte(w[i])
	}
	return b.String()
}

// codeSpan writes a word as code. A vertical bar would end the cell of a table,
// in code too, unless it is escaped.
func codeSpan(w string) string {
	run, longest := 0, 0
	for i := 0; i < len(w); i++ {
		if run++; w[i] != '`' {
			run = 0
		}
		longest = max(longest, run)
	}
	fence := strings.Repeat("`", longest+1)
	w = strings.ReplaceAll(w, "|", "\\|")
	if longest > 0 {
		w = " " + w + " "
	}
	return fence + w + fence
}
