// Command parallax shows one story as several sources tell it, side by side.
//
// Compiled for the browser it is the page; else it is the command that
// analyses documents, serves the page and writes the static site.
package main

import (
	"runtime/debug"
	"strings"

	"parallax/internal/anchor"
	"parallax/internal/corpus"
	"parallax/internal/host"
	"parallax/internal/intake"
	"parallax/internal/project"
	"parallax/internal/query"
	"parallax/internal/story"
	"parallax/internal/why"
	"parallax/seeds"
)

// documents are the articles that the page opens with.
func documents() []corpus.File {
	var files []corpus.File
	for name, data := range seeds.Articles() {
		files = append(files, corpus.File{Name: name, Data: data})
	}
	return files
}

// opened is what the page opens with: the project that stands in it, or its own
// articles when there is none, or one that can't be read.
func opened(file []byte) (project.Project, error) {
	own := project.Project{Documents: documents()}
	if file == nil {
		return own, nil
	}
	p, err := project.Decode(file)
	if err != nil {
		return own, err
	}
	return p, nil
}

// thrift is how much, in percent, the memory in use may grow before what is no
// longer used is collected. It is less than Go's own 100: many articles are read
// in two thirds of the memory, and take a tenth more of time.
const thrift = 40

// read makes the story of the work, and tells what its reader should know.
func read(w query.Work, watch func(query.Progress)) (*story.Story, []why.Why, error) {
	debug.SetGCPercent(thrift)
	if s := asItStands(w); s != nil {
		return s, nil, nil
	}
	files := articlesOf(w.Files)
	docs, notes, err := corpus.CollectWatched(files, func(done int) {
		if done%collected == 0 {
			watch(query.Progress{Step: query.StepOpen, Done: done, All: len(files)})
		}
	})
	if err != nil {
		return nil, notes, err
	}
	return story.AnalyzeWatched(docs, w.Corrections, func(step string, done, all int) {
		watch(query.Progress{Step: step, Done: done, All: all})
	}), notes, nil
}

// collected is how many articles are taken in between two looks at the reader.
const collected = 4

// unwatched is for a reading that nobody waits for.
func unwatched(query.Progress) {}

// open opens a file that a reader brings.
func open(f corpus.File) query.Opened {
	var o query.Opened
	from := f
	if s := asItStands(query.Work{Files: []corpus.File{f}}); s != nil {
		name := strings.TrimSuffix(strings.TrimSuffix(f.Name, ".json"), ".story")
		o.Projects = append(o.Projects, project.Project{Name: name, Documents: []corpus.File{f}})
		from.Data = sourcesOnly(s)
	}
	drafts, problems := intake.Open(from, intake.Options{Decode: host.Decode})
	for _, d := range drafts {
		if d.Kind != intake.Project {
			d.Look = intake.LookAt(d)
			d.Look.Date = printedDay(d)
			o.Drafts = append(o.Drafts, d)
			continue
		}
		p, err := project.Decode([]byte(d.Text))
		if err != nil {
			o.Problems = append(o.Problems, d.From+": "+err.Error())
			continue
		}
		o.Projects = append(o.Projects, p)
	}
	for _, p := range problems {
		o.Problems = append(o.Problems, p.Error())
	}
	return o
}

// printedDay is the day that a line over a draft's text states; empty when none
// does, or the draft has a day of its own. Only the text's beginning is read.
func printedDay(d intake.Draft) string {
	if d.Meta.Date != "" {
		return ""
	}
	const beginning = 1200 // bytes
	if len(d.Text) > beginning {
		d.Text = strings.ToValidUTF8(d.Text[:beginning], "")
	}
	doc, err := corpus.Read(d.File())
	if err != nil || !doc.English {
		return ""
	}
	if _, published := anchor.Date([]corpus.Document{doc}); published[0].Basis == "stated" {
		return published[0].Value
	}
	return ""
}
