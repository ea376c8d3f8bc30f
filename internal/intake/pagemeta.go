package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/internal/corpus"
	"parallax/internal/text"
)

// A pageHead is what a page says of its article outside its text.
type pageHead struct {
	corpus.Meta
	body string // the text, where the page's data hold it too
}

// about reads the head of the page: its data (JSON-LD) first, then the names
// that sites give search engines and others.
func (t *tree) about() pageHead {
	var a pageHead
	if d, ok := t.linked(); ok {
		a = d
	}
	first := func(field *string, names ...string) {
		for _, name := range names {
			for _, m := range t.metas {
				if *field == "" && m.name == name {
					*field = m.value
				}
			}
		}
	}
	first(&a.Title, "og:title", "twitter:title", "headline", "dc.title", "dcterms.title", "parsely-title", "sailthru.title", "citation_title")
	first(&a.Publisher, "og:site_name", "dc.publisher", "dcterms.publisher", "citation_journal_title", "application-name", "publisher")
	for _, name := range []string{"article:published_time", "og:article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "publish-date",
		"publishdate", "pubdate", "publication_date", "article.published", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created", "citation_publication_date", "date"} {
		for _, m := range t.metas {
			if a.Date == "" && m.name == name {
				a.Date = isoDate(m.value)
			}
		}
	}
	for _, name := range []string{"author", "article:author", "og:article:author", "parsely-author", "sailthru.author", "byl", "dc.creator", "dcterms.creator", "citation_author", "twitter:creator"} {
		for _, m := range t.metas {
			if a.Author == "" && m.name == name {
				a.Author = authorName(m.value)
			}
		}
	}
	if address := webAddress(t.address); address != "" {
		a.URL = address
	}
	first(&a.URL, "og:url", "twitter:url", "parsely-link")
	if a.Language == "" {
		a.Language = t.language
	}
	first(&a.Language, "og:locale", "dc.language", "content-language")
	t.titled(&a.Meta)
	if strings.EqualFold(a.Author, a.Publisher) {
		a.Author = ""
	}
	a.Meta = cleanMeta(a.Meta)
	return a
}

// titled settles the title: the headline that the page shows, where it is the
// same as what its head says but for the publisher's name at the end.
func (t *tree) titled(m *corpus.Meta) {
	headline := ""
	if i := t.firstHeading(); i >= 0 {
		headline = t.textOf(i)
	}
	if m.Title == "" {
		m.Title = headline
	}
	full := t.title
	if m.Title == "" {
		m.Title, headline = full, t.repeated(full)
	}
	m.Title = withoutName(m.Title, m.Publisher)
	if headline != "" && headline != m.Publisher && len(headline) < len(m.Title) && strings.Contains(text.Fold(m.Title), text.Fold(headline)) {
		m.Title = headline
	}
	if m.Publisher == "" {
		m.Publisher = nameAfter(full, m.Title)
	}
	if m.Publisher == "" && headline != "" {
		m.Publisher = nameAfter(full, headline)
	}
}

// repeated is the line of the page that its title holds: the headline of pages
// that mark none.
func (t *tree) repeated(full string) string {
	folded, best := text.Fold(full), ""
	for i := range t.lines {
		l := &t.lines[i]
		if n := len(l.text); n > len(best) && n >= len(full)*2/5 && n <= len(full) && len(strings.Fields(l.text)) >= 3 && strings.Contains(folded, text.Fold(l.text)) {
			best = l.text
		}
	}
	return best
}

// separators stand between a headline and the publisher's name.
var separators = []string{" | ", " - ", " – ", " — ", " :: ", " · ", " » ", " « ", " • "}

// withoutName cuts the publisher's name and what follows it off a title.
func withoutName(title, publisher string) string {
	if publisher == "" {
		return title
	}
	for _, sep := range separators {
		if i := strings.LastIndex(title, sep); i > 0 && hasPrefixFold(publisher, title[i+len(sep):]) || i > 0 && hasPrefixFold(title[i+len(sep):], publisher) {
			return strings.TrimSpace(title[:i])
		}
	}
	return title
}

