package export

import (
	"net/url"
	"strings"
	"testing"

	"parallax/internal/lang"
)

func TestReference(t *testing.T) {
	stated := Work{Title: "Harbour talks end", Author: "By Ann B. Smith", Publisher: "The Gull", URL: "https://gull.example/talks?x=1", Basis: "stated", Value: "2025-09-07", Earliest: "2025-09-07", Latest: "2025-09-07"}
	inferred := Work{Title: "Who “owns” the quay?", Author: "Reuters", Publisher: "Reuters", Basis: "inferred", Value: "2025-11-07", Earliest: "2025-11-07", Latest: "2025-11-13"}
	unknown := Work{Title: "The council met", Lead: true, Basis: "unknown"}
	const link = "https://gull.example/talks?x=1#:~:text=met%20on%20Friday"
	tests := []struct {
		name  string
		q     Quotation
		style Style
		want  string
	}{
		{"stated", Quotation{Work: stated, Words: "met on Friday", Paragraph: 3}, MLA, "Smith, Ann B. “Harbour talks end.” The Gull, 7 Sept. 2025, par. 3, " + link},
		{"stated", Quotation{Work: stated, Words: "met on Friday", Paragraph: 3}, APA, "Smith, A. B. (2025, September 7). Harbour talks end. The Gull, para. 3. " + link},
		{"stated", Quotation{Work: stated, Words: "met on Friday", Paragraph: 3}, Chicago, "Smith, Ann B. “Harbour talks end.” The Gull, September 7, 2025, para. 3. " + link},
		{"inferred", Quotation{Work: inferred, Words: "x", Block: "headline"}, MLA, "Reuters. “Who ‘owns’ the quay?” [inferred: 7–13 November 2025], headline."},
		{"inferred", Quotation{Work: inferred, Words: "x", Paragraph: 1}, APA, "Reuters. ([inferred: 7–13 November 2025]). Who “owns” the quay?, para. 1."},
		{"inferred", Quotation{Work: inferred, Words: "x", Paragraph: 1}, Chicago, "Reuters. “Who ‘owns’ the quay?” [inferred: 7–13 November 2025], para. 1."},
		{"unknown", Quotation{Work: unknown, Words: "x", Paragraph: 1}, MLA, "“The council met.” n.d., par. 1."},
		{"unknown", Quotation{Work: unknown, Words: "x", Paragraph: 1}, APA, "[The council met]. (n.d.), para. 1."},
		{"unknown", Quotation{Work: unknown, Words: "x", Paragraph: 1}, Chicago, "“The council met.” n.d., para. 1."},
	}
	for _, tt := range tests {
		if got := tt.q.Reference(tt.style, lang.English); got != tt.want {
			t.Errorf("%s, %s:\ngot  %s\nwant %s", tt.name, tt.style, got, tt.want)
		}
	}
}

func TestWorkDate(t *testing.T) {
	tests := []struct {
		w    Work
		want [3]string
	}{
		{Work{Basis: "stated", Value: "2025-05-07"}, [3]string{"7 May 2025", "2025, May 7", "May 7, 2025"}},
		{Work{Basis: "stated", Value: "2025-10"}, [3]string{"October 2025", "2025, October", "October 2025"}},
		{Work{Basis: "stated", Value: "1999"}, [3]string{"1999", "1999", "1999"}},
		{Work{Basis: "stated", Value: "2025-05-07T14:30"}, [3]string{"7 May 2025", "2025, May 7", "May 7, 2025"}},
		{Work{Basis: "inferred", Value: "2025-05-07"}, [3]string{"[inferred: 7 May 2025]", "[inferred: 7 May 2025]", "[inferred: 7 May 2025]"}},
		{Work{Basis: "corpus", Earliest: "2025-05-07"}, [3]string{"[inferred: not before 7 May 2025]", "[inferred: not before 7 May 2025]", "[inferred: not before 7 May 2025]"}},
		{Work{Basis: "corpus", Latest: "2025-05-07"}, [3]string{"[inferred: not after 7 May 2025]", "[inferred: not after 7 May 2025]", "[inferred: not after 7 May 2025]"}},
		{Work{Basis: "unknown"}, [3]string{"n.d.", "n.d.", "n.d."}},
		{Work{Basis: "stated", Value: "soon"}, [3]string{"soon", "soon", "soon"}},
		{Work{Basis: "stated", Value: "2025-11-01", Earliest: "2025-11-01", Latest: "2025-11-30"}, [3]string{"November 2025", "2025, November", "November 2025"}},
		{Work{Basis: "stated", Earliest: "2025-11-01", Latest: "2025-11-04"}, [3]string{"1–4 November 2025", "1–4 November 2025", "1–4 November 2025"}},
	}
	for _, tt := range tests {
		for i, style := range Styles() {
			if got := tt.w.date(style, lang.English); got != tt.want[i] {
				t.Errorf("%+v, %s: got %q, want %q", tt.w, style, got, tt.want[i])
			}
		}
	}
}

