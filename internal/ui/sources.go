package ui

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/lang"
	"parallax/internal/query"
	"parallax/internal/story"
	"parallax/internal/text"
	"parallax/internal/view"
)

// sourcesView shows each article in full: numbered paragraphs, findings marked
// in the text, and the reasoning behind a chosen one and behind the article's
// own date.
type sourcesView struct {
	app.Compo

	State    view.State
	Overview *query.Overview
	Page     *query.Articles
	Finding  *query.FindingPage
	Actors   *query.ActorsPage
	Own      own
}

// Render draws the head, the switches and the articles.
func (v *sourcesView) Render() app.UI {
	var articles []app.UI
	if v.Page != nil {
		for i := range v.Page.Articles {
			articles = append(articles, v.article(&v.Page.Articles[i]))
		}
	}
	return elem("div").Class("sources").Body(
		head(v.State, v.Overview, say("view.sources"), say("sources.lead")),
		v.switches(),
		v.pager(),
		elem("div").Class("arts").Body(articles...),
		v.pager(),
	)
}

// pager goes from one page of the articles to the next, where there are many.
func (v *sourcesView) pager() app.UI {
	if v.Page == nil || v.Page.Pages == 1 {
		return nil
	}
	number, pages := v.Page.Number, v.Page.Pages
	return pageTurner("sources", number, pages, func(ctx app.Context, to int) { send(ctx, view.SourcesTurned{Page: to}) })
}

// pageTurner turns the pages of something long.
func pageTurner(of string, number, pages int, turn func(app.Context, int)) app.UI {
	step := func(key string, to int) app.UI {
		return button("", of+"."+key).Attr("disabled", to < 1 || to > pages).
			OnClick(func(ctx app.Context, e app.Event) { turn(ctx, to) }, app.EventScope(of, key, to))
	}
	return elem("p").Class("row").Body(
		step("page.before", number-1),
		elem("span").Class("note").Role("status").Text(say("page.of", "number", strconv.Itoa(number), "pages", strconv.Itoa(pages))),
		step("page.after", number+1),
	)
}

// switches turn the marking of each kind of finding on and off.
func (v *sourcesView) switches() app.UI {
	buttons := []app.UI{elem("span").Class("lab").ID("marked-label").Text(say("sources.mark"))}
	for _, kind := range query.Findings() {
		buttons = append(buttons, elem("button").Attr("type", "button").Class("btn line", "k-"+kind).
			Aria("pressed", strconv.FormatBool(v.marks(kind))).
			Text(say("finding."+kind)).
			OnClick(func(ctx app.Context, e app.Event) { send(ctx, view.SourcesMarked{Kind: kind}) }, app.EventScope(kind)))
	}
	return elem("div").Class("bar").Role("group").Aria("labelledby", "marked-label").Body(buttons...)
}

// marks reports whether findings of a kind are marked.
func (v *sourcesView) marks(kind string) bool { return slices.Contains(v.State.Sources.Marked, kind) }

// article is one article with its head.
func (v *sourcesView) article(a *query.Article) app.UI {
	blocks := make([]app.UI, 0, len(a.Blocks))
	for i := range a.Blocks {
		blocks = append(blocks, v.block(a, &a.Blocks[i]))
	}
	return elem("article").Class("art").ID(articleID(a.Mark)).TabIndex(-1).Aria("label", say("sources.article", "letter", a.Letter, "title", titleOf(a.Source))).Body(
		elem("header").Body(
			elem("h2").Body(sourceMark(a.Mark).Body(shape(a.Shape), app.Text(a.Letter)),
				elem("span").Class("vh").Lang(a.Lang).Text(" "+a.Title)),
			elem("div").Class("note").Body(v.facts(a)...),
		),
		elem("div").Class("artbody").Lang(a.Lang).Body(blocks...),
	)
}

// articleID is the id of an article's element.
func articleID(m query.Mark) string { return "article-" + m.Letter }

// facts say when the article came out and why, how long it is, and what to
// know of how it was read.
func (v *sourcesView) facts(a *query.Article) []app.UI {
	facts := []app.UI{
		elem("p").Body(
			elem("b").Text(publishedDate(a.Published)),
			app.Text(" · "+say("sources.words", "count", lang.Thousands(strconv.Itoa(a.Words)))),
			app.Text(" · "+say("sources.title."+titleBasis(a))),
		),
	}
	if who := a.Publisher; who != "" {
		facts = append(facts, elem("p").Text(who))
	}
	facts = append(facts, elem("p").Class("work").Body(v.dated(a)...))
	for _, n := range a.Notes {
		facts = append(facts, elem("p").Text(reason(n)))
	}
	facts = append(facts, sourceMarksOwn(v.Own, a.Mark)...)
	facts = append(facts, elem("p").Body(sourceOffer(a.Source)))
	return facts
}

func titleBasis(a *query.Article) string {
	if a.Lead {
		return "lead"
	}
	return "stated"
}

// dated is the working behind an article's own date.
func (v *sourcesView) dated(a *query.Article) []app.UI {
	return withEvidence(v.State, reason(a.Dated.Why), a.Dated.Evidence)
}

// withEvidence is a reason followed by the passages it rests on.
func withEvidence(s view.State, sentence string, evidence []query.Passage) []app.UI {
	parts := []app.UI{app.Text(sentence)}
	for i, p := range evidence {
		sep := " ("
		if i > 0 {
			sep = "; "
		}
		parts = append(parts, app.Text(sep), words(p), app.Text(", "), cite(s, p.Cite))
	}
	if len(evidence) > 0 {
		parts = append(parts, app.Text(")"))
	}
	return parts
}

