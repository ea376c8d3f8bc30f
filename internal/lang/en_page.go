package lang

// englishPage words the page and the frame around every view.
var englishPage = map[string]string{
	// The page.
	"app.name":   "Parallax",
	"date.range": "{from} to {to}",

	// The frame around every view.
	"close":                   "Close",
	"date.notAfter":           "not after {day}",
	"date.notBefore":          "not before {day}",
	"date.unknown":            "date unknown",
	"documents.open":          "Your documents",
	"foot.about":              "How it works, and how often it errs",
	"foot.private":            "Nothing leaves this machine.",
	"foot.type":               "Serif: words of a source. Sans: ours.",
	"key.more":                "and {count} more",
	"key.label":               "Sources",
	"key.published":           "Published",
	"more.all":                "Show the other {count} too",
	"more.paper":              "{count} more {count:is|are} not on this paper: show all of them on the page, then print.",
	"more.table":              "{count} more {count:is|are} not on this paper; “Hand on” has a table of all.",
	"nav.views":               "Views",
	"page.skip":               "Skip to the view",
	"problem.link.newer":      "This link was made by a later version of the page; what is understood of it is shown.",
	"problem.link.unreadable": "Part of this link could not be read; the rest is shown.",
	"problem.link.view":       "This link names a view that there isn’t; the first one is shown.",
	"search.open":             "Search",
	"view.about":              "How it works",
	"view.compare":            "Compare",
	"view.differences":        "Differences",
	"view.sources":            "Sources",
	"view.timeline":           "Timeline",
}
