package site

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"parallax/internal/bundle"
	"parallax/internal/lang"
	"parallax/internal/story"
	"parallax/web"
)

// made is a site around a program that is none.
func made(t testing.TB, program string) *Site {
	t.Helper()
	s, err := Assemble([]byte(program), "// exec", &story.Story{}, lang.English)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestServe(t *testing.T) {
	s := made(t, "\x00asm")
	tests := []struct {
		method, path string
		status       int
		contentType  string
	}{
		{"GET", "/", 200, "text/html; charset=utf-8"},
		{"GET", "/?utm_source=x", 200, "text/html; charset=utf-8"},
		{"GET", "/index.html", 200, "text/html; charset=utf-8"},
		{"GET", "/app.wasm", 200, "application/wasm"},
		{"HEAD", "/app.wasm", 200, "application/wasm"},
		{"GET", "/boot.js", 200, "text/javascript; charset=utf-8"},
		{"GET", "/parallax.css", 200, "text/css; charset=utf-8"},
		{"GET", "/icon.svg", 200, "image/svg+xml"},
		{"GET", "/notices.txt", 200, "text/plain; charset=utf-8"},
		{"GET", "/nothing", 404, "text/plain; charset=utf-8"},
		{"GET", "/../go.mod", 404, "text/plain; charset=utf-8"},
		{"POST", "/", 405, "text/plain; charset=utf-8"},
	}
	for _, tt := range tests {
		w := httptest.NewRecorder()
		r := httptest.NewRequest(tt.method, "/", nil)
		r.URL.Path, r.URL.RawQuery, _ = strings.Cut(tt.path, "?")
		s.ServeHTTP(w, r)
		if w.Code != tt.status || w.Header().Get("Content-Type") != tt.contentType {
			t.Errorf("%s %s: %d %s, want %d %s", tt.method, tt.path, w.Code, w.Header().Get("Content-Type"), tt.status, tt.contentType)
		}
		if w.Header().Get("Access-Control-Allow-Origin") != "*" || w.Header().Get("Cache-Control") != "no-cache" {
			t.Errorf("%s %s: headers %v", tt.method, tt.path, w.Header())
		}
		if tt.method == http.MethodHead && w.Body.Len() > 0 {
			t.Errorf("HEAD %s: %d bytes", tt.path, w.Body.Len())
		}
	}
}

func TestVersionFollowsContents(t *testing.T) {
	a, b, again := made(t, "\x00asm1"), made(t, "\x00asm2"), made(t, "\x00asm1")
	if a.Version == b.Version || a.Version != again.Version {
		t.Errorf("versions %s, %s, %s", a.Version, b.Version, again.Version)
	}
	for _, name := range []string{"index.html", bundle.WorkerName} {
		if !strings.Contains(string(a.File(name)), a.Version) {
			t.Errorf("%s doesn't name its version", name)
		}
	}
	if bytes.Equal(a.File(bundle.SingleName), b.File(bundle.SingleName)) {
		t.Error("the single file doesn't follow the program")
	}
}

func TestWorkerKeepsEveryFile(t *testing.T) {
	s := made(t, "\x00asm")
	worker := string(s.File(bundle.WorkerName))
	for _, f := range s.Files {
		switch f.Name {
		case "index.html", bundle.WorkerName, bundle.SingleName: // the shell goes by its version, the worker can't keep itself, the single file is for taking away
			continue
		}
		if want := fmt.Sprintf("%q:%q", f.Name, bundle.Integrity(f.Data)); !strings.Contains(worker, want) {
			t.Errorf("the worker's list lacks %s", want)
		}
	}
}

func TestWrite(t *testing.T) {
	s, dir := made(t, "\x00asm"), filepath.Join(t.TempDir(), "a", "dist")
	for range 2 {
		if err := s.Write(dir); err != nil {
			t.Fatal(err)
		}
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != len(s.Files) {
		t.Errorf("%d files, want %d", len(entries), len(s.Files))
	}
	if err := s.Write(filepath.Join(dir, "app.wasm")); err == nil {
		t.Error("writing into a file went well")
	}
}

func TestModule(t *testing.T) {
	if _, err := Module(t.TempDir()); err == nil {
		t.Error("found the source where there is none")
	}
	dir, err := Module(".")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(dir, "app", "main.go")); err != nil {
		t.Error(err)
	}
}

func TestInlinable(t *testing.T) {
	for _, style := range []string{"a{}</style>", "a{content:'<!--'}", "</SCRIPT>"} {
		if inlinable(bundle.Assets{Style: style}) == nil {
			t.Errorf("%q may stand in the single file", style)
		}
	}
}

// TestNoticesNameEveryModule looks at what the program is linked from.
func TestNoticesNameEveryModule(t *testing.T) {
	module, err := Module(".")
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{.Path}}{{end}}", "./app")
	cmd.Dir = module
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range strings.Fields(string(out)) {
		if path != "parallax" && !strings.Contains(web.Notices, "\n"+path+"\n") {
			t.Errorf("notices.txt doesn't name %s", path)
		}
	}
}

// TestNothingForeign looks for addresses that a page of ours would load.
func TestNothingForeign(t *testing.T) {
	loads := regexp.MustCompile(`(?i)(src|href|url|import|fetch)\s*[=(]\s*["']?\s*(https?:)?//`)
	for name, s := range map[string]string{"boot.js": web.Boot, "sw.js": web.Worker, "the style": strings.Join(web.Style[:], ""),
		"the page": string(made(t, "").File("index.html"))} {
		if found := loads.FindString(s); found != "" {
			t.Errorf("%s loads from another host: %q", name, found)
		}
	}
}

func ExampleAssemble() {
	s, err := Assemble([]byte("\x00asm"), "// wasm_exec.js", &story.Story{}, lang.English)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range s.Files {
		fmt.Println(f.Name)
	}
	// Output:
	// index.html
	// app.wasm
	// lexicon.bin
	// wasm_exec.js
	// boot.js
	// parallax.css
	// icon.svg
	// notices.txt
	// sw.js
	// parallax.html
}
