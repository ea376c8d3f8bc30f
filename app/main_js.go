package main

import (
	"runtime/debug"
	"time"

	"parallax/internal/host"
	"parallax/internal/query"
	"parallax/internal/ui"
)

// settled is when the page has started, with room to spare.
const settled = 3 * time.Second

func main() {
	// Go starts without collecting what is no longer used (boot.js): there is
	// little of it, and it would take a tenth of the start.
	time.AfterFunc(settled, func() { debug.SetGCPercent(100) })
	ui.Run(ui.Options{
		Files:   documents,
		Desk:    query.NewDesk(prepared(host.Story())),
		Notices: "notices.txt",
	})
}
