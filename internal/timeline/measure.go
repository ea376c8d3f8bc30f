package timeline

import "unicode"

// Metrics are the measured widths of runes in the faces that the chart is
// written in, in parts of the size: [serif][bold]. A rune without an entry is
// estimated.
type Metrics struct{ Widths [2][2]map[rune]float64 }

// Measure is a Measure by the metrics.
func (m *Metrics) Measure(text string, size float64, serif, bold bool) float64 {
	if m == nil {
		return Estimate(text, size, serif, bold)
	}
	widths := m.Widths[index(serif)][index(bold)]
	sum := 0.0
	for _, r := range text {
		if w, ok := widths[r]; ok {
			sum += w
		} else {
			sum += runeWidth(r)
		}
	}
	return sum * size
}

func index(b bool) int {
	if b {
		return 1
	}
	return 0
}

// Estimate is a Measure without a font: a little more than the widths of
// common text faces, so that what it finds room for has room. Runes it doesn't
// know count as wide.
func Estimate(text string, size float64, serif, bold bool) float64 {
	sum := 0.0
	for _, r := range text {
		sum += runeWidth(r)
	}
	if bold {
		sum *= 1.08
	}
	if serif {
		sum *= 0.97
	}
	return sum * size
}

// runeWidth is a rune's width in parts of the size.
func runeWidth(r rune) float64 {
	switch {
	case r == ' ' || r == '.' || r == ',' || r == ':' || r == ';' || r == '’' || r == '‘' || r == '\'' || r == '|':
		return 0.29
	case r == 'i' || r == 'j' || r == 'l' || r == 'I':
		return 0.30
	case r == 'f' || r == 't' || r == 'r' || r == '-' || r == '(' || r == ')' || r == '/':
		return 0.37
	case r == 'm' || r == 'w' || r == 'M' || r == 'W' || r == '—' || r == '…' || r == '@' || r == '%':
		return 0.95
	case r >= '0' && r <= '9' || r == '–':
		return 0.57
	case r >= 'A' && r <= 'Z':
		return 0.72
	case r >= 'a' && r <= 'z':
		return 0.55
	case unicode.Is(unicode.Mn, r):
		return 0
	case r >= 0x1100:
		return 1.05
	case unicode.IsUpper(r):
		return 0.78
	default:
		return 0.62
	}
}
