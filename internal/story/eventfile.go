package story

import (
	"encoding/json"
	"slices"
)

// What a passage on an event is, in the story file.
const (
	kindReport  = "report"
	kindMention = "mention"
)

// bareEvent is an Event without the methods that write and read it.
type bareEvent Event

// MarshalJSON writes reports and mentions as one list, by source and place, each
// with its kind.
func (e Event) MarshalJSON() ([]byte, error) {
	all := make([]Report, 0, len(e.Reports)+len(e.Mentions))
	all = append(append(all, e.Reports...), e.Mentions...)
	for i := range all {
		all[i].Kind = kindMention
		if i < len(e.Reports) {
			all[i].Kind = kindReport
		}
	}
	slices.SortFunc(all, func(a, b Report) int { return comparePlaces(a.Place, b.Place) })
	e.Reports = all
	return json.Marshal(bareEvent(e))
}

// UnmarshalJSON reads what MarshalJSON writes. A passage without a kind is a report.
func (e *Event) UnmarshalJSON(data []byte) error {
	var in bareEvent
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	*e = Event(in)
	e.Reports = nil
	for _, r := range in.Reports {
		list := &e.Reports
		if r.Kind == kindMention {
			list = &e.Mentions
		}
		r.Kind = ""
		*list = append(*list, r)
	}
	return nil
}
