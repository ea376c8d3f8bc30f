package main

import (
	"errors"
	"runtime/debug"
	"time"

	"parallax/internal/align/lexicon"
	"parallax/internal/host"
	"parallax/internal/project"
	"parallax/internal/publish"
	"parallax/internal/query"
	"parallax/internal/story"
	"parallax/internal/ui"
	"parallax/internal/why"
)

// settling is when the page shows its story; settled is when it has started,
// with room to spare.
const (
	settling = time.Second / 2
	settled  = 3 * time.Second
)

func main() {
	if port := host.Inside(); port != nil { // in a worker of the page
		host.Lexicon(func(file []byte, _ error) { lexicon.Use(string(file)) }) // it came with the worker
		query.Serve(port, kinds(), read, open, host.Rest)
		select {}
	}
	// Go starts without collecting what is no longer used (boot.js): there is
	// little of it, and it would take a tenth of the start.
	time.AfterFunc(settled, func() { debug.SetGCPercent(100) })
	given, damage := opened(host.Project())
	opener := query.Opener{Start: server, Here: open, Rest: host.Rest}
	ui.Run(ui.Options{
		Given:   func() (project.Project, error) { return given, damage },
		Desk:    desk(newPrepared(host.Story(), given)),
		Open:    opener.Open,
		Keep:    keep,
		Notices: "notices.txt",
	})
}

// desk is the page's: what it was built with it has at once, all else is read in
// a worker, or where there can be none, here and in slices.
func desk(made *prepared) query.Desk {
	return query.NewRelay(query.Relay{Kinds: kinds(), Ready: made.of, Start: server, Slow: query.NewSliced(readHere, host.Rest)})
}

// errNoLexicon says that documents can't be read here and now.
var errNoLexicon = errors.New("what articles are read with could not be fetched; try again, or load the page again")

// readHere reads in the page's own thread, once it has the lexicon.
func readHere(w query.Work, watch func(query.Progress)) (*story.Story, []why.Why, error) {
	came := make(chan error, 1)
	host.Lexicon(func(file []byte, err error) {
		lexicon.Use(string(file))
		came <- err
	})
	if <-came != nil {
		return nil, nil, errNoLexicon
	}
	return read(w, watch)
}

// server starts this program again in a worker; nil where that can't be done.
func server() query.Port {
	if port := host.StartWorker(); port != nil {
		return port
	}
	return nil
}

// kinds are the questions that the page asks its worker.
func kinds() query.Kinds { return append(query.Own(), publish.Kinds()...) }
