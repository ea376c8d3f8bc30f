package corpus

import "testing"

func TestDetect(t *testing.T) {
	for _, tt := range []struct {
		in, want string
		english  bool
	}{
		{"", "und", true},
		{"Talks collapse", "und", true},
		{"Pakistan-Afghan Taliban dialogue collapses in Istanbul, says minister", "und", true},
		{"The talks ended on Friday and no date was set for another round.", "en", true},
		{"Harbour strike enters third week as union turns down the offer of the port", "en", true},
		{"The French minister said “la vie est belle pour les autres” and left the room with a smile.", "und", true},
		{"Les négociations se sont terminées vendredi sans que les deux parties aient trouvé un accord.", "fr", false},
		{"Die Gespräche endeten am Freitag, ohne dass sich die beiden Seiten auf einen Termin geeinigt haben.", "de", false},
		{"Las conversaciones terminaron el viernes sin que las partes llegaran a un acuerdo sobre la frontera.", "es", false},
		{"I colloqui si sono conclusi venerdì senza che le parti abbiano trovato un accordo sulla frontiera.", "it", false},
		{"As negociações terminaram na sexta-feira sem que as partes chegassem a um acordo sobre a fronteira.", "pt", false},
		{"De gesprekken zijn vrijdag geëindigd zonder dat de partijen het eens werden over een nieuwe datum.", "nl", false},
		{"Görüşmeler cuma günü sona erdi ve taraflar sınır konusunda bir anlaşmaya varmak için yeni bir tarih belirlemedi.", "tr", false},
		{"Rozmowy zakończyły się w piątek i strony nie uzgodniły, kiedy odbędzie się następna runda w tej sprawie.", "pl", false},
		{"Samtalen slutade på fredagen utan att parterna kunde enas om ett nytt datum för nästa möte, sade ministern.", "sv", false},
		{"Pembicaraan itu berakhir pada hari Jumat dan tidak ada tanggal untuk putaran berikutnya, kata menteri.", "id", false},
		{"Переговоры закончились в пятницу, и стороны не договорились о новой дате, сказал министр.", "ru", false},
		{"Переговори закінчилися у п’ятницю, і сторони не домовилися про нову дату, сказав міністр.", "uk", false},
		{"انتهت المحادثات يوم الجمعة دون التوصل إلى اتفاق بين الطرفين بشأن الحدود.", "ar", false},
		{"گفت\u200cوگوها روز جمعه بدون دستیابی به توافق پایان یافت و دو طرف درباره تاریخ بعدی چیزی نگفتند.", "fa", false},
		{"مذاکرات جمعہ کو ختم ہو گئے اور دونوں فریق کسی معاہدے پر نہیں پہنچے۔", "ur", false},
		{"会谈于周五结束，双方未能就边界问题达成协议。", "zh", false},
		{"会談は金曜日に終わり、双方は国境について合意に至らなかった。", "ja", false},
		{"회담은 금요일에 끝났고 양측은 국경 문제에 합의하지 못했다.", "ko", false},
		{"वार्ता शुक्रवार को समाप्त हुई और दोनों पक्ष सीमा पर सहमत नहीं हुए।", "hi", false},
		{"Οι συνομιλίες έληξαν την Παρασκευή χωρίς συμφωνία.", "el", false},
		{"השיחות הסתיימו ביום שישי ללא הסכם.", "he", false},
		{"12345 67890", "und", true},
	} {
		got := detect(tt.in)
		if got != tt.want || readAsEnglish(got, tt.in) != tt.english {
			t.Errorf("detect(%q) = %s, English %v; want %s, %v", tt.in, got, readAsEnglish(got, tt.in), tt.want, tt.english)
		}
	}
}

func TestLanguageTag(t *testing.T) {
	for _, tt := range []struct {
		in, want string
		ok       bool
	}{
		{"en", "en", true}, {"EN-gb", "en-gb", true}, {"en_US", "en-US", true}, {"German", "de", true}, {"zh-Hans", "zh-Hans", true},
		{"", "", false}, {"e", "", false}, {"english language", "", false}, {"12", "", false}, {"en-", "", false},
	} {
		if got, ok := LanguageTag(tt.in); ok != tt.ok || ok && got != tt.want {
			t.Errorf("LanguageTag(%q) = %q, %v; want %q, %v", tt.in, got, ok, tt.want, tt.ok)
		}
	}
}

// TestStatedLanguage checks that what the front matter says outranks the text.
func TestStatedLanguage(t *testing.T) {
	d, err := Read(File{Name: "a.txt", Data: []byte("---\nlanguage: fr\n---\n" + article)})
	if err != nil || d.Language != "fr" || d.English || codes(d) != "not-english" {
		t.Errorf("language %s, English %v, notes %s, error %v; want fr, not English, told so", d.Language, d.English, codes(d), err)
	}
}
