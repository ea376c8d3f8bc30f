package timeline

import "math"

// stepBefore is the last start of a step not after day.
func stepBefore(l level, day float64) float64 {
	y, m, d := Civil(int(math.Floor(day)))
	switch l.name {
	case "minute", "hour":
		step := l.days
		whole := math.Floor(day)
		return whole + math.Floor((day-whole)/step+1e-9)*step
	case "day":
		switch l.step {
		case 1:
			return math.Floor(day)
		case 2:
			return float64(FromCivil(y, m, d-(d-1)%2))
		}
		return float64(FromCivil(y, m, min(1+(d-1)/7*7, 22)))
	case "month":
		return float64(FromCivil(y, m-(m-1)%l.step, 1))
	}
	return float64(FromCivil(floorDiv(y, l.step)*l.step, 1, 1))
}

// stepAfter is the start of the step after the one that starts at start.
// Steps of days begin anew each month; a stub of a step at its end is left out.
func stepAfter(l level, start float64) float64 {
	y, m, d := Civil(int(math.Floor(start + 1.0/2880)))
	switch l.name {
	case "minute", "hour": // whole steps of the day, so that nothing adds up
		whole := math.Floor(start + 1.0/2880)
		return whole + (math.Round((start-whole)/l.days)+1)*l.days
	case "day":
		next := float64(FromCivil(y, m, d+l.step))
		month := float64(FromCivil(y, m+1, 1))
		if next >= month-float64(l.step)/2 {
			return month
		}
		return next
	case "month":
		return float64(FromCivil(y, m+l.step, 1))
	}
	return float64(FromCivil(y+l.step, 1, 1))
}
