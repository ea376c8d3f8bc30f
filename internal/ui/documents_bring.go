package ui

import (
	"strings"
	"unicode"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/corpus"
	"parallax/internal/host"
)

// bring is where files and texts come in.
func (v *documentsStage) bring() app.UI {
	return elem("section").Class("section").Aria("labelledby", "documents-bring").Body(
		elem("h3").ID("documents-bring").Text(say("documents.bring")),
		elem("div").Class("bring").Body(v.choose(), v.paste()),
	)
}

// choose takes files, and folders of them.
func (v *documentsStage) choose() app.UI {
	return elem("div").Class("field").Body(
		elem("label").Attr("for", filesID).Text(say("documents.files")),
		elem("input").Attr("type", "file").ID(filesID).Attr("multiple", true).Aria("describedby", filesID+"-hint").OnChange(readFiles),
		elem("p").Class("note").ID(filesID+"-hint").Text(say("documents.filesHint")),
		elem("label").Attr("for", folderID).Text(say("documents.folder")),
		elem("input").Attr("type", "file").ID(folderID).Attr("multiple", true).Attr("webkitdirectory", "true").OnChange(readFolder),
		elem("p").Class("note").Text(say("documents.drop")),
	)
}

// paste takes a text by hand.
func (v *documentsStage) paste() app.UI {
	return elem("div").Class("field").Body(
		elem("label").Attr("for", pasteID).Text(say("documents.paste")),
		elem("textarea").ID(pasteID).Attr("rows", 6),
		elem("label").Attr("for", pasteNameID).Text(say("documents.name")),
		elem("input").Attr("type", "text").ID(pasteNameID).Attr("autocomplete", "off"),
		elem("div").Class("row").Body(
			elem("button").Attr("type", "button").Class("btn do").ID("paste-read").Text(say("documents.read")).OnClick(readPasted),
		),
	)
}

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

// isNameRune reports whether r may stand in a file's name as we make it.
func isNameRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// readFiles takes the files that were chosen, readFolder those of a folder.
func readFiles(ctx app.Context, e app.Event) {
	host.ChosenFiles(filesID, func(files []host.File) { takeFiles(ctx, files) })
}

func readFolder(ctx app.Context, e app.Event) {
	host.ChosenFiles(folderID, func(files []host.File) { takeFiles(ctx, files) })
}

// takeFiles reports files that came from the reader, chosen or dropped.
func takeFiles(ctx app.Context, files []host.File) {
	if len(files) == 0 {
		return
	}
	var open openFiles
	for _, f := range files {
		if f.Problem != "" {
			open.Problems = append(open.Problems, say(f.Problem, "file", f.Path))
			continue
		}
		open.Files = append(open.Files, corpus.File{Name: f.Path, Data: f.Data})
	}
	act(ctx, open)
}
