//go:build !js

package host

// Probe returns what the place allows: nothing, where there is no browser.
func Probe() Capabilities { return Capabilities{} }

// Story is the story that the page was built with; nil when it has none.
func Story() []byte { return nil }

// Notices are the third-party notices that stand in the page.
func Notices() string { return "" }

// Download gives data to the reader as a file. It reports false where that
// can't be tried; a sandboxed frame may still drop it without a sign.
func Download(name, mediaType string, data []byte) bool { return false }

// Copy puts text on the clipboard and reports whether that went well.
func Copy(text string, done func(bool)) { done(false) }

// ChosenFiles reads the files of the file input with the given id, in their
// order, and empties it, so that the same file can be chosen again.
func ChosenFiles(inputID string, done func([]File)) { done(nil) }

// OnDrop calls files with what is dropped anywhere on the page, and over with
// whether something that could be dropped is held above it. The returned
// function ends that.
func OnDrop(files func([]File), over func(bool)) (release func()) { return func() {} }

// OnUpdate calls ready once a new version of the page waits, so that the page
// can say so in its own place. The returned function ends that.
func OnUpdate(ready func()) (release func()) { return func() {} }

// Update lets the waiting version take over and reloads the page.
func Update() {}

// TextWidth is how wide text is in a CSS font ("12px sans-serif"), in CSS
// pixels; 0 where it can't be measured.
func TextWidth(text, font string) float64 { return 0 }
