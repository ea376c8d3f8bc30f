package export

import (
	"flag"
	"math"
	"os"
	"path/filepath"
	"testing"

	"parallax/internal/timeline"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// golden compares got with a file of testdata.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		t.Errorf("%s differs; -update writes it anew:\n%s", path, got)
	}
}

// within are the days from…to, not sure which; sure says that they are filled.
func within(from, to string, sure bool) timeline.Stretch {
	a, _, _ := timeline.ParseISO(from)
	_, b, _ := timeline.ParseISO(to)
	s := timeline.Stretch{From: a, To: b}
	if sure {
		s.SureFrom, s.SureTo = a, b
	}
	return s
}

func day(iso string) timeline.Stretch { return within(iso, iso, true) }

// hostile is what a document may hold to be alive in a file.
const hostile = `=HYPERLINK("http://evil.example/?x=1","go") <img src=x onerror=alert(1)> <script>alert(2)</script> [link](javascript:alert(3)) https://evil.example www.evil.example WWW.evil.example a@evil.example | **b** ]]> &amp; ` + "`code` \x00\x1b\u202e\nBEGIN:VEVENT\r\nEND"

// sampleChronicle has an event of each kind of date.
func sampleChronicle() *Chronicle {
	open := func(from, to float64) timeline.Stretch { return timeline.Stretch{From: from, To: to} }
	eleventh := day("2025-10-11")
	report := func(letter, at, words, date string) Report {
		return Report{Letter: letter, At: at, Words: words, Date: date}
	}
	return &Chronicle{
		Title: "Ferries & quays",
		Sources: []Witness{
			{Letter: "A", Shape: 0, Work: Work{Title: "Harbour talks end", Publisher: "The Gull", Author: "Ann Smith", URL: "https://gull.example/talks", Basis: "stated", Value: "2025-11-07"}},
			{Letter: "B", Shape: 1, Work: Work{Title: "The council <b>met</b>", Basis: "inferred", Earliest: "2025-11-07", Latest: "2025-11-13"}},
			{Letter: "C", Shape: 2, Work: Work{Title: "No date", Lead: true, Basis: "unknown"}},
		},
		Events: []Event{
			{Key: "bc", Title: "quay was built", TitleAt: "C ¶1", Dates: []Date{{When: within("-0043", "-0043", false), Precision: "year"}}, Letters: []string{"C"}, Background: true,
				Reports: []Report{report("C", "C ¶1", "The quay was built in 44 BC.", "44 BC")}},
			{Key: "month", Title: "port opened", TitleAt: "A ¶4", Dates: []Date{{When: within("2021-08", "2021-08", false), Precision: "month"}}, Letters: []string{"A"}, Background: true,
				Reports: []Report{report("A", "A ¶4", "The port opened in August 2021.", "August 2021")}},
			{Key: "before", Title: "ferry sank", Dates: []Date{{When: open(math.Inf(-1), eleventh.From), Precision: "vague"}}, Letters: []string{"B"}},
			{Key: "differ", Title: "council met", TitleAt: "A ¶1", Letters: []string{"A", "B"}, Differ: []string{"date"},
				Dates: []Date{{When: eleventh, Precision: "day", Letters: []string{"A"}}, {When: day("2025-10-12"), Precision: "day", Letters: []string{"B"}}},
				Reports: []Report{report("A", "A ¶1", "The council met on Saturday.", "11 October 2025"),
					report("B", "B ¶2", "On Sunday the council met; “no”, it said, \\ twice.", "12 October 2025")}},
			{Key: "minute", Title: "=cmd strike began", TitleAt: "A ¶2", Letters: []string{"A"}, Said: true,
				Dates:   []Date{{When: within("2025-10-13T21:30", "2025-10-13T21:30", true), Precision: "minute"}},
				Reports: []Report{report("A", "A ¶2", hostile, "")}},
			{Key: "week", Title: "talks were held — Verhandlungsdelegationsmitglieder reisten aus Überseehäfen an, żółć и переговоры", TitleAt: "B ¶3", Letters: []string{"B"},
				Dates:   []Date{{When: within("2025-10-25", "2025-10-28", false), Precision: "week"}},
				Reports: []Report{report("B", "B ¶3", "Talks were held late in the month.", "25–28 October 2025")}},
			{Key: "planned", Title: "vote", TitleAt: "A ¶5", Letters: []string{"A"}, Planned: true, Dates: []Date{{When: within("2025-12-01", "2025-12-03", true), Precision: "day"}},
				Reports: []Report{report("A", "A ¶5", "They will vote from 1 to 3 December.", "1–3 December 2025")}},
			{Key: "after", Title: "quay <i>closed</i>", Dates: []Date{{When: open(eleventh.To, math.Inf(1)), Precision: "vague"}}, Letters: []string{"C"}},
			{Key: "undated", Title: "gull flew", TitleAt: "C ¶2", Letters: []string{"C"}, Reports: []Report{report("C", "C ¶2", "A gull flew by.", "")}},
		},
	}
}

// sampleModel is the geometry's side of the sample.
func sampleModel(c *Chronicle) *timeline.Model {
	m := &timeline.Model{Sources: make([]timeline.Source, len(c.Sources))}
	for i := range m.Sources {
		m.Sources[i] = timeline.Source{Label: c.Sources[i].Letter, Latest: math.Inf(1)}
	}
	m.Sources[0].Known, m.Sources[0].Out = true, day("2025-11-07").From
	index := map[string]int{}
	for i := range c.Sources {
		index[c.Sources[i].Letter] = i
	}
	for i := range c.Events {
		e := &c.Events[i]
		it := timeline.Item{Key: e.Key, Title: e.Title, Said: e.Said, Planned: e.Planned, Background: e.Background, Differs: len(e.Differ) > 0}
		if d, ok := e.whole(); ok {
			it.Dated, it.When = true, d.When
		}
		for _, letter := range e.Letters {
			r := timeline.Report{Source: index[letter], Planned: e.Planned, Dated: it.Dated, When: it.When}
			it.Reports = append(it.Reports, r)
		}
		if len(e.Dates) > 1 {
			for _, d := range e.Dates {
				s := timeline.Side{When: d.When}
				for _, letter := range d.Letters {
					s.Sources = append(s.Sources, index[letter])
				}
				it.Sides = append(it.Sides, s)
			}
		}
		m.Items = append(m.Items, it)
	}
	return m
}
