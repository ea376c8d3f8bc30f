package score

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Name is one place in a text that names someone or something, with who it
// is: places with the same ID name the same. Its span counts bytes.
type Name struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	ID    string `json:"id"`
}

// A NamedArticle is the annotation of one text, kept apart from it.
type NamedArticle struct {
	File     string `json:"file"`
	SHA256   string `json:"sha256"` // of the text's bytes, in hexadecimal
	Mentions []Name `json:"mentions"`
}

// ReadActors reads annotations of names: a JSON object with a list "articles".
func ReadActors(data []byte) ([]NamedArticle, error) {
	var gold struct {
		Articles []NamedArticle `json:"articles"`
	}
	if err := json.Unmarshal(data, &gold); err != nil {
		return nil, err
	}
	for _, a := range gold.Articles {
		for _, m := range a.Mentions {
			if m.Start < 0 || m.End <= m.Start || m.ID == "" {
				return nil, fmt.Errorf("%s: mention %+v", a.File, m)
			}
		}
	}
	return gold.Articles, nil
}

// Check tells whether text is the one that the article was annotated on.
func (a *NamedArticle) Check(text string) error {
	sum := sha256.Sum256([]byte(text))
	if got := hex.EncodeToString(sum[:]); got != a.SHA256 {
		return fmt.Errorf("%s has sha256 %s, annotated was %s", a.File, got, a.SHA256)
	}
	for _, m := range a.Mentions {
		if m.End > len(text) || !utf8.RuneStart(text[m.Start]) {
			return fmt.Errorf("%s: mention %+v lies outside the text or splits a character", a.File, m)
		}
	}
	return nil
}

// An ActorFigure counts names and pairs of names over any number of texts.
//
// A found name matches an annotated one when each contains the head of the
// other. The head is the last capitalised word before the first "of", "for",
// "in" or "at", or when there is none or an office stands there ("Secretary of
// State Ada Blum"), the last capitalised word, "Jr." and the like aside. So
// "President Ada Blum", "Ada Blum" and "Blum" match at one place, and "Ministry
// of Trade" and "Ministry of Trade of Austria"; "Austria" doesn't match the
// latter. Every name is matched once, with the one it shares most bytes with.
//
// A pair is two names of one text that are joined, i.e. said to name the same.
type ActorFigure struct {
	Gold, System, Hit                int // names
	GoldPairs, SystemPairs, HitPairs int // pairs joined in the annotation, by the reading, by both
	KnownPairs                       int // pairs joined by the reading of which both names are annotated
}

// Add scores one text and returns its errors, a line each: names missed, names
// that are none, and pairs of names wrongly joined or left apart, each pair of
// (wordings, who) once.
func (f *ActorFigure) Add(file, text string, gold, system []Name) []string {
	match := matchNames(text, gold, system) // by index in system: index in gold or -1
	found := make([]int, len(gold))         // by index in gold: index in system or -1
	for i := range found {
		found[i] = -1
	}
	var errors []string
	for s, g := range match {
		if g >= 0 {
			found[g] = s
			f.Hit++
			continue
		}
		errors = append(errors, fmt.Sprintf("spurious\t%s\t%s", file, around(text, system[s])))
	}
	for g, s := range found {
		if s < 0 {
			errors = append(errors, fmt.Sprintf("missed\t%s\t%s", file, around(text, gold[g])))
		}
	}
	f.Gold += len(gold)
	f.System += len(system)
	f.pairs(gold, system, match)
	return append(errors, wrongPairs(file, text, gold, system, match, found)...)
}

func (f *ActorFigure) pairs(gold, system []Name, match []int) {
	for i := range system {
		for j := range i {
			if system[i].ID != system[j].ID {
				continue
			}
			f.SystemPairs++
			if match[i] >= 0 && match[j] >= 0 {
				f.KnownPairs++
				if gold[match[i]].ID == gold[match[j]].ID {
					f.HitPairs++
				}
			}
		}
	}
	for i := range gold {
		for j := range i {
			if gold[i].ID == gold[j].ID {
				f.GoldPairs++
			}
		}
	}
}

