package export

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"parallax/internal/lang"
	"parallax/internal/story"
	"parallax/internal/text"
	"parallax/internal/why"
)

// small is a story made by hand, with one finding of each kind.
func small() *story.Story {
	const words = "“We’ll go,” Ann said on Friday. Five left."
	day := "2025-11-07"
	id := "a1"
	at := func(s string) text.Place {
		start := strings.Index(words, s)
		return text.Place{Source: "a", Start: start, End: start + len(s)}
	}
	cue := at("said")
	s := &story.Story{
		Schema: story.Schema,
		Sources: []story.Source{{
			ID: "a", File: "a.txt", Title: "“We’ll go,”", TitleBasis: "lead", Text: words,
			Published: story.Published{Basis: "unknown", Why: why.Because("published-unknown")},
			Blocks:    []story.Block{{Kind: "paragraph", Start: 0, End: len(words), Number: 1}},
			Sentences: []story.Sentence{{Start: 0, End: len(words)}},
		}},
		Times: []story.Time{{ID: "t1", Place: at("Friday"), Type: "DATE", Value: day, Basis: "publication",
			When: &story.When{From: &day, SureFrom: &day, SureTo: &day, To: &day, Precision: "day"},
			Why:  why.Because("test", "day", day).With(at("Friday"))}},
		Actors:  []story.Actor{{ID: id, Name: "Ann", Kind: "person", Mentions: []story.Mention{{Place: at("Ann"), Form: "name"}}}},
		Quotes:  []story.Quote{{ID: "q1", Place: at("“We’ll go,”"), Kind: "direct", Speaker: &id, Cue: &cue}},
		Figures: []story.Figure{{ID: "f1", Place: at("Five"), Value: 5, Bound: "exact"}},
		Events:  []story.Event{{ID: "e1", Title: at("Ann said"), Dates: "one", Status: "past", Reports: []story.Report{{Place: at("Ann said on Friday")}}}},
		Differences: []story.Difference{{ID: "d1", Kind: "date", Severity: "open", Scope: "within", Why: why.Because("test"),
			Sides: []story.Side{{Value: day, Members: []text.Place{at("Friday")}}}}},
	}
	story.Fill(s)
	return s
}

func TestStoryReadsBack(t *testing.T) {
	first, err := Story(small(), lang.English)
	if err != nil {
		t.Fatal(err)
	}
	s, err := ReadStory(first)
	if err != nil {
		t.Fatal(err)
	}
	second, err := Story(s, lang.English)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(first, second) {
		t.Errorf("written again, the story file differs:\n%s\n%s", first, second)
	}
}

func TestStoryWordsReasonsOnACopy(t *testing.T) {
	s := small()
	data, err := Story(s, lang.English)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(data, []byte(`"text": "why.test"`)) {
		t.Errorf("reasons are not worded: %s", data)
	}
	if s.Times[0].Why.Text != "" || s.Differences[0].Why.Text != "" {
		t.Error("the story itself was changed")
	}
	if bytes.Contains(data, []byte(`\u00`)) || !bytes.Contains(data, []byte("“We’ll go,”")) {
		t.Error("the text is not written as it is")
	}
}

func TestReadStoryRefuses(t *testing.T) {
	good, err := Story(small(), lang.English)
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ name, from, to, want string }{
		{"another schema", story.Schema, "parallax.story/9", `its schema is "parallax.story/9"`},
		{"a place outside", `"end": 48,`, `"end": 4800,`, "is not within the text"},
		{"a cut character", `"start": 0,`, `"start": 1,`, "cuts a character"},
		{"an unknown source", `"source": "a"`, `"source": "b"`, `there is no source "b"`},
		{"an unknown speaker", `"speaker": "a1"`, `"speaker": "a2"`, `there is no "a2"`},
		{"an id twice", `"id": "f1"`, `"id": "q1"`, "there twice"},
		{"a wrong type", `"value": 5`, `"value": "five"`, "line "},
		{"cut short", "\n}\n", "\n", "it ends too early"},
		{"more after it", "\n}\n", "\n}\n{}", "line "},
		{"not JSON", `"schema"`, `schema`, "line 2, column 3: it is not JSON"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			bad := strings.Replace(string(good), tt.from, tt.to, 1)
			if bad == string(good) {
				t.Fatalf("the file holds no %s", tt.from)
			}
			_, err := ReadStory([]byte(bad))
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want an error with %q", err, tt.want)
			}
		})
	}
	if _, err := ReadStory([]byte{0xff, 0xfe}); err == nil {
		t.Error("took what is not UTF-8")
	}
}

func FuzzReadStory(f *testing.F) {
	good, err := Story(small(), lang.English)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(good)
	f.Add([]byte(`{"schema":"parallax.story/1"}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := ReadStory(data)
		if err != nil {
			return
		}
		if err := story.Check(s); err != nil {
			t.Fatal(err)
		}
	})
}

func ExampleStory() {
	data, err := Story(&story.Story{Schema: story.Schema}, lang.English)
	fmt.Println(len(data) > 0, err)
	// Output: true <nil>
}
