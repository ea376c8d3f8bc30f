package intake

import (
	"strings"

	"parallax/internal/corpus"
)

// An exported is an article as a news database writes it.
type exported struct {
	title, publisher, author, date, url, language string

	body []string

	before, after []string // lines of the head without a label, before and after its date
	counted       bool     // a count of words stood before the date
}

// readExported reads the lines of one article: head, text, foot.
func readExported(lines []string) exported {
	var a exported
	i := a.head(lines)
	body := lines[i:]
	for j, l := range body {
		label, value, labelled := label(l)
		if labelled && headField(label) == "body" && label != "text" {
			body[j] = value // Factiva's lead paragraph and the rest
			continue
		}
		if !(labelled && isFootLabel(label)) && !strings.EqualFold(l, "classification") && !isEndMark(l) && !(isCopyright(l) && wordsLeft(body[j:]) < 60) {
			continue
		}
		if labelled {
			a.take(footField(label), value)
		}
		a.foot(body[j:])
		body = body[:j]
		break
	}
	a.body = unwrapped(body)
	a.settle()
	return a
}

// wordsLeft counts words as far as it must.
func wordsLeft(lines []string) int { return words(lines[:min(len(lines), 40)]) }

// head reads the lines before the text and gives the place where it begins.
func (a *exported) head(lines []string) int {
	for i, l := range lines {
		switch name, value, ok := label(l); {
		case l == "" || isNumbering(l) || isRule(l) || l == "\f" || isContents(l):
		case strings.EqualFold(l, "body"):
			return i + 1
		case wordCount(l) > 0:
			a.counted = a.counted || a.date == "" && !ok
		case ok && headField(name) == "body":
			if value != "" {
				lines[i] = value
				return i
			}
			return i + 1
		case ok && (headField(name) != "" || isFootLabel(name)):
			a.take(headField(name), value)
		case isCopyright(l):
		case len(l) > 3 && isLanguage(l):
			a.take("language", l)
		case isCode(l):
		case a.author == "" && bylineOf(l) != "":
			a.author = bylineOf(l)
			if day := isoDate(l); day != "" && a.date == "" {
				a.date = day
			}
		case a.date == "" && isDateLine(l):
			a.date = l
		case a.date != "" && isClock(l):
			a.date += " " + l
		case !startsProse(lines[i:]) && isHeadline(l) && len(a.before)+len(a.after) < 5 && !(a.date != "" && (len(a.before) > 1 || a.title != "") && len(l) > 100):
			if a.date == "" {
				a.before = append(a.before, l)
			} else {
				a.after = append(a.after, l)
			}
		default:
			return i
		}
	}
	return len(lines)
}

// label splits “LABEL: value” at a label that is known, and Factiva's
// “HD  value”.
func label(l string) (name, value string, ok bool) {
	if name, value, ok = strings.Cut(l, ":"); ok && len(name) <= 24 {
		name = strings.ToLower(strings.TrimSpace(name))
		if headField(name) != "" || isFootLabel(name) {
			return name, strings.TrimSpace(value), true
		}
	}
	if len(l) >= 2 && l[:2] == strings.ToUpper(l[:2]) && isLetter(l[0]) && isLetter(l[1]) && (len(l) == 2 || l[2] == ' ') {
		name = strings.ToLower(l[:2])
		if headField(name) != "" && name != "by" && name != "pg" || isFootLabel(name) && name != "in" && name != "re" || len(l) == 2 {
			return name, strings.TrimSpace(l[2:]), headField(name) != "" || isFootLabel(name)
		}
	}
	return "", "", false
}

// foot reads the labels behind the text.
func (a *exported) foot(lines []string) {
	for _, l := range lines {
		if name, value, ok := label(l); ok && isFootLabel(name) {
			a.take(footField(name), value)
		}
	}
}

