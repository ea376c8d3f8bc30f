package corpus

import (
	"strings"
	"sync"
)

// latinLanguages are the languages in Latin script that are told apart, with
// their commonest function words.
var latinLanguages = []struct{ tag, words string }{
	{"en", `the of and to in a is that for on was with as by at it from he his be are this has have had
not but they were which an or their its been who will would said after she her more than into when we you i
about also over there out up all no if one so what can could before between them during against`},
	{"fr", `le la les de des du un une et à au aux en dans pour par sur que qui ne pas plus est sont a ont été
être avec ce cette ces son sa ses leur leurs il elle ils nous vous mais ou où se d l qu n s c y comme après sans
selon entre aussi avait était fait dont depuis contre`},
	{"de", `der die das und in den von zu mit sich des auf für ist im dem nicht ein eine einer einem einen als auch es an
werden aus er hat dass sie nach wird bei um am sind noch wie über so zum zur war haben nur oder aber vor bis mehr
durch man sein wurde sei gegen vom kann unter wir ich`},
	{"es", `de la el que en y a los se del las un por con no una su para es al lo como más o pero sus le ha sin sobre
este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está porque nos han contra ante
según donde tras`},
	{"it", `di e il la che in a per un è del una non sono da con le si della i al dei ha alla nel gli delle come lo più ma anche
su dal o dalla nella hanno se stato ai degli questo essere due cui dopo suo loro sul ed tra tutti contro era
dell all nell l d un’`},
	{"pt", `de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou
ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos são contra segundo`},
	{"nl", `de het een en van in is dat op te zijn voor met niet aan er om ook als bij nog maar naar dan uit door over wordt
heeft ze hij die deze worden werd wel tot meer was zich geen kan al of hun haar we na tegen`},
	{"tr", `ve bir bu da de için ile çok daha olarak gibi kadar olan sonra ne ama en var ise olduğu değil o her ya ki
tarafından göre önce karşı dedi etti oldu arasında mi mı şu ben biz ancak yeni içinde`},
	{"pl", `w i na z że się do nie jest to o od po za jak ale co przez dla są oraz jego który która które był było ma już tym
przed może tylko lub być też czy także jej ich pod ze`},
	{"sv", `och att det i en som på är av för med till den har de inte om ett han men var jag sig från vi så kan när år
eller under också efter hade hon nu ska skulle blev vid mot enligt sade`},
	{"no", `og i det på som er en til å av for med at den har de ikke om et han men var jeg seg fra vi så kan når år eller
under også etter hadde hun nå skal skulle ble ved mot sa ifølge`},
	{"id", `yang dan di dengan untuk pada dari ini itu dalam tidak akan adalah ke oleh telah sebagai juga karena bahwa ada
mereka kata lebih atau saat bisa para kepada tersebut harus antara setelah oleh`},
	{"ro", `și de în a la cu pe că nu o un din se pentru este mai sunt care au fost ce prin sau după al ale lui dar
fi ca această acest fie până între către`},
	{"vi", `và của là có trong được cho không một các với người này đã để những khi tại về từ ra ở cũng như theo sau`},
	{"sw", `na ya wa kwa ni katika la za kuwa cha hii huo hiyo alisema kama baada lakini pia watu`},
}

// functionWords gives for each word the indices of the languages it belongs to.
// It is made when it is first needed.
var functionWords = sync.OnceValue(func() map[string][]int {
	m := make(map[string][]int, 900)
	for i, l := range latinLanguages {
		for _, w := range strings.Fields(l.words) {
			if n := len(m[w]); n == 0 || m[w][n-1] != i {
				m[w] = append(m[w], i)
			}
		}
	}
	return m
})
