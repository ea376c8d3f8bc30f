package intake

import (
	"strconv"
	"strings"

	"golang.org/x/net/html/atom"

	"parallax/internal/corpus"
	"parallax/internal/why"
)

// feed reads RSS 0.9 to 2.0, RDF and Atom: each entry is a draft.
func (r *reader) feed(in input) {
	source, notes, ok := r.decode(in, xmlLabel(in.data))
	if !ok {
		return
	}
	f := feedReader{x: xmlScanner{s: source}}
	f.read()
	if f.x.entities {
		notes = append(notes, why.Because("intake-entities"))
	}
	if f.unfinished != nil {
		f.entries = append(f.entries, *f.unfinished)
	}
	kept := 0
	for i, e := range f.entries {
		d, ok := f.draft(e)
		if !ok {
			continue
		}
		kept++
		d.From = in.from + " entry " + strconv.Itoa(i+1)
		d.Name = slug(d.Meta.Title)
		if d.Name == "" {
			d.Name = in.stem + "-" + strconv.Itoa(i+1)
		}
		d.Notes = append(append(d.Notes, notes...), d.dated(e.dates)...)
		if e.cut {
			d.Notes = append(d.Notes, why.Because("intake-feed-cut"))
		}
		r.add(in, d)
	}
	switch {
	case f.unfinished != nil || f.x.cut || f.open > 0:
		line := 1 + strings.Count(source, "\n")
		r.fail(in.from, line, "the feed ends in the middle; what comes before that is read (entries: "+strconv.Itoa(kept)+")")
	case kept == 0:
		r.fail(in.from, 0, "the feed holds no entries with text")
	}
}

// shortestFull is how many words a description has at least to be the article
// and no summary of it.
const shortestFull = 150

// A feedEntry is an entry as its elements give it.
type feedEntry struct {
	title, link, author, content, summary, source string
	dates                                         []string
	cut                                           bool
}

// A feedReader gathers the entries of a feed.
type feedReader struct {
	x               xmlScanner
	title, language string
	entries         []feedEntry
	unfinished      *feedEntry
	open            int // elements that are open
}

// read reads the whole feed.
func (f *feedReader) read() {
	var entry *feedEntry
	nested := ""
	for {
		t := f.x.next()
		name := strings.TrimPrefix(t.name, "atom:")
		switch {
		case t.kind == xmlEnd:
			if entry != nil {
				entry.cut = true
				f.unfinished = entry
			}
			return
		case t.kind == xmlClose:
			f.open = max(0, f.open-1)
			if name == nested {
				nested = ""
			}
			if (name == "item" || name == "entry") && entry != nil {
				f.entries = append(f.entries, *entry)
				entry = nil
			}
		case t.kind != xmlOpen:
		case name == "item" || name == "entry":
			if entry != nil { // the one before was never closed
				f.entries = append(f.entries, *entry)
			}
			entry = &feedEntry{}
			f.count(t)
		case name == "image" || name == "source" && entry != nil && entry.source == "" && t.attr("url") == "" || name == "textInput":
			nested = name // what they hold isn't about the feed
			f.count(t)
		case nested != "":
			f.count(t)
		case entry == nil:
			f.head(t, name)
		default:
			f.field(entry, t, name)
		}
	}
}

// count notes an element that is open from now on.
func (f *feedReader) count(t xmlToken) {
	if !t.empty {
		f.open++
	}
}

// head takes in an element of the feed as a whole.
func (f *feedReader) head(t xmlToken, name string) {
	if lang := t.attr("xml:lang"); lang != "" && f.language == "" {
		f.language = lang
	}
	switch name {
	case "title":
		if s := plainOf(f.content(t)); f.title == "" {
			f.title = s
		}
	case "language", "dc:language":
		f.language = oneLine(f.content(t))
	default:
		f.count(t)
	}
}

