package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/host"
	"parallax/internal/publish"
)

// wayPixels hands the timeline on as a PNG, drawn by the browser.
const wayPixels way = "pixels"

// picture reports whether a way's file is a picture of pixels, which can be
// copied and shown as such.
func (w way) picture() bool { return w == wayPixels }

// drawPixels has the browser draw an SVG image, and gives what comes of it to
// the reader; or says that this browser hands out no pixels.
func (r *root) drawPixels(w way, svg *publish.File) {
	mine := r.handing
	r.hand.Making = w
	later, begun := r.later()
	host.Make(svg.Type, svg.Data, svg.Hole, svg.After).Pixels(func(png host.Made, err error) {
		later(func() {
			if mine != r.handing {
				return
			}
			r.hand.Making = ""
			if err != nil {
				r.hand.Problem = say("handon.noPixels")
				return
			}
			r.keepMade(w, publish.FileName(r.work.Read.Now.Name, endings[w]), png)
			r.save(w)
		})
	})
	begun()
}

// showPicture shows a picture in the panel, for the browser's own menu.
func (r *root) showPicture(w way) {
	if r.hand.Picture == "" {
		r.hand.Picture = r.files[w].Address()
	}
	r.ctx.Defer(func(app.Context) { focus(pictureID) })
}

// pictureID is the id of what a picture is scrolled in.
const pictureID = "handon-picture"

// pictureBox holds a picture that is shown.
func pictureBox(name, address string) app.UI {
	return elem("figure").Class("field").Body(
		elem("figcaption").Class("note").Text(say("handon.picture.shown", "name", name)),
		elem("div").ID(pictureID).Class("drawn").TabIndex(0).Role("region").Aria("label", say("handon.pixels")).Body(
			elem("img").Attr("src", address).Attr("alt", say("handon.pixels.alt"))),
	)
}
