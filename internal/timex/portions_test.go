package timex

import "testing"

func TestPortions(t *testing.T) {
	check(t, "in the first week of October and the last days of 2019", "the first week of October | DATE | XXXX-10 | START", "the last days of 2019 | DATE | 2019 | END")
	check(t, "in the second half of October, the latter half of 2008, the second half of next year", "the second half of October | DATE | XXXX-10 | END", "the latter half of 2008 | DATE | 2008-H2", "the second half of next year | DATE | XXXX-H2")
	check(t, "the first half of the 1990s and the last quarter of the 19th century", "the first half of the 1990s | DATE | 199 | START", "the last quarter of the 19th century | DATE | 18 | END")
	check(t, "the first three years of the war, the first day of talks, the third month of pregnancy, the final week of the campaign", "the first three years | DURATION | P3Y")
	check(t, "the last week of the month", "the last week of the month | DATE | XXXX-XX | END")
}

func TestShortQuarters(t *testing.T) {
	check(t, "in Q3, Q3 2024, 2024 Q3, in H1 2025", "Q3 | DATE | XXXX-Q3", "Q3 2024 | DATE | 2024-Q3", "2024 Q3 | DATE | 2024-Q3", "H1 2025 | DATE | 2025-H1")
	check(t, "FY2024, FY25 and the bank's first-half profit", "FY2024 | DATE | 2024", "FY25 | DATE | 2025", "first-half | DATE | XXXX-H1")
	check(t, "the Audi Q3, the H1N1 virus, an H1 visa, Q5, q3, a first-half goal, the fourth quarter as they scored")
}

func TestWeekdaysOfWeeks(t *testing.T) {
	check(t, "Monday next week, Thursday of last week, on Friday last week's", "Monday next week | DATE | XXXX-WXX-1", "Thursday of last week | DATE | XXXX-WXX-4", "Friday | DATE | XXXX-WXX-5", "last week | DATE | XXXX-WXX")
}

func TestCountedFromHere(t *testing.T) {
	check(t, "in three days' time, in a year’s time, this time last year", "three days' time | DATE | XXXX-XX-XX", "a year’s time | DATE | XXXX", "this time last year | DATE | XXXX")
	check(t, "It rained the day before, and the night before.", "the day before | DATE | XXXX-XX-XX", "the night before | TIME | XXXX-XX-XXTNI")
	check(t, "It rained the day before the vote")
	check(t, "Two years before, it fell; it fell less than a year later; two days after the vote", "Two years before | DATE | XXXX", "less than a year later | DATE | XXXX | LESS_THAN", "two days | DURATION | P2D")
	check(t, "He left and died weeks later", "weeks later | DATE | XXXX-WXX")
	check(t, "He will leave and return weeks later", "weeks later | DATE | FUTURE_REF")
}

func TestSoon(t *testing.T) {
	check(t, "It soon closed. It was soon closed. It soon became a ruin")
	check(t, "It will soon be closed, is soon to be closed, would soon have closed", "soon | DATE | FUTURE_REF", "soon | DATE | FUTURE_REF", "soon | DATE | FUTURE_REF")
}

func TestMoreOfWebNews(t *testing.T) {
	check(t, "for the rest of the week and the remainder of 2024, the rest of the army", "the rest of the week | DATE | XXXX-WXX", "the remainder of 2024 | DATE | 2024")
	check(t, "8pm tonight, 9am tomorrow, 8pm last night", "8pm tonight | TIME | XXXX-XX-XXT20:00", "9am tomorrow | TIME | XXXX-XX-XXT09:00", "8pm last night | TIME | XXXX-XX-XXT20:00")
	check(t, "five days a week, three times a day", "five days a week | SET | P1W", "three times a day | SET | P1D")
	check(t, "by mid-afternoon; just over a year ago; in the year to March", "mid-afternoon | TIME | XXXX-XX-XXTAF | MID", "just over a year ago | DATE | XXXX | MORE_THAN", "the year | DURATION | P1Y", "March | DATE | XXXX-03")
}
