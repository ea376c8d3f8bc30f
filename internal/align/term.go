package align

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"parallax/internal/actor"
	"parallax/internal/anchor"
	"parallax/internal/corpus"
	"parallax/internal/text"
)

// A class says what a term may be compared with: a word with related words,
// everything else only with itself.
type class uint8

const (
	word class = iota
	name
	number
	ordinal
	date
)

// A term is a unit of content: a stem, a named actor, a number, a day.
type term struct {
	key        string  // "negoti", "@12", "#200/ship", "o3/round", "~2025-11-07"
	start, end int32   // where it stands
	factor     float32 // 1, less where it says who speaks rather than what
	class      class
	quoted     bool // it stands in quotation marks
	act        bool // it names something done or befallen
	kind       bool // it only tells of what kind the next word is
}

// newTerm is a term that stands in a span.
func newTerm(key string, c class, at text.Span) term {
	return term{key: key, class: c, start: int32(at.Start), end: int32(at.End), factor: 1}
}

// at is where a term stands.
func (t *term) at() text.Span { return text.Span{Start: int(t.start), End: int(t.end)} }

// Factors of terms that say less than others of what is said.
const (
	saysWho  = 0.4 // a word that names the speaker
	saysThat = 0.3 // a word that only says that something is said
)

// A span is a range of ISO 8601 days.
type span struct{ from, to string }

// A reader turns the passages of one document into terms.
type reader struct {
	doc   *corpus.Document
	r     Reading
	stems map[string]string
	cues  []text.Span // cues: words that only say that something is said
	who   []text.Span // words that name the speaker
}

func newReader(doc *corpus.Document, r Reading) *reader {
	x := &reader{doc: doc, r: r, stems: map[string]string{}}
	for _, q := range r.Quotes {
		if q.Cue != nil && q.Cue.Source == doc.ID {
			x.cues = append(x.cues, q.Cue.Span())
		}
		if q.SpeakerText != nil && q.SpeakerText.Source == doc.ID {
			x.who = append(x.who, q.SpeakerText.Span())
		}
	}
	return x
}

// terms fills in what a passage is compared by.
func (x *reader) terms(p *Passage) {
	at := p.At.Span()
	taken := x.dates(p)
	taken = append(taken, x.names(p)...)
	tokens := text.Tokens(x.doc.Text, at)
	for i, k := range tokens {
		if k.Class == text.Mark || k.Class == text.Clitic || covers(taken, k.Span) {
			continue
		}
		folded := text.Fold(k.Of(x.doc.Text))
		if proofs.Has(folded) && i > 0 && text.Fold(tokens[i-1].Of(x.doc.Text)) == "no" {
			p.terms = append(p.terms, newTerm(unproven(), word, k.Span))
			continue
		}
		if n, c := numeral(folded); n != "" {
			p.terms = append(p.terms, newTerm(c.sign()+n+"/"+x.counted(tokens[i+1:]), c, k.Span))
			continue
		}
		list := x.token(k)
		if len(list) == 1 && list[0].at() == k.Span {
			list[0].act = acts(list[0].key, folded, x.folded(tokens, i-1), p.Title)
			list[0].kind = !p.Title && kindOf(x.folded(tokens, i+1))
		}
		p.terms = append(p.terms, list...)
	}
	slices.SortStableFunc(p.terms, func(a, b term) int { return cmp.Compare(a.start, b.start) })
	p.terms = slices.Clip(p.terms)
	for i := range p.terms {
		if covers(x.who, p.terms[i].at()) {
			p.terms[i].factor = saysWho
		}
		if covers(x.cues, p.terms[i].at()) {
			p.terms[i].factor = saysThat
		}
		if covers(p.Marks, p.terms[i].at()) {
			p.terms[i].quoted = true
		}
	}
}

// folded is token i, folded; empty outside the tokens.
func (x *reader) folded(tokens []text.Token, i int) string {
	if i < 0 || i >= len(tokens) {
		return ""
	}
	return text.Fold(tokens[i].Of(x.doc.Text))
}

// unproven is the key of "no evidence".
func unproven() string { return text.Stem("unproven") }

// proofs are what is said to be missing of what isn't so: "no evidence".
var proofs = text.NewSet("evidence proof sign indication truth")

