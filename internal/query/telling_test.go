package query

import (
	"slices"
	"strconv"
	"testing"
	"testing/quick"

	"parallax/internal/story"
)

// pointsOf writes the points of a curve: where, when, and whether that is back.
func pointsOf(c *Curve) []string {
	var out []string
	for _, p := range c.Points {
		s := "¶" + strconv.Itoa(p.Paragraph) + " " + p.Date.From
		if p.Back {
			s += " back"
		}
		if p.DatedBy != DatedHere {
			s += " " + string(p.DatedBy)
		}
		out = append(out, s)
	}
	return out
}

func TestTelling(t *testing.T) {
	s := strike()
	s.Events[2].Reports = append(s.Events[2].Reports, s.Events[0].Reports[0])
	s.Events[2].Reports[1].Time, s.Events[2].Reports[1].When = nil, nil // x tells of the vote, as y does, without a date
	page := TellingAsk{}.Answer(NewBook(s)).(*TellingPage)
	if len(page.Curves) != 3 || page.All != 3 || len(page.Axis) < 3 {
		t.Fatalf("%d curves of %d, %d segments", len(page.Curves), page.All, len(page.Axis))
	}
	for i, want := range [][]string{
		{"¶1 2024-05-28", "¶1 2009-01-01 back", "¶1 2024-06-17"},
		{"¶1 2024-05-30", "¶1 2024-06-01"},
		nil,
	} {
		if got := pointsOf(&page.Curves[i]); !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", page.Curves[i].Letter, got, want)
		}
	}
	if c := page.Curves[0]; c.Back != 1 || len(c.Paragraphs) != 1 || c.Length != len(s.Sources[0].Text) || c.Points[0].Title.Text != "The strike began" || c.Points[0].At.Words != "May 28" {
		t.Errorf("the first curve: %+v", c)
	}
	if hidden := (TellingAsk{Hidden: []string{"x"}}).Answer(NewBook(s)).(*TellingPage); len(hidden.Curves) != 2 || hidden.Curves[0].Letter != "B" {
		t.Errorf("with A hidden: %+v", hidden.Curves)
	}
	if early := (TellingAsk{Until: "2024-06-03"}).Answer(NewBook(s)).(*TellingPage); len(early.Curves) != 2 {
		t.Errorf("by 3 June there are %d curves, want two", len(early.Curves))
	}
}

// An event that an article tells of without a date stands where others date it.
func TestTellingOfWhatOthersDate(t *testing.T) {
	s := strike()
	s.Events[0].Reports[1].When, s.Events[0].Reports[1].Time = nil, nil
	s.Times = slices.DeleteFunc(s.Times, func(c story.Time) bool { return c.ID == "t2024-05-30" })
	s.Differences, s.Events[0].Dates = nil, "one"
	c := TellingAsk{}.Answer(NewBook(s)).(*TellingPage).Curves[1]
	if got, want := pointsOf(&c), []string{"¶1 2024-05-28 byRest", "¶1 2024-06-01"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Of many articles a part is shown, from any number on.
func TestTellingOfManyArticles(t *testing.T) {
	s := strike()
	for range 30 {
		src := s.Sources[2]
		src.ID = "more" + strconv.Itoa(len(s.Sources))
		s.Sources = append(s.Sources, src)
	}
	b := NewBook(s)
	part := func(from int16) bool {
		page := TellingAsk{From: int(from)}.Answer(b).(*TellingPage)
		return page.All == 33 && len(page.Curves) > 0 && len(page.Curves) <= CurvesShown && page.From >= 0 && page.From < 33
	}
	if err := quick.Check(part, nil); err != nil {
		t.Error(err)
	}
	if last := (TellingAsk{From: 30}).Answer(b).(*TellingPage); len(last.Curves) != 3 || last.Curves[2].Letter != b.Mark(s.Sources[32].ID).Letter {
		t.Errorf("the last part has %d", len(last.Curves))
	}
}
