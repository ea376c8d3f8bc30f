package intake

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// An elem is an element of a page. The elements of a tree stand in the order
// of their start tags, so that what lies in one is a run of elements and of
// lines.
type elem struct {
	tag         atom.Atom
	parent, end int  // elements [i+1, end) lie in element i
	first, last int  // lines [first, last) lie in it
	unread      bool // its text is none that a reader sees
	words       classWords
	body        bool // it says of itself that it is the article's text
}

// A line is a run of text between the borders of blocks.
type line struct {
	elem  int // the block that it stands in
	text  string
	links int // bytes of it that are links
	out   bool
}

// A meta is a name and value of the page's head.
type meta struct{ name, value string }

// A tree is a page as elements and lines. It is built from tokens with a stack
// of its own: nesting of any depth takes linear time and no recursion.
type tree struct {
	elems    []elem
	lines    []line
	metas    []meta   // <meta>, in order
	scripts  []string // application/ld+json
	title    string   // <title>
	language string
	address  string // <link rel=canonical>, or the comment that browsers leave in saved pages
	stamps   []stamp
	inline   map[int]string // the text of elements inside a line that name a writer or a time
}

// A stamp is a <time> or an element with itemprop=datePublished.
type stamp struct {
	elem  int
	value string // its datetime; "" when it has none
	sure  bool   // it says that it is the day of publication
}

// isHeading reports h1 to h6.
func (e *elem) isHeading() bool {
	switch e.tag {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

// inside reports whether element i is a or lies in it.
func (t *tree) inside(i, a int) bool { return a <= i && i < t.elems[a].end }

// within is the nearest element around i, i included, that is one of the tags;
// -1 when none is.
func (t *tree) within(i int, tags ...atom.Atom) int {
	for ; i >= 0; i = t.elems[i].parent {
		for _, tag := range tags {
			if t.elems[i].tag == tag {
				return i
			}
		}
	}
	return -1
}

// textOf gives the lines of an element as one.
func (t *tree) textOf(i int) string {
	if s, ok := t.inline[i]; ok {
		return s
	}
	var parts []string
	for _, l := range t.lines[t.elems[i].first:t.elems[i].last] {
		parts = append(parts, l.text)
	}
	return strings.Join(parts, " ")
}

// isBlock reports elements whose borders end a line.
func isBlock(tag atom.Atom) bool {
	switch tag {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Center, atom.Dd, atom.Details, atom.Dialog, atom.Dir, atom.Div, atom.Dl, atom.Dt,
		atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer, atom.Form, atom.Frameset, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Head, atom.Header,
		atom.Hgroup, atom.Hr, atom.Html, atom.Legend, atom.Li, atom.Main, atom.Menu, atom.Nav, atom.Ol, atom.Option, atom.P, atom.Pre, atom.Section, atom.Summary,
		atom.Table, atom.Tbody, atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Tr, atom.Ul, atom.Caption, atom.Video, atom.Audio, atom.Search:
		return true
	}
	return false
}

// isVoid reports elements that hold nothing.
func isVoid(tag atom.Atom) bool {
	switch tag {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta, atom.Param, atom.Source, atom.Track, atom.Wbr:
		return true
	}
	return false
}

// isUnread reports elements whose text is no text of the page.
func isUnread(tag atom.Atom) bool {
	switch tag {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Math, atom.Iframe, atom.Object, atom.Select, atom.Button, atom.Textarea, atom.Title,
		atom.Noembed, atom.Noframes, atom.Canvas, atom.Datalist, atom.Dialog, atom.Map, atom.Audio, atom.Video, atom.Rp, atom.Rt, atom.Xmp, atom.Plaintext:
		return true
	}
	return false
}
