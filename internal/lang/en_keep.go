package lang

// englishKeep words what is kept from one visit to the next.
var englishKeep = map[string]string{
	"keep.aside":       "A project that was kept can’t be opened: {problem} It was set aside below and can be downloaded.",
	"keep.asideItem":   "Set aside, because it can’t be read here ({changed})",
	"keep.both":        "Keep both",
	"keep.elsewhere":   "This project was changed in another tab. What is changed here is not kept until you choose.",
	"keep.failed":      "The browser could not keep this project. It stays open here; download it, or it is gone when the page is closed.",
	"keep.full":        "The browser has no room left: this project is not kept any more. It stays open here; download it, or it is gone when the page is closed.",
	"keep.here":        "It is open now.",
	"keep.item":        "{name} (documents: {count}; changed {changed})",
	"keep.lead":        "A project is kept in this browser after every change. Nothing leaves this machine.",
	"keep.memory":      "This place lets the page keep nothing: projects are gone when it is closed. Download what you want to keep.",
	"keep.open":        "Open",
	"keep.openNamed":   "Open {name}",
	"keep.opened":      "Your project “{name}” is open again.",
	"keep.remove":      "Delete",
	"keep.removeNamed": "Delete {name}",
	"keep.take":        "Download it",
	"keep.theirs":      "Open the other tab’s",
	"keep.title":       "Kept projects",
	"keep.unnamed":     "a project without a name",
}
