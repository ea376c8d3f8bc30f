package align

import (
	"strconv"
	"strings"

	"parallax/internal/text"
)

// sign begins the key of a term that is a number or an ordinal.
func (c class) sign() string {
	if c == ordinal {
		return "o"
	}
	return "#"
}

// numeral normalises a number: "1,000" and "1000", "three" and "3",
// "twenty-three" and "23", and as an ordinal "3rd" and "third". It is empty
// for what is no number. "One" is none: it is a pronoun as often.
func numeral(folded string) (string, class) {
	if n, ok := ordinalWords[folded]; ok {
		return n, ordinal
	}
	if n, ok := cardinal(folded); ok {
		return strconv.Itoa(n), number
	}
	if folded == "" || folded[0] < '0' || folded[0] > '9' {
		return "", word
	}
	n := strings.ReplaceAll(folded, ",", "")
	for _, ending := range []string{"st", "nd", "rd", "th"} {
		if rest, ok := strings.CutSuffix(n, ending); ok {
			return rest, ordinal
		}
	}
	return n, number
}

// cardinal reads a number in words, up to "ninety-nine", and "hundred",
// "thousand", "dozen" alone.
func cardinal(folded string) (int, bool) {
	if n, ok := numberWords[folded]; ok {
		return n, true
	}
	tens, ones, ok := strings.Cut(folded, "-")
	if !ok {
		return 0, false
	}
	t, o := numberWords[tens], numberWords[ones]
	if ones == "one" {
		o = 1
	}
	return t + o, t >= 20 && t < 100 && o > 0 && o < 10
}

var numberWords = map[string]int{
	"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
	"eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
	"seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1000, "dozen": 12,
}

var ordinalWords = map[string]string{
	"second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6", "seventh": "7", "eighth": "8", "ninth": "9", "tenth": "10",
}

// scales are words between a number and what it counts.
var scales = text.NewSet("hundred thousand million billion trillion dozen percent percentage")
