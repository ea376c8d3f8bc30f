package align

import (
	"fmt"
	"strings"
	"testing"

	"parallax/internal/corpus"
)

const lowford = "A warehouse fire in Lowford killed two guards on Monday night. Forty residents were evacuated from nearby homes. The mayor promised an inquiry into the alarms."

// unrelated are five articles of five stories.
var unrelated = []corpus.Document{
	article("a", lowford),
	article("b", "Parliament approved the fishing quota after a long debate. Trawler owners had asked for a higher limit."),
	article("c", "The orchestra opened its season with a new cello concerto. Critics praised the soloist, who is nineteen."),
	article("d", "Shares of the tyre maker slipped after its profit warning. Analysts blamed rubber prices."),
	article("e", "Astronomers photographed a comet that returns every seventy years. It is brightest before dawn."),
}

func TestFiveIdenticalArticles(t *testing.T) {
	var docs []corpus.Document
	for i := range 5 {
		docs = append(docs, article(fmt.Sprint("a", i), lowford))
	}
	r := aligned(t, docs)
	if len(r.Groups) != 3 || len(r.Only) != 0 {
		t.Errorf("%d groups and %d only here, want 3 and none", len(r.Groups), len(r.Only))
	}
	for _, g := range r.Groups {
		if len(g.Members) != 5 || len(g.Silent) != 0 {
			t.Errorf("a group of %d with %d silent, want 5 and none", len(g.Members), len(g.Silent))
		}
	}
	for _, p := range r.Pairs {
		if p.Relation != Verbatim {
			t.Errorf("pair %d %d: %s", p.A, p.B, p.Relation)
		}
	}
}

func TestFiveUnrelatedArticles(t *testing.T) {
	r := aligned(t, unrelated)
	if len(r.Pairs) != 0 || len(r.Groups) != 0 {
		t.Errorf("%d pairs and %d groups, want none", len(r.Pairs), len(r.Groups))
	}
	sure := 0
	for _, o := range r.Only {
		if o.Sure {
			sure++
		}
	}
	if len(r.Only) != len(r.Passages) || sure != len(r.Only)-1 { // “It is brightest before dawn” has too few words to tell
		t.Errorf("%d of %d passages only here, %d surely; want all, and all but one", len(r.Only), len(r.Passages), sure)
	}
}

func TestOneArticleTwiceWithADateAndAFigureChanged(t *testing.T) {
	changed := strings.NewReplacer("Monday", "Tuesday", "Forty", "Sixty").Replace(lowford)
	r := aligned(t, []corpus.Document{article("a", lowford), article("b", changed)})
	if len(r.Groups) != 3 || len(r.Only) != 0 {
		t.Fatalf("%d groups and %d only here, want 3 and none", len(r.Groups), len(r.Only))
	}
	for _, p := range r.Pairs {
		if p.Relation != Verbatim && p.Relation != Reworded {
			t.Errorf("pair %d %d: %s", p.A, p.B, p.Relation)
		}
	}
}

func TestAnEmptyArticle(t *testing.T) {
	r := aligned(t, append([]corpus.Document{article("0", "")}, twoReports...), "Holt")
	if len(r.Groups) != 3 {
		t.Errorf("%d groups, want 3", len(r.Groups))
	}
	for _, g := range r.Groups {
		if len(g.Silent) != 1 || g.Silent[0].Source != "0" || g.Silent[0].Nearest.Passage != -1 {
			t.Errorf("silent %+v, want the empty article alone", g.Silent)
		}
	}
}

func TestStories(t *testing.T) {
	docs := append([]corpus.Document{}, unrelated[1:]...)
	docs = append(docs, article("y", twoReports[0].Text), article("z", twoReports[1].Text))
	var passages [][]Passage
	for i := range docs {
		passages = append(passages, Passages(&docs[i], said(&docs[i])))
	}
	f := newFinder(docs, passages, nil, &pace{watch: unwatched})
	if got := fmt.Sprint(f.stories()); got != "[0 1 2 3 4 4]" {
		t.Errorf("stories %s, want the two reports of the fire together", got)
	}
}
