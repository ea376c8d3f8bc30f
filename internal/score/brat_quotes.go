package score

import (
	"fmt"
	"math"
	"sort"
	"strconv"
	"strings"

	"parallax/internal/actor"
	"parallax/internal/quote"
	"parallax/internal/text"
)

// A Said is one quotation of the system, reduced to what is compared: its
// pieces, the places that name its speaker, and those of a speaker with a name.
// Offsets are bytes.
type Said struct {
	Pieces, Who, Named []text.Span
	Direct             bool
}

// pronouns are the sources that are counted apart.
var pronouns = map[string]bool{"he": true, "she": true, "they": true, "it": true, "who": true, "i": true, "we": true, "you": true,
	"him": true, "her": true, "them": true, "his": true, "their": true}

// SaidOf returns what is compared of the quotes of one document. Scare marks
// and the fragments inside reported clauses don't count.
func SaidOf(source string, quotes []quote.Quote, cast *actor.Cast) []Said {
	var out []Said
	for _, q := range quotes {
		if q.Kind == quote.Scare || q.Within >= 0 {
			continue
		}
		s := Said{Pieces: q.Pieces, Direct: q.Kind != quote.Indirect}
		if s.Pieces == nil {
			s.Pieces = []text.Span{q.At.Span()}
		}
		if q.SpeakerText != nil {
			s.Who = append(s.Who, q.SpeakerText.Span())
		}
		if q.Speaker >= 0 {
			a := cast.Actors[q.Speaker]
			named := false
			var mentions []text.Span
			for _, m := range a.Mentions {
				if m.At.Source == source {
					mentions = append(mentions, m.At.Span())
				}
				named = named || m.Form == actor.ByName
			}
			s.Who = append(s.Who, mentions...)
			if named && !pronouns[strings.ToLower(a.Name)] {
				s.Named = mentions
			}
		}
		out = append(out, s)
	}
	return out
}

// A QuoteFigure counts how quotations and attributions compare with PolNeAR's.
type QuoteFigure struct {
	Gold, System, Hit         int
	GoldDirect, HitDirect     int
	GoldIndirect, HitIndirect int
	Named, Speaker            int // matched with a source that is no bare pronoun; of these the speaker right
	Pronoun, Resolved         int // matched with a bare pronoun; of these resolved to the named actor
}

// Add counts one document. Contents match when they share at least 0.3 of
// their characters (intersection over union); the best pairs are matched one to
// one. It returns what is wrong, a line each.
func (f *QuoteFigure) Add(name, t string, gold []Attribution, system []Said) []string {
	at := characters(t)
	inChars := func(spans []text.Span) []Range {
		out := make([]Range, len(spans))
		for i, s := range spans {
			out[i] = Range{at[s.Start], at[s.End]}
		}
		return union(out)
	}
	golds, said := make([][]Range, len(gold)), make([][]Range, len(system))
	for i, g := range gold {
		golds[i] = union(g.Content)
	}
	for i, s := range system {
		said[i] = inChars(s.Pieces)
	}
	runes := []rune(t)
	var wrong []string
	usedGold := map[int]bool{}
	for _, p := range match(golds, said) {
		g, s := gold[p.gold], system[p.system]
		usedGold[p.gold] = true
		f.hit(g)
		if !f.speaker(g, joined(runes, g.Source), inChars(s.Who), inChars(s.Named)) {
			wrong = append(wrong, fmt.Sprintf("speaker  %s: %q gold %q", name, cut(joined(runes, g.Content[:1]), 90), joined(runes, g.Source)))
		}
	}
	for i, g := range gold {
		if g.Direct {
			f.GoldDirect++
		} else {
			f.GoldIndirect++
		}
		if !usedGold[i] {
			wrong = append(wrong, fmt.Sprintf("missed   %s: %q cue %q", name, cut(joined(runes, g.Content[:1]), 120), joined(runes, g.Cue)))
		}
	}
	f.Gold += len(gold)
	f.System += len(system)
	return wrong
}

