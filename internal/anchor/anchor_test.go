package anchor

import (
	"fmt"
	"strings"
	"testing"

	"parallax/internal/corpus"
	"parallax/internal/lang"
)

// document reads one text.
func document(t testing.TB, name, text, given string) corpus.Document {
	t.Helper()
	d, err := corpus.Read(corpus.File{Name: name + ".txt", Data: []byte(text)})
	if err != nil {
		t.Fatal(err)
	}
	d.ID, d.Given, d.English = name, given, true
	return d
}

// values lists the values of one text with its date given.
func values(t testing.TB, text, given string) []string {
	times, _ := Date([]corpus.Document{document(t, "a", text, given)})
	var out []string
	for _, x := range times[0] {
		out = append(out, x.Value)
	}
	return out
}

func TestTimesFromPublication(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"The minister said Friday that it was over.", "[2025-11-07]"},
		{"The minister said on Wednesday that it was over.", "[2025-11-05]"},
		{"They will meet on Monday.", "[2025-11-10]"},
		{"They were to answer by Monday.", "[2025-11-10]"},
		{"It closed yesterday and opens tomorrow.", "[2025-11-06 2025-11-08]"},
		{"It began last week and will end next month.", "[2025-W44 2025-12]"},
		{"He left in October, and in December 2024.", "[2025-10 2024-12]"},
		{"The rights, which expire Jan. 21, were sold.", "[2026-01-21]"},
		{"She was born last April.", "[2025-04]"},
		{"It began four years ago.", "[2021]"},
		{"He arrived on Monday, Nov. 3, and left the next day.", "[2025-11-03 2025-11-04]"},
		{"The third-quarter loss was $3 million, against $2 million a year earlier.", "[2025-Q3 2024-Q3]"},
		{"He was found on Thanksgiving Day.", "[2024-11-28]"},
		{"It happened on Saturday night.", "[2025-11-01TNI]"},
		{"Over the weekend it rained.", "[2025-W44-WE]"},
		{"He said that supply would return on Monday.", "[2025-11-10]"},
		{"Trains were due to run on Monday.", "[2025-11-10]"},
		{"It had been due to end on Monday.", "[2025-11-03]"},
		{"The company promised to reopen on Sunday.", "[2025-11-09]"},
		{"He said he would appeal Monday's ruling.", "[2025-11-03]"},
		{"It leaked on October 29. It was not contained until Friday.", "[2025-10-29 2025-10-31]"},
		{"It was not contained until Friday.", "[2025-11-07]"},
		{"The strike of May 2 was not over until Monday.", "[2025-05-02 2025-11-03]"},
	} {
		if got := fmt.Sprint(values(t, tt.in+"\n", "2025-11-07")); got != tt.want {
			t.Errorf("%q: %s, want %s", tt.in, got, tt.want)
		}
	}
}

func TestUnknownStaysOpen(t *testing.T) {
	doc := document(t, "a", "The minister said on Friday that the talks of November 7 were over. They began last week.\n", "")
	times, published := Date([]corpus.Document{doc})
	if p := published[0]; p.Value != "" || p.Earliest != "" || p.Basis != "unknown" {
		t.Errorf("published %+v", p)
	}
	for i, want := range []string{"XXXX-WXX-5", "XXXX-11-07", "XXXX-WXX"} {
		if got := times[0][i]; got.Value != want || got.When != nil {
			t.Errorf("got %q %v, want %q without bounds", got.Value, got.When, want)
		}
	}
}

func TestFrontMatterOutranks(t *testing.T) {
	doc := document(t, "a", "---\ndate: 2024-03-01\n---\nHe said on Friday that it was over.\n", "2025-11-07")
	times, published := Date([]corpus.Document{doc})
	if p := published[0]; p.Value != "2024-03-01" || p.From != "front matter" || p.Basis != "stated" {
		t.Errorf("published %+v", p)
	}
	if times[0][0].Value != "2024-03-01" {
		t.Errorf("Friday is %s", times[0][0].Value)
	}
}

