package bundle

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strconv"

	"parallax/internal/lang"
)

// A File is one file of a folder.
type File struct {
	Name string // relative, with slashes
	Data []byte
	Gzip bool // Data is the file as gzip packs it
}

// Site returns the files of the static site, index.html first, and the version
// that they are. The program comes as it is packed.
func Site(a Assets, c Contents, l *lang.Language) (files []File, version string) {
	fixed := []File{
		{Name: ExecName, Data: []byte(a.Exec)},
		{Name: BootName, Data: []byte(a.Boot)},
		{Name: StyleName, Data: []byte(a.Style)},
		{Name: IconName, Data: []byte(a.Icon)},
		{Name: NoticesName, Data: []byte(a.Notices)},
	}
	// The version stands in the page, so it is the hash of everything with the
	// page as it is without one.
	version = name(release(a), string(index(a, c, "", l)))
	files = append(files, File{Name: IndexName, Data: index(a, c, version, l)}, member(ProgramName, a.Packed), member(LexiconName, a.Lexicon))
	files = append(files, fixed...)
	return append(files, File{Name: WorkerName, Data: worker(a, version, fixed)}), version
}

// member is a file that Pack has packed. A page that has lost it makes a site
// that says so.
func member(name, packed string) File {
	data, err := DecodeText(packed)
	if err != nil {
		data = nil
	}
	return File{Name: name, Data: data, Gzip: true}
}

// release names what a page is made of, whatever it shows.
func release(a Assets) string {
	return name(a.Hash, a.LexiconHash, a.Exec, a.Boot, a.Style, a.Icon, a.Notices, a.Worker)
}

// name is a short hash of texts.
func name(texts ...string) string {
	h := sha256.New()
	for _, t := range texts {
		h.Write([]byte(strconv.Itoa(len(t)) + "\n" + t))
	}
	return hex.EncodeToString(h.Sum(nil))[:16]
}

// worker is the service worker with its list of files. The shell's own hash
// isn't in it: hosts change white space in HTML, and the version does instead.
func worker(a Assets, version string, fixed []File) []byte {
	list := map[string]string{"": "", ProgramName: a.Hash, LexiconName: a.LexiconHash}
	for _, f := range fixed {
		list[f.Name] = Integrity(f.Data)
	}
	data, err := json.Marshal(struct {
		Version string            `json:"version"`
		Files   map[string]string `json:"files"`
	}{version, list})
	if err != nil {
		panic("bundle: " + err.Error()) // strings can always be written
	}
	return []byte("const release = " + string(data) + ";\n" + a.Worker)
}