// token returns the terms of one token: the parts of a hyphenated word apart.
func (x *reader) token(k text.Token) []term {
	t := x.doc.Text
	var out []term
	for _, s := range text.Parts(t, k.Span) {
		folded := strings.Trim(text.Fold(s.Of(t)), "'.")
		if len(folded) < 2 || text.IsStop(folded) {
			continue
		}
		stem := x.stem(folded)
		c := word
		if first := s.Of(t)[0]; first >= 'A' && first <= 'Z' && s.Start > 0 && t[s.Start-1] == ' ' && s.Start > 1 && t[s.Start-2] != '.' {
			c = name
		}
		out = append(out, newTerm(stem, c, s))
	}
	return out
}

// stem is the stem of a folded word. Each is made once.
func (x *reader) stem(folded string) string {
	stem, ok := x.stems[folded]
	if !ok {
		stem = text.Stem(folded)
		if strings.HasPrefix(folded, "internation") { // Snowball has it as "intern", like "internal"
			stem = "internation"
		}
		x.stems[folded] = stem
	}
	return stem
}

// counted is the stem of what a number counts: the first content word of the
// three tokens after it; empty when there is none.
func (x *reader) counted(after []text.Token) string {
	for _, k := range after[:min(len(after), 3)] {
		folded := text.Fold(k.Of(x.doc.Text))
		if k.Class == text.Word && !text.IsStop(folded) && !scales.Has(folded) {
			return x.stem(folded)
		}
		if k.Class == text.Mark && folded != "%" {
			break
		}
	}
	return ""
}

// names adds the actors that are named in p, each as one term, and returns
// the spans that name them.
func (x *reader) names(p *Passage) []text.Span {
	if x.r.Cast == nil {
		return nil
	}
	var taken []text.Span
	for _, f := range x.r.Cast.Within(p.At) {
		if f.Form != actor.ByName || f.Actor < 0 {
			continue
		}
		p.terms = append(p.terms, newTerm("@"+strconv.Itoa(f.Actor), name, f.At.Span()))
		taken = append(taken, f.At.Span())
		if role := x.r.Cast.Actors[f.Actor].Role; role != "" {
			x.role(p.At.Span(), f.At.Span(), role)
		}
	}
	return taken
}

// role notes a role that stands beside a name, as words that say who somebody
// is: "coast guard commander Ingrid Dahlberg", "Ingrid Dahlberg, the commander".
func (x *reader) role(in, at text.Span, role string) {
	t := x.doc.Text
	after := at.End
	for _, between := range []string{",", " ", "the ", "a "} {
		if strings.HasPrefix(t[after:in.End], between) {
			after += len(between)
		}
	}
	for _, start := range []int{at.Start - len(" ") - len(role), after} {
		if s := (text.Span{Start: start, End: start + len(role)}); in.Contains(s) && strings.EqualFold(s.Of(t), role) {
			x.who = append(x.who, s)
		}
	}
}

// dates adds the days and stretches of time that p names, and returns the
// spans that name them.
func (x *reader) dates(p *Passage) []text.Span {
	var taken []text.Span
	for _, d := range x.r.Times {
		if d.At.Start < p.At.Start || d.At.End > p.At.End || d.When == nil || d.When.From == "" {
			continue
		}
		if d.Basis == "publication" && covers(p.Marks, d.At.Span()) {
			continue // "today" of someone who speaks is the day of the speech, which may be an earlier one
		}
		p.terms = append(p.terms, newTerm("~"+d.Value, date, d.At.Span()))
		taken = append(taken, d.At.Span())
		if short(*d.When) {
			p.dates = append(p.dates, span{day(d.When.From), day(d.When.To)})
		}
	}
	return taken
}

// short reports whether w is a day or a few, so that it can tell occasions apart.
func short(w anchor.When) bool {
	switch w.Precision {
	case "minute", "hour", "part-of-day", "day":
		return w.To != ""
	}
	return false
}

// day cuts a date-time to its day.
func day(iso string) string {
	d, _, _ := strings.Cut(iso, "T")
	return d
}

// covers reports whether one of the spans holds s.
func covers(list []text.Span, s text.Span) bool {
	for _, o := range list {
		if o.Contains(s) {
			return true
		}
	}
	return false
}
