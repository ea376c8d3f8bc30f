package project

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"parallax/internal/corpus"
	"parallax/internal/story"
)

// Schema names the project file's form.
const Schema = "parallax.project/1"

// Limits of what a project file may hold.
const (
	MaxDocuments = 2000
	MaxBytes     = 100 << 20 // of all documents
	MaxText      = 64 << 10  // bytes of a note, of a name
	MaxMarks     = 10_000    // corrections; notes
)

// What is wrong with a project file.
var (
	ErrNewer   = errors.New("a later version of this page wrote this project; this one can’t read it")
	ErrForeign = errors.New("this is no project of this page")
	ErrCut     = errors.New("the project ends before it is complete")
)

// file is a project as its file holds it.
type file struct {
	Schema      string            `json:"schema"`
	Name        string            `json:"name"`
	Documents   []document        `json:"documents"`
	Corrections story.Corrections `json:"corrections"`
	Notes       []Note            `json:"notes"`
}

// A document holds its bytes as text where they are UTF-8, else in base64, or,
// where the bytes are kept elsewhere, only their hash.
type document struct {
	Name   string  `json:"name"`
	SHA256 string  `json:"sha256"`
	Text   *string `json:"text,omitempty"`
	Base64 *string `json:"base64,omitempty"`
}

// Encode writes the project file: JSON, ended by a line break. The same project
// gives the same bytes, and Decode of them the same project.
func (p Project) Encode() []byte {
	f := p.frame(p.hashes())
	for i, d := range p.Documents {
		if t := string(d.Data); utf8.ValidString(t) {
			f.Documents[i].Text = &t
		} else {
			b := base64.StdEncoding.EncodeToString(d.Data)
			f.Documents[i].Base64 = &b
		}
	}
	return f.bytes()
}

// hashes are those of the documents.
func (p Project) hashes() []string {
	list := make([]string, len(p.Documents))
	for i, d := range p.Documents {
		list[i] = Hash(d.Data)
	}
	return list
}

// frame is the project's file without its documents' bytes, whose hashes are
// known.
func (p Project) frame(hashes []string) file {
	f := p.marks()
	f.Documents = make([]document, len(p.Documents))
	for i, d := range p.Documents {
		f.Documents[i] = document{Name: d.Name, SHA256: hashes[i]}
	}
	return f
}

// marks is the project's file without its documents.
func (p Project) marks() file {
	return file{Schema: Schema, Name: p.Name, Corrections: p.Corrections, Notes: p.Notes}
}

func (f file) bytes() []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(f); err != nil {
		panic("project: " + err.Error()) // plain data can be written
	}
	return b.Bytes()
}

// Hash names what the project holds: another for any change.
func (p Project) Hash() string { return Hash(p.frame(p.hashes()).bytes()) }

// Hash is what a document's bytes are known by.
func Hash(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// Decode reads a project file. It is strict: of a file that is cut, of another
// kind, of a later version, over a limit, or whose documents aren't those that
// were written, it takes nothing, and the error says what is wrong with it.
func Decode(data []byte) (Project, error) {
	return decode(data, func(d document) ([]byte, error) { return d.bytes() })
}

// bytes are a document's own.
func (d document) bytes() ([]byte, error) {
	switch {
	case d.Text != nil && d.Base64 == nil:
		return []byte(*d.Text), nil
	case d.Base64 != nil && d.Text == nil:
		return base64.StdEncoding.DecodeString(*d.Base64)
	}
	return nil, errors.New("it has no text")
}

// decode reads a project whose documents' bytes are found by get.
func decode(data []byte, get func(document) ([]byte, error)) (Project, error) {
	f, err := parse(data)
	if err != nil {
		return Project{}, err
	}
	p := Project{Name: f.Name, Corrections: f.Corrections, Notes: f.Notes}
	all := 0
	for _, d := range f.Documents {
		content, err := get(d)
		if err == nil && Hash(content) != d.SHA256 {
			err = errors.New("it is not what was written")
		}
		if err != nil {
			return Project{}, fmt.Errorf("the document “%s” of this project is damaged: %w", d.Name, err)
		}
		if all += len(content); all > MaxBytes {
			return Project{}, fmt.Errorf("the documents of this project have more than %d MB", MaxBytes>>20)
		}
		p.Documents = append(p.Documents, corpus.File{Name: d.Name, Data: content})
	}
	return p, nil
}

// parse reads the frame of a project file, and holds it to the limits.
func parse(data []byte) (file, error) {
	if err := recognize(data); err != nil {
		return file{}, err
	}
	var f file
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields() // they would be lost when it is written again
	if err := d.Decode(&f); err != nil {
		return file{}, fault(err)
	}
	if _, err := d.Token(); err != io.EOF {
		return file{}, errors.New("something follows after the project’s end")
	}
	return f, f.withinLimits()
}

// recognize reads only the schema.
func recognize(data []byte) error {
	var s struct {
		Schema string `json:"schema"`
	}
	if err := json.NewDecoder(bytes.NewReader(data)).Decode(&s); err != nil {
		return fault(err)
	}
	switch {
	case s.Schema == Schema:
		return nil
	case strings.HasPrefix(s.Schema, "parallax.project/"):
		return ErrNewer
	}
	return ErrForeign
}

// fault says what is wrong with JSON.
func fault(err error) error {
	if errors.Is(err, io.ErrUnexpectedEOF) {
		return ErrCut
	}
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) && wrong.Field != "" {
		return fmt.Errorf("its field “%s” holds what doesn’t belong there", wrong.Field)
	}
	if name, ok := strings.CutPrefix(err.Error(), "json: unknown field "); ok {
		return fmt.Errorf("its field %s is unknown: a later version of this page may have written it", name)
	}
	return ErrForeign
}

func (f file) withinLimits() error {
	c := f.Corrections
	corrections := len(c.Sources) + len(c.Times) + len(c.Speakers) + len(c.Actors) + len(c.Matches)
	switch {
	case len(f.Documents) == 0:
		return errors.New("this project holds no document")
	case len(f.Documents) > MaxDocuments:
		return fmt.Errorf("this project holds more than %d documents", MaxDocuments)
	case corrections > MaxMarks:
		return fmt.Errorf("this project holds more than %d corrections", MaxMarks)
	case len(f.Notes) > MaxMarks:
		return fmt.Errorf("this project holds more than %d notes", MaxMarks)
	case len(f.Name) > MaxText:
		return errors.New("the name of this project is too long")
	}
	for _, d := range f.Documents {
		if d.Name == "" || len(d.Name) > MaxText {
			return errors.New("a document of this project has no name, or one that is too long")
		}
	}
	for _, n := range f.Notes {
		if len(n.Text) > MaxText {
			return errors.New("a note of this project is too long")
		}
	}
	return c.Check()
}
