package site

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// rooms is the order of the house: a room may import those of the rows above
// its own, and rooms of one row don't import each other. Beside them stand
// lang, which a room may use from export on, and web and seeds, which hold
// no logic.
var rooms = [][]string{
	{"text", "pack"},
	{"why"},
	{"corpus"},
	{"intake"},
	{"timex", "figure", "actor"},
	{"anchor", "quote"},
	{"align"},
	{"story"},
	{"search", "timeline", "compare"},
	{"export"},
	{"project"},
	{"query"},
	{"view", "publish"},
	{"ui"},
}

// beside are the rooms that don't stand in the order: what they may import,
// and who may import them.
var beside = map[string]struct{ imports, importers string }{
	"lang":    {"text why", "export query publish view ui bundle site app"},
	"bundle":  {"text why corpus story lang export", "publish site ui app"},
	"host":    {"", "ui app"},
	"site":    {"align bundle lang story web", "app"},
	"ratchet": {"", ""},  // files of cases, for tests
	"cpu":     {"", ""},  // processor time, for tests
	"score":   {"*", ""}, // reads annotated files, and measures every stage
	"e2e":     {"*", ""},
	"app":     {"*", ""},
	"seeds":   {"", "*"},
	"web":     {"", "site"},
}

// outside are the packages that only some rooms may import.
var outside = map[string]string{
	"github.com/maxence-charriere/go-app/v10/pkg/app": "ui app",
	"syscall/js":                   "ui host app",
	"net/http":                     "site app",
	"os/exec":                      "site",
	"html/template":                "",
	"text/template":                "",
	"regexp":                       "",
	"math/rand":                    "",
	"github.com/chromedp/chromedp": "",
}

// A pkg is what `go list` says of a package.
type pkg struct {
	ImportPath string
	Imports    []string
}

// listPackages lists the packages of the module as they are for a platform.
func listPackages(t *testing.T, env ...string) []pkg {
	t.Helper()
	module, err := Module(".")
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("go", "list", "-e", "-json=ImportPath,Imports", "./...")
	cmd.Dir = module
	cmd.Env = append(os.Environ(), env...)
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var list []pkg
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p pkg
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return list
		} else if err != nil {
			t.Fatal(err)
		}
		list = append(list, p)
	}
}

// room names the room of a package of ours; empty for others.
func room(path string) string {
	rest, ok := strings.CutPrefix(path, "parallax/")
	if !ok {
		return ""
	}
	rest = strings.TrimPrefix(rest, "internal/")
	name, _, _ := strings.Cut(rest, "/")
	return name
}

// row is where a room stands in the order; -1 for those beside it.
func row(name string) int {
	for i, names := range rooms {
		for _, n := range names {
			if n == name {
				return i
			}
		}
	}
	return -1
}

// listed reports whether name is one of a list's words.
func listed(list, name string) bool {
	return list == "*" || strings.Contains(" "+list+" ", " "+name+" ")
}

// allowed reports whether a room may import another.
func allowed(from, to string) bool {
	if from == to {
		return true
	}
	if b, ok := beside[to]; ok && !listed(b.importers, from) {
		return false
	}
	if b, ok := beside[from]; ok {
		return listed(b.imports, to) || beside[to].importers == "*"
	}
	if _, ok := beside[to]; ok {
		return true
	}
	return row(to) >= 0 && row(to) < row(from)
}

// TestImportsRunOneWay walks the imports, in the browser's build and the
// command's.
func TestImportsRunOneWay(t *testing.T) {
	for _, env := range [][]string{{"GOOS=js", "GOARCH=wasm"}, nil} {
		for _, p := range listPackages(t, env...) {
			from := room(p.ImportPath)
			if _, known := beside[from]; row(from) < 0 && !known {
				t.Errorf("%s is not in the order of the house", p.ImportPath)
			}
			for _, path := range p.Imports {
				if to := room(path); to != "" && !allowed(from, to) {
					t.Errorf("%s imports %s", p.ImportPath, path)
				}
				if rooms, restricted := outside[path]; restricted && !listed(rooms, from) && from != "score" {
					t.Errorf("%s imports %s", p.ImportPath, path)
				}
			}
		}
	}
}

// TestTheWalkSeesMistakes tries the rule itself.
func TestTheWalkSeesMistakes(t *testing.T) {
	tests := []struct {
		from, to string
		want     bool
	}{
		{"ui", "view", true}, {"view", "ui", false}, {"timex", "figure", false}, {"story", "align", true},
		{"story", "lang", false}, {"export", "lang", true}, {"lang", "story", false}, {"ui", "host", true},
		{"query", "host", false}, {"ui", "site", false}, {"app", "site", true}, {"text", "seeds", true}, {"bundle", "ui", false},
	}
	for _, tt := range tests {
		if got := allowed(tt.from, tt.to); got != tt.want {
			t.Errorf("%s may import %s: %v, want %v", tt.from, tt.to, got, tt.want)
		}
	}
}
