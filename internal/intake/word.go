package intake

import (
	"archive/zip"
	"strings"

	"parallax/internal/why"
)

// word reads a Word document: its paragraphs, and what it says of itself.
func (r *reader) word(in input, z *zip.Reader) {
	document, core := wordParts(z)
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
	if problem := w.problem(); problem != "" {
		r.fail(in.from, 0, problem)
		if w.x.entities || len(w.paragraphs) == 0 {
			return
		}
	}
	if w.deleted {
		notes = append(notes, why.Because("intake-deleted"))
	}
	whole := strings.Join(w.paragraphs, "\n\n")
	if r.split(in, whole, notes) {
		return
	}
	d := Draft{Kind: Word, Text: whole + "\n", Notes: notes}
	d.Meta.Title = w.title
	if core != nil {
		if data, problem := r.unpack(core, 1<<20); problem == "" {
			s, _ := r.decoded(data, xmlLabel(data))
			w.describe(&d, s)
		}
	}
	r.add(in, d)
}

// wordParts finds the document and what it says of itself; each is nil where
// the file lacks it.
func wordParts(z *zip.Reader) (document, core *zip.File) {
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
	return document, core
}

// problem says what is wrong with the document that was read; "" when nothing
// is.
func (w *wordReader) problem() string {
	switch {
	case w.x.entities:
		return "the Word file defines abbreviations of its own (entities), which Word never does; it is not read"
	case len(w.paragraphs) == 0 && w.x.cut:
		return "the document in this Word file is cut off before its first paragraph ends"
	case len(w.paragraphs) == 0:
		return "the Word file holds no text"
	case w.x.cut:
		return "the document in this Word file is cut off; what comes before that is read"
	}
	return ""
}

// A wordReader gathers the paragraphs of a document.
type wordReader struct {
	x          xmlScanner
	paragraphs []string
	title      string // the paragraph set as title, or as the first heading
	deleted    bool   // it holds deleted text
	byline     bool   // one of the first paragraphs is a byline

	open   []*wordParagraph // paragraphs stand in the text boxes of others
	skip   int              // open elements whose text isn't read
	inText bool             // inside <w:t>
	hidden bool             // in a run that isn't shown
}

// A wordParagraph is a paragraph that is being read.
type wordParagraph struct {
	text  strings.Builder
	style string
}

// read reads the document part.
func (w *wordReader) read() {
	for {
		t := w.x.next()
		switch {
		case t.kind == xmlEnd:
			return
		case t.kind == xmlText:
			if w.inText && w.skip == 0 && !w.hidden && len(w.open) > 0 {
				w.open[len(w.open)-1].text.WriteString(t.text)
			}
		case leftOut(t.name) && !t.empty:
			w.deleted = w.deleted || t.name == "w:del"
			if t.kind == xmlOpen {
				w.skip++
			} else {
				w.skip = max(0, w.skip-1)
			}
		case t.name == "w:t":
			w.inText = t.kind == xmlOpen && !t.empty
		case t.name == "w:p" && t.kind == xmlOpen && !t.empty:
			w.open = append(w.open, &wordParagraph{})
		case len(w.open) > 0:
			w.tag(t, w.open[len(w.open)-1])
		}
	}
}

// tag takes in a tag inside a paragraph.
func (w *wordReader) tag(t xmlToken, p *wordParagraph) {
	switch {
	case t.kind == xmlClose && t.name == "w:p":
		w.add(p)
		w.open = w.open[:len(w.open)-1]
	case t.kind == xmlClose:
	case t.name == "w:r":
		w.hidden = false
	case t.name == "w:vanish":
		w.hidden = t.attr("w:val") != "0" && t.attr("w:val") != "false"
	case t.name == "w:pStyle":
		p.style = strings.ToLower(t.attr("w:val"))
	case w.skip > 0 || w.hidden:
	case t.name == "w:tab":
		p.text.WriteByte(' ')
	case t.name == "w:br" || t.name == "w:cr":
		p.text.WriteByte('\n')
	case t.name == "w:noBreakHyphen":
		p.text.WriteRune('‑')
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
