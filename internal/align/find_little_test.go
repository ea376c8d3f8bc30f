package align

import (
	"slices"
	"testing"

	"parallax/internal/corpus"
	"parallax/internal/text"
)

// What two short passages share must tell something: not only words that may
// stand for one another, nor the time over an entry of a live report.
func TestFindAsksForMoreThanLittle(t *testing.T) {
	docs := []corpus.Document{
		article("a", "The council of Lowford spoke on Monday.\n\nIn the polls, anyway. The club now has 568.\n\n9:05 p.m.\n\nThe bridge over the Tarn was closed on Monday."),
		article("b", "The council spoke in Lowford on Monday.\n\n“You have to go out and vote tomorrow,” Holt said. The club now has 568.\n\n9:15 p.m.\n\nOn Monday the bridge over the Tarn was closed."),
	}
	for i := range docs {
		docs[i].Blocks[2].Kind, docs[i].Blocks[2].Number = text.Other, 0
	}
	r := aligned(t, docs, "Holt")
	var got []string
	for _, p := range r.Pairs {
		got = append(got, of(docs, r.Passages[p.A]))
	}
	slices.Sort(got)
	if want := []string{"The bridge over the Tarn was closed on Monday.", "The club now has 568.", "The council of Lowford spoke on Monday."}; !slices.Equal(got, want) {
		t.Errorf("pairs of %q, want %q", got, want)
	}
}

// One rare word doesn't make two quotations of a speaker one in other words.
func TestAlteredAsksForMostTerms(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"“We could not wait another hour,” Holt said.", "“We couldn’t wait one more hour,” Holt said.", true},
		{"“Some things aren’t negotiable, and who doesn’t understand that has no business being mayor of this town,” Holt said.",
			"“Not a mayor who is for the bridge on Monday, against it on Tuesday and who knows what on Wednesday because everything is negotiable,” Holt said.", false},
		{"“Criminals,” Holt said of them.", "“Rapists,” Holt said of them.", false},
	} {
		docs := []corpus.Document{article("a", "The council met.\n\n"+tt.a), article("b", "The fire is out.\n\n"+tt.b)}
		got := slices.ContainsFunc(aligned(t, docs, "Holt").Pairs, func(p Pair) bool { return p.Relation == AlteredQuotation })
		if got != tt.want {
			t.Errorf("%s\n%s\naltered %v, want %v", tt.a, tt.b, got, tt.want)
		}
	}
}
