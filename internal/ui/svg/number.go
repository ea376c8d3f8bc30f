package svg

import (
	"math"
	"strconv"
)

// N writes a coordinate with at most two decimals: 12, 12.5, 12.25.
func N(v float64) string { return string(AppendN(make([]byte, 0, 12), v)) }

// AppendN appends what N writes.
func AppendN(b []byte, v float64) []byte {
	if !(math.Abs(v) < 1<<50) {
		return strconv.AppendFloat(b, v, 'f', -1, 64)
	}
	hundredths := int64(math.Round(v * 100))
	if hundredths < 0 {
		b, hundredths = append(b, '-'), -hundredths
	}
	b = strconv.AppendInt(b, hundredths/100, 10)
	rest := hundredths % 100
	if rest == 0 {
		return b
	}
	b = append(b, '.', byte('0'+rest/10))
	if rest%10 != 0 {
		b = append(b, byte('0'+rest%10))
	}
	return b
}
