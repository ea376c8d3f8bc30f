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

// TestSplitRuns runs a program in two parts beside the same in one, whatever comes
// first, and whether the rest is there when it starts or is waited for.
func TestSplitRuns(t *testing.T) {
	module, err := Module(".")
	if err != nil {
		t.Fatal(err)
	}
	whole, err := CompileWhole(module, trial)
	if err != nil {
		t.Fatal(err)
	}
	want, err := node(t, written(t, whole))
	if err != nil {
		t.Fatalf("%v\n%s", err, want)
	}
	for name, first := range map[string]func(string) bool{
		"nothing first": func(string) bool { return false },
		"main last":     func(name string) bool { return !strings.HasPrefix(name, "main.") },
		"the page's":    starts(startList),
	} {
		program, err := compile(module, trial, first)
		if err != nil {
			t.Fatal(err)
		}
		path := written(t, program)
		for _, when := range []string{"early", "late"} {
			got, err := inParts(t, path, when)
			if err != nil || got != want {
				t.Errorf("%s, the rest %s: %v\n%s\nand in one part\n%s", name, when, err, got, want)
			}
			died, err := inParts(t, path, when, "die")
			var exit *exec.ExitError
			if !errors.As(err, &exit) || !strings.Contains(died, "panic: for good") {
				t.Errorf("%s, the rest %s: a panic nobody recovers: %v\n%s", name, when, err, died)
			}
		}
	}
}

// written is a file of data.
func written(t *testing.T, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "program.wasm")
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// inParts is what a program in two parts prints.
func inParts(t *testing.T, program, when string, args ...string) (string, error) {
	t.Helper()
	root, err := goRoot()
	if err != nil {
		t.Fatal(err)
	}
	script := filepath.Join(root, "lib", "wasm", "wasm_exec.js")
	cmd := exec.Command("node", append([]string{"--stack-size=8192", "testdata/split/run.js", script, program, when}, args...)...)
	cmd.Env = []string{"PATH=" + os.Getenv("PATH")}
	out, err := cmd.CombinedOutput()
	return string(out), err
}

// parted is small with a type and what Go keeps outside the memory, its third
// function the last and in the rest.
func parted(t *testing.T) ([]section, halving) {
	list := append([]section{{sectionType, assembled(t, "01 60 01 7f 01 7f")}}, small(t)...)
	list = slices.Insert(list, 3, section{sectionGlobal, assembled(t, "00")})
	sectionOf(list, sectionFunction).body = []byte{3, 0, 0, 0}
	return list, halving{imported: 1, first: 2, goOn: 2}
}

func TestSplit(t *testing.T) {
	list, h := parted(t)
	program, err := split(list, h)
	if err != nil {
		t.Fatal(err)
	}
	first, err := readModule(program)
	if err != nil {
		t.Fatal(err)
	}
	bodies, err := readFunctions(sectionOf(first, sectionCode).body)
	if err != nil || len(bodies) != 4 || !bytes.Equal(bodies[2], assembled(t, "00 2000 41 82 20 10 04 0b")) || !bytes.Equal(bodies[3], waiting) {
		t.Errorf("functions of the first part, %v: % x", err, bodies)
	}
	last := first[len(first)-1]
	body, found := bytes.CutPrefix(last.body, []byte("\x04rest"))
	if last.id != sectionCustom || !found {
		t.Fatalf("the last section, %d, is % x", last.id, last.body)
	}
	rest, err := readModule(body)
	if err != nil {
		t.Fatal(err)
	}
	if sectionOf(rest, sectionElement) != nil {
		t.Error("the rest has a table of its own")
	}
	if bodies, err = readFunctions(sectionOf(rest, sectionCode).body); err != nil || len(bodies) != 1 || !bytes.Equal(bodies[0], assembled(t, "00 4101 0101010101010101 0b")) {
		t.Errorf("functions of the rest, %v: % x", err, bodies)
	}
}

func TestSplitOfNone(t *testing.T) {
	list, h := parted(t)
	for i := range list {
		for name, change := range map[string]func([]section) []section{
			"missing": func(l []section) []section { return slices.Delete(l, i, i+1) },
			"empty":   func(l []section) []section { l[i].body = nil; return l },
		} {
			list, _ := parted(t)
			if _, err := split(change(list), h); !errors.Is(err, errModule) {
				t.Errorf("section %d %s: %v", list[i].id, name, err)
			}
		}
	}
}
