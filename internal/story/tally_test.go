package story_test

import (
	"strings"
	"testing"

	"parallax/internal/corpus"
	"parallax/internal/story"
)

// TestTallies gives two sources that each tell of a number: the sides of the
// difference of figures between them, empty for none.
func TestTallies(t *testing.T) {
	tests := []struct{ name, one, other, want string }{
		{"another word for the deed", "The fire destroyed 61 homes near Kestrel.", "The fire razed 74 houses near Kestrel.", "61 74"},
		{"people by what befell them", "The crash hurt 15 children on Monday.", "In the crash 12 children were injured on Monday.", "12 15"},
		{"a crowd without its noun", "A crowd of 5,000 came to hear Grace Okello.", "Grace Okello drew about 9,000 supporters.", "5000 ~9000"},
		{"beasts are no people", "Workers killed 310,000 hens on the farms.", "Workers culled 360,000 birds on the farms.", "310000 360000"},
		{"a price by itself", "The club paid a fee of 12 million euros.", "The club paid 14.5 million euros for him.", "12000000 14500000"},
		{"what may be", "The port handled 260,000 containers.", "The port can handle 400,000 containers.", ""},
		{"of another year", "In 2017 a fire destroyed 12 homes near Kestrel.", "The fire destroyed 74 houses near Kestrel on 12 August 2023.", ""},
		{"added to others", "Two more farms were struck by the flu.", "The flu was found, and 17 farms were struck by it.", ""},
		{"the number before a change", "Sales of the group rose from $4.0 billion a year earlier.", "Sales of the group were $3.9 billion.", ""},
		{"shares of different things", "The town is 95 percent white and represents the state.", "The towns of the state represent 4% of the delegates.", ""},
		{"two that could be meant", "The fire destroyed 61 homes. In the valley the fire destroyed 30 homes.", "The fire razed 74 houses near Kestrel.", ""},
		{"in other words", "They tied up two guards in the hall.", "The men overpowered three guards.", "2 3"},
		{"of what is known already", "All three candidates came to the hall.", "The two candidates left early.", ""},
		{"one of a sum", "A man and two women died in the fire.", "The fire killed three people.", ""},
		{"one of a sum, and what befell it", "Police said two women and one man died at a bank.", "Three die in a bank, police said.", ""},
		{"beasts that died", "Some 3,000 seabirds died on the coast.", "On the coast 40 people died.", ""},
		{"many times the other", "The group owns 12 ships.", "The group owns 340 ships.", ""},
		{"votes of a majority", "She won the seat by a majority of 1,204 votes.", "She won the seat with a majority of 1,024.", "1024 1204"},
		{"so many in a time", "Each day 400 lorries cross the border.", "Some 300 lorries crossed the border.", ""},
		{"a sum each week", "The club pays Adam Reed £52,000 a week.", "The club pays Adam Reed £48,000-a-week.", "48000 52000"},
		{"a sum each week and one each year", "The club pays Adam Reed £52,000 a week.", "The club pays Adam Reed £60,000 a year.", ""},
		{"a sum each week and one sum", "The club pays Adam Reed £52,000 a week.", "The club pays Adam Reed £60,000.", ""},
		{"a day before", "Guards killed 12 men a day before the vote in Kestrel.", "Guards killed 14 men in Kestrel.", "12 14"},
		{"a sum beside the dead", "The storm, with winds of 195 km/h, killed 12.", "Gusts in the storm reached 160 km/h.", "160 195"},
		{"by how much longer", "The mayor wants to make the quay longer by 350 metres.", "A quay of 200 metres would do, the mayor said.", ""},
		{"a measure of one thing", "Some 40,000 tonnes of crude oil have leaked.", "The sea has 60,000 tonnes of oil in it.", "~40000 60000"},
		{"a measure of another thing", "The ship carried 400 tonnes of rice.", "The ship carried 300 tonnes of oil.", ""},
		{"how a vote went", "The council passed it by 38 to 29.", "The council passed it by 37 votes to 30.", "37 38"},
		{"a crew", "Helicopters lifted the crew of 31.", "All 27 crewmen are in a hotel.", "27 31"},
		{"half of a word", "Soldiers counted 3,000 seabirds.", "The trust counted 4,500 birds.", "3000 4500"},
		{"as two say in one source", "Police said 60 people were on board the ferry. The company said 55 passengers were on board the ferry.", "The boat sails again on Monday.", "55 60"},
		{"each of itself", "The Reds said they raised 15 million dollars. The Greens said they raised 21 million dollars.", "Nobody has asked them why.", ""},
		{"two in one source's own words", "There were 60 people on board the ferry. Some 55 passengers were on board the ferry.", "The boat sails again on Monday.", ""},
		{"bodies", "Rescuers brought up 38 bodies.", "Rescuers have found 44 dead.", "38 44"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := valuesOf(t, "figure", tt.one, tt.other); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// valuesOf are the values of the differences of a kind between two articles of
// a sentence or two.
func valuesOf(t *testing.T, kind, one, other string) string {
	t.Helper()
	docs, _, err := corpus.Collect([]corpus.File{
		{Name: "a.txt", Data: []byte("Report of the day\n\n" + one + "\n")},
		{Name: "b.txt", Data: []byte("What happened there\n\n" + other + "\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, d := range story.Analyze(docs, story.Corrections{}).Differences {
		if d.Kind == kind {
			for _, s := range d.Sides {
				got = append(got, s.Value)
			}
		}
	}
	return strings.Join(got, " ")
}
