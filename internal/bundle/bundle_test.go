package bundle

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"parallax/internal/lang"
	"parallax/internal/story"
	"parallax/internal/text"
)

// hostile are words that would be markup, script or another element's end if
// they were not escaped.
var hostile = []string{
	`</script><script>alert(1)</script>`, `<!--`, `--><img src=x onerror=alert(1)>`, `" onload="alert(1)`, `' autofocus onfocus='alert(1)`,
	`</title></head><body onload=alert(1)>`, `</main></pre></style><svg/onload=alert(1)>`, `&lt;script&gt; &amp; &#60;`, `<![CDATA[ ]]>`, "a\x00b", "\xff\xfe", "\u202etxt.exe", `{{.}} ${x} %s %!`,
	`javascript:alert(1)`, "line\r\nbreak", `<base href=//example.org>`, `<meta http-equiv=refresh content=0>`,
}

// hostileStory has the words in every place that comes from a document.
func hostileStory(words string) *story.Story {
	t := words + "\n\n" + words
	place := text.Place{Source: words, Start: 0, End: len(words)}
	day := "2025-11-07"
	w := words
	return &story.Story{
		Sources: []story.Source{{
			ID: words, File: words, Language: words, Title: words, Publisher: &w, Text: t,
			Published: story.Published{Value: &w},
			Blocks: []story.Block{
				{Kind: "headline", Start: 0, End: len(words)},
				{Kind: "paragraph", Start: len(words) + 2, End: len(t), Number: 1},
			},
		}},
		Events:      []story.Event{{Title: place, When: &story.When{From: &day, To: &w}, Dates: "differ", Reports: []story.Report{{Place: place}}}},
		Differences: []story.Difference{{Sides: []story.Side{{Value: words, Members: []text.Place{place}}}}},
	}
}

var assets = Assets{Style: "body{color:red}", Exec: "// exec", Boot: "// boot", Icon: "<svg/>", Version: "v1", Notices: "Licence <MIT>"}

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
	for name, make := range map[string]func(*story.Story) []byte{
		"site":   func(s *story.Story) []byte { return Site(assets, s, lang.English) },
		"single": func(s *story.Story) []byte { return Single(assets, "QUJD", s, lang.English) },
	} {
		plain, _ := elements(t, make(hostileStory("plain words")))
		for _, words := range hostile {
			page := make(hostileStory(words))
			count, root := elements(t, page)
			if fmt.Sprint(count) != fmt.Sprint(plain) {
				t.Errorf("%s with %q: elements %v, want %v", name, words, count, plain)
			}
			want := strings.ReplaceAll(strings.ToValidUTF8(words, "\uFFFD"), "\x00", "\uFFFD")
			found := false
			for n := range root.Descendants() {
				if n.Type == html.TextNode && n.Parent.Data == "q" && strings.Contains(n.Data, strings.TrimSpace(want)) {
					found = true
				}
			}
			if !found && words != "\xff\xfe" { // two bytes that are no rune each become U+FFFD
				t.Errorf("%s with %q: the words aren't there", name, words)
			}
		}
	}
}

func TestMountIsFirst(t *testing.T) {
	for name, page := range map[string][]byte{
		"site": Site(assets, &story.Story{}, lang.English), "single": Single(assets, "QUJD", &story.Story{}, lang.English),
	} {
		_, root := elements(t, page)
		var ids []string
		for n := range root.Descendants() {
			if n.Type == html.ElementNode && n.Parent.Data == "body" {
				ids = append(ids, n.Data+"#"+attribute(n, "id"))
			}
		}
		if got := strings.Join(ids[:3], " "); got != "div#parallax-mount div#parallax-notice main#snapshot" {
			t.Errorf("%s: the body begins with %s", name, got)
		}
	}
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// TestPolicy compares the policy in the pages with what stands in the design.
func TestPolicy(t *testing.T) {
	const end = "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types parallax"
	site := "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; worker-src 'self' blob:; connect-src 'self'; " + end
	single := "default-src 'none'; script-src '" + Integrity([]byte("// exec")) + "' '" + Integrity([]byte("// boot")) + "' 'wasm-unsafe-eval'; style-src '" +
		Integrity([]byte("body{color:red}")) + "'; img-src data: blob:; worker-src blob:; connect-src 'none'; " + end
	for want, page := range map[string][]byte{
		site: Site(assets, &story.Story{}, lang.English), single: Single(assets, "QUJD", &story.Story{}, lang.English),
	} {
		_, root := elements(t, page)
		for n := range root.Descendants() {
			if n.Data == "meta" && attribute(n, "http-equiv") == "Content-Security-Policy" && attribute(n, "content") != want {
				t.Errorf("policy\n%s\nwant\n%s", attribute(n, "content"), want)
			}
		}
	}
}

// TestSetup reads back what boot.js reads, and looks for a gap in the words.
func TestSetup(t *testing.T) {
	_, root := elements(t, Single(assets, "QUJDRA==", &story.Story{}, lang.English))
	for n := range root.Descendants() {
		if attribute(n, "id") != "parallax-setup" {
			continue
		}
		var got setup
		if err := json.Unmarshal([]byte(n.FirstChild.Data), &got); err != nil {
			t.Fatal(err)
		}
		if got.Packed != 8 || got.Program != "" || got.Worker != "" {
			t.Errorf("setup %+v", got)
		}
		for _, key := range bootWords {
			if got.Words[key] == "" || got.Words[key] == "boot."+key {
				t.Errorf("no words for %q", key)
			}
		}
		return
	}
	t.Fatal("no setup in the page")
}

func TestPackGivesBackTheProgram(t *testing.T) {
	program := bytes.Repeat([]byte("\x00asm parallax "), 1000)
	packed, err := Pack(program)
	if err != nil {
		t.Fatal(err)
	}
	data, err := base64.StdEncoding.DecodeString(packed)
	if err != nil {
		t.Fatal(err)
	}
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if got, err := io.ReadAll(z); err != nil || !bytes.Equal(got, program) {
		t.Errorf("%d bytes came back, %v", len(got), err)
	}
	if again, _ := Pack(program); again != packed {
		t.Error("packed twice, two results")
	}
}

func FuzzEscape(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var b bytes.Buffer
		escape(&b, s)
		if strings.ContainsAny(b.String(), "<>\"'\r\x00") {
			t.Fatalf("%q became %q", s, b.String())
		}
		// A parser gives back what was written.
		nodes, err := html.Parse(strings.NewReader("<!doctype html><p>." + b.String()))
		if err != nil {
			t.Fatal(err)
		}
		want := strings.ReplaceAll(string([]rune(s)), "\x00", "\uFFFD")
		for n := range nodes.Descendants() {
			if n.Type == html.TextNode && n.Data != "."+want {
				t.Fatalf("%q came back as %q", s, n.Data)
			}
		}
	})
}

func ExampleIntegrity() {
	fmt.Println(Integrity([]byte("parallax")))
	// Output: sha256-JdPkIumgcwxA5s32CoQXAry3bHas+UjcVnGjuHQkQfo=
}

func BenchmarkSnapshot(b *testing.B) {
	s := hostileStory(strings.Repeat("a story & more. ", 500))
	for b.Loop() {
		Site(assets, s, lang.English)
	}
}
