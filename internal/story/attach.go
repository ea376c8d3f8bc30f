package story

// resolveLatest numbers "the latest round": the highest number that the same
// source gives to a round of that kind.
func (r *reading) resolveLatest(all []*mention) {
	type rounds struct{ doc, family int }
	highest := map[rounds]int{}
	for _, m := range all {
		if m.named() {
			k := rounds{m.doc, m.family}
			highest[k] = max(highest[k], m.ordinal)
		}
	}
	for _, m := range all {
		if m.ordinal < 0 {
			m.ordinal = highest[rounds{m.doc, m.family}]
		}
	}
}

// attach adds an undated mention to the one happening that it can mean: of its
// kind, at its place, told by its source or by only one. A source that reports
// it already gains nothing by an undated report, but for how long it took.
func (r *reading) attach(clusters []*cluster, m *mention) {
	var own, others []*cluster
	for _, c := range clusters {
		if c.ordinal() > 0 && m.ordinal > 0 && c.ordinal() != m.ordinal {
			continue
		}
		if len(m.places) > 0 && !meets(c.places(), m.places) {
			continue
		}
		if c.has(m.doc) {
			own = append(own, c)
		} else {
			others = append(others, c)
		}
	}
	if m.generic && m.lasts == 0 {
		return
	}
	switch {
	case len(own) == 1:
		r.add(own[0], m)
	case len(own) > 1 && m.lasts > 0:
		r.add(closest(own, m), m)
	case len(own) == 0 && len(others) == 1 && (m.kind().single || len(m.places) > 0):
		r.add(others[0], m)
	}
}

// add takes an undated mention in, as a report when its source has none or when it
// says how long the happening took.
func (r *reading) add(c *cluster, m *mention) {
	if c.has(m.doc) && m.lasts == 0 {
		c.echoes = append(c.echoes, m)
		return
	}
	c.members = append(c.members, m)
}

// closest is the cluster with the mention nearest to m in its document.
func closest(clusters []*cluster, m *mention) *cluster {
	best, least := clusters[0], 1<<30
	for _, c := range clusters {
		for _, other := range c.members {
			if other.doc != m.doc {
				continue
			}
			if away := max(other.line.span.Start-m.line.span.Start, m.line.span.Start-other.line.span.Start); away < least {
				best, least = c, away
			}
		}
	}
	return best
}
