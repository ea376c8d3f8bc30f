// Package bundle writes the page: index.html with its policy and a snapshot of
// the story, the single file that holds everything, the page without scripts,
// and the folder of a static site with the archive that carries it. It is pure
// (parts and a story in, bytes out), the same input gives the same bytes, and it
// runs in the page as well as in the command: a page can make another one.
package bundle

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"strings"

	"parallax/internal/export"
	"parallax/internal/lang"
	"parallax/internal/story"
)

// Assets are the parts that a page is made of, whatever it shows. They stand in
// each page in such a way that it can give them back.
type Assets struct {
	Style   string // the whole style sheet, StylePage and StyleRest in it
	Exec    string // wasm_exec.js of the Go release that compiled the program
	Boot    string // what runs before the program
	Worker  string // the service worker without its list of files
	Icon    string // an SVG
	Notices string // third-party notices, plain text
	Hash    string // of the program, as Integrity gives it
	Packed  string // the program as Pack gives it

	// The lexicon that documents are read with, and its hash, likewise. A page
	// that only shows what it was made with never needs it.
	LexiconHash, Lexicon string
}

// Contents are what a page shows.
type Contents struct {
	Story   *story.Story
	Project []byte // the project file that the story was made of; nil for none
}

// The names of the files of the site.
const (
	IndexName   = "index.html"
	ProgramName = "app.wasm"
	ExecName    = "wasm_exec.js"
	BootName    = "boot.js"
	StyleName   = "parallax.css"
	IconName    = "icon.svg"
	WorkerName  = "sw.js"
	NoticesName = "notices.txt"
	LexiconName = "lexicon.bin"
	SingleName  = "parallax.html"
)

// setup is what boot.js and doors.js read from the page.
type setup struct {
	Program string            `json:"program,omitempty"` // where the program is
	Exec    string            `json:"exec,omitempty"`    // and wasm_exec.js
	Worker  string            `json:"worker,omitempty"`  // the service worker
	Files   map[string]held   `json:"files,omitempty"`   // where the other parts are, by their names in Assets
	Packed  int               `json:"packed,omitempty"`  // length of the program's text in the single file
	Hash    string            `json:"hash"`              // of the program
	Lexicon held              `json:"lexicon"`           // in the single file it has no name
	Words   map[string]string `json:"words"`
}

// held says where a part is, and what it must be.
type held struct {
	Name string `json:"name,omitempty"`
	Hash string `json:"hash"`
}

// index returns index.html of the static site. All its addresses are relative,
// so it works in any folder.
func index(a Assets, c Contents, version string, l *lang.Language) []byte {
	p := &page{language: l}
	written := a.written()
	p.head(version, sitePolicy(written))
	p.markup(`<link rel="icon" href="` + IconName + `" type="image/svg+xml">` + "\n")
	p.markup("<style>" + written + "</style>\n")
	p.markup(`<link rel="stylesheet" href="` + StyleName + `">` + "\n")
	p.markup(`<script src="` + ExecName + `" defer></script>` + "\n")
	p.markup(`<script src="` + BootName + `" defer></script>` + "\n")
	p.body(c, a, p.say("boot.frame"))
	p.setup(setup{
		Program: ProgramName, Exec: ExecName, Worker: WorkerName, Hash: a.Hash, Lexicon: held{LexiconName, a.LexiconHash},
		Files: map[string]held{
			"style": {StyleName, Integrity([]byte(a.Style))}, "exec": {ExecName, Integrity([]byte(a.Exec))},
			"boot": {BootName, Integrity([]byte(a.Boot))}, "icon": {IconName, Integrity([]byte(a.Icon))},
		},
	})
	p.end()
	return p.bytes()
}

// Single returns the one file that needs nothing beside it. The program and its
// lexicon stand last, so that a reader sees the story before they have arrived.
func Single(a Assets, c Contents, l *lang.Language) []byte {
	p := &page{language: l}
	p.head(release(a), singlePolicy(a))
	p.markup(`<link rel="icon" href="data:image/svg+xml;base64,` + base64.StdEncoding.EncodeToString([]byte(a.Icon)) + `">` + "\n")
	style, rest := a.styles()
	p.markup("<style>" + style + "</style>\n")
	p.body(c, a, "")
	p.markup("<style>" + rest + "</style>\n")
	p.setup(setup{Packed: len(a.Packed), Hash: a.Hash, Lexicon: held{Hash: a.LexiconHash}})
	p.markup("<script id=\"parallax-exec\">" + a.Exec + "</script>\n")
	p.markup("<script id=\"parallax-boot\">" + a.Boot + "</script>\n")
	p.markup(`<script type="text/plain" id="parallax-program">` + a.Packed + "</script>\n")
	p.markup(`<script type="text/plain" id="parallax-lexicon">` + a.Lexicon + "</script>\n")
	p.end()
	return p.bytes()
}

