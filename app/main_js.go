package main

import (
	"parallax/internal/host"
	"parallax/internal/query"
	"parallax/internal/ui"
)

func main() {
	ui.Run(ui.Options{
		Files:   documents,
		Desk:    query.NewDesk(prepared(host.Story())),
		Notices: "notices.txt",
	})
}
