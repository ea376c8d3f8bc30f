package host

import (
	"strings"
	"syscall/js"
)

// ChosenFiles reads the files of the file input with the given id, in their
// order, and empties it, so that the same file can be chosen again. An input
// with webkitdirectory gives a folder's.
func ChosenFiles(inputID string, done func([]File)) {
	input := js.Global().Get("document").Call("getElementById", inputID)
	if !input.Truthy() {
		done(nil)
		return
	}
	readFiles(input.Get("files"), func(files []File) {
		input.Set("value", "")
		done(files)
	})
}

// OnDrop calls files with what is dropped anywhere on the page, folders with
// all that is in them, and over with whether something that could be dropped is
// held above it. The returned function ends that.
func OnDrop(files func([]File), over func(bool)) (release func()) {
	window := js.Global()
	held := false
	tell := func(now bool) {
		if now != held {
			held = now
			over(now)
		}
	}
	releases := []func(){
		listen(window, "dragover", func(event js.Value) {
			if !carriesFiles(event) {
				return
			}
			event.Call("preventDefault") // else the browser would open the file in place of the page
			tell(true)
		}),
		listen(window, "dragleave", func(event js.Value) {
			if !event.Get("relatedTarget").Truthy() { // it left the window
				tell(false)
			}
		}),
		listen(window, "drop", func(event js.Value) {
			tell(false)
			if !carriesFiles(event) {
				return
			}
			event.Call("preventDefault")
			readFiles(event.Get("dataTransfer"), files)
		}),
	}
	return func() {
		for _, release := range releases {
			release()
		}
	}
}

// OnPaste calls files with what is pasted anywhere on the page, where that is
// files and not text. The returned function ends that.
func OnPaste(files func([]File)) (release func()) {
	return listen(js.Global(), "paste", func(event js.Value) {
		pasted := event.Get("clipboardData")
		if !pasted.Truthy() || pasted.Get("files").Length() == 0 || pasted.Get("types").Call("includes", "text/plain").Bool() {
			return
		}
		event.Call("preventDefault")
		readFiles(pasted, files)
	})
}

// carriesFiles reports whether a drag holds files, and not a piece of text.
func carriesFiles(event js.Value) bool {
	transfer := event.Get("dataTransfer")
	return transfer.Truthy() && transfer.Get("types").Call("includes", "Files").Bool()
}

// readFiles reads a list of files, or a drop; done gets them in order once the
// last has been read.
func readFiles(source js.Value, done func([]File)) {
	var files []File
	each := js.FuncOf(func(_ js.Value, args []js.Value) any {
		f := File{Path: args[0].String(), Data: bytesOf(args[1]), Problem: args[2].String()}
		f.Name = f.Path[strings.LastIndexByte(f.Path, '/')+1:]
		files = append(files, f)
		return nil
	})
	caps := map[string]any{"file": LargestFile, "bytes": MostBytes, "entries": MostFiles}
	end := func(js.Value) {
		each.Release()
		done(files)
	}
	settle(page().Call("readFiles", source, caps, each), end, end)
}
