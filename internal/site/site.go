// Package site compiles the program and puts the static site together: the
// files of dist, which serve also gives out from memory. It needs the Go
// toolchain and the module's source; it is never part of the wasm.
package site

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"parallax/internal/bundle"
	"parallax/internal/lang"
	"parallax/internal/story"
	"parallax/web"
)

// A File is one file of the site.
type File struct {
	Name string // relative, with slashes
	Data []byte
}

// A Site is everything that dist holds.
type Site struct {
	Version string
	Files   []File // index.html first
}

// Build compiles the program from the module in the folder module, and makes
// the site that shows s. The same source and toolchain give the same bytes.
func Build(module string, s *story.Story, l *lang.Language) (*Site, error) {
	program, err := Compile(module)
	if err != nil {
		return nil, err
	}
	exec, err := execScript()
	if err != nil {
		return nil, err
	}
	return Assemble(program, exec, s, l)
}

// Assemble makes the site from a compiled program and the wasm_exec.js of the
// toolchain that compiled it.
func Assemble(program []byte, exec string, s *story.Story, l *lang.Language) (*Site, error) {
	assets := bundle.Assets{
		Style:   web.Style + "\n" + web.Page,
		Exec:    exec,
		Boot:    web.Boot,
		Icon:    web.Icon,
		Notices: web.Notices,
	}
	if err := inlinable(assets); err != nil {
		return nil, err
	}
	packed, err := bundle.Pack(program)
	if err != nil {
		return nil, fmt.Errorf("packing the program: %w", err)
	}
	// The version stands in the page, so it is the hash of everything with the
	// page as it is without one.
	fixed := []File{
		{bundle.ProgramName, program},
		{bundle.ExecName, []byte(exec)},
		{bundle.BootName, []byte(web.Boot)},
		{bundle.StyleName, []byte(assets.Style)},
		{bundle.IconName, []byte(web.Icon)},
		{bundle.NoticesName, []byte(web.Notices)},
	}
	assets.Version = version(append(fixed[:len(fixed):len(fixed)],
		File{bundle.WorkerName, []byte(web.Worker)}, File{"index.html", bundle.Site(assets, s, l)}))
	files := []File{{"index.html", bundle.Site(assets, s, l)}}
	files = append(files, fixed...)
	files = append(files,
		File{bundle.WorkerName, worker(assets.Version, fixed)},
		File{bundle.SingleName, bundle.Single(assets, packed, s, l)})
	return &Site{assets.Version, files}, nil
}

// File returns the named file; nil when the site has none.
func (s *Site) File(name string) []byte {
	for _, f := range s.Files {
		if f.Name == name {
			return f.Data
		}
	}
	return nil
}

// Write writes the files into dir, which is made where it is missing. Each
// file appears whole: it is written beside its place and then renamed.
func (s *Site) Write(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for _, f := range s.Files {
		path := filepath.Join(dir, filepath.FromSlash(f.Name))
		part := path + ".part"
		if err := os.WriteFile(part, f.Data, 0o644); err != nil {
			return err
		}
		if err := os.Rename(part, path); err != nil {
			return err
		}
	}
	return nil
}

// inlinable reports what can't stand inside an element of the single file.
func inlinable(a bundle.Assets) error {
	for name, s := range map[string]string{"the style sheet": a.Style, "wasm_exec.js": a.Exec, "boot.js": a.Boot} {
		lower := strings.ToLower(s)
		for _, end := range []string{"</script", "</style", "<!--"} {
			if strings.Contains(lower, end) {
				return fmt.Errorf("%s holds %q and can't stand in the single file", name, end)
			}
		}
	}
	return nil
}

// version names a release by what it holds.
func version(files []File) string {
	h := sha256.New()
	for _, f := range files {
		fmt.Fprintf(h, "%s %d\n", f.Name, len(f.Data))
		h.Write(f.Data)
	}
	return hex.EncodeToString(h.Sum(nil))[:16]
}

// worker is the service worker with its list of files. The shell's own hash
// isn't in it: hosts change white space in HTML, and the version does instead.
func worker(version string, files []File) []byte {
	list := map[string]string{"": ""}
	for _, f := range files {
		list[f.Name] = bundle.Integrity(f.Data)
	}
	data, err := json.Marshal(struct {
		Version string            `json:"version"`
		Files   map[string]string `json:"files"`
	}{version, list})
	if err != nil {
		panic("site: " + err.Error()) // strings can always be written
	}
	return []byte("const release = " + string(data) + ";\n" + web.Worker)
}
