package ui

import (
	"bytes"
	"slices"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/corpus"
	"parallax/internal/lang"
	"parallax/internal/project"
	"parallax/internal/query"
	"parallax/internal/story"
)

// list shows the documents in their order, a page of them at a time.
func (v *documentsStage) list() app.UI {
	docs := v.Work.Wanted.Now.Documents
	from, to := pageOf(v.Work.Panel.Page, len(docs))
	items := make([]app.UI, 0, to-from)
	for i := from; i < to; i++ {
		items = append(items, v.document(i))
	}
	return elem("section").Class("section").Aria("labelledby", "documents-list").Body(
		elem("h3").ID("documents-list").TabIndex(-1).Text(say("documents.list", "count", strconv.Itoa(len(docs)))),
		elem("ol").Class("docs").Body(items...),
		pager("documents", v.Work.Panel.Page, len(docs), func(page int) deed { return turnDocuments{page} }),
	)
}

// document is one of the documents, with what can be done with it.
func (v *documentsStage) document(i int) app.UI {
	name := v.Work.Wanted.Now.Documents[i].Name
	src := v.sourceOf(i)
	var mark app.UI = elem("span").Class("src").Text("…")
	if src != nil {
		mark = sourceMark(src.Mark)
	}
	parts := []app.UI{
		elem("div").Class("letter").Body(mark),
		elem("div").Class("what").Body(v.about(name, src)...),
		v.doings(i, name, src),
	}
	if src != nil && src.Source == v.Work.Panel.Editing {
		parts = append(parts, v.editor(src))
	}
	return elem("li").Body(parts...).OnKeyDown(func(ctx app.Context, e app.Event) { moveByKey(ctx, e, i, name) }, app.EventScope(i, name))
}

// about tells what is known of a document.
func (v *documentsStage) about(name string, src *query.Source) []app.UI {
	if src == nil {
		return []app.UI{elem("p").Class("name").Text(name), elem("p").Class("note").Text(say("documents.unread"))}
	}
	fix := fixed(v.Work.Wanted.Now.Corrections, src.Source)
	sure := say("documents.sure." + src.Published.Basis)
	if fix.Date != nil {
		sure = say("documents.sureByYou")
	}
	facts := say("documents.facts", "date", publishedDate(src.Published), "sure", sure,
		"words", say("sources.words", "count", lang.Thousands(strconv.Itoa(src.Words))))
	if src.Publisher != "" {
		facts = src.Publisher + " · " + facts
	}
	parts := []app.UI{
		elem("p").Class("w", "name").Lang(src.Lang).Text(titleOf(*src)),
		elem("p").Class("note").Text(facts),
		elem("p").Class("note", "file").Text(name),
	}
	if fix != (story.SourceFix{Source: src.Source}) {
		parts = append(parts, elem("p").Class("note").Body(elem("b").Text(say("documents.fixed"))))
	}
	return parts
}

// doings are the buttons of a document.
func (v *documentsStage) doings(i int, name string, src *query.Source) app.UI {
	last := len(v.Work.Wanted.Now.Documents) - 1
	doing := func(id, key, sign string, off bool, d deed, scope ...any) app.HTMLElem {
		return elem("button").Attr("type", "button").Class("btn line").ID(docID(i, id)).Text(sign).
			Aria("label", say(key, "file", name)).Attr("disabled", off).
			OnClick(func(ctx app.Context, e app.Event) { act(ctx, d) }, app.EventScope(append(scope, id, i, name)...))
	}
	source := ""
	if src != nil {
		source = src.Source
	}
	open := source != "" && source == v.Work.Panel.Editing
	edit := doing("edit", "documents.editNamed", say("documents.edit"), source == "", editSource{source, i}, source).Aria("expanded", strconv.FormatBool(open))
	return elem("div").Class("doings").Body(
		doing("up", "documents.up", "↑", i == 0, moveDocument{i, name, i - 1}).Aria("keyshortcuts", "Alt+ArrowUp"),
		doing("down", "documents.down", "↓", i == last, moveDocument{i, name, i + 1}).Aria("keyshortcuts", "Alt+ArrowDown"),
		edit,
		doing("remove", "documents.removeNamed", say("documents.remove"), last == 0, removeDocument{i, name}),
	)
}

