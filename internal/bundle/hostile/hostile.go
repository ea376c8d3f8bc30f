// Package hostile holds words that would come alive in a page that didn't escape
// them, for the tests of what pages are made of.
package hostile

import (
	_ "embed" // words.txt
	"fmt"
	"strconv"
	"strings"

	"parallax/internal/story"
	"parallax/internal/text"
)

//go:embed words.txt
var file string

// Words are the words: those that run set window.alive, those that ask for
// something ask the beacon.
func Words(beacon string) []string {
	in := strings.NewReplacer("ALIVE", "window.alive=1", "BEACON", beacon)
	var list []string
	for line := range strings.Lines(file) {
		if line[0] == '#' {
			continue
		}
		words, err := strconv.Unquote(strings.TrimSpace(line))
		if err != nil {
			panic(fmt.Sprintf("hostile: %s: %v", line, err))
		}
		list = append(list, in.Replace(words))
	}
	return list
}

// Story has each of the words, which are all different, in every place that
// comes from a document.
func Story(list ...string) *story.Story {
	s := &story.Story{Schema: story.Schema}
	for _, words := range list {
		whole, day := words+"\n\n"+words, "2025-11-07"
		place := text.Place{Source: words, Start: 0, End: len(words)}
		s.Sources = append(s.Sources, story.Source{
			ID: words, File: words, Language: words, Title: words, Publisher: &words, Author: &words, URL: &words, Text: whole,
			Published: story.Published{Value: &words},
			Blocks: []story.Block{
				{Kind: "headline", Start: 0, End: len(words)},
				{Kind: "paragraph", Start: len(words) + 2, End: len(whole), Number: 1},
			},
		})
		s.Events = append(s.Events, story.Event{Title: place, When: &story.When{From: &day, To: &words}, Dates: "differ", Reports: []story.Report{{Place: place}}})
		s.Differences = append(s.Differences, story.Difference{Sides: []story.Side{{Value: words, Members: []text.Place{place}}}})
	}
	story.Fill(s)
	return s
}
