package timex

import "strconv"

// A CivilDay counts days from 1 January 1970 in the proleptic Gregorian calendar.
type CivilDay int

// DayOf returns the day of a date; months and days beyond their range carry over.
// The arithmetic is Howard Hinnant's days_from_civil.
func DayOf(year, month, day int) CivilDay {
	month--
	year += month / 12
	if month %= 12; month < 0 {
		month += 12
		year--
	}
	month++
	if month <= 2 {
		year--
	}
	era := year
	if era < 0 {
		era -= 399
	}
	era /= 400
	yoe := year - era*400
	m := month - 3
	if month <= 2 {
		m = month + 9
	}
	doy := (153*m+2)/5 + day - 1
	doe := yoe*365 + yoe/4 - yoe/100 + doy
	return CivilDay(era*146097 + doe - 719468)
}

// Civil returns the date of d.
func (d CivilDay) Civil() (year, month, day int) {
	z := int(d) + 719468
	era := z
	if era < 0 {
		era -= 146096
	}
	era /= 146097
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	year = yoe + era*400
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	m := (5*doy + 2) / 153
	day = doy - (153*m+2)/5 + 1
	if month = m + 3; month > 12 {
		month -= 12
	}
	if month <= 2 {
		year++
	}
	return year, month, day
}

// Weekday is 1 for Monday to 7 for Sunday.
func (d CivilDay) Weekday() int {
	w := (int(d) + 3) % 7
	if w < 0 {
		w += 7
	}
	return w + 1
}

// Week returns the ISO 8601 year and week of d.
func (d CivilDay) Week() (year, week int) {
	thursday := d + CivilDay(4-d.Weekday())
	year, _, _ = thursday.Civil()
	return year, int(thursday-DayOf(year, 1, 1))/7 + 1
}

// WeekStart returns the Monday of an ISO week.
func WeekStart(year, week int) CivilDay {
	fourth := DayOf(year, 1, 4)
	return fourth - CivilDay(fourth.Weekday()-1) + CivilDay(7*(week-1))
}

// MonthLength is the number of days of a month.
func MonthLength(year, month int) int { return int(DayOf(year, month+1, 1) - DayOf(year, month, 1)) }

// String returns d in ISO 8601, with a sign before years outside 0–9999.
func (d CivilDay) String() string {
	y, m, day := d.Civil()
	return YearString(y) + "-" + pad(m, 2) + "-" + pad(day, 2)
}

// YearString is a year in ISO 8601: four digits, signed before year 0.
func YearString(y int) string {
	if y < 0 {
		return "-" + pad(-y, 4)
	}
	return pad(y, 4)
}

// YearValue is a year as a TIMEX3 value writes it: 2025, and BC0490 before our era.
func YearValue(y int) string {
	if y <= 0 {
		return "BC" + pad(1-y, 4)
	}
	return pad(y, 4)
}

// ParseDay reads an ISO 8601 day at the beginning of v.
func ParseDay(v string) (CivilDay, bool) {
	if len(v) < 10 || v[4] != '-' || v[7] != '-' {
		return 0, false
	}
	n := [3]int{}
	for i, part := range [3]string{v[:4], v[5:7], v[8:10]} {
		for k := 0; k < len(part); k++ {
			if !isDigit(part[k]) {
				return 0, false
			}
			n[i] = n[i]*10 + int(part[k]-'0')
		}
	}
	if n[1] < 1 || n[1] > 12 || n[2] < 1 || n[2] > MonthLength(n[0], n[1]) {
		return 0, false
	}
	return DayOf(n[0], n[1], n[2]), true
}

func pad(n, width int) string {
	v := strconv.Itoa(n)
	for len(v) < width {
		v = "0" + v
	}
	return v
}

var weekdayNames = [...]string{"", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}

// WeekdayName is the English name of a day of the week, 1 for Monday.
func WeekdayName(n int) string { return weekdayNames[n] }
