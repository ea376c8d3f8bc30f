package story_test

import "testing"

// TestDeeds gives two sources that each date something: the days of the difference of
// dates between them, empty for none.
func TestDeeds(t *testing.T) {
	for _, tt := range []struct{ name, one, other, want string }{
		{"another verb", "Parliament passed the rent law on 12 April 2011.", "Deputies approved the rent law on 13 April 2011.", "2011-04-12 2011-04-13"},
		{"a verb with the word behind it", "Thieves raided the museum in Harburg on 5 March 2016.", "Two men broke into the museum in Harburg on 6 March 2016.", "2016-03-05 2016-03-06"},
		{"as somebody says", "The airport was shut on 5 March 2016, police said.", "The airport was closed on 4 March 2016, a spokesman said.", "2016-03-04 2016-03-05"},
		{"two plans", "The airport will reopen on 5 March 2016.", "The airport is to open again on 19 March 2016.", "2016-03-05 2016-03-19"},
		{"months of two plans", "The plant in Marlow will close in June 2020.", "The plant in Marlow will shut in September 2020.", "2020-06 2020-09"},
		{"done to others", "The team beat Bradley in the cup on 7 March 2013.", "The team beat Drake in the cup on 8 March 2013.", ""},
		{"what was found", "The first case of flu was confirmed on 3 March 2006.", "The first case of flu was confirmed on 5 March 2006.", "2006-03-03 2006-03-05"},
		{"behind a noun under a verb", "Climbers caught in a storm were found in a hut on 25 January 2022.", "Rescuers found the climbers in a hut on 26 January 2022.", "2022-01-25 2022-01-26"},
		{"it in the same sentence", "The fire near Alder began on 10 August 2023.", "The wildfire near Alder has burned 50 houses since it started on 9 August 2023.", "2023-08-09 2023-08-10"},
		{"behind an aside", "The storm, with gusts of up to 220 km/h, hit the coast on 19 October 1992.", "The storm hit the coast on 18 October 1992.", "1992-10-18 1992-10-19"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := valuesOf(t, "date", tt.one, tt.other); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
