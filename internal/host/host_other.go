//go:build !js

package host

// Story is the story that the page was built with; nil when it has none.
func Story() []byte { return nil }

// Rest returns in another task of the browser's.
func Rest() {}

// Lexicon gives the file that documents are read with.
func Lexicon(done func([]byte, error)) { done(nil, ErrBroken) }

// Notices are the third-party notices that stand in the page.
func Notices() string { return "" }

// ChosenFiles reads the files of the file input with the given id, in their
// order, and empties it, so that the same file can be chosen again. An input
// with webkitdirectory gives a folder's.
func ChosenFiles(inputID string, done func([]File)) { done(nil) }

// OnLink calls pressed when a link is pressed, before anything else hears of it,
// with the fragment of the page's address and how far it is scrolled. The
// returned function ends that.
func OnLink(pressed func(fragment string, scrolled float64)) (release func()) { return func() {} }

// OnPaste calls files with what is pasted anywhere on the page, where that is
// files and not text. The returned function ends that.
func OnPaste(files func([]File)) (release func()) { return func() {} }

// OnDrop calls files with what is dropped anywhere on the page, folders with
// all that is in them, and over with whether something that could be dropped is
// held above it. The returned function ends that.
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

// A Store keeps bytes under keys.
type Store struct {
	// Denied is why nothing outlasts the page: ErrDenied or ErrFull. It is nil
	// where what is kept stays.
	Denied error
}

// OpenStore gives the store of the given name, always one.
func OpenStore(name string, done func(*Store)) { done(&Store{Denied: ErrDenied}) }

// Get gives what is there of the keys.
func (s *Store) Get(keys []string, done func(found map[string][]byte, err error)) {
	done(nil, s.Denied)
}

// Put keeps all entries, or none.
func (s *Store) Put(entries map[string][]byte, done func(error)) { done(s.Denied) }

// Delete lets keys go; one that isn't there does no harm.
func (s *Store) Delete(keys []string, done func(error)) { done(s.Denied) }

// Keys lists all keys, in order where the browser has them so.
func (s *Store) Keys(done func(keys []string, err error)) { done(nil, s.Denied) }

// Persist asks the browser not to throw away what is kept here, and tells
// whether it said yes.
func Persist(done func(bool)) { done(false) }

// Flag is a short text that SetFlag kept, known without waiting; empty when
// there is none.
func Flag(name string) string { return "" }

// SetFlag keeps a short text, or lets it go when it is empty. It reports
// whether that outlasts the page.
func SetFlag(name, text string) bool { return false }

// A Tabs carries messages between the tabs that show pages of this origin.
type Tabs struct{}

// OpenTabs calls hear with each message that another tab posts under the same
// name. Where tabs can't hear each other nothing comes.
func OpenTabs(name string, hear func(message string)) *Tabs { return &Tabs{} }

// Post sends a message to the other tabs.
func (t *Tabs) Post(message string) {}

// Downloads says whether a download that is tried will come: Yes, No or Perhaps.
func Downloads() string { return No }

// Download gives data, the parts one after another, to the reader as a file,
// where that may come, and returns what Downloads says.
func Download(name, mediaType string, parts ...[]byte) string { return No }

// Copy puts text on the clipboard and tells whether that went well.
func Copy(text string, done func(bool)) { done(false) }

// Project is the reader's project that stands in the page, as it was written;
// nil when there is none.
func Project() []byte { return nil }

// Decode gives the text of data in the charset of an IANA label; false when the
// browser doesn't know it.
func Decode(label string, data []byte) (text string, ok bool) { return "", false }

// ReadShell collects what a page like this one is made of, but for the program.
func ReadShell(done func(Shell, error)) { done(Shell{}, ErrBroken) }

// A Made is a file that was made in the page. The browser holds it.
type Made struct{ size int }

// Make puts a file together: bytes, with a hole between them that the program
// of the last ReadShell is put into.
func Make(mediaType string, before []byte, hole string, after []byte) Made {
	return Made{len(before) + len(after)}
}

// Size is how many bytes the file has.
func (m Made) Size() int { return m.size }

// Download gives the file to the reader, where that may come, and returns what
// Downloads says.
func (m Made) Download(name string) string { return No }

// Copy puts the file's text on the clipboard and tells whether that went well.
func (m Made) Copy(done func(bool)) { done(false) }

// Show writes the file's text into the field with an id, and selects it.
func (m Made) Show(fieldID string) {}

// Pixels draws the file, an SVG image, as a PNG.
func (m Made) Pixels(done func(Made, error)) { done(Made{}, ErrDenied) }

// CopyPicture puts the file, a PNG, on the clipboard and tells whether that went
// well.
func (m Made) CopyPicture(done func(bool)) { done(false) }

// Address is an address of the file within this page.
func (m Made) Address() string { return "" }
