package story_test

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parallax/internal/corpus"
	"parallax/internal/story"
	"parallax/internal/text"
	"parallax/seeds"
)

// The expectations are lines of a .expect or expect.txt file: what a careful
// reader finds in a story. A line that begins with "known: " is a known
// failure: the test fails when it starts to hold, so that quality only
// ratchets up. `go test ./internal/story -run Expect -update-expect` rewrites the marks.
var updateExpect = flag.Bool("update-expect", false, "mark and unmark known failures in the expectation files")

// ownStories are the folders of testdata that hold a story each.
var ownStories = []string{"dam", "ferry", "port", "recount", "train", "waterworks"}

func TestExpectSeeds(t *testing.T) {
	checkExpectations(t, "testdata/seeds.expect", readFS(t, seeds.Files, "."))
}

func TestExpectOwnStories(t *testing.T) {
	for _, name := range ownStories {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join("testdata", name)
			checkExpectations(t, filepath.Join(dir, "expect.txt"), readFS(t, os.DirFS(dir), "."))
		})
	}
}

// readFS reads the articles of one story, the expectations left out.
func readFS(t testing.TB, files fs.FS, dir string) []corpus.File {
	t.Helper()
	entries, err := fs.ReadDir(files, dir)
	if err != nil {
		t.Fatal(err)
	}
	var out []corpus.File
	for _, e := range entries {
		if e.Name() == "expect.txt" || filepath.Ext(e.Name()) == ".go" {
			continue
		}
		data, err := fs.ReadFile(files, e.Name())
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, corpus.File{Name: e.Name(), Data: data})
	}
	return out
}

// collect reads the articles of one story into documents.
func collect(t testing.TB, files fs.FS, dir string) []corpus.Document {
	t.Helper()
	docs, _, err := corpus.Collect(readFS(t, files, dir))
	if err != nil {
		t.Fatal(err)
	}
	return docs
}

