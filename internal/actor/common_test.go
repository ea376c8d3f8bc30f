package actor

import "testing"

func TestCommon(t *testing.T) {
	for _, w := range []string{"ability", "calling", "planned", "policies", "denied", "reporters", "hugely"} {
		if !common(w) {
			t.Errorf("%s is not common", w)
		}
	}
	for _, w := range []string{"", "s", "ing", "blum", "obama", "vienna"} {
		if common(w) {
			t.Errorf("%s is common", w)
		}
	}
}
