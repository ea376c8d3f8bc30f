package main

import (
	"runtime/debug"
	"time"

	"parallax/internal/host"
	"parallax/internal/project"
	"parallax/internal/query"
	"parallax/internal/ui"
)

// settled is when the page has started, with room to spare.
const settled = 3 * time.Second

func main() {
	if port := host.Inside(); port != nil { // in a worker of the page
		query.Serve(port, kinds(), read, open)
		select {}
	}
	// Go starts without collecting what is no longer used (boot.js): there is
	// little of it, and it would take a tenth of the start.
	time.AfterFunc(settled, func() { debug.SetGCPercent(100) })
	opener := query.Opener{Start: server, Here: open, Rest: rest}
	ui.Run(ui.Options{
		Given:   given,
		Desk:    desk(host.Story()),
		Open:    opener.Open,
		Notices: "notices.txt",
	})
}

// desk is the page's: what it was built with it has at once, all else is read in
// a worker, or where there can be none, here and in slices.
func desk(compact []byte) query.Desk {
	made := newPrepared(compact)
	return query.NewRelay(query.Relay{Kinds: kinds(), Ready: made.of, Start: server, Slow: query.NewSliced(read, rest)})
}

// server starts this program again in a worker; nil where that can't be done.
func server() query.Port {
	if port := host.StartWorker(); port != nil {
		return port
	}
	return nil
}

// rest lets the browser draw and hear its reader.
func rest() { time.Sleep(time.Millisecond) }

// given is what stands in the page.
func given() (project.Project, error) { return opened(host.Project()) }
