package intake

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"golang.org/x/net/html"

	"parallax/internal/corpus"
	"parallax/internal/cpu"
)

// payloads try to become markup, script, a request, or a line of front matter.
var payloads = []string{
	`<script>alert(1)</script>`, `<SCRIPT SRC=//x.example/a.js></SCRIPT>`, `<script type=module>import("//x.example")</script>`, `</script><script>alert(1)</script>`,
	`<!--<script>alert(1)</script>-->`, `<!-- never closed`, `--><script>alert(1)</script>`, `<![CDATA[<script>alert(1)</script>]]>`, `]]><script>alert(1)</script>`,
	`<img src=x onerror=alert(1)>`, `<img src="https://x.example/b.gif">`, `<img srcset="https://x.example/b.gif 2x">`, `<svg onload=alert(1)>`, `<svg><script>alert(1)</script></svg>`,
	`<svg><foreignObject><iframe src=javascript:alert(1)></iframe></foreignObject></svg>`, `<svg><use href="data:image/svg+xml,<svg/>#x"/></svg>`, `<svg><animate onbegin=alert(1) attributeName=x dur=1s>`,
	`<svg><style>@import "https://x.example/a.css"</style></svg>`, `<math><mtext><script>alert(1)</script></mtext></math>`, `<math href="javascript:alert(1)">x</math>`,
	`<iframe src="javascript:alert(1)"></iframe>`, `<iframe srcdoc="<script>alert(1)</script>"></iframe>`, `<object data="data:text/html,<script>alert(1)</script>"></object>`, `<embed src="//x.example/a.swf">`,
	`<a href="javascript:alert(1)">a link</a>`, `<a href="JaVaScRiPt&colon;alert(1)">a link</a>`, `<a href=" &#14; javascript:alert(1)">a link</a>`, `<a href="data:text/html,x">a link</a>`,
	`<base href="https://x.example/">`, `<meta http-equiv="refresh" content="0;url=https://x.example/">`, `<link rel=stylesheet href=https://x.example/a.css>`, `<link rel=preload href=//x.example as=image>`,
	`<style>*{background:url(https://x.example/)}</style>`, `<style>@import url(//x.example);</style>`, `<div style="background:url(javascript:alert(1))">x</div>`, `<body onload=alert(1)>`, `<body background="//x.example">`,
	`<input autofocus onfocus=alert(1)>`, `<details open ontoggle=alert(1)>x</details>`, `<video><source onerror=alert(1)></video>`, `<audio src=x onerror=alert(1)>`, `<marquee onstart=alert(1)>x</marquee>`,
	`<form action="https://x.example"><button>go</button></form>`, `<form id=body><input name=innerHTML></form>`, `<img name=getElementById>`, `<a id=location href="x">x</a>`,
	`<noscript><p title="</noscript><img src=x onerror=alert(1)>">`, `<p title="</p><script>alert(1)</script>">x`, `<table><td><form><table></form><img src=x onerror=alert(1)>`, `<xmp><script>alert(1)</script></xmp>`,
	`<plaintext><script>alert(1)</script>`, `<textarea><script>alert(1)</script></textarea>`, `<title><script>alert(1)</script></title>`, `<template><script>alert(1)</script></template>`,
	`<select><option><script>alert(1)</script></select>`, `&lt;script&gt;alert(1)&lt;/script&gt;`, `&#60;script&#62;alert(1)&#60;/script&#62;`, `&amp;lt;img src=x onerror=alert(1)&amp;gt;`,
	`"><script>alert(1)</script>`, `'"><img src=x onerror=alert(1)>`, "`-alert(1)-`", `${alert(1)}`, `{{constructor.constructor('alert(1)')()}}`, `<%= alert(1) %>`, `<?php echo 1 ?>`,
	"x\n---\ntitle: stolen\n---\n", "x\ndate: 1999-01-01", "---", "---\ntitle: stolen", "x\r\nurl: https://x.example/", "x\u2028title: y", "x\u0085title: y", "\uFEFFx", "x\u202Etxt.exe", "\u2066x",
	"=HYPERLINK(\"https://x.example\")", "+cmd|' /C calc'!A0", "@SUM(1)", "%s%n%x", "../../x", "__proto__", "'quoted'", `"quoted"`, "\"  spaced  \"", "<<SCRIPT>alert(1)//<</SCRIPT>", "<scr\x00ipt>alert(1)</scr\x00ipt>", "\x1b[31m",
}

