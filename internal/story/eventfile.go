package story

import (
	"encoding/json"
	"slices"
)

// What a passage of an event is, in the story file.
const (
	kindReport  = "report"
	kindMention = "mention"
)

// A passage is a report as the story file has it.
type passage struct {
	Report
	Kind string `json:"kind"`
}

// bare is an Event without the methods that write and read it.
type bare Event

// MarshalJSON writes reports and mentions as one list, by source and place, each
// with its kind.
func (e Event) MarshalJSON() ([]byte, error) {
	all := make([]passage, 0, len(e.Reports)+len(e.Mentions))
	for _, r := range e.Reports {
		all = append(all, passage{r, kindReport})
	}
	for _, r := range e.Mentions {
		all = append(all, passage{r, kindMention})
	}
	slices.SortStableFunc(all, func(a, b passage) int { return comparePlaces(a.Place, b.Place) })
	return json.Marshal(struct {
		bare
		Reports []passage `json:"reports"`
	}{bare(e), all})
}

// UnmarshalJSON reads what MarshalJSON writes. A passage without a kind is a report.
func (e *Event) UnmarshalJSON(data []byte) error {
	var in struct {
		bare
		Reports []passage `json:"reports"`
	}
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	*e = Event(in.bare)
	for _, p := range in.Reports {
		if p.Kind == kindMention {
			e.Mentions = append(e.Mentions, p.Report)
		} else {
			e.Reports = append(e.Reports, p.Report)
		}
	}
	return nil
}
