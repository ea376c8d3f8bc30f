package score

import (
	"fmt"
	"strconv"
	"strings"

	"parallax/internal/text"
)

// Labels are what a reader found when comparing the articles of one story; the
// format is described beside them, in internal/story/testdata/labels.
type Labels struct {
	Passages    []LabelledPassage
	Beside      []LabelledPassage // of the same articles and labelled apart: they say what is right, but aren't counted
	Differences []LabelledDifference
	Altered     []LabelledGroup
}

// A LabelledPassage is a sentence with what each other source tells of it.
type LabelledPassage struct {
	At   text.Place
	Told []Told
}

// A Told says that a source tells a passage (Same), a stretch of it (Part), or
// neither (Near, Absent).
type Told struct {
	Source string
	Level  Level
	Own    text.Span // the stretch of the passage that is told: all of it for Same
	There  text.Span // where that source tells it; empty for Absent
}

// A Level is how much of a passage another source tells.
type Level string

// The levels, from all to nothing.
const (
	LevelSame   Level = "same"
	LevelPart   Level = "part"
	LevelNear   Level = "near"
	LevelAbsent Level = "absent"
)

// told reports whether the source tells something of the passage.
func (l Level) told() bool { return l == LevelSame || l == LevelPart }

// A LabelledDifference is something on which the values at its places differ.
type LabelledDifference struct {
	Kind       string
	Severities []string // the best first, then those that can be defended
	What       string
	Values     []text.Place
}

// A LabelledGroup is one quotation in different words.
type LabelledGroup struct {
	What   string
	Places []text.Place
}

// ReadLabels reads the labels of one story. texts are the reading texts by
// source id; a place whose words aren't there is an error.
func ReadLabels(data string, texts map[string]string) (*Labels, error) {
	r := labelReader{texts: texts}
	for i, line := range strings.Split(data, "\n") {
		if strings.TrimSpace(line) == "" {
			continue
		}
		if err := r.line(line); err != nil {
			return nil, fmt.Errorf("line %d: %w", i+1, err)
		}
	}
	return &r.labels, nil
}

type labelReader struct {
	texts  map[string]string
	labels Labels
	entry  string // the word that began the current entry
}

func (r *labelReader) line(line string) error {
	if rest, inside := strings.CutPrefix(line, "  "); inside {
		return r.detail(rest)
	}
	word, rest, _ := strings.Cut(line, " ")
	r.entry = word
	switch word {
	case "passage":
		at, _, err := r.place(rest)
		r.labels.Passages = append(r.labels.Passages, LabelledPassage{At: at})
		return err
	case "difference":
		kind, rest, _ := strings.Cut(rest, " ")
		severity, what, ok := strings.Cut(rest, " ")
		if !ok {
			return fmt.Errorf("%q: want kind, severity and words", line)
		}
		r.labels.Differences = append(r.labels.Differences, LabelledDifference{Kind: kind, Severities: strings.Split(severity, "|"), What: what})
		return nil
	case "altered":
		r.labels.Altered = append(r.labels.Altered, LabelledGroup{What: rest})
		return nil
	}
	return fmt.Errorf("no entry begins with %q", word)
}

// detail reads an indented line of the current entry.
func (r *labelReader) detail(line string) error {
	if r.entry == "passage" {
		p := &r.labels.Passages[len(r.labels.Passages)-1]
		told, err := r.told(line, p.At)
		p.Told = append(p.Told, told)
		return err
	}
	at, _, err := r.place(line)
	switch r.entry {
	case "difference":
		d := &r.labels.Differences[len(r.labels.Differences)-1]
		d.Values = append(d.Values, at)
	case "altered":
		g := &r.labels.Altered[len(r.labels.Altered)-1]
		g.Places = append(g.Places, at)
	default:
		return fmt.Errorf("%q belongs to no entry", line)
	}
	return err
}

// told reads what one source tells of the passage.
func (r *labelReader) told(line string, passage text.Place) (Told, error) {
	source, rest, _ := strings.Cut(line, " ")
	level, rest, _ := strings.Cut(rest, " ")
	t := Told{Source: source, Level: Level(level), Own: passage.Span()}
	if _, ok := r.texts[source]; !ok || source == passage.Source {
		return t, fmt.Errorf("%q is no other source", source)
	}
	var err error
	switch t.Level {
	case LevelAbsent:
		return t, nil
	case LevelSame, LevelNear:
	case LevelPart:
		if t.Own, rest, err = r.span(passage.Source, rest); err != nil {
			return t, err
		}
		if !passage.Span().Contains(t.Own) {
			return t, fmt.Errorf("%q lies outside its passage", line)
		}
		var ok bool
		if rest, ok = strings.CutPrefix(rest, " = "); !ok {
			return t, fmt.Errorf("%q: want = and a place", line)
		}
	default:
		return t, fmt.Errorf("no level %q", level)
	}
	t.There, _, err = r.span(source, rest)
	return t, err
}

// place reads "SOURCE START END "words"" and returns what follows it.
func (r *labelReader) place(s string) (text.Place, string, error) {
	source, rest, _ := strings.Cut(s, " ")
	span, rest, err := r.span(source, rest)
	return span.At(source), rest, err
}

// span reads "START END "words"" in the source, and checks the words.
func (r *labelReader) span(source, s string) (text.Span, string, error) {
	body, ok := r.texts[source]
	if !ok {
		return text.Span{}, "", fmt.Errorf("no source %q", source)
	}
	first, rest, _ := strings.Cut(s, " ")
	second, rest, _ := strings.Cut(rest, ` "`)
	words, rest, ok := strings.Cut(rest, `"`)
	start, err := strconv.Atoi(first)
	if err != nil {
		return text.Span{}, "", err
	}
	end, err := strconv.Atoi(second)
	if err != nil {
		return text.Span{}, "", err
	}
	at := text.Span{Start: start, End: end}
	if !ok || start < 0 || end <= start || end > len(body) {
		return at, rest, fmt.Errorf("%s %s: no place", source, s)
	}
	from, to, _ := strings.Cut(words, " … ")
	there := strings.Join(strings.Fields(at.Of(body)), " ")
	if !strings.HasPrefix(there, from) || !strings.HasSuffix(there, to) || to == "" && there != from {
		return at, rest, fmt.Errorf("%s %d %d has %q, labelled was %q", source, start, end, there, words)
	}
	return at, rest, nil
}
