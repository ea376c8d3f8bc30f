package timex

import "testing"

func TestDaysInNames(t *testing.T) {
	check(t, "Bloody Sunday, the Sunday Times, the Mail on Sunday, Saturday Night Live, Sheffield Wednesday")
	check(t, "on Sunday Times Square was full; he came on Sunday and by mail on Monday", "Sunday | DATE | XXXX-WXX-7", "Sunday | DATE | XXXX-WXX-7", "Monday | DATE | XXXX-WXX-1")
	check(t, "Saturday night live music", "Saturday night | TIME | XXXX-WXX-6TNI")
	check(t, "by April Jones and to May Smith; between March and April German troops", "March | DATE | XXXX-03", "April | DATE | XXXX-04")
}

func TestNumbersInNames(t *testing.T) {
	check(t, "route 2015, Flight 1999, 1600 Pennsylvania Avenue, 2000 people, Resolution 1970")
	check(t, "In 1999 people voted; 1949 Paris was a city", "1999 | DATE | 1999", "1949 | DATE | 1949")
	check(t, "the 2026 Winter Olympics and the 1982 summer", "2026 | DATE | 2026", "1982 summer | DATE | 1982-SU")
}
