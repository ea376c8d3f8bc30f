package site

import (
	_ "embed"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// startList are the functions that a page calls until a view of its own story is
// drawn and the next one asked for, a name to a line, as a browser saw them called
// (`make start`). Of the page's own it may lack some: they are waited for, and a test
// says that it has grown old. But of those that Go calls before it runs anything at
// all it must have every one, since nothing can wait there (runtime.rt0_go); so its
// first line is the release of Go that it is for.
//
//go:embed start.txt
var startList string

// CompileNamed builds the page's program in one part, with the names of its functions
// by their numbers: who sees which are called can tell what a page starts with.
func CompileNamed(module string) (program []byte, names map[int]string, err error) {
	linked, err := link(module, "./app", true)
	if err != nil {
		return nil, nil, err
	}
	list, err := readModule(linked)
	if err != nil {
		return nil, nil, err
	}
	memory, err := readMemory(sectionOf(list, sectionData).body)
	if err != nil {
		return nil, nil, err
	}
	given, err := prune(memory)
	if err != nil {
		return nil, nil, err
	}
	if program, err = slim(linked, true, nil); err != nil {
		return nil, nil, err
	}
	if list, err = readModule(program); err != nil {
		return nil, nil, err
	}
	_, table, err := readTable(sectionOf(list, sectionElement).body)
	if err != nil {
		return nil, nil, err
	}
	names = map[int]string{}
	for slot, f := range table {
		names[int(f)] = given[slot]
	}
	return program, names, nil
}

// WriteStart writes the list of what a page starts with, for those who compile it
// from the module: functions by their names, which may be there more than once.
func WriteStart(module string, names []string) error {
	version, err := goEnv("GOVERSION")
	if err != nil {
		return err
	}
	var list []string
	for _, name := range names {
		list = append(list, outer(name))
	}
	slices.Sort(list)
	text := version + "\n" + strings.Join(slices.Compact(list), "\n") + "\n"
	return os.WriteFile(filepath.Join(module, filepath.FromSlash(startFile)), []byte(text), 0o644)
}

const startFile = "internal/site/start.txt"

// startsOn tells which functions a page starts with that is made with a release of
// Go; nil for a release whose functions aren't known.
func startsOn(version string) func(name string) bool {
	release, list, _ := strings.Cut(startList, "\n")
	if version != release {
		return nil
	}
	return starts(list)
}

// outer is the name of the function that a function stands in, whatever types it is
// made for. The compiler names what is inside a function by adding to its name, in
// cmd/compile/internal/ir/func.go.
func outer(name string) string {
	var b strings.Builder
	depth := 0
	for _, c := range name {
		switch c {
		case '[':
			depth++
		case ']':
			depth--
		default:
			if depth == 0 {
				b.WriteRune(c)
			}
		}
	}
	name = b.String()
	for {
		at := strings.LastIndexAny(name, ".-")
		if at < 0 || !isInner(name[at+1:]) {
			return name
		}
		name = name[:at]
	}
}

// isInner reports whether a part of a name is one that the compiler adds.
func isInner(part string) bool {
	switch word := strings.TrimRight(part, "0123456789"); word {
	case "", "func", "gowrap", "deferwrap", "range":
		return len(word) < len(part)
	default:
		return part == "fm"
	}
}

// starts tells whether a function is in a list, or stands in one that is.
func starts(list string) func(name string) bool {
	listed := map[string]bool{}
	for name := range strings.Lines(list) {
		listed[strings.TrimSpace(name)] = true
	}
	return func(name string) bool {
		return listed[outer(name)]
	}
}
