package story_test

import (
	"bytes"
	"math/rand/v2"
	"testing"
	"unicode/utf8"

	"parallax/internal/corpus"
	"parallax/internal/export"
	"parallax/internal/lang"
	"parallax/internal/story"
	"parallax/internal/text"
)

// A corrector makes corrections at random: of findings, and of anything else.
type corrector struct {
	*rand.Rand
	s    *story.Story
	docs []corpus.Document
}

// spot is a finding, or some words, at times with words that stand elsewhere or nowhere.
func (r corrector) spot() story.Spot {
	var p text.Place
	switch k := r.IntN(6); {
	case k == 0 && len(r.s.Times) > 0:
		p = r.s.Times[r.IntN(len(r.s.Times))].Place
	case k == 1 && len(r.s.Quotes) > 0:
		p = r.s.Quotes[r.IntN(len(r.s.Quotes))].Place
	case k == 2 && len(r.s.Actors) > 0:
		a := &r.s.Actors[r.IntN(len(r.s.Actors))]
		p = a.Mentions[r.IntN(len(a.Mentions))].Place
	case k == 3 && len(r.s.OnlyIn) > 0:
		p = r.s.OnlyIn[r.IntN(len(r.s.OnlyIn))].Place
	case k == 4 && len(r.s.Statements) > 0:
		st := &r.s.Statements[r.IntN(len(r.s.Statements))]
		p = st.Members[r.IntN(len(st.Members))].Place
	default:
		d := &r.docs[r.IntN(len(r.docs))]
		start := r.IntN(len(d.Text))
		end := min(len(d.Text), start+1+r.IntN(120))
		for ; !utf8.RuneStart(d.Text[start]); start-- {
		}
		for ; end < len(d.Text) && !utf8.RuneStart(d.Text[end]); end++ {
		}
		p = text.Place{Source: d.ID, Start: start, End: end}
	}
	spot := r.s.SpotOf(p)
	switch r.IntN(12) {
	case 0:
		spot.Start = max(0, spot.Start+r.IntN(300)-100)
		spot.End = spot.Start + 7
	case 1:
		spot.Words += "§"
	case 2:
		spot.Source = "nowhere"
	}
	return spot
}

// value is one of a few, good and bad, or none.
func (r corrector) value(of ...string) *string {
	if r.IntN(3) > 0 {
		return nil
	}
	return &of[r.IntN(len(of))]
}

func (r corrector) day() string {
	return []string{"", "2031-03-01", "2031-03-04", "2030-12-31", "2031-02-30", "0001-01-01", "9999-12-31", "x"}[r.IntN(8)]
}

func (r corrector) fix() story.Fix {
	switch r.IntN(5) {
	case 0:
		return story.SourceFix{Source: r.spot().Source, Title: r.value("A title", ""), Publisher: r.value("A paper", ""), Date: r.value("2031-03-09", "", "2031-13-01"),
			URL: r.value("https://example.org/2020/01/02/x", "data:x"), Language: r.value("en", "de", ""), Letter: r.value("A", "B", "QQ", "a")}
	case 1:
		return story.TimeFix{At: r.spot(), From: r.day(), To: r.day()}
	case 2:
		f := story.SpeakerFix{Quote: r.spot()}
		if spot := r.spot(); r.IntN(2) == 0 {
			f.Speaker = &spot
		} else if r.IntN(2) == 0 {
			f.Name = "Some Body"
		}
		return f
	case 3:
		return story.ActorFix{A: r.spot(), B: r.spot(), Same: r.IntN(2) == 0}
	}
	return story.MatchFix{A: r.spot(), B: r.spot(), Same: r.IntN(2) == 0}
}

