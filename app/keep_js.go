package main

import (
	"errors"
	"math/rand/v2"
	"strconv"
	"time"

	"parallax/internal/host"
	"parallax/internal/project"
	"parallax/internal/ui"
)

// store is the name of what the page keeps in the browser, and of the channel
// between its tabs.
const store = "parallax"

// The flags that are known without waiting.
const (
	flagKept = "kept"  // something was kept here once
	flagLast = "last." // and the hash of a page: the ID of the project that it showed last
)

// keep finds out where projects can be kept, and tells it when it is known. A
// browser that kept none is asked a little after the page has started.
func keep(known func(ui.Keeping)) {
	wait := settling
	if host.Flag(flagKept) != "" {
		wait = 0
	}
	time.AfterFunc(wait, func() {
		host.OpenStore(store, func(s *host.Store) {
			heard := func(string) {}
			tabs := host.OpenTabs(store, func(message string) { heard(message) })
			known(ui.Keeping{
				Store: keptStore{s}, Lasting: s.Denied == nil, ID: newID, Now: now,
				Last:    func(page string) string { return host.Flag(flagLast + page) },
				SetLast: setLast,
				Tell:    tabs.Post,
				Hear:    func(f func(string)) { heard = f },
				Hand: func(name string, data []byte) {
					host.Download(name, "application/json", data)
				},
			})
		})
	})
}

// setLast notes which project a page shows. The first that is kept has the
// browser asked to keep it for good.
func setLast(page, id string) {
	if id != "" && host.Flag(flagKept) == "" {
		host.SetFlag(flagKept, "yes")
		host.Persist(func(bool) {})
	}
	host.SetFlag(flagLast+page, id)
}

// newID names a project as no other.
func newID() string {
	return strconv.FormatUint(rand.Uint64(), 16)
}

// now is the time as a list of projects shows it.
func now() string { return time.Now().Format("2006-01-02 15:04") }

// A keptStore is the browser's, with the errors of package project.
type keptStore struct{ *host.Store }

// Put keeps all entries, or none.
func (s keptStore) Put(entries map[string][]byte, done func(error)) {
	s.Store.Put(entries, func(err error) {
		if errors.Is(err, host.ErrFull) {
			err = project.ErrFull
		}
		done(err)
	})
}
