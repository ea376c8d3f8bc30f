package site

import (
	"embed"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// goApp is the library whose server is left out of the page.
const goApp = "github.com/maxence-charriere/go-app/v10"

// lean holds what stands in for go-app's server in the browser: its handler and
// its resolvers of resources, the only files that import net/http. The page
// uses neither, but the linker keeps what they reach, down to TLS: a sixth of
// the program. The library's other files are built as they are.
//
//go:embed lean/*.go.txt
var lean embed.FS

// leanModule writes into dir a copy of go-app without its server, and a go.mod
// for `go build -modfile` that uses it. It returns that file.
func leanModule(module, dir string) (string, error) {
	cmd := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", goApp)
	cmd.Dir = module
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("finding %s: %w", goApp, err)
	}
	from := strings.TrimSpace(string(out))
	if from == "" { // not downloaded yet
		cmd := exec.Command("go", "mod", "download", goApp)
		cmd.Dir = module
		if message, err := cmd.CombinedOutput(); err != nil {
			return "", fmt.Errorf("downloading %s: %w\n%s", goApp, err, message)
		}
		return leanModule(module, dir)
	}
	to := filepath.Join(dir, "go-app")
	if err := copyPackage(from, to); err != nil {
		return "", fmt.Errorf("copying %s: %w", goApp, err)
	}
	for _, name := range []string{"http.go", "resource.go"} {
		data, err := lean.ReadFile("lean/" + name + ".txt")
		if err != nil {
			return "", err
		}
		if err := os.WriteFile(filepath.Join(to, "pkg", "app", name), data, 0o644); err != nil {
			return "", err
		}
	}
	return writeModfile(module, dir, to)
}

// copyPackage copies a module's go.mod and the Go files of its packages.
func copyPackage(from, to string) error {
	return filepath.WalkDir(from, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := d.Name()
		rel, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		if d.IsDir() {
			if name == "docs" || name == "gen" || name == "testdata" {
				return fs.SkipDir
			}
			return os.MkdirAll(filepath.Join(to, rel), 0o755)
		}
		if name != "go.mod" && (filepath.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go")) {
			return nil
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(to, rel), data, 0o644)
	})
}

// writeModfile writes the module's go.mod and go.sum to dir, go-app replaced.
func writeModfile(module, dir, goAppDir string) (string, error) {
	mod, err := os.ReadFile(filepath.Join(module, "go.mod"))
	if err != nil {
		return "", err
	}
	sum, err := os.ReadFile(filepath.Join(module, "go.sum"))
	if err != nil {
		return "", err
	}
	file := filepath.Join(dir, "page.mod")
	mod = fmt.Appendf(mod, "\nreplace %s => %s\n", goApp, goAppDir)
	if err := os.WriteFile(file, mod, 0o644); err != nil {
		return "", err
	}
	return file, os.WriteFile(filepath.Join(dir, "page.sum"), sum, 0o644)
}
