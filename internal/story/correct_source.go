package story

import (
	"slices"
	"strings"
	"unicode"

	"parallax/internal/corpus"
	"parallax/internal/timex"
	"parallax/internal/why"
)

// documents are the documents as the reader says that they are. Those given
// stay as they are.
func (k *corrector) documents(docs []corpus.Document) []corpus.Document {
	if len(k.Sources) == 0 {
		return docs
	}
	out := slices.Clone(docs)
	index := make(map[string]int, len(out))
	for i := range out {
		index[out[i].ID] = i
	}
	type field struct{ source, kind string }
	var targets []field
	var ok []bool
	var values []string
	for i := range k.applied {
		a := &k.applied[i]
		if a.Kind == FixTime || a.Kind == FixSpeaker || a.Kind == FixActor || a.Kind == FixMatch {
			break
		}
		f := &k.Sources[a.Index]
		value, problem := f.value(a.Kind)
		if _, known := index[f.Source]; !known {
			problem = "source"
		}
		if problem != "" {
			a.unplaced(problem)
		}
		targets, ok, values = append(targets, field{f.Source, a.Kind}), append(ok, problem == ""), append(values, value)
	}
	taken := map[string]bool{}
	settle(targets, ok, func(i int) { k.applied[i].unplaced("overruled") }, func(i int) {
		a, source, value := &k.applied[i], targets[i].source, values[i]
		if a.Kind == FixLetter {
			if taken[value] {
				a.unplaced("letter-taken")
				return
			}
			taken[value], k.letters[source] = true, value
		} else {
			describe(&out[index[source]], a.Kind, value)
		}
		a.Placed, a.Touched = true, []string{source}
	})
	return out
}

// value is a field of the fix in the form that documents have it, with what is
// wrong with it.
func (f *SourceFix) value(kind string) (value, problem string) {
	for _, v := range f.fields() {
		if v.kind == kind {
			value = strings.Join(strings.Fields(**v.value), " ")
		}
	}
	ok := true
	switch kind {
	case FixDate:
		if value != "" {
			value, ok = isoDay(value)
		}
	case FixURL:
		ok = value == "" || webAddress(value)
	case FixLanguage:
		if value != "" {
			value, ok = corpus.LanguageTag(value)
		}
	case FixLetter:
		ok = isLetter(value)
	}
	if !ok {
		return "", kind
	}
	return value, ""
}

// isoDay checks a day: 2025-11-07.
func isoDay(value string) (string, bool) {
	day, ok := timex.ParseDay(value)
	if !ok || len(value) != len("2025-11-07") {
		return "", false
	}
	return day.String(), true
}

// webAddress reports whether a link may lead to a value: http or https, with a
// host, without blanks and controls.
func webAddress(value string) bool {
	rest, ok := strings.CutPrefix(value, "https://")
	if !ok {
		rest, ok = strings.CutPrefix(value, "http://")
	}
	host, _, _ := strings.Cut(rest, "/")
	return ok && host != "" && !strings.ContainsFunc(value, func(r rune) bool { return unicode.IsSpace(r) || !unicode.IsPrint(r) })
}

// describe puts a field of a document right.
func describe(doc *corpus.Document, kind, value string) {
	switch kind {
	case FixTitle:
		if doc.Title = (corpus.Title{Text: value, Basis: "stated"}); value == "" {
			doc.Title = corpus.OpeningTitle(doc)
		}
	case FixPublisher:
		doc.Meta.Publisher = value
	case FixAuthor:
		doc.Meta.Author = value
	case FixDate:
		doc.PutRight = &value
	case FixURL:
		doc.Meta.URL = value
	case FixLanguage:
		if value == "" { // it is read as it was
			doc.Language = "und"
			return
		}
		primary, _, _ := strings.Cut(strings.ToLower(value), "-")
		doc.Language, doc.English = value, primary == "en"
		doc.Notes = slices.DeleteFunc(slices.Clone(doc.Notes), func(w why.Why) bool { return w.Code == "not-english" })
		if !doc.English {
			doc.Notes = append(doc.Notes, why.Because("not-english", "language", value))
		}
	}
}
