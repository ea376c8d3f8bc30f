package score

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"parallax/internal/story"
	"parallax/internal/text"
)

// A StoryFigure counts how a story agrees with a reader's labels, over any
// number of stories. Of what the story claims, only that is judged whose
// passages were labelled.
type StoryFigure struct {
	SureOnly, SureRight     int // passages shown as surely only here; of these truly told nowhere else
	Only, OnlyRight         int // all passages shown as only here, sure or not
	Alone                   int // labelled passages that are truly told nowhere else
	AloneSure               int // of these shown as surely only here
	Pairs, PairsRight       int // pairs of passages said to be the same; of these told there indeed
	Same, SameFound         int // passages told wholly by another source, counted for each; of these paired with where it is told
	Part, PartFound         int // the same for passages told in part
	Contradictions          int // differences shown as contradictions
	ContradictionsRight     int
	Dates, DatesRight       int // differences of date shown; of these labelled
	DatesLabelled           int // those labelled, but for mere precision; of these shown
	DatesFound              int
	Other, OtherRight       int // differences of another kind but wording
	OtherLabelled           int
	OtherFound              int
	Altered, AlteredFound   int // altered quotations labelled; found
	AlteredFalse            int // false ones among the eight that score highest, of each story
	SeverityRight, Severity int // of the differences found, those with a defensible severity
}

// toldShare is the least share of a passage that other sources must tell to make
// "only here" wrong of it.
const toldShare = 0.25

// Add compares one story with its labels and returns the errors, a line each.
// Differences and altered quotations are left alone when none are labelled.
func (f *StoryFigure) Add(l *Labels, s *story.Story) []string {
	c := comparison{labels: l, story: s, figure: f, texts: map[string]string{}}
	for i := range s.Sources {
		c.texts[s.Sources[i].ID] = s.Sources[i].Text
	}
	c.only()
	c.pairs()
	c.recall()
	if len(c.labels.Differences) > 0 {
		c.differences()
	}
	if len(c.labels.Altered) > 0 {
		c.altered()
	}
	return c.errors
}

// A comparison is one story held against its labels.
type comparison struct {
	labels *Labels
	story  *story.Story
	figure *StoryFigure
	texts  map[string]string
	errors []string
}

func (c *comparison) fail(format string, args ...any) {
	c.errors = append(c.errors, fmt.Sprintf(format, args...))
}

// words is the text at p on one line.
func (c *comparison) words(p text.Place) string {
	return p.Source + " “" + strings.Join(strings.Fields(p.Span().Of(c.texts[p.Source])), " ") + "”"
}

// only judges what is shown as told by one source only.
func (c *comparison) only() {
	for i := range c.labels.Passages {
		p := &c.labels.Passages[i]
		if p.alone() {
			c.figure.Alone++
			if slices.ContainsFunc(c.story.OnlyIn, func(o story.Only) bool { return o.Sure && mostly(p.At, o.Place) }) {
				c.figure.AloneSure++
			}
		}
	}
	for _, o := range c.story.OnlyIn {
		if !c.labels.judge(o.Place) {
			continue
		}
		right := float64(c.labels.toldOf(o.Place)) < toldShare*float64(o.End-o.Start)
		c.figure.Only++
		c.figure.OnlyRight += count(right)
		if o.Sure {
			c.figure.SureOnly++
			c.figure.SureRight += count(right)
			if !right {
				c.fail("only\t%s", c.words(o.Place))
			}
		}
	}
}

// alone reports whether no other source tells anything of the passage.
func (p *LabelledPassage) alone() bool {
	return !slices.ContainsFunc(p.Told, func(t Told) bool { return t.Level.told() })
}

// judge reports whether labelled passages cover half of the place.
func (l *Labels) judge(at text.Place) bool {
	covered := 0
	for i := range l.Passages {
		covered += shared(l.Passages[i].At, at)
	}
	return 2*covered >= at.End-at.Start
}

