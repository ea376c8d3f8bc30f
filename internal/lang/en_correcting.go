package lang

// englishCorrecting words how a reader puts the reading right, and notes.
var englishCorrecting = map[string]string{
	"correct.back":       "Take back",
	"correct.backNamed":  "Take back: {says}",
	"correct.by":         "Corrected by you.",
	"correct.cancel":     "Cancel",
	"correct.notInForce": "It isn’t in force: {why}",

	// The buttons that open a form, and what they are called for those who hear
	// them alone.
	"correct.offer.apart":          "Not the same …",
	"correct.offer.match":          "It is there …",
	"correct.offer.note":           "Note …",
	"correct.offer.noteAgain":      "Change the note …",
	"correct.offer.part":           "These don’t say the same",
	"correct.offer.same":           "The same as …",
	"correct.offer.source":         "Put right …",
	"correct.offer.speaker":        "Not right? Set the speaker",
	"correct.offer.time":           "Not right? Set the date",
	"correct.offerNamed.apart":     "Not the same: one of the names read as “{words}” means another",
	"correct.offerNamed.note":      "Note on “{words}”",
	"correct.offerNamed.noteAgain": "Change the note on “{words}”",
	"correct.offerNamed.same":      "The same as another: “{words}”",
	"correct.offerNamed.source":    "Put right title, publisher and date of {letter}",
	"correct.offerNamed.speaker":   "Not right? Set the speaker of “{words}”",
	"correct.offerNamed.time":      "Not right? Set the date of “{words}”",

	// Dates.
	"correct.time.from":   "First day",
	"correct.time.help":   "Leave the last day empty when it is the first.",
	"correct.time.noDay":  "Give the first day in full: day, month and year.",
	"correct.time.noLast": "The last day isn’t complete: day, month and year, or nothing.",
	"correct.time.none":   "It means no time",
	"correct.time.order":  "The last day is before the first.",
	"correct.time.save":   "Set the date",
	"correct.time.title":  "Which days “{words}” means",
	"correct.time.to":     "Last day",

	// Who speaks, and who is who.
	"correct.apart.field":    "Which of these is another?",
	"correct.apart.help":     "All of them were read as one and the same.",
	"correct.apart.save":     "That is another",
	"correct.apart.title":    "Which name is not the same as “{words}”",
	"correct.same.empty":     "Choose who else it is.",
	"correct.same.field":     "The same as",
	"correct.same.help":      "Type to search the names of this story.",
	"correct.same.itself":    "That is this very name; choose another.",
	"correct.same.save":      "They are the same",
	"correct.same.title":     "Who else “{words}” is",
	"correct.same.unknown":   "Nobody in these articles has that name; choose one of the list.",
	"correct.speaker.empty":  "Choose or write who speaks, or say that nobody is known.",
	"correct.speaker.field":  "Who speaks",
	"correct.speaker.help":   "Type to search the names of this story, or write another.",
	"correct.speaker.nobody": "Nobody known",
	"correct.speaker.save":   "Set the speaker",
	"correct.speaker.title":  "Who says “{words}”",

	// Passages that say the same.
	"correct.match.chosen": "Chosen in {letter}:",
	"correct.match.help":   "Choose the passage of {letter} that says the same: press it, or go to it with the arrow keys and press Enter. Esc gives up.",
	"correct.match.save":   "They say the same",
	"correct.match.title":  "The passage that says the same",
	"correct.short.own":    "corrected by you",
	"correct.short.match":  "matched by you",
	"correct.short.part":   "parted by you",

	// What was done, told when it is done and when it is undone.
	"why.did-apart":    "“{a}” ({aAt}) and “{b}” ({bAt}) were said not to be the same.",
	"why.did-back":     "Taken back: {says}",
	"why.did-match":    "{aAt} and {bAt} were said to say the same.",
	"why.did-no-match": "{aAt} and {bAt} were said not to say the same.",
	"why.did-no-time":  "“{words}” ({at}) was said to mean no time.",
	"why.did-nobody":   "The speaker of “{words}” ({at}) was said not to be known.",
	"why.did-same":     "“{a}” ({aAt}) and “{b}” ({bAt}) were said to be the same.",
	"why.did-speaker":  "The speaker of “{words}” ({at}) was set to {name}.",
	"why.did-time":     "The date of “{words}” ({at}) was set to {date}.",

	"card.gone": "The passage that was chosen tells of no event any more.",

	// Notes.
	"note.field":    "Your note",
	"note.help":     "It stays in this browser, and goes along when you hand the project on.",
	"note.out":      "Take out",
	"note.outNamed": "Take out the note on “{words}”",
	"note.save":     "Keep the note",
	"note.title":    "Note on “{words}”",
	"note.yours":    "Your note on",

	// The line at the foot of the window.
	"told.close": "Close",
	"told.redo":  "Redo",
	"told.stop":  "Stop",
	"told.undo":  "Undo",
}
