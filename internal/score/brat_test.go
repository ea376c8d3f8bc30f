package score

import (
	"testing"

	"parallax/internal/text"
)

const bratText = "“We stay,” said Zoë. Ann said it rained. He knew it."

const bratGold = `T1	Content 0 10	“We stay,”
T2	Cue 11 15	said
T3	Source 16 19	Zoë
T4	Attribution 11 15	said
E1	Attribution:T4 Content:T1 Cue:T2 Source:T3
T5	Content 30 39	it rained
T6	Cue 25 29	said
T7	Source 21 24	Ann
E2	Attribution:T6 Content1:T5 Cue:T6 Source:T7
T8	Source 41 43	He
T9	Content 49 51	it
E3	Attribution:T9 Content:T9 Source:T8
E4	Attribution:T9 Source:T8
`

func TestReadBrat(t *testing.T) {
	got, err := ReadBrat(bratText, bratGold)
	if err != nil || len(got) != 3 {
		t.Fatalf("%v, %+v", err, got)
	}
	if !got[0].Direct || got[1].Direct || got[0].Source[0] != (Range{16, 19}) || got[1].Content[0] != (Range{30, 39}) {
		t.Errorf("got %+v", got)
	}
	for _, bad := range []string{"T1	Content a 3	x", "T1	Content 1	x"} {
		if _, err := ReadBrat("text", bad); err == nil {
			t.Errorf("%q: no error", bad)
		}
	}
}

func TestQuoteFigure(t *testing.T) {
	gold, err := ReadBrat(bratText, bratGold)
	if err != nil {
		t.Fatal(err)
	}
	place := func(words string) text.Span {
		for i := range bratText {
			if len(bratText)-i >= len(words) && bratText[i:i+len(words)] == words {
				return text.Span{Start: i, End: i + len(words)}
			}
		}
		t.Fatalf("no %q", words)
		return text.Span{}
	}
	var f QuoteFigure
	wrong := f.Add("a", bratText, gold, []Said{
		{Pieces: []text.Span{place("“We stay,”")}, Who: []text.Span{place("Zoë")}, Direct: true},
		{Pieces: []text.Span{place("it rained")}, Who: []text.Span{place("Zoë")}},
	})
	if f != (QuoteFigure{Gold: 3, System: 2, Hit: 2, GoldDirect: 1, HitDirect: 1, GoldIndirect: 2, HitIndirect: 1, Named: 2, Speaker: 1}) {
		t.Errorf("got %+v", f)
	}
	if len(wrong) != 2 {
		t.Errorf("wrong: %q", wrong)
	}
	want := `{"all": {"p": 100.0, "r": 66.7, "f1": 80.0}, "direct_recall": 100.0, "indirect_recall": 50.0, "speaker_right": 50.0, "pronoun_resolved": 0.0, "gold": 3, "system": 2}`
	if f.String() != want {
		t.Errorf("got %s", f)
	}
}
