package ui

import (
	"reflect"
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/host"
	"parallax/internal/project"
	"parallax/internal/query"
	"parallax/internal/view"
)

// root is the page: it owns the state, asks the desk, and reads and writes the
// address.
type root struct {
	app.Compo

	options Options
	opened  bool // the address was read
	state   view.State
	answers answers
	asked   map[reflect.Type]query.Question // the last question of each kind
	problem string                          // key of what is wrong with the address; empty when nothing

	work        workState
	reading     int            // counts the readings of documents
	rests       string         // id of the element that the focus rests on after a correction; empty when it doesn't
	openings    int            // counts the openings of files
	stopOpening map[int]func() // ends each opening that is under way
	keeper      *keeper

	hand    handState
	files   map[way]host.Made // that were made
	handing int               // counts the times that handing on began

	citing citeState

	mounted bool
	whole   bool        // the page has been drawn, so that what is below may come
	ctx     app.Context // of root, once it is mounted
	waiting []func()    // what came before that
	window  windowListeners
}

// newRoot returns the page's root component.
func newRoot(o Options) *root {
	r := &root{options: o, state: view.Initial(), whole: app.IsServer, asked: map[reflect.Type]query.Question{}}
	r.state.View = shown(r.state)
	return r
}

// OnInit reads the address and the documents before the first paint.
func (r *root) OnInit() {
	if app.IsClient {
		r.state, r.problem = r.at(app.Window().URL().EscapedFragment())
	}
	r.beginHanding()
	var own project.Project
	var damage error
	if r.options.Given != nil {
		own, damage = r.options.Given()
	}
	r.work = openWork(own)
	r.read(r.work.Wanted, func(got query.Receipt) {
		if got.Err != nil {
			r.work.Problems = sentences(got.Err)
		}
		if damage != nil {
			r.work.Problems = append(r.work.Problems, say("handon.damaged", "problem", damage.Error()))
		}
		r.ask()
	})
}

// OnMount begins to listen to the window. What was just drawn isn't drawn again
// for that: go-app would, after every OnMount, from root down.
func (r *root) OnMount(ctx app.Context) {
	ctx.PreventUpdate()
	r.listen(ctx)
	r.window.open(ctx)
	r.openKeeper()
	ctx.After(firstLook, r.lookBelow)
}

// OnPreRender stands in for OnMount where there is no browser.
func (r *root) OnPreRender(ctx app.Context) {
	r.listen(ctx)
	r.openKeeper()
}

// OnDismount lets the window go.
func (r *root) OnDismount() { r.window.close() }

// listen handles the messages of every component.
func (r *root) listen(ctx app.Context) {
	r.ctx, r.mounted = ctx, true
	for _, f := range r.waiting {
		ctx.Dispatch(func(app.Context) { f() })
	}
	r.waiting = nil
	ctx.Handle(action, func(ctx app.Context, a app.Action) {
		if m, ok := a.Value.(view.Msg); ok {
			r.handle(ctx, m)
		}
	})
	ctx.Handle(workAction, func(ctx app.Context, a app.Action) {
		if d, ok := a.Value.(deed); ok {
			d.do(r)
		}
	})
}

// at is the state that an address leads to from the present one, and the key
// of what is wrong with it.
func (r *root) at(fragment string) (view.State, string) {
	next := view.Update(r.state, view.Opened{Fragment: fragment})
	next.View = shown(next)
	_, problem := view.Decode(fragment)
	return next, problem
}

// OnNav takes the state from the address. Coming back from our own writing it
// finds the state it has; so it does when the page opens, and then nothing is
// drawn again.
func (r *root) OnNav(ctx app.Context) {
	fragment := ctx.Page().URL().EscapedFragment()
	next, problem := r.at(fragment)
	same := problem == r.problem && address(next) == address(r.state)
	if r.opened && same && problem == "" {
		return
	}
	first, moved := !r.opened, r.opened && next.View != r.state.View
	if first && same {
		ctx.PreventUpdate()
	}
	r.state, r.problem, r.opened = next, problem, true
	r.ask()
	r.title(ctx)
	r.arrive(ctx, fragment, moved)
	if first {
		ctx.Defer(leaveSnapshot)
	}
}

// handle is the page's one place where state changes by a message.
func (r *root) handle(ctx app.Context, m view.Msg) {
	before := r.state
	r.rests = ""
	r.state = view.Update(r.state, m)
	r.state.View = shown(r.state)
	if r.state.HandOn.Open && !before.HandOn.Open {
		r.beginHanding()
	}
	if r.state.Documents.Open && !before.Documents.Open {
		r.listKept()
	}
	r.ask()
	if address(before) != address(r.state) {
		r.problem = ""
		writeAddress(address(r.state), view.Replaces(m))
	}
	r.title(ctx)
}

// address is what the address bar shows of a state: panels come and go
// without leaving a trace.
func address(s view.State) string { return view.Encode(base(s)) }

// screens are the views that there are, in the masthead's order. The first is
// the front page.
func screens() []view.View {
	return []view.View{view.Story, view.Timeline, view.Compare, view.Coverage, view.Differences, view.Voices, view.Sources, view.About}
}

// offers reports whether there is such a view.
func offers(v view.View) bool { return slices.Contains(screens(), v) }

// shown is the view on screen: that of the state, if there is such a view.
func shown(s view.State) view.View {
	if offers(s.View) {
		return s.View
	}
	return screens()[0]
}

// screen is the component of the view on screen.
func (r *root) screen() app.UI {
	s := base(r.state)
	switch shown(r.state) {
	case view.Story:
		return &frontView{State: s, Page: r.answers.front, Name: r.work.Read.Now.Name}
	case view.Timeline:
		return &timelineView{State: s, Overview: r.answers.overview, Page: r.answers.timeline, Telling: r.answers.telling, Own: r.own()}
	case view.Sources:
		return &sourcesView{State: s, Overview: r.answers.overview, Page: r.answers.articles, Finding: r.answers.finding, Actors: r.answers.actors, Own: r.own()}
	case view.Compare:
		return &compareView{State: s, Overview: r.answers.overview, Page: r.answers.compare, Pair: r.answers.pair, Own: r.own()}
	case view.Coverage:
		return &coverageView{State: s, Overview: r.answers.overview, Page: r.answers.coverage}
	case view.Voices:
		return &voicesView{State: s, Overview: r.answers.overview, Page: r.answers.voices, Own: r.own()}
	case view.Differences:
		return &differencesView{State: s, Overview: r.answers.overview, Page: r.answers.differences}
	default:
		return &aboutView{Notices: r.options.Notices}
	}
}

// layout is the class of the compact layout for a frame, or none. It is on the
// document already where the embedding page asked for it (boot.js).
func (r *root) layout() string {
	if r.state.Embed {
		return "embed"
	}
	return ""
}

// Render draws masthead, view, panels and footer.
func (r *root) Render() app.UI {
	return elem("div").Class("page", r.layout()).Body(
		elem("button").Attr("type", "button").Class("skip").Text(say("page.skip")).OnClick(skipToMain),
		masthead(r.state, r.hand.Home),
		elem("main").ID("main").TabIndex(-1).Body(
			r.notices(),
			r.screen(),
		),
		footer(r.state),
		r.told(),
		&citePanel{Citing: r.citing},
		&searchPanel{State: r.state, Page: r.answers.search},
		&documentsPanel{Open: r.state.Documents.Open, Work: r.work, Overview: r.answers.overview, Applied: r.answers.corrections},
		r.handOn(),
	)
}
