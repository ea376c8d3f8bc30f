package lang

// englishCite words the box of citations.
var englishCite = map[string]string{
	"cite.copied":        "The citation is on the clipboard.",
	"cite.copy":          "Copy",
	"cite.copyNamed":     "Copy in the style {style}",
	"cite.notCopied":     "The browser did not let the page copy. Select the text and copy it by hand.",
	"cite.open":          "Cite",
	"cite.openNamed":     "Cite: {what}",
	"cite.original":      "The passage in its original, out of this page",
	"cite.style.apa":     "APA",
	"cite.style.chicago": "Chicago",
	"cite.style.mla":     "MLA",
	"cite.title":         "How to cite it",
	"cite.wait":          "One moment …",
}
