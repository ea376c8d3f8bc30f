package ui

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/corpus"
	"parallax/internal/host"
	"parallax/internal/project"
	"parallax/internal/query"
	"parallax/internal/view"
)

// The ids of the documents panel's elements.
const (
	documentsID = "documents"
	pasteID     = "paste"
	pasteNameID = "paste-name"
	filesID     = "files"
	replaceID   = "files-replace"
)

// documentsPanel is where the reader brings documents, takes some out, and
// goes back to those that the page came with.
type documentsPanel struct {
	app.Compo

	Open     bool
	Work     workState
	Overview *query.Overview
}

// OnUpdate opens and closes the dialog with the state.
func (v *documentsPanel) OnUpdate(ctx app.Context) {
	open := v.Open
	ctx.Defer(func(app.Context) {
		if open {
			openDialog(documentsID, pasteID)
		} else {
			closeDialog(documentsID)
		}
	})
}

// Render draws the box, the file input and the list.
func (v *documentsPanel) Render() app.UI {
	dialog := elem("dialog").ID(documentsID).Class("panel").Aria("labelledby", "documents-title").
		On("close", func(ctx app.Context, e app.Event) { send(ctx, view.DocumentsClosed{}) }).
		OnClick(closeBeside)
	if !v.Open {
		return dialog
	}
	return dialog.Body(
		elem("header").Body(
			elem("h2").ID("documents-title").Text(say("documents.title")),
			elem("button").Attr("type", "button").Class("btn line").Text(say("close")).OnClick(closeDocuments),
		),
		elem("div").Class("body").Body(
			elem("p").Class("note").Text(say("documents.lead")),
			elem("div").Role("status").Body(v.result()...),
			elem("div").Body(v.stage()...),
		),
	)
}

// stage is what the reader is at: looking at what files held, or choosing some.
func (v *documentsPanel) stage() []app.UI {
	if v.Work.Preview != nil {
		return []app.UI{&previewPart{Preview: v.Work.Preview}}
	}
	return []app.UI{v.mode(), v.paste(), v.choose(), v.list(), &keptPart{Keep: v.Work.Keep, ID: v.Work.Wanted.Now.ID}}
}

// result tells what became of the last change.
func (v *documentsPanel) result() []app.UI {
	var list []app.UI
	if v.Work.busy() {
		list = append(list, v.busy())
	}
	if v.Work.Said != "" {
		list = append(list, elem("p").Text(v.Work.Said))
	}
	for _, problem := range v.Work.Problems {
		list = append(list, elem("p").Class("wrong").Text(problem))
	}
	for _, n := range v.Work.Notes {
		list = append(list, elem("p").Class("note").Text(reason(n)))
	}
	return list
}

// busy says how far the reading is, with a button to stop it.
func (v *documentsPanel) busy() app.UI {
	p := v.Work.Progress
	words := say("documents.busy")
	if p.Step != "" {
		words = say("documents.busy."+p.Step, "done", strconv.Itoa(p.Done+1), "all", strconv.Itoa(p.All))
	}
	return elem("p").Class("row").Body(
		app.Text(words),
		elem("button").Attr("type", "button").Class("btn line").ID("stop-reading").Text(say("documents.stop")).
			OnClick(func(ctx app.Context, e app.Event) { act(ctx, stop{}) }),
	)
}

// mode chooses whether new documents join those there are or replace them.
func (v *documentsPanel) mode() app.UI {
	choice := func(id, key string, replace bool) app.UI {
		return elem("label").Class("choice").Body(
			elem("input").Attr("type", "radio").Attr("name", "mode").ID(id).Attr("checked", v.Work.Replace == replace).
				OnChange(func(ctx app.Context, e app.Event) { act(ctx, setReplace{replace}) }, app.EventScope(replace)),
			app.Text(say(key, "count", strconv.Itoa(len(v.files())))),
		)
	}
	return elem("fieldset").Class("row plain").Body(
		elem("legend").Class("vh").Text(say("documents.mode")),
		choice("files-add", "documents.add", false),
		choice(replaceID, "documents.replace", true),
	)
}

// paste takes a text by hand.
func (v *documentsPanel) paste() app.UI {
	return elem("div").Class("field").Body(
		elem("label").Attr("for", pasteID).Text(say("documents.paste")),
		elem("textarea").ID(pasteID).Attr("rows", 7),
		elem("label").Attr("for", pasteNameID).Text(say("documents.name")),
		elem("input").Attr("type", "text").ID(pasteNameID).Attr("autocomplete", "off"),
		elem("div").Class("row").Body(
			elem("button").Attr("type", "button").Class("btn do").Text(say("documents.read")).OnClick(readPasted),
		),
	)
}

// choose takes files.
func (v *documentsPanel) choose() app.UI {
	return elem("div").Class("field").Body(
		elem("label").Attr("for", filesID).Text(say("documents.files")),
		elem("input").Attr("type", "file").ID(filesID).Attr("multiple", true).OnChange(readChosen),
	)
}