// Dates that contradict each other are told; an update is no contradiction.
func TestConflictsAreTold(t *testing.T) {
	for _, tt := range []struct{ in, given, want string }{
		{"Port strike ends\n\n17 June 2019\n\nIt ended on Sunday, the union said.\n", "2019-06-18", "published-given-conflict"},
		{"Port strike ends\n\n17 June 2019\n\nIt ended on Sunday, the union said.\n", "2019-06-17", "published-given"},
		{"Port strike ends\n\nUpdated 18 June 2019\n\nIt ended on Sunday, the union said.\n", "2019-06-17", "published-given"},
		{"---\ndate: 2019-06-16\n---\nPort strike ends\n\n17 June 2019\n\nIt ended on Sunday, the union said.\n", "", "published-front-matter-conflict"},
		{"Port strike ends\n\n17 June 2019\n\n20 June 2019\n\nIt ended on Sunday, the union said.\n", "", "published-line-conflict"},
	} {
		_, published := Date([]corpus.Document{document(t, "a", tt.in, tt.given)})
		p := published[0]
		if p.Why.Code != tt.want || lang.English.Why(p.Why) == "why."+p.Why.Code {
			t.Errorf("%q: %s, want %s", tt.in, p.Why.Code, tt.want)
		}
	}
}

// A line over the text that is only a date is the day of publication.
func TestDateLine(t *testing.T) {
	for _, tt := range []struct{ in, value, words string }{
		{"Port strike ends\nBy Laura Pell\n17 June 2019\nIt ended on Sunday, the union said.\n", "2019-06-17", "17 June 2019"},
		{"Port strike ends\n\nJune 17, 2019\n\nIt ended on Sunday, the union said.\n", "2019-06-17", "June 17, 2019"},
		{"Port strike ends\n\nUpdated June 17, 2019 6:40 pm\n\nIt ended on Sunday, the union said.\n", "2019-06-17", "June 17, 2019"},
		{"Port strike ends\n\nPublished: 17 June 2019 | Updated: 18 June 2019\n\nIt ended on Sunday, the union said.\n", "2019-06-17", "17 June 2019"},
		{"17 June 2019\n\nPort strike ends\n\nIt ended on Sunday, the union said.\n", "2019-06-17", "17 June 2019"},
		{"Port strike ends\n\nThe strike of 17 June 2019\n\nIt ended on Sunday, the union said.\n", "", ""},
		{"Port strike ends\n\nIt ended on Sunday, the union said. Ships came in again.\n\nThe port is open, and so are the gates.\n\n17 June 2019\n\nThen work began.\n", "", ""},
	} {
		doc := document(t, "a", tt.in, "")
		_, published := Date([]corpus.Document{doc})
		p := published[0]
		if tt.value == "" {
			if p.Basis == stated {
				t.Errorf("%q: published %+v", tt.in, p)
			}
			continue
		}
		if p.Value != tt.value || p.Basis != stated || len(p.Evidence) != 1 || !strings.HasPrefix(p.Evidence[0].Span().Of(tt.in), tt.words) {
			t.Errorf("%q: published %+v", tt.in, p)
		}
	}
}

// A dateline without a year has it from the days of the text.
func TestDatelineWithoutYear(t *testing.T) {
	doc := document(t, "a", "CONSTANTA, June 12 (Monitor) - Workers walked out on Wednesday for the first time since 2018, and 1,800 joined. Talks that began in May 2019 ended on June 10.\n", "")
	times, published := Date([]corpus.Document{doc})
	if p := published[0]; p.Value != "2019-06-12" || p.Latest != "2019-06-13" || p.Basis != inferred || p.Why.Code != "published-dateline-printed" {
		t.Errorf("published %+v", p)
	}
	if times[0][1].Value != "2019-06-12" {
		t.Errorf("Wednesday is %s", times[0][1].Value)
	}
}