// everyFormat puts a payload into each field of each format.
func everyFormat(t testing.TB, p string) map[string][]byte {
	t.Helper()
	q, err := json.Marshal(p)
	if err != nil {
		t.Fatal(err)
	}
	e := html.EscapeString(p)
	cell := `"` + strings.ReplaceAll(p, `"`, `""`) + `"`
	document := wordStart + `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>` + e + "</w:t></w:r></w:p><w:p><w:r><w:t>" + sentence + " " + e + "</w:t></w:r></w:p></w:body></w:document>"
	line := strings.NewReplacer("\n", " ", "\r", " ").Replace(p)
	files := map[string][]byte{
		"a.txt":   []byte(sentence + " " + p + "\n"),
		"f.txt":   []byte("---\ntitle: " + line + "\nauthor: " + line + "\n---\n" + sentence + "\n" + p + "\n"),
		"a.md":    []byte("# " + p + "\n\n" + sentence + " " + p + "\n"),
		"a.html":  []byte("<!DOCTYPE html><html><head><title>Fixed</title></head><body><article><h1>" + p + "</h1><p>" + sentence + " " + sentence + "</p><p>" + p + "</p></article></body></html>"),
		"e.html":  []byte(`<!DOCTYPE html><html lang="` + e + `"><head><title>` + e + `</title><meta property="og:title" content="` + e + `"><meta name=author content="` + e + `"><meta property="og:url" content="` + e + `"></head><body><p>` + sentence + " " + e + `</p></body></html>`),
		"ld.html": []byte(`<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":` + string(q) + `,"author":` + string(q) + `,"publisher":{"name":` + string(q) + `},"url":` + string(q) + `}</script></head><body><p>` + sentence + `</p></body></html>`),
		"a.docx":  wordFile(t, document, entry{"docProps/core.xml", []byte("<x><dc:title>" + e + "</dc:title><dc:creator>" + e + "</dc:creator></x>")}),
		"a.xml":   []byte(`<rss><channel><title>` + e + `</title><item><title>` + e + `</title><link>` + e + `</link><author>` + e + `</author><description>` + sentence + " " + e + `</description></item></channel></rss>`),
		"c.xml":   []byte(`<rss><channel><item><title><![CDATA[` + p + `]]></title><content:encoded><![CDATA[<p>` + sentence + "</p>" + p + `]]></content:encoded></item></channel></rss>`),
		"a.json":  []byte(`{"articles":[{"title":` + string(q) + `,"publisher":` + string(q) + `,"url":` + string(q) + `,"date":` + string(q) + `,"text":` + string(q) + `}]}`),
		"s.json":  []byte(`{"schema":"parallax.story/1","sources":[{"file":` + string(q) + `,"title":` + string(q) + `,"titleBasis":"stated","publisher":` + string(q) + `,"text":` + string(q) + `}]}`),
		"t.json":  []byte(`{"events":[{"start_date":{"year":` + string(q) + `,"display_date":` + string(q) + `},"text":{"headline":` + string(q) + `,"text":` + string(q) + `}}]}`),
		"a.csv":   []byte("title,publisher,date,url,text\n" + strings.Repeat(cell+",", 4) + cell + "\n"),
		"tl.csv":  []byte("Year,Month,Day,Display Date,Headline,Text\n2025,11,7," + cell + "," + cell + "," + cell + "\n"),
		"db.txt":  []byte("1 of 2 DOCUMENTS\n\nThe Coast Mail\n\n9 November 2025\n\n" + p + "\n\nLENGTH: 40 words\n\n" + sentence + "\n\n2 of 2 DOCUMENTS\n\nThe Coast Mail\n\n9 November 2025\n\nAnother\n\nLENGTH: 41 words\n\n" + sentence + " " + p + "\n"),
	}
	files["a.zip"] = packed(t, entry{p + ".txt", files["a.txt"]}, entry{"b.html", files["a.html"]})
	return files
}

