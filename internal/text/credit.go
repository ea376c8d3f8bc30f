package text

import "strings"

// longestCredit is how many bytes a byline or a line with a date has at most.
const longestCredit = 120

// isCredit reports a byline or a line that gives the day of publication:
// "By Jane Smith", "Published November 9, 2025", "Staff Report".
func isCredit(t string, s Span) bool {
	if s.Len() <= longestCredit && isPaperStamp(t, s) {
		return true
	}
	if s.Len() > longestCredit || endsAsSentence(t, s) && !endsWithInitial(t, s) {
		return s.Len() <= longestCredit && isMasthead(t, s)
	}
	w := strings.Trim(Fold(s.Of(t)), "()[] .")
	if isDesk(w) {
		return true
	}
	if i := strings.IndexByte(s.Of(t), ' '); i > 0 && (strings.HasPrefix(w, "by ") || strings.HasPrefix(w, "by: ")) {
		return namesPeople(t, Span{s.Start + i + 1, s.End})
	}
	return startsWith(w, bylineOpenings) || bareCredits.Has(strings.ReplaceAll(w, " ", "_")) ||
		strings.ContainsAny(w, "0123456789") && (startsWith(w, stampOpenings) || strings.HasPrefix(w, "source:") && strings.Contains(w, "|"))
}

// isMasthead reports the line over an old paper's page: its name in capitals, a
// comma and the day in full, "HARWICK MAIL, FRIDAY, NOVEMBER 13, 1936."
func isMasthead(t string, s Span) bool {
	name, day, ok := strings.Cut(s.Of(t), ", ")
	return ok && isCapitals(s.Of(t)) && len(strings.Fields(name)) > 1 && isDateLine(t, Span{s.End - len(day), s.End}) && hasYear(day)
}

// isPaperStamp reports a paper's name, a dash, and the day and the hour: "The Age -
// April 10, 2007 - 7:07AM". The hour tells it from a headline with its day.
func isPaperStamp(t string, s Span) bool {
	for _, dash := range [...]string{" - ", " – ", " — ", " | "} {
		name, stamp, ok := strings.Cut(s.Of(t), dash)
		if ok {
			return name != "" && len(strings.Fields(name)) <= 4 && strings.Contains(stamp, ":") && hasYear(stamp) &&
				capitalised(t, Tokens(t, Span{s.Start, s.Start + len(name)})) && isDateLine(t, Span{s.End - len(stamp), s.End})
		}
	}
	return false
}

// isDesk reports those who sign without a name: desks, agencies,
// correspondents.
func isDesk(w string) bool {
	if desks.Has(strings.ReplaceAll(w, " ", "_")) {
		return true
	}
	if words := strings.Fields(w); len(words) <= 5 && len(words) > 0 {
		last := words[len(words)-1]
		if last == "correspondent" || last == "correspondents" {
			return words[0] == "from" || words[0] == "our" || words[0] == "special" || words[0] == "staff"
		}
		return len(words) > 1 && (last == "agency" || last == "agencies") && (words[len(words)-2] == "news" || words[0] == "with") ||
			len(words) <= 3 && last == "desk"
	}
	return false
}

// isHeadCredit reports what is a byline only where bylines stand, between the
// headline and the story: names with a role, a place, an agency or a date, and
// dates alone.
func isHeadCredit(t string, s Span) bool {
	if s.Len() > longestCredit {
		return false
	}
	if isDateLine(t, s) {
		return true
	}
	if from, ok := strings.CutPrefix(s.Of(t), "From "); ok { // From Ann Lee, Oslo
		return strings.ContainsRune(from, ',') && capitalised(t, Tokens(t, Span{s.End - len(from), s.End}))
	}
	tokens := Tokens(t, s)
	names, parted, role, day := 0, false, false, false
	for i, tok := range tokens {
		w := tok.Of(t)
		r, _ := runeAt(t, tok.Start, tok.End)
		folded := Fold(w)
		switch {
		case tok.Class == Number:
			day = true
		case tok.Class == Mark:
			parted = parted || i > 0 && (w == "," || w == "|" || w == "•" || w == "·" || w == "/" || w == "-" || w == "–" || w == "—")
		case roles.Has(folded) || isDesk(folded):
			role = true
		case isUpper(r):
			names++
			day = day || isMonth(w) || isWeekday(w)
		case folded == "in":
			parted = true
		case betweenNames.Has(folded), dateWords.Has(folded), parted && !isVerb(folded) && !IsStop(folded):
		default:
			return false
		}
	}
	first, _ := runeAt(t, s.Start, s.End)
	return isUpper(first) && names >= 2 && !IsStop(Fold(tokens[0].Of(t))) && (parted && (role || day || names <= 8 && capitalised(t, tokens)) || role && names >= 2)
}

// isNames reports two or three persons' names: "Ann Lee and Omar Zahir".
func isNames(t string, s Span) bool {
	const longest = 100
	if s.Len() > longest {
		return false
	}
	start, names := s.Start, 0
	for _, sep := range [...]string{", ", " and ", " & "} {
		if i := strings.Index(t[start:s.End], sep); i > 0 && isName(t, Span{start, start + i}) {
			start += i + len(sep)
			names++
		}
	}
	return names > 0 && isName(t, Span{start, s.End})
}

// isName reports what looks like one person's name: two to four words in
// capitals and nothing else.
func isName(t string, s Span) bool {
	const longest = 40
	if s.Len() > longest || overLists.Has(strings.ReplaceAll(Fold(s.Of(t)), " ", "_")) {
		return false
	}
	tokens := Tokens(t, s)
	words := 0
	for _, tok := range tokens {
		w := tok.Of(t)
		r, n := runeAt(t, tok.Start, tok.End)
		switch {
		case w == "." || betweenNames.Has(w) && words > 0 && w != "and" && w != "in" && w != "for" && w != "of" && w != "the":
		case tok.Class != Word || !isUpper(r) || IsStop(Fold(w)) || isCapitals(w) && tok.Len() > n && len(tokens) > 1 && !isCapitals(s.Of(t)):
			return false
		default:
			words++
		}
	}
	return words >= 2 && words <= 4 && !isSection(t, s)
}

