package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/host"
)

// apart has f run by the page a moment later, in a task of its own: until then
// the browser draws, and hears its reader.
func apart(ctx app.Context, f func(app.Context)) {
	if app.IsServer {
		ctx.Dispatch(f)
		return
	}
	ctx.Async(func() {
		host.Rest()
		ctx.Dispatch(f)
	})
}
