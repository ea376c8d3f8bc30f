package site

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const trial = "./internal/site/testdata/trial"

// TestSlimRuns runs a program beside the same as Go links it.
func TestSlimRuns(t *testing.T) {
	module, err := Module(".")
	if err != nil {
		t.Fatal(err)
	}
	program, err := CompilePackage(module, trial)
	if err != nil {
		t.Fatal(err)
	}
	plain := filepath.Join(t.TempDir(), "plain.wasm")
	cmd := exec.Command("go", "build", "-ldflags=-s -w", "-o", plain, trial)
	cmd.Dir = module
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if message, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, message)
	}
	small := filepath.Join(t.TempDir(), "small.wasm")
	if err := os.WriteFile(small, program, 0o644); err != nil {
		t.Fatal(err)
	}
	got, err := node(t, small)
	if err != nil {
		t.Fatalf("%v\n%s", err, got)
	}
	want, err := node(t, plain)
	if err != nil {
		t.Fatalf("%v\n%s", err, want)
	}
	if again := slimmed(t, plain); again != want {
		t.Errorf("of a release that isn't known it says\n%s\nand as Go links it\n%s", again, want)
	}
	want = strings.Replace(want, "\nmain.main\n", "\nmain.\n", 1)
	if got != want {
		t.Errorf("it says\n%s\nand as Go links it\n%s", got, want)
	}
	died, err := node(t, small, "die")
	var exit *exec.ExitError
	if !errors.As(err, &exit) || !strings.HasPrefix(died, want) || !strings.Contains(died, "panic: for good") || !strings.Contains(died, "\nmain.()") {
		t.Errorf("a panic nobody recovers: %v\n%s", err, died)
	}
}

// slimmed is what a program prints that Go linked and whose runtime isn't known.
func slimmed(t *testing.T, path string) string {
	t.Helper()
	program, err := os.ReadFile(path)
	if err == nil {
		program, err = slim(program, false)
	}
	if err == nil {
		err = os.WriteFile(path, program, 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
	printed, err := node(t, path)
	if err != nil {
		t.Fatalf("%v\n%s", err, printed)
	}
	return printed
}

func TestShortName(t *testing.T) {
	for name, want := range map[string]string{
		"": "", "main.main": "main.", "runtime.gopanic": "runtime.", "gogo": "gogo",
		"parallax/internal/ui.Run":                            "parallax/internal/ui.",
		"parallax/internal/ui.(*page).Render":                 "parallax/internal/ui.(*T).method",
		"parallax/internal/ui.(*page).Render.func1":           "parallax/internal/ui.(*T).method",
		"parallax/internal/ui.view.Render":                    "parallax/internal/ui.",
		"gopkg.in/some%2ev3.Decode":                           "gopkg.in/some%2ev3.",
		"slices.Index[go.shape.[]parallax/internal/why.Why]":  "slices.",
		"sync.(*Pool[parallax/internal/why.Why]).Get":         "sync.(*T).method",
		"type:.eq.parallax/internal/why.Why":                  "type:.eq.parallax/internal/why.",
		"type:.eq.struct { parallax/internal/why.a int }":     "type:.",
		"go:struct { *parallax/internal/why.Why }.String-fm1": "go:struct ",
	} {
		if got := shortName(name); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

// TestPruneOfNone prunes what holds no tables as Go writes them.
func TestPruneOfNone(t *testing.T) {
	header := append(make([]byte, 64), tablesMagic...)
	for name, memory := range map[string][]byte{
		"nothing": nil, "zeros": make([]byte, 4096), "a header, cut": header, "a header alone": append(header, make([]byte, 4096)...),
	} {
		before := slices.Clone(memory)
		if err := prune(memory); !errors.Is(err, errTables) || !bytes.Equal(memory, before) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// node runs a program for the browser with Node.js, where there is one, and
// returns what it prints.
func node(t *testing.T, program string, args ...string) (string, error) {
	t.Helper()
	path, err := exec.LookPath("node")
	if err != nil {
		t.Skip("no Node.js to run a WebAssembly program with")
	}
	root, err := goRoot()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(path, append([]string{"--stack-size=8192", filepath.Join(root, "lib", "wasm", "wasm_exec_node.js"), program}, args...)...)
	cmd.Env = []string{"PATH=" + os.Getenv("PATH")}
	out, err := cmd.CombinedOutput()
	return string(out), err
}
