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
