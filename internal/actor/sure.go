package actor

import (
	"strings"
	"unicode"

	"parallax/internal/text"
)

// sure reports whether a run names something by what is in and around it. It
// takes a first word off that is capitalised for its place only.
func (p *page) sure(r *run, used map[string]counts) bool {
	if known().entries[joinTokens(r.tokens)] != nil || r.honorific != "" {
		return true
	}
	if p.words[r.from].class == text.Number {
		return true
	}
	if len(r.tokens) == 1 {
		return p.sureWord(r, used)
	}
	if r.initial && p.placeOnly(r, used) {
		p.dropFirst(r)
		return p.sure(r, used)
	}
	if p.introduced(r) {
		return true
	}
	if capitalised.Has(r.tokens[0]) && len(r.tokens) == 2 && !hasHead(r.tokens) {
		return false
	}
	if p.isEvent(r.tokens) || p.isTitle(r) || lawHeads.Has(r.tokens[len(r.tokens)-1]) || (lawHeads.Has(r.tokens[0]) || r.tokens[0] == "state") && r.tokens[1] == "of" {
		return false
	}
	return !allCommon(r.tokens) || hasHead(r.tokens)
}

// sureWord is sure for a name of one word.
func (p *page) sureWord(r *run, used map[string]counts) bool {
	w := &p.words[r.from]
	c := used[w.fold]
	switch {
	case p.introduced(r):
		return true
	case regions.Has(w.fold) && p.determined(r):
		return true
	case calendar.Has(w.fold) || len(w.raw) == 1 || directions.Has(w.fold) || adjectives.Has(w.fold) || numerals.Has(w.fold) || capitalised.Has(w.fold) || text.IsStop(w.fold):
		return false
	case r.role.Len() > 0:
		return !r.initial || c.lower == 0
	case r.to < len(p.words) && calendar.Has(p.words[r.to].fold) && p.words[r.to].caps && common(w.fold):
		return false // Super Tuesday
	case w.upper && r.initial && len(w.raw) > 3 && r.to < len(p.words) && (p.words[r.to].raw == ":" || p.words[r.to].raw == "!"):
		return c.upper > 0
	case w.upper:
		return c.lower == 0 && (!common(w.fold) || len(w.raw) == 3 && c.upper > 2) && !p.shouted(r)
	case isPeople(w.fold) && !common(w.fold):
		return true
	case p.isTitle(r), lawHeads.Has(w.fold):
		return false
	case innerCapital(w.raw):
		return true
	case common(w.fold):
		possessive := r.to < len(p.words) && p.words[r.to].class == text.Clitic
		return !r.initial && c.lower == 0 && (possessive || p.followedBySpeech(r.to)) && !p.determined(r) && !commonNoun(w.fold)
	case !r.initial:
		return c.upper > c.lower && !commonNoun(w.fold)
	}
	return c.lower == 0 && !wordLike(w.fold) && p.actsAfter(r)
}

// innerCapital reports a capital behind a small letter: DealBook, PotF.
func innerCapital(raw string) bool {
	small := false
	for _, r := range raw {
		if small && unicode.IsUpper(r) {
			return true
		}
		small = unicode.IsLower(r)
	}
	return false
}

// wordLike reports words that end as adverbs, participles and plurals do.
func wordLike(fold string) bool {
	for _, end := range [...]string{"ly", "ing", "ed", "s", "ness", "ity", "ism", "tion"} {
		if strings.HasSuffix(fold, end) {
			return true
		}
	}
	return false
}

// actsAfter reports whether a verb, a possessive or a bracket follows a run.
func (p *page) actsAfter(r *run) bool {
	if r.to >= len(p.words) {
		return false
	}
	next := &p.words[r.to]
	return next.class == text.Clitic || next.raw == "(" || next.class == text.Word && next.sentence == p.words[r.from].sentence && verbLike(next.fold)
}

