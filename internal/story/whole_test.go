package story_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"parallax/internal/corpus"
	"parallax/internal/export"
	"parallax/internal/lang"
	"parallax/internal/story"
)

// fire is a short article with everything in it that the reading looks for.
const fire = "Warehouse fire kills two guards\n\nLOWFORD: A warehouse fire in Lowford killed two guards on Monday, May 5, 2025, the Fire Office said. " +
	"“We lost the building, but we saved the street,” said Fire Office spokesperson Ada Holt, adding that 40 residents were evacuated.\n\n" +
	"The guards’ families, who were told on Tuesday, have asked for “a full inquiry” into the fire. The statement said the roof fell at 9 p.m."

// oddCorpora are the bodies of the articles of corpora that no one would call news.
func oddCorpora() map[string][]string {
	other := strings.NewReplacer("two guards", "three guards", "May 5", "May 6", "Monday", "Tuesday").Replace(fire)
	return map[string][]string{
		"nothing":                  {},
		"one empty":                {""},
		"empty ones":               {"", "", " ", "\n\n"},
		"one":                      {fire},
		"five identical":           {fire, fire, fire, fire, fire},
		"a figure and a date":      {fire, other},
		"no shared word":           {fire, "Daffodils bloom early beside quiet rivers.", "Nobody remembers whose garden started them."},
		"marks only":               {"“”", "\"\"\"\"", "“ “ “ ” ” ”", "‘’ '' ``", "« »"},
		"marks and words":          {strings.Repeat("“a ", 300), strings.Repeat("\"He said, \"", 300)},
		"one long line":            {strings.Repeat("The talks ended on Friday without a deal, he said, and 3 of 40 men left. ", 1400), fire},
		"one long word":            {strings.Repeat("a", 100_000), fire},
		"numbers":                  {"1 2 3 4 5 6 7 8 9 10", "2025 2025-05-05 05/05/2025 9:00 100% $5 1,000,000", strings.Repeat("12 ", 2000)},
		"headlines":                {"Fire kills two", "Two Die In Fire", "TWO DIE IN FIRE", "Fire kills two guards in Lowford, Fire Office says"},
		"emoji":                    {"🔥🔥🔥 “🙂,” said 🙃 on May 5, 2025. 👩\u200d👩\u200d👧\u200d👦 left.", "🔥 killed 2️⃣ guards on May 6, 2025, 🙃 said."},
		"right to left":            {"قالت الوزارة يوم الجمعة إن المحادثات انتهت. «انتهت المحادثات» قال المتحدث.", "החוזה נחתם ביום שישי, אמר הדובר. “שלום,” אמר.", "\u200fThe talks ended on \u200fFriday, May 2, 2025, he said.\u200f"},
		"other scripts":            {"第三轮会谈于11月7日结束。“会谈结束了，”发言人说。", "Переговоры завершились в пятницу, 7 ноября 2025 года, сообщил МИД."},
		"marks that join":          {"Tu\u0308rkiye said on Fri\u0301day. \u0301\u0301\u0301 “\u0301a\u0301” he sa\u0301id.", fire},
		"broken bytes":             {"The talks ended on \xffFriday, May 2, 2025, Ada H\xc3lt said. “\xe2\x80 We left,” \xe2", fire},
		"control characters":       {"The talks\v ended\f on\u2028 Friday,\u2029 May 2,\u0085 2025. “We\a left,” Ada Holt\b said.\u200b\ufeff", fire},
		"line ends":                {strings.ReplaceAll(fire, "\n", "\r\n"), strings.ReplaceAll(fire, "\n", "\r"), fire},
		"days that are no days":    {"It ended on February 31, 2025, or 99/99/9999, or 2025-13-45, or the 40th of May, at 29:71.", "It ended in the year 0 and in 99999999999999999999."},
		"names only":               {strings.Repeat("Ada Holt Ada Ada Holt. ", 500), strings.Repeat("A. B. C. ", 500)},
		"cues only":                {strings.Repeat("said ", 2000), strings.Repeat("according to ", 1000), strings.Repeat("he said she said ", 500)},
		"markup":                   {"<p>The talks</p><script>alert(1)</script> ended on %s %d {day} Friday, May 2, 2025.", "{{.}} ${x} `x` \\u0000 &amp; &#0;"},
		"an article in an article": {fire + "\n\n" + fire, fire},
	}
}

// collected are the texts as files a.txt, b.txt and so on.
func collected(t testing.TB, texts []string) []corpus.Document {
	t.Helper()
	var files []corpus.File
	for i, x := range texts {
		files = append(files, corpus.File{Name: fmt.Sprintf("%c.txt", 'a'+i), Data: []byte(x)})
	}
	docs, _, err := corpus.Collect(files)
	if err != nil {
		t.Fatal(err)
	}
	return docs
}

