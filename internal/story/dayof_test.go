package story

import (
	"os"
	"slices"
	"strings"
	"testing"

	"parallax/internal/corpus"
)

// dayOfWrong are the checks of testdata/dayof.txt that don't pass yet. One that
// passes must be taken out.
var dayOfWrong = []string{
	"the third day 2025-11-06 in The peace talks between Norway and Sweden opened in Geneva o",
	"The second day 2025-11-04 in The peace talks in Geneva began on November 3. [The second d",
	"The final day 2025-11-06 in The four-day talks began on Monday. [The final day=2025-11-0",
	"The final day 2025-11-06 in The four-day talks began on Monday. Envoys spoke of prisoner",
	"the last day 2025-11-06 in The talks ended in Geneva on Thursday. On [the last day=2025",
	"the first day 2025-11-04 in The three-day talks ended in Geneva on Thursday. On [the fir",
	"The second day 2025-10-31 in The strike began on October 30 and the talks began on Novemb",
	"the second day 2025-11-04 in The strike began on October 30 and the talks began on Novemb",
	"the second day 2025-11-04 in The first round of talks began on October 6. The second roun",
	"the second day 2025-10-07 in The first round of talks began on October 6. The second roun",
	"The day after the ceasefire 2025-10-11 in The ceasefire began on October 10. [The day after the ceasef",
	"The day before the earthquake 2025-11-02 in The earthquake struck on Monday. [The day before the earthqu",
	"the day after the vote 2025-11-05 in The bank was closed [the day after the vote=2025-11-05]. The",
	"The morning after the blast 2025-11-03TMO in The blast destroyed the mill on Sunday. [The morning after t",
	"The night of the attack 2025-11-02TNI in The attack on the barracks came on Sunday. [The night of the",
	"The day of the election 2024-06-02 in The election was held on June 2, 2024. [The day of the elect",
	"The day of the election 2024-06-02 in The election was held on June 2, 2024, and the by-election o",
	"the second day 2025-10-31 in The strike in Bergen harbour that Nordline and Solberg calle",
}

// sourcesOf reads the sources of a case, with what is checked in each: the
// words, where they begin, and their value.
func sourcesOf(t *testing.T, day, line string) (docs []corpus.Document, checks [][][2]string, starts [][]int) {
	t.Helper()
	for n, source := range strings.Split(line, " + ") {
		var body strings.Builder
		var list [][2]string
		var at []int
		for {
			before, rest, ok := strings.Cut(source, "[")
			body.WriteString(before)
			if !ok {
				break
			}
			inner, after, _ := strings.Cut(rest, "]")
			words, value, valued := strings.Cut(inner, "=")
			if !valued {
				t.Fatalf("a bracket without its value: %q", line)
			}
			list, at = append(list, [2]string{words, value}), append(at, body.Len())
			body.WriteString(words)
			source = after
		}
		doc, err := corpus.Read(corpus.File{Name: string(rune('a'+n)) + ".txt", Data: []byte(body.String() + "\n")})
		if err != nil {
			t.Fatal(err)
		}
		doc.Given, doc.English = day, true
		docs, checks, starts = append(docs, doc), append(checks, list), append(starts, at)
	}
	return docs, checks, starts
}

func TestDayOf(t *testing.T) {
	data, err := os.ReadFile("testdata/dayof.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(string(data), "\n") {
		day, rest, ok := strings.Cut(line, ": ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		docs, checks, starts := sourcesOf(t, day, rest)
		r := read(docs)
		for i := range docs {
			for k, c := range checks[i] {
				got := "-"
				for _, x := range r.times[i] {
					if x.At.Start < starts[i][k]+len(c[0]) && starts[i][k] < x.At.End {
						got = x.Value
					}
				}
				name := c[0] + " " + c[1] + " in " + rest[:min(len(rest), 60)]
				right, known := got == c[1], slices.Contains(dayOfWrong, name)
				switch {
				case !right && !known:
					t.Errorf("%s: got %s", name, got)
				case right && known:
					t.Errorf("%s passes: take it out of dayOfWrong", name)
				}
			}
		}
	}
}
