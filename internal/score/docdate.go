package score

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// A DocDateFigure counts how the date that the reading gives a document without
// its stated date compares with the true one.
type DocDateFigure struct {
	Articles int
	Bounded  int // with an earliest or a latest day
	Holding  int // of these, the bounds hold the true day
	Closed   int // with an earliest and a latest day
	Around   int // of these, the two hold the true day
	Answered int // with one day as the answer
	Exact    int // of these, the true day
	Free     int // without any bound: nothing was claimed

	widths []int // of the closed ones, the days from the earliest to the latest, both counted
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
		if holds {
			f.Around++
		}
		f.widths = append(f.widths, days(got.Earliest, got.Latest))
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
// that hold the true day, of those of both ends, and of the days that are it,
// and how many there are; days is the median width of what has both ends.
func (f *DocDateFigure) String() string {
	return fmt.Sprintf(`{"docdate": %d, "interval_holds": %s, "bounded": %d, "closed_holds": %s, "closed": %d, "days": %s, "exact": %s, "answered": %d, "free": %d}`,
		f.Articles, percent(f.Holding, f.Bounded), f.Bounded, percent(f.Around, f.Closed), f.Closed, f.median(), percent(f.Exact, f.Answered), f.Answered, f.Free)
}

// median is the middle width of the closed bounds, null of none.
func (f *DocDateFigure) median() string {
	if len(f.widths) == 0 {
		return "null"
	}
	sorted := slices.Sorted(slices.Values(f.widths))
	return fmt.Sprint(sorted[len(sorted)/2])
}

// days counts the days from one to another, both among them.
func days(from, to string) int {
	a, errA := time.Parse(time.DateOnly, from)
	b, errB := time.Parse(time.DateOnly, to)
	if errA != nil || errB != nil {
		return 0
	}
	return int(b.Sub(a).Hours()/24) + 1
}

// DayInName is the day that a file's name holds between low lines, ISO 8601, as
// in "monitor_2016-03-05_bridge.txt"; empty where there is none.
func DayInName(name string) string {
	for part := range strings.SplitSeq(name, "_") {
		if _, err := time.Parse(time.DateOnly, part); err == nil {
			return part
		}
	}
	return ""
}

// percent is n of all with one decimal, null of none.
func percent(n, all int) string {
	if all == 0 {
		return "null"
	}
	return fmt.Sprintf("%.1f", 100*float64(n)/float64(all))
}
