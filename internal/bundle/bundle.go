// Package bundle writes the page: index.html with its policy and a snapshot of
// the story, and the single file that holds everything. It is pure (assets and
// a story in, bytes out), the same input gives the same bytes, and it runs in
// the page as well as in the command.
package bundle

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"

	"parallax/internal/export"
	"parallax/internal/lang"
	"parallax/internal/story"
)

// Assets are the parts that a page is made of.
type Assets struct {
	Style   string // the whole style sheet
	Exec    string // wasm_exec.js of the Go release that compiled the program
	Boot    string // boot.js
	Icon    string // an SVG
	Version string // of the release; the service worker looks for it in the page
	Notices string // third-party notices, plain text
}

// The names of the files of the site, beside index.html.
const (
	ProgramName = "app.wasm"
	ExecName    = "wasm_exec.js"
	BootName    = "boot.js"
	StyleName   = "parallax.css"
	IconName    = "icon.svg"
	WorkerName  = "sw.js"
	NoticesName = "notices.txt"
	SingleName  = "parallax.html"
)

// setup is what boot.js reads from the page.
type setup struct {
	Program string            `json:"program,omitempty"` // where the program is
	Exec    string            `json:"exec,omitempty"`    // and wasm_exec.js
	Worker  string            `json:"worker,omitempty"`  // the service worker
	Packed  int               `json:"packed,omitempty"`  // length of the program's text in the single file
	Words   map[string]string `json:"words"`
}

// Site returns index.html of the static site. All its addresses are relative,
// so it works in any folder.
func Site(a Assets, s *story.Story, l *lang.Language) []byte {
	p := &page{language: l}
	p.head(a, sitePolicy())
	p.markup(`<link rel="icon" href="` + IconName + `" type="image/svg+xml">` + "\n")
	p.markup(`<link rel="stylesheet" href="` + StyleName + `">` + "\n")
	p.markup(`<script src="` + ExecName + `" defer></script>` + "\n")
	p.markup(`<script src="` + BootName + `" defer></script>` + "\n")
	p.body(s, a.Notices)
	p.prepared(s)
	p.setup(setup{Program: ProgramName, Exec: ExecName, Worker: WorkerName})
	p.end()
	return p.bytes()
}

// Single returns the one file that needs nothing beside it. packed is the
// program as Pack gives it; it stands last, so that a reader sees the story
// before the program has arrived.
func Single(a Assets, packed string, s *story.Story, l *lang.Language) []byte {
	p := &page{language: l}
	p.head(a, singlePolicy(a))
	p.markup(`<link rel="icon" href="data:image/svg+xml;base64,` + base64.StdEncoding.EncodeToString([]byte(a.Icon)) + `">` + "\n")
	p.markup("<style>" + a.Style + "</style>\n")
	p.body(s, a.Notices)
	p.prepared(s)
	p.setup(setup{Packed: len(packed)})
	p.markup("<script id=\"parallax-exec\">" + a.Exec + "</script>\n")
	p.markup("<script>" + a.Boot + "</script>\n")
	p.markup(`<script type="text/plain" id="parallax-program">` + packed + "</script>\n")
	p.end()
	return p.bytes()
}

// Pack compresses a program (gzip, best) and writes it in base64.
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
	return base64.StdEncoding.EncodeToString(b.Bytes()), nil
}

// Integrity is the hash of data as a browser's integrity check wants it.
func Integrity(data []byte) string {
	sum := sha256.Sum256(data)
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
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
func (p *page) head(a Assets, policy string) {
	p.markup("<!doctype html>\n<html lang=\"")
	p.text(p.language.Tag)
	p.markup("\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"")
	p.text(policy)
	p.markup("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
	p.markup("<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"parallax-version\" content=\"")
	p.text(a.Version)
	p.markup("\">\n<title>")
	p.text(p.say("app.name"))
	p.markup("</title>\n<meta name=\"description\" content=\"")
	p.text(p.say("snapshot.intro"))
	p.markup("\">\n")
}

// body writes the mount, the notice and the snapshot. go-app takes the body's
// first element; the snapshot is the page until the app lives.
func (p *page) body(s *story.Story, notices string) {
	p.markup("</head>\n<body>\n<div id=\"parallax-mount\"></div>\n")
	p.markup("<div id=\"parallax-notice\" class=\"parallax-notice\" role=\"status\" hidden></div>\n")
	p.snapshot(s, notices)
}

func (p *page) end() { p.markup("</body>\n</html>\n") }
