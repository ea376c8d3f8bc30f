package intake

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// meta takes in a <meta>.
func (b *builder) meta(tok html.Token) {
	const most = 400
	name := attr(tok, "property")
	if name == "" {
		name = attr(tok, "name")
	}
	if name == "" {
		name = attr(tok, "itemprop")
	}
	if value := attr(tok, "content"); name != "" && value != "" && len(b.metas) < most {
		b.metas = append(b.metas, meta{strings.ToLower(name), clip(oneLine(value), longestURL)})
	}
}

// stamp notes an element that gives a day.
func (b *builder) stamp(tok html.Token) {
	const most = 400
	published := says(attr(tok, "itemprop"), "datepublished") || hasAttr(tok, "pubdate")
	if (tok.DataAtom != atom.Time && !published) || len(b.stamps) >= most {
		return
	}
	value := attr(tok, "datetime")
	if value == "" && published {
		value = attr(tok, "content")
	}
	b.stamps = append(b.stamps, stamp{elem: len(b.elems) - 1, value: value, sure: published})
}

// attr is the value of an attribute; "" when there is none.
func attr(tok html.Token, key string) string {
	for _, a := range tok.Attr {
		if a.Key == key {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}

func hasAttr(tok html.Token, key string) bool {
	for _, a := range tok.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

// says reports a word in a value of several.
func says(value, word string) bool {
	for _, w := range strings.Fields(value) {
		if strings.EqualFold(w, word) {
			return true
		}
	}
	return false
}

// isInvisible reports an element that its own attributes hide.
func isInvisible(tok html.Token) bool {
	for _, a := range tok.Attr {
		switch a.Key {
		case "hidden":
			return a.Val != "until-found"
		case "style":
			s := strings.ReplaceAll(strings.ToLower(a.Val), " ", "")
			if strings.Contains(s, "display:none") || strings.Contains(s, "visibility:hidden") {
				return true
			}
		}
	}
	return false
}
