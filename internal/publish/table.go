package publish

import (
	"strconv"
	"strings"

	"parallax/internal/export"
	"parallax/internal/lang"
	"parallax/internal/query"
)

// The formats of a table.
const (
	CSV      Format = "csv"
	CSVMark  Format = "csv-mark" // with a byte order mark, for spreadsheets that ask for one
	Markdown Format = "markdown"
)

// mostColumns is how many sources have a column in the table of coverage.
const mostColumns = 100

const csvType = "text/csv; charset=utf-8"

// A Listing is a view that can be had as a table.
type Listing string

// The views as tables.
const (
	Events      Listing = "timeline"
	Coverage    Listing = "coverage"
	Differences Listing = "differences"
	Voices      Listing = "voices"
	Compare     Listing = "compare"
	Front       Listing = "story"
	Sources     Listing = "sources"
)

// TableFile asks for a view as a table.
type TableFile struct {
	View     Listing
	Format   Format               // CSV, CSVMark or Markdown
	Name     string               // of the project; may be empty
	Timeline query.TimelineAsk    // of Events: which
	Coverage query.CoverageAsk    // of Coverage: which statements, in which order; all are given
	Differ   query.DifferencesAsk // of Differences: of which kind
	Compare  query.CompareAsk     // of Compare: which articles
}

// Long implements query.Long.
func (TableFile) Long() {}

// Answer implements query.Question.
func (q TableFile) Answer(b *query.Book) query.Page {
	t := q.table(b)
	t.Title = lang.English.Say("view."+string(q.View), nil)
	if q.Name != "" {
		t.Title = q.Name + ": " + t.Title
	}
	switch q.Format {
	case Markdown:
		data := t.Markdown()
		if q.View == Front {
			data = append(data, frontParts(b)...)
		}
		return &File{Type: "text/markdown; charset=utf-8", Data: data}
	case CSVMark:
		return &File{Type: csvType, Data: t.CSV(true)}
	}
	return &File{Type: csvType, Data: t.CSV(false)}
}

func (q TableFile) table(b *query.Book) *export.Table {
	switch q.View {
	case Coverage:
		ask := q.Coverage
		ask.Columns = mostColumns
		ask.Count = len(b.Story.Statements) + len(b.Story.OnlyIn) + len(b.Story.Differences)
		return coverageTable(ask.Answer(b).(*query.CoveragePage))
	case Differences:
		return differencesTable(q.Differ.Answer(b).(*query.DifferencesPage))
	case Compare:
		return compareTable(q.Compare.Answer(b).(*query.ComparePage))
	case Front:
		return frontTable(query.FrontAsk{Whole: true}.Answer(b).(*query.FrontPage))
	case Sources:
		return sourcesTable(b)
	case Voices:
		return voicesTable(query.VoicesAsk{}.Answer(b).(*query.VoicesPage))
	}
	c, _ := chronicle(b, q.Timeline, "")
	return c.Table(lang.English)
}

func say(key string) string { return lang.English.Say(key, nil) }

// columns are the words under these keys.
func columns(keys ...string) []string {
	out := make([]string, len(keys))
	for i, k := range keys {
		out[i] = say("export." + k)
	}
	return out
}

// quoted is a passage with where it stands: "“…” (C ¶3)".
func quoted(p query.Passage) string {
	return lang.English.Say("export.quoted", map[string]string{"words": p.Text}) + " (" + placeOf(p.Cite) + ")"
}