// TestHostile puts every payload through every format. What comes out is text
// that its file gives back as it is; of pages, no script is left in it.
func TestHostile(t *testing.T) {
	if len(payloads) < 60 {
		t.Fatalf("%d payloads", len(payloads))
	}
	read := 0
	for _, p := range payloads {
		for name, data := range everyFormat(t, p) {
			drafts, problems := Open(corpus.File{Name: name, Data: data}, Options{})
			for _, d := range drafts {
				read++
				checkDraft(t, d)
				if d.Meta.Title == "stolen" && name != "db.txt" || d.Meta.Date == "1999-01-01" || d.Meta.URL == "https://x.example/" && name != "ld.html" && name != "a.json" {
					t.Errorf("%s, payload %q: front matter %+v", name, p, d.Meta)
				}
				if (name == "a.html" || name == "ld.html") && (strings.Contains(d.Text, "alert(1)</") || strings.Contains(d.Text, "<img")) && strings.HasPrefix(p, "<s") {
					t.Errorf("%s, payload %q: %q", name, p, d.Text)
				}
			}
			for _, err := range problems {
				if strings.ContainsAny(err.Error(), "\n\u202E") {
					t.Errorf("%s, payload %q: problem %q", name, p, err)
				}
			}
		}
	}
	if read < len(payloads)*14 {
		t.Errorf("%d drafts of %d payloads", read, len(payloads))
	}
}

// TestHostileNames reads files whose names turn the direction of writing.
func TestHostileNames(t *testing.T) {
	for _, tt := range []struct{ in, name, from string }{
		{"a\u202Etxt.html", "atxt.txt", "atxt.html"}, {"\u2067x\u2069.md", "x.md", "x.md"}, {"../../etc/passwd.txt", "passwd.txt", "../../etc/passwd.txt"},
		{"", "document.txt", "file"}, {"...txt", "document.txt", "...txt"}, {"a\nb.txt", "a b.txt", "a b.txt"}, {`C:\x\CON?.txt`, "CON.txt", `C:\x\CON?.txt`},
		{strings.Repeat("ü", 300) + ".txt", strings.Repeat("ü", longestStem) + ".txt", strings.Repeat("ü", 300) + ".txt"},
	} {
		d := open(t, tt.in, "<html><p>"+sentence+"</p></html>")
		if len(d) != 1 || d[0].Name != strings.Replace(tt.name, ".md", ".txt", 1) || d[0].From != tt.from {
			t.Errorf("%q: name %q, from %q; want %q, %q", tt.in, d[0].Name, d[0].From, tt.name, tt.from)
			continue
		}
		said := len(d[0].Notes) > 0 && d[0].Notes[len(d[0].Notes)-1].Code == "intake-direction"
		if said != hasOverride(tt.in) {
			t.Errorf("%q: notes %v", tt.in, d[0].Notes)
		}
	}
}

// TestLarge reads what takes a careless reader forever, or its stack.
func TestLarge(t *testing.T) {
	const n = 100_000
	p := "<p>" + sentence + " " + sentence + "</p>"
	for _, tt := range []struct {
		name, data string
		want       string // must be in the text
	}{
		{"divs.html", "<html>" + strings.Repeat("<div>", n) + p + strings.Repeat("</div>", n), sentence},
		{"open.html", "<html>" + p + strings.Repeat("<b><i><p>", n), sentence},
		{"tables.html", "<html>" + strings.Repeat("<table><tr><td>", n) + p, sentence},
		{"stray.html", "<html><table><td>" + p + strings.Repeat("</div></section></p>", n), sentence},
		{"links.html", "<html>" + strings.Repeat("<a>", n) + p, sentence},
		{"attributes.html", "<html><p " + strings.Repeat("a=b ", n) + ">" + sentence + "</p>", sentence},
		{"class.html", "<html><p class='" + strings.Repeat("aB-", n) + "'>" + sentence + "</p>", sentence},
		{"comments.html", "<html>" + strings.Repeat("<!--x-->", n) + p, sentence},
		{"comment.html", "<html>" + p + strings.Repeat("<!--", n), sentence},
		{"scripts.html", "<html>" + p + strings.Repeat("<script>", n), sentence},
		{"references.html", "<html>" + p + strings.Repeat("&", 10*n), sentence},
		{"marks.html", "<html>" + p + "a" + strings.Repeat("\u0301", 10*n), sentence},
		{"breaks.html", "<html>" + p + strings.Repeat("word<br>", 10*n), sentence},
		{"headings.html", "<html><h1>x</h1>" + strings.Repeat("<h1>y</h1>"+p, n/10), sentence},
		{"quotes.html", "<html>" + strings.Repeat("<blockquote>"+p+"</blockquote>", n/10), sentence},
		{"line.txt", strings.Repeat("x", 10<<20), "xxx"},
		{"words.txt", strings.Repeat("word ", 2<<20), "word"},
		{"lines.txt", strings.Repeat("x\n", 1<<20), "x"},
		{"rules.txt", "A headline here\nBy Ida Moss\n" + strings.Repeat("-----\nwords and words\n", n), "words"},
		{"heads.txt", strings.Repeat("A headline here\nBy Ida Moss\n9 May 2025\n\n", n/4) + sentence, "headline"},
		{"lengths.txt", strings.Repeat("10 words\n", n), "10 words"},
		{"nested.xml", "<rss>" + strings.Repeat("<a>", n) + "<item><title>" + sentence + "</title></item>", sentence},
		{"items.xml", "<rss>" + strings.Repeat("<item>", n) + "<item><title>" + sentence + "</title></item></rss>", sentence},
		{"deep.html", `<html><script type="application/ld+json">` + strings.Repeat(`{"@graph":[`, n) + "</script>" + p, sentence},
	} {
		var drafts []Draft
		took := cpu.Of(func() { drafts, _ = Open(corpus.File{Name: tt.name, Data: []byte(tt.data)}, Options{}) })
		if len(drafts) == 0 || !strings.Contains(drafts[0].Text, tt.want) {
			t.Errorf("%s: %d drafts", tt.name, len(drafts))
		}
		if took > 10*time.Second {
			t.Errorf("%s: %d bytes took %v", tt.name, len(tt.data), took)
		}
		if testing.Verbose() {
			fmt.Printf("%-16s %9d bytes %v\n", tt.name, len(tt.data), took.Round(time.Millisecond))
		}
	}
}

