package intake

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"parallax/internal/corpus"
	"parallax/internal/why"
)

// decode gives the text of a file whose own words name a charset (label, ""
// when they don't), with notes on what was assumed. A mark at the start, and
// bytes that are UTF-8 and beyond ASCII, outrank the label. It fails, and says
// so, where NULs show that it is no text.
func (r *reader) decode(in input, label string) (string, []why.Why, bool) {
	if bytes.HasPrefix(in.data, []byte{0xFF, 0xFE, 0, 0}) || bytes.HasPrefix(in.data, []byte{0, 0, 0xFE, 0xFF}) {
		r.fail(in.from, 0, "this is text in UTF-32; save it as UTF-8 and bring it again")
		return "", nil, false
	}
	t, notes := r.decoded(in.data, label)
	if i := strings.IndexByte(t, 0); i >= 0 {
		r.fail(in.from, 1+strings.Count(t[:i], "\n"), "a NUL character stands here: this is not a text")
		return "", nil, false
	}
	return t, notes, true
}

func (r *reader) decoded(data []byte, label string) (string, []why.Why) {
	t, notes := corpus.Decode(data)
	label = strings.ToLower(strings.Trim(label, " \t\r\n\"'"))
	if label == "" || bytes.HasPrefix(data, []byte{0xFF, 0xFE}) || bytes.HasPrefix(data, []byte{0xFE, 0xFF}) {
		return t, notes
	}
	valid := utf8.Valid(data)
	switch family := charsetFamily(label); {
	case valid && isASCII(data) && (family != "other" || !escapes(data)):
		return t, notes
	case family == "unicode":
		return t, notes
	case valid && !isASCII(data):
		return t, []why.Why{why.Because("charset-label", "label", clip(oneLine(label), 40))}
	case family == "western":
		if len(notes) == 1 && notes[0].Code == "charset-windows-1252" {
			notes = nil // as the file says
		}
		return t, notes
	}
	if r.options.Decode != nil {
		if s, ok := r.options.Decode(label, data); ok {
			return strings.TrimPrefix(strings.ToValidUTF8(s, "\uFFFD"), "\uFEFF"), nil
		}
	}
	return t, append(notes, why.Because("charset-unknown", "label", clip(oneLine(label), 40)))
}

// charsetFamily sorts a label: "unicode", "western" (read as Windows-1252, as
// the Encoding Standard has it), or "other".
func charsetFamily(label string) string {
	switch {
	case strings.HasPrefix(label, "utf"), strings.HasPrefix(label, "unicode"), label == "ucs-2":
		return "unicode"
	case label == "windows-1252", label == "cp1252", label == "x-cp1252", label == "iso-8859-1", label == "iso8859-1", label == "iso_8859-1",
		label == "latin1", label == "latin-1", label == "l1", label == "us-ascii", label == "ascii", label == "ansi_x3.4-1968":
		return "western"
	}
	return "other"
}

// escapes reports ASCII bytes that may stand for other characters: those of
// ISO 2022 and HZ.
func escapes(data []byte) bool {
	return bytes.IndexByte(data, 0x1B) >= 0 || bytes.Contains(data, []byte("~{"))
}

func isASCII(data []byte) bool {
	for _, c := range data {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// htmlLabel is the charset that a page names in a <meta>, "" when none.
func htmlLabel(data []byte) string {
	head := bytes.ToLower(data[:min(len(data), 4096)])
	i := bytes.Index(head, []byte("charset"))
	for i >= 0 {
		rest := bytes.TrimLeft(head[i+len("charset"):], " \t\r\n")
		if len(rest) > 0 && rest[0] == '=' {
			rest = bytes.TrimLeft(rest[1:], " \t\r\n\"'")
			if end := bytes.IndexAny(rest, " \t\r\n\"';>/"); end > 0 {
				return string(rest[:end])
			}
			return ""
		}
		next := bytes.Index(head[i+1:], []byte("charset"))
		if next < 0 {
			return xmlLabel(data)
		}
		i += 1 + next
	}
	return xmlLabel(data)
}

// xmlLabel is the encoding that an XML declaration names, "" when none.
func xmlLabel(data []byte) string {
	head := data[:min(len(data), 256)]
	if !bytes.HasPrefix(bytes.TrimLeft(head, " \t\r\n\xEF\xBB\xBF"), []byte("<?xml")) {
		return ""
	}
	head, _, _ = bytes.Cut(head, []byte("?>"))
	_, rest, ok := bytes.Cut(head, []byte("encoding"))
	rest = bytes.TrimLeft(rest, " \t\r\n=")
	if !ok || len(rest) < 2 || rest[0] != '"' && rest[0] != '\'' {
		return ""
	}
	name, _, ok := bytes.Cut(rest[1:], rest[:1])
	if !ok {
		return ""
	}
	return string(name)
}
