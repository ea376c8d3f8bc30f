package intake

import (
	"strings"

	"parallax/internal/corpus"
)

// File gives the draft as a text file with front matter: corpus.Read reads the
// same Meta and text back. Of a project it is the project file.
func (d Draft) File() corpus.File {
	if d.Kind == Project {
		return corpus.File{Name: d.Name, Data: []byte(d.Text)}
	}
	m := cleanMeta(d.Meta)
	var b strings.Builder
	for _, f := range []struct{ key, value string }{
		{"title", m.Title}, {"publisher", m.Publisher}, {"author", m.Author}, {"date", m.Date}, {"url", m.URL}, {"language", m.Language},
	} {
		if f.value != "" {
			b.WriteString(f.key + ": " + quoted(f.value) + "\n")
		}
	}
	head := b.String()
	if head == "" && !strings.HasPrefix(d.Text, "---") {
		return corpus.File{Name: d.Name, Data: []byte(d.Text)}
	}
	data := append(make([]byte, 0, len("---\n")*2+len(head)+len(d.Text)), "---\n"...)
	return corpus.File{Name: d.Name, Data: append(append(append(data, head...), "---\n"...), d.Text...)}
}

// quoted puts a value that stands in quotation marks into another pair, which
// front matter takes off.
func quoted(s string) string {
	if s[0] == '"' || s[0] == '\'' {
		return `"` + s + `"`
	}
	return s
}
