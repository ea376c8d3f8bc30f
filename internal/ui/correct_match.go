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
		return append(list, &matchForm{A: *p.A, Other: p.Other, First: v.firstChoice(p), Picked: v.picked()})
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
func (v *compareView) choosable(passage int) bool {
	c := v.State.Correct
	return c.Form == view.FormMatch && v.Page.Chosen >= 0 && c.At.Place == v.Page.Passages[v.Page.Chosen].At.Place &&
		v.Page.Passages[passage].At.Source == c.Other
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

// choice is a stretch of a passage that can be chosen as the counterpart: by a
// click, or by Enter; the arrow keys go to the next, Esc gives up.
func (v *compareView) choice(passage int, classes []string, words string) app.UI {
	at := v.Page.Passages[passage].At
	source := v.State.Correct.Other
	pick := func(ctx app.Context) { send(ctx, view.CorrectPicked{At: &at}) }
	if now := v.State.Correct.Pick; now != nil && *now == at {
		classes = append(classes, "now")
	}
	return elem("a").Class(append(classes, "cand")...).DataSet("p", passage).Role("button").TabIndex(0).Text(words).
		OnClick(func(ctx app.Context, e app.Event) { pick(ctx) }, app.EventScope(at.Source, at.Start, at.End)).
		OnKeyDown(func(ctx app.Context, e app.Event) {
			switch e.Get("key").String() {
			case "Enter", " ":
				e.PreventDefault()
				pick(ctx)
			case "Escape":
				e.PreventDefault()
				act(ctx, closeForm{Focus: matchOfferID(source)})
			case "ArrowDown", "ArrowRight":
				moveChoice(ctx, e, 1)
			case "ArrowUp", "ArrowLeft":
				moveChoice(ctx, e, -1)
			default:
				ctx.PreventUpdate()
			}
		}, app.EventScope(at.Source, at.Start, at.End, source))
}

// moveChoice moves the focus to the next or the previous passage of the pane.
func moveChoice(ctx app.Context, e app.Event, step int) {
	ctx.PreventUpdate()
	e.PreventDefault()
	here := ctx.JSSrc()
	all := here.Call("closest", ".pane").Call("querySelectorAll", ".cand")
	own := here.Call("getAttribute", "data-p").String()
	for i := range all.Length() {
		if !all.Index(i).Equal(here) {
			continue
		}
		for j := i + step; j >= 0 && j < all.Length(); j += step {
			if all.Index(j).Call("getAttribute", "data-p").String() != own {
				all.Index(j).Call("focus")
				return
			}
		}
	}
}

// matchForm asks for the counterpart of a passage.
type matchForm struct {
	app.Compo

	A      query.Passage
	Other  query.Mark     // the source in which the counterpart is chosen
	First  int            // the passage where choosing begins; -1 when there is none
	Picked *query.Passage // nil until one is chosen

	shown *query.Passage
}

// matchYesID is the id of the button that confirms a counterpart.
const matchYesID = "match-yes"

// OnMount brings the reader to the passages.
func (v *matchForm) OnMount(ctx app.Context) {
	selector := ".cand[data-p='" + strconv.Itoa(v.First) + "']"
	ctx.Defer(func(app.Context) {
		el := app.Window().GetElementByID("cols").Call("querySelector", selector)
		if el.Truthy() {
			el.Call("scrollIntoView", map[string]any{"block": "nearest"})
			el.Call("focus", map[string]any{"preventScroll": true})
		}
	})
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
