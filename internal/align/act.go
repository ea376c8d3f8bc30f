package align

import (
	"strings"
	"sync"

	"parallax/internal/align/lexicon"
	"parallax/internal/text"
)

// acts reports whether a word with this stem, as it is used here, names
// something done or befallen. Whether it is a verb is told by its form and by the
// word before it; headlines leave out what would tell.
func acts(stem, folded, before string, title bool) bool {
	w, known := lexicon.Find(stem)
	switch {
	case !known || len(folded) < 3 || genericStems()[stem]:
		return false
	case strings.HasSuffix(folded, "ism"): // a doctrine or a kind of deed, not one deed
		return false
	case verbal.Has(before), strings.HasSuffix(folded, "ed"), pastForms.Has(folded):
		return w.Verb
	case nominal.Has(before):
		return w.Noun
	case strings.HasSuffix(folded, "ing"), title:
		return w.Verb || w.Noun
	}
	return w.Noun
}

// kindOf reports whether a word before this one only tells of what kind it is, as
// in "treatment plant": this one is no word without content, and has no ending
// of verbs or plurals.
func kindOf(after string) bool {
	if len(after) < 3 || after[0] < 'a' || after[0] > 'z' || text.IsStop(after) || pastForms.Has(after) {
		return false
	}
	return !strings.HasSuffix(after, "ed") && !strings.HasSuffix(after, "ing") && !strings.HasSuffix(after, "s") && !strings.HasSuffix(after, "ly")
}

// verbal are words before a verb, nominal those before a noun.
var (
	verbal  = text.NewSet("to will would can could may might must shall should has have had was were is are be been being not he she they it who we i you and")
	nominal = text.NewSet("the a an this that these those his her its their our my your any some no every each another of in at on by for with from after before during")
)

// pastForms are irregular past forms of verbs that tell of events.
var pastForms = text.NewSet(`became began blew bore beat bent bit bled bought broke brought built burnt came caught chose clung cost crept cut dealt did died drew drank drove
ate fell fed felt fought found fled flew froze gave got grew hung hit hurt kept knelt knew laid led left lent lost lit made met paid put quit rode rang rose ran
sold sent set shook shed shot shut slid spoke sped spent spread sprang stood stole stuck struck strode swore swept swam swung took taught tore threw trod understood
won wore wound withdrew wrote slain slew stolen taken broken fallen beaten written driven drawn blown shaken thrown torn worn hidden frozen chosen`)

// generic are words for what is done in every story, or to say that something is done.
const generic = `
say tell report state claim add note announce accord come take make go get give have do be know think see look use want need call ask show put keep
let seem begin start end continue happen occur hold include follow play work time day year week month
first last news new become remain expect plan believe confirm statement update post publish interview comment
help try move turn bring set live mean talk base name feel provide support consider describe explain
decide decision discuss speak speech write read hear watch meet stay stand sit
change development activity process program project service effort attempt action act
said told made took taken got gave given done did knew known thought saw seen came went gone kept began begun held led wrote spoke heard met stood sat found became
result cause effect face deal issue question answer response reaction warn urge demand stress insist
`

var genericStems = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(generic) {
		m[text.Stem(w)] = true
	}
	return m
})
