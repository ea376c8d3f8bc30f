package ui

import (
	"maps"
	"slices"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/intake"
	"parallax/internal/project"
	"parallax/internal/query"
	"parallax/internal/view"
	"parallax/internal/why"
)

// filesOpened shows what files held, below what is shown already.
func (r *root) filesOpened(o query.Opened, err error) {
	r.work.Opening = len(r.stopOpening) > 0
	if err != nil {
		r.work.Problems = append(slices.Clip(r.work.Problems), sentences(err)...)
		return
	}
	problems := slices.Clip(r.work.Problems)
	for _, problem := range o.Problems {
		problems = append(problems, ended(problem))
	}
	r.work.Problems = problems
	if len(o.Drafts)+len(o.Projects) > 0 {
		r.work.Preview = r.work.Preview.with(o, r.work.Wanted.Now.Documents)
		r.work = r.work.focused("preview-title")
		r.state = view.Update(r.state, view.DocumentsOpened{})
		r.listKept()
	}
}

// looking changes the preview, if there is one.
func (r *root) looking(change func(p preview) *preview) {
	if r.work.Preview != nil {
		r.work.Preview = change(*r.work.Preview)
	}
}

// setOut leaves a draft out, or takes it in again; setAllOut does it with all.
type (
	setOut struct {
		Index int
		Out   bool
	}
	setAllOut struct{ Out bool }
)

func (s setOut) do(r *root) {
	r.looking(func(p preview) *preview {
		p.Out = maps.Clone(p.Out)
		p.Out[s.Index] = s.Out
		return &p
	})
}

func (s setAllOut) do(r *root) {
	r.looking(func(p preview) *preview {
		p.Out = map[int]bool{}
		for i := range p.Drafts {
			p.Out[i] = s.Out
		}
		return &p
	})
}

// turnDrafts turns the list of drafts to a page.
type turnDrafts struct{ Page int }

func (t turnDrafts) do(r *root) {
	r.looking(func(p preview) *preview { return p.turned(t.Page) })
	r.work = r.work.focused("preview-title")
}

// showFull shows a draft's whole text, or only its beginning.
type showFull struct {
	Index int
	Full  bool
}

func (s showFull) do(r *root) {
	r.looking(func(p preview) *preview {
		p.Full = maps.Clone(p.Full)
		if p.Full == nil {
			p.Full = map[int]bool{}
		}
		p.Full[s.Index] = s.Full
		return &p
	})
}

// editDraft opens the form of a draft; -1 closes it.
type editDraft struct{ Index int }

func (e editDraft) do(r *root) {
	r.looking(func(p preview) *preview {
		r.work = r.work.focused(draftForm+"-title", draftID(p.Editing, "edit"))
		if e.Index == p.Editing {
			e.Index = -1
		}
		p.Editing, p.Wrong = e.Index, ""
		return &p
	})
}

// saveDraft takes over what was typed in the form of a draft.
type saveDraft struct {
	Index int
	Typed map[string]string // by field
}

func (s saveDraft) do(r *root) {
	r.looking(func(p preview) *preview {
		if s.Index < 0 || s.Index >= len(p.Drafts) {
			return &p
		}
		typed, field, wrong := checkFields(s.Typed)
		if p.Wrong = wrong; wrong != "" {
			r.work = r.work.focused(draftForm + "-" + field)
			return &p
		}
		p.Drafts = slices.Clone(p.Drafts)
		d := &p.Drafts[s.Index]
		for name, value := range typed {
			setMeta(d, name, value)
		}
		d.Look = intake.LookAt(*d)
		p.Editing = -1
		r.work = r.work.focused(draftID(s.Index, "edit"))
		return &p
	})
}

// setMeta puts a field of a draft right, if it is another than what is known:
// what was read from the text stays where it was read, and a time of day with
// its day.
func setMeta(d *intake.Draft, name, value string) {
	if at := metaField(&d.Meta, name); at != nil && value != draftField(d, name) {
		*at = value
	}
}

// takeIn adds what the preview shows; leaveOut lets it go. Form is what is
// typed in a form that is open still.
type (
	takeIn   struct{ Form map[string]string }
	leaveOut struct{}
)

func (t takeIn) do(r *root) {
	if p := r.work.Preview; p != nil && p.Editing >= 0 && t.Form != nil {
		saveDraft{p.Editing, t.Form}.do(r)
	}
	shown := r.work.Preview
	if shown == nil || shown.Wrong != "" {
		return
	}
	files := shown.files()
	apart(r.ctx, func(app.Context) {
		if r.work.Preview != shown {
			return
		}
		next, ok := r.work.Wanted.Do(project.Add{Files: files, Replace: r.work.Replace})
		if !ok {
			r.work.Said = say("documents.nothing")
			return
		}
		r.takeOver(nil, next)
	})
}

// takeOver makes a change out of what the preview shows, of which rest stays.
// What could not be opened is still true after it.
func (r *root) takeOver(rest *preview, next project.History) {
	problems := slices.Clip(r.work.Problems)
	held := r.work.Preview
	r.work.Preview = rest
	r.work = r.work.focused("preview-title", "documents-list")
	r.did(next)
	r.work.Problems = append(problems, r.work.Problems...)
	if r.work.Reading {
		r.work.Held = held
	}
}

// settled is w after a reading: what was to be taken in is shown again when it
// could not be.
func (w workState) settled(well bool) workState {
	if !well && w.Held != nil && w.Preview == nil {
		w.Preview = w.Held
	}
	w.Held = nil
	return w
}

func (leaveOut) do(r *root) {
	r.work = r.work.quiet()
	r.work.Preview = nil
	r.work = r.work.focused(filesID)
}

// openProject puts a project that was found in place of what is open;
// takeArticles shows the articles of it, to be taken in like others.
type (
	openProject  struct{ Index int }
	takeArticles struct{ Index int }
)

func (o openProject) do(r *root) {
	if rest, found, ok := r.work.Preview.without(o.Index); ok {
		name := found.Name
		if name == "" {
			name = say("project.unnamed", "count", strconv.Itoa(len(found.Documents)))
		}
		become := project.Become{Project: found, Did: why.Because("project.opened", "name", name)}
		next, ok := r.work.Wanted.Do(become)
		if !ok {
			r.work.Said = say("project.same")
			return
		}
		r.takeOver(rest, next)
	}
}

func (t takeArticles) do(r *root) {
	if rest, found, ok := r.work.Preview.without(t.Index); ok {
		r.work.Preview = rest
		openFiles{Files: found.Documents}.do(r)
	}
}

// without is the preview without a project, that project, and whether it was
// there. Of an empty preview nothing is left.
func (p *preview) without(i int) (rest *preview, found project.Project, ok bool) {
	if p == nil || i < 0 || i >= len(p.Projects) {
		return p, project.Project{}, false
	}
	next := *p
	next.Projects = slices.Delete(slices.Clone(p.Projects), i, i+1)
	if len(next.Projects)+len(next.Drafts) == 0 {
		return nil, p.Projects[i], true
	}
	return &next, p.Projects[i], true
}
