package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/internal/text"
)

// longestPublisher is how many bytes the name of a publisher has at most.
const longestPublisher = 50

// publisherOf is the publisher that the words around the article name; "" when
// none is named: where it was published first, who holds the copyright, or the
// paper's name after the headline.
func publisherOf(d *Document) string {
	held := ""
	for _, b := range d.Blocks {
		if b.Kind != text.Boilerplate && b.Kind != text.Byline && b.Kind != text.Other {
			continue
		}
		line := strings.TrimLeft(b.Of(d.Text), "(*[ ")
		if name := publishedIn(line); name != "" {
			return name
		}
		if held == "" {
			held = copyrightHolder(line)
		}
	}
	if held == "" {
		held = mastheadOf(d)
	}
	if held == "" {
		for _, b := range d.Blocks {
			if b.Kind == text.Headline {
				_, held = cutSuffix(b.Of(d.Text))
				break
			}
		}
	}
	return held
}

// mastheadOf is the paper that a line between the headline and the article
// names: "Harlow Courier, 3 March 2024", "The Star".
func mastheadOf(d *Document) string {
	for _, b := range d.Blocks {
		switch b.Kind {
		case text.Paragraph, text.Standfirst:
			return ""
		case text.Byline, text.Heading, text.Other:
			if name := masthead(b.Of(d.Text)); name != "" {
				return name
			}
		}
	}
	return ""
}

// masthead is the paper's name that a line is, alone or with more after a mark;
// "" when it names none. What follows a comma must be a date: "Ada Post, editor"
// is a person.
func masthead(line string) string {
	if name := stampedBy(line); name != "" {
		return name
	}
	name, rest := line, ""
	if i := strings.IndexAny(line, "|,(•·\n\r"); i >= 0 {
		name, rest = line[:i], strings.TrimSpace(line[i+1:])
		if line[i] == ',' && !startsDate(rest) && (rest == "" || rest[0] < '0' || '9' < rest[0]) {
			return ""
		}
	}
	name = strings.TrimSpace(name)
	if low := lower(name); strings.HasPrefix(low, "staff ") || strings.HasPrefix(low, "our ") || len(strings.Fields(name)) > 5 || !namesPaper(name) || nameAt(name) != name {
		return ""
	}
	return name
}

// stampedBy is the paper's name before a dash and its day and hour: "The Age -
// April 10, 2007 - 7:07AM"; "" when there is none.
func stampedBy(line string) string {
	for _, dash := range []string{" - ", " – ", " — "} {
		name, stamp, ok := strings.Cut(line, dash)
		if !ok || stamp == "" {
			continue
		}
		if nameAt(name) == name && len(strings.Fields(name)) <= 4 && (startsDate(stamp) || '0' <= stamp[0] && stamp[0] <= '9') && (namesPaper(name) || strings.HasPrefix(name, "The ")) {
			return name
		}
		return ""
	}
	return ""
}

// publishedIn is the name in "Published in The Post, May 3rd, 2024", "This
// article was originally published by The Post.", "The post … appeared first on
// The Post."
func publishedIn(line string) string {
	low := lower(line)
	for _, cue := range []string{"published in ", "published by ", "published on ", "appeared in ", "appeared on ", "appeared first on ", "republished from "} {
		i := strings.Index(low, cue)
		if i < 0 || i > 0 && !startsNotice(low) {
			continue
		}
		rest := line[i+len(cue):]
		if name := nameAt(rest); name != "" && !startsDate(name) && (cue != "published by " || i > 0) {
			return name
		}
	}
	return ""
}

// startsNotice reports a sentence about the article as a whole.
func startsNotice(low string) bool {
	for _, opening := range []string{"this article ", "this story ", "this piece ", "this report ", "the post ", "originally ", "first ", "article ", "story ", "a version of this "} {
		if strings.HasPrefix(low, opening) {
			return true
		}
	}
	return false
}

