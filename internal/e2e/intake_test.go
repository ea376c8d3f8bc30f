package e2e

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"strings"
	"testing"
)

// openSources opens the page at its articles.
func openSources(t *testing.T) (*host, *tab) {
	t.Helper()
	h := newHost(t, theSite(t), "/")
	p := openTab(t)
	p.visit(h.at("#/sources"))
	p.wait("window.parallax && parallax.live && " + articles + " === 5")
	return h, p
}

// dropBuilt drops files that a script makes: it calls add(name, ...parts).
func dropBuilt(p *tab, script string) {
	p.t.Helper()
	eval[any](p, `void (() => {
		const data = new DataTransfer();
		const add = (name, ...parts) => data.items.add(new File(parts, name));
		const bytes = s => Uint8Array.from(atob(s), c => c.charCodeAt(0));
		`+script+`
		for (const type of ["dragenter", "dragover", "drop"])
			document.body.dispatchEvent(new DragEvent(type, {dataTransfer: data, bubbles: true, cancelable: true}));
	})()`)
}

// adds is a script that adds a file of bytes.
func adds(name string, data []byte) string {
	return fmt.Sprintf("add(%s, bytes(%q));\n", quote(name), base64.StdEncoding.EncodeToString(data))
}

// An entry is a file of an archive.
type entry struct{ name, text string }

// zipped makes an archive, and changes the headers of its entries.
func zipped(t *testing.T, change func(flags, method, size []byte), entries ...entry) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, e := range entries {
		w, err := z.Create(e.name)
		if err != nil {
			t.Fatal(err)
		}
		w.Write([]byte(e.text))
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	data := b.Bytes()
	for i := 0; change != nil && i+46 <= len(data); i++ {
		switch {
		case bytes.HasPrefix(data[i:], []byte("PK\x03\x04")):
			change(data[i+6:i+8], data[i+8:i+10], data[i+22:i+26])
		case bytes.HasPrefix(data[i:], []byte("PK\x01\x02")):
			change(data[i+8:i+10], data[i+10:i+12], data[i+24:i+28])
		}
	}
	return data
}

// port is an article of our own, long enough to be one.
const port = "The port of Ferrow reopened on Monday, the harbour master said. Ships that had waited in the roads for three days came in one after the other, and the cranes worked through the night. The mayor, Ida Moss, thanked the crews, and said that the quay would be mended before winter."

