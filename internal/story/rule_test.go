package story

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parallax/internal/anchor"
	"parallax/internal/figure"
	"parallax/internal/text"
	"parallax/internal/timex"
)

// lineOf reads one sentence; the stretch between ‹ and › is the temporal
// expression, and the marks are taken off.
func lineOf(t *testing.T, s string) (*line, text.Span) {
	t.Helper()
	open, end := strings.Index(s, "‹"), strings.Index(s, "›")
	span := text.Span{}
	if open >= 0 {
		span = text.Span{Start: open, End: end - len("‹")}
		s = s[:open] + s[open+len("‹"):end] + s[end+len("›"):]
	}
	l := &line{t: s, span: text.Span{Start: 0, End: len(s)}}
	stems := stemmer{}
	for _, token := range text.Tokens(s, l.span) {
		l.words = append(l.words, word{token, stems.forms(token.Of(s), true)})
	}
	l.cut()
	return l, span
}

func TestGovern(t *testing.T) {
	tests := []struct{ sentence, want string }{
		{"The third round of talks began on ‹Wednesday›.", "talks"},
		{"An ‹October 15› ceasefire held.", "ceasefire"},
		{"Five died in ‹Monday›’s ferry fire.", "fire"},
		{"A statement on the ‹November 6› Geneva negotiations was read.", "negotiations"},
		{"Officials said on ‹Friday› that the talks had failed.", "said"},
		{"The ministry on ‹Sunday› said that the strike was over.", "said"},
		{"She told reporters on ‹Tuesday morning› that a fire broke out.", "told"},
		{"He told the inquiry on ‹March 24›.", "told"},
		{"Both agreed to a ceasefire brokered in Geneva on ‹October 19›.", "ceasefire"},
		{"They agreed on a truce during the Geneva talks on ‹October 19›.", "talks truce"},
		{"The second round of talks ended without agreement on ‹June 10›.", "talks"},
		{"On ‹Monday›, the two sides held long discussions.", "discussions"},
		{"The public inquiry into the fire opened on ‹Tuesday›.", "inquiry"},
		{"The deal was reached in the third round of talks, held on ‹June 14›.", "talks"},
		{"The strike will go on after a third round of talks collapsed on ‹Saturday›.", "talks"},
		{"The talks, which began on ‹Friday evening›, failed.", "talks"},
		{"The dockworkers stopped work on ‹June 12›.", "stopped"},
		{"The city shut down its plant on ‹Wednesday night›.", "shut"},
		{"Its measured reply in ‹October 2025› was noted.", "reply"},
		{"The plant was built in ‹1987›.", "built"},
		{"It will report in ‹June›.", "report"},
		{"The dam collapsed on ‹March 8›.", "collapsed"},
		{"The party came to power in ‹May 1997›.", "power"},
		{"‹Friday›.", "Friday"},
	}
	for _, tt := range tests {
		l, span := lineOf(t, tt.sentence)
		var got []string
		for _, g := range l.govern(span, l.triggers([]text.Span{span})) {
			got = append(got, l.words[g.at].Of(l.t))
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s\n\tgot %q, want %q", tt.sentence, got, tt.want)
		}
	}
}

func TestTriggers(t *testing.T) {
	tests := []struct{ sentence, want string }{
		{"The third round of peace talks failed.", "talks(talks 3)"},
		{"The third round was long.", "round(talks 3)"},
		{"The second Geneva round failed.", "round(talks 2)"},
		{"The third day of the Geneva talks was hard.", "talks(talks part)"},
		{"They held 18 hours of discussions.", "discussions(talks part)"},
		{"Countless rounds of dialogue failed.", "dialogue(talks several)"},
		{"There are no plans for a fourth round of discussions.", "discussions(talks 4 not)"},
		{"The latest round of talks ended.", "talks(talks -1)"},
		{"An exchange of fire killed two.", "fire(fighting part) killed(death)"},
		{"Air strikes hit the town.", "strikes(fighting several)"},
		{"A strike shut the port.", "strike(strike)"},
		{"Workers walked out.", "walked(strike)"},
		{"It was a fire.", "fire(fire)"},
		{"The ceasefire talks went on.", "talks(talks)"},
		{"They meet often.", "meet(talks)"},
		{"The meeting was short.", "meeting(talks)"},
		{"The state took action.", ""},
		{"The 2nd hearing and the 1st verdict differed.", "hearing(trial 2) verdict(ruling 1)"},
	}
	for _, tt := range tests {
		l, _ := lineOf(t, tt.sentence)
		var got []string
		for _, g := range l.triggers(nil) {
			words := []string{words().families[g.family].name}
			if g.ordinal != 0 {
				words = append(words, fmt.Sprint(g.ordinal))
			}
			for _, mark := range []struct {
				on   bool
				word string
			}{{g.part, "part"}, {g.generic && !g.part, "several"}, {g.negated, "not"}} {
				if mark.on {
					words = append(words, mark.word)
				}
			}
			got = append(got, l.words[g.at].Of(l.t)+"("+strings.Join(words, " ")+")")
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s\n\tgot %q, want %q", tt.sentence, got, tt.want)
		}
	}
}

