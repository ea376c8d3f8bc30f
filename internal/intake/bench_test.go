package intake

import (
	"strings"
	"testing"

	"parallax/internal/corpus"
)

// BenchmarkPage reads a saved page of the size that they have.
func BenchmarkPage(b *testing.B) {
	script := "<script>" + strings.Repeat("window.x = {a: [1, 2, 3]};\n", 8000) + "</script>"
	menu := strings.Repeat(`<li class="menu-item menu-item--level-2"><a href="https://x.example/a/b/c" data-track="nav">Somewhere else</a></li>`, 300)
	page := strings.Replace(bridgePage, "<nav>", script+"<nav>"+menu, 1)
	page = strings.Replace(page, "<h2>What comes next</h2>", "<h2>What comes next</h2>"+strings.Repeat("<p>"+sentence+" "+sentence+"</p>", 40), 1)
	f := corpus.File{Name: "a.html", Data: []byte(page)}
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		if drafts, problems := Open(f, Options{}); len(drafts) != 1 || len(problems) > 0 {
			b.Fatal(drafts, problems)
		}
	}
}
