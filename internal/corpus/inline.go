package corpus

import (
	"sort"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// longestTarget is how far a link's target may reach, in bytes: what keeps the
// search for its end from taking quadratic time.
const longestTarget = 2000

// An edit replaces a range of a line.
type edit struct {
	start, end int
	by         string
}

// inline takes the marks of emphasis, code, links and images off a paragraph
// of Markdown, and HTML tags and entities with them.
func inline(s string) string {
	if !strings.ContainsAny(s, "\\`*_~[]<&!") {
		return s
	}
	r := inlineReader{s: s}
	for i := 0; i < len(s); {
		i = r.step(i)
	}
	sort.SliceStable(r.edits, func(i, j int) bool { return r.edits[i].start < r.edits[j].start })
	var b strings.Builder
	at := 0
	for _, e := range r.edits {
		if e.start < at {
			continue
		}
		b.WriteString(s[at:e.start])
		b.WriteString(e.by)
		at = e.end
	}
	b.WriteString(s[at:])
	return b.String()
}

// An inlineReader gathers the edits of one paragraph.
type inlineReader struct {
	s        string
	edits    []edit
	open     []delimiter // runs of emphasis that may still be closed
	brackets []int       // where [ and ![ stand
}

// A delimiter is a run of * or _ or ~ that may open emphasis.
type delimiter struct {
	start, n int
	mark     byte
}

func (r *inlineReader) cut(start, end int, by string) {
	r.edits = append(r.edits, edit{start, end, by})
}

// step reads what stands at i and returns where to go on.
func (r *inlineReader) step(i int) int {
	s := r.s
	switch c := s[i]; c {
	case '\\':
		if i+1 < len(s) && isPunct(s[i+1]) {
			r.cut(i, i+1, "")
			return i + 2
		}
	case '`':
		return r.code(i)
	case '*', '_', '~':
		return r.emphasis(i, c)
	case '!':
		if strings.HasPrefix(s[i:], "![") {
			r.brackets = append(r.brackets, i)
			return i + 2
		}
	case '[':
		if end := footnote(s, i); end > i {
			r.cut(i, end, "")
			return end
		}
		r.brackets = append(r.brackets, i)
	case ']':
		return r.link(i)
	case '<':
		return r.tag(i)
	case '&':
		if by, end := entity(s, i); end > i {
			r.cut(i, end, by)
			return end
		}
	}
	return i + 1
}

// code reads a code span: its text stays as it is.
func (r *inlineReader) code(i int) int {
	n := run(r.s, i)
	if n > 8 {
		return i + n
	}
	ticks := r.s[i : i+n]
	for j := i + n; j < len(r.s) && j < i+longestTarget; {
		k := strings.Index(r.s[j:min(len(r.s), i+longestTarget)], ticks)
		if k < 0 {
			break
		}
		j += k
		if m := run(r.s, j); m == n {
			r.cut(i, i+n, "")
			r.cut(j, j+n, "")
			return j + n
		} else {
			j += m
		}
	}
	return i + n
}

// emphasis reads a run of marks: it closes what it matches, else may open.
func (r *inlineReader) emphasis(i int, mark byte) int {
	n := run(r.s, i)
	end := i + n
	if mark == '~' && n != 2 {
		return end
	}
	before, _ := utf8.DecodeLastRuneInString(r.s[:i])
	after, _ := utf8.DecodeRuneInString(r.s[end:])
	spaceBefore, spaceAfter := i == 0 || unicode.IsSpace(before), end == len(r.s) || unicode.IsSpace(after)
	inWord := i > 0 && end < len(r.s) && isWordRune(before) && isWordRune(after)
	canClose := !spaceBefore && !(mark == '_' && inWord)
	canOpen := !spaceAfter && !(mark == '_' && inWord)
	start := i
	for canClose && len(r.open) > 0 && start < end {
		top := &r.open[len(r.open)-1]
		if top.mark != mark {
			break
		}
		m := min(top.n, end-start)
		r.cut(top.start+top.n-m, top.start+top.n, "")
		r.cut(start, start+m, "")
		start += m
		if top.n -= m; top.n == 0 {
			r.open = r.open[:len(r.open)-1]
		}
	}
	if canOpen && start < end && len(r.open) < 64 {
		r.open = append(r.open, delimiter{start, end - start, mark})
	}
	return end
}

// link reads "]" and the target after it; the words in the brackets stay.
func (r *inlineReader) link(i int) int {
	if len(r.brackets) == 0 {
		return i + 1
	}
	open := r.brackets[len(r.brackets)-1]
	r.brackets = r.brackets[:len(r.brackets)-1]
	end := target(r.s, i+1)
	if end == i+1 {
		return end
	}
	width := 1
	if r.s[open] == '!' {
		width = 2
	}
	r.cut(open, open+width, "")
	r.cut(i, end, "")
	return end
}

// target returns the end of "(address "title")" or "[name]" at i; i when there
// is none.
func target(s string, i int) int {
	if i >= len(s) || s[i] != '(' && s[i] != '[' {
		return i
	}
	depth, limit := 0, min(len(s), i+longestTarget)
	for j := i; j < limit; j++ {
		switch s[j] {
		case '\\':
			j++
		case '(', '[':
			depth++
		case ')', ']':
			if depth--; depth == 0 {
				return j + 1
			}
		}
	}
	return i
}

// footnote returns the end of "[^1]" or "[^1]:" at i.
func footnote(s string, i int) int {
	if !strings.HasPrefix(s[i:], "[^") {
		return i
	}
	n := strings.IndexByte(s[i:min(len(s), i+40)], ']')
	if n < 3 {
		return i
	}
	end := i + n + 1
	if i == 0 && end < len(s) && s[end] == ':' {
		end++
	}
	return end
}

// tag reads an HTML tag, which goes, or an address in <>, which stays.
func (r *inlineReader) tag(i int) int {
	n := strings.IndexByte(r.s[i:min(len(r.s), i+longestTarget)], '>')
	if n < 2 {
		return i + 1
	}
	in := r.s[i+1 : i+n]
	end := i + n + 1
	c := in[0] | 0x20
	switch {
	case strings.HasPrefix(in, "http://") || strings.HasPrefix(in, "https://") || strings.HasPrefix(in, "mailto:"):
		r.cut(i, i+1, "")
		r.cut(end-1, end, "")
	case 'a' <= c && c <= 'z' && !strings.Contains(in, "<"), in[0] == '/' && len(in) > 1, in[0] == '!':
		by := ""
		if name := strings.ToLower(strings.Trim(in, "/ ")); name == "br" || name == "p" {
			by = "\n"
		}
		r.cut(i, end, by)
	default:
		return i + 1
	}
	return end
}

// entity decodes an HTML entity at i: the ones that articles hold.
func entity(s string, i int) (string, int) {
	n := strings.IndexByte(s[i:min(len(s), i+12)], ';')
	if n < 2 {
		return "", i
	}
	name, end := s[i+1:i+n], i+n+1
	if name[0] == '#' {
		base, digits := 10, name[1:]
		if len(digits) > 0 && digits[0]|0x20 == 'x' {
			base, digits = 16, digits[1:]
		}
		v, err := strconv.ParseUint(digits, base, 32)
		if err != nil || v < ' ' && v != '\n' && v != '\t' || v > utf8.MaxRune || !utf8.ValidRune(rune(v)) {
			return "", i
		}
		return string(rune(v)), end
	}
	by, ok := entities()[name]
	if !ok {
		return "", i
	}
	return by, end
}

// entities are what the named character references of HTML that texts are written
// with stand for.
var entities = sync.OnceValue(func() map[string]string {
	return map[string]string{
		"amp": "&", "lt": "<", "gt": ">", "quot": `"`, "apos": "'", "nbsp": "\u00a0", "shy": "\u00ad",
		"ndash": "–", "mdash": "—", "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
		"laquo": "«", "raquo": "»", "bull": "•", "middot": "·", "copy": "©", "reg": "®", "trade": "™", "deg": "°",
		"euro": "€", "pound": "£", "yen": "¥", "cent": "¢", "sect": "§", "times": "×", "frac12": "½", "thinsp": "\u2009",
		"eacute": "é", "egrave": "è", "agrave": "à", "aacute": "á", "iacute": "í", "oacute": "ó", "uacute": "ú",
		"ntilde": "ñ", "ccedil": "ç", "auml": "ä", "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß",
	}
})

// run counts how often the byte at i stands there in a row.
func run(s string, i int) int {
	n := 1
	for i+n < len(s) && s[i+n] == s[i] {
		n++
	}
	return n
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func isPunct(c byte) bool {
	return '!' <= c && c <= '/' || ':' <= c && c <= '@' || '[' <= c && c <= '`' || '{' <= c && c <= '~'
}
