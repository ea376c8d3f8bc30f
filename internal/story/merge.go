package story

import "slices"

// A cluster is the mentions of one happening.
type cluster struct {
	members []*mention
	echoes  []*mention // undated words for it, in sources that report it anyway
	summary summary    // of members
	joining
}

// joining is what is asked of a cluster while clusters are joined.
type joining struct {
	byDoc  map[int][]bounds // days of members, by document; of so many:
	listed int
	byWord map[dayWord]int // documents with the words of members; of so many:
	worded int
}

// gather joins the mentions of all documents into happenings. Rules run from
// the surest to the weakest; each looks at every two clusters in the order of
// their first mention, so that the order of the documents plays no part.
func (r *reading) gather(all []*mention) []*cluster {
	r.resolveLatest(all)
	var out []*cluster
	for _, same := range byKind(all) {
		r.rest()
		clusters := r.gatherKind(same)
		if out = append(out, clusters...); len(clusters) == 0 {
			if c := r.pointedAt(same); c != nil {
				r.undated = append(r.undated, c)
			}
		}
	}
	return out
}

// pointedAt is the one happening of a kind that no source dates or numbers: all that
// the sources point at by "the", when nothing says that they mean several; else nil.
func (r *reading) pointedAt(same []*mention) *cluster {
	if x := same[0]; !x.named() || x.kind().speech {
		return nil
	}
	var c cluster
	for _, m := range same {
		if m.generic || m.planned || m.part || !m.definite() {
			continue
		}
		if len(c.members) > 0 && !r.joinable(&c, &cluster{members: []*mention{m}}) {
			return nil
		}
		c.members = append(c.members, m)
	}
	if len(c.members) < 2 {
		return nil
	}
	return &c
}

// byKind parts mentions by what happens, in the order of the first of each kind.
func byKind(all []*mention) [][]*mention {
	type kind struct {
		family int
		stem   string
	}
	return parted(all, func(m *mention) (kind, bool) {
		if m.named() {
			return kind{family: m.family}, true
		}
		return kind{family: m.family, stem: m.stem}, true
	})
}

// gatherKind joins mentions of one kind.
func (r *reading) gatherKind(same []*mention) []*cluster {
	var clusters []*cluster
	var undated []*mention
	for _, m := range same {
		switch {
		case m.dated || m.ordinal > 0 && !m.kind().speech:
			clusters = append(clusters, &cluster{members: []*mention{m}})
		case m.named() && !m.kind().speech:
			undated = append(undated, m)
		}
	}
	for _, rule := range []rule{
		{r.sameOrdinal, (*mention).number}, {r.sameDay, (*mention).days}, {r.samePlace, nil}, {r.nightBetween, nil},
		{r.withinMonth, nil}, {r.nearInTime, nil}, {r.betweenDays, nil}, {r.plannedThenHeld, nil},
	} {
		clusters = r.join(clusters, rule)
	}
	for _, placed := range []bool{true, false} {
		for _, m := range undated {
			if (len(m.places) > 0) == placed {
				r.attach(clusters, m)
			}
		}
	}
	for _, c := range clusters {
		c.joining = joining{}
	}
	return slices.DeleteFunc(clusters, (*cluster).bare)
}

// bare reports a cluster that only an undated, passing word speaks for.
func (c *cluster) bare() bool {
	for _, m := range c.members {
		if m.dated || m.ordinal > 0 && !m.generic {
			return false
		}
	}
	return true
}

// sameOrdinal joins "the third round" of one source with that of another. Rounds
// of different years are different rounds.
func (r *reading) sameOrdinal(a, b *cluster) bool {
	if a.ordinal() <= 0 || a.ordinal() != b.ordinal() {
		return false
	}
	gap, dated := a.gap(b)
	return !dated || gap <= 60
}

