package story

import (
	"cmp"
	"slices"
	"sort"

	"parallax/internal/align"
	"parallax/internal/text"
)

// An issue is a source that is surely out by a day.
type issue struct {
	source string
	by     day
}

// storyOf is the number of the story that a source belongs to, where there are
// so many sources that not all can be told of; else they all belong together.
func (r *reading) storyOf(source string) int {
	if len(r.docs) <= align.Listed {
		return 0
	}
	return r.aligned.Stories[r.index[source]]
}

// issues are the sources of each story that are known to be out by some day,
// those without a year at the end, the last to come out first.
func (r *reading) issues() map[int][]issue {
	out := map[int][]issue{}
	for i := range r.docs {
		if by, ok := r.outBy(i); ok {
			story := r.storyOf(r.docs[i].ID)
			out[story] = append(out[story], issue{r.docs[i].ID, by})
		}
	}
	for _, list := range out {
		slices.SortStableFunc(list, func(a, b issue) int {
			if a.by.yearless != b.by.yearless {
				return truth(a.by.yearless) - truth(b.by.yearless)
			}
			return cmp.Compare(b.by.n, a.by.n)
		})
	}
	return out
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}

// tooEarly are those of a story's sources, but for one, that were out before a
// day, by id: of many, so many as are listed, the last of them.
func (r *reading) tooEarly(list []issue, source string, since day) []string {
	out := []string{}
	at := sort.Search(len(list), func(i int) bool {
		by := list[i].by
		return by.before(since) || by.yearless && !since.yearless
	})
	for _, o := range list[at:] {
		if !o.by.before(since) || len(out) == align.Listed {
			break
		}
		if o.source != source {
			out = append(out, o.source)
		}
	}
	slices.Sort(out)
	return out
}

// knownSince is the first day on which one of the passages could be written:
// the earliest, over the passages, of the last past day that each names. It
// reports false when none names a day.
func (r *reading) knownSince(passages []int) (since day, dated bool) {
	for _, p := range passages {
		last, ok := r.lastPastDay(r.aligned.Passages[p].At)
		if ok && (!dated || last.before(since)) {
			since, dated = last, true
		}
	}
	return since, dated
}

// sentenceOf is the stretch with the sentences that a passage lies in.
func (r *reading) sentenceOf(doc int, p text.Span) text.Span {
	for _, s := range r.docs[doc].Sentences {
		if s.Overlaps(p) {
			p = text.Span{Start: min(p.Start, s.Start), End: max(p.End, s.End)}
		}
	}
	return p
}

// lastPastDay is the last day named in the sentence of p that the source tells as gone by:
// days after its publication are plans.
func (r *reading) lastPastDay(p text.Place) (last day, ok bool) {
	d := r.index[p.Source]
	out, known := r.outBy(d)
	within := r.sentenceOf(d, p.Span())
	for _, t := range r.times[d] {
		if !within.Contains(t.At.Span()) {
			continue
		}
		w, dated := r.nominal.boundsOf(t)
		if !dated || known && out.before(w.from) {
			continue
		}
		if !ok || last.before(w.from) {
			last, ok = w.from, true
		}
	}
	return last, ok
}

// outBefore reports whether a source was surely out before a day.
func (r *reading) outBefore(source string, since day) bool {
	latest, ok := r.outBy(r.index[source])
	return ok && latest.before(since)
}
