package story_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"parallax/internal/corpus"
	"parallax/internal/export"
	"parallax/internal/lang"
	"parallax/internal/story"
	"parallax/seeds"
)

// stories are the five articles and our own stories, by name.
func stories(t testing.TB) map[string][]corpus.Document {
	t.Helper()
	out := map[string][]corpus.Document{"seeds": collect(t, seeds.Files, ".")}
	for _, name := range ownStories {
		out[name] = collect(t, os.DirFS("testdata/"+name), ".")
	}
	return out
}

// file is the story file of the documents, its sources left out when bare.
func file(t testing.TB, docs []corpus.Document, bare bool) []byte {
	t.Helper()
	s := story.Analyze(docs, story.Corrections{})
	if bare {
		s.Sources = nil
	}
	data, err := export.Story(s, lang.English)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestSameInSameOut(t *testing.T) {
	for name, docs := range stories(t) {
		if !bytes.Equal(file(t, docs, false), file(t, docs, false)) {
			t.Errorf("%s: two readings of the same documents differ", name)
		}
	}
}

func TestOrderChangesOnlyTheOrderOfSources(t *testing.T) {
	for name, docs := range stories(t) {
		want := file(t, docs, true)
		for turn := range docs {
			turned := slices.Concat(docs[turn:], docs[:turn])
			slices.Reverse(turned)
			if !bytes.Equal(want, file(t, turned, true)) {
				t.Errorf("%s: the findings depend on the order of the documents", name)
				break
			}
			s := story.Analyze(turned, story.Corrections{})
			for i := range turned {
				if s.Sources[i].ID != turned[i].ID {
					t.Errorf("%s: sources are not in the order given", name)
				}
			}
		}
	}
}

func TestEveryPlaceAndIdHolds(t *testing.T) {
	for name, docs := range stories(t) {
		s := story.Analyze(docs, story.Corrections{})
		if err := story.Check(s); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		for i := range s.Events {
			if len(s.Events[i].Reports) == 0 {
				t.Errorf("%s: an event without a report", name)
			}
			if title := s.Events[i].Title; title.Start >= title.End {
				t.Errorf("%s: an event without a title", name)
			}
		}
		for _, d := range s.Differences {
			if len(d.Sides) < 2 {
				t.Errorf("%s: a difference with %d sides", name, len(d.Sides))
			}
			for _, side := range d.Sides {
				if len(side.Members) == 0 || side.Value == "" {
					t.Errorf("%s: an empty side of a difference: %s %s", name, d.Kind, d.Why.Code)
				}
			}
		}
	}
}

// An id stays when another source comes, unless that one tells of it first.
func TestIdsLast(t *testing.T) {
	docs := collect(t, seeds.Files, ".")
	ids := map[string]bool{}
	for _, e := range story.Analyze(docs, story.Corrections{}).Times {
		ids[e.ID] = true
	}
	for _, e := range story.Analyze(docs[1:], story.Corrections{}).Times {
		if !ids[e.ID] {
			t.Errorf("time %s has another id without the first source", e.ID)
		}
	}
}

// maybeNull are the fields that may be null.
var maybeNull = strings.Fields("publisher author url value earliest latest mod when sureFrom sureTo role termOf pieces within speaker speakerText cue why to unit counts time nearest origin event statement actor from")

var idForm = regexp.MustCompile(`^[taqfesd][0-9a-f]{10}(-[0-9]+)?$`)

func TestFileKeepsTheSchema(t *testing.T) {
	want := map[string][]string{
		"sources":     strings.Fields("id file sha256 language title titleBasis publisher author url published text blocks sentences"),
		"times":       strings.Fields("id source start end type value mod when basis why"),
		"actors":      strings.Fields("id name kind role names mentions"),
		"quotes":      strings.Fields("id source start end pieces kind within speaker speakerText cue why"),
		"figures":     strings.Fields("id source start end value to bound unit counts"),
		"events":      strings.Fields("id title when dates status background after before actors places reports"),
		"statements":  strings.Fields("id label members pairs silent"),
		"differences": strings.Fields("id kind severity scope sides event statement actor why"),
		"onlyIn":      strings.Fields("source start end sure nearest notYetKnown"),
	}
	for name, docs := range stories(t) {
		var got map[string]json.RawMessage
		if err := json.Unmarshal(file(t, docs, false), &got); err != nil {
			t.Fatal(err)
		}
		for section, fields := range want {
			var list []map[string]any
			if err := json.Unmarshal(got[section], &list); err != nil || list == nil {
				t.Fatalf("%s: %s is no list: %v", name, section, err)
			}
			for _, item := range list {
				for _, f := range fields {
					if _, ok := item[f]; !ok {
						t.Fatalf("%s: one of %s lacks %q", name, section, f)
					}
				}
				if id, ok := item["id"].(string); ok && section != "sources" && !idForm.MatchString(id) {
					t.Errorf("%s: %s has the id %q", name, section, id)
				}
				noNulls(t, name+" "+section, item)
			}
		}
	}
}

// noNulls checks that only what may be unknown is null, and that every reason is worded.
func noNulls(t *testing.T, at string, x any) {
	switch x := x.(type) {
	case map[string]any:
		for k, v := range x {
			if v == nil && !slices.Contains(maybeNull, k) {
				t.Errorf("%s: %s is null", at, k)
			}
			noNulls(t, at+" "+k, v)
		}
		if code, ok := x["code"].(string); ok {
			text, _ := x["text"].(string)
			if text == "" || strings.HasPrefix(text, "why.") || strings.Contains(text, "{") {
				t.Errorf("%s: the reason %q is not worded: %q", at, code, text)
			}
		}
	case []any:
		for _, v := range x {
			noNulls(t, at, v)
		}
	}
}

func TestAnalyzeTakesAnything(t *testing.T) {
	for _, s := range []string{"", " ", "\n\n\n", "On.", "On Friday.", "“", "The third round of the third round of", strings.Repeat("On Friday, ", 200), "Friday’s", "a\xffb on May 3"} {
		docs, _, err := corpus.Collect([]corpus.File{{Name: "a.txt", Data: []byte(s)}, {Name: "b.txt", Data: []byte(s + " The talks began on May 4, 2020.")}})
		if err != nil {
			continue
		}
		if err := story.Check(story.Analyze(docs, story.Corrections{})); err != nil {
			t.Errorf("%q: %v", s, err)
		}
	}
	if s := story.Analyze(nil, story.Corrections{}); s.Schema != story.Schema || s.Events == nil {
		t.Error("no documents: no story")
	}
}

func FuzzAnalyze(f *testing.F) {
	f.Add("The third round began on Wednesday.", "The third round, held on 7 November 2025, failed, he said on Friday.")
	f.Add("“We met on May 3,” Ann Lee said.", "Five people died in Monday’s fire.")
	f.Fuzz(func(t *testing.T, a, b string) {
		docs, _, err := corpus.Collect([]corpus.File{{Name: "a.txt", Data: []byte(a)}, {Name: "b.txt", Data: []byte(b)}})
		if err != nil {
			return
		}
		s := story.Analyze(docs, story.Corrections{})
		if err := story.Check(s); err != nil {
			t.Fatal(err)
		}
	})
}

func BenchmarkAnalyze(b *testing.B) {
	docs := collect(b, seeds.Files, ".")
	for b.Loop() {
		story.Analyze(docs, story.Corrections{})
	}
}

func ExampleAnalyze() {
	docs, _, err := corpus.Collect([]corpus.File{
		{Name: "a.txt", Data: []byte("---\ndate: 2022-08-16\n---\nThe fifth round of talks ended on August 15, 2022.")},
		{Name: "b.txt", Data: []byte("---\ndate: 2022-08-17\n---\nThe fifth round of talks was held on August 14, 2022.")},
	})
	if err != nil {
		panic(err)
	}
	s := story.Analyze(docs, story.Corrections{})
	for _, d := range s.Differences {
		fmt.Println(d.Kind, d.Severity)
		for _, side := range d.Sides {
			fmt.Println(lang.English.Day(side.Value), side.Members[0].Source)
		}
	}
	// Output:
	// date open
	// 14 August 2022 b
	// 15 August 2022 a
}

func TestEveryReasonOfThisRoomHasWords(t *testing.T) {
	for _, code := range strings.Fields(`attribution-doubt date-clock date-contradiction date-days date-night date-planned date-planned-or-days date-precision
		date-two-events duration-counted duration-open duration-precision figure-open figure-precision figure-update name-forms name-spelling name-terms wording-quotation`) {
		if got := lang.English.Say("why."+code, nil); strings.HasPrefix(got, "why.") {
			t.Errorf("%q has no words", code)
		}
	}
}

// A contradiction needs one happening of a moment, told by both as past, each
// with a printed day, in passages that say the same. Anything less is open.
func TestContradictionOnlyWhereNothingReconciles(t *testing.T) {
	const frame = "---\ndate: 2020-06-01\n---\nThe verdict in the Harlan case was given by the court in Oslo on May %s, 2020, after nine hours.\n"
	tests := []struct{ name, a, b, want string }{
		{"two printed days", fmt.Sprintf(frame, "3"), fmt.Sprintf(frame, "9"), "contradiction"},
		{"the next day", fmt.Sprintf(frame, "3"), fmt.Sprintf(frame, "4"), "open"},
		{"talks may last", strings.ReplaceAll(fmt.Sprintf(frame, "3"), "verdict", "third round of talks"), strings.ReplaceAll(fmt.Sprintf(frame, "9"), "verdict", "third round of talks"), "open"},
		{"the same day", fmt.Sprintf(frame, "3"), fmt.Sprintf(frame, "3"), ""},
	}
	for _, tt := range tests {
		docs, _, err := corpus.Collect([]corpus.File{{Name: "a.txt", Data: []byte(tt.a)}, {Name: "b.txt", Data: []byte(tt.b)}})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, d := range story.Analyze(docs, story.Corrections{}).Differences {
			if d.Kind == "date" {
				got = d.Severity
			}
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}
