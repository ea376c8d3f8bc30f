package ui

import (
	"parallax/internal/lang"
	"parallax/internal/query"
)

// publishedDate words when a source came out: "7–13 November 2025", "not
// before 7 November 2025", "date unknown".
func publishedDate(p query.Published) string {
	switch {
	case p.Earliest != "" && p.Latest != "":
		return lang.English.Range(p.Earliest, p.Latest)
	case p.Value != "" && p.Earliest == "" && p.Latest == "":
		return lang.English.Day(p.Value)
	case p.Earliest != "":
		return say("date.notBefore", "day", lang.English.Day(p.Earliest))
	case p.Latest != "":
		return say("date.notAfter", "day", lang.English.Day(p.Latest))
	}
	return say("date.unknown")
}

// shortDate is publishedDate for the key.
func shortDate(p query.Published) string { return publishedDate(p) }