func checkExpectations(t *testing.T, path string, files []corpus.File) {
	t.Helper()
	docs, _, err := corpus.Collect(files)
	if err != nil {
		t.Fatal(err)
	}
	r := reader{story.Analyze(docs, story.Corrections{})}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(data), "\n")
	for i, line := range lines {
		rule, known := strings.CutPrefix(line, "known: ")
		if rule == "" || rule[0] == '#' {
			continue
		}
		problem := r.check(fields(rule))
		if *updateExpect {
			lines[i] = rule
			if problem != "" {
				lines[i] = "known: " + rule
			}
		} else if known && problem == "" {
			t.Errorf("%s:%d: no longer failing, take the mark off: %s", path, i+1, rule)
		} else if !known && problem != "" {
			t.Errorf("%s:%d: %s\n\t%s", path, i+1, rule, problem)
		}
	}
	if *updateExpect {
		if err := os.WriteFile(path, []byte(strings.Join(lines, "\n")), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// fields splits a line at spaces, "quoted words" kept together.
func fields(line string) []string {
	var out []string
	for i, part := range strings.Split(line, `"`) {
		if i%2 == 1 {
			out = append(out, part)
		} else {
			out = append(out, strings.Fields(part)...)
		}
	}
	return out
}

// reader answers expectations from a story.
type reader struct{ *story.Story }

// check returns what is wrong, or "" when the expectation holds.
func (r reader) check(f []string) string {
	switch f[0] {
	case "block":
		return r.block(f[1], f[2], f[3])
	case "origin":
		return r.origin(f[1], f[2], f[3])
	case "published":
		return r.published(f[1], f[2:])
	case "time":
		return r.time(f[1], f[2], f[3])
	case "notime":
		return r.noTime(f[1], f[2])
	case "event":
		return r.event(f[1], f[2], f[3], list(f[4]), list(f[5]))
	case "background":
		return r.background(f[1], f[2])
	case "difference":
		return r.difference(f[1], f[2], list(f[3]), slices.Contains(f[4:], "within"))
	case "pair":
		return r.pair(f[1], f[2:])
	case "same":
		return r.same(f[1:])
	case "only", "notonly":
		return r.only(f[1], f[2], f[0] == "only")
	case "notyetknown":
		return r.notYetKnown(f[1], f[2], f[3])
	case "termof":
		return r.termOf(f[1], f[2])
	case "nocontradiction":
		return r.noContradiction()
	}
	return "no such expectation: " + f[0]
}

func list(s string) []string {
	if s == "*" {
		return nil
	}
	return strings.Split(s, ",")
}

func (r reader) source(id string) *story.Source {
	for i := range r.Sources {
		if r.Sources[i].ID == id {
			return &r.Sources[i]
		}
	}
	panic("expectation names no source: " + id)
}

// find returns the first place of words in the source.
func (r reader) find(id, words string) text.Place {
	at := strings.Index(r.source(id).Text, words)
	if at < 0 {
		panic(fmt.Sprintf("%s does not hold %q", id, words))
	}
	return text.Place{Source: id, Start: at, End: at + len(words)}
}

func meet(a, b text.Place) bool { return a.Source == b.Source && a.Span().Overlaps(b.Span()) }

func (r reader) block(id, kind, words string) string {
	at := r.find(id, words)
	for _, b := range r.source(id).Blocks {
		if b.Start == at.Start {
			if b.Kind != kind {
				return "is " + b.Kind
			}
			return ""
		}
	}
	return "no block starts there"
}

func (r reader) published(id string, want []string) string {
	p := r.source(id).Published
	for i, got := range []*string{p.Value, p.Earliest, p.Latest} {
		have := "-"
		if got != nil {
			have = *got
		}
		if want[i] != "*" && want[i] != have {
			return fmt.Sprintf("got %s (%s %s)", have, p.Why.Code, p.Basis)
		}
	}
	return ""
}

func (r reader) time(id, words, value string) string {
	at := r.find(id, words)
	got := "no time there"
	for _, x := range r.Times {
		if meet(x.Place, at) {
			got = "got " + x.Value + " (" + x.Why.Code + ")"
			if x.Value == value {
				return ""
			}
		}
	}
	return got
}

func (r reader) noTime(id, words string) string {
	at := r.find(id, words)
	for _, x := range r.Times {
		if meet(x.Place, at) {
			return "got " + x.Value
		}
	}
	return ""
}

// eventAt is the event with a report over the place, the most sources first.
func (r reader) eventAt(at text.Place) *story.Event {
	var best *story.Event
	for i := range r.Events {
		e := &r.Events[i]
		for _, rep := range e.Reports {
			if meet(rep.Place, at) && (best == nil || len(e.Reports) > len(best.Reports)) {
				best = e
			}
		}
	}
	return best
}

func (r reader) event(id, words, dates string, values, sources []string) string {
	e := r.eventAt(r.find(id, words))
	if e == nil {
		return "no event"
	}
	if dates != "*" && e.Dates != dates {
		return "dates " + e.Dates
	}
	var have, from []string
	for _, rep := range e.Reports {
		from = append(from, rep.Source)
		if rep.When != nil && rep.When.From != nil {
			have = append(have, (*rep.When.From)[:min(10, len(*rep.When.From))])
		}
	}
	for _, v := range values {
		if !slices.Contains(have, v) {
			return fmt.Sprintf("no report of %s, only %v", v, have)
		}
	}
	for _, s := range sources {
		if !slices.Contains(from, s) {
			return fmt.Sprintf("no report by %s, only %v", s, from)
		}
	}
	return ""
}

func (r reader) background(id, words string) string {
	e := r.eventAt(r.find(id, words))
	if e == nil {
		return "no event"
	}
	if !e.Background {
		return "event is not background"
	}
	return ""
}

// difference looks for one difference of the kind that has a side for each value.
func (r reader) difference(kind, severity string, values []string, within bool) string {
	best := "none of the kind"
	for _, d := range r.Differences {
		if d.Kind != kind || within && d.Scope != "within" {
			continue
		}
		all := true
		for _, v := range values {
			all = all && slices.ContainsFunc(d.Sides, func(s story.Side) bool { return strings.Contains(s.Value, v) })
		}
		if all && (severity == "*" || d.Severity == severity) {
			return ""
		}
		if all {
			best = "severity is " + d.Severity
		}
	}
	return best
}

func (r reader) pair(relation string, f []string) string {
	a, b := r.find(f[0], f[1]), r.find(f[2], f[3])
	got := "not in one statement"
	for _, s := range r.Statements {
		for _, p := range s.Pairs {
			x, y := s.Members[p.A].Place, s.Members[p.B].Place
			if meet(x, a) && meet(y, b) || meet(x, b) && meet(y, a) {
				if p.Relation == relation {
					return ""
				}
				got = "relation is " + p.Relation
			}
		}
	}
	return got
}

func (r reader) same(f []string) string {
	a, b := r.find(f[0], f[1]), r.find(f[2], f[3])
	for _, s := range r.Statements {
		hasA := slices.ContainsFunc(s.Members, func(m story.Member) bool { return meet(m.Place, a) })
		hasB := slices.ContainsFunc(s.Members, func(m story.Member) bool { return meet(m.Place, b) })
		if hasA && hasB {
			return ""
		}
	}
	return "not in one statement"
}

// origin says whose word a passage is, "unknown" or the id of a source included.
func (r reader) origin(id, words, want string) string {
	at := r.find(id, words)
	for i := range r.Statements {
		for _, m := range r.Statements[i].Members {
			if !meet(m.Place, at) {
				continue
			}
			if got := r.nameOf(m.Origin); got != want {
				return "whose word it is: " + got
			}
			return ""
		}
	}
	return "no statement holds it"
}

// nameOf is the name of an actor, the id of a source, or "unknown".
func (r reader) nameOf(origin *string) string {
	if origin == nil {
		return "unknown"
	}
	for i := range r.Actors {
		if r.Actors[i].ID == *origin {
			return r.Actors[i].Name
		}
	}
	return *origin
}

func (r reader) only(id, words string, want bool) string {
	at := r.find(id, words)
	got := slices.ContainsFunc(r.OnlyIn, func(o story.Only) bool { return meet(o.Place, at) })
	if got != want {
		return fmt.Sprintf("only here: %v", got)
	}
	return ""
}

func (r reader) notYetKnown(early, id, words string) string {
	at := r.find(id, words)
	for _, o := range r.OnlyIn {
		if meet(o.Place, at) && slices.Contains(o.NotYetKnown, early) {
			return ""
		}
	}
	for _, s := range r.Statements {
		if !slices.ContainsFunc(s.Members, func(m story.Member) bool { return meet(m.Place, at) }) {
			continue
		}
		for _, q := range s.Silent {
			if q.Source == early && q.NotYetKnown {
				return ""
			}
		}
	}
	return "not told"
}

func (r reader) termOf(id, name string) string {
	for _, a := range r.Actors {
		for _, n := range a.Names {
			if strings.Contains(n.Name, name) && n.TermOf != nil && slices.Contains(n.Sources, id) {
				return ""
			}
		}
	}
	return "nobody's term"
}

func (r reader) noContradiction() string {
	for _, d := range r.Differences {
		if d.Severity == "contradiction" {
			return fmt.Sprintf("%s: %v", d.Kind, d.Sides)
		}
	}
	return ""
}
