package corpus

import (
	"strconv"
	"strings"
	"time"

	"parallax/internal/why"
)

// FrontMatter reads what a document says of itself between two lines "---" at
// its start, and returns the text after it. A text without front matter comes
// back whole.
//
// Between the lines stand "key: value" lines, empty lines, and comments with
// "#". Values may stand in quotation marks. Unknown keys, and the lists under
// them, are left out with a note.
func FrontMatter(name, t string) (Meta, string, []why.Why, error) {
	var m Meta
	line, rest, _ := cutLine(t)
	if strings.TrimRight(line, " \t") != "---" {
		if isMarkdown(name) {
			return bareFrontMatter(t)
		}
		return m, t, nil, nil
	}
	var notes []why.Why
	seen := map[string]bool{}
	unknown := false // the last key is unknown: the lines under it are its own
	for number := 2; ; number++ {
		var more bool
		if line, rest, more = cutLine(rest); !more && line == "" {
			if len(seen) == 0 {
				return Meta{}, t, nil, nil // a rule-off, not front matter
			}
			return m, "", nil, &Error{name, 1, "front matter starts here and no line “---” ends it"}
		}
		bare := strings.TrimSpace(line)
		switch {
		case bare == "---" || bare == "...":
			return m, rest, notes, nil
		case bare == "" || bare[0] == '#':
			continue
		case unknown && (line[0] == ' ' || line[0] == '\t' || strings.HasPrefix(bare, "- ")):
			continue
		}
		key, value, ok := pair(bare)
		if !ok {
			if len(seen) == 0 && !closes(rest) {
				return Meta{}, t, nil, nil
			}
			return m, "", nil, &Error{name, number, "expected “key: value”, found “" + shorten(bare, 40) + "”"}
		}
		if seen[key] {
			return m, "", nil, &Error{name, number, "“" + key + "” is given twice"}
		}
		seen[key] = true
		note, problem := m.set(key, value)
		if problem != "" {
			return m, "", nil, &Error{name, number, problem}
		}
		unknown = note != nil && note.Code == "front-matter-key"
		if note != nil {
			note.Args["line"] = strconv.Itoa(number)
			notes = append(notes, *note)
		}
	}
}

// bareFrontMatter reads "key: value" lines that stand over a Markdown text without
// a frame, as MultiMarkdown has them: two or more up to an empty line, of which the
// first has a key that is known. What can't be taken is left out with a note.
func bareFrontMatter(t string) (Meta, string, []why.Why, error) {
	var m Meta
	var notes []why.Why
	line, rest, more := cutLine(t)
	number := 1
	for ; more && strings.TrimSpace(line) != ""; number++ {
		key, value, ok := pair(strings.TrimSpace(line))
		if !ok {
			return Meta{}, t, nil, nil
		}
		note, problem := m.set(key, value)
		if number == 1 && (note != nil || problem != "") {
			return Meta{}, t, nil, nil
		}
		if note == nil && problem != "" {
			w := why.Because("front-matter-key", "key", key)
			note = &w
		}
		if note != nil {
			note.Args["line"] = strconv.Itoa(number)
			notes = append(notes, *note)
		}
		line, rest, more = cutLine(rest)
	}
	if number < 3 || !more {
		return Meta{}, t, nil, nil
	}
	return m, rest, notes, nil
}

// set takes one value; problem is what makes the front matter wrong, note what
// the reader should know.
func (m *Meta) set(key, value string) (note *why.Why, problem string) {
	switch key {
	case "title":
		m.Title = value
	case "publisher", "source", "outlet":
		m.Publisher = value
	case "author":
		m.Author = value
	case "date":
		if m.Date, problem = isoDate(value); value == "" {
			problem = ""
		}
	case "url":
		if value != "" && !isWebAddress(value) {
			w := why.Because("front-matter-url", "url", shorten(value, 60))
			return &w, ""
		}
		m.URL = value
	case "language":
		tag, ok := LanguageTag(value)
		if !ok && value != "" {
			w := why.Because("front-matter-language", "language", shorten(value, 30))
			return &w, ""
		}
		m.Language = tag
	default:
		w := why.Because("front-matter-key", "key", key)
		return &w, ""
	}
	return nil, problem
}

// pair splits "key: value"; keys are letters, digits, hyphens and underscores,
// and come back in lower case.
func pair(line string) (key, value string, ok bool) {
	key, value, ok = strings.Cut(line, ":")
	key = strings.TrimSpace(key)
	if !ok || key == "" || value != "" && value[0] != ' ' && value[0] != '\t' {
		return "", "", false
	}
	for i := 0; i < len(key); i++ {
		c := key[i] | 0x20
		if !('a' <= c && c <= 'z' || '0' <= key[i] && key[i] <= '9' || key[i] == '-' || key[i] == '_') {
			return "", "", false
		}
	}
	value = strings.TrimSpace(value)
	if n := len(value); n >= 2 && (value[0] == '"' || value[0] == '\'') && value[n-1] == value[0] {
		value = strings.TrimSpace(value[1 : n-1])
	}
	return strings.ToLower(key), value, true
}

// closes reports whether a line "---" follows.
func closes(t string) bool {
	for t != "" {
		var line string
		line, t, _ = cutLine(t)
		if strings.TrimSpace(line) == "---" {
			return true
		}
	}
	return false
}

// dayLayouts are ways to write a day in full that can't be taken for another day;
// what stands behind them is left.
var dayLayouts = []string{"2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05 MST", "2006/1/2", "2.1.2006", "2 January 2006", "2 Jan 2006", "January 2, 2006", "Jan 2, 2006",
	"Monday, January 2, 2006", "Monday, 2 January 2006", time.RFC1123Z, time.RFC1123}

// isoDate checks an ISO 8601 day or date-time and returns it with a "T"
// between the two, or the ISO 8601 day of one in words; problem says what is wrong.
func isoDate(value string) (date, problem string) {
	date = value
	if len(date) > 10 && date[10] == ' ' {
		date = date[:10] + "T" + strings.TrimSpace(date[11:])
	}
	for _, layout := range []string{"2006-01-02", "2006-01-02T15:04", "2006-01-02T15:04:05", "2006-01-02T15:04Z07:00", time.RFC3339} {
		if _, err := time.Parse(layout, date); err == nil {
			return date, ""
		}
	}
	for _, layout := range dayLayouts {
		if day, err := time.Parse(layout, value); err == nil {
			return day.Format("2006-01-02"), ""
		}
	}
	return "", "the date “" + shorten(value, 40) + "” is not a day such as 2025-11-09 or a time such as 2025-11-09T14:30Z"
}

func isWebAddress(s string) bool {
	l := strings.ToLower(s)
	return (strings.HasPrefix(l, "https://") || strings.HasPrefix(l, "http://")) && !strings.ContainsAny(s, " \t\"<>")
}

// cutLine splits t after its first line; more says whether anything but the
// end of the text follows or stood there.
func cutLine(t string) (line, rest string, more bool) {
	i := strings.IndexAny(t, "\r\n")
	if i < 0 {
		return t, "", false
	}
	if strings.HasPrefix(t[i:], "\r\n") {
		return t[:i], t[i+2:], true
	}
	return t[:i], t[i+1:], true
}

// shorten cuts s for a message, after n characters.
func shorten(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i] + "…"
		}
		n--
	}
	return s
}
