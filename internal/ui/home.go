package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/view"
)

// home is where the page is.
type home struct {
	Address string // without its query and fragment; empty where a link can't lead back to it
	Public  bool   // others can open the address
	Framed  bool   // the page is in a frame
}

// homeOf asks the window.
func homeOf() home {
	if app.IsServer {
		return home{}
	}
	location := app.Window().Get("location")
	var p home
	if parallax := app.Window().Get("parallax"); parallax.Truthy() {
		p.Framed = parallax.Get("framed").Bool()
	}
	address, _, _ := strings.Cut(location.Get("href").String(), "#")
	address, _, _ = strings.Cut(address, "?")
	switch location.Get("protocol").String() {
	case "http:", "https:":
		p.Address, p.Public = address, true
	case "file:":
		p.Address = address
	}
	return p
}

// wholePage leads from a frame to the page itself, at the same place.
func wholePage(s view.State, p home) app.UI {
	return elem("a").Class("whole").Attr("href", p.Address+view.Encode(whole(s))).Attr("target", "_blank").Attr("rel", "noopener").
		Text(say("embed.whole"))
}

// whole is a state without what belongs to a frame.
func whole(s view.State) view.State {
	s = base(s)
	s.Embed = false
	return s
}