// likely reports whether a run that isn't sure by itself is a name because of
// the names elsewhere. One of a common word is so only when it shortens one.
func (p *page) likely(r *run, solid map[string]bool, used map[string]counts) bool {
	if len(r.tokens) != 1 || !solid[r.tokens[0]] || r.office && r.initial {
		return false
	}
	w := &p.words[r.from]
	if adjectives.Has(w.fold) || directions.Has(w.fold) || calendar.Has(w.fold) || roles.Has(w.fold) || w.upper && !r.initial && p.shouted(r) {
		return false
	}
	r.weak = common(w.fold) || bodyHeads.Has(w.fold) || used[w.fold].lower > 0
	return !r.weak || !r.initial || p.determined(r) || p.actsAfter(r)
}

// determined reports whether an article or possessive pronoun stands before a run.
func (p *page) determined(r *run) bool {
	if r.from == 0 || p.words[r.from-1].sentence != p.words[r.from].sentence {
		return false
	}
	switch p.words[r.from-1].fold {
	case "the", "a", "an", "his", "her", "its", "their", "our", "my", "your", "this", "that":
		return true
	}
	return false
}

// shouted reports whether the words around a run are in capitals too.
func (p *page) shouted(r *run) bool {
	ws := p.words
	near := func(i int) bool {
		return i >= 0 && i < len(ws) && ws[i].sentence == ws[r.from].sentence && ws[i].upper && len(ws[i].raw) > 3 && common(ws[i].fold)
	}
	return near(r.from-1) || near(r.to)
}

// placeOnly reports whether the first word of a run is most likely capitalised
// only because a sentence starts with it.
func (p *page) placeOnly(r *run, used map[string]counts) bool {
	g := known()
	first := &p.words[r.from]
	if first.fold == "operation" || particles.Has(first.fold) || placeOpeners.Has(first.fold) {
		return false
	}
	if bodyHeads.Has(first.fold) && len(r.tokens) > 2 || g.gender[first.fold] != 0 && used[first.fold].lower == 0 {
		return false
	}
	rest := r.tokens[1:]
	if g.gender[rest[0]] != 0 && len(rest) > 1 && !first.upper && g.entries[key(first.raw)] == nil {
		return used[first.fold].upper == 0 // Filmmaker Ada Blum
	}
	if used[first.fold].lower == 0 && !common(first.fold) || used[first.fold].upper > 0 {
		return false
	}
	switch {
	case g.entries[joinTokens(rest)] != nil || g.gender[rest[0]] != 0:
		return true
	case hasHead(rest):
		return strings.HasSuffix(first.fold, "ing") && !common(rest[0])
	}
	return !allCommon(rest)
}

// isEvent reports the names of party congresses and of wars: no actors.
func (p *page) isEvent(tokens []string) bool {
	n := len(tokens)
	if generations.Has(tokens[n-1]) && lawHeads.Has(tokens[n-2]) {
		return true // World War II
	}
	return tokens[n-1] == "convention" && (allCommon(tokens) || tokens[n-2] == "national" || tokens[n-2] == "party")
}

// isTitle reports whether a run fills a pair of quotation marks, but for an
// article: the title of a work, or a nickname.
func (p *page) isTitle(r *run) bool {
	ws := p.words
	from, to := r.from, r.to
	if from > 0 && (ws[from-1].fold == "the" || ws[from-1].fold == "a") {
		from--
	}
	if to < len(ws) && (ws[to].raw == "," || ws[to].raw == ".") {
		to++
	}
	return from > 1 && to < len(ws) && closes(ws[to].raw) && !ws[to].space && opensQuote(ws[from-1].raw) && ws[from-2].raw != "(" && ws[from-2].fold != "the"
}

func opensQuote(mark string) bool { return mark == "“" || mark == "\"" || mark == "‘" }

// introduced reports whether a run is said to be a name: by a short name in
// brackets behind it, or by "known as" and the like before it.
func (p *page) introduced(r *run) bool {
	ws := p.words
	if r.to+2 < len(ws) && ws[r.to].raw == "(" && ws[r.to+1].upper && ws[r.to+2].raw == ")" {
		return true
	}
	if r.to < len(ws) && calendar.Has(ws[r.to].fold) {
		return false
	}
	i := r.from - 1
	for i > 0 && (ws[i].fold == "the" || opensQuote(ws[i].raw)) {
		i--
	}
	if i < 1 {
		return false
	}
	if ws[i].raw == "(" && i < r.from-1 && r.to+1 < len(ws) && closes(ws[r.to].raw) && ws[r.to+1].raw == ")" {
		return true // (the “Board”)
	}
	switch ws[i].fold {
	case "alias", "aka", "dubbed", "nicknamed":
		return true
	case "as":
		for k := i - 1; k >= 0 && k >= i-3; k-- {
			if ws[k].fold == "known" || ws[k].fold == "referred" {
				return true
			}
		}
	}
	return false
}

