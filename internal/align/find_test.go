package align

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"parallax/internal/anchor"
	"parallax/internal/corpus"
	"parallax/internal/text"
	"parallax/seeds"
)

func TestFindIsTheSameInAnyOrder(t *testing.T) {
	docs := five()
	want := aligned(t, docs, "Andarabi", "=Andrabi", "=FO", "=Foreign Office", "=statement", "=spokesperson", "Tarar", "Asif")
	for _, order := range [][]int{{4, 3, 2, 1, 0}, {2, 0, 4, 1, 3}, {1, 4, 0, 3, 2}} {
		var turned []corpus.Document
		for _, i := range order {
			turned = append(turned, docs[i])
		}
		got := aligned(t, turned, "Andarabi", "=Andrabi", "=FO", "=Foreign Office", "=statement", "=spokesperson", "Tarar", "Asif")
		if !reflect.DeepEqual(got, want) {
			t.Errorf("order %v: another result", order)
		}
	}
}

// five are the five articles.
func five() []corpus.Document {
	var docs []corpus.Document
	for name, data := range seeds.Articles() {
		docs = append(docs, article(name[:3], string(data)))
	}
	return docs
}

// twoReports tell of one fire, in other words.
var twoReports = []corpus.Document{
	article("a", "A warehouse fire in Lowford killed two guards on Monday night. Forty residents were evacuated from nearby homes. “We lost the building, but we saved the street,” said Holt."),
	article("b", "Two guards died when a blaze destroyed a warehouse in Lowford. About 40 residents had to leave homes nearby. “The building is lost, but the street has been saved,” Holt told reporters. The mayor of Lowford will visit the school tomorrow afternoon with three ministers from the capital."),
}

func TestFind(t *testing.T) {
	r := aligned(t, twoReports, "Holt")
	got := map[string]Relation{}
	for _, p := range r.Pairs {
		a, b := of(twoReports, r.Passages[p.A]), of(twoReports, r.Passages[p.B])
		got[firstWords(a)+" ~ "+firstWords(b)] = p.Relation
		if p.Score < 0 || p.Score > 1 || p.Why.Code == "" {
			t.Errorf("pair %+v", p)
		}
	}
	want := map[string]Relation{
		"A warehouse fire ~ Two guards died":        Paraphrase,
		"Forty residents were ~ About 40 residents": Paraphrase,
		"“We lost the ~ “The building is":           AlteredQuotation,
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if len(r.Groups) != 3 {
		t.Errorf("%d groups, want 3", len(r.Groups))
	}
	if len(r.Only) != 1 || !r.Only[0].Sure {
		t.Errorf("only here: %+v, want the visit, surely", r.Only)
	}
}

func firstWords(s string) string {
	f := strings.Fields(s)
	return strings.Join(f[:min(3, len(f))], " ")
}

func TestFindKeepsSpeakersApart(t *testing.T) {
	docs := []corpus.Document{
		article("a", "“The bridge will be open again before the winter comes,” Alvarez said."),
		article("b", "“The bridge will be open again before winter,” Brandt said."),
	}
	if r := aligned(t, docs, "Alvarez", "Brandt"); len(r.Pairs) != 0 {
		t.Errorf("two speakers: %+v", r.Pairs)
	}
	if r := aligned(t, docs, "Alvarez", "=Brandt"); len(r.Pairs) != 1 || r.Pairs[0].Relation != AlteredQuotation {
		t.Errorf("one speaker: %+v", r.Pairs)
	}
}

func TestFindKeepsOccasionsApart(t *testing.T) {
	read := func(days ...string) Result {
		docs := []corpus.Document{
			article("a", "“The bridge will be open again before the winter comes,” Alvarez said on Monday."),
			article("b", "“The bridge will be open again before winter,” Alvarez said on Friday."),
		}
		var passages [][]Passage
		for i := range docs {
			r := said(&docs[i], "Alvarez")
			at := strings.LastIndex(docs[i].Text, " ") + 1
			r.Times = []anchor.Time{{At: text.Place{Source: docs[i].ID, Start: at, End: len(docs[i].Text) - 1}, Value: days[i], When: &anchor.When{From: days[i], To: days[i], Precision: "day"}}}
			passages = append(passages, Passages(&docs[i], r))
		}
		return find(docs, passages)
	}
	if r := read("2025-03-03", "2025-03-03"); len(r.Pairs) != 1 || r.Pairs[0].Relation != AlteredQuotation {
		t.Errorf("one day: %+v", r.Pairs)
	}
	if r := read("2025-03-03", "2025-03-07"); len(r.Pairs) > 0 && r.Pairs[0].Relation == AlteredQuotation {
		t.Errorf("two days: %+v", r.Pairs)
	}
}

func TestFindOddCorpora(t *testing.T) {
	fire := "A warehouse fire in Lowford killed two guards on Monday night. Forty residents were evacuated from nearby homes."
	football := "Rovers beat United by three goals to one after extra time. The striker scored twice before the interval and left the pitch injured."
	poem := "Daffodils bloom early beside quiet rivers. Nobody remembers whose garden started them."
	tests := []struct {
		name   string
		texts  []string
		pairs  int
		groups int
	}{
		{"nothing", nil, 0, 0},
		{"one", []string{fire}, 0, 0},
		{"unrelated", []string{fire, football, poem}, 0, 0},
		{"identical", []string{fire, fire, fire}, 6, 2},
		{"an empty one", []string{fire, ""}, 0, 0},
		{"marks only", []string{"… — “”!", "… — “”!"}, 0, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var docs []corpus.Document
			for i, x := range tt.texts {
				docs = append(docs, article(fmt.Sprint(i), x))
			}
			r := aligned(t, docs)
			if len(r.Pairs) != tt.pairs || len(r.Groups) != tt.groups {
				t.Errorf("%d pairs in %d groups, want %d in %d", len(r.Pairs), len(r.Groups), tt.pairs, tt.groups)
			}
			for _, p := range r.Pairs {
				if p.Relation != Verbatim {
					t.Errorf("%+v", p)
				}
			}
		})
	}
}

