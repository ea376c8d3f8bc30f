package story

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"parallax/internal/text"
)

func TestEventFile(t *testing.T) {
	at := func(source string, start int) Report {
		return Report{Place: text.Place{Source: source, Start: start, End: start + 5}}
	}
	tests := []struct {
		name  string
		event Event
		kinds string // as they come in the file
	}{
		{"reports only", Event{ID: "e1", Reports: []Report{at("a", 0), at("b", 3)}}, "report report"},
		{"mentions between", Event{ID: "e2", Reports: []Report{at("a", 9), at("c", 0)}, Mentions: []Report{at("a", 2), at("b", 0)}}, "mention report mention report"},
	}
	for _, tt := range tests {
		data, err := json.Marshal(tt.event)
		if err != nil {
			t.Fatal(err)
		}
		var file struct{ Reports []struct{ Kind string } }
		if err := json.Unmarshal(data, &file); err != nil {
			t.Fatal(err)
		}
		var kinds []string
		for _, r := range file.Reports {
			kinds = append(kinds, r.Kind)
		}
		if got := strings.Join(kinds, " "); got != tt.kinds {
			t.Errorf("%s: kinds %q, want %q", tt.name, got, tt.kinds)
		}
		var back Event
		if err := json.Unmarshal(data, &back); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(back, tt.event) {
			t.Errorf("%s: read back %+v, want %+v", tt.name, back, tt.event)
		}
	}
}

func TestReportWithoutKind(t *testing.T) {
	var e Event
	if err := json.Unmarshal([]byte(`{"id":"e1","reports":[{"source":"a","start":0,"end":4}]}`), &e); err != nil || len(e.Reports) != 1 || len(e.Mentions) != 0 {
		t.Errorf("read %+v, %v: want one report", e, err)
	}
}