// TestCharset reads pages whose charset is named, wrongly named, or unknown.
func TestCharset(t *testing.T) {
	page := func(label, body string) string {
		return `<html><head><meta charset="` + label + `"></head><body><p>` + sentence + " " + body + "</p></body></html>"
	}
	wide := func(s string) string {
		var b []byte
		for _, u := range utf16.Encode([]rune(s)) {
			b = append(b, byte(u), byte(u>>8))
		}
		return string(b)
	}
	cyrillic := func(label string, data []byte) (string, bool) {
		return strings.ReplaceAll(string(data), "\xC4\xC1", "да"), label == "koi8-r"
	}
	for _, tt := range []struct {
		name, data string
		decode     func(string, []byte) (string, bool)
		want, note string
	}{
		{"UTF-8", page("utf-8", "café “x”"), nil, "café “x”", ""},
		{"labelled Windows-1252", page("windows-1252", "caf\xE9 \x93x\x94"), nil, "café “x”", ""},
		{"labelled UTF-8, is Windows-1252", page("utf-8", "caf\xE9"), nil, "café", "charset-windows-1252"},
		{"labelled Windows-1252, is UTF-8", page("iso-8859-1", "café"), nil, "café", "charset-label"},
		{"UTF-16 without mark", wide(page("utf-16", "café “x”")), nil, "café “x”", ""},
		{"labelled UTF-16, is ASCII", page("utf-16", "cafe"), nil, "cafe", ""},
		{"known to the browser", page("koi8-r", "\xC4\xC1"), cyrillic, "да", ""},
		{"known to nobody", page("x-mystery", "caf\xE9"), nil, "café", "charset-windows-1252 charset-unknown"},
		{"invalid UTF-8", page("utf-8", strings.Repeat("“a” ", 10)+"\xFF"), nil, "\uFFFD", "charset-utf-8-damaged"},
		{"NULs", page("utf-8", "c\x00afé"), nil, "café", ""},
		{"XML declaration", `<?xml version="1.0" encoding="iso-8859-1"?><rss><item><title>caf` + "\xE9" + `</title></item></rss>`, nil, "café", ""},
	} {
		drafts, problems := Open(corpus.File{Name: "a.html", Data: []byte(tt.data)}, Options{Decode: tt.decode})
		if len(drafts) != 1 || len(problems) > 0 || !strings.Contains(drafts[0].Text, tt.want) {
			t.Errorf("%s: %+v %v", tt.name, drafts, problems)
			continue
		}
		var codes []string
		for _, n := range drafts[0].Notes {
			codes = append(codes, n.Code)
		}
		if got := strings.Join(codes, " "); got != tt.note {
			t.Errorf("%s: notes %s, want %s", tt.name, got, tt.note)
		}
	}
}
