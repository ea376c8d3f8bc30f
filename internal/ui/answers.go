package ui

import (
	"reflect"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/query"
	"parallax/internal/view"
)

// answers are the last answers of the desk, one of each kind; nil until asked.
type answers struct {
	overview    *query.Overview
	articles    *query.Articles
	finding     *query.FindingPage
	compare     *query.ComparePage
	pair        *query.PairPage
	differences *query.DifferencesPage
	timeline    *query.TimelinePage
	telling     *query.TellingPage
	front       *query.FrontPage
	coverage    *query.CoveragePage
	voices      *query.VoicesPage
	search      *query.SearchPage
	actors      *query.ActorsPage
	corrections *query.CorrectionsPage
}

// take replaces the answer of page's kind.
func (a *answers) take(page query.Page) {
	switch p := page.(type) {
	case *query.Overview:
		a.overview = p
	case *query.Articles:
		a.articles = p
	case *query.FindingPage:
		a.finding = p
	case *query.ComparePage:
		a.compare = p
	case *query.PairPage:
		a.pair = p
	case *query.DifferencesPage:
		a.differences = p
	case *query.FrontPage:
		a.front = p
	case *query.CoveragePage:
		a.coverage = p
	case *query.VoicesPage:
		a.voices = p
	case *query.SearchPage:
		a.search = p
	case *query.ActorsPage:
		a.actors = p
	case *query.CorrectionsPage:
		a.corrections = p
	case *query.TimelinePage:
		a.timeline = p
	case *query.TellingPage:
		a.telling = p
	}
}

// ask puts the questions of the state that were not the last ones asked.
func (r *root) ask() {
	for _, q := range view.Questions(r.state) {
		if !r.whole && view.Below(r.state, q) {
			continue
		}
		kind := reflect.TypeOf(q)
		if last, ok := r.asked[kind]; ok && reflect.DeepEqual(last, q) {
			continue
		}
		r.asked[kind] = q
		later, begun := r.later()
		r.options.Desk.Ask(q, func(p query.Page) {
			later(func() {
				r.answers.take(p)
				r.rest()
			})
		})
		begun()
	}
}

// later is for the callbacks of a call, which may come before it returns or
// long after it. It returns what runs a function at once until begun is called,
// and has it run by the page from then on.
func (r *root) later() (later func(func()), begun func()) {
	now := true
	return func(f func()) {
		switch {
		case now:
			f()
		case r.mounted:
			r.ctx.Dispatch(func(app.Context) { f() })
		default:
			r.waiting = append(r.waiting, f)
		}
	}, func() { now = false }
}
