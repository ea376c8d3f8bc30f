package story_test

import (
	"slices"
	"testing"

	"parallax/internal/corpus"
	"parallax/internal/story"
)

// TestEventTitle shows how a happening is called: in words that tell it without
// the rest of their sentence.
func TestEventTitle(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"The fire on the ferry broke out on 3 May 2021.", []string{"The fire"}},
		{"The talks in Oslo were held on 3 May 2021.", []string{"The talks in Oslo"}},
		{"Ana Moor, who wrote forty novels about the sea, died on 3 May 2021 at her home in Harwick.", []string{"Ana Moor, who wrote forty novels about the sea, died on 3 May 2021"}},
		{"Harwick was the largest harbour in the north in 1931.", []string{"Harwick was the largest harbour in the north in 1931"}},
		{"The minister, along with two secretaries of state and the head of the agency, will visit Norland on 3 May 2021 to sign a treaty on fish.", []string{"The minister, along with two secretaries of state and the head of the agency, will visit Norland on 3 May 2021"}},
		{"A clerk told the court that he sold 40 tickets and counted 38 guests in the hall in 2014.", []string{"he sold 40 tickets and counted 38 guests in the hall in 2014"}},
		{"HARWICK, May 4, 2021 (Gazette) - The mill’s owner on Monday said nothing about its future.", []string{"The mill’s owner on Monday said nothing about its future"}},
		{"Critics in both parties quickly compared Mr. Moor on 3 May 2021 with an older man of the same name who had lost.", []string{"Critics in both parties quickly compared Mr. Moor on 3 May 2021"}},
		{"Between the coast and the old harbour town the farms were the backbone of Gov. Moor’s support on 3 May 2021.", []string{"Between the coast and the old harbour town the farms were the backbone of Gov. Moor’s support on 3 May 2021"}},
		{"On 3 May 2021 the farms between the coast and the old harbour town formed the backbone of support for Gov. Andrew Moor and his party.", []string{"On 3 May 2021 the farms between the coast and the old harbour town formed the backbone of support"}},
		{"On 3 May 2021 the farms between the sea and the town formed on land of J. Moor and her party.", []string{"On 3 May 2021 the farms between the sea and the town formed on land of J. Moor"}},
		{"On 3 May 2021 the farms between the coast and the old harbour town formed the backbone of support for Ann J. Moor and her party.", []string{"On 3 May 2021 the farms between the coast and the old harbour town formed the backbone of support"}},
		{"On 3 May 2021 the farms lost the whole support of the old town to George W. Moor and her party.", []string{"On 3 May 2021 the farms lost the whole support of the old town to George W. Moor"}},
		{"$1.6 billion in operating profit was made in 2015 by the harbour.", []string{"$1.6 billion in operating profit was made in 2015 by the harbour"}},
		{"5. All roads lead to Harwick in May 2021.", []string{"All roads lead to Harwick in May 2021"}},
		{"See www.gazette.example/2007/04/11/mill.html and https://gazette.example/2007/04/12/mill.html for more.", nil},
	} {
		docs, _, err := corpus.Collect([]corpus.File{{Name: "a.txt", Data: []byte(tt.text)}})
		if err != nil {
			t.Fatal(err)
		}
		s := story.Analyze(docs, story.Corrections{})
		var got []string
		for _, e := range s.Events {
			got = append(got, s.Sources[0].Text[e.Title.Start:e.Title.End])
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%q\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}
