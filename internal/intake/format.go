package intake

import (
	"bytes"
	"strings"
)

// A format is what a file is: how it is read, or words for what isn't.
type format struct{ kind, says string }

// The formats of archives and Word documents, and of web archives; the others
// go by the kind of their drafts.
const (
	zipped   = "zip"
	archived = "mhtml"
)

// formatOf tells what a file is, by its content first, then by its ending.
func formatOf(in input) format {
	for _, f := range []struct{ magic, says string }{
		{"%PDF-", "a PDF"}, {"\xD0\xCF\x11\xE0", "an old Office file (.doc, .xls)"}, {"\x89PNG", "an image"}, {"\xFF\xD8\xFF", "an image"},
		{"GIF8", "an image"}, {`{\rtf`, "a rich text file (.rtf)"}, {"\x1F\x8B", "a compressed file (.gz)"}, {"Rar!", "a RAR archive"},
		{"7z\xBC\xAF", "a 7z archive"}, {"ID3", "a sound file"}, {"OggS", "a sound or video file"}, {"MZ\x90", "a program"}, {"\x7FELF", "a program"},
	} {
		if bytes.HasPrefix(in.data, []byte(f.magic)) {
			return format{says: f.says}
		}
	}
	if bytes.HasPrefix(in.data, []byte("PK\x03\x04")) || bytes.HasPrefix(in.data, []byte("PK\x05\x06")) {
		return format{kind: zipped}
	}
	head := strings.ToLower(opening(in.data))
	switch {
	case strings.HasPrefix(head, "from: <saved by blink>"), strings.HasPrefix(head, "from: \"saved by "):
		return format{kind: archived}
	case startsHTML(head):
		return format{kind: Page}
	case strings.HasPrefix(head, "<?xml"), strings.HasPrefix(head, "<rss"), strings.HasPrefix(head, "<feed"), strings.HasPrefix(head, "<rdf:"):
		if strings.Contains(head, "<rss") || strings.Contains(head, "<feed") || strings.Contains(head, "<rdf:rdf") || strings.Contains(head, "<atom:feed") {
			return format{kind: Feed}
		}
	}
	return byEnding(in, head)
}

// byEnding tells what a file is whose opening may be that of any text.
func byEnding(in input, head string) format {
	switch in.ending {
	case ".html", ".htm", ".xhtml":
		if strings.Contains(head, "<") {
			return format{kind: Page}
		}
	case ".csv", ".tsv", ".tab":
		return format{kind: Sheet}
	case ".json":
		return format{kind: Story}
	case ".rss", ".atom":
		return format{kind: Feed}
	case ".xml":
		return format{says: "XML that is no feed (RSS, Atom)"}
	case ".zip", ".docx", ".docm":
		return format{says: "named " + in.ending + ", but no zip archive; it may be damaged or have a wrong ending"}
	case ".mht", ".mhtml":
		return format{kind: archived}
	case ".eml", ".doc", ".xls", ".xlsx", ".odt", ".epub", ".css", ".js":
		return format{says: "named " + in.ending + ", a kind of file that is not known"}
	}
	if looksJSON(head) && strings.Contains(head, `"schema"`) && strings.Contains(head, `"parallax.`) {
		return format{kind: Story}
	}
	if looksSheet(head) {
		return format{kind: Sheet}
	}
	return format{kind: Text}
}

// looksSheet reports a first line that names the columns of a table that can
// be read.
func looksSheet(head string) bool {
	first, _, more := strings.Cut(head, "\n")
	if !more || len(first) > 400 {
		return false
	}
	rows, _, problem := readCSV(first)
	if problem != "" || len(rows) != 1 || len(rows[0]) < 3 {
		return false
	}
	c := columnsOf(rows[0])
	return len(c) >= 3 && c.has("title") && (c.has("text") || c.has("year"))
}

// opening is the start of a file's characters: UTF-16 made readable, marks and
// white space off.
func opening(data []byte) string {
	head := bytes.ReplaceAll(data[:min(len(data), 2048)], []byte{0}, nil)
	for _, mark := range []string{"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"} {
		head = bytes.TrimPrefix(head, []byte(mark))
	}
	return string(bytes.TrimLeft(head, " \t\r\n"))
}

// startsHTML reports the start of a page, in lower case.
func startsHTML(head string) bool {
	for strings.HasPrefix(head, "<!--") || strings.HasPrefix(head, "<?xml") {
		_, after, ok := strings.Cut(head, ">")
		if !ok {
			return false
		}
		head = strings.TrimLeft(after, " \t\r\n")
	}
	for _, tag := range []string{"<!doctype html", "<html", "<head>", "<head ", "<body>", "<body ", "<title>", "<meta "} {
		if strings.HasPrefix(head, tag) {
			return true
		}
	}
	return false
}
