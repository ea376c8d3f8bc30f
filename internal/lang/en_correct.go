package lang

// englishCorrections words what a reader put right, what is marked as put
// right, and why a correction isn't in force.
var englishCorrections = map[string]string{
	// What a correction says.
	"why.correct-title":        "The title of {source} is “{value}”.",
	"why.correct-no-title":     "{source} has no title of its own.",
	"why.correct-publisher":    "{source} was published by {value}.",
	"why.correct-no-publisher": "Who published {source} is not known.",
	"why.correct-author":       "{source} was written by {value}.",
	"why.correct-no-author":    "Who wrote {source} is not known.",
	"why.correct-date":         "{source} came out on {value}.",
	"why.correct-no-date":      "{source} has no date that can be relied on.",
	"why.correct-url":          "{source} stands at {value}.",
	"why.correct-no-url":       "Where {source} stands is not known.",
	"why.correct-language":     "{source} is in the language {value}.",
	"why.correct-no-language":  "The language of {source} is not known.",
	"why.correct-letter":       "{source} has the letter {value}.",
	"why.correct-no-letter":    "{source} has no letter.",
	"why.correct-time":         "“{words}” is {value}.",
	"why.correct-no-time":      "“{words}” names no time.",
	"why.correct-speaker":      "{name} says “{words}”.",
	"why.correct-no-speaker":   "Who says “{words}” is not known.",
	"why.correct-same-actor":   "“{a}” and “{b}” are the same.",
	"why.correct-other-actor":  "“{a}” and “{b}” are not the same.",
	"why.correct-match":        "“{a}” and “{b}” say the same.",
	"why.correct-no-match":     "“{a}” and “{b}” don’t say the same.",

	// Reasons of what is marked as put right.
	"why.reader-date":          "A reader put the date right: {published}.",
	"why.reader-date-conflict": "A reader put the date right: {published}; a line over the text says “{other}”, which contradicts it.",
	"why.reader-time":          "A reader put it right: “{words}” is {value}.",
	"why.reader-time-marked":   "A reader dated it: “{words}” is {value}.",
	"why.reader-speaker":       "A reader put the speaker right: {name}.",
	"why.reader-no-speaker":    "A reader put it right: who says it is not known.",
	"why.reader-match":         "A reader matched the two passages.",

	// Why a correction isn't in force.
	"why.unplaced-source":       "That document is not open.",
	"why.unplaced-words":        "Its words no longer stand in that document.",
	"why.unplaced-overruled":    "A later correction says otherwise.",
	"why.unplaced-date":         "That is no date.",
	"why.unplaced-dates":        "The last day is before the first.",
	"why.unplaced-url":          "That is no web address.",
	"why.unplaced-language":     "That is no language.",
	"why.unplaced-letter":       "One or two letters from A to Z mark a document.",
	"why.unplaced-letter-taken": "Another document has that letter.",
	"why.unplaced-time":         "Another time stands there.",
	"why.unplaced-quote":        "No quotation was found there.",
	"why.unplaced-name":         "No name was found there.",
	"why.unplaced-passage":      "Passages of this kind are not compared.",
	"why.unplaced-one-source":   "Both passages are of one document.",
}
