package corpus

import (
	"strings"
	"sync"
	"unicode"

	"parallax/internal/text"
)

// sampled is how many bytes of a text its language is told from.
const sampled = 20000

// Thresholds of detect, set on function-word counts of running text: a language's
// list covers 25–45 % of its own words and 2–12 % of its nearest neighbour's.
const (
	fewestWords = 8    // with fewer, Latin script says nothing
	fewestHits  = 2    // function words of the language that must occur
	leastShare  = 0.12 // of all words that must be function words of it
	leastLead   = 1.25 // times the share of the next language
)

// detect tells the language of t as a BCP 47 tag, by its script and, for Latin
// script, by the share of its words that are function words of a language.
// "und" when the text is too short or no language stands out.
func detect(t string) string {
	if len(t) > sampled {
		t = t[:sampled]
	}
	letters, by := scripts(t)
	for _, s := range scriptLanguages {
		if by[s.script]*2 > letters && letters > 0 {
			return s.tell(t, by)
		}
	}
	if letters == 0 || (by["Han"]+by["Kana"])*2 > letters {
		if by["Kana"] > 0 {
			return "ja"
		}
		if by["Han"] > 0 {
			return "zh"
		}
		return "und"
	}
	return detectLatin(t)
}

// readAsEnglish reports whether a text is read for findings: it is English, or
// too short to tell and in Latin script.
func readAsEnglish(tag, t string) bool {
	primary, _, _ := strings.Cut(strings.ToLower(tag), "-")
	if primary != "und" && primary != "" {
		return primary == "en"
	}
	if len(t) > sampled {
		t = t[:sampled]
	}
	letters, by := scripts(t)
	return by["Latin"]*2 >= letters
}

// detectLatin decides between the languages of functionWords.
func detectLatin(t string) string {
	hits := make([]int, len(latinLanguages))
	words, known := 0, functionWords()
	var tokens []text.Token
	for start := 0; start < len(t); {
		end := len(t)
		if n := strings.IndexByte(t[start:], '\n'); n >= 0 {
			end = start + n + 1
		}
		tokens = text.AppendTokens(tokens[:0], t, text.Span{Start: start, End: end})
		start = end
		for _, tok := range tokens {
			if tok.Class != text.Word {
				continue
			}
			words++
			w := tok.Of(t)
			if i := strings.IndexByte(w, '\''); i > 0 && i <= 4 { // dell'arte
				w = w[:i]
			} else if i := strings.Index(w, "’"); i > 0 && i <= 4 { // l’homme
				w = w[:i]
			}
			w = strings.ToLower(w)
			for _, l := range known[w] {
				hits[l]++
			}
		}
	}
	best, next := 0, 0
	for l := 1; l < len(hits); l++ {
		if hits[l] > hits[best] {
			best = l
		}
	}
	for l := range hits {
		if l != best {
			next = max(next, hits[l])
		}
	}
	share := float64(hits[best]) / float64(max(words, 1))
	if words < fewestWords || hits[best] < fewestHits || share < leastShare || float64(hits[best]) < leastLead*float64(next) {
		return "und"
	}
	return latinLanguages[best].tag
}

// scripts counts the letters of t, in all and by script.
func scripts(t string) (letters int, by map[string]int) {
	by = map[string]int{}
	ascii := 0
	for _, r := range t {
		if r < 0x80 {
			if 'a' <= r|0x20 && r|0x20 <= 'z' {
				ascii++
			}
			continue
		}
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		by[scriptOf(r)]++
	}
	by["Latin"] += ascii
	return letters + ascii, by
}