// list shows the documents with a button to take each out.
func (v *documentsPanel) list() app.UI {
	items := make([]app.UI, 0, len(v.files()))
	marks := v.marksOf()
	for i, f := range v.files() {
		remove := elem("button").Attr("type", "button").Class("btn line").Text(say("documents.remove")).
			Aria("label", say("documents.removeNamed", "file", f.Name)).
			Attr("disabled", len(v.files()) == 1).
			OnClick(func(ctx app.Context, e app.Event) { act(ctx, edit{project.Remove{Index: i, Name: f.Name}}) }, app.EventScope(i, f.Name))
		items = append(items, elem("li").Body(marks[i], elem("span").Body(v.titleOf(i)...), remove))
	}
	back := elem("button").Attr("type", "button").Class("btn line").Text(say("documents.back", "count", strconv.Itoa(len(v.Work.Given.Documents)))).
		Attr("disabled", v.Work.Wanted.Now.Equal(v.Work.Given)).
		OnClick(func(ctx app.Context, e app.Event) {
			act(ctx, giveBack{})
		})
	return elem("div").Class("field").Body(
		elem("h3").Class("lab").Text(say("documents.list", "count", strconv.Itoa(len(v.files())))),
		elem("ul").Class("docs").Body(items...),
		elem("div").Class("row").Body(back),
	)
}

// sourceOf finds the source that file i became: the sources of its name, in
// their order. Nil when it is a second copy of another.
func (v *documentsPanel) sourceOf(i int) *query.Source {
	if v.Overview == nil {
		return nil
	}
	skip := 0
	for _, f := range v.files()[:i] {
		if f.Name == v.files()[i].Name {
			skip++
		}
	}
	for j := range v.Overview.Sources {
		if src := &v.Overview.Sources[j]; src.File == v.files()[i].Name {
			if skip == 0 {
				return src
			}
			skip--
		}
	}
	return nil
}

// files are the documents that were read.
func (v *documentsPanel) files() []corpus.File { return v.Work.Read.Now.Documents }

func (v *documentsPanel) marksOf() []app.UI {
	marks := make([]app.UI, len(v.files()))
	for i := range v.files() {
		if src := v.sourceOf(i); src != nil {
			marks[i] = sourceMark(src.Mark)
		} else {
			marks[i] = elem("span")
		}
	}
	return marks
}

func (v *documentsPanel) titleOf(i int) []app.UI {
	name := v.files()[i].Name
	src := v.sourceOf(i)
	if src == nil {
		return []app.UI{app.Text(name)}
	}
	return []app.UI{elem("span").Class("w").Lang(src.Lang).Text(titleOf(*src)), app.Text(" "), elem("span").Class("note").Text(name)}
}

func closeDocuments(ctx app.Context, e app.Event) { closeDialog(documentsID) }

// readPasted takes the text in the box as a document.
func readPasted(ctx app.Context, e app.Event) {
	box := app.Window().GetElementByID(pasteID)
	pasted := box.Get("value").String()
	name := strings.TrimSpace(app.Window().GetElementByID(pasteNameID).Get("value").String())
	act(ctx, openFiles{Pasted: true, Files: []corpus.File{pastedFile(pasted, name)}})
}

// pastedFile makes a file of pasted text: named by the reader, or after its
// first words.
func pastedFile(pasted, name string) corpus.File {
	if name == "" {
		name = fileName(pasted)
	}
	if !strings.Contains(name, ".") {
		name += ".txt"
	}
	return corpus.File{Name: name, Data: []byte(pasted)}
}

// fileName makes a name of the first words of a text: letters and digits,
// joined by hyphens.
func fileName(t string) string {
	const most = 32
	var b strings.Builder
	gap := false
	for _, r := range t {
		if b.Len() >= most {
			break
		}
		if r == '\n' && b.Len() > 0 {
			break
		}
		if isNameRune(r) {
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			b.WriteRune(r)
			gap = false
			continue
		}
		gap = true
	}
	if b.Len() == 0 {
		return "pasted"
	}
	return b.String()
}

// readChosen takes the files of the file input.
func readChosen(ctx app.Context, e app.Event) {
	host.ChosenFiles(filesID, func(files []host.File) { takeFiles(ctx, files) })
}

// takeFiles reports files that came from the reader, chosen or dropped.
func takeFiles(ctx app.Context, files []host.File) {
	if len(files) == 0 {
		return
	}
	var open openFiles
	for _, f := range files {
		if f.Problem != "" {
			open.Problems = append(open.Problems, say(f.Problem, "file", f.Name))
			continue
		}
		open.Files = append(open.Files, corpus.File{Name: f.Name, Data: f.Data})
	}
	act(ctx, open)
}

// isNameRune reports whether r may stand in a file's name as we make it.
func isNameRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
