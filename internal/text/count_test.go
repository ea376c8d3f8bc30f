package text

import "testing"

func TestCountWords(t *testing.T) {
	for words, want := range map[string]int{
		"": 0, " \n ": 0, "— … “”": 0, "The ferry sails.": 3, "It’s 5 p.m. – late": 4, "well-known": 1, "42": 1, "Zürich\u00a0ist": 2, "\xff a": 1,
	} {
		if got := CountWords(words); got != want {
			t.Errorf("CountWords(%q) = %d, want %d", words, got, want)
		}
	}
}
