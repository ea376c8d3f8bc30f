package score

import "fmt"

// A DocDateFigure counts how the date that the reading gives a document without
// its stated date compares with the true one.
type DocDateFigure struct {
	Articles int
	Bounded  int // with an earliest or a latest day
	Holding  int // of these, the bounds hold the true day
	Closed   int // with an earliest and a latest day
	Answered int // with one day as the answer
	Exact    int // of these, the true day
	Free     int // without any bound: nothing was claimed
}

// A DocDate is the day that the reading gives a document and its bounds, ISO
// 8601; each may be empty.
type DocDate struct{ Value, Earliest, Latest, Basis string }

// holds reports whether the bounds hold a day.
func (d DocDate) holds(day string) bool {
	return (d.Earliest == "" || d.Earliest <= day) && (d.Latest == "" || day <= d.Latest)
}

// Add counts one document. It returns what is wrong in a line, else "".
func (f *DocDateFigure) Add(g Gold, got DocDate) string {
	f.Articles++
	holds, wrong := got.holds(g.Date), false
	if got.Earliest == "" && got.Latest == "" {
		f.Free++
	} else {
		f.Bounded++
		if holds {
			f.Holding++
		}
		wrong = !holds
	}
	if got.Earliest != "" && got.Latest != "" {
		f.Closed++
	}
	if got.Value != "" {
		f.Answered++
		if got.Value == g.Date {
			f.Exact++
		} else {
			wrong = true
		}
	}
	if !wrong {
		return ""
	}
	return fmt.Sprintf("docdate   %s: true %s | got %q, %q to %q, %s", g.Name, g.Date, got.Value, got.Earliest, got.Latest, got.Basis)
}

// String gives the figures in one line: the share, in percent, of the bounds
// that hold the true day and of the days that are it, and how many there are.
func (f *DocDateFigure) String() string {
	return fmt.Sprintf(`{"docdate": %d, "interval_holds": %s, "bounded": %d, "closed": %d, "exact": %s, "answered": %d, "free": %d}`,
		f.Articles, percent(f.Holding, f.Bounded), f.Bounded, f.Closed, percent(f.Exact, f.Answered), f.Answered, f.Free)
}

// percent is n of all with one decimal, null of none.
func percent(n, all int) string {
	if all == 0 {
		return "null"
	}
	return fmt.Sprintf("%.1f", 100*float64(n)/float64(all))
}
