//go:build !js

package host

// Story is the story that the page was built with; nil when it has none.
func Story() []byte { return nil }

// Notices are the third-party notices that stand in the page.
func Notices() string { return "" }

// ChosenFiles reads the files of the file input with the given id, in their
// order, and empties it, so that the same file can be chosen again.
func ChosenFiles(inputID string, done func([]File)) { done(nil) }

// OnDrop calls files with what is dropped anywhere on the page, and over with
// whether something that could be dropped is held above it. The returned
// function ends that.
func OnDrop(files func([]File), over func(bool)) (release func()) { return func() {} }

// A Port carries messages between the page and a worker of it.
type Port struct{}

// StartWorker starts this program again in a worker.
func StartWorker() *Port { return nil }

// Inside is the port to the page when this is the program in a worker, else nil.
func Inside() *Port { return nil }

// Post sends a message.
func (p *Port) Post(message []byte) {}

// Receive sets what is called with each message.
func (p *Port) Receive(f func(message []byte)) {}

// Close ends the worker.
func (p *Port) Close() {}