// coverageTable has a row a statement and a column a source.
func coverageTable(p *query.CoveragePage) *export.Table {
	t := &export.Table{Columns: columns("statement", "wordsOf", "carriers", "origins", "differs")}
	for _, m := range p.Columns {
		t.Columns = append(t.Columns, m.Letter)
	}
	if p.Others > 0 {
		t.Columns = append(t.Columns, say("export.others"))
	}
	for i := range p.Rows {
		r := &p.Rows[i]
		var differs []string
		for k := range r.Differs {
			differs = append(differs, differing(&r.Differs[k]))
		}
		row := []string{r.Label.Text, placeOf(r.Label.Cite), strconv.Itoa(r.Carriers), OriginWords(lang.English, r.Origins), strings.Join(differs, "\n")}
		for k := range r.Cells {
			row = append(row, coverageCell(&r.Cells[k]))
		}
		if p.Others > 0 {
			var places []string
			for _, c := range r.Others {
				places = append(places, placeOf(c))
			}
			if r.More > 0 {
				places = append(places, lang.English.Say("key.more", map[string]string{"count": strconv.Itoa(r.More)}))
			}
			row = append(row, strings.Join(places, ", "))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// differing says on what the passages of a row differ, and how gravely.
func differing(d *query.CoverageDiffer) string {
	values := make([]string, len(d.Values))
	for i, v := range d.Values {
		values[i] = lang.English.Value(d.Kind, v) + " (" + once(letters(d.Who[i])) + ")"
	}
	return say("export.on."+d.Kind) + ": " + strings.Join(values, " · ") + " (" + say("severity."+d.Severity+"."+d.Kind) + ")"
}

// coverageCell is what one source has of a statement, or how sure it is that it
// has nothing of it.
func coverageCell(c *query.CoverageCell) string {
	var passages []string
	for i := range c.Passages {
		passages = append(passages, quoted(c.Passages[i].Passage))
	}
	switch {
	case len(passages) > 0:
		return strings.Join(passages, "\n")
	case c.NotYetKnown:
		return say("coverage.notYet")
	}
	state := say("coverage.noMatch")
	if c.Sure {
		state = say("coverage.silent")
	}
	if c.Nearest != nil {
		state += "; " + say("coverage.nearest") + " " + quoted(*c.Nearest)
	}
	return state
}

// differencesTable has a row a side; the sides of one difference share a number.
func differencesTable(p *query.DifferencesPage) *export.Table {
	t := &export.Table{Columns: columns("number", "kind", "subject", "severity", "why", "value", "sources", "passages")}
	for i := range p.List {
		d := &p.List[i]
		for k := range d.Sides {
			s := &d.Sides[k]
			var marks []query.Mark
			var passages []string
			for _, m := range s.Members {
				marks = append(marks, m.Mark)
				passages = append(passages, quoted(m.Passage))
			}
			t.Rows = append(t.Rows, []string{strconv.Itoa(i + 1), say("difference." + d.Kind), subject(d), say("severity." + d.Severity + "." + d.Kind),
				lang.English.Why(d.Why), lang.English.Value(d.Kind, s.Value), once(letters(marks)), strings.Join(passages, "\n")})
		}
	}
	for i := range p.Named {
		n := &p.Named[i]
		for k := range n.Names {
			u := &n.Names[k]
			name := u.Name
			if u.TermOf != "" {
				name += " (" + lang.English.Say("names.termOf", map[string]string{"actor": u.TermOf}) + ")"
			}
			var places []string
			for _, c := range u.First {
				places = append(places, placeOf(c))
			}
			t.Rows = append(t.Rows, []string{strconv.Itoa(len(p.List) + i + 1), say("difference.name"), n.Actor, say("severity." + n.Severity + ".name"),
				lang.English.Why(n.Why), name, once(letters(u.Sources)), strings.Join(places, ", ")})
		}
	}
	return t
}

// subject is what a difference is about.
func subject(d *query.Difference) string {
	if d.About != nil {
		return d.About.Text
	}
	return d.Actor
}

// once joins letters, each once.
func once(list []string) string {
	var out []string
	seen := map[string]bool{}
	for _, l := range list {
		if !seen[l] {
			seen[l] = true
			out = append(out, l)
		}
	}
	return strings.Join(out, " ")
}

// voicesTable has a row for each speaker in each source, then what is quoted of
// nobody known, then those who are named often and quoted by none.
func voicesTable(p *query.VoicesPage) *export.Table {
	t := &export.Table{Columns: columns("speaker", "role", "source", "direct", "reported", "verbs", "notes")}
	for i := range p.Voices {
		v := &p.Voices[i]
		note := ""
		if v.Alone > 0 {
			note = lang.English.Say("voices.alone", map[string]string{"count": strconv.Itoa(v.Alone)})
		}
		for _, in := range v.In {
			var verbs []string
			for _, verb := range v.Verbs {
				for _, m := range verb.Sources {
					if m == in.Mark {
						verbs = append(verbs, verb.Word)
					}
				}
			}
			t.Rows = append(t.Rows, []string{v.Name, v.Role, in.Letter, strconv.Itoa(in.Direct), strconv.Itoa(in.Reported), strings.Join(verbs, ", "), note})
			note = ""
		}
	}
	for _, s := range p.Sources {
		if s.Unattributed > 0 {
			t.Rows = append(t.Rows, []string{say("voices.unattributed"), "", s.Letter, strconv.Itoa(s.Unattributed), "0", "", ""})
		}
	}
	for i := range p.Unheard {
		u := &p.Unheard[i]
		note := say("voices.unheard") + ": " + lang.English.Say("voices.named", map[string]string{"count": strconv.Itoa(u.Mentions)})
		for _, r := range u.Reported {
			note += "\n" + quoted(r)
		}
		t.Rows = append(t.Rows, []string{u.Name, "", "", "0", "0", "", note})
	}
	return t
}
