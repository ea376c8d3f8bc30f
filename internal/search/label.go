package search

import (
	"strings"

	"github.com/sahilm/fuzzy"

	"parallax/internal/text"
)

// A label is a name or title that is matched as a whole.
type label struct {
	unit   int
	folded text.Folded
	set    uint64 // of its letters, as in letters
}

// longestLabel bounds what is matched as a whole, in bytes: fuzzy's score
// falls with every byte that isn't matched, and long labels are found by
// their words.
const longestLabel = 80

// longestPattern bounds the part of a query that is matched with labels, in
// letters; fuzzy is slow on long ones.
const longestPattern = 30

// addLabel adds a unit, and notes it as a label unless it is too long.
func (x *Index) addLabel(u unit) {
	before := len(x.units)
	x.add(u)
	if len(x.units) == before || u.show.Span().Len() > longestLabel {
		return
	}
	folded := text.FoldMap(u.show.Span().Of(x.texts[u.show.Source]))
	x.labels = append(x.labels, label{unit: before, folded: folded, set: lettersOf(folded.Text).set})
}

// byLabel adds to what was found the labels that hold the letters of the query
// in order and close together, which the words may have missed: "andrbi", "ttp
// spokesmn".
func (x *Index) byLabel(query string, found []match) []match {
	pattern := []rune(strings.Join(strings.Fields(text.Fold(query)), " "))
	pattern = pattern[:min(longestPattern, len(pattern))]
	if len(pattern) < 3 {
		return found
	}
	has := make(map[int]bool, len(found))
	for _, m := range found {
		has[m.unit] = true
	}
	set := lettersOf(string(pattern)).set
	var some labels
	for _, l := range x.labels {
		if set&^l.set == 0 && !has[l.unit] {
			some = append(some, l)
		}
	}
	for _, m := range fuzzy.FindFromNoSort(string(pattern), some) {
		l := some[m.Index]
		spans := letterSpans(l.folded, m.MatchedIndexes, x.units[l.unit].show.Start)
		if len(spans) == 0 || !close(spans, len(pattern)) {
			continue
		}
		// Below what the rarest word found gives: a guess comes last.
		found = append(found, match{l.unit, 1 / float64(len(spans)+1), spans})
	}
	return found
}

// labels is a fuzzy.Source.
type labels []label

func (l labels) String(i int) string { return l[i].folded.Text }
func (l labels) Len() int            { return len(l) }

// letterSpans turns the bytes matched in a folded label into spans of the
// text, neighbours joined.
func letterSpans(f text.Folded, matched []int, start int) []text.Span {
	var spans []text.Span
	for _, i := range matched {
		if i >= len(f.Text) {
			continue
		}
		s := f.Span(text.Span{Start: i, End: i + 1})
		spans = append(spans, text.Span{Start: start + s.Start, End: start + s.End})
	}
	return text.Union(spans)
}

// close reports whether the matched letters stand close enough together to be
// meant: in at most three runs, over little more than the pattern's length.
func close(spans []text.Span, letters int) bool {
	width := spans[len(spans)-1].End - spans[0].Start
	return len(spans) <= 3 && width <= letters+letters/2+2
}
