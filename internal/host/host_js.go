package host

import "syscall/js"

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
	return bytesOf(file)
}

// Lexicon gives the file that documents are read with. It fails with ErrBroken
// where that can't be had.
func Lexicon(done func([]byte, error)) {
	if own := js.Global().Get("parallaxLexicon"); own.Truthy() { // in a worker
		done(bytesOf(own), nil)
		return
	}
	settle(page().Call("lexicon"), func(file js.Value) { done(bytesOf(file), nil) }, func(err js.Value) { done(nil, fault(err)) })
}

// Notices are the third-party notices that stand in the page.
func Notices() string {
	e := js.Global().Get("document").Call("getElementById", "parallax-notices")
	if !e.Truthy() {
		return ""
	}
	return e.Get("textContent").String()
}

// Rest returns in another task of the browser's: until then it draws and hears
// its reader. A timer of Go's may come due within the task that set it.
func Rest() {
	over := make(chan struct{})
	end := js.FuncOf(func(js.Value, []js.Value) any {
		close(over)
		return nil
	})
	defer end.Release()
	js.Global().Call("setTimeout", end)
	<-over
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

// arrayOf copies bytes into JavaScript.
func arrayOf(data []byte) js.Value {
	array := js.Global().Get("Uint8Array").New(len(data))
	js.CopyBytesToJS(array, data)
	return array
}

// bytesOf copies bytes out of JavaScript; nil when there are none.
func bytesOf(array js.Value) []byte {
	if array.IsNull() {
		return nil
	}
	data := make([]byte, array.Get("length").Int())
	js.CopyBytesToGo(data, array)
	return data
}

// listOf is a list of strings for JavaScript.
func listOf(list []string) []any {
	out := make([]any, len(list))
	for i, s := range list {
		out[i] = s
	}
	return out
}

// fault is the error that a promise of doors.js ended with.
func fault(err js.Value) error {
	if err.Truthy() && err.Type() == js.TypeObject {
		if known := faults[err.Get("kind").String()]; known != nil {
			return known
		}
	}
	return ErrBroken
}
