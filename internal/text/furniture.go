package text

import "strings"

// isCredit reports a byline or a line that gives the day of publication:
// "By Jane Smith", "Published November 9, 2025", "Staff Report".
func isCredit(t string, s Span) bool {
	if s.Len() > 100 || endsAsSentence(t, s) {
		return false
	}
	w := Fold(s.Of(t))
	switch w {
	case "staff report", "staff reporter", "our correspondent", "news desk", "web desk", "agencies", "staff writer", "from our correspondent":
		return true
	}
	if strings.HasPrefix(w, "by ") {
		return namesPeople(t, Span{s.Start + len("by "), s.End})
	}
	return hasAnyPrefix(w, "published ", "published:", "updated ", "updated:", "last updated", "posted on ", "posted:", "author:", "written by ")
}

// namesPeople reports what may follow "By" in a byline: words with a capital,
// and small ones that stand between names; no weekday and no month at the start.
func namesPeople(t string, s Span) bool {
	for i, tok := range Tokens(t, s) {
		w := tok.Of(t)
		r, _ := runeAt(t, tok.Start, tok.End)
		switch {
		case tok.Class == Mark && i > 0:
		case i == 0 && (isWeekday(w) || isMonth(w) || !isUpper(r)):
			return false
		case tok.Class == Number, isUpper(r), has(betweenNames, Fold(w)):
		default:
			return false
		}
	}
	return true
}

var betweenNames = set(`and in for with of the at from our al el bin ibn de da di du la le van von der den ter`)

// isCaption reports a line that describes or credits a picture.
func isCaption(t string, s Span) bool {
	if s.Len() > 400 {
		return false
	}
	w := strings.TrimLeft(Fold(s.Of(t)), "([")
	if hasAnyPrefix(w, "photo:", "image:", "photo by ", "photograph:", "picture:", "caption:", "file photo", "video:", "photo credit", "image credit", "credit:") {
		return true
	}
	w = strings.TrimRight(w, ")]. ")
	for _, credit := range []string{"/ap", "/afp", "/reuters", "getty images", "/epa", " - reuters", " - afp", " - ap", "[reuters", "[afp", "[ap", "/file", "file photo", "file image"} {
		if strings.HasSuffix(w, credit) && s.Len() < 300 {
			return true
		}
	}
	return false
}

// isBoilerplate reports words of the site or agency around the article.
func isBoilerplate(t string, s Span) bool {
	if s.Len() > 300 {
		return false
	}
	w := strings.TrimLeft(Fold(s.Of(t)), "([*- ")
	switch strings.TrimRight(w, ".:!* ") {
	case "advertisement", "ad", "read more", "share", "share this", "share this article", "related", "related stories", "related articles", "more on this story", "recommended", "print", "email", "comments", "leave a comment", "subscribe", "sign up", "ends", "-ends-", "###":
		return true
	}
	return hasAnyPrefix(w, "read more:", "also read", "read also", "see also:", "subscribe to ", "sign up for ", "sign up to ", "follow us on ", "click here",
		"copyright ", "(c) ", "© ", "all rights reserved", "reporting by ", "additional reporting by ", "editing by ", "writing by ", "our standards:",
		"related:", "download our app", "join our ", "this article was originally published", "this story was originally published", "this article originally appeared")
}

func endsAsSentence(t string, s Span) bool {
	r, _ := runeBefore(t, s.End, s.Start)
	return isTerminal(r)
}

func hasAnyPrefix(s string, prefixes ...string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}
