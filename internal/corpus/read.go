package corpus

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"

	"parallax/internal/text"
	"parallax/internal/why"
)

// MaxSize is the largest file that is read, in bytes.
const MaxSize = 25 << 20

// An Error says why a file can't be read, and where it is known, on which line.
type Error struct {
	File    string // base name
	Line    int    // from 1; 0 when it is the file as a whole
	Problem string // in words
}

func (e *Error) Error() string {
	if e.Line > 0 {
		return e.File + ": line " + strconv.Itoa(e.Line) + ": " + e.Problem
	}
	return e.File + ": " + e.Problem
}

// Read reads one file: decoded, its front matter off, with blocks, sentences,
// language and title. The document's ID is the base name without its ending;
// Collect sees to it that no two are the same.
//
// Errors are of type *Error. A file without words is a document without
// paragraphs and says so in its notes.
func Read(f File) (Document, error) {
	name := baseName(f.Name)
	if len(f.Data) > MaxSize {
		return Document{}, &Error{name, 0, "the file has " + megabytes(len(f.Data)) + " MB; the limit is " + megabytes(MaxSize) + " MB"}
	}
	if format := foreign(name, f.Data); format != "" {
		return Document{}, &Error{name, 0, "this is " + format + "; only plain text (.txt) and Markdown (.md) can be read"}
	}
	t, notes := Decode(f.Data)
	if i := strings.IndexByte(t, 0); i >= 0 {
		return Document{}, &Error{name, 1 + strings.Count(t[:i], "\n"), "a NUL character stands here: this is not a text"}
	}
	meta, body, more, err := FrontMatter(name, t)
	if err != nil {
		return Document{}, err
	}
	sum := sha256.Sum256(f.Data)
	d := Document{
		ID: stem(name), File: name, SHA256: hex.EncodeToString(sum[:]),
		Meta: meta, Given: f.Given, Text: body, Notes: append(notes, more...),
	}
	if n := countControls(body); n > 0 {
		d.Notes = append(d.Notes, why.Because("control-characters", "count", strconv.Itoa(n)))
	}
	if isMarkdown(name) {
		var given []text.Block
		d.Text, given = markdown(body)
		d.Blocks = text.BlocksGiven(d.Text, given)
	} else {
		d.Blocks = text.Blocks(d.Text)
	}
	d.Sentences = text.Sentences(d.Text, d.Blocks)
	d.describe()
	return d, nil
}

// describe fills in what is told from the text: language, author,
// publisher, title.
func (d *Document) describe() {
	if strings.TrimSpace(d.Text) == "" {
		d.Notes = append(d.Notes, why.Because("no-text"))
	}
	d.Language = d.Meta.Language
	if d.Language == "" {
		d.Language = detect(d.Text)
	}
	d.English = readAsEnglish(d.Language, d.Text)
	if !d.English {
		d.Notes = append(d.Notes, why.Because("not-english", "language", d.Language))
	}
	if d.Meta.Author == "" {
		d.Meta.Author = bylineAuthor(d)
	}
	if d.Meta.Publisher == "" {
		d.Meta.Publisher = publisherOf(d)
	}
	if d.Meta.URL == "" {
		address := firstAddress(d.Text)
		if strings.Contains(address, "://") {
			d.Meta.URL = address
		}
		if d.Meta.Publisher == "" {
			d.Meta.Publisher = hostOf(address)
		}
	}
	d.Title = titleOf(d)
}

// foreign names the format of a file that is no text, "" when it may be one.
func foreign(name string, data []byte) string {
	for _, f := range []struct{ magic, format string }{
		{"%PDF-", "a PDF"}, {"PK\x03\x04", "a Word file or another zip archive"}, {"\xD0\xCF\x11\xE0", "an old Office file"},
		{"\x89PNG", "an image"}, {"\xFF\xD8\xFF", "an image"}, {"GIF8", "an image"}, {`{\rtf`, "a rich text file"}, {"\x1F\x8B", "a compressed file"},
	} {
		if bytes.HasPrefix(data, []byte(f.magic)) {
			return f.format
		}
	}
	switch strings.ToLower(ending(name)) {
	case ".html", ".htm", ".xhtml":
		return "an HTML page"
	}
	return ""
}

// countControls counts control characters other than white space.
func countControls(t string) int {
	n := 0
	for _, r := range t {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' && r != '\f' || 0x7F <= r && r < 0xA0 && r != 0x85 {
			n++
		}
	}
	return n
}

func megabytes(n int) string { return strconv.Itoa((n + 1<<20 - 1) >> 20) }

// baseName is the last part of a path, whichever slash it is written with.
func baseName(path string) string {
	return path[strings.LastIndexAny(path, `/\`)+1:]
}

// ending is a name's last dot and what follows; "" when it has none.
func ending(name string) string {
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		return name[i:]
	}
	return ""
}

// stem is a name without its ending.
func stem(name string) string {
	if s := strings.TrimSuffix(name, ending(name)); s != "" {
		return s
	}
	return "document"
}

func isMarkdown(name string) bool {
	switch strings.ToLower(ending(name)) {
	case ".md", ".markdown":
		return true
	}
	return false
}