// block is one block of an article, with the reasoning under it that belongs
// to a finding chosen in it.
func (v *sourcesView) block(a *query.Article, b *query.Block) app.UI {
	var body app.UI
	switch b.Kind {
	case "headline":
		body = elem("h3").Class("hl").ID(blockID(b.Cite)).TabIndex(-1).Body(v.segments(b)...)
	case "heading":
		body = elem("h3").Class("sub").ID(blockID(b.Cite)).TabIndex(-1).Body(v.segments(b)...)
	case "paragraph":
		parts := append([]app.UI{elem("a").Class("no").Attr("href", sourcesLink(v.State, b.Cite.At)).Text(citeLabel(b.Cite))}, v.segments(b)...)
		body = elem("p").Class("para").ID(blockID(b.Cite)).TabIndex(-1).Body(parts...)
	default:
		body = elem("p").Class("para", "other").ID(blockID(b.Cite)).TabIndex(-1).Body(v.segments(b)...)
	}
	parts, class := []app.UI{body}, ""
	if card := v.card(b); card != nil {
		parts, class = append(parts, card), "reasoned"
	}
	if v.Own.note(story.Spot{Source: b.Source, Start: b.At.Start, End: b.At.End, Words: b.Words()}) != "" {
		class += " noted-block"
	}
	parts = append(parts, notes(v.State, v.Own, b.At.Place, blockID(b.Cite))...)
	return elem("div").Class(class).Body(parts...)
}

// card is the card under a block that the chosen place begins in; nil when it
// begins in another.
func (v *sourcesView) card(b *query.Block) app.UI {
	f := v.Finding
	if f == nil || f.At == nil || f.At.Source != b.Source || f.At.At.Start < b.At.Start || f.At.At.Start >= b.At.End {
		return nil
	}
	switch {
	case f.Found != nil:
		return findingCard(v.State, f.Found, v.Own, v.Actors)
	case f.Here != nil && f.At.At.Span().Len() > 0:
		return passageCard(v.State, *f.Here, v.Own)
	}
	return nil
}

// segments are a block's words, findings of the marked kinds as links to their
// reasoning, and a passage that the address leads to marked.
func (v *sourcesView) segments(b *query.Block) []app.UI {
	here := text.Span{Start: -1, End: -1}
	if f := v.Finding; f != nil && f.At != nil && f.Found == nil && b.Part(f.At.At.Place) {
		here = f.At.At.Span()
	}
	fixed := v.Own.fixedSpans(b.Source)
	noted := slices.DeleteFunc(v.Own.notedSpans(b.Source), func(s text.Span) bool { return s.Contains(b.At.Span()) })
	segments := query.CutAt(b.Segments, slices.Concat(fixed, noted, []text.Span{here}))
	out := make([]app.UI, 0, len(segments))
	seen := map[query.Ref]bool{}
	first := true
	for _, s := range segments {
		el := v.ownSegment(b, s, seen, fixed, noted)
		if here.Contains(s.At) {
			here := elem("mark").Class("here").Body(el)
			if first {
				here = here.ID(hereID).TabIndex(-1)
				first = false
			}
			el = here
		}
		out = append(out, el)
	}
	return out
}

// ownSegment is one stretch of text, marked where the reader put it right or
// noted something on it.
func (v *sourcesView) ownSegment(b *query.Block, s query.Segment, seen map[query.Ref]bool, fixed, noted []text.Span) app.UI {
	el := v.segment(s, seen)
	within := func(spans []text.Span) int {
		return slices.IndexFunc(spans, func(x text.Span) bool { return x.Contains(s.At) })
	}
	if i := within(fixed); i >= 0 {
		if f, _ := v.marked(s); f == nil {
			at := query.Spotted(story.Spot{Source: b.Source, Start: fixed[i].Start, End: fixed[i].End})
			el = elem("a").Class("in").Attr("href", sourcesLink(v.State, at)).Text(s.Text)
		}
		el = elem("span").Class("fixed").Title(say("correct.by")).Body(el)
	}
	if within(noted) >= 0 {
		el = elem("span").Class("noted").Body(el)
	}
	return el
}

// hereID is the id of the passage that the address leads to, where that is
// less than a block.
const hereID = "here"

// segment is one stretch of text; seen are the findings of the block that have
// a link already, for only one of their links is in the tab order.
func (v *sourcesView) segment(s query.Segment, seen map[query.Ref]bool) app.UI {
	f, classes := v.marked(s)
	if f == nil {
		return app.Text(s.Text)
	}
	if !strings.ContainsFunc(s.Text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
		return elem("span").Class(classes...).Text(s.Text) // a link needs a name
	}
	link := elem("a").Class(classes...).Attr("href", sourcesLink(v.State, f.Ref)).Text(s.Text)
	if at := v.State.Sources.At; at != nil && at.Place == f.Ref.Place {
		link = link.Aria("current", "true")
	}
	if seen[f.Ref] {
		link = link.TabIndex(-1)
	}
	seen[f.Ref] = true
	return link
}

// marked returns the finding that a click on the segment chooses, the
// innermost of the marked kinds, and the classes of all that cover it.
func (v *sourcesView) marked(s query.Segment) (chosen *query.Finding, classes []string) {
	classes = []string{"in"}
	for i := range s.Findings {
		f := &s.Findings[i]
		if !v.marks(f.Kind) {
			continue
		}
		if class := "k-" + f.Kind; !slices.Contains(classes, class) {
			classes = append(classes, class)
		}
		if chosen == nil || f.At.Len() <= chosen.At.Len() {
			chosen = f
		}
	}
	return chosen, classes
}