// Of any text the times lie in it, in order, twice the same, and no year of the
// reading's own is told.
func FuzzDate(f *testing.F) {
	for _, seed := range []string{
		"The fire of March 3 was out by Monday. It opened on Tuesday, March 11, a day later.", "OSLO, May 4 (X) - On Friday he said that it would end on Monday.",
		"17 June 2019\n\nIt was not over until Friday, two weeks ago, last month, in 44 BC.", "Published: 1 January 9602\n\nOn Monday, January 3, they met last week.",
	} {
		f.Add(seed, "On Monday the fire on March 3 broke out in Port Reyle near Cape Dorn.")
	}
	f.Fuzz(func(t *testing.T, one, two string) {
		var docs []corpus.Document
		for i, s := range [...]string{one, two} {
			d, err := corpus.Read(corpus.File{Name: string(rune('a'+i)) + ".txt", Data: []byte(s)})
			if err != nil {
				return
			}
			d.ID, d.English = string(rune('a'+i)), true
			docs = append(docs, d)
		}
		times, published := Date(docs)
		again, _ := Date(docs)
		for i := range times {
			end := 0
			for k, x := range times[i] {
				if x.At.Start < end || x.At.End > len(docs[i].Text) || x.At.End <= x.At.Start {
					t.Fatalf("%q: time at %d–%d after %d", docs[i].Text, x.At.Start, x.At.End, end)
				}
				end = x.At.End
				if again[i][k].Value != x.Value {
					t.Fatalf("%q: %s, then %s", docs[i].Text, x.Value, again[i][k].Value)
				}
				if year, ok := pointOf(x.Value); ok && year.year >= firstNominal && year.year <= lastNominal && !strings.Contains(one+two, "9") {
					t.Fatalf("%q: %s", docs[i].Text, x.Value)
				}
			}
			if p := published[i]; strings.HasPrefix(p.Earliest, "96") && !strings.Contains(one+two, "96") {
				t.Fatalf("%q: published %+v", docs[i].Text, p)
			}
		}
	})
}

// A run of days over the end of the year takes the year on either side.
func TestTurnOfTheYear(t *testing.T) {
	doc := document(t, "a", "The flood came on December 29. The dam broke in December 2024, officials said on Friday. The last village was reached on January 3.\n", "")
	times, published := Date([]corpus.Document{doc})
	got := fmt.Sprint(times[0][0].Value, " ", times[0][3].Value, " ", published[0].Earliest)
	if got != "2024-12-29 2025-01-03 2025-01-03" {
		t.Errorf("got %s", got)
	}
}

// Articles that have nothing to do with each other don't date each other.
func TestUnrelatedArticles(t *testing.T) {
	a := document(t, "a", "The mayor of Lisbon, Carlos Moedas, said the Tagus bridge would close. It was built by Lopes and Costa near Almada, Belem, Sintra and Cascais. The work, approved in October 2025, began on November 3.\n", "")
	b := document(t, "b", "In Nairobi the runner Faith Kipyegon met Beatrice Chebet at Nyayo Stadium. Coach Patrick Sang of Kaptagat said on November 5 that Eldoret and Iten were ready.\n", "")
	_, published := Date([]corpus.Document{a, b})
	if published[0].Earliest != "2025-11-03" {
		t.Errorf("a: %+v", published[0])
	}
	if published[1].Basis != "unknown" {
		t.Errorf("b was dated by a: %+v", published[1])
	}
}

// A short report has few names; half of them are enough to lend it a year.
func TestShortReportTakesYear(t *testing.T) {
	a := document(t, "a", "Bridge over the Tarn is closed\n\nHarlow Courier, 3 March 2024\n\nThe Old Mill bridge in Harlow was closed on Saturday, the mayor, Ilse Brandt, said. Northern pier cracks were found by Jonas Feld and by Pavel Roth of the Tarn Council.\n", "")
	b := document(t, "b", "HARLOW, March 6 (Tarn Press) - Boats crossed the Tarn on Wednesday for the first time since the Old Mill bridge closed. The mayor, Ilse Brandt, was on board.\n\nThe boats will go on until the bridge is repaired, the company said. It has three of them.\n", "")
	_, published := Date([]corpus.Document{a, b})
	if p := published[1]; p.Value != "2024-03-06" || p.Why.Code != "published-dateline-dated-source" {
		t.Errorf("got %+v", p)
	}
}

