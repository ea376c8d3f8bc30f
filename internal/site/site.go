// Package site compiles the program and puts the static site together: the
// files of dist, which serve also gives out from memory. It needs the Go
// toolchain and the module's source; it is never part of the wasm.
package site

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"parallax/internal/align/lexicon"
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
	packed, err := bundle.Pack(program)
	if err != nil {
		return nil, fmt.Errorf("packing the program: %w", err)
	}
	words, err := bundle.Pack([]byte(lexicon.File()))
	if err != nil {
		return nil, fmt.Errorf("packing the lexicon: %w", err)
	}
	assets := bundle.Assets{
		Style:   web.Style[0] + bundle.StylePage + web.Style[1] + bundle.StyleRest + web.Style[2],
		Exec:    exec,
		Boot:    web.Boot,
		Worker:  web.Worker,
		Icon:    web.Icon,
		Notices: web.Notices,
		Hash:    bundle.Integrity(program),
		Packed:  packed,

		LexiconHash: bundle.Integrity([]byte(lexicon.File())),
		Lexicon:     words,
	}
	if err := inlinable(assets); err != nil {
		return nil, err
	}
	contents := bundle.Contents{Story: s}
	files, version := bundle.Site(assets, contents, l)
	made := &Site{Version: version}
	for _, f := range files {
		switch f.Name {
		case bundle.ProgramName:
			f.Data = program
		case bundle.LexiconName:
			f.Data = []byte(lexicon.File())
		}
		made.Files = append(made.Files, File{f.Name, f.Data})
	}
	made.Files = append(made.Files, File{bundle.SingleName, bundle.Single(assets, contents, l)})
	return made, nil
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
	for name, s := range map[string]string{"the style sheet": a.Style, "wasm_exec.js": a.Exec, "boot.js": a.Boot, "the service worker": a.Worker} {
		lower := strings.ToLower(s)
		for _, end := range []string{"</script", "</style", "<!--"} {
			if strings.Contains(lower, end) {
				return fmt.Errorf("%s holds %q and can't stand in the single file", name, end)
			}
		}
	}
	return nil
}