// TestBadFilesAreNamed drops everything that can be wrong with a file at once.
// Each is named by a sentence, what is whole is shown, and what was open stays.
func TestBadFilesAreNamed(t *testing.T) {
	h, p := openSources(t)
	word := entry{"[Content_Types].xml", "<Types/>"}
	zeros := strings.Repeat("\x00", 26<<20)
	script := `add("empty.txt"); add("blank.txt", " \n\t"); add("nul.txt", "One line.\nTwo\0 lines.");
		add("big.txt", new Uint8Array(26 << 20)); add("report.pdf", "%PDF-1.7"); add("page-named.pdf.txt", "%PDF-1.4 x"); add("old.doc", new Uint8Array([0xD0, 0xCF, 0x11, 0xE0]));
		add("deep.json", "[".repeat(1e6)); add("cut.json", "{\"schema\": \"parallax.story/1\",\n\"sources\": [");
		add("open.csv", "title,text\nA,\"` + port + `\nB,x\n".repeat(50)); add("wide.txt", new Uint8Array([0xFF, 0xFE, 0, 0, 97, 0, 0, 0]));
		add("cutfeed.xml", "<rss><channel><item><title>Storm</title><description>` + port + `"); add("scripts.html", "<html><script>document.title = 1</scr" + "ipt></html>");
		add("project.json", "{\"schema\": \"parallax.project/9\"}"); add("wrong.docx", "not a zip"); add("turned\u202Efdp.txt", "");
	` + adds("bomb.zip", zipped(t, nil, entry{"a.txt", zeros})) +
		adds("locked.zip", zipped(t, func(flags, _, _ []byte) { flags[0] |= 1 }, entry{"a.txt", port})) +
		adds("lying.zip", zipped(t, func(_, _, size []byte) { binary.LittleEndian.PutUint32(size, 10) }, entry{"a.txt", zeros[:1<<20]})) +
		adds("nodocument.docx", zipped(t, nil, word, entry{"word/styles.xml", ""})) +
		adds("entities.docx", zipped(t, nil, word, entry{"word/document.xml", `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`})) +
		adds("nested.zip", zipped(t, nil, entry{"b.zip", string(zipped(t, nil, entry{"c.zip", string(zipped(t, nil, entry{"d.txt", port}))}))})) +
		// These can be read.
		adds("climbing.zip", zipped(t, nil, entry{"../../etc/passwd.txt", port + " Climbing."})) +
		`add("divs.html", "<html>" + "<div>".repeat(1e5) + "<p>` + port + ` Deep.</p>"); add("line.txt", "` + port + ` ".repeat(2).padEnd(10 << 20, "word "));
		add("latin.txt", new Uint8Array([...new TextEncoder().encode("` + port + ` The caf"), 0xE9, 46])); add("label.html", "<html><meta charset=windows-1252><p>` + port + ` The café.</p>");
		add("utf16.txt", new Uint8Array(new Uint16Array([..."` + port + ` Wide."].map(c => c.charCodeAt(0))).buffer));
		add("same.txt", "` + port + ` Same."); add("same.txt", "` + port + ` Same.");`
	dropBuilt(p, script)
	p.wait("document.querySelector('#preview-add')")
	eval[any](p, "void document.querySelectorAll('#documents details').forEach(d => d.open = true)")
	for _, name := range []string{"empty.txt", "blank.txt", "nul.txt", "big.txt", "report.pdf", "page-named.pdf.txt", "old.doc", "deep.json", "cut.json", "open.csv", "wide.txt",
		"cutfeed.xml", "scripts.html", "project.json", "wrong.docx", "turnedfdp.txt", "bomb.zip/a.txt", "locked.zip/a.txt", "lying.zip/a.txt", "nodocument.docx", "entities.docx", "nested.zip"} {
		said := eval[[]string](p, "[...document.querySelectorAll('#documents .wrong, #documents .wanting li, #documents dd')].map(e => e.textContent).filter(t => t.includes("+quote(name)+"))")
		if len(said) == 0 {
			t.Errorf("%s is not named", name)
			continue
		}
		if !strings.HasSuffix(said[0], ".") && name != "cutfeed.xml" || strings.Count(said[0], "\n") > 0 {
			t.Errorf("%s: no plain sentence: %q", name, said[0])
		}
	}
	found := p.text("document.querySelector('#preview').textContent")
	for _, name := range []string{"climbing.zip/", "divs.html", "line.txt", "latin.txt", "label.html", "utf16.txt", "same.txt"} {
		if !strings.Contains(found, name) {
			t.Errorf("%s was not read", name)
		}
	}
	for _, words := range []string{"It has the same text as same.txt", "Windows-1252", "they are UTF-8"} {
		if !strings.Contains(found, words) {
			t.Errorf("the preview doesn’t say %q", words)
		}
	}
	if !p.is(articles + " === 5") {
		t.Errorf("%s articles are open, want the 5 there were", p.text(articles))
	}
	eval[any](p, "void document.querySelector('#preview-cancel').click()") // it moves while the panel is scrolled to it
	p.wait("document.querySelectorAll('#documents ol.docs > li').length === 5")
	p.quiet(h.URL)
}

