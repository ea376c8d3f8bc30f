package ui

import (
	"slices"
	"strconv"
	"testing"

	"parallax/internal/corpus"
	"parallax/internal/project"
	"parallax/internal/project/memory"
	"parallax/internal/view"
)

// A keptPlace is a browser that keeps projects, seen by one tab.
type keptPlace struct {
	store *memory.Store
	last  string
	ids   int
	told  []string
	hear  func(string)
	hand  string
}

// keeping is how the place keeps.
func (k *keptPlace) keeping() Keeping {
	return Keeping{
		Store: k.store, Lasting: true,
		ID:   func() string { k.ids++; return strconv.Itoa(k.ids) },
		Now:  func() string { return "today" },
		Last: func(string) string { return k.last }, SetLast: func(_, id string) { k.last = id },
		Tell: func(m string) { k.told = append(k.told, m) }, Hear: func(f func(string)) { k.hear = f },
		Hand: func(name string, data []byte) { k.hand = string(data) },
	}
}

// open opens a page in the place, with its documents.
func (k *keptPlace) open(t *testing.T) *page {
	t.Helper()
	p := openPageWith(t, "#/sources", func(known func(Keeping)) { known(k.keeping()) })
	p.send(view.DocumentsOpened{})
	return p
}

func (p *page) do(d deed) {
	act(p.ctx, d)
	p.engine.ConsumeAll()
}

func (p *page) rename(name string) { p.do(edit{project.Rename{Name: name}}) }

func TestKeeping(t *testing.T) {
	k := &keptPlace{store: memory.New(project.ErrFull)}
	p := k.open(t)
	p.count("ul[id=kept-list] li", 0)
	p.rename("ferries")
	p.count("ul[id=kept-list] li", 1)
	ferries := k.last
	if ferries == "" || !slices.Equal(k.told, []string{"saved " + ferries}) {
		t.Errorf("last %q, told %q", k.last, k.told)
	}
	p.do(edit{project.Add{Files: []corpus.File{{Name: "new.txt", Data: []byte("Words.")}}}})

	again := k.open(t)
	if now := again.root.work.Read.Now; now.Name != "ferries" || len(now.Documents) != 3 || now.ID != ferries {
		t.Errorf("the next visit opens %+v", now)
	}
	again.do(giveBack{})
	if k.last != "" {
		t.Errorf("the page's own articles are open, last is %q", k.last)
	}
	again.rename("boats")
	again.count("ul[id=kept-list] li", 2)
	boats := k.last
	again.do(openKept{ID: ferries})
	if now := again.root.work.Read.Now; now.Name != "ferries" || now.ID != ferries {
		t.Errorf("opened %+v", now)
	}
	again.do(removeKept{boats})
	again.count("ul[id=kept-list] li", 1)
}

// TestKeepingKnownLate changes the project before it is known how to keep it.
func TestKeepingKnownLate(t *testing.T) {
	k := &keptPlace{store: memory.New(project.ErrFull), last: "old"}
	var tell func(Keeping)
	p := openPageWith(t, "#/sources", func(known func(Keeping)) { tell = known })
	p.send(view.DocumentsOpened{})
	p.rename("ferries")
	tell(k.keeping())
	p.engine.ConsumeAll()
	p.count("ul[id=kept-list] li", 1)
	p.rename("boats")
	p.count("ul[id=kept-list] li", 1)
	if now := p.root.work.Read.Now; now.Name != "boats" || now.ID != k.last {
		t.Errorf("open: %+v, last %q", now, k.last)
	}
}

func TestFullBrowserLosesNothing(t *testing.T) {
	k := &keptPlace{store: &memory.Store{At: map[string][]byte{}, Full: project.ErrFull}}
	p := k.open(t)
	p.rename("ferries")
	p.is("dialog .wrong", say("keep.full"))
	if p.root.work.Read.Now.Name != "ferries" {
		t.Error("the change is lost")
	}
	k.store.Room = 1 << 20
	p.rename("boats")
	p.count("dialog .wrong", 0)
}

func TestAnotherTab(t *testing.T) {
	k := &keptPlace{store: memory.New(project.ErrFull)}
	p := k.open(t)
	p.rename("ferries")
	theirs := p.root.work.Read.Now
	theirs.Name = "theirs"
	project.NewShelf(k.store).Save(theirs, "now", func(error) {})
	k.hear("saved " + theirs.ID)
	p.engine.ConsumeAll()
	p.count("dialog div.wrong", 1)
	p.count("div.notices p", 0)
	p.send(view.DocumentsClosed{})
	p.count("div.notices p", 1)
	p.send(view.DocumentsOpened{})
	p.rename("mine")
	load := func() (name string) {
		project.NewShelf(k.store).Load(theirs.ID, func(got project.Project, err error) { name = got.Name })
		return name
	}
	if load() != "theirs" {
		t.Error("the other tab's project was written over")
	}
	p.do(keepApart{})
	p.count("ul[id=kept-list] li", 2)
	p.count("dialog div.wrong", 0)
	p.do(openKept{ID: theirs.ID})
	if got := p.root.work.Read.Now.Name; got != "theirs" {
		t.Errorf("opened %q", got)
	}
}

func TestWhatCantBeOpenedIsHandedOut(t *testing.T) {
	k := &keptPlace{store: memory.New(project.ErrFull), last: "7"}
	k.store.At["project/7"] = []byte("then\n{\"schema\": \"parallax.project/2\"}")
	p := k.open(t)
	p.count(".docs li", 3) // the page's own two, and what was set aside
	p.count("dialog .wrong", 1)
	p.do(takeAside{"7"})
	if k.hand != `{"schema": "parallax.project/2"}` {
		t.Errorf("handed out %q", k.hand)
	}
}
