package anchor

import (
	"sort"

	"parallax/internal/corpus"
	"parallax/internal/text"
	"parallax/internal/timex"
)

// A reading is one document while it is being dated.
type reading struct {
	doc     *corpus.Document
	exprs   []timex.Expr
	pub     Published
	ref     timex.CivilDay // the day its expressions count from
	dated   bool           // ref is known
	exact   bool           // ref is the day of publication itself, not only a bound
	assumed bool           // ref is the likeliest day of publication, but not told as it
	weekly  bool           // ref is the last day of the week named, and the day of publication within six days of it
	story   bool           // a long narrative of the past: the last year given carries on
	days    []mention      // its days without a year, in reading order
	year    yearClue
	nominal bool                      // read in a nominal year: no year leaves the package
	untied  bool                      // no day of the nominal year has a known day of the week
	tie     timex.CivilDay            // of the nominal year, the day whose day of the week is known
	told    []round                   // its numbered events; nil until asked for
	either  map[int][2]timex.CivilDay // by their start, the dates of numbers that may be two days
	entry   entry                     // of a live page: where it is
	named   point                     // the last day that the text has named with its month, as past
}

// A mention is an expression that names a day of the year without the year.
type mention struct {
	expr *timex.Expr
	sure bool // in the past, so that the document is not older
}

// Date dates the documents and the temporal expressions in them: per document,
// in the order given, its times and its publication. Nothing depends on that
// order. Documents that are not in English have no times.
func Date(docs []corpus.Document) ([][]Time, []Published) { return DateWatched(docs, func() {}) }

// DateWatched is Date for a page that hears its reader meanwhile: it calls rest
// after every few documents.
func DateWatched(docs []corpus.Document, rest func()) ([][]Time, []Published) {
	order := make([]*reading, len(docs))
	for i := range docs {
		paced(i, rest)
		order[i] = scan(&docs[i])
	}
	settleNumeric(order)
	for _, r := range order {
		r.note()
	}
	byID := append([]*reading(nil), order...)
	sort.SliceStable(byID, func(i, j int) bool { return byID[i].doc.ID < byID[j].doc.ID })
	publish(byID, rest)
	times, published := make([][]Time, len(docs)), make([]Published, len(docs))
	for i, r := range order {
		paced(i, rest)
		times[i], published[i] = r.times(), r.pub
	}
	return times, published
}

// paced rests before every sixteenth document.
func paced(i int, rest func()) {
	if i%16 == 15 {
		rest()
	}
}

// scan finds the expressions of a document.
func scan(d *corpus.Document) *reading {
	r := &reading{doc: d}
	if d.English {
		r.exprs = timex.Scan(d.Text, d.Sentences)
	}
	return r
}

// note looks through the expressions for the days without a year and for what
// kind of text it is.
func (r *reading) note() {
	for i := range r.exprs {
		e := &r.exprs[i]
		if e.Need == timex.Year && e.Day > 0 && e.Dir == timex.NoDir {
			r.days = append(r.days, mention{e, told(e)})
		}
	}
	r.story = narrative(r.exprs)
}

// narrative reports whether the expressions are those of a history rather
// than of news: many years are printed, and next to nothing counts from the
// day of writing.
func narrative(exprs []timex.Expr) bool {
	years, deictic := 0, 0
	for i := range exprs {
		e := &exprs[i]
		switch {
		case e.Need == timex.Nothing && e.Year != 0 && e.Type != timex.Duration:
			years++
		case e.Need == timex.Weekday, e.Need == timex.Shift && e.Origin == timex.Publication && e.Unit <= timex.MonthUnit:
			deictic++
		}
	}
	return years >= 6 && years > 4*deictic
}

// current reports whether most of the years that a document prints are the one
// of its publication, or to come: as in a report of figures, which is no history
// for all its years.
func (r *reading) current() bool {
	if !r.exact {
		return false
	}
	now, _, _ := r.ref.Civil()
	years, near := 0, 0
	for i := range r.exprs {
		if e := &r.exprs[i]; e.Need == timex.Nothing && e.Year != 0 && e.Type != timex.Duration {
			years++
			if e.Year >= now {
				near++
			}
		}
	}
	return 2*near > years
}

// told reports whether the text tells of an expression's time as past or
// present, not as planned.
func told(e *timex.Expr) bool { return e.Tense != timex.FutureTense && e.Tense != timex.WouldTense }

// place returns where an expression stands.
func (r *reading) place(e *timex.Expr) text.Place { return r.doc.Place(e.Span) }

// setDay makes day the reference.
func (r *reading) setDay(day timex.CivilDay, exact bool) { r.ref, r.dated, r.exact = day, true, exact }

// publish decides the publication of every document: what is stated first,
// then what a document's own words allow, then what the others add.
func publish(all []*reading, rest func()) {
	for i, r := range all {
		paced(i, rest)
		r.year = r.ownYear()
		r.stated()
		r.story = r.story && !r.current()
	}
	kin, near := related(all, rest)
	lendYears(all, kin, near)
	for i, r := range all {
		paced(i, rest)
		r.infer(nil)
	}
	bounds := make([][]bound, len(all))
	for i, r := range all {
		if r.pub.Basis == stated {
			continue
		}
		for _, j := range kin[i] {
			bounds[i] = append(bounds[i], sameRound(r, all[j])...)
		}
	}
	for i, r := range all {
		if len(bounds[i]) > 0 {
			r.infer(bounds[i])
		}
	}
	nominate(all, kin)
	lendDays(all, kin)
}

// The bases of a publication's date.
const (
	stated   = "stated"
	inferred = "inferred"
	byCorpus = "corpus"
	unknown  = "unknown"
)