// nameAfter is the publisher's name in a page's title, after its headline; ""
// when there is no such thing.
func nameAfter(full, headline string) string {
	if headline == "" || len(full) <= len(headline) {
		return ""
	}
	if before, ok := strings.CutSuffix(full, headline); ok && len(strings.Fields(before)) <= 6 {
		return strings.Trim(before, " :|-–—·•»")
	}
	if !hasPrefixFold(full, headline) {
		return ""
	}
	for _, sep := range separators {
		if i := strings.LastIndex(full, sep); i > 0 {
			if name := strings.TrimSpace(full[i+len(sep):]); name != "" && len(strings.Fields(name)) <= 6 && len(headline) <= i+len(sep) {
				return name
			}
		}
	}
	return ""
}

func hasPrefixFold(s, prefix string) bool {
	return strings.HasPrefix(text.Fold(s), text.Fold(prefix))
}

// stamped is the day of publication that the page's elements give: one that
// says so, else the first time in the article or before it.
func (t *tree) stamped(at int) string {
	day := ""
	for _, s := range t.stamps {
		value := isoDate(s.value)
		if value == "" {
			value = isoDate(t.textOf(s.elem))
		}
		if value == "" {
			continue
		}
		if s.sure {
			return value
		}
		e := t.elems[s.elem]
		beyond := s.elem >= t.elems[at].end || e.first < len(t.lines) && e.first < e.last && t.lines[e.first].out && !t.inside(s.elem, at)
		if day == "" && !beyond && t.around(s.elem, 2)&(undated|promo|comment) == 0 {
			day = value
		}
	}
	return day
}

// around joins the words of an element and of those around it, to a distance.
func (t *tree) around(i, distance int) classWords {
	kinds := t.elems[i].words
	for ; distance > 0 && t.elems[i].parent >= 0; distance-- {
		i = t.elems[i].parent
		kinds |= t.elems[i].words
	}
	return kinds
}

// bylineElement is the author that an element named so holds, in the article
// or before it.
func (t *tree) bylineElement(at int) string {
	for i := range t.elems {
		e := &t.elems[i]
		if i >= t.elems[at].end {
			break
		}
		if e.words&about == 0 || e.words&(promo|comment|chrome) != 0 {
			continue
		}
		var lines []string
		if s := t.inline[i]; s != "" {
			lines = append(lines, s)
		} else if e.last-e.first <= 3 {
			for _, l := range t.lines[e.first:e.last] {
				lines = append(lines, l.text)
			}
		}
		for _, l := range lines {
			if name := bylineOf(l); name != "" {
				return name
			}
			if e.words&writer != 0 && isName(l) {
				return authorName(l)
			}
		}
	}
	return ""
}

// isName reports two to five words in capitals and nothing else, as names are
// written.
func isName(s string) bool {
	f := strings.Fields(s)
	if len(f) < 2 || len(f) > 5 {
		return false
	}
	for _, w := range f {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) && len(w) > 3 || strings.ContainsAny(w, "0123456789:|") {
			return false
		}
	}
	return true
}

// authorName gives the name in what a page calls its author: “By” off, dates
// and offices after it too; "" for addresses and accounts.
func authorName(s string) string {
	s = oneLine(s)
	for _, cue := range []string{"author: ", "written by ", "by: ", "by ", "by "} {
		if len(s) > len(cue) && strings.EqualFold(s[:len(cue)], cue) {
			s = s[len(cue):]
		}
	}
	if i := strings.IndexAny(s, "|•·(\t"); i > 0 {
		s = s[:i]
	}
	names := strings.Split(s, ",")
	kept := names[:0]
	for _, n := range names {
		if n = strings.TrimSpace(n); n != "" && !strings.ContainsAny(n, "0123456789") && monthOf(n) == 0 && n != strings.ToLower(n) {
			kept = append(kept, n)
		} else {
			break
		}
	}
	s = strings.Trim(strings.Join(kept, ", "), " -–—.")
	if s == "" || strings.Contains(s, "://") || strings.HasPrefix(s, "@") || len(strings.Fields(s)) > 16 {
		return ""
	}
	return s
}