func TestClauses(t *testing.T) {
	tests := []struct{ sentence, want string }{
		{"He said that the talks ended; the strike went on.", "He said|the talks ended|the strike went on."},
		{"The fire began at 11:40 when a valve failed.", "The fire began at 11:40|a valve failed."},
		{"It led to a strike – the first.", "It led to a strike|the first."},
		{"The water that is safe came back in that year.", "The water that is safe came back in that year."},
	}
	for _, tt := range tests {
		l, _ := lineOf(t, tt.sentence)
		var got []string
		for _, c := range l.clauses {
			got = append(got, l.stretch(c.from, c.to).Of(l.t))
		}
		if strings.Join(got, "|") != tt.want {
			t.Errorf("%s\n\tgot %q, want %q", tt.sentence, got, tt.want)
		}
	}
}

func TestPhraseTenseAndAspect(t *testing.T) {
	tests := []struct {
		sentence, head, phrase string
		planned                bool
		aspect                 int
	}{
		{"The clashes began at night.", "clashes", "The clashes began", false, 1},
		{"A third round is planned for May.", "round", "A third round", true, 0},
		{"Details would be discussed in a meeting.", "meeting", "a meeting", true, 0},
		{"Aides said the ceasefire would hold.", "ceasefire", "the ceasefire", true, 0},
		{"The five-day strike ended.", "strike", "The five-day strike ended", false, -1},
		{"It opened a day later than planned after talks in Geneva.", "talks", "talks in Geneva", false, 0},
		{"The militants fled after Operation Northern Light.", "Operation", "Operation Northern Light", false, 0},
		{"Rising unrest and the November talks worried them.", "talks", "the November talks", false, 0},
	}
	for _, tt := range tests {
		l, _ := lineOf(t, tt.sentence)
		found := false
		for _, g := range l.triggers(nil) {
			if l.words[g.at].Of(l.t) != tt.head {
				continue
			}
			found = true
			c := l.clauseOf(g.at)
			if got := l.phrase(g, c).Of(l.t); got != tt.phrase {
				t.Errorf("%s: phrase %q, want %q", tt.sentence, got, tt.phrase)
			}
			if got := l.plans(c, g.at, g.verb); got != tt.planned {
				t.Errorf("%s: planned %v", tt.sentence, got)
			}
			if got := l.aspect(c, g.at); got != tt.aspect {
				t.Errorf("%s: aspect %d, want %d", tt.sentence, got, tt.aspect)
			}
		}
		if !found {
			t.Errorf("%s: %q is no trigger", tt.sentence, tt.head)
		}
	}
}

func TestJoins(t *testing.T) {
	tests := []struct {
		sentence string
		want     int
	}{
		{"Clashes led to a ceasefire.", 1},
		{"A ceasefire, followed by talks, held.", 1},
		{"The talks followed deadly clashes.", -1},
		{"The talks began after the clashes.", -1},
		{"After the clashes, talks began.", 1},
		{"Before the talks the strike was quiet.", -1},
		{"The clashes and the talks were noted.", 0},
		{"The first round resulted in a ceasefire.", 1},
	}
	for _, tt := range tests {
		l, _ := lineOf(t, tt.sentence)
		g := l.triggers(nil)
		if len(g) < 2 {
			t.Errorf("%s: %d triggers", tt.sentence, len(g))
			continue
		}
		if got := l.joins(g[0].from, g[0].at, g[1].at); got != tt.want {
			t.Errorf("%s: %d, want %d", tt.sentence, got, tt.want)
		}
	}
}

func TestBoundsOf(t *testing.T) {
	may := func(d int) int { return civil(2024, 5, d) }
	when := func(from, to string) *anchor.When { return &anchor.When{From: from, To: to, Precision: "day"} }
	tests := []struct {
		time     anchor.Time
		from, to int
		yearless bool
		ok       bool
	}{
		{anchor.Time{Type: timex.Date, Value: "2024-05-03", When: when("2024-05-03", "2024-05-03")}, may(3), may(3), false, true},
		{anchor.Time{Type: timex.Time, Value: "2024-05-03TNI", When: when("2024-05-03T18:00", "2024-05-04T06:00")}, may(3), may(3), false, true},
		{anchor.Time{Type: timex.Date, Value: "XXXX-02"}, civil(2000, 2, 1), civil(2000, 2, 29), true, true},
		{anchor.Time{Type: timex.Date, Value: "XXXX-12-31T10:00"}, civil(2000, 12, 31), civil(2000, 12, 31), true, true},
		{anchor.Time{Type: timex.Duration, Value: "P4D", When: when("2024-05-03", "2024-05-03")}, 0, 0, false, false},
		{anchor.Time{Type: timex.Date, Value: "PAST_REF"}, 0, 0, false, false},
		{anchor.Time{Type: timex.Date, Value: "2024", Basis: "vague", When: when("2024-01-01", "2024-12-31")}, 0, 0, false, false},
	}
	for _, tt := range tests {
		b, ok := NominalYear{}.boundsOf(tt.time)
		if ok != tt.ok || ok && (b.from.n != tt.from || b.to.n != tt.to || b.from.yearless != tt.yearless) {
			t.Errorf("%s: %v %v", tt.time.Value, b, ok)
		}
	}
	if d, ok := dayOf("1970-01-01"); !ok || d.n != 0 {
		t.Errorf("1 January 1970 is day %d", d.n)
	}
	if a, _ := dayOf("-0001-12-31"); a.n+1 != civil(0, 1, 1) {
		t.Error("the years before 0 don't join")
	}
}

