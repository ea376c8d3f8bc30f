package bundle

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"parallax/internal/bundle/hostile"
)

// beacon is an address that hostile words ask.
const beacon = "https://beacon.example/x"

// hostileProject is JSON with the words as a key and as a value, written as a
// project file is: with < as it is.
func hostileProject(t testing.TB, words string) []byte {
	t.Helper()
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(map[string]any{"name": words, "notes": []string{words, words + "\\"}, words: 1}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// elements parses a page and counts its elements by name.
func elements(t *testing.T, page []byte) (map[string]int, *html.Node) {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	count := map[string]int{}
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			count[n.Data]++
		}
		for _, a := range n.Attr {
			if strings.HasPrefix(a.Key, "on") || a.Key == "style" || (a.Key == "href" || a.Key == "src") && strings.HasPrefix(strings.ToLower(a.Val), "javascript:") {
				t.Errorf("<%s %s=%q>", n.Data, a.Key, a.Val)
			}
		}
		if n.Type == html.CommentNode {
			t.Errorf("a comment: %q", n.Data)
		}
	}
	return count, root
}

// TestHostileWords compares a page of hostile words with one of plain words:
// the same elements, and the words as text.
func TestHostileWords(t *testing.T) {
	for name, write := range pages {
		plain, _ := elements(t, write(hostile.Story("plain words"), hostileProject(t, "plain words")))
		for _, words := range hostile.Words(beacon) {
			page := write(hostile.Story(words), hostileProject(t, words))
			count, root := elements(t, page)
			if !reflect.DeepEqual(count, plain) {
				t.Errorf("%s with %q: elements %v, want %v", name, words, count, plain)
			}
			want := strings.ReplaceAll(string([]rune(words)), "\x00", "\uFFFD")
			found := false
			for n := range root.Descendants() {
				if n.Type == html.TextNode && n.Parent.Data == "q" && strings.Contains(n.Data, strings.TrimSpace(want)) {
					found = true
				}
			}
			if !found {
				t.Errorf("%s with %q: the words aren't there", name, words)
			}
		}
	}
}

// back is what doors.js does with the block of the project.
var back = regexp.MustCompile(`\\(u003c|[^u]|u)`)

func readProject(t *testing.T, page []byte) string {
	t.Helper()
	_, root := elements(t, page)
	for n := range root.Descendants() {
		if attribute(n, "id") == "parallax-project" {
			return back.ReplaceAllStringFunc(n.FirstChild.Data, func(s string) string {
				if s == `\u003c` {
					return "<"
				}
				return s
			})
		}
	}
	return ""
}

// TestProjectComesBack reads the project of a page of hostile words as a
// browser does.
func TestProjectComesBack(t *testing.T) {
	for _, words := range append(hostile.Words(beacon), "", `\`, `\\`, `\u003c`, `\\u003c`, `u003c`, "<") {
		project := hostileProject(t, words)
		for _, name := range []string{"site", "single"} {
			page := pages[name](hostile.Story("plain"), project)
			if got := readProject(t, page); got != string(project) {
				t.Errorf("%s: %q came back as %q", name, project, got)
			}
		}
	}
	if got := readProject(t, pages["single"](hostile.Story("plain"), nil)); got != "" {
		t.Errorf("with no project: %q", got)
	}
}

func FuzzProject(f *testing.F) {
	for _, words := range hostile.Words(beacon) {
		f.Add(words)
	}
	f.Fuzz(func(t *testing.T, words string) {
		project := hostileProject(t, words)
		p := &page{}
		p.project(project)
		if n := bytes.Count(p.bytes(), []byte("<")); n != 2 {
			t.Fatalf("%d tags begin in %s", n, p.bytes())
		}
		if !json.Valid(bytes.TrimSuffix(bytes.SplitN(p.bytes(), []byte(">"), 2)[1], []byte("</script>\n"))) {
			t.Fatal("the block is no JSON")
		}
	})
}

func BenchmarkSnapshot(b *testing.B) {
	s := hostile.Story(strings.Repeat("a story & more. ", 500))
	for b.Loop() {
		pages["site"](s, nil)
	}
}

func ExampleIntegrity() {
	fmt.Println(Integrity([]byte("parallax")))
	// Output: sha256-JdPkIumgcwxA5s32CoQXAry3bHas+UjcVnGjuHQkQfo=
}
