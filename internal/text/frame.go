package text

import "strings"

// isSlug reports the line that a wire service puts over a story: words in
// capitals joined by hyphens, with the number of its version, a date or the count
// of its words, "BC-HARBOR-BLAST 1STLD 11-09 0412".
func isSlug(t string, s Span) bool {
	const longest = 60
	if s.Len() > longest {
		return false
	}
	first, rest, _ := strings.Cut(s.Of(t), " ")
	return strings.Contains(first, "-") && isCapitals(first) && isCapitals(s.Of(t)) && (strings.HasPrefix(first, "BC-") || strings.ContainsAny(rest, "0123456789")) && len(strings.Fields(rest)) <= 5
}

// isDeskCode reports the letters by which agencies name those who worked on a
// story, in a line of their own: "str-jds/hm/kaf", "==Kyodo".
func isDeskCode(t string, s Span) bool {
	const longest = 24
	w := s.Of(t)
	if s.Len() > longest || strings.ContainsAny(w, " .:@0123456789") {
		return false
	}
	if strings.HasPrefix(w, "==") {
		return true
	}
	i := strings.IndexByte(w, '/')
	return i > 0 && i < len(w)-1 && Fold(w) == w
}

// findContacts takes the short lines under a line that tells whom to ask, "Media
// contact:", for notices with it: a name, an address, a number.
func (p *page) findContacts() {
	const most, longest = 6, 80
	for i := range p.lines {
		if p.roles[i] != notice || p.lines[i].Len() > longest || !strings.Contains(Fold(p.lines[i].Of(p.t)), "contact") {
			continue
		}
		for k := i + 1; k < len(p.lines) && k <= i+most && p.free(k) && (p.lines[k].Len() <= longest/2 || adjoins(p.t, p.lines[k-1].End, p.lines[k].Start)) && p.lines[k].Len() <= longest && !tells(p.t, p.lines[k]) && (!endsAsSentence(p.t, p.lines[k]) || endsAsFirm(p.t, p.lines[k])); k++ {
			p.roles[k] = notice
		}
	}
}

// endsAsFirm reports a line that ends with what the names of firms end with.
func endsAsFirm(t string, s Span) bool {
	w := strings.TrimSuffix(Fold(s.Of(t)), ".")
	return firms.Has(w[strings.LastIndexByte(w, ' ')+1:])
}

var firms = NewSet(`inc corp ltd co llc plc gmbh`)

// findMailHead takes the lines over a mail for what they are: its day for a
// credit, its subject for the headline, the others for notices.
func (p *page) findMailHead() {
	n, subject := 0, -1
	for ; n < len(p.lines); n++ {
		key, _, ok := strings.Cut(Fold(p.lines[n].Of(p.t)), ":")
		if !ok || !mailKeys.Has(key) {
			break
		}
		if key == "subject" {
			subject = n
		}
	}
	if subject < 0 || n < 3 {
		return
	}
	for i := range n {
		switch key, _, _ := strings.Cut(Fold(p.lines[i].Of(p.t)), ":"); key {
		case "subject":
			p.roles[i], p.mail = label, i+1
		case "date", "sent":
			p.roles[i] = credit
		default:
			p.roles[i] = notice
		}
	}
}

var mailKeys = NewSet(`from to cc bcc subject date sent reply-to importance message-id mime-version content-type`)

// findSplitCaptions takes the line after one that only says that a caption
// follows, "Image caption,", for that caption.
func (p *page) findSplitCaptions() {
	for i := 0; i+1 < len(p.lines); i++ {
		s, next := p.lines[i], p.lines[i+1]
		if p.roles[i] == picture && (p.t[s.End-1] == ',' || p.t[s.End-1] == ':') && s.Len() < 30 && p.free(i+1) && next.Len() <= longestCaption && (p.roles[i+1] == label || p.roles[i+1] == prose) {
			p.roles[i+1] = picture
		}
	}
}

// endsWithRole reports up to four words of which the last is what bylines call
// people: "Political correspondents", as it stands under their names.
func endsWithRole(t string, s Span) bool {
	words := strings.Fields(Fold(s.Of(t)))
	return len(words) > 1 && len(words) <= 4 && roles.Has(words[len(words)-1])
}

// isDatedScene reports a sentence that tells what is seen, in the present, and
// when it was, with the year: "Ann Lee waves at a rally in Oslo on June 14, 2016."
func isDatedScene(t string, s Span) bool {
	if s.Len() > longestCaption || !hasYear(s.Of(t)) || strings.ContainsAny(s.Of(t), "“”\"") {
		return false
	}
	scene, month, day, year := false, false, false, false
	for i, tok := range Tokens(t, s) {
		w := tok.Of(t)
		switch {
		case tok.Class == Number:
			year = year || month && len(w) == len("2016") && isDigits(w)
			day = day || len(w) <= 2
		case tok.Class != Word:
		case isMonth(w) && isUpper(rune(w[0])):
			month = true
		case toldOf.Has(w):
			return false
		case i > 0 && i < sceneWithin:
			scene = scene || scenes.Has(w)
		}
	}
	return scene && month && day && year && len(split(t, s)) == 1
}

// toldOf are verbs of what is told rather than seen.
var toldOf = NewSet(`will would said says was were had did has have been told ended began`)

// hasYear reports whether four digits follow each other.
func hasYear(s string) bool {
	run := 0
	for i := range len(s) {
		if run++; s[i] < '0' || s[i] > '9' {
			run = 0
		}
		if run == len("2016") {
			return true
		}
	}
	return false
}

// sceneWithin is how many words of a caption hold its verb.
const sceneWithin = 16

// scenes are what people and things do in captions: verbs that are hardly nouns.
var scenes = NewSet(`waves speaks walks gestures poses listens smiles stands sits arrives reacts holds greets addresses shakes hugs embraces cheers gathers gather
carries carry prays pray waits wait watches watch attends attend takes leaves leave stand sit walk mourn mourns kisses laughs rides ride inspects inspect clear clears hangs hang pauses applauds`)
