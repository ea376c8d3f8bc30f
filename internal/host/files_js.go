package host

import "syscall/js"

// ChosenFiles reads the files of the file input with the given id, in their
// order, and empties it, so that the same file can be chosen again.
func ChosenFiles(inputID string, done func([]File)) {
	input := js.Global().Get("document").Call("getElementById", inputID)
	if !input.Truthy() {
		done(nil)
		return
	}
	readAll(input.Get("files"), func(files []File) {
		input.Set("value", "")
		done(files)
	})
}

// OnDrop calls files with what is dropped anywhere on the page, and over with
// whether something that could be dropped is held above it. The returned
// function ends that.
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
			readAll(event.Get("dataTransfer").Get("files"), files)
		}),
	}
	return func() {
		for _, release := range releases {
			release()
		}
	}
}

// carriesFiles reports whether a drag holds files, and not a piece of text.
func carriesFiles(event js.Value) bool {
	transfer := event.Get("dataTransfer")
	return transfer.Truthy() && transfer.Get("types").Call("includes", "Files").Bool()
}

// readAll reads a list of files; done gets them in the list's order once the
// last has been read.
func readAll(list js.Value, done func([]File)) {
	n := 0
	if list.Truthy() {
		n = list.Length()
	}
	if n == 0 {
		done(nil)
		return
	}
	files := make([]File, n)
	left := n
	for i := range files {
		readOne(list.Index(i), &files[i], func() {
			if left--; left == 0 {
				done(files)
			}
		})
	}
}

// readOne reads one file into f.
func readOne(source js.Value, f *File, done func()) {
	f.Name = source.Get("name").String()
	if source.Get("size").Float() > LargestFile {
		f.Problem = TooLarge
		done()
		return
	}
	settle(source.Call("arrayBuffer"), func(buffer js.Value) {
		bytes := js.Global().Get("Uint8Array").New(buffer)
		f.Data = make([]byte, bytes.Length())
		js.CopyBytesToGo(f.Data, bytes)
		done()
	}, func(js.Value) { // a folder, or a file that may not be read
		f.Problem = Unreadable
		done()
	})
}