func TestBounds(t *testing.T) {
	for _, tt := range []struct{ value, want string }{
		{"2025-11-07", "{2025-11-07 2025-11-07 2025-11-07 2025-11-07 day}"},
		{"2025-10", "{2025-10-01   2025-10-31 month}"},
		{"2025", "{2025-01-01   2025-12-31 year}"},
		{"2025-W45", "{2025-11-03   2025-11-09 week}"},
		{"2025-W45-WE", "{2025-11-08   2025-11-09 day}"},
		{"2025-Q4", "{2025-10-01   2025-12-31 quarter}"},
		{"2025-SU", "{2025-06-01   2025-08-31 season}"},
		{"199", "{1990-01-01   1999-12-31 decade}"},
		{"19", "{1900-01-01   1999-12-31 century}"},
		{"BC03", "{-0399-01-01   -0300-12-31 century}"},
		{"BC047", "{-0478-01-01   -0469-12-31 decade}"},
		{"BC0490-09-12", "{-0489-09-12 -0489-09-12 -0489-09-12 -0489-09-12 day}"},
		{"2025-10-11TNI", "{2025-10-11T18:00   2025-10-12T06:00 part-of-day}"},
		{"2025-10-11T24:00", "{2025-10-11T23:59 2025-10-11T23:59 2025-10-11T23:59 2025-10-11T23:59 minute}"},
		{"2025-10-11T09:30", "{2025-10-11T09:30 2025-10-11T09:30 2025-10-11T09:30 2025-10-11T09:30 minute}"},
	} {
		w := Bounds(tt.value)
		if w == nil {
			t.Errorf("%s: no bounds", tt.value)
			continue
		}
		if got := fmt.Sprint(*w); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.value, got, tt.want)
		}
	}
	for _, v := range []string{"", "PAST_REF", "P4D", "XXXX-10-12", "2025-13", "2025-02-30", "XXXX", "BC", "2025-"} {
		if w := Bounds(v); w != nil {
			t.Errorf("%q: bounds %v", v, *w)
		}
	}
}

// Where the day of publication is a range, what counts from it is one too.
func TestWidenedBounds(t *testing.T) {
	doc := document(t, "a", "In October 2025 it began. On November 6 they met, and on Sunday they said that envoys will come this week.\n", "")
	times, published := Date([]corpus.Document{doc})
	if p := published[0]; p.Value != "" || p.Earliest != "2025-11-09" || p.Latest != "2025-11-15" {
		t.Fatalf("published %+v", p)
	}
	week := times[0][3]
	if week.Value != "2025-W45" || week.When.From != "2025-11-03" || week.When.To != "2025-11-16" || week.When.SureFrom != "" {
		t.Errorf("this week is %s, %+v", week.Value, *week.When)
	}
}

func ExampleDate() {
	doc, _ := corpus.Read(corpus.File{Name: "a.txt", Data: []byte("The court ruled on Wednesday.\n")})
	doc.Given, doc.English = "2025-11-09", true
	times, published := Date([]corpus.Document{doc})
	fmt.Println(published[0].Basis, times[0][0].Value, times[0][0].Why.Code)
	// Output: stated 2025-11-05 time-weekday-before
}

func BenchmarkDate(b *testing.B) {
	docs := articles(b)
	for b.Loop() {
		Date(docs)
	}
}

// What counts from a day of publication of which only a bound is known stays
// open, unless it is the same from every day possible.
func TestBoundIsNoDate(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"The mayor took office in 2019. Last year she moved, and last month she fell ill.\n", "[2019 XXXX XXXX-XX]"},
		{"The bridge was opened last year, in 2023. Next year it will be closed, and next month it is painted.\n", "[2023 2023 2025 XXXX-XX]"},
	} {
		times, _ := Date([]corpus.Document{document(t, "a", tt.in, "")})
		var got []string
		for _, x := range times[0] {
			got = append(got, x.Value)
		}
		if fmt.Sprint(got) != tt.want {
			t.Errorf("%q: %s, want %s", tt.in, got, tt.want)
		}
	}
}
