package score

import (
	"fmt"
	"strings"
)

// A TimeFigure is what the comparison of temporal expressions gives.
type TimeFigure struct {
	Gold, System                  int // annotations counted
	Strict, Relaxed, Value, Typed int // gold annotations matched: same span, any overlap; and of these the right value, the right type
}

// Add counts one document: every gold annotation is matched with the system's
// of the same span, else with the first that overlaps it and is free.
func (f *TimeFigure) Add(gold, system []Time) {
	f.Gold += len(gold)
	f.System += len(system)
	used := make([]bool, len(system))
	for _, a := range gold {
		hit := -1
		for i, b := range system {
			if !used[i] && a.Start == b.Start && a.End == b.End {
				hit = i
				f.Strict++
				break
			}
		}
		for i := 0; hit < 0 && i < len(system); i++ {
			if !used[i] && overlap(a, system[i]) {
				hit = i
			}
		}
		if hit < 0 {
			continue
		}
		used[hit] = true
		f.Relaxed++
		if system[hit].Value == a.Value {
			f.Value++
		}
		if system[hit].Type == a.Type {
			f.Typed++
		}
	}
}

func overlap(a, b Time) bool { return a.Start < b.End && b.Start < a.End }

// f1 is the harmonic mean of precision and recall, in percent.
func (f *TimeFigure) f1(hit int) float64 {
	p := float64(hit) / float64(max(f.System, 1))
	r := float64(hit) / float64(max(f.Gold, 1))
	if p+r == 0 {
		return 0
	}
	return 200 * p * r / (p + r)
}

// String gives the figures in one line.
func (f *TimeFigure) String() string {
	return fmt.Sprintf(`{"gold": %d, "system": %d, "strict_f1": %.2f, "relaxed_f1": %.2f, "value_f1": %.2f, "type_f1": %.2f}`,
		f.Gold, f.System, f.f1(f.Strict), f.f1(f.Relaxed), f.f1(f.Value), f.f1(f.Typed))
}

// Errors words what is wrong in one document: what was missed, what is not in
// the gold standard, and wrong values.
func Errors(g Gold, system []Time) []string {
	var out []string
	show := func(t Time) string {
		return fmt.Sprintf("%q %s %s", g.Text[t.Start:t.End], t.Type, t.Value)
	}
	context := func(t Time) string {
		from, to := max(0, t.Start-50), min(len(g.Text), t.End+40)
		return strings.ToValidUTF8(strings.ReplaceAll(g.Text[from:t.Start]+"["+g.Text[t.Start:t.End]+"]"+g.Text[t.End:to], "\n", " "), "")
	}
	for _, a := range g.Times {
		var hit *Time
		for i := range system {
			if overlap(a, system[i]) {
				hit = &system[i]
				break
			}
		}
		switch {
		case hit == nil:
			out = append(out, fmt.Sprintf("missed    %s: %s | %s", g.Name, show(a), context(a)))
		case hit.Value != a.Value:
			out = append(out, fmt.Sprintf("value     %s (%s): gold %s | got %s | %s", g.Name, g.Date, show(a), show(*hit), context(a)))
		case hit.Start != a.Start || hit.End != a.End:
			out = append(out, fmt.Sprintf("span      %s: gold %s | got %s", g.Name, show(a), show(*hit)))
		}
	}
	for _, b := range system {
		free := true
		for _, a := range g.Times {
			free = free && !overlap(a, b)
		}
		if free {
			out = append(out, fmt.Sprintf("spurious  %s: %s | %s", g.Name, show(b), context(b)))
		}
	}
	return out
}
