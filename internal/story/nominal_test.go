package story

import (
	"strings"
	"testing"
)

func TestNominalYear(t *testing.T) {
	for _, tt := range []struct{ values, want string }{
		{"XXXX-03-03 XXXX-03-11 XXXX-01", "2000-03-03 2000-03-11 2000-01"},
		{"XXXX-12-29TNI XXXX-01-03 XXXX-10", "1999-12-29TNI 2000-01-03 1999-10"},
		{"XXXX-12-29/XXXX-01-02 XXXX-12-29 XXXX-01-02", "1999-12-29/2000-01-02 1999-12-29 2000-01-02"},
		{"XXXX-12-29 XXXX-02-29", "1999-12-29 2000-02-29"},
		{"XXXX-01-05 XXXX-05-05 XXXX-09-05 XXXX-12-05", "2000-01-05 2000-05-05 2000-09-05 2000-12-05"},
		{"XXXX-11-02 XXXX-12-05", "2000-11-02 2000-12-05"},
		{"2024-03-03 P4D XXXX-WXX-1 XXXX-Q1 XXXX PAST_REF", "2024-03-03 P4D XXXX-WXX-1 XXXX-Q1 XXXX PAST_REF"},
	} {
		values := strings.Fields(tt.values)
		n := nominalYearOf(values)
		var got []string
		for _, v := range values {
			got = append(got, n.Set(v))
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%s: %s, want %s", tt.values, s, tt.want)
		}
	}
}

// Days over New Year stand in their order.
func TestBoundsOverNewYear(t *testing.T) {
	n := nominalYearOf([]string{"XXXX-12-31", "XXXX-01-01"})
	a, okA := n.bounds("XXXX-12-31")
	b, okB := n.bounds("XXXX-01-01")
	if !okA || !okB || a.to.n+1 != b.from.n || !a.from.before(b.from) {
		t.Errorf("%v, %v", a, b)
	}
}
