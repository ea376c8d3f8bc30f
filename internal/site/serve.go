package site

import (
	"net/http"
	"path"
	"strconv"
	"strings"
)

// types are the content types by ending; the machine's own table may be wrong.
var types = map[string]string{
	".html": "text/html; charset=utf-8",
	".js":   "text/javascript; charset=utf-8",
	".css":  "text/css; charset=utf-8",
	".svg":  "image/svg+xml",
	".txt":  "text/plain; charset=utf-8",
	".wasm": "application/wasm",
	".bin":  "application/octet-stream",
}

// ServeHTTP gives out the site. Any page may read it (Access-Control-Allow-Origin),
// so that it also works in a sandboxed frame, and nothing is kept by caches
// between, so that a reload shows the newest build.
func (s *Site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	header.Set("Access-Control-Allow-Origin", "*")
	header.Set("Cache-Control", "no-cache")
	header.Set("X-Content-Type-Options", "nosniff")
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		header.Set("Allow", "GET, HEAD")
		http.Error(w, "only GET and HEAD", http.StatusMethodNotAllowed)
		return
	}
	name := strings.TrimPrefix(path.Clean("/"+r.URL.Path), "/")
	if name == "" {
		name = "index.html"
	}
	data := s.File(name)
	if data == nil {
		http.NotFound(w, r)
		return
	}
	header.Set("Content-Type", types[path.Ext(name)])
	header.Set("Content-Length", strconv.Itoa(len(data)))
	if r.Method == http.MethodGet {
		w.Write(data)
	}
}
