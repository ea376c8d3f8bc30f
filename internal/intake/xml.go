package intake

import (
	"strings"

	"golang.org/x/net/html"
)

// The kinds of an xmlToken.
const (
	xmlEnd   = iota // no more tokens
	xmlOpen         // a start tag
	xmlClose        // an end tag
	xmlText         // characters, references replaced
)

// An xmlToken is a tag or a run of text.
type xmlToken struct {
	kind       int
	name       string // with its prefix
	attributes string // as they stand
	empty      bool   // <name/>: no end tag follows
	text       string
	start, end int // where it stands
}

// An xmlScanner reads XML as it comes: it doesn't ask for a well-formed whole,
// so that what stands before a fault can be kept. It fetches nothing and fills
// in no entities but those of HTML and numbers.
type xmlScanner struct {
	s        string
	at       int
	cut      bool // the text ends inside a tag, a comment or CDATA
	entities bool // it defines entities
}

// next gives the next tag or text.
func (x *xmlScanner) next() xmlToken {
	for x.at < len(x.s) {
		start := x.at
		rest := x.s[start:]
		switch {
		case rest[0] != '<':
			end := strings.IndexByte(rest, '<')
			if end < 0 {
				end = len(rest)
			}
			return x.characters(start, start+end, html.UnescapeString(rest[:end]))
		case strings.HasPrefix(rest, "<!--"):
			x.pass(4, "-->")
		case strings.HasPrefix(rest, "<![CDATA["):
			x.pass(9, "]]>")
			return xmlToken{kind: xmlText, text: strings.TrimSuffix(x.s[start+9:x.at], "]]>"), start: start, end: x.at}
		case strings.HasPrefix(rest, "<?"):
			x.pass(2, "?>")
		case strings.HasPrefix(rest, "<!"):
			x.declaration()
		case len(rest) > 1 && (isLetter(rest[1]) || rest[1] == '_' || rest[1] == '/' || rest[1] >= 0x80):
			return x.tag()
		default:
			return x.characters(start, start+1, "<")
		}
	}
	return xmlToken{start: len(x.s), end: len(x.s)}
}

func (x *xmlScanner) characters(start, end int, text string) xmlToken {
	x.at = end
	return xmlToken{kind: xmlText, text: text, start: start, end: end}
}

// pass goes behind a mark, which stands at least n bytes on.
func (x *xmlScanner) pass(n int, mark string) {
	i := strings.Index(x.s[x.at+n:], mark)
	if i < 0 {
		x.at, x.cut = len(x.s), true
		return
	}
	x.at += n + i + len(mark)
}

// declaration goes behind <!DOCTYPE …>, with what it holds in brackets.
func (x *xmlScanner) declaration() {
	depth := 0
	var quote byte
	for i := x.at + 2; i < len(x.s); i++ {
		c := x.s[i]
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '<':
			depth++
			x.entities = x.entities || strings.HasPrefix(x.s[i:], "<!ENTITY")
		case c == '>':
			if depth == 0 {
				x.at = i + 1
				return
			}
			depth--
		}
	}
	x.at, x.cut = len(x.s), true
}

// tag reads a start or end tag.
func (x *xmlScanner) tag() xmlToken {
	start := x.at
	i := start + 1
	var quote byte
	for ; i < len(x.s); i++ {
		c := x.s[i]
		if quote != 0 {
			if c == quote {
				quote = 0
			}
		} else if c == '"' || c == '\'' {
			quote = c
		} else if c == '>' {
			break
		}
	}
	if i == len(x.s) {
		x.at, x.cut = i, true
		return xmlToken{start: start, end: i}
	}
	x.at = i + 1
	t := xmlToken{kind: xmlOpen, start: start, end: x.at}
	inner := x.s[start+1 : i]
	if strings.HasPrefix(inner, "/") {
		t.kind = xmlClose
		inner = inner[1:]
	} else if strings.HasSuffix(inner, "/") {
		t.empty = true
		inner = inner[:len(inner)-1]
	}
	t.name, t.attributes = inner, ""
	if j := strings.IndexAny(inner, " \t\r\n"); j >= 0 {
		t.name, t.attributes = inner[:j], inner[j:]
	}
	return t
}

// attr is the value of an attribute; "" when there is none.
func (t *xmlToken) attr(name string) string {
	rest := t.attributes
	for {
		key, after, ok := strings.Cut(rest, "=")
		after = strings.TrimLeft(after, " \t\r\n")
		if !ok || after == "" || after[0] != '"' && after[0] != '\'' {
			return ""
		}
		value, more, ok := strings.Cut(after[1:], after[:1])
		if !ok {
			return ""
		}
		if strings.TrimSpace(key) == name {
			return html.UnescapeString(value)
		}
		rest = more
	}
}
