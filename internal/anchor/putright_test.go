package anchor

import (
	"testing"

	"parallax/internal/corpus"
)

// A day that a reader put right outranks every other, and days of the week
// count from it.
func TestPutRight(t *testing.T) {
	tests := []struct {
		name, file, right       string
		published, basis, code  string
		words, value, timeBasis string
	}{
		{"over the front matter", "---\ndate: 2024-03-05\n---\nThe pool opened on Monday.\n", "2023-06-14", "2023-06-14", "stated", "reader-date", "Monday", "2023-06-12", "publication"},
		{"over a line", "5 March 2024\n\nThe pool opened on Monday.\n", "2023-06-14", "2023-06-14", "stated", "reader-date-conflict", "Monday", "2023-06-12", "publication"},
		{"none that is stated holds", "---\ndate: 2024-03-05\n---\nThe pool opened on Monday.\n", "", "", "unknown", "published-unknown", "Monday", "", "vague"},
	}
	for _, tt := range tests {
		docs, _, err := corpus.Collect([]corpus.File{{Name: "a.txt", Data: []byte(tt.file)}})
		if err != nil {
			t.Fatal(err)
		}
		docs[0].PutRight = &tt.right
		times, published := Date(docs)
		if p := published[0]; p.Value != tt.published || p.Basis != tt.basis || p.Why.Code != tt.code || (p.From == "reader") != (tt.published != "") {
			t.Errorf("%s: published %+v", tt.name, p)
		}
		for _, x := range times[0] {
			if x.At.Span().Of(docs[0].Text) == tt.words && (tt.value != "" && x.Value != tt.value || x.Basis != tt.timeBasis) {
				t.Errorf("%s: %s is %s by %s, want %s by %s", tt.name, tt.words, x.Value, x.Basis, tt.value, tt.timeBasis)
			}
		}
	}
}
