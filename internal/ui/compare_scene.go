package ui

import (
	"slices"
	"strconv"
	"strings"

	"parallax/internal/query"
	"parallax/internal/view"
)

// A scene is what Compare shows: the props of its component, and what follows
// from them. It is made anew when they change.
type scene struct {
	state  view.State
	page   *query.ComparePage
	pair   *query.PairPage // may be nil, and of another chosen passage, until its answer is there
	own    own
	chosen int          // in page.Passages; -1 when none is
	places map[int]int  // by column, the chosen passage or its counterpart
	lit    map[int]bool // the passages of places
}

func (v *compareView) scene() *scene {
	c := &scene{state: v.State, page: v.Page, pair: v.Pair, own: v.Own, chosen: -1, places: map[int]int{}, lit: map[int]bool{}}
	at := v.State.Compare.Chosen
	if v.Page == nil || v.Pair == nil || v.Pair.At == nil || at == nil {
		return c
	}
	c.place(v.Pair.At.At)
	for _, k := range c.places {
		if c.chosen < 0 || k > c.chosen {
			c.chosen = k // an article's column rather than the merged one, which comes first where it is the base
		}
	}
	for i := range v.Pair.Panels {
		if p := &v.Pair.Panels[i]; p.Relation != "" && p.B != nil {
			c.place(p.B.At)
		}
	}
	for i := range v.Page.Statements {
		if s := &v.Page.Statements[i]; c.chosen >= 0 && slices.Contains(s.Passages, c.chosen) {
			for _, k := range s.Passages {
				if _, have := c.places[v.Page.Passages[k].Column]; !have {
					c.places[v.Page.Passages[k].Column] = k
				}
			}
		}
	}
	for _, k := range c.places {
		c.lit[k] = true
	}
	return c
}

// place notes the passages at a place, one a column.
func (c *scene) place(at query.Ref) {
	for k := range c.page.Passages {
		p := &c.page.Passages[k]
		if _, have := c.places[p.Column]; !have && p.At.Place == at.Place {
			c.places[p.Column] = k
		}
	}
}

// shown lists the sources of the columns.
func (c *scene) shown() []string {
	list := make([]string, 0, len(c.page.Columns)+1)
	for i := range c.page.Columns {
		list = append(list, c.page.Columns[i].Mark.Source)
	}
	return list
}

// choose is the address of the view with a passage chosen; without one, with
// none.
func (c *scene) choose(at *query.Ref) string {
	s := c.state
	s.Compare.Columns = c.shown()
	s.Compare.Chosen = at
	return view.Encode(s)
}

// front is the column that a narrow screen shows.
func (c *scene) front() int {
	return min(c.state.Compare.Front, len(c.page.Columns)-1)
}

// chosenLink reports whether a ribbon joins what is chosen.
func (c *scene) chosenLink(l *query.CompareLink) bool { return c.lit[l.Left] && c.lit[l.Right] }

// linked reports whether a passage can be chosen on the page.
func (c *scene) linked(passage int, words string) bool {
	return passage >= 0 && !c.page.Passages[passage].Dropped && strings.TrimSpace(words) != ""
}

// A look is how a stretch of a passage is drawn.
type look struct {
	class string
	href  string // of a link that chooses the passage; empty where it is a candidate
	now   bool
}

// look is how a passage is drawn: who shares it, what is differing, chosen,
// new or noted in it. href is the address that chooses it, if it is known.
func (c *scene) look(passage int, href string) look {
	p := &c.page.Passages[passage]
	s := &c.state.Compare
	classes := []string{"pick"}
	on := func(class string, yes bool) {
		if yes {
			classes = append(classes, class)
		}
	}
	switch shared := len(p.Letters) > 1; {
	case shared && s.Shared:
		on("by", true)
		on("all", p.All)
	case !shared && !p.Weak && s.Only:
		on("solo", true)
		on("sure", p.Sure)
	}
	on("alt", p.Altered)
	on("dif", p.Differs)
	on("new", c.adds(p))
	on("noted", len(c.own.notesIn(p.At.Place)) > 0)
	l := look{now: c.lit[passage]}
	if c.choosable(passage) {
		pick := c.state.Correct.Pick
		on("cand", true)
		on("now", pick != nil && *pick == p.At)
		l.now = false
	} else {
		on("now", l.now)
		if l.href = href; href == "" {
			l.href = c.choose(&p.At)
		}
	}
	l.class = strings.Join(classes, " ")
	return l
}

// adds reports whether a passage is one that no column before has said, and
// that is what the reader wants to see.
func (c *scene) adds(p *query.ComparePassage) bool {
	return c.state.Compare.Adds && p.Column > 0 && !p.Known
}

// letters are the sources that share some of a paragraph: "C D E"; where none
// does, that it is only here, or that no match was found when that isn't sure.
func (c *scene) letters(column *query.CompareColumn, b *query.CompareBlock) string {
	passages, sure, fresh := 0, true, false
	for i := range b.Segments {
		if k := b.Segments[i].Passage; k >= 0 {
			p := &c.page.Passages[k]
			passages++
			sure = sure && p.Sure
			fresh = fresh || c.adds(p)
			if p.Weak {
				passages = -1000 // its matches are left out: nothing is said of them
			}
		}
	}
	switch {
	case fresh:
		return strings.TrimSpace(say("compare.new") + "\u2003" + fewLetters(b.Letters))
	case len(b.Letters) > 1:
		return fewLetters(b.Letters)
	case b.Paragraph == 0 && !column.Union || !c.state.Compare.Only || passages <= 0:
		return ""
	case sure:
		return say("compare.only", "letter", b.Letter)
	}
	return say("compare.noMatch")
}

// fewLetters are the letters of some sources: "C D E"; of more than a margin
// has room for the first, and how many more there are: "C D E F +20".
func fewLetters(letters []string) string {
	const most, few = 8, 4
	if len(letters) <= most {
		return strings.Join(letters, " ")
	}
	return strings.Join(letters[:few], " ") + " +" + strconv.Itoa(len(letters)-few)
}
