package lang

// englishSearch words the search.
var englishSearch = map[string]string{
	"search.count":         "{count} {count:match|matches}",
	"search.help":          "Names in any spelling, headlines, quotations and every sentence. Accents, case, word order and small misspellings don’t matter.",
	"search.hint":          "A name, a word, a phrase",
	"search.is":            "is {name}",
	"search.kind.event":    "Events",
	"search.kind.headline": "Headlines and headings",
	"search.kind.name":     "Names",
	"search.kind.quote":    "Quotations",
	"search.kind.text":     "Full text",
	"search.more":          "{count} more; another word narrows it down.",
	"search.none":          "No match. Fewer words, or the beginning of one, may find more.",
	"search.slash":         "Open the search with the / key",
	"search.timeline":      "Mark them on the timeline",
	"search.title":         "Search the articles",
}
