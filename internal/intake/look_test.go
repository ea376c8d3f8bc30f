package intake

import (
	"testing"

	"parallax/internal/corpus"
)

func TestLookAt(t *testing.T) {
	const text = "Harbour shut after storm\n\nBy Ida Moss\n\nThe port authority said on Tuesday that the quay would stay shut for a week, and that ships would be sent to Halsten.\n"
	tests := []struct {
		d    Draft
		want Look
	}{
		{Draft{Name: "a.txt", Kind: Text, Text: text},
			Look{Title: "Harbour shut after storm", Author: "Ida Moss", Language: "en", English: true, Words: 30}},
		{Draft{Name: "a.txt", Kind: Page, Meta: corpus.Meta{Title: "Port", Publisher: "The Mail", Author: "X", Language: "en-GB"}, Text: text},
			Look{Title: "Port", Publisher: "The Mail", Author: "X", Language: "en-GB", English: true, Words: 30}},
		{Draft{Name: "a.txt", Kind: Text, Text: "the quay stayed shut, and nobody said why it was shut or when it would be open again"},
			Look{Title: "the quay stayed shut, and nobody said why it was shut or when it would be open again", Lead: true, Language: "en", English: true, Words: 18}},
		{Draft{Name: "a.txt", Kind: Text, Meta: corpus.Meta{Date: "soon"}, Text: "x"}, Look{Title: "x", Lead: true, Language: "und", English: true, Words: 1}},
	}
	for _, tt := range tests {
		if got := LookAt(tt.d); got != tt.want {
			t.Errorf("LookAt(%+v)\n got %+v\nwant %+v", tt.d, got, tt.want)
		}
	}
}
