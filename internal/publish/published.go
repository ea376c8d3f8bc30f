package publish

import (
	"parallax/internal/lang"
	"parallax/internal/query"
)

// PublishedWords says when a source came out: "7–13 November 2025", "not before
// 7 November 2025", "date unknown".
func PublishedWords(l *lang.Language, p query.Published) string {
	bound := func(key, day string) string { return l.Say(key, map[string]string{"day": l.Day(day)}) }
	switch {
	case p.Earliest != "" && p.Latest != "":
		return l.Range(p.Earliest, p.Latest)
	case p.Earliest != "":
		return bound("date.notBefore", p.Earliest)
	case p.Latest != "":
		return bound("date.notAfter", p.Latest)
	case p.Value != "":
		return l.Day(p.Value)
	}
	return l.Say("date.unknown", nil)
}
