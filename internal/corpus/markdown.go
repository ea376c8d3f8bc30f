package corpus

import (
	"strings"

	"parallax/internal/text"
)

// markdown gives the text that a reader of a Markdown document sees, and the
// kinds of its lines as far as the marks tell them. Each paragraph, heading and
// item of a list is a line; an empty line stands between them.
//
// It reads what articles use of CommonMark: headings, paragraphs, quotes,
// lists, code, rules, tables, comments. Whatever it doesn't know stays as text.
func markdown(src string) (string, []text.Block) {
	m := &markdownReader{}
	last := strings.LastIndex(src, "-->")
	for rest := src; rest != ""; {
		m.closable = len(src)-len(rest) < last
		var line string
		line, rest, _ = cutLine(rest)
		m.line(line)
	}
	m.flush()
	if m.given == nil {
		m.given = []text.Block{}
	}
	return m.out.String(), m.given
}

// A markdownReader holds the paragraph that is being gathered.
type markdownReader struct {
	out     strings.Builder
	given   []text.Block
	para    []string  // its lines, marks of quotes and lists taken off
	kind    text.Kind // of para, when a mark tells it
	fence   string    // the mark that closes a code block; "" outside
	comment bool      // inside <!-- … -->
	titled  bool      // a heading or paragraph has been seen

	closable bool // the end of a comment follows somewhere
}

// line takes in one line of the source.
func (m *markdownReader) line(line string) {
	if m.fence != "" {
		if strings.HasPrefix(strings.TrimSpace(line), m.fence) {
			m.fence = ""
		} else if s := strings.TrimSpace(line); s != "" {
			m.emit(s, text.Other)
		}
		return
	}
	line = m.uncomment(line)
	s := strings.TrimSpace(line)
	for strings.HasPrefix(s, ">") {
		s = strings.TrimSpace(s[1:])
	}
	switch {
	case s == "":
		m.flush()
	case strings.HasPrefix(s, "```") || strings.HasPrefix(s, "~~~"):
		m.flush()
		m.fence = s[:3]
	case len(m.para) > 0 && m.kind == "" && underline(s):
		m.kind = text.Heading
		m.flush()
	case ruleOff(s) || tableRule(s) || linkDefinition(s):
		m.flush()
	case headingLevel(s) > 0:
		m.flush()
		m.kind = text.Heading
		m.para = append(m.para, headingText(s))
		m.flush()
	case strings.HasPrefix(s, "|"):
		m.flush()
		m.emit(tableRow(s), text.Other)
	default:
		if item, ok := listItem(s); ok {
			m.flush()
			m.kind = text.Paragraph
			s = item
		}
		if strings.HasSuffix(line, "  ") {
			s += "\\"
		}
		m.para = append(m.para, s)
	}
}

// uncomment takes HTML comments out of a line, also those over several lines.
func (m *markdownReader) uncomment(line string) string {
	if !m.comment && !(m.closable && strings.Contains(line, "<!--")) {
		return line
	}
	var b strings.Builder
	for {
		if m.comment {
			_, after, ok := strings.Cut(line, "-->")
			if !ok {
				return b.String()
			}
			m.comment, line = false, after
		}
		before, after, ok := strings.Cut(line, "<!--")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		m.comment, line = true, after
	}
}

// flush ends the paragraph.
func (m *markdownReader) flush() {
	if len(m.para) == 0 {
		m.kind = ""
		return
	}
	var b strings.Builder
	for i, s := range m.para {
		cut := strings.TrimSuffix(s, "\\")
		b.WriteString(cut)
		if i+1 < len(m.para) {
			if cut != s {
				b.WriteByte('\n')
			} else {
				b.WriteByte(' ')
			}
		}
	}
	kind := m.kind
	m.para, m.kind = m.para[:0], ""
	s := b.String()
	if kind == "" && strings.HasPrefix(s, "![") && imageAlone(s) {
		kind = text.Caption
	}
	m.emit(inline(s), kind)
}

// emit writes one block of the reading text.
func (m *markdownReader) emit(s string, kind text.Kind) {
	s = strings.TrimSpace(s)
	if s == "" {
		return
	}
	if m.out.Len() > 0 {
		m.out.WriteString("\n\n")
	}
	start := m.out.Len()
	m.out.WriteString(s)
	if kind == text.Heading && !m.titled {
		kind = text.Headline
	}
	m.titled = m.titled || kind != text.Caption && kind != text.Other
	if kind != "" {
		m.given = append(m.given, text.Block{Kind: kind, Span: text.Span{Start: start, End: m.out.Len()}})
	}
}

// headingLevel is the number of # that start a heading; 0 when none is.
func headingLevel(s string) int {
	n := 0
	for n < len(s) && s[n] == '#' {
		n++
	}
	if n == 0 || n > 6 || n < len(s) && s[n] != ' ' && s[n] != '\t' {
		return 0
	}
	return n
}

// headingText is a heading without the # around it.
func headingText(s string) string {
	s = strings.TrimSpace(strings.TrimLeft(s, "#"))
	if cut := strings.TrimRight(s, "#"); cut == "" || strings.HasSuffix(cut, " ") {
		s = strings.TrimSpace(cut)
	}
	return s
}

// underline reports the line under a heading: === or ---.
func underline(s string) bool {
	return len(s) >= 2 && (strings.Trim(s, "=") == "" || strings.Trim(s, "-") == "")
}

// ruleOff reports a line of three or more *, - or _.
func ruleOff(s string) bool {
	s = strings.ReplaceAll(s, " ", "")
	return len(s) >= 3 && (strings.Trim(s, "*") == "" || strings.Trim(s, "-") == "" || strings.Trim(s, "_") == "")
}

// tableRule reports the line between the head and the body of a table.
func tableRule(s string) bool {
	return strings.Contains(s, "|") && strings.Contains(s, "-") && strings.Trim(s, "|-: \t") == ""
}

// tableRow gives the cells of a row, with a tab between them.
func tableRow(s string) string {
	cells := strings.Split(strings.Trim(s, "|"), "|")
	for i, c := range cells {
		cells[i] = inline(strings.TrimSpace(c))
	}
	return strings.Join(cells, "\t")
}

// linkDefinition reports "[name]: https://…".
func linkDefinition(s string) bool {
	if !strings.HasPrefix(s, "[") || strings.HasPrefix(s, "[^") {
		return false
	}
	i := strings.Index(s, "]:")
	return i > 1 && strings.TrimSpace(s[i+2:]) != "" && !strings.ContainsAny(s[1:i], "[]")
}

// listItem takes the mark of a list's item off.
func listItem(s string) (string, bool) {
	if len(s) > 1 && (s[0] == '-' || s[0] == '*' || s[0] == '+') && (s[1] == ' ' || s[1] == '\t') {
		return strings.TrimSpace(s[2:]), true
	}
	n := 0
	for n < len(s) && n < 3 && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	if n > 0 && n+1 < len(s) && (s[n] == '.' || s[n] == ')') && s[n+1] == ' ' {
		return strings.TrimSpace(s[n+2:]), true
	}
	return s, false
}

// imageAlone reports a paragraph that is one image.
func imageAlone(s string) bool {
	i := strings.Index(s, "](")
	return i > 0 && strings.IndexByte(s[i:], ')') == len(s)-i-1
}
