package story

import (
	"parallax/internal/align"
	"parallax/internal/text"
)

// assembleStatements names what passages of two or more sources say.
func (r *reading) assembleStatements(ids namer) []Statement {
	out := []Statement{}
	r.statementIDs = make([]string, len(r.aligned.Groups))
	for i := range r.aligned.Groups {
		g := &r.aligned.Groups[i]
		places := make([]text.Place, len(g.Members))
		for k, m := range g.Members {
			places[k] = r.aligned.Passages[m].At
		}
		id := ids.id(statementLetter, first(places), "")
		r.statementIDs[i] = id
		st := Statement{ID: id, Label: r.aligned.Passages[g.Label].At, Members: []Member{}, Pairs: []Pair{}, Silent: []Silent{}}
		position := make(map[int]int, len(g.Members))
		for k, m := range g.Members {
			p := &r.aligned.Passages[m]
			position[m] = k
			st.Members = append(st.Members, Member{Place: p.At, Form: string(p.Form), Speaker: r.actorID(p.Speaker)})
		}
		for _, p := range g.Pairs {
			pair := r.aligned.Pairs[p]
			st.Pairs = append(st.Pairs, Pair{
				A: position[pair.A], B: position[pair.B],
				Relation: string(pair.Relation), Score: rounded(pair.Score), Why: reason(pair.Why),
			})
		}
		since, dated := r.knownSince(g.Members)
		for _, s := range g.Silent {
			st.Silent = append(st.Silent, r.silence(s, since, dated))
		}
		out = append(out, st)
	}
	return out
}

// silence is a source without a member. What came out before the statement
// could be known doesn't keep silent: it did not know.
func (r *reading) silence(s align.Silence, since day, dated bool) Silent {
	out := Silent{Source: s.Source, Sure: s.Sure && r.docs[r.index[s.Source]].English}
	if p := r.nearest(s.Nearest); p != nil {
		p.Source = ""
		out.Nearest = p
	}
	if dated {
		out.NotYetKnown = r.outBefore(s.Source, since)
	}
	return out
}

// nearest is the closest passage found; nil when nothing is shared.
func (r *reading) nearest(n align.Near) *Nearest {
	if n.Passage < 0 {
		return nil
	}
	at := r.aligned.Passages[n.Passage].At
	return &Nearest{Source: at.Source, Start: at.Start, End: at.End, Score: rounded(n.Score)}
}

// assembleOnly gives the passages without a counterpart.
func (r *reading) assembleOnly() []Only {
	out := []Only{}
	for _, o := range r.aligned.Only {
		at := r.aligned.Passages[o.Passage].At
		only := Only{Place: at, Sure: o.Sure, Nearest: r.nearest(o.Nearest), NotYetKnown: []string{}}
		if since, dated := r.knownSince([]int{o.Passage}); dated {
			for i := range r.docs {
				if id := r.docs[i].ID; id != at.Source && r.outBefore(id, since) {
					only.NotYetKnown = append(only.NotYetKnown, id)
				}
			}
		}
		out = append(out, only)
	}
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

// rounded keeps three digits of a score, so that files don't show noise.
func rounded(score float64) float64 { return float64(int(score*1000+0.5)) / 1000 }
