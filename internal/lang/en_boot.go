package lang

// englishBoot words what stands in the page without the program.
var englishBoot = map[string]string{
	// What boot.js says before the program runs, or when it can't.
	"boot.address":       "The address was too long to be read, so the page opened at its beginning.",
	"boot.cut":           "The interactive page is off: its program arrived incomplete or damaged. The articles below are whole; reload the page to try again.",
	"boot.cutFile":       "The interactive page is off: this file is incomplete. What is below can be read; get the file again for the timeline and the comparison.",
	"boot.dismiss":       "Close",
	"boot.forbidden":     "The interactive page is off: a security policy here forbids WebAssembly. The articles below are whole; open the page in a tab of its own for the timeline and the comparison.",
	"boot.frame":         "The interactive page is off: this frame does not let the page load its program. The articles below are whole; open the page in a tab of its own, or embed the single file.",
	"boot.loading":       "Starting the timeline and the comparison. The articles can be read meanwhile.",
	"boot.missing":       "The interactive page is off: the server does not give out its program. The articles below are whole; reload the page to try again.",
	"boot.network":       "The interactive page is off: its program could not be fetched. The articles below are whole; check the connection and reload the page.",
	"boot.noWebAssembly": "The interactive page is off: this browser has no WebAssembly, or it is switched off. The articles below are whole; open the page in a current browser for the timeline and the comparison.",
	"boot.notWasm":       "The interactive page is off: the server sent something else in place of its program, perhaps a sign-in page. The articles below are whole; sign in or change the network, then reload.",
	"boot.old":           "The interactive page is off: this browser is too old to unpack its program. The articles below are whole; open the file in a current browser for the timeline and the comparison.",
	"boot.reload":        "Reload the page",
	"boot.stopped":       "The interactive page stopped because of a mistake in its program. The articles below are whole; reload the page to start it again.",
	"boot.update":        "A new version of this page is ready.",
	"boot.updateNow":     "Use it now",

	// The snapshot that is written into the page.
	"snapshot.background":       "Background",
	"snapshot.contents":         "Contents",
	"snapshot.datesDiffer":      "(the sources date this differently)",
	"snapshot.differences":      "Where the sources differ",
	"snapshot.events":           "What happened when",
	"snapshot.from":             "from {day}",
	"snapshot.intro":            "One story, several sources, side by side: what each says happened when, where they agree, and what only one of them tells.",
	"snapshot.licence":          "The articles belong to their publishers.",
	"snapshot.noscript":         "Scripts are off in this browser, so the timeline, the comparison and the search are off. Everything below can be read; switch scripts on for the rest.",
	"snapshot.notices":          "Third-party notices",
	"snapshot.published":        "Published {day}.",
	"snapshot.publishedUnknown": "Date of publication unknown.",
	"snapshot.undated":          "Undated",
	"snapshot.until":            "until {day}",
}