// capitalised reports whether all words but small ones between names are in
// capitals.
func capitalised(t string, tokens []Token) bool {
	for _, tok := range tokens {
		r, _ := runeAt(t, tok.Start, tok.End)
		if tok.Class == Word && !isUpper(r) && !betweenNames.Has(tok.Of(t)) {
			return false
		}
	}
	return true
}

// isDateLine reports a line that gives a day and at most a time with it.
func isDateLine(t string, s Span) bool {
	if s.Len() > 80 {
		return false
	}
	month, number := false, 0
	for _, tok := range Tokens(t, s) {
		w := Fold(tok.Of(t))
		switch {
		case tok.Class == Number:
			number++
		case tok.Class == Mark || tok.Class == Clitic:
		case isMonth(w):
			month = true
		case isWeekday(w), weekdayShort.Has(w), dateWords.Has(w), afterHour.Has(w):
		default:
			if e := scanClockWord(w); !e {
				return false
			}
		}
	}
	return number > 0 && (month || number >= 3)
}

// scanClockWord reports "14h30", "pm", "a.m.", "10.31am": what is left of a
// time when it is cut into words.
func scanClockWord(w string) bool {
	switch strings.Trim(strings.TrimLeft(w, "0123456789"), ".") {
	case "", "am", "pm", "a.m", "p.m", "h", "hrs", "hours", "th", "st", "nd", "rd":
		return true
	}
	return false
}

// namesPeople reports what may follow "By" in a byline: words with a capital,
// and small ones that stand between names; no weekday and no month at the
// start. After two words and a comma or bar any word may follow: a role.
func namesPeople(t string, s Span) bool {
	parted, words := false, 0
	for i, tok := range Tokens(t, s) {
		w := tok.Of(t)
		r, _ := runeAt(t, tok.Start, tok.End)
		switch {
		case tok.Class == Mark && i > 0:
			parted = parted || words > 1 && (w == "," || w == "|" || w == "•")
		case i == 0 && (isWeekday(w) || isMonth(w) || !isUpper(r) && !betweenNames.Has(w)):
			return false
		case tok.Class == Number, isUpper(r), betweenNames.Has(Fold(w)), parted, roles.Has(w):
			words++
		default:
			return false
		}
	}
	return true
}

// endsWithInitial reports a line that ends with one capital and its dot.
func endsWithInitial(t string, s Span) bool {
	if s.Len() < 3 || t[s.End-1] != '.' {
		return false
	}
	r, n := runeBefore(t, s.End-1, s.Start)
	before, _ := runeBefore(t, s.End-1-n, s.Start)
	return isUpper(r) && !isLetter(before)
}

func endsAsSentence(t string, s Span) bool {
	r, _ := runeBefore(t, s.End, s.Start)
	return isTerminal(r)
}

var (
	betweenNames = NewSet(`and in for with of the at from our al el bin ibn de da di du la le van von der den ter y e dos das del & to via`)

	bylineOpenings = []string{"published ", "published:", "updated ", "updated:", "last updated", "last modified", "first published", "posted on ", "posted:", "posted by ", "author:", "authors:", "written by ", "words by ", "words:", "story by ", "report by ", "reported by ", "text by ",
		"published by ", "reporter:", "modified:", "date:", "created:", "category:", "publication date", "issued on", "uploaded on", "analysis by ", "opinion by ", "interview by ", "exclusive by ", "as told to "}

	// overLists are headings over the points of a story.
	overLists = NewSet(`key_points key_facts at_a_glance in_brief in_short top_lines the_latest live_updates latest_updates what_we_know main_points key_takeaways key_developments quick_read live_reporting`)

	// stampOpenings start a line with the day or the hour of publication.
	stampOpenings = []string{"time:", "posted ", "aired ", "broadcast ", "first aired "}

	// bareCredits stand alone over the line of a byline or date.
	bareCredits = NewSet(`published updated posted last_updated last_modified written_by by author publication_date`)

	// desks sign an article without a name; spaces are written "_".
	desks = NewSet(`staff_report staff_reporter staff_reporters staff_writer staff_writers our_correspondent our_reporter our_staff_reporter
news_desk web_desk web_report agencies staff newsroom wire_reports wire_services staff_and_agencies staff_and_wire_reports
associated_press the_associated_press ap afp reuters agence_france-presse pti ani ians uni press_trust_of_india xinhua dpa efe
ansa tass app upi bloomberg bloomberg_news ap_news reuters_staff staff_and_agency news_service news_agencies pa_media
press_association canadian_press the_canadian_press aap admin editorial_board the_editorial_board editorial_team
online_desk special_correspondent special_to_the_post anadolu_agency yonhap kyodo_news compiled_by_staff bureau_report
monitoring_desk guardian_staff afp_news monitoring_report`)

	// roles are what bylines call people.
	roles = NewSet(`correspondent correspondents reporter reporters editor writer columnist journalist bureau chief contributor
analyst critic photographer editors writers producer fellow staff reuters afp ap bloomberg agency agencies desk
author economist blogger intern`)

	// dateWords stand in lines with a date.
	dateWords = NewSet(`at on of the published updated posted last modified first created issued date edited am pm ist hrs uhr
ago local time gmt utc`)

	weekdayShort = NewSet(`mon tue tues wed thu thur thurs fri sat sun`)
)