func TestNameDifferences(t *testing.T) {
	a, b := text.Place{Source: "a"}, text.Place{Source: "b"}
	for _, tt := range []struct {
		sides []Side
		want  bool
	}{
		{[]Side{{Members: []text.Place{a}}, {Members: []text.Place{a, a}}}, true},
		{[]Side{{Members: []text.Place{a, b}}, {Members: []text.Place{b, a}}}, true},
		{[]Side{{Members: []text.Place{a}}, {Members: []text.Place{a, b}}}, false},
	} {
		if got := alikeIn(tt.sides); got != tt.want {
			t.Errorf("alikeIn(%v) = %v", tt.sides, got)
		}
	}
	for name, want := range map[string]bool{"UK": true, "U.S.": true, "DRC": true, "Calif.": true, "Iran": false, "ISRAEL": false} {
		if got := abbreviated(name); got != want {
			t.Errorf("abbreviated(%q) = %v", name, got)
		}
	}
}

func TestNames(t *testing.T) {
	for _, tt := range []struct {
		short, long string
		want        bool
	}{
		{"Otieno", "Joseph Otieno", true},
		{"FDU", "Free Dockers’ Union", true},
		{"Free Dockers", "Free Dockers’ Union", false},
		{"Turkey", "Türkiye", false},
		{"Amina", "Joseph Otieno", false},
		{"U.S. Senate", "United States Senate", true},
		{"J. Otieno", "Joseph Otieno", true},
		{"U.S.", "United States", true},
		{"United States Senate", "U.S. Senate", false},
		{"Senate A", "Senate B", false},
		{"O’Malley", "Sean O'Malley", true},
	} {
		if got := shortens(tt.short, tt.long); got != tt.want {
			t.Errorf("shortens(%q, %q) = %v", tt.short, tt.long, got)
		}
	}
	for _, tt := range []struct {
		names string
		want  bool
	}{
		{"Ingrid Dahlberg|Ingrid Dalberg", true},
		{"Türkiye|Turkiye", true},
		{"Türkiye|Turkiye|Turkey", false},
		{"Al-Quds|Jerusalem", false},
		{"Zarb-e-Azb|Zarb-i-Azb", true},
	} {
		var sides []Side
		for _, n := range strings.Split(tt.names, "|") {
			sides = append(sides, Side{Value: n})
		}
		if got := spellings(sides); got != tt.want {
			t.Errorf("spellings(%s) = %v", tt.names, got)
		}
	}
	if got := inCapitals("CONSTANȚA"); got != "Constanța" {
		t.Errorf("got %q", got)
	}
	if got := inCapitals("NATO"); got != "NATO" {
		t.Errorf("got %q", got)
	}
}

func TestFiguresReconciled(t *testing.T) {
	number := func(v float64, b figure.Bound) *tally { return &tally{figure: figure.Figure{Value: v, Bound: b}} }
	tests := []struct {
		a, b *tally
		want bool
	}{
		{number(30, figure.MoreThan), number(34, figure.Exact), true},
		{number(11, figure.Exact), number(14, figure.Exact), false},
		{number(100, figure.About), number(108, figure.Exact), true},
		{number(100, figure.AtMost), number(120, figure.AtLeast), false},
	}
	for _, tt := range tests {
		if got := reconciled([]*tally{tt.a, tt.b}); got != tt.want {
			t.Errorf("%s and %s: %v", figureValue(tt.a.figure), figureValue(tt.b.figure), got)
		}
	}
}

func TestNamerTellsTwoFindingsAtOnePlaceApart(t *testing.T) {
	ids := make(namer)
	p := text.Place{Source: "a", Start: 3, End: 9}
	got := []string{ids.id(timeLetter, p, ""), ids.id(timeLetter, p, ""), ids.id(actorLetter, p, ""), ids.id(timeLetter, p, "x")}
	if got[1] != got[0]+"-2" || got[0][0] != 't' || got[2][0] != 'a' || slices.Contains(got[:3], got[3]) {
		t.Errorf("got %v", got)
	}
}

func BenchmarkEvents(b *testing.B) {
	doc := strings.Repeat("The third round of talks in Geneva began on Monday, officials said on Friday. ", 50)
	l := &line{t: doc, span: text.Span{Start: 0, End: len(doc)}}
	for b.Loop() {
		l.words, l.clauses = nil, nil
		stems := stemmer{}
		for _, token := range text.Tokens(doc, l.span) {
			l.words = append(l.words, word{token, stems.forms(token.Of(doc), false)})
		}
		l.cut()
		l.triggers(nil)
	}
}
