package bundle

import "bytes"

// escape writes s so that it is text in an element and in a quoted attribute.
// NUL, which HTML can't hold, becomes U+FFFD; invalid UTF-8 too, so that the
// page is always valid; a carriage return is written as a reference because a
// parser would turn it into a line feed.
func escape(b *bytes.Buffer, s string) {
	for _, r := range s {
		switch r {
		case '<':
			b.WriteString("&lt;")
		case '>':
			b.WriteString("&gt;")
		case '&':
			b.WriteString("&amp;")
		case '"':
			b.WriteString("&#34;")
		case '\'':
			b.WriteString("&#39;")
		case '\r':
			b.WriteString("&#13;")
		case 0:
			b.WriteRune('\uFFFD')
		default:
			b.WriteRune(r)
		}
	}
}
