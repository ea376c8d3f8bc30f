package story_test

import (
	"cmp"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"parallax/internal/corpus"
	"parallax/internal/text"
	"parallax/seeds"
)

// A newsroom writes articles to measure with: as long as news is, with people,
// places, days, figures and quotations, and words as frequent and as rare as in
// news. Each article tells its share of the facts of a story in one of several
// wordings, and things of its own. The same newsroom always writes the same.
type newsroom struct {
	*rand.Rand
	words []string // of news, the frequent ones first
}

// newNewsroom learns its words from the articles that the project has.
func newNewsroom(tb testing.TB) *newsroom {
	tb.Helper()
	count := map[string]int{}
	for _, root := range []fs.FS{seeds.Files, os.DirFS("testdata")} {
		err := fs.WalkDir(root, ".", func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || strings.HasSuffix(path, ".go") {
				return err
			}
			data, err := fs.ReadFile(root, path)
			for _, w := range strings.Fields(string(data)) {
				if w = strings.TrimRight(w, ".,;:”"); len(w) > 3 && w == strings.ToLower(w) && !text.IsStop(w) && strings.Trim(w, "abcdefghijklmnopqrstuvwxyz") == "" {
					count[w]++
				}
			}
			return err
		})
		if err != nil {
			tb.Fatal(err)
		}
	}
	n := &newsroom{Rand: rand.New(rand.NewPCG(2026, 11))}
	for w := range count {
		n.words = append(n.words, w)
	}
	slices.SortFunc(n.words, func(a, b string) int { return cmp.Or(count[b]-count[a], strings.Compare(a, b)) })
	return n
}

// word is a word of news, the frequent ones more often.
func (n *newsroom) word() string {
	f := n.Float64()
	return n.words[int(f*f*f*float64(len(n.words)))]
}

// name is a name that no list has.
func (n *newsroom) name() string {
	out := ""
	for range 2 + n.IntN(2) {
		out += pick(n, strings.Fields("ba be bra da del do fen gar go hal ho ka kor la len lo mar mi na nor or pel ra ri sa sten ta tor va ven wi zan"))
	}
	return strings.ToUpper(out[:1]) + out[1:]
}

func pick[T any](n *newsroom, list []T) T { return list[n.IntN(len(list))] }

// wordings are kinds of sentences of news, each in several wordings. Braces are
// filled by each fact: p a person, l a place, d a day, n a number, w words.
var wordings = [][]string{
	{"{p1}, the {w1} minister of {l1}, said on {d} that {n} {w2} had been {w3} after the {w4} near the {w5} {w6}.",
		"On {d}, {n} {w2} were {w3} following the {w4} close to the {w5} {w6}, according to {p1}, minister of {w1} in {l1}.",
		"The {w4} by the {w5} {w6} left {n} {w2} {w3}, {p1} of {l1} told reporters."},
	{"“The {w1} of the {w2} is {w3} to every {w4} in {l1},” said {p1}, who has led the {w5} {w6} since {d}.",
		"{p1}, leader of the {w5} {w6}, called the {w1} of the {w2} “{w3} to every {w4}” in {l1}."},
	{"At least {n} {w1} were {w2} in {l1} on {d} when the {w3} {w4} {w5} a {w6} in the {l2} district.",
		"The {w3} {w4} {w5} a {w6} in {l2} on {d}; {n} {w1} were {w2} in {l1}."},
	{"The talks between {p1} and {p2} in {l1} ended on {d} without a {w1} on the {w2} of {w3}, and the {w4} will {w5} the {w6}.",
		"{p1} and {p2} failed to reach a {w1} on the {w2} of {w3} in {l1} on {d}.",
		"No {w1} on {w3} came of the talks that {p1} held with {p2} in {l1}, so that the {w4} is to {w5} the {w6}."},
	{"{p1} denied that the {w1} had {w2} any {w3} from {l2}, and said the {w4} “would never {w5} a {w6}”.",
		"There was no {w3} from {l2}, {p1} insisted: “The {w4} would never {w5} such a {w6}.”"},
	{"The {w1} approved {n} million dollars for the {w2} {w3} of {l1} on {d}, which {p1} had {w4} for its {w5} and {w6}.",
		"{l1} will get {n} million dollars for its {w2} {w3}, the {w1} decided on {d}."},
	{"Residents of {l2} {w1} the {w2} for its {w3} {w4}, while {p2} asked the {w5} to {w6} the inquiry.",
		"The {w5} should {w6} the inquiry, {p2} said, after people in {l2} {w1} the {w2} over {w3} {w4}."},
	{"Since {d} the {w1} has {w2} more than {n} {w3} to the {w4}, {w5} figures from {l1} show, and {p1} expects {w6}.",
		"More than {n} {w3} were {w2} to the {w4} by the {w1}, according to {w5} figures from {l1}."},
}

// A fact is what a sentence tells, whatever its wording.
type fact struct {
	kind int
	fill map[string]string
}

// A tale is a story that several articles tell.
type tale struct {
	people, places, words []string
	day                   time.Time
	facts                 []fact
}

