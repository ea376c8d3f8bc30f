package lang

// English is the language the interface is written in.
var English = &Language{Tag: "en", calendar: english, phrases: map[string]string{
	// The page.
	"app.name":   "Parallax",
	"date.range": "{from} to {to}",

	// Reasons, by code. Arguments that are days come as ISO 8601 and are worded by Why.

}}