// speaker counts who is said to speak, and whom a pronoun stands for, where an
// attribution matches one whose source is in these words. It reports false where
// another speaks.
func (f *QuoteFigure) speaker(g Attribution, words string, who, named []Range) bool {
	switch source := union(g.Source); {
	case pronouns[strings.ToLower(words)]:
		f.Pronoun++
		if common(source, named) > 0 {
			f.Resolved++
		}
	case len(source) > 0:
		f.Named++
		if common(source, who) == 0 {
			return false
		}
		f.Speaker++
	}
	return true
}

func (f *QuoteFigure) hit(g Attribution) {
	f.Hit++
	if g.Direct {
		f.HitDirect++
	} else {
		f.HitIndirect++
	}
}

// A pair is a gold attribution and a system's that match.
type pair struct {
	share        float64
	gold, system int
}

// match pairs the best-overlapping spans one to one.
func match(golds, said [][]Range) []pair {
	var all []pair
	for i, g := range golds {
		for j, s := range said {
			if shared := common(g, s); shared > 0 {
				if share := float64(shared) / float64(size(g)+size(s)-shared); share >= 0.3 {
					all = append(all, pair{share, i, j})
				}
			}
		}
	}
	sort.Slice(all, func(a, b int) bool {
		x, y := all[a], all[b]
		if x.share != y.share {
			return x.share > y.share
		}
		if x.gold != y.gold {
			return x.gold > y.gold
		}
		return x.system > y.system
	})
	var out []pair
	usedGold, usedSystem := map[int]bool{}, map[int]bool{}
	for _, p := range all {
		if !usedGold[p.gold] && !usedSystem[p.system] {
			usedGold[p.gold], usedSystem[p.system] = true, true
			out = append(out, p)
		}
	}
	return out
}

// String gives the figures as one JSON object.
func (f QuoteFigure) String() string {
	p, r := float64(f.Hit)/float64(max(f.System, 1)), float64(f.Hit)/float64(max(f.Gold, 1))
	f1 := 200 * p * r / math.Max(p+r, 1e-9)
	share := func(n, of int) string { return decimal(100 * float64(n) / float64(max(of, 1))) }
	return fmt.Sprintf(`{"all": {"p": %s, "r": %s, "f1": %s}, "direct_recall": %s, "indirect_recall": %s, "speaker_right": %s, "pronoun_resolved": %s, "gold": %d, "system": %d}`,
		decimal(100*p), decimal(100*r), decimal(f1), share(f.HitDirect, f.GoldDirect), share(f.HitIndirect, f.GoldIndirect),
		share(f.Speaker, f.Named), share(f.Resolved, f.Pronoun), f.Gold, f.System)
}

func decimal(v float64) string { return strconv.FormatFloat(v, 'f', 1, 64) }

// union sorts ranges and joins those that overlap.
func union(ranges []Range) []Range {
	sorted := append([]Range(nil), ranges...)
	sort.Slice(sorted, func(i, j int) bool { return sorted[i].Start < sorted[j].Start })
	var out []Range
	for _, r := range sorted {
		if n := len(out); n > 0 && r.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, r.End)
		} else if r.End > r.Start {
			out = append(out, r)
		}
	}
	return out
}

// size is the number of characters of a union.
func size(ranges []Range) int {
	n := 0
	for _, r := range ranges {
		n += r.End - r.Start
	}
	return n
}

// common is the number of characters that two unions share.
func common(a, b []Range) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		if shared := min(a[i].End, b[j].End) - max(a[i].Start, b[j].Start); shared > 0 {
			n += shared
		}
		if a[i].End < b[j].End {
			i++
		} else {
			j++
		}
	}
	return n
}

// joined returns the words of ranges with a space between them.
func joined(runes []rune, ranges []Range) string {
	var parts []string
	for _, r := range ranges {
		if 0 <= r.Start && r.Start <= r.End && r.End <= len(runes) {
			parts = append(parts, string(runes[r.Start:r.End]))
		}
	}
	return strings.Join(parts, " ")
}

// cut returns the first n characters of s.
func cut(s string, n int) string {
	if runes := []rune(s); len(runes) > n {
		return string(runes[:n])
	}
	return s
}