// tale makes up a story with so many facts.
func (n *newsroom) tale(facts int) *tale {
	t := &tale{day: time.Date(2015, 1, 5, 0, 0, 0, 0, time.UTC).AddDate(0, 0, n.IntN(3000))}
	for range 6 {
		t.people = append(t.people, pick(n, strings.Fields("Anna Ben Carla David Elena Frank Greta Hugo Irene Jonas Karen Leo Maria Nils Olga Paul"))+" "+n.name())
		t.places = append(t.places, n.name())
	}
	for range 120 {
		t.words = append(t.words, n.word())
	}
	for range facts {
		t.facts = append(t.facts, n.fact(t))
	}
	return t
}

// fact makes up what one sentence tells.
func (n *newsroom) fact(t *tale) fact {
	f := fact{n.IntN(len(wordings)), map[string]string{
		"{p1}": pick(n, t.people), "{p2}": pick(n, t.people), "{l1}": pick(n, t.places), "{l2}": pick(n, t.places),
		"{d}": t.day.AddDate(0, 0, -n.IntN(20)).Format("January 2, 2006"), "{n}": fmt.Sprint(3 + n.IntN(400)),
	}}
	for i := range 6 {
		if word := pick(n, t.words); n.IntN(3) > 0 {
			f.fill[fmt.Sprintf("{w%d}", i+1)] = word
		} else {
			f.fill[fmt.Sprintf("{w%d}", i+1)] = n.word()
		}
	}
	return f
}

// sentence tells a fact in some wording, now and then with a word exchanged.
func (n *newsroom) sentence(f fact) string {
	s := pick(n, wordings[f.kind])
	for _, slot := range strings.Fields("{p1} {p2} {l1} {l2} {d} {n} {w1} {w2} {w3} {w4} {w5} {w6}") {
		fill := f.fill[slot]
		if slot[1] == 'w' && n.IntN(5) == 0 {
			fill = n.word()
		}
		s = strings.ReplaceAll(s, slot, fill)
	}
	return s
}

// article tells a good part of a story, the first facts more often, and
// as much again that is its own, in some 700 words.
func (n *newsroom) article(t *tale, name string) corpus.File {
	var b strings.Builder
	out := t.day.AddDate(0, 0, n.IntN(4))
	fmt.Fprintf(&b, "---\ntitle: %s\ndate: %s\n---\n", strings.Trim(n.sentence(t.facts[0]), "“.”"), out.Format(time.DateOnly))
	told := map[int]bool{}
	for i := range 30 {
		f := n.fact(t)
		if k := int(n.Float64() * n.Float64() * float64(len(t.facts))); n.IntN(2) == 0 && !told[k] {
			told[k] = true
			f = t.facts[k]
		}
		b.WriteString(n.sentence(f))
		if b.WriteString(" "); i%3 == 2 {
			b.WriteString("\n\n")
		}
	}
	return corpus.File{Name: name, Data: []byte(b.String())}
}

// A corpus says what articles tell.
type corpusOf string

const (
	ofFive     corpusOf = "stories"    // five articles each tell one story
	oneStory   corpusOf = "onestory"   // all tell one, which then has more facts
	repetitive corpusOf = "repetitive" // twelve stories, told over and over in the same sentences
)

// files are so many articles.
func (n *newsroom) files(articles int, of corpusOf) []corpus.File {
	if of == repetitive {
		return n.bulletins(articles)
	}
	var out []corpus.File
	t := n.tale(40 + articles/4)
	for i := range articles {
		if i%5 == 0 && of == ofFive {
			t = n.tale(40)
		}
		out = append(out, n.article(t, fmt.Sprintf("%04d.txt", n.IntN(10000)*10000+i)))
	}
	return out
}

// bulletins are articles as machines write them: of each of twelve places the same
// sentences in a row, in which only the people, days and numbers change.
func (n *newsroom) bulletins(articles int) []corpus.File {
	people, towns := n.tale(0), n.tale(0).places
	towns = append(towns, n.tale(0).places...)
	var out []corpus.File
	for i := range articles {
		town := towns[i%len(towns)]
		deed := strings.Fields("closed sold flooded repaired inspected opened")[i%6]
		var b strings.Builder
		fmt.Fprintf(&b, "%s harbour %s, bulletin %d\n\nThe harbour of %s was %s on %d June 2024, the town office said on Tuesday.\n\n", town, deed, i, town, deed, 3+i%len(towns))
		for k := range 14 {
			who, other := people.people[(i+k)%6], people.people[(i+2*k)%6]
			fmt.Fprintf(&b, "%s, who runs the harbour of %s, said that about %d boats had used it each day in May. “We did not think that the harbour would be %s so soon,” %s said. "+
				"In a letter of %d April 2024 %s asked the ministry for %d million crowns. The ministry declined to comment on Friday.\n\n",
				who, town, 50+10*((i+k)%40), deed, who, 1+(i+k)%28, other, 1+(i*k)%30)
		}
		out = append(out, corpus.File{Name: fmt.Sprintf("%04d.txt", i), Data: []byte(b.String())})
	}
	return out
}
