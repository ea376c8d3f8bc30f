package story_test

import (
	"bytes"
	"fmt"
	"runtime"
	"runtime/debug"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"parallax/internal/align"
	"parallax/internal/corpus"
	"parallax/internal/cpu"
	"parallax/internal/story"
)

// BenchmarkGrowth reads 5 to 1,000 articles of 700 words: five each tell one
// story, or all the same one, or all are told in the same sentences. It tells the
// processor time for each article, the memory in use at most beside the length of
// the text, and the longest time in which the comparison doesn't tell how far it
// is. Run
//
//	go test -run '^$' -bench Growth -benchtime 1x ./internal/story
func BenchmarkGrowth(b *testing.B) {
	for _, of := range []corpusOf{ofFive, oneStory, repetitive} {
		for _, articles := range []int{5, 100, 300, 1000} {
			b.Run(fmt.Sprintf("%s/%d", of, articles), func(b *testing.B) {
				docs, size := written(b, articles, of)
				pause, start := time.Duration(0), cpu.Time()
				for b.Loop() {
					pause = max(pause, longestPause(docs))
				}
				b.ReportMetric(float64((cpu.Time()-start).Microseconds())/1000/float64(b.N*articles), "ms/article")
				peak := atMost(func() { story.Analyze(docs, story.Corrections{}) })
				b.ReportMetric(float64(peak)/float64(size), "bytes/byte")
				b.ReportMetric(float64(pause.Microseconds())/1000, "ms/pause")
			})
		}
	}
}

// longestPause reads the documents, and is the longest time between two calls of
// the watch while they are compared.
func longestPause(docs []corpus.Document) (longest time.Duration) {
	last := time.Time{}
	story.AnalyzeWatched(docs, story.Corrections{}, func(step string, _, _ int) {
		now := time.Now()
		if step == story.StepCompare && !last.IsZero() {
			longest = max(longest, now.Sub(last))
		}
		if last = now; step != story.StepCompare {
			last = time.Time{}
		}
	})
	return longest
}

// Of many articles a story tells no more than a reader can look at, the same in
// any order of the articles.
func TestManyArticles(t *testing.T) {
	for _, of := range []corpusOf{ofFive, oneStory} {
		docs, _ := written(t, 2*align.Listed, of)
		s := story.Analyze(docs, story.Corrections{})
		if err := story.Check(s); err != nil {
			t.Error(err)
		}
		if len(s.Statements) == 0 || len(s.OnlyIn) == 0 {
			t.Errorf("%d statements, %d passages only here", len(s.Statements), len(s.OnlyIn))
		}
		for _, st := range s.Statements {
			if len(st.Silent) > align.Listed {
				t.Errorf("a statement with %d silent sources", len(st.Silent))
			}
			for _, silent := range st.Silent {
				if silent.Nearest == nil {
					t.Error("a silent source of many is listed and has nothing near")
				}
			}
		}
		for _, only := range s.OnlyIn {
			if len(only.NotYetKnown) > align.Listed {
				t.Errorf("a passage that %d sources couldn't know", len(only.NotYetKnown))
			}
		}
		want := file(t, docs, true)
		slices.Reverse(docs)
		if !bytes.Equal(want, file(t, docs, true)) {
			t.Error("the findings depend on the order of the documents")
		}
	}
}

// Four times the articles take about four times the time, also where the same
// sentences stand in all of them. Where a step goes through all of them for each
// pair of them, it is fifty times; the machine may be busy with other things, so the
// test allows more than it should be.
func TestRepetitiveArticles(t *testing.T) {
	const few, factor, allowed = 60, 4, 9
	took := func(articles int) time.Duration {
		docs, _ := written(t, articles, repetitive)
		start := cpu.Time()
		s := story.Analyze(docs, story.Corrections{})
		took := cpu.Time() - start
		if err := story.Check(s); err != nil {
			t.Error(err)
		}
		return took
	}
	for tries := 1; ; tries++ {
		small, large := took(few), took(factor*few)
		if large <= allowed*small {
			return
		}
		if tries == 3 { // it isn't the machine
			t.Fatalf("%d articles took %v, %d took %v", few, small, factor*few, large)
		}
	}
}

// The comparison tells how far it is, ever farther, and often.
func TestComparisonIsWatched(t *testing.T) {
	docs, _ := written(t, 40, oneStory)
	calls, last := 0, 0
	story.AnalyzeWatched(docs, story.Corrections{}, func(step string, done, all int) {
		if step != story.StepCompare || all == 0 {
			return
		}
		if calls++; done < last || done > all {
			t.Errorf("%d of %d done after %d", done, all, last)
		}
		last = done
	})
	if calls < 20 {
		t.Errorf("%d calls", calls)
	}
}

// written are articles of the newsroom as documents, and the length of their text.
func written(tb testing.TB, articles int, of corpusOf) (docs []corpus.Document, size int) {
	tb.Helper()
	docs, _, err := corpus.Collect(newNewsroom(tb).files(articles, of))
	if err != nil {
		tb.Fatal(err)
	}
	for i := range docs {
		size += len(docs[i].Text)
	}
	return docs, size
}

// atMost is how much memory f has in use at most, beyond what was in use before.
// The collector runs often meanwhile, so that what is no longer in use counts little.
func atMost(f func()) uint64 {
	defer debug.SetGCPercent(debug.SetGCPercent(10))
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	before := m.HeapAlloc
	var most atomic.Uint64
	done := make(chan struct{})
	stopped := make(chan struct{})
	go func() {
		defer close(stopped)
		for {
			runtime.ReadMemStats(&m)
			most.Store(max(most.Load(), m.HeapAlloc))
			select {
			case <-done:
				return
			case <-time.After(20 * time.Millisecond):
			}
		}
	}()
	f()
	close(done)
	<-stopped
	return most.Load() - min(before, most.Load())
}
