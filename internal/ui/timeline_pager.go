package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/query"
	"parallax/internal/view"
)

// The list shows so many events at once, and fewer of a story of more than
// longFrom: there the first picture waits for it, and it is read by its pages
// anyway.
const (
	listPage = 120
	longPage = 40
	longFrom = 1000
)

// listPageOf is how many events the list of so many shows at once.
func listPageOf(events int) int {
	if events > longFrom {
		return longPage
	}
	return listPage
}

// listed are the events of the list's page: the one that the reader went to,
// else that with the chosen event.
func listed(s view.State, page *query.TimelinePage) (from, to, number, pages int) {
	length := listPageOf(len(page.Events))
	pages = max(1, (len(page.Events)+length-1)/length)
	number = s.Timeline.Page
	if number == 0 {
		number = 1 + max(page.Chosen, 0)/length
	}
	number = max(1, min(number, pages))
	from = (number - 1) * length
	return from, min(from+length, len(page.Events)), number, pages
}

// listPager goes from one page of the list to the next.
func listPager(number, pages int) app.UI {
	if pages == 1 {
		return nil
	}
	return pageTurner("timeline", number, pages, func(ctx app.Context, to int) { send(ctx, view.TimelineListed{Page: to}) })
}
