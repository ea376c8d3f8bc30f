package publish

import (
	"encoding/json"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"parallax/internal/lang"
)

func TestLine(t *testing.T) {
	f := Frame{Page: "https://example.org/a/parallax.html", Fragment: "#/compare?cols=a,b&at=a:1-5:word", Theme: "dark", Title: "Ferries", Height: 600}
	want := `<iframe src="https://example.org/a/parallax.html?embed=1&amp;theme=dark#/compare?cols=a,b&amp;at=a:1-5:word" title="Ferries"` +
		` width="100%" height="600" style="border:0" loading="lazy" allowfullscreen>Ferries: read it in Parallax at https://example.org/a/parallax.html#/compare?cols=a,b&amp;at=a:1-5:word</iframe>`
	if got := f.Line(lang.English); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestIsWebAddress(t *testing.T) {
	for s, want := range map[string]bool{
		"https://example.org/x.html": true, "http://127.0.0.1:8080/": true, "https://example.org": true,
		"": false, "https://": false, "https:///x": false, "example.org": false, "file:///x": false, "javascript:alert(1)": false, "data:text/html,x": false,
		"https://a b": false, "https://a\"": false, "https://a?x=1": false, "https://a#x": false, "https://a\n": false, "https://a\\b": false,
	} {
		if IsWebAddress(s) != want {
			t.Errorf("IsWebAddress(%q) = %v", s, !want)
		}
	}
}

// FuzzLine holds a line to one frame with five attributes that say what they
// should, whatever its title is.
func FuzzLine(f *testing.F) {
	for _, s := range []string{"", "Ferries", `"><script>alert(1)</script>`, "</iframe><img src=x onerror=alert(1)>", "a\nb\x00\u202e", "&quot;&#34;", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, title string) {
		frame := Frame{Page: "https://example.org/", Fragment: "#/timeline", Title: title, Height: 600}
		line := frame.Line(lang.English)
		if strings.ContainsAny(line, "\n\r") {
			t.Fatalf("%q: more than a line: %q", title, line)
		}
		doc, err := html.Parse(strings.NewReader("<!doctype html><body>" + line))
		if err != nil {
			t.Fatal(err)
		}
		var elements []string
		for n := range doc.Descendants() {
			if n.Type == html.ElementNode {
				elements = append(elements, n.Data)
			}
			if n.Data == "iframe" && (len(n.Attr) != 7 || n.Attr[0].Val != "https://example.org/?embed=1#/timeline") {
				t.Fatalf("%q: %+v", title, n.Attr)
			}
		}
		if got := strings.Join(elements, " "); got != "html head body iframe" {
			t.Fatalf("%q: elements %s", title, got)
		}
		var o struct{ Type, HTML string }
		if err := json.Unmarshal(frame.OEmbed(lang.English), &o); err != nil || o.Type != "rich" || o.HTML != strings.ToValidUTF8(line, "\uFFFD") {
			t.Fatalf("%q: %+v, %v", title, o, err)
		}
	})
}
