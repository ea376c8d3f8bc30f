package timex

import "testing"

func TestStamps(t *testing.T) {
	check(t, "Thu 6 Nov 2025 14.05 GMT", "Thu 6 Nov 2025 14.05 GMT | TIME | 2025-11-06T14:05")
	check(t, "Nov. 9, 2025, 3:45 PM ET", "Nov. 9, 2025, 3:45 PM ET | TIME | 2025-11-09T15:45")
	check(t, "on Thursday at about 5 p.m.", "Thursday at about 5 p.m. | TIME | XXXX-WXX-4T17:00 | APPROX")
	check(t, "yesterday at 9am and tomorrow", "yesterday at 9am | TIME | XXXX-XX-XXT09:00", "tomorrow | DATE | XXXX-XX-XX")
	check(t, "2025-11-09T14:30:00Z, 2025-11-09T14:30:05.123+01:00 and 2025-11-09T", "2025-11-09T14:30:00Z | TIME | 2025-11-09T14:30", "2025-11-09T14:30:05.123+01:00 | TIME | 2025-11-09T14:30", "2025-11-09 | DATE | 2025-11-09")
	check(t, "2025-11-09 21:15:42 and 21:15:42", "2025-11-09 21:15:42 | TIME | 2025-11-09T21:15")
	check(t, "2025/11/09, 9-Nov-2025, 09-NOV-25, Nov-09-2025, 10-11-2025, 10-11-25 and 2025/26/27", "2025/11/09 | DATE | 2025-11-09", "9-Nov-2025 | DATE | 2025-11-09", "09-NOV-25 | DATE | 2025-11-09", "Nov-09-2025 | DATE | 2025-11-09", "10-11-2025 | DATE | 2025-10-11", "2025 | DATE | 2025")
	check(t, "on Friday noon came", "Friday | DATE | XXXX-WXX-5", "noon | TIME | XXXX-XX-XXT12:00")
	check(t, "the 9/11 attacks, 9/11/2001, 8/11, 9/11.5 and 19/11", "9/11 | DATE | 2001-09-11", "9/11/2001 | DATE | 2001-09-11")
}

func TestClockZones(t *testing.T) {
	check(t, "at 1620 GMT, 0600 hours and 18.30 BST", "1620 GMT | TIME | XXXX-XX-XXT16:20", "0600 hours | TIME | XXXX-XX-XXT06:00", "18.30 BST | TIME | XXXX-XX-XXT18:30")
	check(t, "at 0930hrs, 14.30pm, 12.15pm and 12.15am", "0930hrs | TIME | XXXX-XX-XXT09:30", "14.30pm | TIME | XXXX-XX-XXT14:30", "12.15pm | TIME | XXXX-XX-XXT12:15", "12.15am | TIME | XXXX-XX-XXT00:15")
	check(t, "11:24 p.m. Eastern time on Tuesday", "11:24 p.m. Eastern time on Tuesday | TIME | XXXX-WXX-2T23:24")
	check(t, "from 7 to 10 a.m., 11-1pm", "7 | TIME | XXXX-XX-XXT07:00", "10 a.m. | TIME | XXXX-XX-XXT10:00", "11 | TIME | XXXX-XX-XXT11:00", "1pm | TIME | XXXX-XX-XXT13:00")
	check(t, "in the early hours of Sunday and in the small hours", "the early hours of Sunday | TIME | XXXX-WXX-7TMO | START", "the small hours | TIME | XXXX-XX-XXTMO | START")
	check(t, "1700 hours of work, 18.30 points, 2570 GMT, 3 to 10 men", "1700 hours | DURATION | PT1700H")
}
