package lang

import "strings"

// bounds are the signs that a figure's value begins with, and the key of the
// words for each.
var bounds = [...]struct{ sign, key string }{
	{"~", "bound.about"}, {">", "bound.more-than"}, {"<", "bound.less-than"}, {"≥", "bound.at-least"}, {"≤", "bound.at-most"},
}

// Value words the value of a side of a difference: a date or duration as Date
// does, a figure with its bound in words and its thousands apart: "at least
// 1,200", "200–300". All others are a source's words and stand as they are.
func (l *Language) Value(kind, value string) string {
	switch kind {
	case "date", "duration":
		return l.Date(value)
	case "figure":
		for _, b := range bounds {
			if number, ok := strings.CutPrefix(value, b.sign); ok {
				return l.Say(b.key, map[string]string{"value": Thousands(number)})
			}
		}
		from, to, ok := strings.Cut(value, "–")
		if ok {
			return Thousands(from) + "–" + Thousands(to)
		}
		return Thousands(value)
	}
	return value
}

// Money words a currency by its code; ok is false for all else.
func (l *Language) Money(code string) (words string, ok bool) {
	key := "money." + code
	words = l.Say(key, nil)
	return words, words != key
}

// Thousands writes a decimal number with a comma between its thousands. What
// isn't one is returned as it is.
func Thousands(number string) string {
	whole, rest := number, ""
	if i := strings.IndexByte(number, '.'); i >= 0 {
		whole, rest = number[:i], number[i:]
	}
	sign := ""
	if strings.HasPrefix(whole, "-") {
		sign, whole = "-", whole[1:]
	}
	if len(whole) < 4 || strings.Trim(whole, "0123456789") != "" {
		return number
	}
	first := len(whole) % 3
	var b strings.Builder
	b.WriteString(sign + whole[:first])
	for i := first; i < len(whole); i += 3 {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(whole[i : i+3])
	}
	return b.String() + rest
}