// whole checks what holds for any corpus: every place stands inside its text
// on runes, every id is known, two readings are one, and the order in which
// the documents are given changes nothing but the order of the sources.
func whole(t *testing.T, docs []corpus.Document) *story.Story {
	t.Helper()
	s := story.Analyze(docs, story.Corrections{})
	if err := story.Check(s); err != nil {
		t.Error(err)
	}
	if _, err := export.Story(s, lang.English); err != nil {
		t.Error(err)
	}
	want := file(t, docs, true)
	if !bytes.Equal(want, file(t, docs, true)) {
		t.Error("two readings differ")
	}
	turned := slices.Clone(docs)
	slices.Reverse(turned)
	if !bytes.Equal(want, file(t, turned, true)) {
		t.Error("the order of the documents changes what is found")
	}
	return s
}

func TestWholeOnOddCorpora(t *testing.T) {
	for name, texts := range oddCorpora() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			start := time.Now()
			whole(t, collected(t, texts))
			if took := time.Since(start); took > 30*time.Second {
				t.Errorf("took %v", took)
			}
		})
	}
}

// A file with a NUL in it is no text: it is refused by name, and the rest is read.
func TestWholeRefusesNULs(t *testing.T) {
	docs, _, err := corpus.Collect([]corpus.File{{Name: "a.txt", Data: []byte("The talks\x00 ended.")}, {Name: "b.txt", Data: []byte(fire)}})
	if err == nil || !strings.Contains(err.Error(), "a.txt") || strings.Contains(err.Error(), "b.txt") {
		t.Errorf("got the error %v, want one of a.txt", err)
	}
	if len(docs) != 1 {
		t.Fatalf("%d documents, want the one that is a text", len(docs))
	}
	whole(t, docs)
}

// Documents with the same words have nothing between them that differs, and
// nothing that only one of them tells.
func TestWholeOfIdenticalArticles(t *testing.T) {
	s := whole(t, collected(t, []string{fire, fire, fire, fire, fire}))
	for _, d := range s.Differences {
		if d.Scope == "between" {
			t.Errorf("a difference between identical articles: %s %s", d.Kind, d.Why.Code)
		}
	}
	if len(s.OnlyIn) != 0 {
		t.Errorf("%d passages stand in one of five identical articles only", len(s.OnlyIn))
	}
	if len(s.Statements) == 0 {
		t.Error("identical articles share no statement")
	}
	for _, st := range s.Statements {
		for _, p := range st.Pairs {
			if p.Relation != "verbatim" {
				t.Errorf("a pair of identical articles is %s", p.Relation)
			}
		}
	}
}

// One figure and one day differ between two articles: both are told.
func TestWholeOfOneFigureAndOneDay(t *testing.T) {
	s := whole(t, collected(t, oddCorpora()["a figure and a date"]))
	kinds := map[string]int{}
	for _, d := range s.Differences {
		kinds[string(d.Kind)]++
	}
	if kinds["figure"] == 0 || kinds["date"] == 0 {
		t.Errorf("differences by kind: %v, want a figure and a date", kinds)
	}
}

// Articles that share no word share no statement, and don't differ.
func TestWholeOfUnrelatedArticles(t *testing.T) {
	s := whole(t, collected(t, oddCorpora()["no shared word"]))
	if len(s.Statements) != 0 || len(s.Differences) != 0 {
		t.Errorf("%d statements and %d differences between unrelated articles", len(s.Statements), len(s.Differences))
	}
}

// scraps are what FuzzWhole puts articles together from.
var scraps = append(strings.SplitAfter(fire, " "), "“", "”", "\"", "‘", "’", "\n\n", "\n", "\xff", "🔥", "י", "ü", "u\u0308", "—", "...", ", said ", " said that ",
	" on Friday", " according to ", "2025-05-05 ", "last week ", "the third round ", "the second round ", "resumed ", " 40% ", "more than 200 ", ": ", "(", ")", "FO ", "U.S. ", "Mr. ")

// FuzzWhole reads corpora of scraps of an article in a random order.
func FuzzWhole(f *testing.F) {
	for seed := range uint64(4) {
		f.Add(seed, 3, 60)
	}
	f.Fuzz(func(t *testing.T, seed uint64, count, length int) {
		r := rand.New(rand.NewPCG(seed, 0))
		var texts []string
		for range min(max(count, 0), 5) {
			var b strings.Builder
			for range min(max(length, 0), 400) {
				b.WriteString(scraps[r.IntN(len(scraps))])
			}
			texts = append(texts, b.String())
		}
		whole(t, collected(t, texts))
	})
}
