package ui

import (
	"slices"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/query"
	"parallax/internal/story"
	"parallax/internal/text"
	"parallax/internal/view"
	"parallax/internal/why"
)

// pairID is the id of the panels of a chosen passage.
const pairID = "pair"

// matches are the corrections that say of a passage whether another source
// says the same.
func (o own) matches(p text.Place, other string, same bool) []*query.Correction {
	var list []*query.Correction
	for i := range o.Corrections {
		c := &o.Corrections[i]
		if c.Kind != story.FixMatch || c.Same != same || len(c.At) < 2 {
			continue
		}
		a, b := c.At[0].At, c.At[1].At
		on := func(x, y query.Ref) bool {
			return x.Source == p.Source && x.Span().Overlaps(p.Span()) && y.Source == other
		}
		if on(a, b) || on(b, a) {
			list = append(list, c)
		}
	}
	return list
}

// mendPair marks what the reader said of a pair, and offers to part it.
func (v *compareView) mendPair(p query.ComparePanel) []app.UI {
	made := v.Own.matches(p.A.At.Place, p.Other.Source, true)
	list := matchMarks(made, story.ByReader(p.Why))
	if len(made) == 0 {
		a, b := *p.A, *p.B
		list = append(list, elem("button").Attr("type", "button").Class("btn line").ID("part-"+p.Other.Source).Text(say("correct.offer.part")).
			OnClick(func(ctx app.Context, e app.Event) { act(ctx, setMatch(a, b, false)) },
				app.EventScope(a.At.Source, a.At.Start, a.At.End, b.At.Source, b.At.Start, b.At.End)))
	}
	return list
}

// mendSilent marks what the reader parted, and offers to choose a counterpart.
func (v *compareView) mendSilent(p query.ComparePanel) []app.UI {
	list := matchMarks(v.Own.matches(p.A.At.Place, p.Other.Source, false), false)
	if v.choosing(p) {
		return append(list, &matchForm{A: *p.A, Other: p.Other, Picked: v.picked(), Begin: func() { v.motion.reveal(v.firstChoice(p)) }})
	}
	return append(list, v.matchOffer(p))
}

// matchMarks marks the reader's matches in a panel, in short where it gives
// them as its reason.
func matchMarks(list []*query.Correction, short bool) []app.UI {
	var marks []app.UI
	for _, c := range list {
		marks = append(marks, ownMark(c, short, pairID))
	}
	return marks
}

// matchOffer is the button that begins to choose the counterpart of a passage.
// On a narrow screen it brings the other article to the front.
func (v *compareView) matchOffer(p query.ComparePanel) app.UI {
	column := v.columnOf(p.Other.Source)
	at, other := p.A.At, p.Other.Source
	return elem("button").Attr("type", "button").Class("btn line").ID(matchOfferID(other)).Text(say("correct.offer.match")).
		OnClick(func(ctx app.Context, e app.Event) {
			send(ctx, view.CorrectOpened{Form: view.FormMatch, At: at, Other: other})
			if el := app.Window().GetElementByID(paneID(column)); el.Truthy() && el.Get("clientHeight").Int() == 0 {
				send(ctx, view.CompareFront{Column: column})
			}
		}, app.EventScope(at.Source, at.Start, at.End, other, column))
}

func matchOfferID(source string) string { return "match-" + source }

// columnOf is the column of a source; -1 when it has none.
func (v *compareView) columnOf(source string) int {
	return slices.IndexFunc(v.Page.Columns, func(c query.CompareColumn) bool { return c.Mark.Source == source })
}

// choosing reports whether the reader is choosing the counterpart that a panel
// lacks.
func (v *compareView) choosing(p query.ComparePanel) bool {
	return v.State.Correct.Is(view.FormMatch, p.A.At) && v.State.Correct.Other == p.Other.Source
}