// payloads try to come alive as markup, script or a request.
var payloads = []string{
	`<script>alive(1)</script>`, `</script><script>alive(2)</script>`, `<!-- <script>alive(3)</script>`, `--><script>alive(4)</script>`, `<![CDATA[<script>alive(5)</script>]]>`, `]]><script>alive(6)</script>`,
	`<img src=x onerror=alive(7)>`, `<img src="https://x.example/b.gif">`, `<img srcset="https://x.example/b.gif 2x">`, `<svg onload=alive(8)>`, `<svg><script>alive(9)</script></svg>`,
	`<svg><foreignObject><iframe src=javascript:alive(10)></iframe></foreignObject></svg>`, `<svg><use href="https://x.example/a.svg#x"/></svg>`, `<svg><animate onbegin=alive(11) attributeName=x dur=1s>`,
	`<svg><style>@import "https://x.example/a.css"</style></svg>`, `<math><mtext><script>alive(12)</script></mtext></math>`, `<math href="javascript:alive(13)">x</math>`, `<iframe src="javascript:alive(14)"></iframe>`,
	`<iframe srcdoc="<script>parent.alive(15)</script>"></iframe>`, `<object data="https://x.example/a"></object>`, `<embed src="//x.example/a.swf">`, `<a href="javascript:alive(16)">a link</a>`, `<a href="JaVaScRiPt&colon;alive(17)">a link</a>`,
	`<base href="https://x.example/">`, `<meta http-equiv="refresh" content="0;url=https://x.example/">`, `<link rel=stylesheet href=https://x.example/a.css>`, `<link rel=preload href=//x.example as=image>`,
	`<style>*{background:url(https://x.example/)}</style>`, `<style>@import url(//x.example);</style>`, `<div style="background:url(https://x.example/)">x</div>`, `<body onload=alive(18)>`, `<body background="//x.example">`,
	`<input autofocus onfocus=alive(19)>`, `<details open ontoggle=alive(20)>x</details>`, `<video><source onerror=alive(21)></video>`, `<audio src=x onerror=alive(22)>`, `<marquee onstart=alive(23)>x</marquee>`,
	`<form action="https://x.example"><button>go</button></form>`, `<form id=body><input name=innerHTML></form>`, `<img name=getElementById>`, `<noscript><p title="</noscript><img src=x onerror=alive(24)>">`,
	`<p title="</p><script>alive(25)</script>">x`, `<table><td><form><table></form><img src=x onerror=alive(26)>`, `<xmp><script>alive(27)</script></xmp>`, `<textarea></textarea><img src=x onerror=alive(28)>`, `<title></title><img src=x onerror=alive(29)>`,
	`<template><script>alive(30)</script></template>`, `<plaintext><script>alive(31)</script>`, `" onmouseover="alive(32)`, `' onfocus='alive(33)' autofocus='`, "`onload=alive(34)`", `javascript:alive(35)`, `data:text/html,<script>alive(36)</script>`,
	`vbscript:alive(37)`, `{{constructor.constructor('alive(38)')()}}`, `${alive(39)}`, `<%= alive(40) %>`, `<?php alive(41) ?>`, `\x3cscript\x3ealive(42)\x3c/script\x3e`, `&lt;script&gt;alive(43)&lt;/script&gt;`, `&#60;img src=x onerror=alive(44)&#62;`,
	`<scr<script>ipt>alive(45)</scr</script>ipt>`, `<IMG """><SCRIPT>alive(46)</SCRIPT>">`, `<img src=x:x onerror=alive(47)//`, `%3Cscript%3Ealive(48)%3C/script%3E`, `=HYPERLINK("https://x.example")`, `@import "//x.example"`, `__proto__`, `%s%n%d`, `[x](javascript:alive(49))`, `![x](https://x.example/i.png)`,
}

