package intake

import (
	"strings"
	"testing"

	"parallax/internal/corpus"
)

// run is a run of text in a Word document.
func run(s string) string { return "<w:r><w:t xml:space=\"preserve\">" + s + "</w:t></w:r>" }

func paragraph(style, inner string) string {
	if style != "" {
		style = `<w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>`
	}
	return "<w:p>" + style + inner + "</w:p>"
}

// TestWord reads what Word documents hold beside paragraphs.
func TestWord(t *testing.T) {
	const core = `<cp:coreProperties><dc:title>Another title</dc:title><dc:creator>Ida Moss</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2026-01-02T10:00:00Z</dcterms:created><dc:language>en-GB</dc:language></cp:coreProperties>`
	document := wordStart +
		paragraph("Title", run("Port reopens")) +
		paragraph("", run("The port of ")+"<w:hyperlink>"+run("Ferrow")+"</w:hyperlink>"+run(" reopened &amp; ships sailed.")) +
		paragraph("Heading2", run("What comes next")) +
		paragraph("", "<w:del><w:r><w:delText>no</w:delText></w:r><w:r><w:t>gone</w:t></w:r></w:del><w:ins>"+run("Ships wait.")+"</w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>") +
		paragraph("Caption", run("A picture")) +
		paragraph("", "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>"+paragraph("", run("In a box."))+"</w:txbxContent></mc:Choice><mc:Fallback>"+paragraph("", run("In a box."))+"</mc:Fallback></mc:AlternateContent></w:r>"+run("Around it.")) +
		"<w:tbl><w:tr><w:tc>" + paragraph("", run("A cell.")) + "</w:tc></w:tr></w:tbl>" +
		paragraph("", run("One")+"<w:r><w:tab/><w:t>two</w:t><w:br/><w:t>three.</w:t></w:r>") +
		"</w:body></w:document>"
	d := open(t, "Harbour.docx", string(wordFile(t, document, entry{"docProps/core.xml", []byte(core)})))[0]
	const want = "Port reopens\n\nThe port of Ferrow reopened & ships sailed.\n\nWhat comes next\n\nShips wait.\n\nIn a box.\n\nAround it.\n\nA cell.\n\nOne two\n\nthree.\n"
	if d.Text != want {
		t.Errorf("text\n%q, want\n%q", d.Text, want)
	}
	if want := (corpus.Meta{Title: "Port reopens", Author: "Ida Moss", Language: "en-GB"}); d.Meta != want || d.Name != "Harbour.txt" || d.Kind != Word {
		t.Errorf("got %q %s %+v, want %+v", d.Name, d.Kind, d.Meta, want)
	}
	if len(d.Notes) != 2 || d.Notes[0].Code != "intake-deleted" || d.Notes[1].Args["day"] != "2026-01-02" {
		t.Errorf("notes %v", d.Notes)
	}
}

// TestWordOfSeveral splits a Word file that a database exported, and a page.
func TestWordOfSeveral(t *testing.T) {
	lines := []string{"Crews walk out", "The Coast Mail", "November 9, 2025 Sunday", "Copyright 2025 Coast Mail Group All Rights Reserved", "Length: 48 words", "Body", sentence, "End of Document",
		"Port reopens", "The Coast Mail", "November 10, 2025 Monday", "Length: 50 words", "Body", sentence, "End of Document"}
	document := wordStart
	for _, l := range lines {
		document += paragraph("", run(l))
	}
	for name, data := range map[string]string{
		"export.docx": string(wordFile(t, document+"</w:body></w:document>")),
		"export.html": "<html><body><p>" + strings.Join(lines, "</p><p>") + "</p></body></html>",
		"export.txt":  strings.Join(lines, "\n\n"),
	} {
		drafts := open(t, name, data)
		if len(drafts) != 2 || drafts[0].Meta.Title != "Crews walk out" || drafts[1].Meta.Date != "2025-11-10" || drafts[1].Meta.Publisher != "The Coast Mail" ||
			drafts[1].Text != "Port reopens\n\n"+sentence+"\n" || drafts[1].From != name+" article 2" || drafts[0].Kind != Database {
			t.Errorf("%s: %+v", name, drafts)
		}
	}
}
