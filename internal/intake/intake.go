// Package intake reads the files that people have — saved pages, Word files,
// feeds, sheets, archives, exports of news databases — into drafts: articles
// as plain text with what is known of each. Nothing of a foreign file becomes
// markup: text only comes out.
package intake

import (
	"crypto/sha256"
	"errors"
	"path"
	"strconv"
	"strings"

	"parallax/internal/corpus"
	"parallax/internal/why"
)

// The caps on what is read.
const (
	MaxFile     = corpus.MaxSize // bytes of one file
	MaxUnpacked = 100 << 20      // bytes that one archive, and the archives in it, unpack to
	MaxEntries  = 2000           // entries of one archive, and articles of one file
)

// The kinds of a Draft.
const (
	Text     = "text"     // plain text
	Markdown = "markdown" // its Text is the Markdown source
	Page     = "page"     // a saved web page
	Word     = "word"     // a Word document
	Feed     = "feed"     // an entry of an RSS or Atom feed
	Sheet    = "sheet"    // a row of a table, or a table of events as one source
	Story    = "story"    // a source of a story file
	Project  = "project"  // a project file: its Text is the JSON
	Database = "database" // one of the articles that a news database exported
)

// A Draft is one article as a file gave it, before it is added.
type Draft struct {
	Name  string      // base name for the document, ending .txt or .md, unique among the drafts of one Open
	From  string      // where it was found: "export.zip/a/b.html", "list.csv row 12"
	Kind  string      // what was read, one of the constants above
	Meta  corpus.Meta // title, publisher, author, address, language, date
	Text  string      // reading text: headline, paragraphs apart by blank lines; headings as own lines
	Notes []why.Why   // what the reader should know of how it was read
	Look  Look        // what LookAt tells; Open leaves it empty
}

// Options are what the surroundings lend.
type Options struct {
	// Decode gives the text of data in the charset of an IANA label, false when
	// it doesn't know it: the browser's TextDecoder. When nil, UTF-8, UTF-16 and
	// Windows-1252 are read.
	Decode func(label string, data []byte) (string, bool)
}

// Open reads one file of any kind that is known. The same file gives the same
// drafts.
//
// What can't be read is left out and said: problems are of type *corpus.Error,
// one plain sentence each, and name the file, the place in it and the reason.
func Open(f corpus.File, o Options) (drafts []Draft, problems []error) {
	r := &reader{options: o}
	from := oneLine(f.Name)
	if from == "" {
		from = "file"
	}
	r.file(input{from: from, stem: stem(f.Name), ending: ending(f.Name), data: f.Data, turned: hasOverride(f.Name)})
	return r.finish(), r.problems
}

// An input is one file, or one entry of an archive.
type input struct {
	from   string // where it was found, for people
	stem   string // its base name without the ending, cleaned
	ending string // ".html", in lower case; "" when it has none
	data   []byte
	inside int  // how many archives it lies in
	turned bool // its name held characters that turn the direction of writing

	label   string // the charset that what it lies in names for it
	address string // where what it lies in says it is from
}

// A reader gathers what one Open finds.
type reader struct {
	options  Options
	drafts   []Draft
	problems []error
	unpacked int // bytes out of archives so far
	entries  int // entries of archives so far
	full     bool
}

// fail adds a problem with a place.
func (r *reader) fail(from string, line int, problem string) {
	r.problems = append(r.problems, &corpus.Error{File: from, Line: line, Problem: problem})
}

// add adds a draft; those beyond MaxEntries are left out, which is said once.
func (r *reader) add(in input, d Draft) {
	if len(r.drafts) >= MaxEntries {
		if !r.full {
			r.full = true
			r.fail(in.from, 0, "it holds more than "+strconv.Itoa(MaxEntries)+" articles; the first "+strconv.Itoa(MaxEntries)+" are read")
		}
		return
	}
	if d.From == "" {
		d.From = in.from
	}
	if d.Name == "" {
		d.Name = in.stem
	}
	if in.turned || hasOverride(d.Meta.Title+d.Meta.Publisher+d.Meta.Author+d.Meta.URL) {
		d.Notes = append(d.Notes, why.Because("intake-direction"))
	}
	d.Meta = cleanMeta(d.Meta)
	r.drafts = append(r.drafts, d)
}

// file reads one file by what it holds, and where that doesn't tell, by the
// ending of its name.
func (r *reader) file(in input) {
	if len(in.data) > MaxFile {
		r.fail(in.from, 0, "the file has "+megabytes(len(in.data))+" MB; the limit is "+megabytes(MaxFile)+" MB")
		return
	}
	if len(in.data) == 0 {
		r.fail(in.from, 0, "the file is empty (0 bytes)")
		return
	}
	switch f := formatOf(in); f.kind {
	case Page:
		r.page(in)
	case zipped:
		r.archive(in)
	case archived:
		r.webArchive(in)
	case Feed:
		r.feed(in)
	case Sheet:
		r.sheet(in)
	case Story:
		r.objects(in)
	case Text:
		r.plain(in)
	default:
		r.fail(in.from, 0, "this is "+f.says+"; it can’t be read here")
	}
}

// finish gives the drafts with names of their own, each article once.
func (r *reader) finish() []Draft {
	type print [sha256.Size]byte
	seen := map[print]string{}
	names := map[string]bool{}
	kept := r.drafts[:0]
	for _, d := range r.drafts {
		p := print(sha256.Sum256([]byte(d.Kind + "\x00" + d.Meta.Title + "\x00" + d.Meta.Publisher + "\x00" + d.Meta.Date + "\x00" + d.Text)))
		if first, ok := seen[p]; ok {
			r.fail(d.From, 0, "it is the same as "+first+"; it is taken once")
			continue
		}
		seen[p] = d.From
		d.Name = uniqueName(names, d.Name, d.Kind)
		kept = append(kept, d)
	}
	return kept
}

// uniqueName gives a stem its ending, and a number when the name is taken.
func uniqueName(taken map[string]bool, stem, kind string) string {
	end := ".txt"
	if kind == Markdown {
		end = ".md"
	}
	name := stem
	for n := 2; taken[strings.ToLower(name)]; n++ {
		name = stem + "-" + strconv.Itoa(n)
	}
	taken[strings.ToLower(name)] = true
	return name + end
}

// problemOf is what an error says without the file's name, and its line.
func problemOf(err error) (line int, problem string) {
	var e *corpus.Error
	if errors.As(err, &e) {
		return e.Line, e.Problem
	}
	return 0, err.Error()
}

func megabytes(n int) string { return strconv.Itoa((n + 1<<20 - 1) >> 20) }

// ending is the ending of a path's base name in lower case, with its dot.
func ending(name string) string {
	return strings.ToLower(path.Ext(oneLine(strings.ReplaceAll(name, `\`, "/"))))
}