// TestPayloads brings payloads in every format and field, takes them in, edits
// one, and looks through every view: nothing comes alive, nothing is asked for.
func TestPayloads(t *testing.T) {
	h, p := openSources(t)
	eval[any](p, "void (window.alive = n => { window.lived = (window.lived || []).concat(n) })")
	if len(payloads) < 60 {
		t.Fatalf("%d payloads", len(payloads))
	}
	files := map[string]*strings.Builder{}
	file := func(name string) *strings.Builder {
		if files[name] == nil {
			files[name] = &strings.Builder{}
		}
		return files[name]
	}
	file("a.csv").WriteString("title,publisher,author,url,date,text\n")
	file("a.xml").WriteString("<rss><channel><title>x</title>")
	escape := strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")
	var objects []string
	var script strings.Builder
	for i, payload := range payloads {
		cell := `"` + strings.ReplaceAll(payload, `"`, `""`) + `"`
		fmt.Fprintf(file("a.csv"), "%s,%s,%s,%s,%s,\"%d %s \"%s\n", cell, cell, cell, cell, cell, i, port, cell[1:])
		e := escape.Replace(payload)
		fmt.Fprintf(file("a.xml"), "<item><title>%s</title><link>%s</link><author>%s</author><description>%d %s %s</description></item>", e, e, e, i, port, e)
		q := quote(payload)
		objects = append(objects, fmt.Sprintf(`{"title":%s,"publisher":%s,"author":%s,"url":%s,"date":%s,"text":%s}`, q, q, q, q, q, quote(fmt.Sprint(i)+" "+port+" "+payload)))
		if i%8 == 0 { // a page each, and as a file's name
			page := "<!DOCTYPE html><html><head><title>" + e + `</title><meta name=author content="` + e + `"><meta property="og:site_name" content="` + e + `"></head><body><article><h1>` + e + fmt.Sprintf("</h1><p>%d page %s</p><p>%s</p></article></body></html>", i, port, payload)
			script.WriteString(adds(payload+".html", []byte(page)))
			script.WriteString(adds(fmt.Sprintf("m%d.md", i), []byte("# "+payload+"\n\n"+fmt.Sprint(i)+" mark "+port+" "+payload+"\n")))
		}
	}
	file("a.xml").WriteString("</channel></rss>")
	file("a.json").WriteString(`{"articles":[` + strings.Join(objects, ",") + `]}`)
	for _, name := range []string{"a.csv", "a.xml", "a.json"} {
		script.WriteString(adds(name, []byte(files[name].String())))
	}
	dropBuilt(p, script.String())
	p.wait("document.querySelector('#preview-later')")
	dead := func(where string) {
		t.Helper()
		if p.is("window.lived || document.querySelector('#documents script, #documents img, #documents iframe, #main script, #main img, #main iframe, [onerror], [onload], [onfocus], [ontoggle], a[href^=\"javascript:\" i], base, object, embed')") {
			t.Errorf("%s: something came alive: %s", where, p.text("window.lived"))
		}
	}
	dead("the first page of the preview")
	pages := 0
	for ; p.is("!document.querySelector('#preview-later').disabled"); pages++ {
		at := p.text("document.querySelector('.pager span').textContent")
		p.click("#preview-later")
		p.wait("document.querySelector('.pager span').textContent !== " + quote(at))
		dead(at)
	}
	if pages < 5 {
		t.Errorf("%d pages of drafts", pages+1)
	}
	// Some are taken in: of those on the page before the last.
	p.click("#preview-earlier")
	p.wait("document.querySelectorAll('#preview .drafts > li').length === 20")
	p.click("#preview-none")
	p.wait("document.querySelector('#preview-add').disabled")
	for i := range 4 {
		eval[any](p, fmt.Sprintf("void document.querySelectorAll('#preview .drafts input[type=checkbox]')[%d].click()", i))
	}
	p.wait("document.querySelector('#preview-add').textContent.includes('4')")
	p.click("#preview-add")
	p.wait("!document.querySelector('#preview-add') && document.querySelectorAll('#documents ol.docs .src svg').length === 9")
	dead("the list")
	p.click("#doc-8-edit")
	p.wait("document.querySelector('#source-form-publisher')")
	type_(p, "source-form-publisher", `<img src=x onerror=alive(90)></script>`)
	p.click("#source-form-save")
	p.wait("document.querySelector('#correction-0')")
	type_(p, "note-text", `<script>alive(91)</script>`)
	p.click("#note-save")
	p.wait("document.querySelector('#note-0-edit')")
	dead("the list, edited")
	eval[any](p, "void document.querySelector('#documents').close()")
	for _, view := range []string{"timeline", "compare", "differences", "sources"} {
		p.click(`a[href="#/` + view + `"]`)
		p.wait("location.hash.startsWith('#/" + view + "')")
		dead(view)
	}
	p.quiet(h.URL)
}

