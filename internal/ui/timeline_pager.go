package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/query"
	"parallax/internal/view"
)

// listPage is how many events the list shows at once.
const listPage = 120

// listed are the events of the list's page: the one that the reader went to,
// else that with the chosen event.
func listed(s view.State, page *query.TimelinePage) (from, to, number, pages int) {
	pages = max(1, (len(page.Events)+listPage-1)/listPage)
	number = s.Timeline.Page
	if number == 0 {
		number = 1 + max(page.Chosen, 0)/listPage
	}
	number = max(1, min(number, pages))
	from = (number - 1) * listPage
	return from, min(from+listPage, len(page.Events)), number, pages
}

// listPager goes from one page of the list to the next.
func listPager(number, pages int) app.UI {
	if pages == 1 {
		return nil
	}
	return pageTurner("timeline", number, pages, func(ctx app.Context, to int) { send(ctx, view.TimelineListed{Page: to}) })
}