// copyrightHolder is the name in "© 2024 The Post. All rights reserved."
func copyrightHolder(line string) string {
	low := lower(line)
	at := -1
	for _, mark := range []string{"©", "(c)", "c) 20", "copyright"} {
		if i := strings.Index(low, mark); i >= 0 && (at < 0 || i < at) {
			at = i
		}
	}
	if at < 0 {
		return ""
	}
	words := strings.Fields(line[at:min(len(line), runeFloor(line, at+3*longestPublisher))])
	for len(words) > 0 {
		w := strings.TrimLeft(lower(words[0]), "©(,–-")
		if w != "" && w != "c)" && w != "copyright" && w != "by" && (w[0] < '0' || '9' < w[0]) {
			break
		}
		words = words[1:]
	}
	return nameAt(strings.TrimLeft(strings.Join(words, " "), "©"))
}

// nameAt is the name that s starts with: words in capitals and hosts' names,
// with small words between them, up to a mark. "All" is none.
func nameAt(s string) string {
	var name, between []string
	for _, word := range strings.Fields(s[:runeFloor(s, 2*longestPublisher)]) {
		bare := strings.TrimRight(word, ".,;:)]!”\"")
		if bare == "" {
			break
		}
		first, _ := utf8.DecodeRuneInString(bare)
		switch {
		case unicode.IsUpper(first), strings.ContainsRune(bare, '.'), bare == "&" || unicode.IsDigit(first) && len(name) > 0:
			name = append(append(name, between...), bare)
			between = nil
		case len(name) > 0 && (bare == "of" || bare == "and" || bare == "the" || bare == "for"):
			between = append(between, bare)
		default:
			bare = ""
		}
		if bare != word {
			break
		}
	}
	joined := strings.Join(name, " ")
	if len(joined) > longestPublisher || len(joined) < 2 || strings.EqualFold(name[0], "all") {
		return ""
	}
	return joined
}

// startsDate reports words that start with a month or weekday.
func startsDate(name string) bool {
	first, _, _ := strings.Cut(name, " ")
	return calendarWords.Has(strings.TrimRight(lower(first), ".,"))
}

// cutSuffix cuts the publisher's name off a headline: "Snow closes pass | The
// Post". After a dash it must have a word that papers' names have.
func cutSuffix(headline string) (title, publisher string) {
	for _, sep := range []string{" | ", " - ", " – ", " — "} {
		i := strings.LastIndex(headline, sep)
		if i < 0 {
			continue
		}
		name := strings.TrimSpace(headline[i+len(sep):])
		if nameAt(name) != name || len(strings.Fields(name)) > 4 || len(strings.Fields(headline[:i])) < 3 {
			continue
		}
		if sep == " | " || namesPaper(name) {
			return strings.TrimRightFunc(headline[:i], unicode.IsSpace), name
		}
	}
	return headline, ""
}

// namesPaper reports a name with a word that names of newspapers, agencies and
// stations have, or a host's name.
func namesPaper(name string) bool {
	for _, w := range strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' }) {
		if paperWords.Has(text.Fold(w)) || strings.HasSuffix(w, ".com") || strings.HasSuffix(w, ".org") || strings.HasSuffix(w, ".net") {
			return true
		}
	}
	return false
}

// paperWords are in the names of papers, agencies and stations, calendarWords start
// a date.
var (
	paperWords = text.NewSet(`times post herald tribune guardian telegraph journal gazette chronicle star mirror
express mail independent observer standard courier bulletin dispatch globe news agency press today reuters bbc cnn
ap afp npr voice monitor ledger sun sentinel radio television tv wire magazine media broadcasting xinhua daily weekly nation citizen examiner inquirer register review reporter mercury argus
echo advertiser bloomberg politico`)

	calendarWords = text.NewSet(`january february march april may june july august september october november december
jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday
mon tue wed thu fri sat sun`)
)

// lower makes the capitals of ASCII small; every byte keeps its place.
func lower(s string) string {
	return strings.Map(func(r rune) rune {
		if 'A' <= r && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}, s)
}

// runeFloor is n, or the start of the character of s that n falls in.
func runeFloor(s string, n int) int {
	if n >= len(s) {
		return len(s)
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return n
}