// TestManyFiles drops more than anyone reads one by one: the list has pages,
// what could not be read is counted and folded.
func TestManyFiles(t *testing.T) {
	h, p := openSources(t)
	dropBuilt(p, `for (let i = 0; i < 500; i++) add("empty" + i + ".txt");
		add("many.csv", "title,text\n" + Array.from({length: 2000}, (_, i) => "Title " + i + ",\"Number " + i + ". `+port+`\"").join("\n"));`)
	p.wait("document.querySelector('#preview-later')")
	p.wait("document.querySelector('#documents').textContent.includes('500 things')")
	if n := eval[int](p, "document.querySelectorAll('#documents *').length"); n > 1500 {
		t.Errorf("%d elements in the dialog", n)
	}
	if n := eval[int](p, "document.querySelectorAll('#documents .result .wrong').length"); n > 6 {
		t.Errorf("%d problems are told in full", n)
	}
	for _, shown := range []string{"21 to 40", "41 to 60", "61 to 80"} {
		p.click("#preview-later")
		p.wait("document.querySelector('.pager span').textContent.startsWith('" + shown + " of 2000')")
	}
	p.wait("document.activeElement.id === 'preview-title'")
	p.click("#preview-none")
	p.wait("document.querySelector('#preview-add').disabled")
	p.click("#preview-cancel")
	p.wait("!document.querySelector('#preview')")
	p.quiet(h.URL)
}

// TestReadingStopped stops a long reading: what was open stays, and what was to
// be taken in is shown again.
func TestReadingStopped(t *testing.T) {
	h, p := openSources(t)
	dropBuilt(p, `add("many.csv", "title,text\n" + Array.from({length: 150}, (_, i) => "Title " + i + ",\"Number " + i + ". `+port+` `+port+` `+port+`\"").join("\n"));`)
	p.wait("document.querySelector('#preview-add:not([disabled])')")
	p.click("#preview-add")
	p.click("#stop-reading")
	p.wait("document.querySelector('#documents').textContent.includes('stopped')")
	p.wait("document.querySelector('#preview-add:not([disabled])')")
	if !p.is(articles + " === 5") {
		t.Errorf("%s articles are open", p.text(articles))
	}
	p.quiet(h.URL)
}

// TestFilesPasted pastes files from the clipboard; a text that is pasted stays
// the box's.
func TestFilesPasted(t *testing.T) {
	h, p := openSources(t)
	paste := func(script string) {
		eval[any](p, `void (() => { const data = new DataTransfer();`+script+`
			(document.activeElement || document.body).dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true})) })()`)
	}
	paste(`data.items.add(new File(["` + port + `"], "one.txt")); data.items.add(new File(["` + port + ` Two."], "two.txt"));`)
	p.wait("document.querySelectorAll('#preview .drafts > li').length === 2")
	p.click("#preview-cancel")
	p.wait("!document.querySelector('#preview')")
	paste(`data.setData("text/plain", "words"); data.items.add(new File(["x"], "picture of the words.txt"));`)
	settled(p)
	if p.is("document.querySelector('#preview')") {
		t.Error("a text with a file beside it was taken for a file")
	}
	p.quiet(h.URL)
}

// TestFilesDroppedOneAfterTheOther drops files while others are being opened:
// all of them come.
func TestFilesDroppedOneAfterTheOther(t *testing.T) {
	h, p := openSources(t)
	for i := range 3 {
		dropBuilt(p, fmt.Sprintf(`add("a%d.txt", "%s %d"); add("bad%d.pdf", "%%PDF-1.7");`, i, port, i, i))
	}
	p.wait("document.querySelectorAll('#preview .drafts > li').length === 3 && !document.querySelector('#stop-reading')")
	for i := range 3 {
		if !p.is(fmt.Sprintf("document.querySelector('#documents').textContent.includes('bad%d.pdf')", i)) {
			t.Errorf("bad%d.pdf is not named", i)
		}
	}
	p.quiet(h.URL)
}

// press presses keys one after the other; those longer than one character are
// keys of chromedp's kb package.
func press(p *tab, keys ...string) {
	p.t.Helper()
	for _, key := range keys {
		p.do(pressing(key))
	}
}
