package ui

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"parallax/internal/corpus"
	"parallax/internal/intake"
	"parallax/internal/project"
	"parallax/internal/query"
)

// perPage is how many articles a list shows at once.
const perPage = 20

// A preview is what files held, as the reader puts it right before it is taken
// in. It is replaced, not changed.
type preview struct {
	Drafts   []intake.Draft
	Alike    []string // by draft: what it is the same as, in words; empty when nothing
	Out      map[int]bool
	Full     map[int]bool // drafts whose whole text is shown
	Page     int
	Editing  int    // the draft that is being put right; -1 for none
	Wrong    string // what is wrong with what was typed
	Projects []project.Project
}

// with is the preview with what more files held. Articles that are open
// already, or stand in the preview, are left out unless the reader wants them.
// p may be nil.
func (p *preview) with(o query.Opened, open []corpus.File) *preview {
	next := preview{Editing: -1}
	if p != nil {
		next = *p
	}
	next.Out = maps.Clone(next.Out)
	if next.Out == nil {
		next.Out = map[int]bool{}
	}
	next.Projects = append(slices.Clip(next.Projects), o.Projects...)
	next.Drafts = append(slices.Clip(next.Drafts), named(next.Drafts, o.Drafts)...)
	next.Alike = alike(next.Drafts, open)
	for i := len(next.Drafts) - len(o.Drafts); i < len(next.Drafts); i++ {
		if next.Alike[i] != "" {
			next.Out[i] = true
		}
	}
	return next.turned(next.Page)
}

// turned is the preview at a page of its list.
func (p preview) turned(page int) *preview {
	p.Page, p.Editing, p.Wrong = within(page, len(p.Drafts)), -1, ""
	return &p
}

// files are the documents that would be taken in.
func (p *preview) files() []corpus.File {
	var files []corpus.File
	for i, d := range p.Drafts {
		if !p.Out[i] {
			files = append(files, d.File())
		}
	}
	return files
}

// wanted counts the drafts that would be taken in.
func (p *preview) wanted() int {
	n := len(p.Drafts)
	for _, out := range p.Out {
		if out {
			n--
		}
	}
	return n
}

// named gives drafts names that none before them has.
func named(before, drafts []intake.Draft) []intake.Draft {
	taken := make(map[string]bool, len(before)+len(drafts))
	for _, d := range before {
		taken[strings.ToLower(d.Name)] = true
	}
	drafts = slices.Clone(drafts)
	for i := range drafts {
		name := drafts[i].Name
		end := ""
		if dot := strings.LastIndexByte(name, '.'); dot >= 0 {
			end = name[dot:]
		}
		for n := 2; taken[strings.ToLower(drafts[i].Name)]; n++ {
			drafts[i].Name = strings.TrimSuffix(name, end) + "-" + strconv.Itoa(n) + end
		}
		taken[strings.ToLower(drafts[i].Name)] = true
	}
	return drafts
}

// A print tells most texts apart; those with the same print are compared.
type print struct {
	size       int
	head, tail string
}

func printOf(t string) print {
	const part = 64
	return print{len(t), t[:min(len(t), part)], t[max(0, len(t)-part):]}
}

// alike says of each draft which open document, or which draft before it, has
// the same text; empty when none has.
func alike(drafts []intake.Draft, open []corpus.File) []string {
	type seen struct{ text, words string }
	prints := make(map[print][]seen, len(drafts)+len(open))
	same := func(t, words string) string {
		t = strings.TrimSpace(t)
		key := printOf(t)
		for _, s := range prints[key] {
			if s.text == t {
				return s.words
			}
		}
		prints[key] = append(prints[key], seen{t, words})
		return ""
	}
	for _, f := range open {
		same(bodyOf(f), say("preview.sameOpen", "file", f.Name))
	}
	list := make([]string, len(drafts))
	for i, d := range drafts {
		list[i] = same(d.Text, say("preview.sameDraft", "file", d.From))
	}
	return list
}

// bodyOf is a document's text without its front matter.
func bodyOf(f corpus.File) string {
	t, _ := corpus.Decode(f.Data)
	if _, body, _, err := corpus.FrontMatter(f.Name, t); err == nil {
		return body
	}
	return t
}

// pageOf are the bounds of a page of a list.
func pageOf(page, all int) (from, to int) {
	from = min(page*perPage, all)
	return from, min(from+perPage, all)
}

// within is the page, or the last one there is.
func within(page, all int) int { return max(0, min(page, (all-1)/perPage)) }
