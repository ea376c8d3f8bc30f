package host

import "syscall/js"

// ReadShell collects what a page like this one is made of, but for the program:
// from this page when it is the single file, else from the files beside it. It
// fails with ErrBroken where those can't be had, or are of another release.
func ReadShell(done func(Shell, error)) {
	settle(page().Call("shell"), func(v js.Value) {
		text := func(name string) string { return v.Get(name).String() }
		end := make([]byte, v.Get("end").Length())
		js.CopyBytesToGo(end, v.Get("end"))
		done(Shell{Parts: Parts{
			Style: text("style"), Exec: text("exec"), Boot: text("boot"), Worker: text("worker"), Icon: text("icon"),
			Notices: text("notices"), Hash: text("hash"), LexiconHash: text("lexiconHash"), Lexicon: text("lexicon"),
		}, Length: v.Get("length").Int(), Size: v.Get("size").Int(), End: end}, nil)
	}, func(err js.Value) { done(Shell{}, fault(err)) })
}

// A Made is a file that was made in the page. The browser holds it.
type Made struct{ blob js.Value }

// Make puts a file together: bytes, with a hole between them that the program
// of the last ReadShell is put into.
func Make(mediaType string, before []byte, hole string, after []byte) Made {
	return Made{page().Call("fileOf", mediaType, arrayOf(before), hole, arrayOf(after))}
}

// Size is how many bytes the file has.
func (m Made) Size() int { return m.blob.Get("size").Int() }

// Download gives the file to the reader, where that may come, and returns what
// Downloads says.
func (m Made) Download(name string) string { return page().Call("save", name, m.blob).String() }

// Copy puts the file's text on the clipboard and tells whether that went well.
func (m Made) Copy(done func(bool)) {
	failed := func(js.Value) { done(false) }
	settle(m.blob.Call("text"), func(text js.Value) {
		settle(page().Call("copy", text), func(v js.Value) { done(v.Truthy()) }, failed)
	}, failed)
}

// Show writes the file's text into the field with an id, and selects it.
func (m Made) Show(fieldID string) {
	settle(m.blob.Call("text"), func(text js.Value) {
		if field := js.Global().Get("document").Call("getElementById", fieldID); field.Truthy() {
			field.Set("value", text)
			field.Call("focus")
			field.Call("select")
		}
	}, func(js.Value) {})
}
