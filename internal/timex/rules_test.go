package timex

import (
	"fmt"
	"testing"
)

func TestCalendarDates(t *testing.T) {
	check(t, "on the 19th of October, 2025", "the 19th of October, 2025 | DATE | 2025-10-19")
	check(t, "handed over on 14 March but kept; on 3 March officials met; 40 March brothers", "14 March | DATE | XXXX-03-14", "3 March | DATE | XXXX-03-03")
	check(t, "on 7th November", "7th November | DATE | XXXX-11-07")
	check(t, "2025-11-07 and 11/9/2025 and 25/12/2025 and 9.11.2025", "2025-11-07 | DATE | 2025-11-07", "11/9/2025 | DATE | 2025-11-09", "25/12/2025 | DATE | 2025-12-25", "9.11.2025 | DATE | 2025-11-09")
	check(t, "regarding the November 6 talks", "November 6 | DATE | XXXX-11-06")
	check(t, "February 30 and 32 and April 7,000", "February | DATE | XXXX-02", "April | DATE | XXXX-04")
	check(t, "on 6–7 January 1916", "6 | DATE | 1916-01-06", "7 January 1916 | DATE | 1916-01-07")
	check(t, "on April 24 and 25. On October 11–13 they met", "April 24 | DATE | XXXX-04-24", "25 | DATE | XXXX-04-25", "October 11 | DATE | XXXX-10-11", "13 | DATE | XXXX-10-13")
	check(t, "from 31 May to 1 June 1916", "31 May | DATE | 1916-05-31", "1 June 1916 | DATE | 1916-06-01")
	check(t, "from December to January 1990", "December | DATE | 1989-12", "January 1990 | DATE | 1990-01")
	check(t, "October 11\n\n2025 men", "October 11 | DATE | XXXX-10-11")
	check(t, "the night of the 19th\nof October 2025", "the night of the 19th\nof October 2025 | TIME | 2025-10-19TNI")
}

func TestMonthsAndYears(t *testing.T) {
	check(t, "In March the army, in 2006-07, in the 1870s", "March | DATE | XXXX-03", "2006 | DATE | 2006", "07 | DATE | 2007", "the 1870s | DATE | 187")
	check(t, "490 BC, 146 B.C. and AD 70", "490 BC | DATE | BC0490", "146 B.C. | DATE | BC0146")
	check(t, "the 20th century and the fourth century BC", "the 20th century | DATE | 19", "the fourth century BC | DATE | BC03")
	check(t, "the nineties, the '80s and '99", "the nineties | DATE | 199", "the '80s | DATE | 198", "'99 | DATE | 1999")
	check(t, "January nineteen ninety-seven", "January nineteen ninety-seven | DATE | 1997-01")
	check(t, "last April, this September and July of last year", "last April | DATE | XXXX-04", "this September | DATE | XXXX-09", "July of last year | DATE | XXXX-07")
	check(t, "He may go and march on. April Jones met Mr May. 2000 soldiers, $1999, 1950 tonnes")
}

func TestWeekdays(t *testing.T) {
	check(t, "on Friday, Nov. 7 and on Sunday night", "Friday, Nov. 7 | DATE | XXXX-11-07", "Sunday night | TIME | XXXX-WXX-7TNI")
	check(t, "last Monday, this coming Sunday", "last Monday | DATE | XXXX-WXX-1", "this coming Sunday | DATE | XXXX-WXX-7")
	check(t, "The Sun said the sat phone was wed to it. Sun. Nov. 9", "Sun. Nov. 9 | DATE | XXXX-11-09")
	check(t, "every Thursday and on Mondays and Tuesday nights", "every Thursday | SET | XXXX-WXX-4", "Mondays | SET | XXXX-WXX-1", "Tuesday nights | SET | XXXX-WXX-2TNI")
}

func TestTimesOfDay(t *testing.T) {
	check(t, "at 9 a.m., at 10:35 am and at 19:15", "9 a.m. | TIME | XXXX-XX-XXT09:00", "10:35 am | TIME | XXXX-XX-XXT10:35", "19:15 | TIME | XXXX-XX-XXT19:15")
	check(t, "5 p.m. EST, Nov. 6", "5 p.m. EST, Nov. 6 | TIME | XXXX-11-06T17:00")
	check(t, "midnight Friday; at 12 a.m. on October 11", "midnight Friday | TIME | XXXX-WXX-5T24:00", "12 a.m. on October 11 | TIME | XXXX-10-11T00:00")
	check(t, "last night, this morning and yesterday afternoon", "last night | TIME | XXXX-XX-XXTNI", "this morning | TIME | XXXX-XX-XXTMO", "yesterday afternoon | TIME | XXXX-XX-XXTAF")
	check(t, "won by 25:30 in 9.58 and ran 2:03:12")
}

func TestRelative(t *testing.T) {
	check(t, "today, the day before yesterday, next week, the following year", "today | DATE | XXXX-XX-XX", "the day before yesterday | DATE | XXXX-XX-XX", "next week | DATE | XXXX-WXX", "the following year | DATE | XXXX")
	check(t, "two weeks ago, a year earlier, weeks ago, ten days later", "two weeks ago | DATE | XXXX-WXX", "a year earlier | DATE | XXXX", "weeks ago | DATE | PAST_REF", "ten days later | DATE | XXXX-XX-XX")
	check(t, "by year-end, for the year ended March 31", "year-end | DATE | XXXX | END", "the year | DURATION | P1Y", "March 31 | DATE | XXXX-03-31")
	check(t, "on ABC's This Week; the BBC's Today programme and NBC's Today show")
}

