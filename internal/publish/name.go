package publish

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// unnamed is what files of a project without a name are called.
const unnamed = "parallax"

// longest is how many bytes of a name are kept; file systems take 255 with the
// ending.
const longest = 120

// reserved are names that Windows gives to devices, with whatever ending.
var reserved = []string{"con", "prn", "aux", "nul", "com", "lpt", "conin$", "conout$", "clock$"}

// FileName makes a file's name of a project's, safe on every system: letters
// and digits of any script, joined by hyphens, and the ending. Two names may
// become one.
func FileName(name, ending string) string {
	var b strings.Builder
	gap := true // since the last rune that was taken, or at the start
	for _, r := range name {
		switch {
		case !isNameRune(r) && (gap || !unicode.In(r, unicode.Mn, unicode.Mc)):
			gap = true
			continue
		case b.Len()+utf8.RuneLen(r)+len("-") > longest:
			return made(b.String(), ending)
		case gap && b.Len() > 0:
			b.WriteByte('-')
		}
		b.WriteRune(r)
		gap = false
	}
	return made(b.String(), ending)
}

func isNameRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// made adds the ending to a stem that is safe.
func made(stem, ending string) string {
	device := strings.TrimRight(strings.ToLower(stem), "0123456789¹²³")
	if stem == "" || slices.Contains(reserved, device) {
		stem = strings.TrimSuffix(unnamed+"-"+stem, "-")
	}
	return stem + ending
}
