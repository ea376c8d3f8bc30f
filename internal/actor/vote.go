package actor

import (
	"strings"

	"parallax/internal/text"
)

// vote adds what a run says of the kind of its form.
func (p *page) vote(f *form, r *run) {
	k, n := kindOfWords(r.tokens)
	switch last := &p.words[r.to-1]; {
	case f.entry != nil:
		f.votes[f.entry.kind] += 100
	case p.publishes(r):
		f.votes[Organization] += 20
	case r.honorific != "":
		f.votes[Person] += 5
	case last.class == text.Number && p.words[r.from].fold != "channel":
		f.votes[Place] += 9
	case last.class == text.Number:
		f.votes[Organization] += 9
	case p.isTeam(r):
		f.votes[Organization] += 9
	case n > 0 && k == Place && r.role.Len() > 0:
		f.votes[Person] += 12 // Aide Vi Lake
	case n > 0:
		f.votes[k] += n
	case p.datelined(r), p.represented(r), p.landmark(r):
		f.votes[Place] += 9
	case len(r.tokens) == 1 && regions.Has(r.tokens[0]):
		f.votes[Place] += 9
	case len(r.tokens) == 1 && isPeople(r.tokens[0]):
		f.votes[People] += 9
	case r.role.Len() > 0:
		f.votes[Person] += 4
	default:
		p.voteByPlace(f, r)
	}
}

// datelined reports whether a run is the place of a dateline: what stands before
// its day and its agency.
func (p *page) datelined(r *run) bool {
	s := p.words[r.from].sentence
	if s >= len(p.doc.Sentences) || p.doc.Sentences[s].Block >= len(p.doc.Blocks) {
		return false
	}
	b := p.doc.Blocks[p.doc.Sentences[s].Block]
	return b.Kind == text.Dateline && !strings.ContainsAny(p.doc.Text[b.Start:p.words[r.from].Start], "(/0123456789") && !strings.HasSuffix(b.Of(p.doc.Text), ":")
}

// represented reports whether a run is what someone sits in parliament for, or
// what a word before it calls a place: the MP for South Dorset, the village of Dorn,
// the mayor of Linz.
func (p *page) represented(r *run) bool {
	before, _ := p.beside(r)
	return r.from > 1 && (before == "for" && seats.Has(p.words[r.from-2].fold) || before == "of" && settlements.Has(p.words[r.from-2].fold) && p.words[r.from-2].sentence == p.words[r.from].sentence)
}

// landmark reports whether the word after a run says that it names a thing in the
// landscape: the Old Mill bridge.
func (p *page) landmark(r *run) bool {
	before, after := p.beside(r)
	return before == "the" && landmarks.Has(after)
}

// landmarks follow their own name.
var landmarks = text.NewSet(`bridge river street road avenue tunnel dam valley hills island islands stadium airport harbour harbor square park station highway motorway tower lake mountain mountains canal coast peninsula reservoir forest glacier volcano`)

// publishes reports whether a run names the paper that the document is from.
func (p *page) publishes(r *run) bool {
	name := strings.TrimPrefix(text.Fold(p.doc.Meta.Publisher), "the ")
	return len(r.tokens) > 1 && name == joinTokens(r.tokens)
}

// seats are those who sit for a place.
var seats = text.NewSet(`mp mps mep msp td senator congressman congresswoman assemblyman assemblywoman councillor`)

// settlements stand before "of" and their own name.
var settlements = text.NewSet(`village villages town towns city cities hamlet suburb suburbs district districts province provinces port island islands county region borough municipality outskirts coast council mayor governor residents inhabitants citizens streets`)

// kindOfWords tells the kind of a name from its own words; 0 when they don't say.
func kindOfWords(tokens []string) (Kind, int) {
	last, first, n := tokens[len(tokens)-1], tokens[0], len(tokens)
	if n == 1 {
		if bodyHeads.Has(last) {
			return Organization, 9
		}
		return Other, 0
	}
	head := ""
	for i, t := range tokens {
		if i > 0 && t == "of" {
			head = tokens[i-1]
			break
		}
	}
	switch {
	case first == "operation":
		return Operation, 9
	case ships.Has(first):
		return Other, 9
	case agreementHeads.Has(last) || agreementHeads.Has(head):
		return Agreement, 9
	case bodyHeads.Has(last), units.Has(last), teamTails.Has(last), companyTails.Has(last), bodyOpeners.Has(first), bodyHeads.Has(head):
		return Organization, 9
	case placeHeads.Has(last), placeHeads.Has(head), placeOpeners.Has(first):
		return Place, 9
	case peopleHeads.Has(last), isPeople(last) && adjectives.Has(first):
		return People, 9
	}
	for _, t := range tokens {
		if t == "&" || t == "for" {
			return Organization, 5
		}
	}
	return Other, 0
}

// ships are what names of ships start with.
var ships = text.NewSet(`uss hms hmas rms ss mv`)

// companyTails end the names of companies.
var companyTails = text.NewSet(`inc corp ltd llc llp plc co corporation company group holdings gmbh ag sa nv bros brothers`)

// teamTails end the names of clubs.
var teamTails = text.NewSet(`united rovers wanderers hotspur athletic albion fc sc afc cf sox`)

// placeOpeners begin the names of places.
var placeOpeners = text.NewSet(`mount mt lake fort ft cape port isle gulf highway route interstate camp st saint san santa los las el rio bay strait sea upper lower`)

