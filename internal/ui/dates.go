package ui

import (
	"strings"

	"parallax/internal/lang"
	"parallax/internal/publish"
	"parallax/internal/query"
	"parallax/internal/timeline"
)

// publishedDate words when a source came out: "7–13 November 2025", "not
// before 7 November 2025", "date unknown".
func publishedDate(p query.Published) string { return publish.PublishedWords(lang.English, p) }

// shortDate is publishedDate for the key: "7–13 Nov". The year is left out
// where withYear is false.
func shortDate(p query.Published, withYear bool) string {
	earliest, latest := p.Earliest, p.Latest
	if earliest == "" && latest == "" {
		earliest, latest = p.Value, p.Value
	}
	from, _, okFrom := timeline.ParseISO(earliest)
	to, _, okTo := timeline.ParseISO(latest)
	l := listedDate{withYear: withYear}
	switch {
	case okFrom && okTo:
		return l.between(int(from), int(to))
	case okFrom:
		return say("date.notBefore", "day", l.between(int(from), int(from)))
	case okTo:
		return say("date.notAfter", "day", l.between(int(to), int(to)))
	}
	return say("date.unknown")
}

// oneYear reports whether all that is known of when sources came out lies in one
// year. It asks for each by its number, below n.
func oneYear(n int, published func(int) query.Published) bool {
	year := ""
	for i := range n {
		p := published(i)
		for _, iso := range []string{p.Value, p.Earliest, p.Latest} {
			switch y, _, _ := strings.Cut(iso, "-"); {
			case iso == "":
			case year == "":
				year = y
			case y != year:
				return false
			}
		}
	}
	return true
}
