package intake

import "strings"

// isCopyright reports the line, or half of it, that reserves rights.
func isCopyright(l string) bool {
	low := strings.ToLower(l)
	return strings.HasPrefix(low, "copyright ") || strings.HasPrefix(l, "©") || strings.HasPrefix(low, "(c) ") || strings.HasPrefix(low, "all rights reserved") || len(l) < 120 && strings.HasSuffix(strings.TrimRight(low, "."), "all rights reserved")
}

// isRule reports a line of one mark, five times or more.
func isRule(l string) bool {
	return len(l) >= 5 && strings.ContainsAny(l[:1], "-=_*#~+") && strings.Trim(l, l[:1]) == ""
}

// cutAtRules cuts at rules and new pages between parts that each have the head
// of an article.
func cutAtRules(lines []string) [][]string {
	var parts [][]string
	from := 0
	for i := 0; i <= len(lines); i++ {
		if i < len(lines) && !isRule(lines[i]) && lines[i] != "\f" && lines[i] != "***" && lines[i] != "* * *" {
			continue
		}
		part := lines[from:i]
		from = i + 1
		if words(part) == 0 {
			continue
		}
		if !hasHead(part) {
			if len(parts) == 0 {
				return nil
			}
			last := parts[len(parts)-1]
			parts[len(parts)-1] = append(last[:len(last):len(last)], part...)
			continue
		}
		parts = append(parts, part)
	}
	return parts
}

// hasHead reports a headline and a byline or date under it.
func hasHead(lines []string) bool {
	n := 0
	for i, l := range lines {
		if l == "" {
			continue
		}
		if n++; n == 1 && !isHeadline(l) {
			return false
		}
		if n > 1 && (bylineOf(l) != "" || isDateLine(l)) {
			return words(lines[i:]) >= leastBody
		}
		if n > 5 {
			break
		}
	}
	return false
}

// repeatedHeads finds the places where a headline, a byline and a date follow
// one another, with articles between them.
func repeatedHeads(lines []string) []int {
	var places []int
	for i, l := range lines {
		if l == "" || !isHeadline(l) || i > 0 && lines[i-1] != "" || bylineOf(l) != "" || isDateLine(l) {
			continue
		}
		byline, date, n := false, false, 0
		for _, next := range lines[i+1:] {
			if next == "" {
				continue
			}
			n++
			byline = byline || bylineOf(next) != ""
			date = date || isDateLine(next) || bylineOf(next) != "" && isoDate(next) != ""
			if n == 4 || byline && date || endsSentence(next) {
				break
			}
		}
		if byline && date {
			places = append(places, i)
		}
	}
	if len(places) > 0 && words(lines[:places[0]]) > 0 {
		return nil // the text doesn't begin with one
	}
	return places
}

// isHeadline reports a line that can be one.
func isHeadline(l string) bool {
	return len(l) <= 200 && !strings.HasSuffix(l, ".") && !strings.HasSuffix(l, ":") && len(strings.Fields(l)) >= 2
}

// isDateLine reports a line that is a date, a weekday and a time of day
// perhaps.
func isDateLine(l string) bool {
	const longest = 70
	return len(l) <= longest && len(strings.Fields(l)) <= 9 && !(endsSentence(l) && len(strings.Fields(l)) > 4) && isoDate(l) != ""
}
