package story

// eventDays are the days of an event as its reports tell them, each with the
// report; a report that is nil tells that nothing is known.
type eventDays struct {
	start, end, day       day
	startAt, endAt, dayAt *mention
}

// daysOfEvent finds the beginning, the end and the day of the event that a
// phrase counts from. It reports false where nothing is told of them; what is
// told in two ways is not known.
func daysOfEvent(p *dayPhrase, told []*mention) (eventDays, bool) {
	var out eventDays
	var starts, ends, days oneDay
	lasts := 0
	for _, m := range told {
		if m.family != p.family || m.generic || m.part || p.ordinal != 0 && m.ordinal != p.ordinal {
			continue
		}
		lasts = max(lasts, m.lasts)
		if !m.dated || m.since {
			continue
		}
		whole := m.when.from.n == m.when.to.n
		switch {
		case m.last >= 0:
			starts.tell(m.when.from, m)
			ends.tell(m.when.to, m)
		case !whole:
			continue
		case m.aspect > 0:
			starts.tell(m.when.from, m)
			days.tell(m.when.from, m)
		case m.aspect < 0:
			ends.tell(m.when.to, m)
		default:
			days.tell(m.when.from, m)
		}
	}
	out.start, out.startAt = starts.day, starts.known()
	out.end, out.endAt = ends.day, ends.known()
	out.day, out.dayAt = days.day, days.known()
	if lasts > 1 && out.startAt != nil && ends.at == nil {
		out.end, out.endAt = day{out.start.n + lasts - 1, out.start.yearless}, out.startAt
	}
	if lasts > 1 && out.endAt != nil && starts.at == nil {
		out.start, out.startAt = day{out.end.n - lasts + 1, out.end.yearless}, out.endAt
	}
	switch {
	case p.final:
		return out, out.endAt != nil
	case p.n > 0:
		return out, out.startAt != nil
	}
	return out, out.dayAt != nil
}

// oneDay gathers what reports tell of a day.
type oneDay struct {
	day   day
	at    *mention // the first report
	mixed bool     // another one tells another day
}

func (o *oneDay) tell(d day, m *mention) {
	if o.at == nil {
		o.day, o.at = d, m
	}
	o.mixed = o.mixed || o.day != d
}

// known is the report of the day; nil where there is none, or two that differ.
func (o *oneDay) known() *mention {
	if o.mixed {
		return nil
	}
	return o.at
}
