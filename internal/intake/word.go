package intake

import (
	"archive/zip"
	"strings"

	"parallax/internal/why"
)

// word reads a Word document: its paragraphs, and what it says of itself.
func (r *reader) word(in input, z *zip.Reader) {
	var document, core *zip.File
	for _, f := range z.File {
		switch {
		case strings.EqualFold(f.Name, "word/document.xml"):
			document = f
		case document == nil && strings.HasPrefix(f.Name, "word/document") && strings.HasSuffix(f.Name, ".xml"):
			document = f
		case f.Name == "docProps/core.xml":
			core = f
		}
	}
	if document == nil {
		r.fail(in.from, 0, "this Word file lacks its document (word/document.xml); it may be damaged")
		return
	}
	data, problem := r.unpack(document, MaxFile)
	if problem != "" {
		r.fail(in.from+"/"+document.Name, 0, problem)
		return
	}
	source, notes := r.decoded(data, xmlLabel(data))
	w := wordReader{x: xmlScanner{s: source}}
	w.read()
	switch {
	case w.x.entities:
		r.fail(in.from, 0, "the Word file defines abbreviations of its own (entities), which Word never does; it is not read")
		return
	case len(w.paragraphs) == 0 && w.x.cut:
		r.fail(in.from, 0, "the document in this Word file is cut off before its first paragraph ends")
		return
	case len(w.paragraphs) == 0:
		r.fail(in.from, 0, "the Word file holds no text")
		return
	case w.x.cut:
		r.fail(in.from, 0, "the document in this Word file is cut off; what comes before that is read")
	}
	if w.deleted {
		notes = append(notes, why.Because("intake-deleted"))
	}
	if r.split(in, strings.Join(w.paragraphs, "\n\n"), notes) {
		return
	}
	d := Draft{Kind: Word, Text: strings.Join(w.paragraphs, "\n\n") + "\n", Notes: notes}
	d.Meta.Title = w.title
	if core != nil {
		if data, problem := r.unpack(core, 1<<20); problem == "" {
			s, _ := r.decoded(data, xmlLabel(data))
			w.describe(&d, s)
		}
	}
	r.add(in, d)
}

// A wordReader gathers the paragraphs of a document.
type wordReader struct {
	x          xmlScanner
	paragraphs []string
	title      string // the paragraph set as title, or as the first heading
	deleted    bool   // it holds deleted text
	byline     bool
}

// A wordParagraph is a paragraph that is being read.
type wordParagraph struct {
	text  strings.Builder
	style string
}

// read reads the document part. Text boxes hold paragraphs inside paragraphs.
func (w *wordReader) read() {
	var open []*wordParagraph
	skip := 0      // open elements whose text isn't read
	plain := false // inside <w:t>
	hidden := false
	for {
		t := w.x.next()
		if t.kind == xmlEnd {
			return
		}
		if t.kind == xmlText {
			if plain && skip == 0 && !hidden && len(open) > 0 {
				open[len(open)-1].text.WriteString(t.text)
			}
			continue
		}
		if leftOut(t.name) && !t.empty {
			w.deleted = w.deleted || t.name == "w:del"
			if t.kind == xmlOpen {
				skip++
			} else {
				skip = max(0, skip-1)
			}
			continue
		}
		if t.name == "w:t" {
			plain = t.kind == xmlOpen && !t.empty
			continue
		}
		if t.name == "w:p" && t.kind == xmlOpen && !t.empty {
			open = append(open, &wordParagraph{})
			continue
		}
		if len(open) == 0 {
			continue
		}
		p := open[len(open)-1]
		switch {
		case t.kind == xmlClose && t.name == "w:p":
			w.add(p)
			open = open[:len(open)-1]
		case t.kind == xmlClose:
		case t.name == "w:r":
			hidden = false
		case t.name == "w:vanish":
			hidden = t.attr("w:val") != "0" && t.attr("w:val") != "false"
		case t.name == "w:pStyle":
			p.style = strings.ToLower(t.attr("w:val"))
		case skip > 0 || hidden:
		case t.name == "w:tab":
			p.text.WriteByte(' ')
		case t.name == "w:br" || t.name == "w:cr":
			p.text.WriteByte('\n')
		case t.name == "w:noBreakHyphen":
			p.text.WriteRune('‑')
		}
	}
}

// leftOut reports elements whose text a reader of the document doesn't see.
func leftOut(name string) bool {
	return name == "w:del" || name == "w:moveFrom" || name == "mc:Fallback" || name == "w:tabs" || name == "w:rPrChange" || name == "w:pPrChange"
}

// add ends a paragraph; its own line breaks end lines.
func (w *wordReader) add(p *wordParagraph) {
	heading := strings.HasPrefix(p.style, "heading") || p.style == "title"
	for _, l := range strings.Split(p.text.String(), "\n") {
		l = oneLine(visible(l))
		if l == "" || p.style == "caption" || strings.HasPrefix(p.style, "toc") {
			continue
		}
		if len(w.paragraphs) < 8 && bylineOf(l) != "" {
			w.byline = true
		}
		if w.title == "" && heading && len(w.paragraphs) < 3 {
			w.title = clip(l, longestTitle)
		}
		w.paragraphs = append(w.paragraphs, l)
	}
}

// describe takes over what the file says of itself, as far as it is likely to
// be about the article and not about who saved it.
func (w *wordReader) describe(d *Draft, core string) {
	x := xmlScanner{s: core}
	for field := ""; ; {
		t := x.next()
		switch t.kind {
		case xmlEnd:
			return
		case xmlOpen:
			field = t.name
		case xmlClose:
			field = ""
		case xmlText:
			value := oneLine(t.text)
			switch {
			case value == "":
			case field == "dc:title" && d.Meta.Title == "" && !isAutomatic(value):
				d.Meta.Title = value
			case field == "dc:creator" && d.Meta.Author == "" && !w.byline && !isAutomatic(value):
				d.Meta.Author = value
			case field == "dc:language":
				d.Meta.Language = value
			case field == "dcterms:created":
				if day := isoDate(value); len(day) >= 10 {
					d.Notes = append(d.Notes, why.Because("intake-made", "day", day[:10]))
				}
			}
		}
	}
}

// isAutomatic reports titles and names that programs fill in.
func isAutomatic(s string) bool {
	low := strings.ToLower(s)
	for _, cue := range []string{"microsoft", "python-docx", "user", "admin", "unknown", "untitled", "document", "openoffice", "libreoffice", "apache", "office", "student", "template"} {
		if strings.HasPrefix(low, cue) || strings.HasSuffix(low, " user") || strings.HasSuffix(low, ".doc") || strings.HasSuffix(low, ".docx") {
			return true
		}
	}
	return false
}