// choosable reports whether a passage can be chosen as a counterpart now.
func (c *scene) choosable(passage int) bool {
	form := &c.state.Correct
	return form.Form == view.FormMatch && c.chosen >= 0 && form.At.Place == c.page.Passages[c.chosen].At.Place &&
		c.page.Passages[passage].At.Source == form.Other
}

// picked is the counterpart that the reader chose and has not confirmed.
func (v *compareView) picked() *query.Passage {
	at := v.State.Correct.Pick
	if at == nil {
		return nil
	}
	for i := range v.Page.Passages {
		if v.Page.Passages[i].At == *at {
			return &v.Page.Passages[i].Passage
		}
	}
	return nil
}

// firstChoice is the passage where choosing begins: the nearest, else the
// first of the article.
func (v *compareView) firstChoice(p query.ComparePanel) int {
	first := -1
	for i := range v.Page.Passages {
		x := &v.Page.Passages[i]
		switch {
		case x.At.Source != p.Other.Source || x.Dropped:
		case p.B != nil && x.At.Span().Overlaps(p.B.At.Span()):
			return i
		case first < 0:
			first = i
		}
	}
	return first
}

// matchForm asks for the counterpart of a passage.
type matchForm struct {
	app.Compo

	A      query.Passage
	Other  query.Mark     // the source in which the counterpart is chosen
	Picked *query.Passage // nil until one is chosen
	Begin  func()         // brings the reader to where choosing begins

	shown *query.Passage
}

// matchYesID is the id of the button that confirms a counterpart.
const matchYesID = "match-yes"

// OnMount brings the reader to the passages.
func (v *matchForm) OnMount(ctx app.Context) {
	begin := v.Begin
	ctx.Defer(func(app.Context) { begin() })
}

// OnUpdate brings the reader to the button that confirms a choice.
func (v *matchForm) OnUpdate(ctx app.Context) {
	if v.Picked != nil && v.Picked != v.shown {
		ctx.Defer(func(app.Context) { focus(matchYesID) })
	}
	v.shown = v.Picked
}

// Render says what to do, and shows what was chosen: at the foot of the
// window, as the passages are farther down than the panel.
func (v *matchForm) Render() app.UI {
	other, letter := v.Other.Source, v.Other.Letter
	cancel := closer(matchOfferID(other))
	giveUp := elem("button").Attr("type", "button").Class("btn line").Text(say("correct.cancel")).OnClick(cancel, app.EventScope(other))
	if v.Picked == nil {
		return elem("div").Class("choosing").Body(
			elem("p").Role("status").Text(say("correct.match.help", "letter", letter)),
			elem("div").Class("row").Body(giveUp))
	}
	a, b := v.A, *v.Picked
	yes := func(ctx app.Context, e app.Event) { act(ctx, setMatch(a, b, true)) }
	scope := a.At.Words + b.At.Words + strconv.Itoa(b.At.Start)
	return elem("div").Class("choosing").Body(
		elem("p").Role("status").Text(say("correct.match.chosen", "letter", letter)),
		formBox(say("correct.match.title"), yes, cancel, scope,
			elem("p").Class("pas").Lang(b.Lang).Text(b.Text),
			elem("div").Class("row").Body(
				elem("button").Attr("type", "button").Class("btn do").ID(matchYesID).Text(say("correct.match.save")).OnClick(yes, app.EventScope(scope)),
				giveUp),
		))
}

// setMatch is the deed that says whether two passages say the same.
func setMatch(a, b query.Passage, same bool) correct {
	code := "did-no-match"
	if same {
		code = "did-match"
	}
	return correct{
		Fix: story.MatchFix{A: a.Spot(), B: b.Spot(), Same: same},
		Did: why.Because(code, "a", clip(oneLine(a.Text), shortWords), "aAt", citeLabel(a.Cite),
			"b", clip(oneLine(b.Text), shortWords), "bAt", citeLabel(b.Cite)),
		Focus: pairID,
	}
}
