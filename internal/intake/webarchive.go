package intake

import (
	"bytes"
	"encoding/base64"
	"strings"
)

// webArchive reads a page that a browser saved as one file (.mhtml): its first
// part in HTML.
func (r *reader) webArchive(in input) {
	head, body, _ := cutHead(in.data)
	boundary := parameter(headerOf(head, "content-type"), "boundary")
	if boundary == "" {
		r.fail(in.from, 0, "the web archive doesn’t say where its parts begin; it may be damaged")
		return
	}
	mark := []byte("--" + boundary)
	for _, part := range bytes.Split(body, mark)[1:] {
		head, content, ok := cutHead(bytes.TrimLeft(part, "\r\n"))
		kind := headerOf(head, "content-type")
		if !ok || !strings.HasPrefix(strings.ToLower(kind), "text/html") {
			continue
		}
		switch strings.ToLower(headerOf(head, "content-transfer-encoding")) {
		case "quoted-printable":
			content = quotedPrintable(content)
		case "base64":
			content = unbase64(content)
		}
		in.data, in.label = content, parameter(kind, "charset")
		in.address = webAddress(headerOf(head, "content-location"))
		r.page(in)
		return
	}
	r.fail(in.from, 0, "the web archive holds no page")
}

// cutHead splits a part at the empty line behind its head.
func cutHead(data []byte) (head, body []byte, ok bool) {
	if head, body, ok = bytes.Cut(data, []byte("\r\n\r\n")); ok {
		return head, body, true
	}
	return bytes.Cut(data, []byte("\n\n"))
}

// headerOf is the value of a field of a head, its continued lines joined; ""
// when there is none.
func headerOf(head []byte, name string) string {
	const longest = 64 << 10
	value, found := "", false
	for _, l := range strings.Split(string(head[:min(len(head), longest)]), "\n") {
		l = strings.TrimRight(l, "\r")
		if found {
			if l == "" || l[0] != ' ' && l[0] != '\t' {
				break
			}
			value += " " + strings.TrimSpace(l)
		} else if key, v, ok := strings.Cut(l, ":"); ok && strings.EqualFold(strings.TrimSpace(key), name) {
			value, found = strings.TrimSpace(v), true
		}
	}
	return value
}

// parameter is the value of a parameter of a field, as in
// “multipart/related; boundary="x"”.
func parameter(value, name string) string {
	for _, p := range strings.Split(value, ";") {
		if key, v, ok := strings.Cut(p, "="); ok && strings.EqualFold(strings.TrimSpace(key), name) {
			return strings.Trim(strings.TrimSpace(v), `"`)
		}
	}
	return ""
}

// quotedPrintable decodes RFC 2045, 6.7; what is wrong stays as it is.
func quotedPrintable(data []byte) []byte {
	out := make([]byte, 0, len(data))
	for i := 0; i < len(data); i++ {
		rest := data[i:]
		switch {
		case rest[0] != '=':
			out = append(out, rest[0])
		case bytes.HasPrefix(rest, []byte("=\r\n")):
			i += 2
		case bytes.HasPrefix(rest, []byte("=\n")):
			i++
		case len(rest) > 2 && hexValue(rest[1]) >= 0 && hexValue(rest[2]) >= 0:
			out = append(out, byte(hexValue(rest[1])<<4|hexValue(rest[2])))
			i += 2
		default:
			out = append(out, '=')
		}
	}
	return out
}

func hexValue(c byte) int {
	switch {
	case isDigit(c):
		return int(c - '0')
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}

// unbase64 decodes as far as the characters are right.
func unbase64(data []byte) []byte {
	data = bytes.Map(func(r rune) rune {
		if r <= ' ' {
			return -1
		}
		return r
	}, data)
	out := make([]byte, base64.StdEncoding.DecodedLen(len(data)))
	n, _ := base64.StdEncoding.Decode(out, data)
	return out[:n]
}
