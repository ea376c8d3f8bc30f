package host

import "syscall/js"

// OnLink calls pressed when a link is pressed, before anything else hears of it,
// with the fragment of the page's address and how far it is scrolled. The
// returned function ends that.
func OnLink(pressed func(fragment string, scrolled float64)) (release func()) {
	window := js.Global()
	call := js.FuncOf(func(_ js.Value, args []js.Value) any {
		target := args[0].Get("target")
		if target.Truthy() && target.Get("closest").Truthy() && target.Call("closest", "a[href]").Truthy() {
			pressed(window.Get("location").Get("hash").String(), window.Get("scrollY").Float())
		}
		return nil
	})
	window.Call("addEventListener", "click", call, true)
	return func() {
		window.Call("removeEventListener", "click", call, true)
		call.Release()
	}
}