// StyleRest begins the part of the style sheet that a page needs only once the
// program runs. In the single file that part stands behind the story.
const StyleRest = "\n/* The views. */\n"

// StylePage begins the part for what is written into the page; it ends where
// StyleRest begins. The site's page holds it too: where its origin is opaque, in a
// frame that allows scripts alone, WebKit takes no file for the page's own.
const StylePage = "\n/* What is written into the page. */\n"

// written is the part of the style sheet for what is written into the page.
func (a Assets) written() string {
	first, _ := a.styles()
	_, part, _ := strings.Cut(first, StylePage)
	return part
}

// styles are the two parts of the style sheet; joined they are the whole.
func (a Assets) styles() (first, rest string) {
	first, rest, found := strings.Cut(a.Style, StyleRest)
	if found {
		rest = StyleRest + rest
	}
	return first, rest
}

// Pack compresses a program (gzip, best) and writes it in base 85.
func Pack(program []byte) (string, error) {
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return "", err
	}
	if _, err := z.Write(program); err != nil {
		return "", err
	}
	if err := z.Close(); err != nil {
		return "", err
	}
	return EncodeText(b.Bytes()), nil
}

// Integrity is the hash of data as a browser's integrity check wants it.
func Integrity(data []byte) string {
	sum := sha256.Sum256(data)
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// project writes the reader's project as an inert block of JSON. A < of it is
// written as an escape, which JSON allows wherever one can stand, so that
// nothing in it can end the block; doors.js has the way back.
func (p *page) project(data []byte) {
	if len(data) == 0 {
		return
	}
	p.markup(`<script type="application/json" id="parallax-project">`)
	p.buffer.Write(bytes.ReplaceAll(data, []byte("<"), []byte(`\u003c`)))
	p.markup("</script>\n")
}

// prepared writes the story, compact and packed, as an inert block: the page opens
// with it instead of reading its own articles again.
func (p *page) prepared(s *story.Story) {
	if len(s.Sources) == 0 {
		return
	}
	packed, err := Pack(export.Compact(s))
	if err != nil {
		panic("bundle: " + err.Error()) // memory can always be written to
	}
	p.markup(`<script type="text/plain" id="parallax-story">` + packed + "</script>\n")
}

// setup writes what boot.js needs, as an inert block.
func (p *page) setup(s setup) {
	s.Words = make(map[string]string, len(bootWords))
	for _, key := range bootWords {
		s.Words[key] = p.say("boot." + key)
	}
	// The keys of a map are written in order, and <, > and & as \u escapes.
	data, err := json.Marshal(s)
	if err != nil {
		panic("bundle: " + err.Error()) // strings and ints can always be written
	}
	p.markup(`<script type="application/json" id="parallax-setup">` + string(data) + "</script>\n")
}

// bootWords are the phrases that boot.js may say, without their "boot.".
var bootWords = []string{
	"address", "cut", "cutFile", "dismiss", "forbidden", "frame", "loading", "missing", "network",
	"noWebAssembly", "notWasm", "old", "reload", "stopped", "update", "updateNow",
}

// page is a page being written.
type page struct {
	language *lang.Language
	buffer   bytes.Buffer
}

func (p *page) bytes() []byte   { return p.buffer.Bytes() }
func (p *page) markup(s string) { p.buffer.WriteString(s) }
func (p *page) text(s string)   { escape(&p.buffer, s) }
func (p *page) say(key string, pairs ...string) string {
	args := make(map[string]string, len(pairs)/2)
	for i := 0; i+1 < len(pairs); i += 2 {
		args[pairs[i]] = pairs[i+1]
	}
	return p.language.Say(key, args)
}

// head writes everything up to the links and scripts.
func (p *page) head(version, policy string) {
	p.markup("<!doctype html>\n<html lang=\"")
	p.text(p.language.Tag)
	p.markup("\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"")
	p.text(policy)
	p.markup("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
	p.markup("<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"parallax-version\" content=\"")
	p.text(version)
	p.markup("\">\n<title>")
	p.text(p.say("app.name"))
	p.markup("</title>\n<meta name=\"description\" content=\"")
	p.text(p.say("snapshot.intro"))
	p.markup("\">\n")
}

// body writes the mount, the notice, the snapshot, and as inert blocks what the
// program opens with; stray is what a page says whose files didn't come. go-app takes the body's first element; the snapshot is
// the page until the app lives.
func (p *page) body(c Contents, a Assets, stray string) {
	p.markup("</head>\n<body>\n<div id=\"parallax-mount\"></div>\n")
	p.markup("<div id=\"parallax-notice\" class=\"parallax-notice\" role=\"status\" hidden></div>\n")
	p.snapshot(c.Story, a.Notices, stray)
	p.prepared(c.Story)
	p.project(c.Project)
	p.markup(`<script type="text/plain" id="parallax-worker">` + a.Worker + "</script>\n")
}

func (p *page) end() { p.markup("</body>\n</html>\n") }
