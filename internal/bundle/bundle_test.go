package bundle

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"io"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"parallax/internal/bundle/hostile"
	"parallax/internal/lang"
	"parallax/internal/story"
)

var assets = Assets{Style: "body{color:red}" + StylePage + "i{}" + StyleRest + "p{}", Exec: "// exec", Boot: "// boot", Worker: "// worker", Icon: "<svg/>", Notices: "Licence <MIT>", Hash: "sha256-x", Packed: "QUJD"}

// pages are the ways to write a story as a page.
var pages = map[string]func(*story.Story, []byte) []byte{
	"site": func(s *story.Story, project []byte) []byte {
		files, _ := Site(assets, Contents{s, project}, lang.English)
		return files[0].Data
	},
	"single":   func(s *story.Story, project []byte) []byte { return Single(assets, Contents{s, project}, lang.English) },
	"snapshot": func(s *story.Story, _ []byte) []byte { return Snapshot(assets.Style, s, lang.English) },
}

func TestMountIsFirst(t *testing.T) {
	for _, name := range []string{"site", "single"} {
		_, root := elements(t, pages[name](&story.Story{}, nil))
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
	site := "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' '" + Integrity([]byte("i{}")) + "'; img-src 'self' data: blob:; worker-src 'self' blob:; connect-src 'self'; " + end
	single := "default-src 'none'; script-src '" + Integrity([]byte("// exec")) + "' '" + Integrity([]byte("// boot")) + "' 'wasm-unsafe-eval'; style-src '" +
		Integrity([]byte("body{color:red}"+StylePage+"i{}")) + "' '" + Integrity([]byte(StyleRest+"p{}")) + "'; img-src data: blob:; worker-src blob:; connect-src 'none'; " + end
	snapshot := "default-src 'none'; style-src '" + Integrity([]byte(assets.Style)) + "'; img-src data:; base-uri 'none'; form-action 'none'"
	for name, want := range map[string]string{"site": site, "single": single, "snapshot": snapshot} {
		_, root := elements(t, pages[name](hostile.Story("plain"), nil))
		for n := range root.Descendants() {
			if n.Data == "meta" && attribute(n, "http-equiv") == "Content-Security-Policy" && attribute(n, "content") != want {
				t.Errorf("%s: policy\n%s\nwant\n%s", name, attribute(n, "content"), want)
			}
		}
	}
}

// TestSnapshotIsAlone looks for what the page without scripts would run or load.
func TestSnapshotIsAlone(t *testing.T) {
	page := pages["snapshot"](hostile.Story("plain"), nil)
	count, root := elements(t, page)
	for _, name := range []string{"script", "noscript", "iframe", "img"} {
		if count[name] > 0 {
			t.Errorf("%d <%s>", count[name], name)
		}
	}
	for n := range root.Descendants() {
		if address := attribute(n, "href") + attribute(n, "src"); address != "" && address[0] != '#' && address != "data:," {
			t.Errorf("<%s> leads to %s", n.Data, address)
		}
	}
	if count["article"] != 1 || count["style"] != 1 {
		t.Errorf("elements %v", count)
	}
}

// TestSetup reads back what boot.js reads, and looks for a gap in the words.
func TestSetup(t *testing.T) {
	_, root := elements(t, pages["single"](&story.Story{}, nil))
	for n := range root.Descendants() {
		if attribute(n, "id") != "parallax-setup" {
			continue
		}
		var got setup
		if err := json.Unmarshal([]byte(n.FirstChild.Data), &got); err != nil {
			t.Fatal(err)
		}
		if got.Packed != 4 || got.Hash != "sha256-x" || got.Program != "" || got.Worker != "" {
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
	data, err := DecodeText(packed)
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
	for _, s := range hostile.Words(beacon) {
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