// take fills a field that is still empty.
func (a *exported) take(field, value string) {
	if value == "" {
		return
	}
	var to *string
	switch field {
	case "title":
		to = &a.title
	case "publisher":
		to = &a.publisher
	case "author":
		to, value = &a.author, authorName(value)
	case "date":
		to = &a.date
		if isoDate(value) == "" {
			return
		}
	case "url":
		to, value = &a.url, webAddress(value)
	case "language":
		to = &a.language
	case "info": // The Herald; Lowton [Lowton]. 09 Nov 2025: 12.
		name, _, _ := strings.Cut(value, ";")
		name, _, _ = strings.Cut(name, "; ")
		a.take("publisher", strings.TrimSpace(name))
		if day := isoDate(strings.ReplaceAll(value, ".", " ")); day != "" {
			a.take("date", day[:10])
		}
		return
	default:
		return
	}
	if *to == "" {
		*to = value
	}
}

// settle tells headline and publication among the lines of the head that have
// no label. Databases write them in one of three orders: headline,
// publication, date; publication, date, headline; headline, count of words,
// date, publication.
func (a *exported) settle() {
	fill := func(field *string, from []string, i int) {
		if *field == "" && i < len(from) {
			*field = from[i]
		}
	}
	switch {
	case a.counted:
		fill(&a.title, a.before, 0)
		fill(&a.publisher, a.after, 0)
	case len(a.before) >= 2:
		fill(&a.title, a.before, 0)
		fill(&a.publisher, a.before, 1)
	case a.title != "":
		fill(&a.publisher, a.before, 0)
	case len(a.after) > 0:
		fill(&a.publisher, a.before, 0)
		fill(&a.title, a.after, 0)
	default:
		fill(&a.title, a.before, 0)
	}
	if len(a.title) > 0 && len(a.language) > 3 {
		a.language = strings.ToLower(a.language)
		a.language, _, _ = strings.Cut(a.language, ";")
	}
}

// isContents reports a line of the list of what the file holds.
func isContents(l string) bool {
	if strings.HasPrefix(l, "Documents (") {
		return true
	}
	_, rest, ok := cutNumber(l, 3)
	return ok && strings.HasPrefix(rest, ". ")
}

func isLanguage(l string) bool {
	_, ok := corpus.LanguageTag(l)
	return ok && len(l) <= 12
}

// isClock reports a line that is a time of day.
func isClock(l string) bool {
	_, _, ok := cutClock(l)
	return ok && len(l) <= 20
}

// startsProse reports lines that begin with a paragraph, which may be wrapped.
func startsProse(lines []string) bool {
	const fewest = 12 // words
	n, last := 0, ""
	for _, l := range lines {
		if _, _, labelled := label(l); l == "" || labelled || wordCount(l) > 0 || isCopyright(l) || isDateLine(l) || bylineOf(l) != "" {
			break
		}
		n += len(strings.Fields(l))
		last = l
	}
	return n >= fewest && endsSentence(last)
}

// isCode reports what stands alone in heads and tells a reader nothing: codes
// of publications, languages, editions, pages.
func isCode(l string) bool {
	low := strings.ToLower(l)
	if len(strings.Fields(l)) == 1 && len(l) <= 8 && (l == strings.ToUpper(l) || low == "english") {
		return true
	}
	return len(strings.Fields(l)) <= 4 && (strings.HasSuffix(low, " edition") || strings.HasPrefix(low, "pg. ") || strings.HasPrefix(low, "page ") || strings.HasPrefix(low, "section "))
}

// unwrapped gives the paragraphs of a text. Lines that are all short were
// wrapped: those of a paragraph are joined. Of others, a line that ends within
// a sentence is.
func unwrapped(lines []string) []string {
	const widest = 100 // bytes of a wrapped line
	wrapped, gap := true, false
	for i, l := range lines {
		wrapped = wrapped && len(l) <= widest
		gap = gap || l == "" && i > 0 && i+1 < len(lines)
	}
	var out []string
	join := false
	for _, l := range lines {
		if l == "" || l == "\f" || isRule(l) {
			join = false
			continue
		}
		if n := len(out); join && (wrapped && gap || !endsSentence(out[n-1])) {
			out[n-1] += " " + l
			continue
		}
		out = append(out, l)
		join = true
	}
	return out
}
