package main

import (
	"strings"
	"testing"

	"parallax/internal/corpus"
)

// The preview tells the day that a line over the text states, and none that is
// only told of.
func TestOpenTellsThePrintedDay(t *testing.T) {
	body := "\n\nThe Old Mill bridge was closed on Saturday night, the city said. Engineers will inspect it on Tuesday.\n\n" + strings.Repeat("The bridge was built in 1931. ", 80)
	for _, tt := range []struct{ head, want string }{
		{"Bridge is closed\n\nHarlow Courier, 3 March 2024", "2024-03-03"},
		{"---\ndate: 2024-03-04\n---\nBridge is closed", ""},
		{"Bridge is closed", ""},
	} {
		o := open(corpus.File{Name: "a.txt", Data: []byte(tt.head + body)})
		if len(o.Drafts) != 1 || o.Drafts[0].Look.Date != tt.want {
			t.Errorf("%q: got %+v, want %q", tt.head, o.Drafts, tt.want)
		}
	}
}
