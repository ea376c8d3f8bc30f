package publish

import (
	"encoding/json"
	"html"
	"strconv"
	"strings"

	"parallax/internal/lang"
)

// A Frame is a view of a page in another page.
type Frame struct {
	Page     string // its address, without query and fragment
	Fragment string // of the view, "#/…"
	Theme    string // light or dark; empty: as the reader's machine has it
	Title    string // for screen readers
	Height   int    // in pixels
}

// IsWebAddress reports whether s can be the Page of a frame: an address of the
// web without query, fragment and what would need escapes.
func IsWebAddress(s string) bool {
	rest, ok := strings.CutPrefix(s, "https://")
	if !ok {
		rest, ok = strings.CutPrefix(s, "http://")
	}
	return ok && rest != "" && !strings.HasPrefix(rest, "/") &&
		!strings.ContainsFunc(rest, func(r rune) bool { return r <= ' ' || strings.ContainsRune("<>\"'`#?\\\u007f", r) })
}

// address is what the frame shows.
func (f Frame) address() string {
	query := "?embed=1"
	if f.Theme == "light" || f.Theme == "dark" {
		query += "&theme=" + f.Theme
	}
	return f.Page + query + f.Fragment
}

// Line is the frame as one line of HTML. In it stands, for where frames are
// taken out, what is to be read and where.
func (f Frame) Line(l *lang.Language) string {
	title := strings.Join(strings.Fields(strings.Map(printable, f.Title)), " ")
	text := l.Say("embed.text", map[string]string{"title": title, "address": f.Page + f.Fragment})
	return `<iframe src="` + html.EscapeString(f.address()) + `" title="` + html.EscapeString(title) +
		`" width="100%" height="` + strconv.Itoa(f.Height) + `" style="border:0" loading="lazy" allowfullscreen>` + html.EscapeString(text) + `</iframe>`
}

// printable drops what can't be seen and turns text around.
func printable(r rune) rune {
	switch {
	case r == '\t' || r == '\n' || r == '\r':
		return ' '
	case r < ' ', r >= 0x7f && r < 0xa0, r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069, r == 0xfffd:
		return -1
	}
	return r
}

// widest is what a frame of an oEmbed answer asks for, in pixels.
const widest = 960

// OEmbed is the answer of the oEmbed format (oembed.com, version 1.0, type
// rich) that stands beside a page, for sites that embed by address.
func (f Frame) OEmbed(l *lang.Language) []byte {
	data, err := json.MarshalIndent(struct {
		Version  string `json:"version"`
		Type     string `json:"type"`
		Provider string `json:"provider_name"`
		Title    string `json:"title"`
		Width    int    `json:"width"`
		Height   int    `json:"height"`
		HTML     string `json:"html"`
	}{"1.0", "rich", l.Say("app.name", nil), strings.ToValidUTF8(f.Title, "\uFFFD"), widest, f.Height, f.Line(l)}, "", " ")
	if err != nil {
		panic("publish: " + err.Error()) // strings and ints can be written
	}
	return append(data, '\n')
}
