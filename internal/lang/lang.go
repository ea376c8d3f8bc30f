// Package lang holds every string of the interface and the words of every
// why, by code: a few files a language, one a section of the page. It words
// dates and numbers too.
package lang

import (
	"strings"

	"parallax/internal/why"
)

// A Language words the page. Phrases hold {name} where an argument goes, and
// {name:one|more} where words depend on whether it is 1.
type Language struct {
	Tag      string              // BCP 47
	phrases  []map[string]string // by section of the page; a key is in one of them
	calendar *calendar
}

// Say returns the phrase under key with its arguments put in. A key without a
// phrase is returned as it is, so that a gap is seen and nothing is hidden.
func (l *Language) Say(key string, args map[string]string) string {
	for _, section := range l.phrases {
		if phrase, ok := section[key]; ok {
			return fill(phrase, args)
		}
	}
	return key
}

// Why returns the sentence for w. Arguments that are days, ranges or TIMEX3
// values are worded; all others stand as they are. Two or three digits are a
// century or a decade where the argument is a time ({date}, {from}), else a number.
func (l *Language) Why(w why.Why) string {
	args := make(map[string]string, len(w.Args))
	for name, value := range w.Args {
		if _, number := digits(value); number && len(value) < 4 && !isTime(name) {
			args[name] = value
			continue
		}
		if words, ok := l.Money(value); ok && name == "thing" {
			args[name] = words
			continue
		}
		args[name] = l.Date(value)
	}
	return l.Say("why."+w.Code, args)
}

// isTime reports whether an argument of a reason is always a time.
func isTime(name string) bool {
	switch name {
	case "date", "value", "from", "to", "coarse", "fine":
		return true
	}
	return false
}

// fill replaces each {name} in phrase by args[name], and each {name:one|more} by
// the words for its number; unknown names stay.
func fill(phrase string, args map[string]string) string {
	if len(args) == 0 || !strings.Contains(phrase, "{") {
		return phrase
	}
	var b strings.Builder
	for {
		open := strings.IndexByte(phrase, '{')
		if open < 0 {
			break
		}
		end := strings.IndexByte(phrase[open:], '}')
		if end < 0 {
			break
		}
		name, forms, counted := strings.Cut(phrase[open+1:open+end], ":")
		value, ok := args[name]
		if one, more, _ := strings.Cut(forms, "|"); counted && value == "1" {
			value = one
		} else if counted {
			value = more
		}
		if !ok {
			value = phrase[open : open+end+1]
		}
		b.WriteString(phrase[:open])
		b.WriteString(value)
		phrase = phrase[open+end+1:]
	}
	b.WriteString(phrase)
	return b.String()
}
