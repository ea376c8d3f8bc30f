package story

import (
	"parallax/internal/align"
	"parallax/internal/text"
)

// assembleStatements names what passages of two or more sources say.
func (r *reading) assembleStatements(ids namer) []Statement {
	out := make([]Statement, 0, len(r.aligned.Groups))
	r.statementIDs = make([]string, len(r.aligned.Groups))
	origins := r.origins()
	members := 0 // since the last rest
	for i := range r.aligned.Groups {
		g := &r.aligned.Groups[i]
		if members += len(g.Members); members >= 2*restEvery {
			members = 0
			r.rest()
		}
		places := make([]text.Place, len(g.Members))
		for k, m := range g.Members {
			places[k] = r.aligned.Passages[m].At
		}
		id := ids.id(statementLetter, first(places), "")
		r.statementIDs[i] = id
		st := Statement{ID: id, Label: r.aligned.Passages[g.Label].At, Members: make([]Member, 0, len(g.Members)), Pairs: make([]Pair, 0, len(g.Pairs))}
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
		origins.fill(&st, g.Members)
		since, dated := r.knownSince(g.Members)
		st.Silent = make([]Silent, 0, len(g.Silent))
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
	out := make([]Only, 0, len(r.aligned.Only))
	issues := r.issues()
	for i, o := range r.aligned.Only {
		if i%restEvery == restEvery-1 {
			r.rest()
		}
		at := r.aligned.Passages[o.Passage].At
		only := Only{Place: at, Sure: o.Sure, Nearest: r.nearest(o.Nearest), NotYetKnown: []string{}}
		if since, dated := r.knownSince([]int{o.Passage}); dated {
			only.NotYetKnown = r.tooEarly(issues[r.storyOf(at.Source)], at.Source, since)
		}
		out = append(out, only)
	}
	return out
}

// rounded keeps three digits of a score, so that files don't show noise.
func rounded(score float64) float64 { return float64(int(score*1000+0.5)) / 1000 }