func TestAuthors(t *testing.T) {
	tests := []struct{ author, mla, apa string }{
		{"", "", ""},
		{"Ann Smith", "Smith, Ann", "Smith, A."},
		{"Ann Smith and Bo Lee", "Smith, Ann, and Bo Lee", "Smith, A., & Lee, B."},
		{"Ann Smith, Bo Lee and Cy Roe", "Smith, Ann, et al.", "Smith, A., Lee, B., & Roe, C."},
		{"Ursula von der Leyen", "von der Leyen, Ursula", "von der Leyen, U."},
		{"Éva Tóth-Nagy", "Tóth-Nagy, Éva", "Tóth-Nagy, É."},
		{"Smith, Ann", "Smith, Ann", "Smith, Ann"},
		{"The Gull staff", "The Gull staff", "The Gull staff"},
		{"Agence Nord News Agency", "Agence Nord News Agency", "Agence Nord News Agency"},
		{"ann@gull.example", "ann@gull.example", "ann@gull.example"},
		{"Voltaire", "Voltaire", "Voltaire"},
	}
	for _, tt := range tests {
		w := Work{Author: tt.author}
		if got := [2]string{w.authors(MLA), w.authors(APA)}; got != [2]string{tt.mla, tt.apa} {
			t.Errorf("%q: got %q, want %q and %q", tt.author, got, tt.mla, tt.apa)
		}
	}
}

func TestCitation(t *testing.T) {
	c := Citation{
		About: "They differ on the date: 11 or 12 October 2025",
		Passages: []Quotation{
			{Work: Work{Title: "One", Basis: "unknown"}, Words: "“No,” she said\non Saturday.", Paragraph: 1},
			{Work: Work{Title: "Two", Basis: "stated", Value: "2025"}, Words: "On Sunday.", Paragraph: 2},
		},
		Page: "https://parallax.example/#/differences",
	}
	want := "They differ on the date: 11 or 12 October 2025\n\n“‘No,’ she said on Saturday.”\n“One.” n.d., para. 1.\n\n“On Sunday.”\n“Two.” 2025, para. 2.\n\nIn Parallax: https://parallax.example/#/differences\n"
	if got := c.Text(Chicago, lang.English); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestTextFragment(t *testing.T) {
	const page = "https://gull.example/a"
	tests := []struct{ url, before, words, after, want string }{
		{page, "", "met on Friday", "", page + "#:~:text=met%20on%20Friday"},
		{page, "The port council ", "met on Friday", ", it said on Saturday.", page + "#:~:text=The%20port%20council-,met%20on%20Friday,-%2C%20it%20said"},
		{page, "", "well-known, a & b", "", page + "#:~:text=well%2Dknown%2C%20a%20%26%20b"},
		{page, "", "“Café” 100 %", "", page + "#:~:text=%E2%80%9CCaf%C3%A9%E2%80%9D%20100%20%25"},
		{page, "", "one two three four five six seven eight nine ten eleven", "", page + "#:~:text=one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven"},
		{page, "half", "way there", "abouts", page + "#:~:text=way%20there"},
		{page + "#part", "", "x", "", page + "#part:~:text=x"},
		{page + "#part:~:text=old", "", "x", "", page + "#part:~:text=x"},
		{page, "", "  ", "", page},
		{"", "", "x", "", ""},
		{"javascript:alert(1)", "", "x", "", ""},
		{"https://a b", "", "x", "", ""},
		{"https:///x", "", "x", "", ""},
		{"http://a\"onclick", "", "x", "", ""},
	}
	for _, tt := range tests {
		if got := TextFragment(tt.url, tt.before, tt.words, tt.after); got != tt.want {
			t.Errorf("TextFragment(%q, %q, %q, %q)\ngot  %s\nwant %s", tt.url, tt.before, tt.words, tt.after, got, tt.want)
		}
	}
}

// FuzzTextFragment holds a directive to the grammar, read by net/url.
func FuzzTextFragment(f *testing.F) {
	for _, s := range []string{"", hostile, "a-b,c&d", "é漢", "\xff", strings.Repeat("word ", 20)} {
		f.Add(s, s, s)
	}
	f.Fuzz(func(t *testing.T, before, words, after string) {
		link := TextFragment("https://gull.example/", before, words, after)
		if strings.TrimSpace(words) == "" {
			return
		}
		_, directive, ok := strings.Cut(link, "#:~:text=")
		if !ok {
			if len(strings.Fields(words)) > 0 {
				t.Fatalf("no directive in %q", link)
			}
			return
		}
		parts := strings.Split(directive, ",")
		if len(parts) > 4 || strings.Trim(directive, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789%._~,-") != "" {
			t.Fatalf("directive %q", directive)
		}
		if strings.HasSuffix(parts[0], "-") {
			parts = parts[1:]
		}
		if n := len(parts); n > 0 && strings.HasPrefix(parts[n-1], "-") {
			parts = parts[:n-1]
		}
		start, err := url.PathUnescape(parts[0])
		if err != nil || len(parts) > 2 || !strings.HasPrefix(strings.Join(strings.Fields(strings.ToValidUTF8(words, "\uFFFD")), " "), start) {
			t.Fatalf("%q: starts with %q, %v", words, start, err)
		}
	})
}
