package story_test

import (
	"slices"
	"testing"

	"parallax/internal/story"
)

const (
	// blaze is told by an article that came out on May 4.
	blaze = "---\ndate: 2024-05-04\n---\nFerry fire off Selby Cross\n\n"
	later = "---\ndate: 2024-05-06\n---\nBlaze on the ferry at Selby Cross\n\n"

	swept = "Four people died on Friday when fire swept through a passenger ferry near the old harbour of Selby Cross"
)

func TestOrigin(t *testing.T) {
	tests := []struct {
		name         string
		texts        []string
		in, of, want string // whose word a passage of a source is
	}{
		{"a speaker", []string{
			blaze + "The pier of the old harbour has been closed for a month, Olga Brandt said.\n",
			later + "Olga Brandt said the pier of the old harbour has been closed for a month.\n",
		}, "a", "closed for a month", "Olga Brandt"},
		{"an officer of a body", []string{
			blaze + "“We have closed the pier of the old harbour,” said Ingrid Dahl, spokeswoman for the Harbour Office.\n",
			later + "The Harbour Office said it had closed the pier of the old harbour.\n",
		}, "a", "We have closed", "Harbour Office"},
		{"the body itself", []string{
			blaze + "“We have closed the pier of the old harbour,” said Ingrid Dahl, spokeswoman for the Harbour Office.\n",
			later + "The Harbour Office said it had closed the pier of the old harbour.\n",
		}, "b", "had closed", "Harbour Office"},
		{"who has left a body speaks for himself", []string{
			blaze + "The pier of the old harbour was never safe, said Ingrid Dahl, a former spokeswoman for the Harbour Office.\n\nThe Harbour Office was silent.\n",
			later + "Ingrid Dahl, a former spokeswoman for the Harbour Office, said the pier of the old harbour was never safe.\n",
		}, "a", "never safe", "Ingrid Dahl"},
		{"told an agency", []string{
			blaze + "A police officer told Reuters the fire began in the engine room of the ferry.\n",
			later + "The fire began in the engine room of the ferry, police think.\n",
		}, "a", "engine room", "Reuters"},
		{"told a body that is no paper", []string{
			blaze + "A police officer told the Harbour Office the fire began in the engine room of the ferry.\n",
			later + "The fire began in the engine room of the ferry, police think.\n",
		}, "a", "engine room", "unknown"},
		{"according to an agency", []string{
			blaze + "The fire began in the engine room of the ferry, according to Reuters.\n",
			later + "The fire began in the engine room of the ferry, police think.\n",
		}, "a", "engine room", "Reuters"},
		{"an agency in the dateline", []string{
			blaze + "SELBY CROSS, May 4 (Reuters) - " + swept + ".\n",
			"Blaze on the ferry\n\nFire swept through a passenger ferry near the old harbour of Selby Cross and four people died.\n",
		}, "a", "Four people died", "Reuters"},
		{"two agencies leave it open", []string{
			"Ferry fire off Selby Cross\n\nBy Jane Smith, Reuters\n\nSELBY CROSS (AP) — " + swept + ".\n",
			"Blaze on the ferry\n\nFire swept through a passenger ferry near the old harbour of Selby Cross and four people died.\n",
		}, "a", "Four people died", "unknown"},
		{"words of a source that was out before", []string{
			blaze + swept + ".\n", later + swept + ", and divers searched.\n",
		}, "b", "Four people died", "a"},
		{"words that were out first are of unknown origin", []string{
			blaze + swept + ".\n", later + swept + ", and divers searched.\n",
		}, "a", "Four people died", "unknown"},
		{"a copy of a copy", []string{
			later + swept + ", and divers searched.\n", blaze + swept + ".\n",
			"---\ndate: 2024-05-09\n---\nA week on\n\n" + swept + ", and divers searched.\n",
		}, "c", "Four people died", "b"},
		{"a copy of what an agency sent", []string{
			blaze + "SELBY CROSS, May 4 (Reuters) - " + swept + ".\n", later + swept + ", and divers searched.\n",
		}, "b", "Four people died", "Reuters"},
		{"the same day settles nothing", []string{
			blaze + swept + ".\n", blaze + swept + ", and divers searched.\n",
		}, "b", "Four people died", "unknown"},
		{"no date settles nothing", []string{
			"Ferry fire\n\n" + swept + ".\n", later + swept + ", and divers searched.\n",
		}, "b", "Four people died", "unknown"},
		{"other words are no copy", []string{
			blaze + swept + ".\n",
			later + "Fire swept through a passenger ferry near Selby Cross and four people died on Friday.\n",
		}, "b", "four people died", "unknown"},
	}
	for _, tt := range tests {
		docs := gathered(t, tt.texts...)
		for range 2 {
			s := story.Analyze(docs, story.Corrections{})
			if problem := (reader{s}).origin(tt.in, tt.of, tt.want); problem != "" {
				t.Errorf("%s: want %q; %s", tt.name, tt.want, problem)
			}
			if err := story.Check(s); err != nil {
				t.Errorf("%s: %v", tt.name, err)
			}
			slices.Reverse(docs)
		}
	}
}

// An origin is an actor or a source of the story.
func TestCheckOrigin(t *testing.T) {
	s := story.Analyze(gathered(t, blaze+swept+".\n", later+swept+", and divers searched.\n"), story.Corrections{})
	for id, want := range map[string]bool{"a": true, "z": false} {
		s.Statements[0].Members[0].Origin = &id
		if err := story.Check(s); (err == nil) != want {
			t.Errorf("origin %q: %v", id, err)
		}
	}
}
