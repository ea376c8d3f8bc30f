package intake

import (
	"strconv"
	"strings"

	"parallax/internal/corpus"
	"parallax/internal/text"
	"parallax/internal/why"
)

// leastBody is how many words an article has at least for a file to be cut
// into articles by signs that other texts have too.
const leastBody = 25

// split reads a text as several articles, as news databases export them; it
// does nothing and is false when the text is one article.
func (r *reader) split(in input, t string, notes []why.Why) bool {
	lines := strings.Split(withNewlines(visible(strings.ReplaceAll(t, "\f", "\n\f\n"))), "\n")
	for i, l := range lines {
		if strings.TrimSpace(l) == "" && strings.Contains(l, "\f") {
			lines[i] = "\f"
		} else {
			lines[i] = oneLine(l)
		}
	}
	parts, sure := cutArticles(lines)
	var drafts []Draft
	for _, p := range parts {
		a := readExported(p)
		if n := words(a.body); n == 0 || !sure && n < leastBody {
			continue
		}
		drafts = append(drafts, a.draft())
	}
	if len(drafts) < 2 && (!sure || len(drafts) == 0) {
		return false
	}
	for i, d := range drafts {
		number := strconv.Itoa(i + 1)
		d.From = in.from + " article " + number
		d.Notes = append(append(d.Notes, why.Because("intake-part", "number", number, "count", strconv.Itoa(len(drafts)))), notes...)
		if d.Name = slug(d.Meta.Title); d.Name == "" {
			d.Name = in.stem + "-" + number
		}
		r.add(in, d)
	}
	return true
}

// cutArticles cuts lines where articles begin or end: at the marks that
// databases set (sure), else at rules between, or at headline, byline and date
// where they come again and again.
func cutArticles(lines []string) (parts [][]string, sure bool) {
	starts, ends, lengths := []int{}, []int{}, []int{}
	for i, l := range lines {
		switch {
		case isNumbering(l):
			starts = append(starts, i)
		case isEndMark(l):
			ends = append(ends, i+1)
		case wordCount(l) > 0:
			lengths = append(lengths, i)
		}
	}
	switch {
	case len(starts) >= 2 || len(starts) == 1 && len(lengths) > 0 && starts[0] < 10:
		return cutAt(lines, starts), true
	case len(ends) >= 2 || len(ends) == 1 && len(lengths) > 0:
		return cutAt(withoutContents(lines, lengths), endsIn(withoutContents(lines, lengths))), true
	case len(lengths) >= 2:
		return cutAt(lines, headsOf(lines, lengths)), true
	}
	if parts := cutAtRules(lines); len(parts) >= 2 {
		return parts, false
	}
	if heads := repeatedHeads(lines); len(heads) >= 2 {
		return cutAt(lines, heads), false
	}
	return nil, false
}

// cutAt cuts lines before each of the places. What stands before the first
// belongs to no article, unless it is the first.
func cutAt(lines []string, places []int) [][]string {
	var parts [][]string
	for i, at := range places {
		end := len(lines)
		if i+1 < len(places) {
			end = places[i+1]
		}
		parts = append(parts, lines[at:end])
	}
	return parts
}

// endsIn gives the places at which articles begin, of lines whose articles
// have a mark at their ends.
func endsIn(lines []string) []int {
	places := []int{0}
	for i, l := range lines {
		if isEndMark(l) && i+1 < len(lines) {
			places = append(places, i+1)
		}
	}
	return places
}

// withoutContents drops the list of what the file holds, before its first
// article.
func withoutContents(lines []string, lengths []int) []string {
	const longestHead = 25
	if len(lengths) == 0 || lengths[0] < longestHead {
		return lines
	}
	at := lengths[0]
	for head := 0; at > 0 && head < 7; at-- {
		if lines[at-1] != "" {
			head++
		}
	}
	return lines[at:]
}

// isNumbering reports “Document 3 of 12” and “3 of 12 DOCUMENTS”.
func isNumbering(l string) bool {
	f := strings.Fields(strings.ToLower(l))
	if len(f) != 4 {
		return false
	}
	for _, noun := range []string{"document", "article", "story", "record", "item", "result"} {
		if f[0] == noun && digits(f[1]) && f[2] == "of" && digits(f[3]) || digits(f[0]) && f[1] == "of" && digits(f[2]) && (f[3] == noun || f[3] == noun+"s") {
			return true
		}
	}
	return false
}

// isEndMark reports “End of Document” and “Document ABCD000020251109elb9000xx”.
func isEndMark(l string) bool {
	if strings.EqualFold(l, "end of document") || strings.EqualFold(l, "end of article") {
		return true
	}
	code, ok := strings.CutPrefix(strings.TrimPrefix(l, "AN "), "Document ")
	if !ok || len(code) < 18 || len(code) > 40 || strings.ContainsRune(code, ' ') {
		return false
	}
	n := 0
	for i := 0; i < len(code); i++ {
		if isDigit(code[i]) {
			n++
		} else if !isLetter(code[i]) {
			return false
		}
	}
	return n >= 8
}

// wordCount is n in “LENGTH: 523 words”, “523 words”, “Word count: 523”; 0 in
// other lines.
func wordCount(l string) int {
	low := strings.ToLower(l)
	if len(low) > 40 {
		return 0
	}
	labelled := false
	for _, label := range []string{"length:", "word count:", "words:", "wc "} {
		if rest, ok := strings.CutPrefix(low, label); ok {
			low, labelled = strings.TrimSpace(rest), true
		}
	}
	n, unit, _ := strings.Cut(low, " ")
	n = strings.ReplaceAll(n, ",", "")
	if len(n) > 6 || !digits(n) || unit != "words" && !(labelled && (unit == "" || unit == "word")) {
		return 0
	}
	return number(n)
}

// headsOf gives the places at which articles begin, of lines with a count of
// words in the head of each: behind the foot of the article before.
func headsOf(lines []string, lengths []int) []int {
	var places []int
	after := 0
	for _, at := range lengths {
		head := at
		for i, n := at-1, 0; i >= after && n < 8; i-- {
			l := lines[i]
			if l == "" {
				continue
			}
			if isFoot(l) || len(l) > longestTitle || endsSentence(l) && len(strings.Fields(l)) > 12 {
				break
			}
			head = i
			n++
		}
		places = append(places, head)
		after = at + 1
	}
	return places
}

// isFoot reports lines that end an article.
func isFoot(l string) bool {
	low := strings.ToLower(l)
	label, _, _ := strings.Cut(low, ":")
	return isFootLabel(label) || isEndMark(l) || isRule(l) || l == "\f"
}

// draft makes a draft of an exported article.
func (a *exported) draft() Draft {
	d := Draft{Kind: Database, Meta: corpus.Meta{Title: a.title, Publisher: a.publisher, Author: a.author, Date: isoDate(a.date), URL: a.url, Language: a.language}}
	body := a.body
	if a.title != "" && (len(body) == 0 || text.Fold(body[0]) != text.Fold(a.title)) {
		body = append([]string{a.title}, body...)
	}
	d.Text = strings.Join(body, "\n\n") + "\n"
	return d
}
