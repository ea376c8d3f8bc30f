package anchor

import (
	"slices"
	"testing"

	"parallax/internal/corpus"
	"parallax/internal/lang"
	"parallax/seeds"
)

// articles reads the five articles.
func articles(t testing.TB) []corpus.Document {
	t.Helper()
	var files []corpus.File
	for name, data := range seeds.Articles() {
		files = append(files, corpus.File{Name: name, Data: data})
	}
	docs, _, err := corpus.Collect(files)
	if err != nil {
		t.Fatal(err)
	}
	return docs
}

func TestSeedsArePublished(t *testing.T) {
	want := []struct{ value, earliest, latest, basis string }{
		{"2025-11-07", "2025-11-07", "2025-11-13", "inferred"},
		{"2025-10-29", "2025-10-29", "2025-11-02", "corpus"},
		{"2025-11-09", "2025-11-09", "2025-11-15", "inferred"},
		{"2025-11-09", "2025-11-09", "2025-11-11", "corpus"},
		{"", "2025-11-07", "", "inferred"},
	}
	docs := articles(t)
	_, published := Date(docs)
	for i, w := range want {
		p := published[i]
		if p.Value != w.value || p.Earliest != w.earliest || p.Latest != w.latest || p.Basis != w.basis {
			t.Errorf("%s: published %q, %q to %q, %s; want %v", docs[i].ID, p.Value, p.Earliest, p.Latest, p.Basis, w)
		}
		if len(p.Evidence) == 0 {
			t.Errorf("%s: no evidence", docs[i].ID)
		}
	}
}

func TestSeedsTimes(t *testing.T) {
	want := map[int][]string{
		0: {"Friday 2025-11-07", "November 7 2025-11-07", "August 2021 2021-08"},
		1: {"Wednesday 2025-10-29", "four-day P4D", "week-long P1W", "Monday 2025-10-27", "18 hours PT18H", "October 19 2025-10-19", "October 12 2025-10-12"},
		2: {"November 6 2025-11-06", "Sunday 2025-11-09", "October 2025 2025-10", "four years ago 2021", "2015 2015"},
		3: {"Sunday 2025-11-09", "weeks PXW", "October 2025-10", "Friday 2025-11-07", "the night of October 11 2025-10-11TNI", "October 15 2025-10-15",
			"October 25 2025-10-25", "October 31 2025-10-31", "November 6 2025-11-06", "Wednesday 2025-11-05"},
		4: {"November 7 2025-11-07", "August 2021 2021-08", "October 2025 2025-10"},
	}
	docs := articles(t)
	times, _ := Date(docs)
	for i, list := range want {
		var got []string
		for _, x := range times[i] {
			got = append(got, x.At.Span().Of(docs[i].Text)+" "+x.Value)
		}
		for _, w := range list {
			if !slices.Contains(got, w) {
				t.Errorf("%s: no %q among %q", docs[i].ID, w, got)
			}
		}
	}
}

// The order in which the documents come changes nothing.
func TestOrderOfDocuments(t *testing.T) {
	docs := articles(t)
	times, published := Date(docs)
	slices.Reverse(docs)
	times2, published2 := Date(docs)
	slices.Reverse(times2)
	slices.Reverse(published2)
	for i := range times {
		if published[i].Value != published2[i].Value || published[i].Why.Code != published2[i].Why.Code {
			t.Errorf("%d: %v, reversed %v", i, published[i], published2[i])
		}
		if !slices.EqualFunc(times[i], times2[i], func(a, b Time) bool { return a.At == b.At && a.Value == b.Value && a.Why.Code == b.Why.Code }) {
			t.Errorf("%d: times differ when the documents are reversed", i)
		}
	}
}

// Every reason has its words.
func TestReasonsHaveWords(t *testing.T) {
	times, published := Date(articles(t))
	for i := range times {
		if w := published[i].Why; lang.English.Why(w) == "why."+w.Code {
			t.Errorf("no words for %s", w.Code)
		}
		for _, x := range times[i] {
			if lang.English.Why(x.Why) == "why."+x.Why.Code {
				t.Errorf("no words for %s", x.Why.Code)
			}
		}
	}
}
