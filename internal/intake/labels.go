package intake

// headField is the field that a label of a head gives: "-" for none, and "" when
// it is no such label.
func headField(label string) string {
	switch label {
	case "headline", "title", "hd":
		return "title"
	case "byline", "by", "author", "authors":
		return "author"
	case "publication", "source", "publication title", "sn", "newspaper":
		return "publisher"
	case "date", "publication date", "pd", "published":
		return "date"
	case "publication info":
		return "info"
	case "url", "link":
		return "url"
	case "language", "la":
		return "language"
	case "body", "full text", "lp", "td", "text":
		return "body"
	case "document url", "section", "length", "dateline", "highlight", "series", "edition", "page", "pg", "wc", "sc", "ed", "cy", "abstract", "links", "type", "et",
		"word count", "words", "column":
		return "-"
	}
	return ""
}

// isFootLabel reports whether a label, in small letters, stands behind an
// article's text.
func isFootLabel(label string) bool {
	switch label {
	case "load-date", "language", "publication-type", "graphic", "classification", "subject", "document-type", "country", "journal code", "geographic", "industry",
		"person", "company", "organization", "correction-date", "publication title", "publication year", "publication date", "publisher", "place of publication",
		"country of publication", "source type", "issn", "document type", "proquest document id", "document url", "last updated", "database", "location", "credit",
		"copyright", "publication subject", "language of publication", "co", "in", "ns", "re", "ipd", "pub", "an", "ipc":
		return true
	}
	return false
}

// footField is the field that a label behind the text gives.
func footField(label string) string {
	switch label {
	case "language", "language of publication":
		return "language"
	case "publication title":
		return "publisher"
	case "publication date":
		return "date"
	}
	return "-"
}