// allCommon reports whether all words of a name are common ones.
func allCommon(tokens []string) bool {
	for _, t := range tokens {
		if !common(t) && !text.IsStop(t) && !numerals.Has(t) && !adjectives.Has(t) && !directions.Has(t) && !capitalised.Has(t) && !portfolios.Has(t) && !roleModifiers.Has(t) {
			return false
		}
	}
	return true
}

// hasHead reports whether a name ends or begins as those of bodies, places,
// treaties and operations do.
func hasHead(tokens []string) bool {
	last, first := tokens[len(tokens)-1], tokens[0]
	return bodyHeads.Has(last) || agreementHeads.Has(last) || placeHeads.Has(last) || units.Has(last) || len(tokens) > 1 && (bodyOpeners.Has(first) || first == "operation" || placeOpeners.Has(first) || bodyHeads.Has(first) && tokens[1] == "of")
}

var numerals = text.NewSet(`first second third fourth fifth sixth seventh eighth ninth tenth one two three four five six seven eight nine ten`)

// dropFirst takes the first word off a run of two or more.
func (p *page) dropFirst(r *run) {
	r.from++
	for r.from < r.to-1 && !p.words[r.from].caps {
		r.from++
	}
	r.owner, r.owned, r.initial = nil, 0, false
	p.close(r)
}

// followedBySpeech reports whether a verb of saying stands at word i.
func (p *page) followedBySpeech(i int) bool {
	for n := 0; n < 2 && i+n < len(p.words); n++ {
		if sayers.Has(p.words[i+n].fold) {
			return true
		}
	}
	return false
}

// commonNoun reports words that are capitalised without being a name.
func commonNoun(fold string) bool {
	return roles.Has(fold) || honorifics.Has(fold) || capitalised.Has(fold)
}

// capitalised are nouns that many write with a capital.
var capitalised = text.NewSet(`internet god bible quran koran gospel scripture islam christianity judaism hinduism buddhism catholicism marxism communism democracy
	english spanish latin hebrew yiddish mandarin cantonese pashto dari urdu hindi bengali farsi tv dvd pdf pac pacs phd mba gdp tax aids covid
	christmas easter thanksgiving hanukkah ramadan eid diwali halloween tweeted photos dow nasdaq medicare medicaid brexit obamacare abstract constitution newsletter potus flotus vp pm am ok nda  faq dna hiv ufo mfa gmt bst est edt pst pdt cet utc rbi rbis`)

// lawHeads are what laws, programmes, awards, wars and feasts are called by: no actors.
var lawHeads = text.NewSet(`act amendment amendments bill code constitution law section article clause award awards prize day eve week month year tax war wars
	index average games olympics cup championship primary primaries caucus caucuses election elections debate rights dream age era order orders disease syndrome`)

// adjectives of creeds, peoples and parties name nothing by themselves.
var adjectives = text.NewSet(`democratic democrat republican libertarian jewish islamic muslim christian catholic protestant orthodox anglican sunni shiite shia hindu
	sikh buddhist mormon baptist lutheran methodist evangelical arab kurdish african asian european latin latino latina hispanic western
	nato-led soviet nazi marxist communist islamist zionist palestinian british english scottish welsh californian texan roman olympic presumptive black white gay
	victorian biblical freudian keynesian kafkaesque caucasian`)

// regions are parts of a state that have a name with the article.
var regions = text.NewSet(`northeast northwest southeast southwest midwest`)

// directions are capitalised without naming a thing: North and South Waziristan.
var directions = text.NewSet(`north south east west northern southern eastern western central upper lower northeast northwest southeast southwest northeastern northwestern southeastern southwestern`)
