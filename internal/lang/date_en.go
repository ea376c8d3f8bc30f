package lang

import "strconv"

// english writes dates as British newspapers do: day, month, year.
var english = &calendar{
	months: [12]string{"January", "February", "March", "April", "May", "June", "July",
		"August", "September", "October", "November", "December"},
	short:    [12]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
	weekdays: [7]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"},
	seasons:  map[string]string{"SP": "spring", "SU": "summer", "FA": "autumn", "AU": "autumn", "WI": "winter"},
	parts: map[string]string{
		"MO": "the morning of {day}", "MI": "midday on {day}", "AF": "the afternoon of {day}",
		"EV": "the evening of {day}", "NI": "the night of {day}", "DT": "the day of {day}",
	},
	units: map[byte][2]string{
		'Y': {"year", "years"}, 'M': {"month", "months"}, 'W': {"week", "weeks"}, 'D': {"day", "days"},
		'H': {"hour", "hours"}, 'm': {"minute", "minutes"}, 'S': {"second", "seconds"},
	},
	before:   "{year} BC",
	weekOf:   "week {week} of {year}",
	quarter:  "quarter {quarter} of {year}",
	half:     "half {half} of {year}",
	decade:   "the {year}s",
	century:  "the {century} century",
	noYear:   "{date} (year unknown)",
	past:     "in the past",
	present:  "now",
	future:   "in the future",
	ordinals: englishOrdinal,
}

// englishOrdinal writes 1st, 2nd, 3rd, 4th, 11th …
func englishOrdinal(n int) string {
	suffix := "th"
	if n/10%10 != 1 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return strconv.Itoa(n) + suffix
}