// sameDay joins what is told of the same day, week, month or year; the longer, the
// more must speak for it.
func (r *reading) sameDay(a, b *cluster) bool {
	kind := a.members[0].kind()
	if !kind.single && !kind.speech && !r.shareActors(a, b) {
		return false
	}
	if !a.members[0].named() {
		return a.sharesWord(b)
	}
	return a.any(b, func(x, y stretch) bool {
		return x.bounds == y.bounds && (kind.single || x.days() <= 7 || r.shareActors(a, b))
	})
}

// samePlace joins a numbered round that no source dates with talks that have a
// date and no number, at its place.
func (r *reading) samePlace(a, b *cluster) bool {
	_, _, datedA := a.hull()
	_, _, datedB := b.hull()
	return a.members[0].kind().spans && datedA != datedB && meets(a.places(), b.places()) &&
		(a.ordinal() > 0) != (b.ordinal() > 0) && (a.ordinal() > 0) != datedA
}

// nightBetween joins fighting dated to the days on both sides of a night.
func (r *reading) nightBetween(a, b *cluster) bool {
	if !a.members[0].named() || a.members[0].kind().speech || !r.shareActors(a, b) || a.shareSource(b) {
		return false
	}
	return a.any(b, func(x, y stretch) bool {
		gap, ok := x.gap(y.bounds)
		return ok && gap <= 1 && x.days() <= 2 && y.days() <= 2 && (x.night || y.night)
	})
}

// withinMonth joins a month or year with the one happening of that kind in it.
func (r *reading) withinMonth(a, b *cluster) bool {
	if !a.members[0].named() || a.members[0].kind().speech || !r.shareActors(a, b) {
		return false
	}
	return a.any(b, func(x, y stretch) bool {
		wide, narrow := x.bounds, y.bounds
		if wide.days() < narrow.days() {
			wide, narrow = narrow, wide
		}
		return wide.days() >= 28 && wide.covers(narrow) && wide != narrow
	})
}

// nearInTime joins two dates, up to a week apart, of what a story has few of:
// a ceasefire, a verdict, an inquiry. One source that dates both keeps them apart.
func (r *reading) nearInTime(a, b *cluster) bool {
	if !a.members[0].kind().single || a.datedBySame(b) || (a.ordinal() > 0) != (b.ordinal() > 0) {
		return false
	}
	gap, ok := a.gap(b)
	return ok && gap <= 7 && (r.shareActors(a, b) || meets(a.places(), b.places()))
}

// betweenDays joins talks without a number to the numbered ones whose days they
// fall among, or follow within the days that a source says the talks took.
func (r *reading) betweenDays(a, b *cluster) bool {
	if !a.members[0].kind().spans || a.ordinal() == b.ordinal() && a.ordinal() == 0 && !meets(a.places(), b.places()) {
		return false
	}
	from, to, ok := a.hull()
	fromB, toB, okB := b.hull()
	if !ok || !okB || from.yearless != fromB.yearless {
		return false
	}
	if from.n <= fromB.n && toB.n <= to.n || fromB.n <= from.n && to.n <= toB.n {
		return true
	}
	slack := 1
	if meets(a.places(), b.places()) {
		slack = max(slack, a.lasts()-1, b.lasts()-1, 3)
	}
	gap, _ := a.gap(b)
	return gap <= slack
}

// plannedThenHeld joins a plan with what took place within three days of it.
func (r *reading) plannedThenHeld(a, b *cluster) bool {
	if !a.members[0].named() || a.members[0].kind().speech || a.planned() == b.planned() || a.shareSource(b) {
		return false
	}
	gap, ok := a.gap(b)
	return ok && gap <= 3 && r.shareActors(a, b)
}

// shareActors reports whether two clusters name an actor in common that isn't
// named everywhere, or every actor of one is named by the other.
func (r *reading) shareActors(a, b *cluster) bool {
	x, y := a.actors(), b.actors()
	return meets(x, y) || len(x) == 0 || len(y) == 0
}
