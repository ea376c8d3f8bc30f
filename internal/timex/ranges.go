package timex

import "strings"

// shareYears gives the first end of a range the year that is printed with the
// second: August–September 1950, 31 May–1 June 1916, between March and April
// 1918.
func shareYears(t string, found []Expr) {
	for i := len(found) - 2; i >= 0; i-- {
		a, b := &found[i], found[i+1]
		if a.Need != Year || a.Dir != NoDir || a.Month == 0 || a.Clock != "" && a.Day == 0 || a.Unit != b.Unit || b.Need != Nothing || b.Month == 0 || b.Start-a.End > 9 {
			continue
		}
		switch strings.TrimSpace(t[a.End:b.Start]) {
		case "-", "–", "—", "to", "and", "or", "until", "through":
		default:
			continue
		}
		year := b.Year
		if a.Month > b.Month || a.Month == b.Month && a.Day > b.Day {
			year--
		}
		a.Need, a.Year = Nothing, year
		a.Value = YearValue(year) + a.Value[4:]
	}
}