// docID is the id of an element of a document.
func docID(i int, part string) string { return "doc-" + strconv.Itoa(i) + "-" + part }

// moveByKey moves a document by Alt and an arrow key.
func moveByKey(ctx app.Context, e app.Event, i int, name string) {
	key := e.Get("key").String()
	if !e.Get("altKey").Bool() || key != "ArrowUp" && key != "ArrowDown" || typesText(e.Get("target")) {
		ctx.PreventUpdate()
		return
	}
	e.PreventDefault()
	to := i + 1
	if key == "ArrowUp" {
		to = i - 1
	}
	act(ctx, moveDocument{i, name, to})
}

// moveDocument puts a document in another place; the focus stays with it.
type moveDocument struct {
	Index int
	Name  string
	To    int
}

func (m moveDocument) do(r *root) {
	edit{project.Move{Index: m.Index, Name: m.Name, To: m.To}}.do(r)
	docs := r.work.Wanted.Now.Documents
	if m.To < 0 || m.To >= len(docs) {
		return
	}
	r.work.Panel.Page = m.To / perPage
	same, other := "up", "down"
	if m.To > m.Index {
		same, other = other, same
	}
	r.work = r.work.focused(docID(m.To, same), docID(m.To, other))
}

// removeDocument takes a document out; the focus goes to the one after it.
type removeDocument struct {
	Index int
	Name  string
}

func (d removeDocument) do(r *root) {
	edit{project.Remove{Index: d.Index, Name: d.Name}}.do(r)
	docs := r.work.Wanted.Now.Documents
	r.work.Panel.Page = within(r.work.Panel.Page, len(docs))
	r.work = r.work.focused(docID(min(d.Index, len(docs)-1), "remove"), "documents-list")
}

// turnDocuments turns the list to a page.
type turnDocuments struct{ Page int }

func (t turnDocuments) do(r *root) {
	r.work.Panel.Page = within(t.Page, len(r.work.Wanted.Now.Documents))
	r.work.Panel.Editing = ""
	r.work = r.work.focused("documents-list")
}

// sourceOf finds the source that a document became when it was read: the
// sources of its name, in their order. Nil when it is a second copy of another,
// or is not read yet.
func (v *documentsStage) sourceOf(i int) *query.Source {
	if v.Overview == nil {
		return nil
	}
	doc := v.Work.Wanted.Now.Documents[i]
	read := v.Work.Read.Now.Documents
	at := slices.IndexFunc(read, func(f corpus.File) bool { return f.Name == doc.Name && bytes.Equal(f.Data, doc.Data) })
	if at < 0 {
		return nil
	}
	skip := 0
	for _, f := range read[:at] {
		if f.Name == doc.Name {
			skip++
		}
	}
	for j := range v.Overview.Sources {
		if src := &v.Overview.Sources[j]; src.File == doc.Name {
			if skip == 0 {
				return src
			}
			skip--
		}
	}
	return nil
}

// pager leads through the pages of a list; nothing when there is one page.
func pager(id string, page, all int, turn func(page int) deed) app.UI {
	if all <= perPage {
		return nil
	}
	from, to := pageOf(page, all)
	step := func(part, key string, to int, off bool) app.UI {
		return button(id+"-"+part, key).Attr("disabled", off).
			OnClick(func(ctx app.Context, e app.Event) { act(ctx, turn(to)) }, app.EventScope(id, to))
	}
	return elem("nav").Class("row", "pager").Aria("label", say("pager."+id)).Body(
		step("earlier", "pager.earlier", page-1, page == 0),
		elem("span").Text(say("pager.at", "from", strconv.Itoa(from+1), "to", strconv.Itoa(to), "all", strconv.Itoa(all))),
		step("later", "pager.later", page+1, to == all),
	)
}
