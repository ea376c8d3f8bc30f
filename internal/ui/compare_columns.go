package ui

import (
	"slices"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/query"
	"parallax/internal/ui/svg"
)

// columns draws the articles side by side, a gutter for the ribbons between
// any two.
func (v *compareView) columns() app.UI {
	n := len(v.Page.Columns)
	var body []app.UI
	for i := range v.Page.Columns {
		if i > 0 {
			body = append(body, v.gutter(i-1))
		}
		body = append(body, v.column(i))
	}
	return elem("div").Class("cols", "n"+strconv.Itoa(min(n, 5))).ID("cols").Body(body...).
		On("pointerdown", v.hold).On("keydown", v.hold)
}

// hold keeps the columns in their place on the screen while what they lead to
// is drawn.
func (v *compareView) hold(ctx app.Context, e app.Event) {
	ctx.PreventUpdate()
	v.motion.hold()
}

func (v *compareView) column(i int) app.UI {
	c := v.Page.Columns[i]
	class := "col"
	if i == len(v.Page.Columns)-1 && i > 0 {
		class += " right"
	}
	if i != v.front() {
		class += " behind"
	}
	var paras []app.UI
	for _, b := range c.Blocks {
		paras = append(paras, v.block(c, b))
	}
	return elem("section").Class(class).Aria("label", c.Letter+": "+c.Title).Body(
		elem("header").Body(
			sourceMark(c.Mark),
			elem("span").Text(publishedDate(c.Published)),
			elem("a").Attr("href", articleLink(v.State, c.Mark)).Text(say("compare.article")),
		),
		elem("div").Class("pane").ID(paneID(i)).TabIndex(0).Role("region").Aria("label", say("compare.pane", "letter", c.Letter)).
			On("scroll", func(ctx app.Context, e app.Event) {
				ctx.PreventUpdate()
				v.motion.scrolled(v.Page, i, v.State.Compare.Loose)
			}, app.EventScope(i)).
			Body(elem("div").Class("txt").Lang(c.Lang).Body(paras...)),
	)
}

// block draws a paragraph or a heading with its number, its letters and its
// passages.
func (v *compareView) block(c query.CompareColumn, b query.CompareBlock) app.UI {
	var text []app.UI
	for _, s := range b.Segments {
		text = append(text, v.segment(s))
	}
	if b.Kind == "headline" || b.Kind == "heading" {
		return elem("h3").Class("sub", b.Kind).Body(text...)
	}
	body := []app.UI{}
	if b.Paragraph > 0 {
		body = append(body, elem("a").Class("no").Attr("href", sourcesLink(v.State, b.At)).Text(citeLabel(b.Cite)))
	}
	if letters := v.letters(c, b); letters != "" {
		body = append(body, elem("span").Class("let").Text(letters))
	}
	return elem("p").Class("para").Body(append(body, text...)...)
}

// letters are the sources that share some of a paragraph: "C D E"; where none
// does, that it is only here, or that no match was found when that isn't sure.
func (v *compareView) letters(c query.CompareColumn, b query.CompareBlock) string {
	if len(b.Letters) > 1 {
		return strings.Join(b.Letters, " ")
	}
	if b.Paragraph == 0 || !v.State.Compare.Only {
		return ""
	}
	passages, sure := 0, true
	for _, s := range b.Segments {
		if s.Passage >= 0 {
			passages++
			sure = sure && v.Page.Passages[s.Passage].Sure
		}
	}
	switch {
	case passages == 0:
		return ""
	case sure:
		return say("compare.only", "letter", c.Letter)
	}
	return say("compare.noMatch")
}

// segment is a stretch of text: plain, or a link that chooses its passage.
func (v *compareView) segment(s query.CompareSegment) app.UI {
	if s.Passage < 0 || strings.TrimSpace(s.Text) == "" {
		return app.Text(s.Text)
	}
	p := v.Page.Passages[s.Passage]
	classes := []string{"pick"}
	switch {
	case p.Dropped:
		return app.Text(s.Text)
	case len(p.Letters) > 1 && v.State.Compare.Shared:
		classes = append(classes, "by")
		if p.All {
			classes = append(classes, "all")
		}
	case len(p.Letters) <= 1 && v.State.Compare.Only:
		classes = append(classes, "solo")
		if p.Sure {
			classes = append(classes, "sure")
		}
	}
	if p.Altered {
		classes = append(classes, "alt")
	}
	if len(v.Own.notesIn(p.At.Place)) > 0 {
		classes = append(classes, "noted")
	}
	if v.choosable(s.Passage) {
		return v.choice(s.Passage, classes, s.Text)
	}
	link := elem("a").Attr("href", v.choose(p.At)).DataSet("p", s.Passage)
	if v.now(s.Passage) {
		classes = append(classes, "now")
		link = link.Aria("current", "true")
	}
	return link.Class(classes...).Text(s.Text)
}

// now reports whether a passage is the chosen one or a counterpart of it.
func (v *compareView) now(passage int) bool {
	if v.Page.Chosen < 0 {
		return false
	}
	if passage == v.Page.Chosen {
		return true
	}
	for _, panel := range v.Page.Panels {
		if panel.Relation != "" && panel.B != nil && panel.B.At.Place == v.Page.Passages[passage].At.Place {
			return true
		}
	}
	return false
}

// gutter holds the ribbons between column i and the next. Their shapes are set
// after layout, and again while the columns scroll.
func (v *compareView) gutter(i int) app.UI {
	var paths, chosen, labels []app.UI // the chosen ribbons lie on the others
	for k, l := range v.Page.Links {
		if v.Page.Passages[l.Left].Column != i {
			continue
		}
		class := "rib"
		switch {
		case l.Chosen:
			class = "rib now"
		case len(l.Letters) == v.sources():
			class = "rib all"
		}
		relation := "relation.short." + l.Relation
		switch {
		case l.Parted:
			class, relation = "rib part", "correct.short.part"
		case l.Own:
			class, relation = class+" own", "correct.short.match"
		}
		id := strconv.Itoa(k)
		path := svg.El("path").Class(class).ID("rib-" + id)
		if l.Chosen {
			chosen = append(chosen, path)
		} else {
			paths = append(paths, path)
		}
		label := "t2"
		if l.Chosen {
			label = "tacc tb"
		}
		labels = append(labels, svg.El("text").Class("riblab", label).ID("riblab-"+id).Attr("text-anchor", "middle").Body(
			svg.El("tspan").Attr("x", "0").Text(say(relation)),
			svg.El("tspan").Attr("x", "0").Attr("dy", "1.2em").Text(strings.Join(l.Letters, " ")),
		))
	}
	return elem("div").Class("gut").ID("gut-"+strconv.Itoa(i)).Aria("hidden", "true").Body(
		svg.El("svg").Class("ribbons").ID("ribbons-" + strconv.Itoa(i)).Body(slices.Concat(paths, chosen, labels)...),
	)
}

// sources is how many sources the story has.
func (v *compareView) sources() int {
	if v.Overview == nil {
		return 0
	}
	return len(v.Overview.Sources)
}

// paneID is the id of column i's scrolling pane.
func paneID(i int) string { return "pane-" + strconv.Itoa(i) }
