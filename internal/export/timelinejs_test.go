package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"parallax/internal/corpus"
	"parallax/internal/intake"
	"parallax/internal/lang"
)

func TestTimelineJS(t *testing.T) {
	data := sampleChronicle().TimelineJS(false, lang.English)
	golden(t, "timeline.json", data)
	var file struct {
		Title struct {
			Text struct{ Headline, Text string }
		}
		Events []struct {
			Start map[string]int `json:"start_date"`
			End   map[string]int `json:"end_date"`
			Shown string         `json:"display_date"`
			Text  struct{ Headline, Text string }
			ID    string `json:"unique_id"`
		}
	}
	dec := json.NewDecoder(bytes.NewReader(data))
	if err := dec.Decode(&file); err != nil {
		t.Fatal(err)
	}
	want := []struct{ id, start, end, shown string }{
		{"bc", "-44", "", ""},
		{"month", "2021 8", "", ""},
		{"before", "2025 10 10", "", "before 11 October 2025"},
		{"differ", "2025 10 11", "2025 10 12", "11 October 2025 (A) or 12 October 2025 (B)"},
		{"minute", "2025 10 13 21 30", "", ""},
		{"week", "2025 10 25", "2025 10 28", "some time in 25–28 October 2025"},
		{"planned", "2025 12 1", "2025 12 3", ""},
		{"after", "2025 10 12", "", "after 11 October 2025"},
	}
	if len(file.Events) != len(want) {
		t.Fatalf("%d events, want %d", len(file.Events), len(want))
	}
	words := func(m map[string]int) string {
		var out []string
		for _, k := range []string{"year", "month", "day", "hour", "minute"} {
			if n, ok := m[k]; ok {
				out = append(out, strconv.Itoa(n))
			}
		}
		return strings.Join(out, " ")
	}
	for i, e := range file.Events {
		if got := [4]string{e.ID, words(e.Start), words(e.End), e.Shown}; got != [4]string{want[i].id, want[i].start, want[i].end, want[i].shown} {
			t.Errorf("got %q, want %q", got, want[i])
		}
		onlyParagraphs(t, e.Text.Text)
		if got := onlyParagraphs(t, e.Text.Headline); got != sampleChronicle().Events[i].Title {
			t.Errorf("headline %q shows %q", e.Text.Headline, got)
		}
	}
	if shown := onlyParagraphs(t, file.Title.Text.Text); !strings.Contains(shown, "gull flew (undated; C)") || file.Title.Text.Headline != "Ferries &amp; quays" {
		t.Errorf("title: %q %q", file.Title.Text.Headline, shown)
	}
	if got := onlyParagraphs(t, file.Events[4].Text.Text); !strings.Contains(got, `<script>alert(2)</script> [link](javascript:alert(3)) https://evil.example www.evil.example`) {
		t.Errorf("a report isn't verbatim: %q", got)
	}
}

// addresses are what TimelineJS (3.9.11, Util.js) makes links of, in HTML that it
// has read and written anew.
var addresses = []*regexp.Regexp{
	regexp.MustCompile(`(?i)\b(?:https?|ftp)://[a-z0-9]`), regexp.MustCompile(`(?i)(?:^|[^/>])www\.\S`), regexp.MustCompile(`[a-zA-Z0-9_.+-]+@[a-zA-Z0-9-]+\.[a-zA-Z0-9-.]+`),
}

// onlyParagraphs fails where HTML holds more than paragraphs, or words of which
// TimelineJS would make a link; it returns what is shown.
func onlyParagraphs(t *testing.T, source string) string {
	t.Helper()
	nodes, err := html.ParseFragment(strings.NewReader(source), &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div})
	if err != nil {
		t.Fatal(err)
	}
	var shown strings.Builder
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		if n.Type != html.TextNode && (n.Data != "p" && n.Data != "wbr" || len(n.Attr) > 0) {
			t.Errorf("%q holds %q", source, n.Data)
		}
		if n.Type == html.TextNode {
			shown.WriteString(n.Data)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	var anew strings.Builder
	for _, n := range nodes {
		walk(n)
		if err := html.Render(&anew, n); err != nil {
			t.Fatal(err)
		}
	}
	for _, r := range addresses {
		if found := r.FindString(anew.String()); found != "" {
			t.Errorf("TimelineJS makes a link of %q", found)
		}
	}
	return shown.String()
}