// wrongPairs lists the wordings that were wrongly joined or left apart.
func wrongPairs(file, text string, gold, system []Name, match, found []int) []string {
	var out []string
	seen := map[string]bool{}
	add := func(kind string, a, b Name) {
		line := fmt.Sprintf("%s\t%s\t%s | %s", kind, file, text[b.Start:b.End], text[a.Start:a.End])
		if !seen[line] {
			seen[line] = true
			out = append(out, line)
		}
	}
	for i := range system {
		for j := range i {
			if m, n := match[i], match[j]; m >= 0 && n >= 0 && system[i].ID == system[j].ID && gold[m].ID != gold[n].ID {
				add("joined", system[i], system[j])
			}
		}
	}
	for i := range gold {
		for j := range i {
			if m, n := found[i], found[j]; m >= 0 && n >= 0 && gold[i].ID == gold[j].ID && system[m].ID != system[n].ID {
				add("apart", gold[i], gold[j])
			}
		}
	}
	return out
}

// around is a name in its line, with up to 30 bytes on each side.
func around(text string, n Name) string {
	from, to := max(0, n.Start-30), min(len(text), n.End+30)
	flat := func(s string) string { return strings.ToValidUTF8(strings.Join(strings.Fields(s), " "), "") }
	return flat(text[from:n.Start]) + " [" + flat(text[n.Start:n.End]) + "] " + flat(text[n.End:to])
}

// matchNames returns for each found name the annotated one that it matches, -1
// for none.
func matchNames(text string, gold, system []Name) []int {
	out := make([]int, len(system))
	taken := make([]bool, len(gold))
	for i, s := range system {
		out[i] = -1
		most := 0
		for k, g := range gold {
			shared := min(s.End, g.End) - max(s.Start, g.Start)
			if !taken[k] && shared > most && sameHead(text, s, g) {
				out[i], most = k, shared
			}
		}
		if out[i] >= 0 {
			taken[out[i]] = true
		}
	}
	return out
}

func sameHead(text string, a, b Name) bool {
	x, y := capitals(text, a), capitals(text, b)
	if len(x) == 0 || len(y) == 0 {
		return a.Start == b.Start && a.End == b.End
	}
	return in(headOf(x), b) && in(headOf(y), a)
}

// A capital is a capitalised word of a name; suffix says that it is "Jr." or the
// like, cut that "of" or the like follows it and it is no office.
type capital struct {
	Range
	suffix, cut bool
}

// offices stand before "of" and a person's name.
var offices = map[string]bool{"Secretary": true, "Minister": true, "President": true, "Governor": true, "Chief": true, "Director": true,
	"Speaker": true, "Leader": true, "Attorney": true, "Ambassador": true, "Duke": true, "Duchess": true, "Prince": true, "Princess": true}

func in(c capital, n Name) bool { return n.Start <= c.Start && c.Start < n.End }

// headOf returns the head of a name; words isn't empty.
func headOf(words []capital) capital {
	for _, w := range words {
		if w.cut {
			return w
		}
	}
	for i := len(words) - 1; i > 0; i-- {
		if !words[i].suffix {
			return words[i]
		}
	}
	return words[0]
}

// capitals returns the words of a name that have a capital or a digit.
func capitals(text string, n Name) []capital {
	var out []capital
	for at := n.Start; at < n.End; {
		r, size := utf8.DecodeRuneInString(text[at:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			at += size
			continue
		}
		start := at
		for at < n.End {
			r, size := utf8.DecodeRuneInString(text[at:])
			if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r) {
				break
			}
			at += size
		}
		word := text[start:at]
		switch word {
		case "of", "for", "in", "at":
			if k := len(out) - 1; k >= 0 {
				out[k].cut = !offices[text[out[k].Start:out[k].End]]
			}
		}
		if strings.ToLower(word) != word || unicode.IsDigit(r) {
			out = append(out, capital{Range: Range{start, at}, suffix: word == "Jr" || word == "Sr" || word == "II" || word == "III" || word == "IV"})
		}
	}
	return out
}

// String is one line of names and one of pairs.
func (f *ActorFigure) String() string {
	percent := func(a, b int) float64 { return 100 * float64(a) / float64(max(b, 1)) }
	return fmt.Sprintf("names: %d annotated, %d found, precision %.1f, recall %.1f\npairs joined: %d annotated, %d found, precision %.1f (of annotated names alone %.1f), recall %.1f",
		f.Gold, f.System, percent(f.Hit, f.System), percent(f.Hit, f.Gold),
		f.GoldPairs, f.SystemPairs, percent(f.HitPairs, f.SystemPairs), percent(f.HitPairs, f.KnownPairs), percent(f.HitPairs, f.GoldPairs))
}
