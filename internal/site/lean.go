package site

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// goApp is the library whose server is left out of the page.
const goApp = "github.com/maxence-charriere/go-app/v10"

// lean holds what stands in for the parts of go-app that the page doesn't use
// but the linker keeps, a quarter of the program: its handler and resolvers of
// resources (net/http and TLS), routes by pattern (regexp, and with it every
// table of Unicode), encryption, and the module it takes names from. What
// go-app does to the document is written down and done at once instead of call
// by call, which halves the time to draw a view. The library's other files are
// built as they are, but that an element is what it is and not an interface:
// the page makes thousands, and calls of known methods are a third shorter.
//
// Below std is what stands in for files of Go's own library that bring more
// than the page needs; see overlay.
//
//go:embed lean/*.go.txt lean/std
var lean embed.FS

// names is the module that go-app takes names from.
const names = "github.com/google/uuid"

// leanFolder holds the copy, below the module and out of version control. A
// place that stays lets the compiler use its cache, and a relative one keeps
// the machine's paths out of the program.
const leanFolder = ".cache/page"

// leanModule makes a copy of go-app without its server, and a go.mod for
// `go build -modfile` that uses it. It returns that file.
func leanModule(module string) (string, error) {
	from, err := moduleFolder(module, goApp)
	if err != nil {
		return "", err
	}
	folder := filepath.Join(module, filepath.FromSlash(leanFolder))
	if err := copyLibrary(from, filepath.Join(folder, "go-app")); err != nil {
		return "", fmt.Errorf("copying %s: %w", goApp, err)
	}
	if err := addWrites(filepath.Join(folder, "go-app", "pkg", "app")); err != nil {
		return "", err
	}
	if err := writeNames(filepath.Join(folder, "uuid")); err != nil {
		return "", err
	}
	mod, err := os.ReadFile(filepath.Join(module, "go.mod"))
	if err != nil {
		return "", err
	}
	sum, err := os.ReadFile(filepath.Join(module, "go.sum"))
	if err != nil {
		return "", err
	}
	mod = fmt.Appendf(mod, "\nreplace %s => ./%s/go-app\nreplace %s => ./%s/uuid\n", goApp, leanFolder, names, leanFolder)
	if err := keepFile(filepath.Join(folder, "page.sum"), sum); err != nil {
		return "", err
	}
	file := filepath.Join(folder, "page.mod")
	return file, keepFile(file, mod)
}

// addWrites adds the file that the stand-in for go-app's calls to JavaScript
// needs beside it.
func addWrites(folder string) error {
	source, err := lean.ReadFile("lean/writes_wasm.go.txt")
	if err != nil {
		return err
	}
	return keepFile(filepath.Join(folder, "writes_wasm.go"), source)
}

// writeNames writes the module that stands in for names.
func writeNames(folder string) error {
	source, err := lean.ReadFile("lean/uuid.go.txt")
	if err != nil {
		return err
	}
	if err := keepFile(filepath.Join(folder, "go.mod"), []byte("module "+names+"\n")); err != nil {
		return err
	}
	return keepFile(filepath.Join(folder, "uuid.go"), source)
}

// moduleFolder finds where a required module's source is; it is downloaded
// where it isn't.
func moduleFolder(module, name string) (string, error) {
	for _, args := range [][]string{{"list", "-m", "-f", "{{.Dir}}", name}, {"mod", "download", name}, {"list", "-m", "-f", "{{.Dir}}", name}} {
		cmd := exec.Command("go", args...)
		cmd.Dir = module
		cmd.Stderr = os.Stderr
		out, err := cmd.Output()
		if err != nil {
			return "", fmt.Errorf("go %s: %w", strings.Join(args, " "), err)
		}
		if dir := strings.TrimSpace(string(out)); args[0] == "list" && dir != "" {
			return dir, nil
		}
	}
	return "", fmt.Errorf("%s can't be found", name)
}

// copyLibrary copies a module's go.mod and the Go files of its packages, with
// the stand-ins in place of what is left out.
func copyLibrary(from, to string) error {
	return filepath.WalkDir(from, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		name := d.Name()
		if d.IsDir() {
			if name == "docs" || name == "gen" || name == "testdata" {
				return fs.SkipDir
			}
			return nil
		}
		if name != "go.mod" && (filepath.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go")) {
			return nil
		}
		data, err := lean.ReadFile("lean/" + name + ".txt")
		if err != nil || filepath.ToSlash(rel) != "pkg/app/"+name {
			if data, err = os.ReadFile(path); err != nil {
				return err
			}
		}
		if data, err = shorten(path, data, shorter[filepath.ToSlash(rel)]); err != nil {
			return err
		}
		return keepFile(filepath.Join(to, rel), data)
	})
}

// overlay makes what `go build -overlay` wants: which files stand in for which
// of Go's own library; for those of its runtime only where that is known. It
// returns the list's file.
func overlay(module string, known bool) (string, error) {
	root, err := goRoot()
	if err != nil {
		return "", err
	}
	folder := filepath.Join(module, filepath.FromSlash(leanFolder), "std")
	list := map[string]string{}
	replace := func(path string, data []byte) error {
		if strings.HasPrefix(path, "runtime/") && !known {
			return nil
		}
		to := filepath.Join(folder, filepath.FromSlash(path))
		list[filepath.Join(root, "src", filepath.FromSlash(path))] = to
		return keepFile(to, data)
	}
	err = fs.WalkDir(lean, "lean/std", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := lean.ReadFile(name)
		if err != nil {
			return err
		}
		return replace(strings.TrimSuffix(strings.TrimPrefix(name, "lean/std/"), ".txt"), data)
	})
	if err != nil {
		return "", err
	}
	for path, e := range edited {
		source := filepath.Join(root, "src", filepath.FromSlash(e.of))
		data, err := os.ReadFile(source)
		if err == nil {
			data, err = shorten(source, data, e.edits)
		}
		if err == nil {
			err = replace(path, data)
		}
		if err != nil {
			return "", err
		}
	}
	data, err := json.Marshal(map[string]any{"Replace": list})
	if err != nil {
		return "", err
	}
	file := filepath.Join(module, filepath.FromSlash(leanFolder), "overlay.json")
	return file, keepFile(file, data)
}

// keepFile makes a file hold data. One that does already isn't touched; else
// it appears whole, so that two builds at once don't see half of it.
func keepFile(path string, data []byte) error {
	if old, err := os.ReadFile(path); err == nil && bytes.Equal(old, data) {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	part, err := os.CreateTemp(filepath.Dir(path), ".part-*")
	if err != nil {
		return err
	}
	defer os.Remove(part.Name())
	if _, err := part.Write(data); err != nil {
		part.Close()
		return err
	}
	if err := part.Close(); err != nil {
		return err
	}
	return os.Rename(part.Name(), path)
}