func TestTimelineSheet(t *testing.T) {
	data := sampleChronicle().TimelineSheet(false, lang.English)
	golden(t, "timeline.csv", data)
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll() // checks the number of cells too
	if err != nil {
		t.Fatal(err)
	}
	head := "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Alt Text,Type,Group,Background"
	if got := strings.Join(rows[0], ","); got != head {
		t.Errorf("columns %s", got)
	}
	for _, row := range rows[1:] {
		for i, cell := range row {
			_, err := strconv.Atoi(cell)
			if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) && (err != nil || rows[0][i] != "Year") {
				t.Errorf("%s %q is a formula", rows[0][i], cell)
			}
		}
	}
	if got := rows[1][16]; got != "title" {
		t.Errorf("the first slide's type is %q", got)
	}
	if got := strings.Join(rows[6][:4], " "); got != "2025 10 13 21:30:00" {
		t.Errorf("a time of day: %q", got)
	}
}

func TestTimelineJSBySource(t *testing.T) {
	rows, err := csv.NewReader(bytes.NewReader(sampleChronicle().TimelineSheet(true, lang.English))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, row := range rows {
		if row[9] == "council met" {
			got = append(got, row[17]+" "+row[2]+" "+row[6])
			if n := strings.Count(row[10], "council met"); n != 1 || !strings.Contains(row[10], row[17]+" ¶") {
				t.Errorf("%s tells %q", row[17], row[10])
			}
		}
	}
	if want := []string{"A 11 ", "B 12 "}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Both files are read back by the reader of documents: a dated paragraph for
// each event, with its headline.
func TestTimelineReadsBack(t *testing.T) {
	want := []string{
		"In 44 BC, quay was built.",
		"In August 2021, port opened.",
		"On 10 October 2025, ferry sank.",
		"From 11 October 2025 to 12 October 2025, council met.",
		"On 13 October 2025, =cmd strike began.",
		"From 25 October 2025 to 28 October 2025, talks were held — Verhandlungsdelegationsmitglieder",
		"From 1 December 2025 to 3 December 2025, vote.",
		"On 12 October 2025, quay <i>closed</i>.",
	}
	c := sampleChronicle()
	for name, data := range map[string][]byte{"t.json": c.TimelineJS(false, lang.English), "t.csv": c.TimelineSheet(false, lang.English)} {
		drafts, problems := intake.Open(corpus.File{Name: name, Data: data}, intake.Options{})
		if len(problems) > 0 || len(drafts) != 1 {
			t.Fatalf("%s: %d drafts, %v", name, len(drafts), problems)
		}
		var got []string
		for p := range strings.SplitSeq(drafts[0].Text, "\n\n") {
			if strings.HasPrefix(p, "In ") || strings.HasPrefix(p, "On ") || strings.HasPrefix(p, "From ") {
				got = append(got, p)
			}
		}
		if !strings.Contains(drafts[0].Text, "https://evil.example www.evil.example WWW.evil.example a@evil.example") {
			t.Errorf("%s: an address did not come back: %s", name, drafts[0].Text)
		}
		if drafts[0].Meta.Title != c.Title || len(got) != len(want) {
			t.Fatalf("%s: %q, %d events of %d:\n%s", name, drafts[0].Meta.Title, len(got), len(want), drafts[0].Text)
		}
		for i := range want {
			if !strings.HasPrefix(got[i], want[i]) {
				t.Errorf("%s: got %q, want %q", name, got[i], want[i])
			}
		}
	}
}

func TestYearlessHasNoSlides(t *testing.T) {
	c := sampleChronicle()
	c.Yearless = true
	data := string(c.TimelineJS(false, lang.English))
	if strings.Contains(data, "start_date") || !strings.Contains(data, "council met (11 October (year unknown) (A)") {
		t.Errorf("got %s", data)
	}
}
