package ui

import (
	"errors"
	"strings"

	"parallax/internal/project"
	"parallax/internal/why"
)

// Keeping is how the page keeps projects from one visit to the next.
type Keeping struct {
	Store   project.Store
	Lasting bool                     // else what is kept is gone when the page is closed
	ID      func() string            // a new one for a project
	Now     func() string            // the time, as a list of projects shows it
	Last    func(page string) string // the ID of the project that a page showed last; empty when its own
	SetLast func(page, id string)
	Tell    func(message string)       // tells the other tabs
	Hear    func(func(message string)) // sets what hears them
	Hand    func(name string, data []byte)
}

// saved begins the message that a project was kept; its ID follows.
const saved = "saved "

// keepState is what there is to tell of what is kept.
type keepState struct {
	Known     bool // whether anything is kept
	Lasting   bool
	List      []project.Kept
	Problem   string // one sentence on what could not be kept or opened; empty when nothing
	Elsewhere bool   // the project was changed in another tab
}

// A keeper keeps the project of root after every change.
type keeper struct {
	Keeping
	shelf  *project.Shelf
	page   string // the hash of what the page came with
	first  string // the ID of a project that was made before it was known how to keep it
	saving bool
	again  bool // it changed while it was being kept
}

// openKeeper begins to keep.
func (r *root) openKeeper() {
	if r.options.Keep != nil {
		r.options.Keep(func(k Keeping) { r.soon(func() { r.startKeeping(k) }) })
	}
}

// startKeeping opens the project that was shown last, unless the reader has one
// in the making.
func (r *root) startKeeping(k Keeping) {
	r.keeper = &keeper{Keeping: k, shelf: project.NewShelf(k.Store), page: r.work.Given.Hash(), first: k.ID()}
	r.work.Keep.Known, r.work.Keep.Lasting = true, k.Lasting
	k.Hear(func(message string) { r.soon(func() { r.heard(message) }) })
	r.listKept()
	last := k.Last(r.keeper.page)
	switch {
	case !r.work.Wanted.Now.Equal(r.work.Given):
		r.keep()
	case last != "" && !r.state.Embed:
		openKept{last, true}.do(r)
	}
}

// heard takes what another tab tells.
func (r *root) heard(message string) {
	id, ok := strings.CutPrefix(message, saved)
	if ok && id == r.work.Wanted.Now.ID {
		r.work.Keep.Elsewhere = true
	}
	r.listKept()
}

// soon runs a function by the page, from a callback that comes at any time.
func (r *root) soon(f func()) {
	later, begun := r.later()
	begun()
	later(f)
}

// listKept asks for the list of what is kept, which only the panel for documents
// shows.
func (r *root) listKept() {
	if r.keeper == nil || !r.state.Documents.Open {
		return
	}
	r.keeper.shelf.List(func(list []project.Kept, err error) {
		r.soon(func() {
			if err == nil {
				r.work.Keep.List = list
			}
		})
	})
}

// keep keeps the project as it was read last. While another tab has changed it,
// it waits for the reader's word.
func (r *root) keep() {
	k := r.keeper
	if k == nil || r.work.Keep.Elsewhere {
		return
	}
	for _, h := range []*project.History{&r.work.Read, &r.work.Wanted} {
		if h.Now.ID == "" && !h.Now.Equal(r.work.Given) {
			h.Now.ID = k.first
		}
	}
	p := r.work.Read.Now
	k.SetLast(k.page, p.ID)
	if p.ID == "" {
		return
	}
	if k.saving {
		k.again = true
		return
	}
	k.saving = true
	k.shelf.Save(p, k.Now(), func(err error) {
		r.soon(func() { r.wasKept(p.ID, err) })
	})
}

// wasKept tells what came of keeping.
func (r *root) wasKept(id string, err error) {
	k := r.keeper
	k.saving = false
	r.work.Keep.Problem = ""
	switch {
	case errors.Is(err, project.ErrFull):
		r.work.Keep.Problem = say("keep.full")
	case err != nil:
		r.work.Keep.Problem = say("keep.failed")
	default:
		k.Tell(saved + id)
	}
	r.listKept()
	if k.again {
		k.again = false
		r.keep()
	}
}

// named gives a project that was changed for the first time the ID under which
// it is kept.
func (r *root) named(next project.History) project.History {
	if r.keeper != nil && next.Now.ID == "" && !next.Now.Equal(r.work.Given) {
		next.Now.ID = r.keeper.ID()
	}
	return next
}

// openKept opens a project that was kept. At the start of the page there is
// nothing before it to go back to.
type openKept struct {
	ID    string
	Start bool
}

func (o openKept) do(r *root) {
	r.keeper.shelf.Load(o.ID, func(p project.Project, err error) {
		r.soon(func() {
			switch {
			case err != nil:
				r.work.Keep.Problem = say("keep.aside", "problem", ended(err.Error()))
				r.keeper.SetLast(r.keeper.page, "")
				r.listKept()
			case o.Start:
				r.want(project.Begin(p), say("keep.opened", "name", nameOf(p)))
			default:
				r.work.Keep.Elsewhere = false
				edit{project.Become{Project: p, Did: why.Because("project.opened", "name", nameOf(p))}}.do(r)
			}
		})
	})
}

// removeKept lets a project go that is not the one on the page, or what was set
// aside.
type removeKept struct{ ID string }

func (d removeKept) do(r *root) {
	r.keeper.shelf.Remove(d.ID, func(err error) {
		r.soon(func() {
			if err != nil {
				r.work.Keep.Problem = say("keep.failed")
			}
			r.listKept()
		})
	})
}

// takeAside hands out what was set aside, as it was.
type takeAside struct{ ID string }

func (d takeAside) do(r *root) {
	r.keeper.shelf.Aside(d.ID, func(data []byte, err error) {
		if err == nil {
			r.keeper.Hand("parallax-set-aside.json", data)
		}
	})
}

// keepApart keeps the project of this tab beside what another tab made of it.
type keepApart struct{}

func (keepApart) do(r *root) {
	r.work.Keep.Elsewhere = false
	r.work.Wanted.Now.ID = r.keeper.ID()
	r.work.Read.Now.ID = r.work.Wanted.Now.ID
	r.keep()
}

// nameOf is what a project is called: by its reader, or after its first
// document.
func nameOf(p project.Project) string {
	if p.Name != "" || len(p.Documents) == 0 {
		return p.Name
	}
	return p.Documents[0].Name
}
