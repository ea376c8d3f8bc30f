package main

import (
	"parallax/internal/query"
	"parallax/internal/ui"
)

func main() {
	ui.Run(ui.Options{
		Files:   documents,
		Desk:    query.NewDesk(read),
		Notices: "notices.txt",
	})
}
