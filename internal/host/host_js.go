package host

import "syscall/js"

// Probe returns what the place allows.
func Probe() Capabilities {
	p := page()
	if !p.Truthy() {
		return Capabilities{}
	}
	off := p.Get("off")
	return Capabilities{
		Storage: !off.Get("storage").Truthy(),
		Offline: !off.Get("offline").Truthy() && !p.Get("single").Truthy(),
		Framed:  p.Get("framed").Truthy(),
		Embed:   p.Get("embed").Truthy(),
		Single:  p.Get("single").Truthy(),
	}
}

// page is what boot.js left for the program.
func page() js.Value { return js.Global().Get("parallax") }

// Story is the story that the page was built with; nil when it has none.
// It is given once.
func Story() []byte {
	p := page()
	if !p.Truthy() || !p.Get("story").Truthy() {
		return nil
	}
	file := p.Get("story")
	p.Delete("story")
	data := make([]byte, file.Get("length").Int())
	js.CopyBytesToGo(data, file)
	return data
}

// Notices are the third-party notices that stand in the page.
func Notices() string {
	e := js.Global().Get("document").Call("getElementById", "parallax-notices")
	if !e.Truthy() {
		return ""
	}
	return e.Get("textContent").String()
}

// Download gives data to the reader as a file. It reports false where that
// can't be tried; a sandboxed frame may still drop it without a sign.
func Download(name, mediaType string, data []byte) (tried bool) {
	defer func() {
		if recover() != nil { // an exception of the browser's
			tried = false
		}
	}()
	bytes := js.Global().Get("Uint8Array").New(len(data))
	js.CopyBytesToJS(bytes, data)
	blob := js.Global().Get("Blob").New([]any{bytes}, map[string]any{"type": mediaType})
	url := js.Global().Get("URL").Call("createObjectURL", blob)
	link := js.Global().Get("document").Call("createElement", "a")
	link.Set("href", url)
	link.Set("download", name)
	link.Call("click")
	// The browser reads the blob after the click.
	later(60_000, func() { js.Global().Get("URL").Call("revokeObjectURL", url) })
	return true
}

// later calls f once after a number of milliseconds.
func later(ms int, f func()) {
	var call js.Func
	call = js.FuncOf(func(js.Value, []js.Value) any {
		call.Release()
		f()
		return nil
	})
	js.Global().Call("setTimeout", call, ms)
}

// Copy puts text on the clipboard and reports whether that went well. Where
// the clipboard is closed to a frame, the older way by a selection is tried.
func Copy(text string, done func(bool)) {
	clipboard := js.Global().Get("navigator").Get("clipboard")
	if !clipboard.Truthy() {
		done(copySelected(text))
		return
	}
	settle(clipboard.Call("writeText", text),
		func(js.Value) { done(true) },
		func(js.Value) { done(copySelected(text)) })
}

// copySelected copies by selecting the text in a field that is gone again.
func copySelected(text string) bool {
	document := js.Global().Get("document")
	field := document.Call("createElement", "textarea")
	field.Set("value", text)
	field.Set("readOnly", true)
	active := document.Get("activeElement")
	document.Get("body").Call("append", field)
	field.Call("select")
	ok := document.Call("execCommand", "copy").Bool()
	field.Call("remove")
	if active.Truthy() {
		active.Call("focus")
	}
	return ok
}

// settle calls one of the two when a promise settles, and lets both go.
func settle(promise js.Value, done, failed func(js.Value)) {
	var yes, no js.Func
	end := func(f func(js.Value)) func(js.Value, []js.Value) any {
		return func(_ js.Value, args []js.Value) any {
			yes.Release()
			no.Release()
			var v js.Value
			if len(args) > 0 {
				v = args[0]
			}
			f(v)
			return nil
		}
	}
	yes, no = js.FuncOf(end(done)), js.FuncOf(end(failed))
	promise.Call("then", yes, no)
}

// OnUpdate calls ready once a new version of the page waits, so that the page
// can say so in its own place. The returned function ends that.
func OnUpdate(ready func()) (release func()) {
	if page().Get("update").Truthy() {
		ready()
		return func() {}
	}
	return listen(js.Global(), "parallax:update", func(event js.Value) {
		event.Call("preventDefault")
		ready()
	})
}

// Update lets the waiting version take over and reloads the page.
func Update() {
	if update := page().Get("update"); update.Truthy() {
		update.Invoke()
	}
}

// listen adds a listener and returns what removes it.
func listen(target js.Value, kind string, f func(event js.Value)) (release func()) {
	call := js.FuncOf(func(_ js.Value, args []js.Value) any {
		f(args[0])
		return nil
	})
	target.Call("addEventListener", kind, call)
	return func() {
		target.Call("removeEventListener", kind, call)
		call.Release()
	}
}

var canvas js.Value // the context that text is measured in; made at the first use

// TextWidth is how wide text is in a CSS font ("12px sans-serif"), in CSS
// pixels; 0 where it can't be measured.
func TextWidth(text, font string) float64 {
	if !canvas.Truthy() {
		canvas = js.Global().Get("document").Call("createElement", "canvas").Call("getContext", "2d")
		if !canvas.Truthy() {
			return 0
		}
	}
	canvas.Set("font", font)
	return canvas.Call("measureText", text).Get("width").Float()
}
