package ui

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// apart has f run by the page a moment later, in a task of its own: until then
// the browser draws, and hears its reader. A timer of Go's may come due within
// the task that set it, when that is long; one of the browser's doesn't.
func apart(ctx app.Context, f func(app.Context)) {
	if app.IsServer {
		ctx.Dispatch(f)
		return
	}
	var call app.Func
	call = app.FuncOf(func(app.Value, []app.Value) any {
		call.Release()
		ctx.Dispatch(f)
		return nil
	})
	app.Window().Call("setTimeout", call)
}