// Whatever is corrected, the story keeps its laws, what is said to be in force
// is, the same corrections give the same story, and what is taken back leaves
// no trace.
func TestAnyCorrectionKeepsTheLaws(t *testing.T) {
	all := map[string][]corpus.Document{"library": libraryDocs(t)}
	for name, docs := range stories(t) {
		if name != "seeds" {
			all[name] = docs
		}
	}
	for name, docs := range all {
		trials := 4
		if name == "library" {
			trials = 150
		}
		plain := file(t, docs, false)
		r := corrector{rand.New(rand.NewPCG(7, uint64(len(name)))), story.Analyze(docs, story.Corrections{}), docs}
		for trial := range trials {
			c := story.Corrections{}
			for range 1 + r.IntN(8) {
				c = c.With(r.fix())
			}
			s := corrected(t, docs, c)
			lawfullyCorrected(t, s, c)
			data, err := export.Story(s, lang.English)
			if err != nil || c.Check() != nil {
				t.Fatal(err, c.Check())
			}
			if !bytes.Equal(data, fileOf(t, docs, c)) {
				t.Errorf("%s %d: the same corrections, another story", name, trial)
			}
			twice := story.Corrections{Sources: append(c.Sources[:len(c.Sources):len(c.Sources)], c.Sources...), Times: append(c.Times[:len(c.Times):len(c.Times)], c.Times...),
				Speakers: append(c.Speakers[:len(c.Speakers):len(c.Speakers)], c.Speakers...), Actors: append(c.Actors[:len(c.Actors):len(c.Actors)], c.Actors...), Matches: append(c.Matches[:len(c.Matches):len(c.Matches)], c.Matches...)}
			again := story.Analyze(docs, twice)
			s.Corrections, again.Corrections = nil, nil
			one, _ := export.Story(s, lang.English)
			two, _ := export.Story(again, lang.English)
			if !bytes.Equal(one, two) {
				t.Errorf("%s %d: made twice, the corrections do something else: %+v", name, trial, c)
			}
			for list := c.List(); len(list) > 0; list = c.List() {
				c = c.Without(list[r.IntN(len(list))])
			}
			if !bytes.Equal(plain, fileOf(t, docs, c)) {
				t.Errorf("%s %d: what is taken back leaves a trace", name, trial)
			}
		}
	}
}

// lawfullyCorrected checks that what is said to be in force is.
func lawfullyCorrected(t *testing.T, s *story.Story, c story.Corrections) {
	t.Helper()
	actor := func(p text.Place) string {
		for i := range s.Actors {
			for _, m := range s.Actors[i].Mentions {
				if m.Place == p {
					return s.Actors[i].ID
				}
			}
		}
		return ""
	}
	timeAt := func(p text.Place) *story.Time {
		for i := range s.Times {
			if s.Times[i].Place == p {
				return &s.Times[i]
			}
		}
		return nil
	}
	for _, a := range s.Corrections {
		if !a.Placed {
			continue
		}
		switch a.Kind {
		case story.FixTime:
			f := c.Times[a.Index]
			x := timeAt(a.At[0])
			if none := f.From == "" && f.To == ""; none != (x == nil) || x != nil && (*x.When.From)[:10] != f.From {
				t.Errorf("time %+v: %+v", f, x)
			}
		case story.FixActor:
			if x, y := actor(a.At[0]), actor(a.At[1]); (x == y && x != "") != c.Actors[a.Index].Same {
				t.Errorf("actor %+v: %q %q", c.Actors[a.Index], x, y)
			}
		case story.FixMatch:
			if together := rowOf(s, a.At[0], a.At[1]); together != c.Matches[a.Index].Same {
				t.Errorf("match %+v: in one row %v", c.Matches[a.Index], together)
			}
		}
	}
}

// rowOf reports whether two passages are members of one statement.
func rowOf(s *story.Story, a, b text.Place) bool {
	for i := range s.Statements {
		hasA, hasB := false, false
		for _, m := range s.Statements[i].Members {
			hasA, hasB = hasA || m.Place == a, hasB || m.Place == b
		}
		if hasA && hasB {
			return true
		}
	}
	return false
}

func FuzzCorrections(f *testing.F) {
	docs := libraryDocs(f)
	s := story.Analyze(docs, story.Corrections{})
	f.Add(uint64(1), "b", 10, 40, "council", "2031-03-01")
	f.Add(uint64(2), "a", -5, 1<<40, "’", "x")
	f.Fuzz(func(t *testing.T, seed uint64, source string, start, end int, words, value string) {
		r := corrector{rand.New(rand.NewPCG(seed, 1)), s, docs}
		spot := story.Spot{Source: source, Start: start, End: end, Words: words}
		c := story.Corrections{
			Sources: []story.SourceFix{{Source: source, Title: &value, Date: &value, URL: &value, Language: &value, Letter: &value}},
			Times:   []story.TimeFix{{At: spot, From: value}, {At: spot, From: "2031-03-01", To: value}}, Speakers: []story.SpeakerFix{{Quote: spot, Name: value}, {Quote: r.spot(), Speaker: &spot}},
			Actors: []story.ActorFix{{A: spot, B: r.spot(), Same: start%2 == 0}}, Matches: []story.MatchFix{{A: r.spot(), B: spot, Same: end%2 == 0}},
		}
		got := corrected(t, docs, c)
		lawfullyCorrected(t, got, c)
		if _, err := export.Story(got, lang.English); err != nil {
			t.Fatal(err)
		}
	})
}