// isPeople reports the plural of a people's or creed's name: Afghans, Kurds.
func isPeople(fold string) bool {
	for _, end := range [...]string{"ns", "ans", "ians", "ers"} { // Iowans, Ohioans, New Yorkers
		if place, ok := strings.CutSuffix(fold, end); ok && known().entries[place] != nil {
			return true
		}
	}
	one, plural := strings.CutSuffix(fold, "s")
	return peopleHeads.Has(fold) || plural && (known().adjective[one] != nil || adjectives.Has(one))
}

// voteByPlace adds what stands around a run that its own words leave open.
func (p *page) voteByPlace(f *form, r *run) {
	ws := p.words
	before, after := p.beside(r)
	two := p.twoNames(r)
	switch {
	case len(r.tokens) > 1 && known().gender[r.tokens[0]] != 0 && before != "the":
		f.votes[Person] += 4
	case two:
		f.votes[Person] += 2
	case len(r.tokens) == 1 && ws[r.from].upper:
		f.votes[Organization]++
	case before == "the" && (after == "" || verbLike(after) || text.IsStop(after)):
		f.votes[Organization]++
	}
	switch {
	case bodyNouns.Has(before):
		f.votes[Organization] += 5
	case two && known().gender[r.tokens[0]] != 0:
	case placeAfter.Has(after) && (before == "in" || before == "the"), before == "near" || before == "outside":
		f.votes[Place] += 3
	case before == "in" && !two:
		f.votes[Place] += 2
	case before == "in":
		f.votes[Place] += 3
	}
	if r.to+1 < len(ws) && ws[r.to].raw == "," {
		next := &ws[r.to+1]
		if e := known().entries[key(next.raw)]; e != nil && e.kind != Organization || next.caps && known().short[key(next.raw)] != nil && known().gender[r.tokens[0]] == 0 {
			f.votes[Place] += 5 // Dayton, Ohio
		}
		if n := len(next.raw); next.class == text.Number && n == 2 && r.to+2 < len(ws) && ws[r.to+2].raw == "," {
			f.votes[Person] += 4 // Mattie Toland, 66,
		}
	}
	if orgNouns.Has(after) || after == "leader" && len(r.tokens) > 1 || len(r.tokens) == 1 && innerCapital(ws[r.from].raw) {
		f.votes[Organization] += 4
	}
	if p.followedBySpeech(r.to) || sayers.Has(before) || after == "who" {
		f.votes[Person]++
	}
}

// isTeam reports whether a run is a city's name and a plural: San Diego Chargers.
func (p *page) isTeam(r *run) bool {
	n := len(r.tokens)
	if n < 2 || !strings.HasSuffix(r.tokens[n-1], "s") || isPeople(r.tokens[n-1]) {
		return false
	}
	e := known().entries[joinTokens(r.tokens[:n-1])]
	return e != nil && e.kind == Place && known().gender[r.tokens[0]] == 0
}

// bodyNouns stand before the name of a body: the firm Nortek.
var bodyNouns = text.NewSet(`firm company group party newspaper club team band agency charity startup network website retailer automaker airline`)

// orgNouns follow the name of the body that has them.
var orgNouns = text.NewSet(`shares stock subsidiary headquarters militants fighters lawmakers mps customers employees executives bonds shareholders stores flights guerrillas rebels`)

// beside returns the folded words of its sentence before and after a run, "" at
// its ends.
func (p *page) beside(r *run) (before, after string) {
	ws := p.words
	if r.from > 0 && ws[r.from-1].sentence == ws[r.from].sentence && ws[r.from-1].class == text.Word {
		before = ws[r.from-1].fold
	}
	if r.to < len(ws) && ws[r.to].sentence == ws[r.from].sentence && ws[r.to].class == text.Word {
		after = ws[r.to].fold
	}
	return before, after
}

// twoNames reports whether a run looks like a given name and a family name:
// two to four capitalised words, not all common ones, no article before.
func (p *page) twoNames(r *run) bool {
	words := 0
	for i := r.from; i < r.to; i++ {
		w := &p.words[i]
		if w.class != text.Word {
			continue
		}
		if !w.caps && !w.hyphen && !nameParticles.Has(w.fold) {
			return false
		}
		if w.upper && (len(w.raw) > 3 || i > r.from && !generations.Has(w.fold)) || portfolios.Has(w.fold) || adjectives.Has(w.fold) || directions.Has(w.fold) || known().adjective[key(w.raw)] != nil {
			return false
		}
		if !w.hyphen {
			words++
		}
	}
	if before, _ := p.beside(r); words < 2 || words > 5 || before == "the" || before == "a" || before == "an" {
		return false
	}
	if e := known().entries[r.tokens[0]]; e != nil && known().gender[r.tokens[0]] == 0 {
		return false // Boston Globe
	}
	return !common(r.tokens[0]) && !common(r.tokens[len(r.tokens)-1])
}

// kind returns the kind with most votes among the forms, by a fixed order
// where they are equal.
func kind(fs []*form) Kind {
	best, most := Other, 0
	for _, k := range []Kind{State, Organization, Person, Place, People, Operation, Agreement, Other} {
		n := 0
		for _, f := range fs {
			n += f.votes[k]
		}
		if n > most {
			best, most = k, n
		}
	}
	return best
}
