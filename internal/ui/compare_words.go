package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/query"
)

// scored reports whether two passages share enough words in order for the
// two-line score to be read.
func scored(slots []query.CompareSlot) bool {
	same, all := 0, 0
	for _, s := range slots {
		all += max(len(s.A), len(s.B))
		if s.Same {
			same += len(s.A)
		}
	}
	return same*4 >= all
}

// score sets the words of A over the words of B where they differ, and once
// where they are the same.
func score(p query.ComparePanel) app.UI {
	body := []app.UI{elem("div").Class("lead").Body(
		elem("div").Body(sourceMark(p.A.Mark)), elem("div").Body(sourceMark(p.B.Mark)))}
	for _, s := range p.Slots {
		if s.Same {
			for word := range strings.FieldsSeq(s.A) {
				body = append(body, elem("div").Class("slot", "same").Body(elem("span").Text(word)))
			}
			continue
		}
		if strings.TrimSpace(s.A) == "" && strings.TrimSpace(s.B) == "" {
			continue
		}
		body = append(body, elem("div").Class("slot", "diff").Body(
			scoreSide(elem("del"), s.A, p.A), scoreSide(elem("ins"), s.B, p.B)))
	}
	return elem("div").Class("score").Lang(p.A.Lang).Body(body...)
}

// scoreSide is one side of a slot: its words, or that it has none.
func scoreSide(el app.HTMLElem, words string, in *query.Passage) app.UI {
	if strings.TrimSpace(words) == "" {
		return elem("span").Class("nil").Text(say("compare.notIn", "letter", in.Letter))
	}
	return el.Text(strings.TrimSpace(words))
}

// wordList says in words what differs, names, figures and dates first, and of
// these what both have; nil when there is nothing to say.
func wordList(p query.ComparePanel) app.UI {
	var groups []app.UI
	like := scored(p.Slots)
	for i := 0; i < len(p.Words); {
		what := p.Words[i].What
		var inA, inB, both []string
		var items []app.UI
		for ; i < len(p.Words) && p.Words[i].What == what; i++ {
			a, b := oneLine(p.Words[i].A), oneLine(p.Words[i].B)
			switch {
			case p.Words[i].Same:
				both = append(both, bothWords(a, b))
			case !like && !isFact(what):
			case b == "":
				inA = append(inA, a)
			case a == "":
				inB = append(inB, b)
			default:
				items = append(items, elem("dd").Body(elem("del").Class("w").Text(a), app.Text(" "+say("compare.in", "letter", p.A.Letter)+", "),
					elem("ins").Class("w").Text(b), app.Text(" "+say("compare.in", "letter", p.B.Letter))))
			}
		}
		items = append(items, wordsOnly("del", say("compare.onlyIn", "letter", p.A.Letter), inA)...)
		items = append(items, wordsOnly("ins", say("compare.onlyIn", "letter", p.B.Letter), inB)...)
		items = append(items, wordsOnly("span", say("compare.inBoth"), both)...)
		if len(items) > 0 {
			groups = append(groups, elem("div").Body(append([]app.UI{elem("dt").Text(say("words." + what))}, items...)...))
		}
	}
	if len(groups) == 0 {
		return nil
	}
	return elem("dl").Class("words").Body(groups...)
}

// wordsOnly lists words after what they are; nothing when there are none.
func wordsOnly(tag, lead string, words []string) []app.UI {
	if len(words) == 0 {
		return nil
	}
	body := []app.UI{app.Text(lead + " ")}
	for i, w := range words {
		if i > 0 {
			body = append(body, app.Text(" · "))
		}
		body = append(body, elem(tag).Class("w").Text(w))
	}
	return []app.UI{elem("dd").Body(body...)}
}

// bothWords is what both passages have: once, or as each of them words it.
func bothWords(a, b string) string {
	if a == b {
		return a
	}
	return a + " / " + b
}
