package bundle

import (
	"parallax/internal/lang"
	"parallax/internal/story"
	"parallax/internal/text"
)

// Snapshot returns the story as a page of its own that runs no script and loads
// nothing: for a reader whose browser may do neither, for paper, for an archive.
func Snapshot(style string, s *story.Story, l *lang.Language) []byte {
	p := &page{language: l}
	p.head("", snapshotPolicy(style))
	p.markup("<link rel=\"icon\" href=\"data:,\">\n<style>" + style + "</style>\n</head>\n<body>\n")
	p.snapshot(s, "", "")
	p.end()
	return p.bytes()
}

// snapshot writes the story as plain HTML: what a reader has before the
// program runs, without scripts, on paper, and after a crash. With no notices it
// is all that there is. What stray says is hidden by the style sheet beside the page.
func (p *page) snapshot(s *story.Story, notices, stray string) {
	r := newReader(s)
	p.markup("<main id=\"snapshot\" class=\"snapshot\">\n<header>\n<h1>")
	p.text(p.say("app.name"))
	p.markup("</h1>\n<p>")
	p.text(p.say("snapshot.intro"))
	p.markup("</p>\n")
	if notices != "" {
		p.markup("<noscript><p>")
		p.text(p.say("snapshot.noscript"))
		p.markup("</p></noscript>\n")
	}
	if stray != "" {
		p.markup("<p class=\"parallax-frame\">")
		p.text(stray)
		p.markup("</p>\n")
	}
	p.markup("</header>\n")
	p.contents(r)
	p.events(r)
	p.differences(r)
	for i := range s.Sources {
		p.article(r, i)
	}
	p.footer(notices)
	p.markup("</main>\n")
}

// The ids of the snapshot's sections are the addresses of the views that show
// the same: a link pressed before the program runs leads down the page, and
// the program then opens the view it names.
const (
	eventsID      = "/timeline"
	differencesID = "/differences"
)

// contents writes the list of what is below.
func (p *page) contents(r *reader) {
	p.markup("<nav aria-label=\"")
	p.text(p.say("snapshot.contents"))
	p.markup("\"><ul>\n")
	p.link(eventsID, p.say("snapshot.events"))
	p.link(differencesID, p.say("snapshot.differences"))
	for i, source := range r.story.Sources {
		p.link("snapshot-"+r.letters[i], r.letters[i]+" "+source.Title)
	}
	p.markup("</ul></nav>\n")
}

func (p *page) link(id, words string) {
	p.markup("<li><a href=\"#" + id + "\">")
	p.text(words)
	p.markup("</a></li>\n")
}

// section opens a section with its heading.
func (p *page) section(id, heading string) {
	p.markup("<section id=\"" + id + "\">\n<h2>")
	p.text(heading)
	p.markup("</h2>\n")
}

// footer writes whose the articles are, and the notices of what the program holds.
func (p *page) footer(notices string) {
	p.markup("<footer class=\"note\"><p>")
	p.text(p.say("snapshot.licence"))
	p.markup("</p>\n")
	if notices != "" {
		p.markup("<details><summary>")
		p.text(p.say("snapshot.notices"))
		p.markup("</summary><pre id=\"parallax-notices\">")
		p.text(notices)
		p.markup("</pre></details>")
	}
	p.markup("</footer>\n")
}

// events writes what happened when: the story's own events, then the
// background, each in the order of the story.
func (p *page) events(r *reader) {
	p.section(eventsID, p.say("snapshot.events"))
	for _, background := range []bool{false, true} {
		open := false
		for i := range r.story.Events {
			event := &r.story.Events[i]
			if event.Background != background {
				continue
			}
			if !open {
				if background {
					p.markup("<h3>")
					p.text(p.say("snapshot.background"))
					p.markup("</h3>\n")
				}
				p.markup("<ol>\n")
				open = true
			}
			p.event(r, event)
		}
		if open {
			p.markup("</ol>\n")
		}
	}
	p.markup("</section>\n")
}

// event writes one event: its date, its title in a source's words, and the
// passages that report it.
func (p *page) event(r *reader, event *story.Event) {
	p.markup("<li>")
	p.when(event.When)
	p.markup(" <q>")
	p.text(r.words(event.Title))
	p.markup("</q>")
	if event.Dates == "differ" {
		p.markup(" <span class=\"note\">")
		p.text(p.say("snapshot.datesDiffer"))
		p.markup("</span>")
	}
	for _, report := range event.Reports {
		p.markup(" ")
		p.cite(r, report.Place)
	}
	p.markup("</li>\n")
}

// when writes a date with its machine form.
func (p *page) when(w *story.When) {
	words, iso := p.dated(w)
	p.markup("<time")
	if iso != "" {
		p.markup(" datetime=\"")
		p.text(iso)
		p.markup("\"")
	}
	p.markup(">")
	p.text(words)
	p.markup("</time>")
}

// dated words the bounds of a date; iso is empty unless it is one value.
func (p *page) dated(w *story.When) (words, iso string) {
	switch {
	case w == nil || w.From == nil && w.To == nil:
		return p.say("snapshot.undated"), ""
	case w.To == nil:
		return p.say("snapshot.from", "day", p.language.Day(*w.From)), ""
	case w.From == nil:
		return p.say("snapshot.until", "day", p.language.Day(*w.To)), ""
	case *w.From == *w.To:
		return p.language.Day(*w.From), *w.From
	}
	return p.language.Range(*w.From, *w.To), ""
}

// differences writes each difference with its reason and its sides.
func (p *page) differences(r *reader) {
	p.section(differencesID, p.say("snapshot.differences"))
	p.markup("<ol>\n")
	for i := range r.story.Differences {
		difference := &r.story.Differences[i]
		p.markup("<li><p>")
		p.text(p.language.Why(difference.Why))
		p.markup("</p>\n<ul>\n")
		for _, side := range difference.Sides {
			p.markup("<li>")
			p.text(p.language.Date(side.Value))
			p.markup(": ")
			for k, member := range side.Members {
				if k > 0 {
					p.markup("; ")
				}
				p.markup("<q>")
				p.text(r.words(member))
				p.markup("</q> ")
				p.cite(r, member)
			}
			p.markup("</li>\n")
		}
		p.markup("</ul></li>\n")
	}
	p.markup("</ol>\n</section>\n")
}

// reader finds the sources, words and paragraphs of a story.
type reader struct {
	story   *story.Story
	index   map[string]int // source id → position
	letters []string       // of the sources
}

func newReader(s *story.Story) *reader {
	r := &reader{story: s, letters: s.Letters(), index: make(map[string]int, len(s.Sources))}
	for i := range s.Sources {
		r.index[s.Sources[i].ID] = i
	}
	return r
}

// words are the words at a place; empty when there is no such place.
func (r *reader) words(at text.Place) string {
	i, ok := r.index[at.Source]
	if !ok {
		return ""
	}
	whole := r.story.Sources[i].Text
	if at.Start < 0 || at.End > len(whole) || at.Start > at.End {
		return ""
	}
	return whole[at.Start:at.End]
}

// paragraph is the number of the paragraph that holds a byte; 0 for none.
func (r *reader) paragraph(source, offset int) int {
	for _, block := range r.story.Sources[source].Blocks {
		if block.Start <= offset && offset < block.End {
			return block.Number
		}
	}
	return 0
}
