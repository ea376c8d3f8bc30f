package lang

// englishVoices words who speaks in the sources.
var englishVoices = map[string]string{
	"view.voices":         "Voices",
	"voices.all":          "Words",
	"voices.alone":        "the one origin of {count} shared statements",
	"voices.direct":       "In quotation marks",
	"voices.lead":         "Who speaks in the sources, in whose marks, and who is only spoken of.",
	"voices.more":         "Show more of what they say",
	"voices.named":        "named {count} times",
	"voices.none":         "Nobody was found to speak in these documents.",
	"voices.noWords":      "no words",
	"voices.reported":     "Reported",
	"voices.rest":         "{count} more who speak",
	"voices.shares":       "Who speaks",
	"voices.shares.note":  "{words} words in quotation marks, by speaker and source",
	"voices.source":       "Source",
	"voices.sources":      "How much of each source is speech",
	"voices.unattributed": "Not attributed",
	"voices.unheard":      "Named often, quoted by none",
	"voices.unheard.note": "what others report of their words, if they do",
	"voices.verbs":        "Introduced by",
	"voices.voice":        "Speaker",
	"voices.words":        "{count} words:",
}