// scriptOf names the script of a letter, as far as detect tells scripts apart.
func scriptOf(r rune) string {
	switch {
	case r < 0x250 || 0x1E00 <= r && r < 0x1F00:
		return "Latin"
	case 0x370 <= r && r < 0x400:
		return "Greek"
	case 0x400 <= r && r < 0x530:
		return "Cyrillic"
	case 0x530 <= r && r < 0x590:
		return "Armenian"
	case 0x590 <= r && r < 0x600:
		return "Hebrew"
	case 0x600 <= r && r < 0x780 || 0xFB50 <= r && r < 0xFE00 || 0xFE70 <= r && r < 0xFF00:
		return "Arabic"
	case 0x900 <= r && r < 0x980:
		return "Devanagari"
	case 0x980 <= r && r < 0xA00:
		return "Bengali"
	case 0xA00 <= r && r < 0xA80:
		return "Gurmukhi"
	case 0xB80 <= r && r < 0xC00:
		return "Tamil"
	case 0xE00 <= r && r < 0xE80:
		return "Thai"
	case 0x10A0 <= r && r < 0x1100:
		return "Georgian"
	case 0x1200 <= r && r < 0x1380:
		return "Ethiopic"
	case 0x3040 <= r && r < 0x3100:
		return "Kana"
	case 0x4E00 <= r && r < 0xA000 || 0x3400 <= r && r < 0x4DC0:
		return "Han"
	case 0x1100 <= r && r < 0x1200 || 0xAC00 <= r && r < 0xD7B0:
		return "Hangul"
	}
	return "other"
}

// A scriptLanguage tells the language of a text that is mostly in a script.
type scriptLanguage struct {
	script string
	tell   func(t string, by map[string]int) string
}

func always(tag string) func(string, map[string]int) string {
	return func(string, map[string]int) string { return tag }
}

var scriptLanguages = []scriptLanguage{
	{"Cyrillic", func(t string, by map[string]int) string {
		switch {
		case strings.Count(t, "і")+strings.Count(t, "ї")+strings.Count(t, "є")+strings.Count(t, "ґ") > by["Cyrillic"]/100:
			return "uk"
		case strings.Count(t, "ы")+strings.Count(t, "э")+strings.Count(t, "ё") > by["Cyrillic"]/200:
			return "ru"
		case strings.Count(t, "ј")+strings.Count(t, "ћ")+strings.Count(t, "ђ")+strings.Count(t, "њ") > by["Cyrillic"]/200:
			return "sr"
		case strings.Count(t, "ъ") > by["Cyrillic"]/100:
			return "bg"
		}
		return "ru"
	}},
	{"Arabic", func(t string, by map[string]int) string {
		switch {
		case strings.ContainsAny(t, "ٹڈڑےں"):
			return "ur"
		case strings.Count(t, "پ")+strings.Count(t, "چ")+strings.Count(t, "ژ")+strings.Count(t, "گ")+strings.Count(t, "ی") > by["Arabic"]/100:
			return "fa"
		}
		return "ar"
	}},
	{"Hangul", always("ko")},
	{"Devanagari", always("hi")},
	{"Bengali", always("bn")},
	{"Gurmukhi", always("pa")},
	{"Tamil", always("ta")},
	{"Thai", always("th")},
	{"Greek", always("el")},
	{"Hebrew", always("he")},
	{"Armenian", always("hy")},
	{"Georgian", always("ka")},
	{"Ethiopic", always("am")},
}

// LanguageTag checks a BCP 47 tag, or the English name of a common language,
// and gives the tag.
func LanguageTag(s string) (string, bool) {
	if tag, ok := languageNames()[strings.ToLower(s)]; ok {
		return tag, true
	}
	parts := strings.Split(strings.ReplaceAll(s, "_", "-"), "-")
	for i, p := range parts {
		if len(p) > 8 || len(p) == 0 || i == 0 && len(p) != 2 && len(p) != 3 {
			return "", false
		}
		for j := 0; j < len(p); j++ {
			c := p[j] | 0x20
			if !('a' <= c && c <= 'z') && (i == 0 || p[j] < '0' || p[j] > '9') {
				return "", false
			}
		}
	}
	parts[0] = strings.ToLower(parts[0])
	return strings.Join(parts, "-"), true
}

// languageNames are the tags of languages that are named in English.
var languageNames = sync.OnceValue(func() map[string]string {
	return map[string]string{
		"english": "en", "french": "fr", "german": "de", "spanish": "es", "italian": "it", "portuguese": "pt",
		"dutch": "nl", "turkish": "tr", "polish": "pl", "swedish": "sv", "indonesian": "id", "russian": "ru",
		"ukrainian": "uk", "arabic": "ar", "persian": "fa", "urdu": "ur", "chinese": "zh", "japanese": "ja",
		"korean": "ko", "hindi": "hi", "hebrew": "he", "greek": "el",
	}
})
