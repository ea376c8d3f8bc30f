package story

import (
	"strconv"
	"strings"

	"parallax/internal/anchor"
)

// A NominalYear sets days whose year no source prints (XXXX-03-11) in a year,
// so that they can be compared, put in order and drawn. It serves the reading
// and the geometry only: it stands in no story file and is named to no reader.
//
// It is the year 2000, which has a leap day. Where the days run over New Year
// ("December 29", "January 3") those before it lie in 1999.
type NominalYear struct {
	turn int // first month of 1999; 0: all are of 2000
}

const (
	nominalYear = 2000
	yearUnknown = "XXXX-"
)

// NominalYear is the one that suits the story's times.
func (s *Story) NominalYear() NominalYear {
	var values []string
	for i := range s.Times {
		values = append(values, s.Times[i].Value)
	}
	return nominalYearOf(values)
}

func nominalOf(times [][]anchor.Time) NominalYear {
	var values []string
	for _, list := range times {
		for i := range list {
			values = append(values, list[i].Value)
		}
	}
	return nominalYearOf(values)
}

// nominalYearOf finds whether the days run over New Year: some lie in the last
// and in the first months, and four months or more between have none.
func nominalYearOf(values []string) NominalYear {
	var used [12]bool
	for _, v := range values {
		if b, ok := (NominalYear{}).bounds(v); ok && b.from == b.to {
			month, _ := number(v[len(yearUnknown) : len(yearUnknown)+2])
			used[month-1] = true
		}
	}
	first, longest, run := 0, 0, 0
	for m, has := range used {
		if run++; has {
			run = 0
		}
		if run > longest {
			first, longest = m-run+1, run
		}
	}
	if last := first + longest; longest >= 4 && first > 0 && last < len(used) && (used[0] || used[1]) && (used[10] || used[11]) {
		return NominalYear{turn: first + longest/2 + 1}
	}
	return NominalYear{}
}

// Set puts every date without a year in a TIMEX3 value, or in two with a slash
// between, into the nominal year. Other values stay as they are.
func (n NominalYear) Set(value string) string {
	parts := strings.Split(value, "/")
	for i, v := range parts {
		rest, ok := strings.CutPrefix(v, yearUnknown)
		if !ok || len(rest) < 2 {
			continue
		}
		if month, ok := number(rest[:2]); ok {
			parts[i] = strconv.Itoa(n.of(month)) + "-" + rest
		}
	}
	return strings.Join(parts, "/")
}

// of is the year of a month.
func (n NominalYear) of(month int) int {
	if n.turn > 0 && month >= n.turn {
		return nominalYear - 1
	}
	return nominalYear
}

// bounds reads XXXX-10-12…, XXXX-10.
func (n NominalYear) bounds(value string) (bounds, bool) {
	rest, ok := strings.CutPrefix(value, yearUnknown)
	if !ok || len(rest) < 2 {
		return bounds{}, false
	}
	month, ok := number(rest[:2])
	if !ok || month < 1 || month > 12 {
		return bounds{}, false
	}
	year := n.of(month)
	if len(rest) >= 5 && rest[2] == '-' {
		d, ok := number(rest[3:5])
		if !ok || d < 1 || d > 31 {
			return bounds{}, false
		}
		at := day{civil(year, month, d), true}
		return bounds{at, at}, true
	}
	return bounds{day{civil(year, month, 1), true}, day{civil(year, month+1, 1) - 1, true}}, len(rest) == 2
}
