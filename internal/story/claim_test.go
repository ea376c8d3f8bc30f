package story_test

import "testing"

// TestDatesClaimed sets short articles beside one another that date one happening,
// and gives the sides of the difference of date that they claim.
func TestDatesClaimed(t *testing.T) {
	for _, tt := range []struct {
		name, one, other, want string
	}{
		{"printed days", "The trial of Adam Reed opened in Leeds on 3 May 2021.", "The trial of Adam Reed opened in Leeds on 5 May 2021.", "2021-05-03 2021-05-05"},
		{"days of the week under datelines", "4 May 2021\n\nThe strike at Porter Mills began on Monday.", "5 May 2021\n\nThe strike at Porter Mills began on Sunday.", "2021-05-02 2021-05-03"},
		{"days of the week of no known day", "The fire ruined the church of Wendover early Saturday. Sarah Pell was there on 3 April.", "The fire ruined the church of Wendover on Friday evening. The tower fell on 8 April.", ""},
		{"today, and a day of the week, of no known day", "Mark Stills had been playing with a bad knee and is scheduled to have surgery today. He was hurt on 3 October.", "Mark Stills had been playing with a bad knee and was scheduled to have surgery on Friday. He was hurt on 4 October.", ""},
		{"one day of the week, a week apart", "10 June 2013\n\nThe crash killed both women in Milltown on Saturday.", "18 June 2013\n\nThe crash killed both women in Milltown on Saturday.", ""},
		{"one source counts from its own days", "Ed Ortiz went to Newgate on 24 June 2005 to ask about an ambush that had taken place the previous day. The suspect in the previous day's ambush in Newgate shot him.", "The ambush of Ed Ortiz in Newgate is forgotten.", ""},
		{"one source, month and day", "The deal of Adam Reed dates from April 2009. The deal was signed on April 28, 2009.", "The deal with Adam Reed is forgotten.", ""},
		{"two sources, month and day", "The verdict on Adam Reed came in April 2009.", "The verdict on Adam Reed came on April 28, 2009.", "2009-04 2009-04-28"},
		{"one source, two stretches", "The con delayed his trial from 1990 to 1997. At hearings in March 1996 he was silent.", "His trial is over.", ""},
		{"late in the month is not its second day", "The guild will tell how the vote went in late January. Sarah Pell was there on 25 February.", "Ballots for the vote of the guild will be mailed on January 2. The tower fell on 24 February.", ""},
		{"no later than the autumn", "The group hopes to sign the deal with Adam Reed by the fall of 2013.", "The group will sign the deal with Adam Reed on 22 November 2013.", ""},
		{"other assaults", "He was sentenced for a March 2005 assault in Dunmore.", "He committed other assaults in Dunmore on 11 March 2005.", ""},
		{"tonight, in words that somebody wrote before", "12 March 2013\n\nThe vigil for Adam Reed in Eastgate on Monday evening was quiet. It was held on 11 March.", "12 March 2013\n\n“Tonight was a vigil for Adam Reed in Eastgate that became loud,” Ed Ortiz wrote.", ""},
		{"a suspect of murder", "A witness against Adam Reed, a murder suspect, spoke on 29 May 2009 in Newgate.", "Adam Reed is said to have done the murder in Newgate in May 2009.", ""},
		{"a suspect of murder without an article", "A witness against teenage murder suspect Adam Reed named him on 29 May 2009.", "Adam Reed is said to have done the murder in Newgate in May 2009.", ""},
		{"two deeds of one kind, with nothing in common", "28 November 2005\n\nThe quake, which struck at 10:23 a.m., was felt in Oman.", "28 November 2005\n\nOn 26 November 2005 a dozen people were killed by a quake in eastern China.", ""},
		{"one of a kind, told in other words", "The quake of 28 November 2005 killed ten people in Harlow.", "On 26 November 2005 a dozen people were killed by a quake in Harlow.", "2005-11-26 2005-11-28"},
		{"who resigned in the year and on the day", "Adam Reed resigned as attorney general in 1972 to head the committee.", "Ed Ortiz resigned the presidency on 10 October 1972.", ""},
		{"a trial that is to go on", "12 April 2013\n\nAdam Reed told jurors at the trial of Ed Ortiz on Thursday that he was hurt.", "12 April 2013\n\nThe trial of Ed Ortiz is scheduled to resume Monday.", ""},
		{"accidents as such", "13 September 2013\n\nAdam Reed was killed in an accident in Harlow on Thursday.", "18 September 2013\n\nAdam Reed wrote of accidents in Harlow on 18 September 2013.", ""},
		{"killed in a fall", "16 September 2013\n\nClimber Adam Reed killed in fall", "16 September 2013\n\nClimber Adam Reed was killed at the weekend.", ""},
		{"today in a paper of the next day", "9 April 2007\n\nPolice arrested Adam Reed in Harlow on Monday morning.", "10 April 2007\n\nAdam Reed was arrested in Harlow this morning.", ""},
		{"today, two days on", "9 April 2007\n\nPolice arrested Adam Reed in Harlow on Sunday.", "10 April 2007\n\nAdam Reed was arrested in Harlow today.", "2007-04-08 2007-04-10"},
		{"hours of different zones", "The earthquake at Anzal, which struck on 28 November 2005 at 1023 GMT, hurt six.", "The earthquake at Anzal, which struck on 28 November 2005 at 2:12 p.m. local time, hurt six.", ""},
		{"hours of one day", "The earthquake at Anzal, which struck on 28 November 2005 at 1:53 p.m., hurt six.", "The earthquake at Anzal, which struck on 28 November 2005 at 2:12 p.m. local time, hurt six.", "2005-11-28T13:53 2005-11-28T14:12"},
		{"a second protest", "11 March 2013\n\nThe protest in Eastgate turned violent on 11 March.", "13 March 2013\n\nThe protest in Eastgate was on 11 March, and a second protest was held the next night.", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := valuesOf(t, "date", tt.one, tt.other); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