func TestWhatOnlyLooksRelative(t *testing.T) {
	check(t, "a day later than planned, two weeks earlier than expected", "a day | DURATION | P1D", "two weeks | DURATION | P2W")
	check(t, "it would last three weeks and over the last two days", "three weeks | DURATION | P3W", "the last two days | DURATION | P2D")
	check(t, "a fire on an overnight ferry; Fire on overnight ferry; it burned overnight", "overnight | TIME | XXXX-XX-XXTNI")
}

func TestDurations(t *testing.T) {
	check(t, "for two and a half years, half an hour, 22.8 years", "two and a half years | DURATION | P2Y6M", "half an hour | DURATION | PT30M", "22.8 years | DURATION | P22.8Y")
	check(t, "the past two months, the first nine months, a few days", "the past two months | DURATION | P2M", "the first nine months | DURATION | P9M", "a few days | DURATION | PXD")
	check(t, "more than four hours, at least 20 more years, about a decade", "more than four hours | DURATION | PT4H | MORE_THAN", "at least 20 more years | DURATION | P20Y | EQUAL_OR_MORE", "about a decade | DURATION | P10Y | APPROX")
	check(t, "over the past year", "the past year | DATE | XXXX")
	check(t, "1,460 years, twenty-four hours, a hundred days", "1,460 years | DURATION | P1460Y", "twenty-four hours | DURATION | PT24H", "a hundred days | DURATION | P100D")
	check(t, "a 45-year-old man, 18 years old, 26 years of age, 60 Minutes, barrels a day")
}

func TestSetsQuartersSeasons(t *testing.T) {
	check(t, "every day, twice a week, annually, per month", "every day | SET | P1D", "twice a week | SET | P1W", "annually | SET | P1Y", "per month | SET | P1M")
	check(t, "the third quarter of 1990, third-quarter profit, the 1988 period", "the third quarter of 1990 | DATE | 1990-Q3", "third-quarter | DATE | XXXX-Q3", "the 1988 period | DATE | 1988")
	check(t, "in the summer of 2007, last spring, the 1982 summer", "the summer of 2007 | DATE | 2007-SU", "last spring | DATE | XXXX-SP", "1982 summer | DATE | 1982-SU")
	check(t, "the third round, a second round, the fourth man, section 4.2.1, prices fall and spring up")
}

func TestVague(t *testing.T) {
	check(t, "now and recently, in the past, in the future, soon", "now | DATE | PRESENT_REF", "recently | DATE | PAST_REF", "the past | DATE | PAST_REF", "the future | DATE | FUTURE_REF", "soon | DATE | FUTURE_REF")
	check(t, "as soon as they walked past; the future of the town")
}

func TestTenses(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want Tense
	}{
		{"He said on Friday that", PastTense},
		{"They will meet on Friday", FutureTense},
		{"The vote is scheduled for Friday", FutureTense},
		{"They would meet on Friday", WouldTense},
		{"On Friday the court ruled", PastTense},
		{"On Friday", NoTense},
	} {
		got := Scan(tt.in, whole(tt.in))
		if len(got) != 1 || got[0].Tense != tt.want {
			t.Errorf("%q: %+v, want tense %d", tt.in, got, tt.want)
		}
	}
}

func TestCalendar(t *testing.T) {
	for _, tt := range []struct {
		y, m, d, weekday, weekYear, week int
		iso                              string
	}{
		{1970, 1, 1, 4, 1970, 1, "1970-01-01"},
		{2025, 11, 7, 5, 2025, 45, "2025-11-07"},
		{2000, 2, 29, 2, 2000, 9, "2000-02-29"},
		{2021, 1, 3, 7, 2020, 53, "2021-01-03"},
		{-489, 9, 12, 7, -489, 36, "-0489-09-12"},
	} {
		d := DayOf(tt.y, tt.m, tt.d)
		y, m, day := d.Civil()
		wy, w := d.Week()
		if y != tt.y || m != tt.m || day != tt.d || d.String() != tt.iso {
			t.Errorf("%s: %d %d %d, %s", tt.iso, y, m, day, d)
		}
		if tt.y > 0 && (d.Weekday() != tt.weekday || wy != tt.weekYear || w != tt.week) {
			t.Errorf("%s: weekday %d, week %d-%d", tt.iso, d.Weekday(), wy, w)
		}
	}
	for d := CivilDay(-900000); d < 900000; d += 997 {
		if y, m, day := d.Civil(); DayOf(y, m, day) != d {
			t.Fatalf("%d is %d-%d-%d, which is %d", d, y, m, day, DayOf(y, m, day))
		}
	}
	if _, ok := ParseDay("2025-02-30"); ok {
		t.Error("30 February is read")
	}
	if d, ok := ParseDay("2025-11-07T10:30"); !ok || d.String() != "2025-11-07" {
		t.Errorf("got %s, %v", d, ok)
	}
}

func ExampleScan() {
	t := "The talks, held on November 7, lasted 18 hours."
	for _, e := range Scan(t, whole(t)) {
		fmt.Println(e.Of(t), e.Type, e.Value)
	}
	// Output:
	// November 7 DATE XXXX-11-07
	// 18 hours DURATION PT18H
}
