package intake

import (
	"bytes"
	"encoding/json"
	"errors"
	"strconv"
	"strings"

	"parallax/internal/corpus"
	"parallax/internal/why"
)

// objects reads JSON: a project, a story file, a TimelineJS file, or a list of
// articles.
func (r *reader) objects(in input) {
	t, notes, ok := r.decode(in, "")
	if !ok {
		return
	}
	value, line, problem := strictJSON(t)
	if problem != "" {
		r.fail(in.from, line, problem)
		return
	}
	top, _ := value.(map[string]any)
	switch schema := word(top["schema"]); {
	case strings.HasPrefix(schema, "parallax.project/"):
		r.add(in, Draft{Kind: Project, Text: t, Notes: notes})
	case schema == "parallax.story/1":
		r.records(in, listOf(top["sources"]), Story, notes)
	case strings.HasPrefix(schema, "parallax."):
		r.fail(in.from, 0, "this is “"+clip(oneLine(schema), 40)+"”, which a later version of this page may have written; this one can’t read it")
	case isList(top["events"]):
		r.timelineFile(in, top, notes)
	default:
		list, _ := value.([]any)
		for _, key := range []string{"articles", "documents", "items", "sources", "results"} {
			if l, ok := top[key].([]any); ok && list == nil {
				list = l
			}
		}
		if list == nil && top != nil {
			list = []any{value}
		}
		r.records(in, list, Sheet, notes)
	}
}

func isList(v any) bool { _, ok := v.([]any); return ok }

// strictJSON reads one value and says where it goes wrong.
func strictJSON(t string) (value any, line int, problem string) {
	dec := json.NewDecoder(strings.NewReader(t))
	dec.UseNumber()
	err := dec.Decode(&value)
	if err == nil {
		rest := strings.TrimLeft(t[dec.InputOffset():], " \t\r\n")
		if rest == "" {
			return value, 0, ""
		}
		return nil, lineAt(t, int64(len(t)-len(rest))), "the JSON ends here and something follows"
	}
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &syntax) && strings.Contains(err.Error(), "depth"):
		return nil, lineAt(t, syntax.Offset), "the JSON is nested deeper than can be read"
	case errors.As(err, &syntax):
		return nil, lineAt(t, syntax.Offset), "this is no JSON from here on"
	}
	return nil, 1 + strings.Count(t, "\n"), "the JSON ends before it is complete"
}

func lineAt(t string, offset int64) int {
	return 1 + strings.Count(t[:min(int(offset), len(t))], "\n")
}

// records makes a draft of each object that holds a text.
func (r *reader) records(in input, list []any, kind string, notes []why.Why) {
	kept := 0
	for i, v := range list {
		o, _ := v.(map[string]any)
		d := recordDraft(o, kind)
		d.From = in.from + " entry " + strconv.Itoa(i+1)
		if strings.TrimSpace(d.Text) == "" {
			continue
		}
		kept++
		d.Notes = append(d.Notes, notes...)
		if d.Name = stem(word(o["file"])); word(o["file"]) == "" {
			d.Name = slug(d.Meta.Title)
		}
		if d.Name == "" {
			d.Name = in.stem + "-" + strconv.Itoa(i+1)
		}
		r.add(in, d)
	}
	if kept == 0 {
		r.fail(in.from, 0, "this JSON holds no articles: no story, no project, no timeline, and no objects with a “text”")
	}
}

// recordDraft reads one object under the names that fields of articles have.
func recordDraft(o map[string]any, kind string) Draft {
	field := func(names ...string) string {
		for _, n := range names {
			if s := word(o[n]); s != "" {
				return s
			}
		}
		return ""
	}
	l := linkedData{}
	d := Draft{Kind: kind, Meta: corpus.Meta{
		Title: field("title", "headline"), Publisher: field("publisher", "source", "outlet"), URL: webAddress(field("url", "link")), Language: field("language", "lang", "inLanguage"),
		Author: field("author", "byline"),
	}}
	if kind == Story {
		d.Meta.Title = ""
		if word(o["titleBasis"]) == "stated" {
			d.Meta.Title = word(o["title"])
		}
		if p, _ := o["published"].(map[string]any); word(p["basis"]) == "stated" {
			d.Meta.Date = isoDate(word(p["value"]))
		}
		text, _ := o["text"].(string)
		d.Text = visible(text)
		return d
	}
	if d.Meta.Publisher == "" {
		d.Meta.Publisher = strings.Join(l.names(o["publisher"]), ", ")
	}
	for _, key := range []string{"author", "authors"} {
		if d.Meta.Author == "" {
			d.Meta.Author = strings.Join(l.names(o[key]), ", ")
		}
	}
	if s := field("text", "body", "content", "content_text", "articleBody", "body_text"); s != "" {
		d.Text = withNewlines(visible(s))
	} else if s := field("content_html", "body_html", "body_xhtml"); s != "" {
		d.Text = strings.Join(feedText(s), "\n\n") + "\n"
	}
	d.Notes = d.dated([]string{field("date", "published", "datePublished", "date_published", "versioncreated")})
	return d
}

// timelineFile reads the JSON of TimelineJS.
func (r *reader) timelineFile(in input, top map[string]any, notes []why.Why) {
	slide := func(v any) event {
		o, _ := v.(map[string]any)
		words, _ := o["text"].(map[string]any)
		e := event{headline: word(words["headline"]), text: word(words["text"]), start: jsonMoment(o["start_date"]), end: jsonMoment(o["end_date"])}
		if e.display = word(o["display_date"]); e.display == "" {
			start, _ := o["start_date"].(map[string]any)
			e.display = word(start["display_date"])
		}
		return e
	}
	var line timeline
	if top["title"] != nil {
		e := slide(top["title"])
		line.title, line.lead = plainOf(e.headline), paragraphs(plainText(e.text))
	}
	for _, v := range listOf(top["events"]) {
		line.events = append(line.events, slide(v))
	}
	r.timeline(in, line, notes)
}

func jsonMoment(v any) moment {
	o, _ := v.(map[string]any)
	return moment{year: word(o["year"]), month: word(o["month"]), day: word(o["day"])}
}

// looksJSON reports text that begins as an object or a list of objects does.
func looksJSON(head string) bool {
	b := bytes.TrimLeft([]byte(head), " \t\r\n")
	if len(b) == 0 || b[0] != '{' && b[0] != '[' {
		return false
	}
	rest := bytes.TrimLeft(b[1:], " \t\r\n")
	return len(rest) > 0 && (rest[0] == '"' && b[0] == '{' || rest[0] == '{' && b[0] == '[')
}
