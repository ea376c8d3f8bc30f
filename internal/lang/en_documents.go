package lang

// englishDocuments words one’s own documents.
var englishDocuments = map[string]string{
	// One's own documents.
	"documents.add":          "Add to the {count} documents that are open",
	"documents.back":         "Back to the {count} articles of this page",
	"documents.busy":         "Reading …",
	"documents.busy.compare": "Comparing the passages …",
	"documents.busy.gather":  "Gathering events and differences …",
	"documents.busy.read":    "Reading document {done} of {all} …",
	"documents.empty":        "There is no text in the box.",
	"documents.busy.open":    "Opening file {done} of {all} …",
	"documents.files":        "Or choose files: texts, saved web pages, Word files, feeds, tables, archives (.zip), exports of news databases. They can be dropped anywhere on the page too.",
	"documents.nothing":      "Nothing was added: these documents are open already.",
	"documents.lead":         "They are read here, in the page, and go nowhere. They are gone when the page is closed.",
	"documents.list":         "Open now: {count}",
	"documents.stop":         "Stop",
	"documents.stopped":      "The reading was stopped; the documents that were open still are.",
	"documents.mistake":      "These documents could not be read because of a mistake in the program; those that were open still are.",
	"documents.mode":         "What becomes of the documents that are open",
	"documents.name":         "Name it (optional)",
	"documents.paste":        "Paste a text",
	"documents.read":         "Read this text",
	"documents.remove":       "Remove",
	"documents.removeNamed":  "Remove {file}",
	"documents.replace":      "Replace them",
	"documents.title":        "Your documents",
	"link.lost":              "The passage that this link leads to is in none of the open documents.",

	// What files held, before it is taken in.
	"preview.add":    "Add {count} of them",
	"preview.cancel": "Add none",
	"preview.title":  "Found in your files: {count}",

	// What was done with the reader's work.
	"why.project.added":    "{count} documents were added.",
	"why.project.addedOne": "{file} was added.",
	"why.project.moved":    "{file} was moved to another place.",
	"why.project.noted":    "A note was changed.",
	"why.project.opened":   "The project “{name}” was opened.",
	"why.project.removed":  "{file} was removed.",
	"why.project.renamed":  "The project is called “{name}” now.",
	"why.project.returned": "The {count} articles of this page are open again.",
	"work.undone":          "Undone: {did}",

	// Files that a reader chose or dropped.
	"file.tooLarge":   "{file} is larger than 25 MB and was not read.",
	"file.tooMany":    "More than 2,000 files came at once; {file} and all after it were not read.",
	"file.tooMuch":    "The files are larger than 100 MB together; {file} and all after it were not read.",
	"file.unreadable": "{file} could not be read: it is a folder, or the browser does not let the page see it.",
}
