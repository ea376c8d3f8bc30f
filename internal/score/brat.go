package score

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A Range is a half-open range of characters, as brat counts them.
type Range struct{ Start, End int }

// An Attribution is one annotated attribution: what is said, who says it, and
// the words that introduce it, each possibly in pieces.
type Attribution struct {
	Content, Source, Cue []Range
	Direct               bool // its content has quotation marks
}

// ReadBrat reads the attributions of one file of brat standoff annotations
// (T lines: labelled spans; E lines: events that name them). Attributions
// without content are left out.
func ReadBrat(text, annotations string) ([]Attribution, error) {
	spans := map[string][]Range{}
	var events []string
	for n, line := range strings.Split(annotations, "\n") {
		fields := strings.Split(strings.TrimSuffix(line, "\r"), "\t")
		switch {
		case strings.HasPrefix(line, "T") && len(fields) >= 3:
			_, places, _ := strings.Cut(fields[1], " ")
			ranges, err := readRanges(places)
			if err != nil {
				return nil, fmt.Errorf("line %d: %w", n+1, err)
			}
			spans[fields[0]] = ranges
		case strings.HasPrefix(line, "E") && len(fields) >= 2:
			events = append(events, fields[1])
		}
	}
	marked := quotationMarks(text)
	var out []Attribution
	for _, event := range events {
		if a := attributionOf(event, spans); len(a.Content) > 0 {
			for _, r := range a.Content {
				a.Direct = a.Direct || marked(r.Start-1, r.End+1)
			}
			out = append(out, a)
		}
	}
	return out, nil
}

// readRanges reads "0 17;20 31".
func readRanges(places string) ([]Range, error) {
	var out []Range
	for _, place := range strings.Split(places, ";") {
		a, b, _ := strings.Cut(place, " ")
		start, err := strconv.Atoi(a)
		if err != nil {
			return nil, err
		}
		end, err := strconv.Atoi(b)
		if err != nil {
			return nil, err
		}
		out = append(out, Range{start, end})
	}
	return out, nil
}

var trailingDigits = regexp.MustCompile(`\d+$`)

// attributionOf reads "Attribution:T4 Content:T3 Cue:T2 Source:T1".
func attributionOf(event string, spans map[string][]Range) Attribution {
	var a Attribution
	for _, field := range strings.Fields(event) {
		role, ref, _ := strings.Cut(field, ":")
		switch trailingDigits.ReplaceAllString(role, "") {
		case "Content":
			a.Content = append(a.Content, spans[ref]...)
		case "Source":
			a.Source = append(a.Source, spans[ref]...)
		case "Cue":
			a.Cue = append(a.Cue, spans[ref]...)
		}
	}
	return a
}

// quotationMarks returns a function that tells whether a range of characters
// has a quotation mark in it.
func quotationMarks(text string) func(from, to int) bool {
	var at []int
	n := 0
	for _, r := range text {
		if strings.ContainsRune("“”\"«»", r) {
			at = append(at, n)
		}
		n++
	}
	return func(from, to int) bool {
		for _, i := range at {
			if from <= i && i < to {
				return true
			}
		}
		return false
	}
}

// characters maps offsets in bytes to offsets in characters.
func characters(text string) []int {
	out := make([]int, len(text)+1)
	n := 0
	for i := 0; i < len(text); {
		_, size := utf8.DecodeRuneInString(text[i:])
		for k := range size {
			out[i+k] = n
		}
		i += size
		n++
	}
	out[len(text)] = n
	return out
}
