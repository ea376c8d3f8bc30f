package export

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/internal/lang"
	"parallax/internal/timeline"
)

// A Work is a document as it is cited.
type Work struct {
	Title     string
	Lead      bool // the title is only the first words: it has none
	Author    string
	Publisher string
	URL       string
	// When it came out, in ISO 8601, and how that is known: stated, inferred,
	// corpus or unknown. Empty days are unknown.
	Value, Earliest, Latest, Basis string
}

// A Style is a manner of citing.
type Style string

// The styles: of the Modern Language Association (9th edition), of the American
// Psychological Association (7th), and of the Chicago Manual (notes and
// bibliography, 17th).
const (
	MLA     Style = "mla"
	APA     Style = "apa"
	Chicago Style = "chicago"
)

// Styles are the styles there are.
func Styles() []Style { return []Style{MLA, APA, Chicago} }

// named words a work in one line: title, publisher, date.
func (w *Work) named(l *lang.Language) string {
	parts := []string{line(w.Title)}
	if w.Publisher != "" {
		parts = append(parts, line(w.Publisher))
	}
	return strings.Join(append(parts, w.date(MLA, l)), ", ")
}

// date words when a work came out: a day, month or year that it states as the
// style has it; what was worked out as such, "[inferred: 7–13 November 2025]";
// else "n.d.".
func (w *Work) date(style Style, l *lang.Language) string {
	earliest, latest := w.Earliest, w.Latest
	if earliest == "" && latest == "" {
		earliest, latest = w.Value, w.Value
	}
	day := ""
	switch {
	case earliest == "" && latest == "":
		return l.Say("export.noDate", nil)
	case latest == "":
		day = l.Say("date.notBefore", map[string]string{"day": l.Day(earliest)})
	case earliest == "":
		day = l.Say("date.notAfter", map[string]string{"day": l.Day(latest)})
	case w.Basis == "stated":
		from, _, okFrom := timeline.ParseISO(earliest)
		_, to, okTo := timeline.ParseISO(latest)
		if okFrom && okTo {
			return styledDate(style, int(from), int(math.Ceil(to-halfMinute)), l)
		}
		fallthrough
	default:
		day = l.Range(earliest, latest)
	}
	if w.Basis == "stated" {
		return day
	}
	return l.Say("export.inferred", map[string]string{"date": day})
}

// styledDate writes the days from … to before the end: a day, a month or a year as
// the style has it, else the range.
func styledDate(style Style, from, end int, l *lang.Language) string {
	y, m, d := timeline.Civil(from)
	year := l.Day(padded(y, 4))
	month, short := l.Month(m)
	switch {
	case from == timeline.FromCivil(y, 1, 1) && end == timeline.FromCivil(y+1, 1, 1):
		return year
	case d == 1 && end == timeline.FromCivil(y, m+1, 1) && style == APA:
		return year + ", " + month
	case d == 1 && end == timeline.FromCivil(y, m+1, 1):
		return month + " " + year
	case end > from+1:
		return rangeWords(from, end-1, l)
	}
	day := padded(d, 1)
	switch style {
	case APA:
		return year + ", " + month + " " + day
	case Chicago:
		return month + " " + day + ", " + year
	}
	switch {
	case m == 9:
		month = "Sept."
	case len(month) > 4: // MLA shortens the months of more than four letters
		month = short + "."
	}
	return day + " " + month + " " + year
}

// entry is the work as the style lists it, up to where in it and its address.
func (w *Work) entry(style Style, l *lang.Language) string {
	author, publisher, title := w.authors(style), line(w.Publisher), line(w.Title)
	if strings.EqualFold(author, publisher) {
		publisher = ""
	}
	date := w.date(style, l)
	if style == APA {
		if w.Lead {
			title = "[" + title + "]"
		}
		parts := []string{stopped(author), "(" + date + ").", stopped(title), stopped(publisher)}
		if author == "" {
			parts[0], parts[1], parts[2] = stopped(title), "("+date+").", ""
		}
		return joined(parts)
	}
	parts := []string{stopped(author), "“" + stopped(inner(title)) + "”"}
	tail := []string{publisher, date}
	if publisher == "" {
		tail = tail[1:]
	}
	return joined(append(parts, strings.Join(tail, ", ")))
}

// stopped ends words with a full stop unless they end a sentence already.
func stopped(s string) string {
	if s == "" || strings.HasSuffix(s, ".") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "…") {
		return s
	}
	return s + "."
}

// joined joins the parts that aren't empty.
func joined(parts []string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " ")
}

// inner turns quotation marks into those of a quotation within one, as the
// styles ask.
func inner(s string) string {
	return strings.NewReplacer("“", "‘", "”", "’", `"`, "'").Replace(s)
}

// authors are the work's authors as the style has them. What isn't surely a list
// of persons' names, each given name first, stands as it is printed.
func (w *Work) authors(style Style) string {
	printed := line(w.Author)
	if rest, ok := strings.CutPrefix(printed, "By "); ok {
		printed = rest
	}
	var people []person
	for _, name := range strings.Split(strings.NewReplacer(" and ", ";", " & ", ";", ", ", ";").Replace(printed), ";") {
		p, ok := personOf(strings.TrimSpace(name))
		if name != "" && !ok {
			return printed
		}
		if ok {
			people = append(people, p)
		}
	}
	if len(people) == 0 {
		return printed
	}
	if style == APA {
		return apaAuthors(people)
	}
	names := []string{people[0].family + ", " + people[0].given}
	for _, p := range people[1:] {
		names = append(names, p.given+" "+p.family)
	}
	switch {
	case len(names) == 1:
		return names[0]
	case len(names) > 2 && style == MLA:
		return names[0] + ", et al."
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + ", and " + names[last]
}

// apaAuthors gives families and initials: "Doe, J., & Roe, M. A."
func apaAuthors(people []person) string {
	names := make([]string, len(people))
	for i, p := range people {
		names[i] = p.family + ","
		for _, given := range strings.Fields(p.given) {
			r, _ := utf8.DecodeRuneInString(given)
			names[i] += " " + string(r) + "."
		}
	}
	last := len(names) - 1
	if last == 0 {
		return names[0]
	}
	return strings.Join(names[:last], ", ") + ", & " + names[last]
}

// A person has a given and a family name.
type person struct{ given, family string }

// offices are words of names that are no person's.
var offices = []string{"agency", "agencies", "bureau", "correspondent", "correspondents", "desk", "editor", "editorial", "editors", "newsroom", "news", "office",
	"press", "reporter", "reporters", "service", "staff", "team", "the", "wire", "writer", "writers", "post", "times", "tribune"}

// particles begin a family name that stands last: "Ursula von der Leyen".
var particles = []string{"al", "ben", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn", "la", "le", "ten", "ter", "van", "von"}

// personOf reads a name of two to five words as given name and family name.
func personOf(name string) (person, bool) {
	words := strings.Fields(name)
	if len(words) < 2 || len(words) > 5 {
		return person{}, false
	}
	for i, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		low := strings.ToLower(strings.Trim(w, "."))
		inside := i > 0 && i < len(words)-1 && slices.Contains(particles, low)
		letters := !strings.ContainsFunc(w, func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) && !strings.ContainsRune(".-'’", r)
		})
		if !letters || slices.Contains(offices, low) || !unicode.IsUpper(r) && !inside {
			return person{}, false
		}
	}
	cut := len(words) - 1
	for cut > 1 && slices.Contains(particles, strings.ToLower(words[cut-1])) {
		cut--
	}
	return person{strings.Join(words[:cut], " "), strings.Join(words[cut:], " ")}, true
}
