package e2e

import (
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"parallax/internal/corpus"
	"parallax/internal/lang"
	"parallax/internal/site"
	"parallax/internal/story"
	"parallax/seeds"
)

// built is the site of this source, made once.
var built struct {
	once sync.Once
	site *site.Site
	err  error
}

func TestMain(m *testing.M) {
	code := m.Run()
	endShared()
	os.Exit(code)
}

// theSite compiles the page once a run.
func theSite(t testing.TB) *site.Site {
	t.Helper()
	built.once.Do(func() {
		s, err := seedStory()
		if err != nil {
			built.err = err
			return
		}
		module, err := site.Module(".")
		if err != nil {
			built.err = err
			return
		}
		built.site, built.err = site.Build(module, s, lang.English)
	})
	if built.err != nil {
		t.Fatal(built.err)
	}
	return built.site
}

// seedStory reads the five articles.
func seedStory() (*story.Story, error) {
	var files []corpus.File
	for name, data := range seeds.Articles() {
		files = append(files, corpus.File{Name: name, Data: data})
	}
	docs, _, err := corpus.Collect(files)
	if err != nil {
		return nil, err
	}
	return story.Analyze(docs, story.Corrections{}), nil
}

// A host serves a site and can be made to fail.
type host struct {
	*httptest.Server
	mu     sync.Mutex
	folder string // "/" or "/a/b/"
	site   *site.Site
	down   bool                        // no answer at all
	fault  map[string]http.HandlerFunc // by name of the file
	asked  map[string]int              // requests by name of the file
}

// newHost serves a site below a folder.
func newHost(t *testing.T, s *site.Site, folder string) *host {
	t.Helper()
	h := &host{folder: folder, site: s, fault: map[string]http.HandlerFunc{}, asked: map[string]int{}}
	h.Server = httptest.NewServer(h)
	t.Cleanup(h.Server.Close)
	return h
}

// ServeHTTP gives out the site, or what a test put in its place.
func (h *host) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h.mu.Lock()
	down, made, name := h.down, h.site, strings.TrimPrefix(r.URL.Path, h.folder)
	fault := h.fault[name]
	h.asked[name]++
	h.mu.Unlock()
	switch {
	case down:
		panic(http.ErrAbortHandler) // the connection ends without an answer
	case fault != nil:
		fault(w, r)
	case !strings.HasPrefix(r.URL.Path, h.folder):
		http.NotFound(w, r)
	default:
		http.StripPrefix(strings.TrimSuffix(h.folder, "/"), made).ServeHTTP(w, r)
	}
}

// at is the address of a file below the folder.
func (h *host) at(name string) string { return h.URL + h.folder + name }

// set changes the host between requests.
func (h *host) set(change func(*host)) {
	h.mu.Lock()
	defer h.mu.Unlock()
	change(h)
}

// status answers with an error.
func status(code int) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { http.Error(w, http.StatusText(code), code) }
}

// signIn answers as a captive portal does: a page, whatever was asked for.
func signIn(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/html")
	fmt.Fprint(w, "<!doctype html><title>Sign in</title><h1>Sign in to the network</h1>")
}

// cutAfter sends the head of a file and closes the connection.
func cutAfter(data []byte, n int) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/wasm")
		w.Header().Set("Content-Length", fmt.Sprint(len(data)))
		w.Write(data[:n])
		panic(http.ErrAbortHandler)
	}
}

// bytesOf answers with other bytes than the file's.
func bytesOf(data []byte, contentType string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", contentType)
		w.Write(data)
	}
}

// page serves one page of a test's own on another origin.
func page(t *testing.T, html string) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	server := &http.Server{Handler: bytesOf([]byte(html), "text/html; charset=utf-8")}
	go server.Serve(listener)
	t.Cleanup(func() { server.Close() })
	return "http://" + listener.Addr().String() + "/"
}

// file writes the single file below a new folder and returns its address.
func file(t *testing.T, data []byte, name string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}
