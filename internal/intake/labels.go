package intake

import "strings"

// headLabels are the labels of a head, a line for each field that they give: "-"
// for none.
const headLabels = `title|headline|title|hd|
author|byline|by|author|authors|
publisher|publication|source|publication title|sn|newspaper|
date|date|publication date|pd|published|
info|publication info|
url|url|link|
language|language|la|
body|body|full text|lp|td|text|
-|document url|section|length|dateline|highlight|series|edition|page|pg|wc|sc|ed|cy|abstract|links|type|et|word count|words|column|`

// footLabels are the labels behind the text of an article.
const footLabels = `language|language|language of publication|
publisher|publication title|
date|publication date|
-|load-date|publication-type|graphic|classification|subject|document-type|country|journal code|geographic|industry|person|company|organization|correction-date|publication year|publisher|place of publication|country of publication|source type|issn|document type|proquest document id|document url|last updated|database|location|credit|copyright|publication subject|co|in|ns|re|ipd|pub|an|ipc|`

// headField is the field that a label of a head, in small letters, gives: "-" for
// none, and "" when it is no such label.
func headField(label string) string { return fieldOf(headLabels, label) }

// isFootLabel reports whether a label, in small letters, stands behind an
// article's text.
func isFootLabel(label string) bool { return footField(label) != "" }

// footField is the field that a label behind the text gives, as headField.
func footField(label string) string { return fieldOf(footLabels, label) }

// fieldOf is the field that begins the line of a table in which a label stands.
func fieldOf(table, label string) string {
	if label == "" || strings.ContainsAny(label, "|\n") {
		return ""
	}
	for line := range strings.SplitSeq(table, "\n") {
		if field, labels, _ := strings.Cut(line, "|"); strings.HasPrefix(labels, label+"|") || strings.Contains(labels, "|"+label+"|") {
			return field
		}
	}
	return ""
}