// all is every labelled passage, counted or not.
func (l *Labels) all() iter.Seq[*LabelledPassage] {
	return func(yield func(*LabelledPassage) bool) {
		for _, list := range [][]LabelledPassage{l.Passages, l.Beside} {
			for i := range list {
				if !yield(&list[i]) {
					return
				}
			}
		}
	}
}

// toldOf is how many bytes of the place other sources tell.
func (l *Labels) toldOf(at text.Place) int {
	told := map[int]bool{}
	for p := range l.all() {
		for _, t := range p.Told {
			if p.At.Source != at.Source || !t.Level.told() {
				continue
			}
			for k := max(t.Own.Start, at.Start); k < min(t.Own.End, at.End); k++ {
				told[k] = true
			}
		}
	}
	return len(told)
}

// shared is how many bytes two places have in common.
func shared(a, b text.Place) int {
	if a.Source != b.Source {
		return 0
	}
	return max(0, min(a.End, b.End)-max(a.Start, b.Start))
}

// mostly reports whether b covers half of a.
func mostly(a, b text.Place) bool { return 2*shared(a, b) >= a.End-a.Start }

// touches reports whether two places share a quarter of the shorter.
func touches(a, b text.Place) bool {
	return 4*shared(a, b) >= min(a.End-a.Start, b.End-b.Start) && shared(a, b) > 0
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

// joined calls visit for every two passages of different sources that stand in
// one statement.
func (c *comparison) joined(visit func(a, b text.Place)) {
	for i := range c.story.Statements {
		members := c.story.Statements[i].Members
		for k := range members {
			for _, m := range members[:k] {
				if m.Source != members[k].Source {
					visit(m.Place, members[k].Place)
				}
			}
		}
	}
}

// pairs judges which passages are said to be the same.
func (c *comparison) pairs() {
	c.joined(func(a, b text.Place) {
		if !c.labels.judge(a) && !c.labels.judge(b) {
			return
		}
		right := c.labels.tells(a, b) || c.labels.tells(b, a)
		c.figure.Pairs++
		c.figure.PairsRight += count(right)
		if !right {
			c.fail("pair\t%s | %s", c.words(a), c.words(b))
		}
	})
}

// tells reports whether what b says was labelled as telling something of a.
func (l *Labels) tells(a, b text.Place) bool {
	for p := range l.all() {
		for _, t := range p.Told {
			if p.At.Source == a.Source && t.link(p.At.Source, a, b) {
				return true
			}
		}
	}
	return false
}

// link reports whether a and b are the two ends of what was labelled as told.
func (t *Told) link(own string, a, b text.Place) bool {
	return t.Level.told() && touches(t.Own.At(own), a) && touches(t.There.At(t.Source), b)
}

// recall counts the passages that are paired with where another source tells them.
func (c *comparison) recall() {
	for i := range c.labels.Passages {
		p := &c.labels.Passages[i]
		for k, t := range p.Told {
			if !t.Level.told() || slices.ContainsFunc(p.Told[:k], func(u Told) bool { return u.Source == t.Source }) {
				continue
			}
			level, found := c.found(p, t.Source)
			if level == LevelSame {
				c.figure.Same++
				c.figure.SameFound += count(found)
			} else {
				c.figure.Part++
				c.figure.PartFound += count(found)
			}
			if !found {
				c.fail("missed\t%s %s | %s", level, c.words(p.At), c.words(t.There.At(t.Source)))
			}
		}
	}
}

// found tells how much of the passage the source tells, and whether one of the
// places where it does was found.
func (c *comparison) found(p *LabelledPassage, source string) (Level, bool) {
	level, found := LevelPart, false
	for _, t := range p.Told {
		if t.Source != source {
			continue
		}
		if t.Level == LevelSame {
			level = LevelSame
		}
		c.joined(func(a, b text.Place) {
			found = found || t.link(p.At.Source, a, b) || t.link(p.At.Source, b, a)
		})
	}
	return level, found
}
