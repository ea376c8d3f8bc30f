package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/internal/text"
)

// longestLead is how many bytes a title cut from the first sentence has at most.
const longestLead = 90

// titleOf gives a document its title: from the front matter, from the headline,
// or cut from the first sentence.
func titleOf(d *Document) Title {
	var headline *text.Span
	for _, b := range d.Blocks {
		if b.Kind == text.Headline {
			headline = &text.Span{Start: b.Start, End: b.End}
			break
		}
	}
	if d.Meta.Title != "" {
		if headline != nil && text.Fold(headline.Of(d.Text)) != text.Fold(d.Meta.Title) {
			headline = nil
		}
		return Title{Text: d.Meta.Title, Basis: "stated", Span: headline}
	}
	if headline != nil {
		if title, publisher := cutSuffix(headline.Of(d.Text)); publisher != "" && publisher == d.Meta.Publisher {
			headline.End = headline.Start + len(title)
		}
		return Title{Text: headline.Of(d.Text), Basis: "stated", Span: headline}
	}
	return OpeningTitle(d)
}

// OpeningTitle is the title of a document that has none of its own: its opening
// words, or its id where it has no words.
func OpeningTitle(d *Document) Title {
	for _, kind := range []text.Kind{text.Paragraph, ""} {
		for _, s := range d.Sentences {
			if k := d.Blocks[s.Block].Kind; k == kind || kind == "" && k != text.Dateline {
				cut := lead(d.Text, s.Span)
				return Title{Text: cut.Of(d.Text), Basis: "lead", Span: &cut}
			}
		}
	}
	return Title{Text: d.ID, Basis: "lead"}
}

// lead cuts the start of a sentence at a word boundary, without the marks and
// function words it would end on.
func lead(t string, s text.Span) text.Span {
	if s.Len() <= longestLead {
		return s
	}
	end := s.Start
	for _, tok := range text.Tokens(t, text.Span{Start: s.Start, End: min(s.End, s.Start+4*longestLead)}) {
		if tok.End-s.Start > longestLead {
			break
		}
		if tok.Class == text.Mark && !isClosingMark(tok.Of(t)) {
			continue
		}
		if tok.Class == text.Word && text.IsStop(text.Fold(tok.Of(t))) {
			continue
		}
		end = tok.End
	}
	if end == s.Start {
		end = s.Start + longestLead
		for !utf8.RuneStart(t[end]) {
			end--
		}
	}
	return text.Span{Start: s.Start, End: end}
}

func isClosingMark(w string) bool { return w == "”" || w == ")" || w == "»" }

// stamps are lines of a byline that name no one.
var stamps = map[string]bool{"published": true, "updated": true, "posted": true, "last updated": true, "last modified": true, "publication date": true, "author": true, "by": true}

// bylineAuthor is the name in a byline such as "By Jane Smith" or "Jane Smith,
// health editor"; "" when none is stated.
func bylineAuthor(d *Document) string {
	for _, b := range d.Blocks {
		if b.Kind != text.Byline {
			continue
		}
		name := b.Of(d.Text)
		if masthead(name) != "" {
			continue
		}
		for _, cue := range []string{"by ", "by: ", "written by ", "words by ", "story by ", "report by ", "text by ", "from ", "author: "} {
			if len(name) > len(cue) && strings.EqualFold(name[:len(cue)], cue) {
				name = name[len(cue):]
				break
			}
		}
		if i := strings.IndexAny(name, "|,(•·\n\r"); i >= 0 {
			if name[i] == ',' && strings.ToUpper(name[:i]) == name[:i] && startsDate(strings.TrimSpace(name[i+1:])) {
				continue // BHOPAL, JUNE 17
			}
			name = name[:i]
		}
		if before, _, ok := strings.Cut(name, " in "); ok && strings.Contains(before, " ") {
			name = before // Ann Lee in Oslo
		}
		name = strings.TrimFunc(name, unicode.IsSpace)
		first, _, _ := strings.Cut(name, " ")
		if name != "" && !stamps[lower(name)] && !stamps[lower(first)] && !strings.ContainsAny(name, "0123456789:") && !startsDate(name) {
			return name
		}
	}
	return ""
}
