package story_test

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"sync/atomic"
	"testing"
	"time"

	"parallax/internal/corpus"
	"parallax/internal/story"
)

// BenchmarkGrowth reads 5 to 1,000 articles of 700 words, of which five each
// tell one story, or all the same one. It tells the time and memory for
// each article, and the memory in use at most beside the length of the text. Run
//
//	go test -run '^$' -bench Growth -benchtime 1x ./internal/story
func BenchmarkGrowth(b *testing.B) {
	for _, oneStory := range []bool{false, true} {
		for _, articles := range []int{5, 100, 300, 1000} {
			name := map[bool]string{false: "stories", true: "onestory"}[oneStory]
			b.Run(fmt.Sprintf("%s/%d", name, articles), func(b *testing.B) {
				docs, size := written(b, articles, oneStory)
				peak := uint64(0)
				for b.Loop() {
					peak = max(peak, atMost(func() { story.Analyze(docs, story.Corrections{}) }))
				}
				b.ReportMetric(float64(b.Elapsed().Microseconds())/1000/float64(b.N*articles), "ms/article")
				b.ReportMetric(float64(peak)/float64(size), "bytes/byte")
			})
		}
	}
}

// written are articles of the newsroom as documents, and the length of their text.
func written(tb testing.TB, articles int, oneStory bool) (docs []corpus.Document, size int) {
	tb.Helper()
	docs, _, err := corpus.Collect(newNewsroom(tb).files(articles, oneStory))
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
