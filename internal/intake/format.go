package intake

import (
	"bytes"
	"strings"
)

// A format is what a file is: a kind that is read, or words for one that isn't.
type format struct{ kind, says string }

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
	head := strings.ToLower(opening(in.data))
	switch {
	case startsHTML(head):
		return format{kind: Page}
	}
	switch in.ending {
	case ".html", ".htm", ".xhtml":
		if strings.Contains(head, "<") {
			return format{kind: Page}
		}
	}
	return format{kind: Text}
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
