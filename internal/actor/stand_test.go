package actor

import (
	"testing"

	"parallax/internal/corpus"
)

// TestStands checks where the name of a capital stands for its state's
// government, and that the two stay two.
func TestStands(t *testing.T) {
	tests := []struct {
		text string
		want int // places where Vienna stands for Austria
	}{
		{"Vienna said it would sign.", 1},
		{"On Monday Vienna rejected the offer.", 1},
		{"Vienna has repeatedly denied it.", 1},
		{"It doubts Vienna’s commitment.", 1},
		{"It was seen as Vienna’s refusal to talk.", 1},
		{"They accused Vienna of theft.", 1},
		{"They urged Vienna to sign.", 1},
		{"Talks between Vienna and Rome failed.", 1},
		{"Relations with Vienna are cold.", 1},
		{"The envoys waited for orders from Vienna.", 1},
		{"They spoke of the Rome-Vienna tensions.", 1},
		{"Vienna has hosted the talks.", 0},
		{"Officials in Vienna said so.", 0},
		{"The road from Vienna is long.", 0},
		{"They met in Vienna and left.", 0},
		{"Vienna’s streets were empty.", 0},
		{"The mayor of Vienna said so.", 0},
		{"Trains between Vienna and Rome are slow.", 0},
		{"Vienna is cold.", 0},
		{"She told Vienna Radio.", 0},
	}
	for _, tt := range tests {
		c := Read([]corpus.Document{document("a", tt.text+"\nThis is Austria.\nThey had come to Vienna.")})
		capital, state := find(c, "Vienna"), find(c, "Austria")
		if capital == nil || state == nil || capital == state {
			t.Errorf("%q: Vienna %+v, Austria %+v", tt.text, capital, state)
			continue
		}
		if len(capital.Stands) != tt.want {
			t.Errorf("%q: stands %d times for its state, want %d", tt.text, len(capital.Stands), tt.want)
		}
		for _, s := range capital.Stands {
			if &c.Actors[s.For] != state || tt.text[s.At.Start:s.At.End] != "Vienna" {
				t.Errorf("%q: %+v", tt.text, s)
			}
		}
	}
	c := Read([]corpus.Document{document("a", "Vienna said it would sign.")})
	if a := find(c, "Vienna"); a == nil || len(a.Stands) != 0 {
		t.Errorf("without its state: %+v", a)
	}
}