func TestFindTellsRoundsApart(t *testing.T) {
	f := newFinder(twoReports, [][]Passage{{{terms: []term{{key: "o2/round", class: ordinal}}}}, {{terms: []term{{key: "o3/round", class: ordinal}}}, {terms: []term{{key: "o2/round", class: ordinal}}}}}, nil, &pace{watch: unwatched})
	if !f.otherRound(0, 1) || f.otherRound(0, 2) {
		t.Error("second and third round are two, second and second one")
	}
}

// What one side denies or gives and the other grants or takes is not one statement.
func TestFindKeepsStancesApart(t *testing.T) {
	tests := []struct {
		a, b string
		pair bool
	}{
		{"The mayor dismissed talk about deep rifts in the council.", "The guard pointed to deep rifts in the council.", false},
		{"The mayor talked about deep rifts in the council.", "The guard pointed to deep rifts in the council.", true},
		{"The owners offered the crews 8 percent over two years.", "The strike ended when the crews accepted a rise of 14 percent over two years.", false},
		{"The owners offered the crews 8 percent over two years.", "The owners had offered the crews 9 percent over two years.", true},
	}
	for _, tt := range tests {
		more := " The bridge at Ulm was closed to lorries before winter."
		docs := []corpus.Document{article("a", tt.a+more), article("b", tt.b+more)}
		found := false
		for _, p := range aligned(t, docs).Pairs {
			found = found || of(docs, aligned(t, docs).Passages[p.A]) == tt.a
		}
		if found != tt.pair {
			t.Errorf("%q and %q: a pair %v, want %v", tt.a, tt.b, found, tt.pair)
		}
	}
}

// A source that quotes a part of what the other quotes alters nothing.
func TestFindTellsExcerptsFromAlterations(t *testing.T) {
	docs := []corpus.Document{
		article("a", "Holt spoke of “a street that was saved” after the fire."),
		article("b", "“We lost the building, but it is a street that was saved by its people,” Holt said of the fire."),
		article("c", "“The building is lost, but the street has been saved by the people,” Holt said of the fire."),
	}
	r := aligned(t, docs, "Holt")
	altered := 0
	for _, p := range r.Pairs {
		if p.Relation != AlteredQuotation {
			continue
		}
		altered++
		if a, b := r.Passages[p.A].At.Source, r.Passages[p.B].At.Source; a == "a" && b == "b" {
			t.Error("an excerpt counts as altered")
		}
	}
	if altered == 0 {
		t.Error("no altered quotation found")
	}
}

func BenchmarkFive(b *testing.B) {
	docs := five()
	for b.Loop() {
		aligned(b, docs)
	}
}

// BenchmarkHundred aligns a hundred articles made of the five, each with words of its own.
func BenchmarkHundred(b *testing.B) {
	var docs []corpus.Document
	base := five()
	for i := range 100 {
		words := strings.Split(base[i%5].Text, " ")
		for k := range words {
			if (k*7+i*13)%3 == 0 && len(words[k]) > 4 && !strings.ContainsAny(words[k], ".\n“”") {
				words[k] = fmt.Sprintf("%sx%d", words[k], i)
			}
		}
		docs = append(docs, article(fmt.Sprintf("%03d", i), strings.Join(words, " ")))
	}
	for b.Loop() {
		aligned(b, docs)
	}
}
