package lang

import "testing"

// TestCardOfDates has words for whatever a story says of an event's dates.
func TestCardOfDates(t *testing.T) {
	said := map[string]string{}
	for _, dates := range []string{"agree", "differ", "none", "one"} {
		key := "card.dates." + dates
		words := English.Say(key, nil)
		if words == key || words == "" || said[words] != "" {
			t.Errorf("%s: %q, as of %q", dates, words, said[words])
		}
		said[words] = dates
	}
}
