package site

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Module finds the folder of this module's source at or above dir.
func Module(dir string) (string, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	for at := dir; ; at = filepath.Dir(at) {
		data, err := os.ReadFile(filepath.Join(at, "go.mod"))
		if err == nil && strings.HasPrefix(string(data), "module parallax\n") {
			return at, nil
		}
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return "", err
		}
		if at == filepath.Dir(at) {
			return "", fmt.Errorf("%s: not inside the source of Parallax, which is needed to compile the page", dir)
		}
	}
}

// Compile builds the program for the browser, without paths, symbols or
// anything that differs from one machine to the next.
func Compile(module string) ([]byte, error) {
	return CompilePackage(module, "./app")
}

// CompilePackage is Compile for another main package of the module.
func CompilePackage(module, pkg string) ([]byte, error) {
	dir, err := os.MkdirTemp("", "parallax-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	modfile, err := leanModule(module)
	if err != nil {
		return nil, err
	}
	known, err := knowsRuntime()
	if err != nil {
		return nil, err
	}
	replaced, err := overlay(module, known)
	if err != nil {
		return nil, err
	}
	out := filepath.Join(dir, "app.wasm")
	args := []string{"build", "-modfile=" + modfile, "-overlay=" + replaced, "-trimpath", "-buildvcs=false", "-ldflags=-s -w", "-o", out}
	cmd := exec.Command("go", append(append(args, inlining()...), pkg)...)
	cmd.Dir = module
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0", "GOFLAGS=", "GOWASM=", "GOEXPERIMENT=")
	if message, err := cmd.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("compiling %s for the browser: %w\n%s", pkg, err, message)
	}
	program, err := os.ReadFile(out)
	if err != nil {
		return nil, err
	}
	return slim(program, known)
}

// inlined are the packages whose small functions are put in where they are called,
// and not called: those that allocate, collect and look up in maps. A call costs
// WebAssembly much, and they make the most; the reading takes a quarter less time.
var inlined = []string{
	"runtime", "internal/runtime/...", "internal/bytealg", "internal/byteorder",
	"internal/abi", "internal/goarch", "internal/stringslite", "unicode/utf8",
}

// inlining are the flags of the compiler. Without inlining (-l) outside those
// packages the program is a ninth smaller when packed, and the reading takes about as
// long as with it. Slices of a length that isn't known are made on the heap at once,
// and not on the stack where they turn out short: that is a hundredth, for two ways to
// make each.
func inlining() []string {
	const heap = "-d=variablemakethreshold=0"
	flags := []string{"-gcflags=all=-l " + heap}
	for _, pkg := range inlined {
		flags = append(flags, "-gcflags="+pkg+"="+heap)
	}
	return flags
}

// execScript reads the toolchain's wasm_exec.js, which must be of the same
// release as the compiler.
func execScript() (string, error) {
	root, err := goRoot()
	if err != nil {
		return "", err
	}
	data, err := os.ReadFile(filepath.Join(root, "lib", "wasm", "wasm_exec.js"))
	return string(data), err
}

// goRoot is where the toolchain is.
func goRoot() (string, error) { return goEnv("GOROOT") }

// runtimeKnown are the releases of Go whose runtime package site changes, and
// whose tables of functions it prunes. What another makes keeps both.
const runtimeKnown = "go1.26"

// knowsRuntime reports whether the toolchain is of such a release.
func knowsRuntime() (bool, error) {
	version, err := goEnv("GOVERSION")
	return strings.Contains(version, runtimeKnown), err
}

// goEnv asks the toolchain.
func goEnv(name string) (string, error) {
	value, err := exec.Command("go", "env", name).Output()
	if err != nil {
		return "", fmt.Errorf("asking go for %s: %w", name, err)
	}
	return strings.TrimSpace(string(value)), nil
}
