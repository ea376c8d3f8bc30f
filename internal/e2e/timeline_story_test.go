package e2e

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"parallax/internal/bundle"
	"parallax/internal/corpus"
	"parallax/internal/lang"
	"parallax/internal/project"
	"parallax/internal/story"
	"parallax/internal/text"
	"parallax/internal/timeline"
)

// A chronicler makes stories for the timeline: as many events as asked, told
// by some of its sources, the same at every call.
type chronicler struct {
	story story.Story
	texts []strings.Builder // of each source
	seed  uint32
	title func(i int) string // of event i
	first int                // the first day
	days  int                // over how many days
}

// below is a number from 0 up to n.
func (c *chronicler) below(n int) int {
	c.seed = c.seed*1664525 + 1013904223
	return int(c.seed>>8) % n
}

// tell makes the story of n events: a quarter longer than a day, a tenth told
// with dates that differ.
func (c *chronicler) tell(n int) *story.Story {
	if c.texts == nil {
		c.texts = make([]strings.Builder, 5)
	}
	for i := range n {
		c.event(i)
	}
	for s := range c.texts {
		c.source(s)
	}
	story.Fill(&c.story)
	return &c.story
}

// event makes an event and has the sources report it.
func (c *chronicler) event(i int) {
	day := c.first + c.below(c.days)
	long := 0
	if c.below(4) == 0 {
		long = c.below(20) + 1
	}
	differ := c.below(10) == 0
	e := story.Event{ID: fmt.Sprintf("e%05d", i), Status: "past", Dates: "agree", Speech: c.below(3) == 0}
	sides := []story.Side{{}, {}}
	for s := range c.texts {
		if s > 0 && c.below(max(2, len(c.texts)/4)) > 0 && !(differ && s == 1) {
			continue
		}
		from, side := day, 0
		if differ && s%2 == 1 {
			from, side = day+2, 1
		}
		place := c.write(s, c.title(i))
		e.Reports = append(e.Reports, story.Report{Place: place, When: stretchOf(from, long)})
		sides[side].Value = iso(from)
		sides[side].Members = append(sides[side].Members, place)
		if e.Title.Source == "" {
			e.Title = place
		}
	}
	e.When = stretchOf(day, long)
	if differ {
		e.Dates = "differ"
		id := e.ID
		c.story.Differences = append(c.story.Differences, story.Difference{ID: "d" + e.ID, Kind: "date", Severity: "open", Scope: "between", Sides: sides, Event: &id})
	}
	c.story.Events = append(c.story.Events, e)
}

// write adds a paragraph to a source.
func (c *chronicler) write(source int, words string) text.Place {
	b := &c.texts[source]
	if b.Len() > 0 {
		b.WriteString("\n\n")
	}
	start := b.Len()
	b.WriteString(words)
	return text.Place{Source: letterOf(source), Start: start, End: b.Len()}
}

// source closes a source: its blocks and sentences are its paragraphs.
func (c *chronicler) source(s int) {
	words := c.texts[s].String()
	hash := sha256.Sum256([]byte(words))
	src := story.Source{ID: letterOf(s), File: letterOf(s) + ".txt", SHA256: hex.EncodeToString(hash[:]), Language: "en",
		Title: "Chronicle " + letterOf(s), TitleBasis: "lead", Text: words}
	out := iso(c.first + c.days + 5)
	src.Published = story.Published{Value: &out, Earliest: &out, Latest: &out, Basis: "stated"}
	for start := 0; start < len(words); {
		end := strings.Index(words[start:], "\n\n") + start
		if end < start {
			end = len(words)
		}
		src.Sentences = append(src.Sentences, story.Sentence{Block: len(src.Blocks), Start: start, End: end})
		src.Blocks = append(src.Blocks, story.Block{Kind: "paragraph", Start: start, End: end, Number: len(src.Blocks) + 1})
		start = end + 2
	}
	c.story.Sources = append(c.story.Sources, src)
}

func letterOf(source int) string {
	if source < 26 {
		return string(rune('a' + source))
	}
	return letterOf(source/26-1) + letterOf(source%26)
}

func iso(day int) string { return timeline.FormatISO(float64(day)) }

// stretchOf is one day, or so many more, of which the first half is sure.
func stretchOf(day, long int) *story.When {
	from, to := iso(day), iso(day+long)
	w := &story.When{From: &from, To: &to, Precision: "day"}
	sure := iso(day + long/2)
	w.SureFrom, w.SureTo = &from, &sure
	return w
}

// crowded is the page with a story of ten thousand events over thirty years.
var crowded struct {
	once sync.Once
	page []byte
	err  error
}

func crowdedPage(t *testing.T) []byte {
	t.Helper()
	crowded.once.Do(func() {
		c := chronicler{seed: 7, first: 10_000, days: 9_000, title: func(i int) string { return fmt.Sprintf("Event number %d of the long story", i) }}
		crowded.page, crowded.err = pageOf(t, c.tell(10_000))
	})
	if crowded.err != nil {
		t.Fatal(crowded.err)
	}
	return crowded.page
}

// pageOf is the single file with another story in it, and the documents that
// the story stands for.
func pageOf(t *testing.T, s *story.Story) ([]byte, error) {
	t.Helper()
	if err := story.Check(s); err != nil {
		return nil, err
	}
	var own project.Project
	for i := range s.Sources {
		own.Documents = append(own.Documents, corpus.File{Name: s.Sources[i].File, Data: []byte(s.Sources[i].Text)})
	}
	return bundle.Single(assetsOf(t, theSite(t)), bundle.Contents{Story: s, Project: own.Encode()}, lang.English), nil
}

// servePage serves one page at every address below its own.
func servePage(t *testing.T, page []byte) string {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/" {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Write(page)
	}))
	t.Cleanup(server.Close)
	return server.URL + "/"
}
