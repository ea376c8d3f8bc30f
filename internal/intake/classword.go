package intake

import (
	"strings"
	"sync"

	"golang.org/x/net/html"
)

// classWords are the kinds of words in the class, id and role of an element:
// how sites themselves name the parts of their pages.
type classWords uint16

const (
	chrome  classWords = 1 << iota // navigation, footers, notices of cookies
	promo                          // related, recommended, shared, advertised
	comment                        // comments of readers
	credit                         // captions and credits of pictures
	about                          // bylines and times
	pulled                         // pulled quotations: words of the text once more
	central                        // the article and its text
	undated                        // when it was changed, not published
	writer                         // who wrote it
)

// partNames holds the words, and pairs of words written together.
var partNames = sync.OnceValue(func() map[string]classWords {
	m := map[string]classWords{}
	for kind, words := range map[classWords]string{
		chrome: `nav navbar navigation menu submenu breadcrumb breadcrumbs footer masthead topbar toolbar sitemap skiplink skip cookie cookies consent gdpr
			ccpa modal overlay popup lightbox login signin register search searchbox banner contentinfo dialog sitefooter siteheader pagefooter pageheader
			pagination pager legal copyright notification notifications alert alerts ticker complementary`,
		promo: `sidebar rail rightrail related recommended recommendation recommendations recirc recirculation trending popular mostread mostviewed mostpopular
			morefrom moreon morestories morenews morearticles readnext readalso alsoread seealso upnext youmaylike newsletter newsletters subscribe subscription
			subscriptions signup promo promos promotion promoted sponsor sponsored advert adverts advertisement advertising ad ads adslot adunit dfp gpt outbrain taboola
			share sharing sharebar sharetools social socials follow teaser teasers tags taglist topics topiclist keywords widget widgets poll quiz survey carousel
			slideshow gallery player podcast donate donation donations membership paywall regwall appeal bio authorbio authorbox aboutauthor aboutauthors
			contributors feedback print email whatsapp facebook bookmark actions tools jobs shop shopping events listings ranking hotlist`,
		comment: `comment comments commentlist commenting respond replies disqus discussion coral livefyre viafoura`,
		credit:  `caption captions credit credits photocredit imagecredit figcaption imagesource copyrightline`,
		about: `dateline timestamp time date datetime pubdate published publishdate postdate postmeta entrymeta
			articlemeta metadata readtime readingtime kicker eyebrow section category categories`,
		pulled:         `pullquote pullquotes pullout blockquotepull quotepull dropquote`,
		central:        `article articlebody articlecontent articletext story storybody storytext storycontent body bodytext content contents entry entrycontent post postcontent postbody text main maincontent copy bodycopy paragraphs prose`,
		about | writer: `byline bylines author authors authorname writer reporter`,
		undated:        `updated modified lastupdated lastmodified`,
	} {
		for _, w := range strings.Fields(words) {
			m[w] |= kind
		}
	}
	return m
})

// wordsOf reads the class, id and role of an element.
func wordsOf(tok html.Token) classWords {
	const longest = 600 // bytes of one attribute that are read
	var kinds classWords
	for _, a := range tok.Attr {
		switch a.Key {
		case "class", "id", "role", "data-testid", "data-component", "aria-label", "itemprop", "rel":
			kinds |= wordsIn(a.Val[:min(len(a.Val), longest)])
		}
	}
	return kinds
}

// wordsIn splits a value at whatever is no letter and before capitals, and
// looks each word up, and each with the one before it.
func wordsIn(s string) classWords {
	var kinds classWords
	known := partNames()
	last := ""
	for i := 0; i < len(s); {
		if !isLetter(s[i]) {
			if s[i] == ' ' {
				last = ""
			}
			i++
			continue
		}
		j := i + 1
		for j < len(s) && isLetter(s[j]) && (s[j] >= 'a' || s[j-1] < 'a') {
			j++
		}
		w := strings.ToLower(s[i:j])
		kinds |= known[w]
		if last != "" {
			kinds |= known[last+w]
		}
		last, i = w, j
	}
	return kinds
}
