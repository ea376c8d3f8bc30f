package lang

import (
	"math"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// measured are the figures that “How it works” tells, each with the row of
// README's table that it was taken from.
var measured = []struct {
	said string // on the page, the figure as its group
	row  string // how the row begins
	pick string // in its column of figures, the figure as its group, or as a share by two
}{
	{`(\d+) in 100 are found and`, "| times, TimeBank", `^[\d.]+ / ([\d.]+) / `},
	{`(\d+) in 100 get the right value`, "| times, TimeBank", `^[\d.]+ / [\d.]+ / ([\d.]+)`},
	{`(\d+) in 100 direct quotations`, "| attributions, PolNeAR", `^[\d.]+ / ([\d.]+) / `},
	{`only (\d+) in 100 reported`, "| attributions, PolNeAR", `^[\d.]+ / [\d.]+ / ([\d.]+)`},
	{`speaker is right in (\d+) in 100`, "| speaker right", `^([\d.]+) %`},
	{`bounds hold in (\d+) of 100`, "| the same, PolNeAR train", `, (\d+) of \d+ / (\d+)`},
	{`, (\d+) of 38 were ones`, "| differences of date, figure and length shown", `^(\d+) of 38`},
	{`Of (\d+) articles that no rule`, "| the same, PolNeAR train", `, \d+ of (\d+) / `},
}

// TestAboutTellsWhatWasMeasured holds the page to README: who measures anew
// tells it in both.
func TestAboutTellsWhatWasMeasured(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	var page strings.Builder
	for key, words := range englishAbout {
		if strings.HasPrefix(key, "about.errs") {
			page.WriteString(words + "\n")
		}
	}
	for _, m := range measured {
		said := group(t, m.said, page.String())
		column := ""
		for line := range strings.Lines(string(readme)) {
			if strings.HasPrefix(line, m.row) {
				column = strings.TrimSpace(strings.Split(line, " | ")[2])
				break
			}
		}
		if len(said) != 1 || column == "" {
			t.Errorf("%q: %d figures on the page; README: %q", m.said, len(said), column)
			continue
		}
		found := group(t, m.pick, strings.ReplaceAll(column, "*", ""))
		want := math.NaN()
		switch len(found) {
		case 1:
			want = found[0]
		case 2: // claimed, and how many of those hold
			want = 100 * found[1] / found[0]
		}
		if !(math.Abs(said[0]-want) <= 0.5) {
			t.Errorf("the page says %g where README says %g (%s): %s", said[0], want, m.row, m.said)
		}
	}
}

// group is the groups of the only match of a pattern, as numbers.
func group(t *testing.T, pattern, in string) []float64 {
	t.Helper()
	found := regexp.MustCompile(pattern).FindStringSubmatch(in)
	var list []float64
	for _, s := range found[min(len(found), 1):] {
		n, err := strconv.ParseFloat(s, 64)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, n)
	}
	return list
}
