package intake

import (
	"bytes"
	"encoding/json"
	"strings"
)

// linked finds the article in the page's JSON-LD: the object of an article's
// type that stands highest, with what it refers to in the same page.
func (t *tree) linked() (pageHead, bool) {
	l := linkedData{ids: map[string]map[string]any{}}
	for _, s := range t.scripts {
		if v, ok := looseJSON(s); ok {
			l.collect(v, 0)
		}
	}
	if l.article == nil {
		return pageHead{}, false
	}
	o := l.article
	var a pageHead
	a.Title = plainOf(word(o["headline"]))
	if a.Title == "" {
		a.Title = plainOf(word(o["name"]))
	}
	for _, key := range []string{"datePublished", "dateCreated", "uploadDate"} {
		if a.Date == "" {
			a.Date = isoDate(word(o[key]))
		}
	}
	a.Publisher = plainOf(strings.Join(l.names(o["publisher"]), ", "))
	if a.Publisher == "" {
		a.Publisher = plainOf(strings.Join(l.names(o["sourceOrganization"]), ", "))
	}
	authors := l.names(o["author"])
	if len(authors) == 0 {
		authors = l.names(o["creator"])
	}
	for i, name := range authors {
		authors[i] = authorName(plainOf(name))
	}
	a.Author = strings.Trim(strings.Join(authors, ", "), ", ")
	for _, key := range []string{"url", "mainEntityOfPage", "@id"} {
		if a.URL == "" {
			a.URL = webAddress(address(o[key]))
		}
	}
	a.Language = word(o["inLanguage"])
	a.body = plainText(word(o["articleBody"]))
	return a, true
}

// linkedData is what the scripts of a page hold.
type linkedData struct {
	ids     map[string]map[string]any // objects by their @id
	article map[string]any
	rank    int // how sure article is one
	depth   int // how deep it stands
}

// collect walks a value; depth is how many objects it lies in.
func (l *linkedData) collect(v any, depth int) {
	const deepest = 64
	if depth > deepest {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			l.collect(x, depth)
		}
	case map[string]any:
		if id := word(v["@id"]); id != "" && len(v) > 1 {
			if old, ok := l.ids[id]; !ok || len(v) > len(old) {
				l.ids[id] = v
			}
		}
		if r := articleRank(v["@type"]); r > 0 && (v["headline"] != nil || v["name"] != nil || v["articleBody"] != nil) &&
			(l.article == nil || depth < l.depth || depth == l.depth && r > l.rank) {
			l.article, l.rank, l.depth = v, r, depth
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "publisher", "author", "isPartOf", "itemReviewed", "hasPart"} {
			under := depth + 1
			if key == "@graph" {
				under = depth
			}
			l.collect(v[key], under)
		}
	}
}

// articleRank tells how much a type is that of an article; 0 is none.
func articleRank(v any) int {
	rank := 0
	for _, name := range listOf(v) {
		switch s := word(name); {
		case strings.HasSuffix(s, "NewsArticle"):
			rank = max(rank, 3)
		case strings.HasSuffix(s, "Article"), strings.HasSuffix(s, "BlogPosting"), s == "Report":
			rank = max(rank, 2)
		}
	}
	return rank
}

// names gives the names of persons or bodies, however they are written.
func (l *linkedData) names(v any) []string {
	var out []string
	for _, x := range listOf(v) {
		switch x := x.(type) {
		case string:
			if webAddress(x) == "" {
				out = append(out, x)
			}
		case map[string]any:
			if x["name"] == nil {
				x = l.ids[word(x["@id"])]
			}
			for _, n := range listOf(x["name"]) {
				out = append(out, word(n))
			}
		}
	}
	return out
}

func listOf(v any) []any {
	if list, ok := v.([]any); ok {
		return list
	}
	if v == nil {
		return nil
	}
	return []any{v}
}

// word is a value as a string; that of a list is its first, that of an object
// its @value.
func word(v any) string {
	switch v := v.(type) {
	case string:
		return strings.TrimSpace(v)
	case json.Number:
		return v.String()
	case []any:
		if len(v) > 0 {
			if _, list := v[0].([]any); !list {
				return word(v[0])
			}
		}
	case map[string]any:
		if s, ok := v["@value"].(string); ok {
			return strings.TrimSpace(s)
		}
	}
	return ""
}

// address is the address that a value gives or names.
func address(v any) string {
	if o, ok := v.(map[string]any); ok {
		if s := word(o["@id"]); s != "" {
			return s
		}
		return word(o["url"])
	}
	return word(v)
}

// looseJSON reads JSON as pages hold it: in comments or CDATA, with line
// breaks in its strings.
func looseJSON(s string) (any, bool) {
	s = strings.TrimSpace(s)
	for _, wrap := range [][2]string{{"<!--", "-->"}, {"//<![CDATA[", "//]]>"}, {"<![CDATA[", "]]>"}, {"/*<![CDATA[*/", "/*]]>*/"}} {
		if strings.HasPrefix(s, wrap[0]) {
			s = strings.TrimSpace(strings.TrimSuffix(s[len(wrap[0]):], wrap[1]))
		}
	}
	s = strings.TrimRight(s, "; \n")
	if v, ok := readJSON([]byte(s)); ok {
		return v, true
	}
	flat := bytes.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, []byte(s))
	return readJSON(flat)
}

func readJSON(data []byte) (any, bool) {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	var v any
	if err := dec.Decode(&v); err != nil {
		return nil, false
	}
	return v, true
}

// plainOf is the text of a value that may hold markup, as one line.
func plainOf(s string) string { return strings.Join(paragraphs(plainText(s)), " ") }

// plainText gives the text of a piece of HTML: a line for each of its blocks.
// What holds neither tags nor references comes back as it is.
func plainText(s string) string {
	if !strings.ContainsAny(s, "<&") {
		return s
	}
	t := parse(strings.ReplaceAll(s, "\n\n", "<br><br>"))
	lines := make([]string, 0, len(t.lines))
	for _, l := range t.lines {
		lines = append(lines, l.text)
	}
	return strings.Join(lines, "\n")
}
