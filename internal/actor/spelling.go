package actor

import (
	"strings"

	"parallax/internal/text"
)

// sameSpelling reports whether two names are spellings of one: word by word
// equal, or equal in their consonants with a small distance. The particles of
// transliterated names (al, ul, e, i) count as one.
func sameSpelling(a, b []string) bool {
	a, b = plainTokens(a), plainTokens(b)
	if len(a) != len(b) || len(a) == 0 {
		return false
	}
	differ := 0
	for i := range a {
		if a[i] == b[i] {
			continue
		}
		if !variant(a[i], b[i]) || len(a) == 1 && distance(plainVowels(a[i]), plainVowels(b[i])) > 1 {
			return false
		}
		if g := known(); (g.adjective[a[i]] != nil) != (g.adjective[b[i]] != nil) { // East German is not East Germany
			return false
		}
		differ++
	}
	return differ < len(a) || differ == 1 && len(a[0]) >= 6 || differ == len(a) && len(a) > 1
}

// plainVowels writes the pairs of vowels that transliterations have for one
// sound as that one.
func plainVowels(w string) string { return vowels.Replace(w) }

var vowels = strings.NewReplacer("oo", "u", "ou", "u", "ee", "i", "ei", "e", "ai", "e", "ay", "e", "ey", "e", "ie", "i", "iy", "i", "aa", "a")

// plainTokens takes particles out, and words of marks alone, also one grown onto a word ("fitnatul").
func plainTokens(tokens []string) []string {
	var out []string
	for i, t := range tokens {
		if t == "" || i > 0 && i < len(tokens)-1 && transliterated.Has(t) {
			continue
		}
		if i < len(tokens)-1 {
			for _, tail := range [...]string{"tul", "tal", "tur", "tus"} {
				if len(t) > 6 && strings.HasSuffix(t, tail) {
					t = strings.TrimSuffix(t, tail)
				}
			}
		}
		out = append(out, t)
	}
	return out
}

var transliterated = text.NewSet(`al el ul ur ud e i ei`)

// variant reports whether two words may be spellings of one name: long enough,
// the same first letter, the same consonants, at most two letters apart.
func variant(a, b string) bool {
	if len(a) < 4 || len(b) < 4 || a[0] != b[0] {
		return false
	}
	sa, sb := consonants(a), consonants(b)
	return sa == sb && len(sa) >= 3 && distance(a, b) <= 2
}

// consonants is a word without vowels, doubled letters single, y as a vowel.
func consonants(w string) string {
	var b strings.Builder
	var last rune
	for _, r := range w {
		switch r {
		case 'a', 'e', 'i', 'o', 'u', 'y', '\'':
			last = 0
			continue
		case 'q':
			r = 'k'
		}
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}

// distance is the number of letters to put in, take out or change to make b of a.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		before := row[0]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := before
			if a[i-1] != b[j-1] {
				cost++
			}
			before, row[j] = row[j], min(cost, row[j]+1, row[j-1]+1)
		}
	}
	return row[len(b)]
}

// misspelled returns the only person of the document whose last name differs
// from a word by one letter or two that changed places; -1 when there is none.
func (s *shortener) misspelled(word string, told map[int]*intro) int {
	if len(word) < 6 || len(told) > 200 {
		return -1
	}
	found := -1
	for g := range told {
		if s.kinds[g] != Person {
			continue
		}
		tokens := s.u.forms[g].tokens
		last := tokens[len(tokens)-1]
		if len(last) < 6 || last[0] != word[0] || distance(last, word) > 1 && !swapped(last, word) && !variant(last, word) || last == word {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = g
	}
	return found
}

// swapped reports whether two words are the same but for two neighbouring
// letters that changed places.
func swapped(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := 0; i+1 < len(a); i++ {
		if a[i] != b[i] {
			return a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
		}
	}
	return false
}