// field takes in an element of an entry.
func (f *feedReader) field(e *feedEntry, t xmlToken, name string) {
	keep := func(field *string, value string) {
		if value = strings.TrimSpace(value); *field == "" {
			*field = value
		}
	}
	switch name {
	case "title":
		keep(&e.title, plainOf(f.content(t)))
	case "link":
		if href := t.attr("href"); href != "" {
			if rel := t.attr("rel"); rel == "" || rel == "alternate" {
				keep(&e.link, href)
			}
			f.count(t)
			return
		}
		keep(&e.link, webAddress(f.content(t)))
	case "guid", "id":
		if t.attr("isPermaLink") != "false" {
			keep(&e.link, webAddress(f.content(t)))
		} else {
			f.content(t)
		}
	case "pubDate", "dc:date", "published", "issued", "dcterms:created", "dcterms:issued":
		e.dates = append([]string{oneLine(f.content(t))}, e.dates...)
	case "updated", "modified":
		e.dates = append(e.dates, oneLine(f.content(t)))
	case "author", "dc:creator", "creator":
		keep(&e.author, feedAuthor(f.content(t)))
	case "content:encoded", "content", "body", "xhtml:body":
		keep(&e.content, f.content(t))
	case "description", "summary":
		keep(&e.summary, f.content(t))
	case "source", "dc:publisher":
		keep(&e.source, plainOf(f.content(t)))
	default:
		f.count(t)
	}
}

// content gives what an element holds: its text where it holds only that, else
// its markup as it stands. It goes behind the element's end.
func (f *feedReader) content(t xmlToken) string {
	if t.empty {
		return ""
	}
	from := f.x.at
	depth, tags := 1, false
	var text strings.Builder
	for {
		n := f.x.next()
		switch n.kind {
		case xmlEnd:
			f.open++
			if tags {
				return f.x.s[from:]
			}
			return text.String()
		case xmlText:
			text.WriteString(n.text)
		case xmlOpen:
			tags = true
			if !n.empty {
				depth++
			}
		case xmlClose:
			if n.name == t.name {
				depth = 1 // whatever is left open inside ends here
			}
			if depth--; depth > 0 {
				continue
			}
			if tags {
				return f.x.s[from:n.start]
			}
			return text.String()
		}
	}
}

// feedAuthor gives the name in “jane@example.org (Jane Smith)”, “<name>Jane
// Smith</name><uri>…” and “Jane Smith”.
func feedAuthor(s string) string {
	if _, after, ok := strings.Cut(s, "<name>"); ok {
		s, _, _ = strings.Cut(after, "<")
	}
	s = oneLine(s)
	if i := strings.Index(s, " ("); i > 0 && strings.Contains(s[:i], "@") {
		s = strings.Trim(s[i:], " ()")
	}
	if strings.Contains(s, "@") {
		return ""
	}
	return authorName(s)
}

// draft makes an article of an entry; false when it holds no words.
func (f *feedReader) draft(e feedEntry) (Draft, bool) {
	d := Draft{Kind: Feed, Meta: corpus.Meta{Title: e.title, Publisher: f.title, Author: e.author, URL: e.link, Language: f.language}}
	if e.source != "" {
		d.Meta.Publisher = e.source
	}
	body := feedText(e.content)
	if summary := feedText(e.summary); words(body) < words(summary) {
		body = summary
		if words(body) < shortestFull {
			d.Notes = append(d.Notes, why.Because("intake-summary"))
		}
	}
	if e.title != "" {
		body = append([]string{oneLine(e.title)}, body...)
	}
	if words(body) == 0 {
		return d, false
	}
	d.Text = strings.Join(body, "\n\n") + "\n"
	return d, true
}

// feedText gives the paragraphs of an entry's content, captions and links to
// more left out.
func feedText(s string) []string {
	if !strings.ContainsAny(s, "<&") {
		return paragraphs(visible(s))
	}
	t := parse(visible(s))
	var out []string
	for i := range t.lines {
		l := &t.lines[i]
		if t.within(l.elem, atom.Figcaption) >= 0 || l.links == len(l.text) && l.links > 0 || beginsWith(l.text, []string{"continue reading", "read more", "the post "}) && l.links > 0 {
			continue
		}
		out = append(out, l.text)
	}
	return out
}

// dated sets the day from the first date that can be read; when none can, the
// note says what stood there.
func (d *Draft) dated(dates []string) []why.Why {
	for _, s := range dates {
		if d.Meta.Date = isoDate(s); d.Meta.Date != "" {
			return nil
		}
	}
	for _, s := range dates {
		if s = oneLine(s); s != "" {
			return []why.Why{why.Because("intake-date", "date", clip(s, 40))}
		}
	}
	return nil
}
