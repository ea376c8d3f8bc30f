// Package score measures the reading against gold standards kept outside the
// repository. It reads TimeML and prints the figures of TempEval-3.
package score

import (
	"errors"
	"fmt"
	"html"
	"strings"
)

// A Time is a TIMEX3 annotation: a span of bytes, its type and its value.
type Time struct {
	Start, End  int
	Type, Value string
}

// A Gold is an annotated document.
type Gold struct {
	Name  string
	Date  string // the day the document was made, ISO 8601
	Text  string // the text without its tags
	Times []Time // its annotations, in order
}

// ReadTimeML reads one TimeML file: the text between <TEXT> and </TEXT> with
// its tags taken off and its entities decoded, and the TIMEX3 spans in it.
func ReadTimeML(name, file string) (Gold, error) {
	g := Gold{Name: name}
	_, dct, _ := strings.Cut(file, "<DCT>")
	dct, _, _ = strings.Cut(dct, "</DCT>")
	if g.Date = attribute(dct, "value"); len(g.Date) < 10 {
		return g, fmt.Errorf("%s: no date of the document in <DCT>", name)
	}
	g.Date = g.Date[:10]
	_, body, ok := strings.Cut(file, "<TEXT>")
	if !ok {
		return g, errors.New(name + ": no <TEXT>")
	}
	body, _, ok = strings.Cut(body, "</TEXT>")
	if !ok {
		return g, errors.New(name + ": <TEXT> without its end")
	}
	var text strings.Builder
	var open *Time
	for body != "" {
		plain, rest, found := strings.Cut(body, "<")
		text.WriteString(html.UnescapeString(plain))
		if !found {
			break
		}
		tag, after, found := strings.Cut(rest, ">")
		if !found {
			return g, errors.New(name + ": a tag without its end")
		}
		body = after
		switch {
		case strings.HasPrefix(tag, "TIMEX3"):
			open = &Time{Start: text.Len(), Type: attribute(tag, "type"), Value: attribute(tag, "value")}
		case tag == "/TIMEX3" && open != nil:
			open.End = text.Len()
			g.Times = append(g.Times, *open)
			open = nil
		}
	}
	g.Text = text.String()
	return g, nil
}

// attribute returns the value of an attribute of a tag; empty when it has none.
func attribute(tag, name string) string {
	for rest := tag; ; {
		i := strings.Index(rest, name+`="`)
		if i < 0 {
			return ""
		}
		value := rest[i+len(name)+2:]
		if i == 0 || rest[i-1] == ' ' || rest[i-1] == '\n' || rest[i-1] == '\t' {
			value, _, _ = strings.Cut(value, `"`)
			return html.UnescapeString(value)
		}
		rest = value
	}
}
