package host

import "syscall/js"

// Pixels draws the file, an SVG image, as a PNG. It fails with ErrDenied where
// the browser hands out no pixels, or others than were drawn.
func (m Made) Pixels(done func(Made, error)) {
	failed := func(err js.Value) { done(Made{}, fault(err)) }
	settle(m.blob.Call("text"), func(svg js.Value) {
		settle(page().Call("pixels", svg), func(png js.Value) { done(Made{png}, nil) }, failed)
	}, failed)
}

// CopyPicture puts the file, a PNG, on the clipboard and tells whether that went
// well.
func (m Made) CopyPicture(done func(bool)) {
	settle(page().Call("copyPicture", m.blob), func(v js.Value) { done(v.Truthy()) }, func(js.Value) { done(false) })
}

// Address is an address of the file within this page, as long as the page is
// open: of a picture, for an image that shows it.
func (m Made) Address() string {
	return js.Global().Get("URL").Call("createObjectURL", m.blob).String()
}
